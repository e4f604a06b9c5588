package id.rutedesa.api.rider;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rider's page of a link: a shell without anything personal, one script, and the worker that keeps both on the phone. */
@Hidden
@RestController
@RequestMapping("/kurir")
class RiderPageController {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final String SHELL = """
            <!doctype html>
            <html lang="id">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="format-detection" content="telephone=no">
            <title>RuteDesa</title>
            <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/kurir/kurir.css">
            <script src="/kurir/kurir.js" defer></script>
            </head>
            <body>
            <div id="page"><main><p>Memuat …</p></main></div>
            </body>
            </html>
            """;

    private final String script = PageParts.linkScript();
    private final String worker;

    RiderPageController() {
        CRC32 sum = new CRC32();
        sum.update((script + PageParts.style() + SHELL).getBytes(StandardCharsets.UTF_8));
        worker = "const VERSION = 'rutedesa-%08x';\n%s".formatted(sum.getValue(), PageParts.read("worker.js"));
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/html;charset=UTF-8")
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "geolocation=(self), camera=(self)")
                .body(SHELL);
    }

    /** A link whose last stroke was lost on the way. */
    @GetMapping("")
    ResponseEntity<Void> withoutStroke() {
        return ResponseEntity.status(302).header("Location", "/kurir/").build();
    }

    @GetMapping("/kurir.js")
    ResponseEntity<String> script() {
        return text("text/javascript", script);
    }

    @GetMapping("/kurir.css")
    ResponseEntity<String> style() {
        return text("text/css", PageParts.style());
    }

    /** A worker lives by the policy that it came with, not by the page's: it may fetch from this server. */
    @GetMapping("/worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .body(worker);
    }

    private static ResponseEntity<String> text(String type, String body) {
        return ResponseEntity.ok()
                .header("Content-Type", type + ";charset=UTF-8")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
