package id.rutedesa.api.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's pages: shells whose modules read and write the API. */
@Hidden
@RestController
class PageController {
    /** Everything comes from this server; nothing runs or styles inline. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The day: planned, put right, shared and followed. */
    @GetMapping("/")
    ResponseEntity<Resource> board() {
        return shell("page/board/board.html");
    }

    /** The desk for riders: sends the day, takes reports in, decides on proposals. */
    @GetMapping("/laporan")
    ResponseEntity<Resource> desk() {
        return shell("page/desk/desk.html");
    }

    /** Roads that are closed, and closing one. */
    @GetMapping("/penutupan")
    ResponseEntity<Resource> closures() {
        return shell("page/closures/closures.html");
    }

    /** Tasks from chats, sheets and the map. */
    @GetMapping("/tugas")
    ResponseEntity<Resource> tasks() {
        return shell("page/round/tasks.html");
    }

    /** Before the first ride: packs, riders, motorbikes. */
    @GetMapping("/pagi")
    ResponseEntity<Resource> morning() {
        return shell("page/round/morning.html");
    }

    /** After the last ride: reports, cash, packs, charging, what moves to the next day. */
    @GetMapping("/sore")
    ResponseEntity<Resource> evening() {
        return shell("page/round/evening.html");
    }

    /** The first steps of a new BUMDes. */
    @GetMapping("/atur")
    ResponseEntity<Resource> setUp() {
        return shell("page/round/setup.html");
    }

    /** The day on paper, a sheet for each rider. */
    @GetMapping("/cetak")
    ResponseEntity<Resource> print() {
        return shell("page/print/print.html");
    }

    /** What deliveries cost. */
    @GetMapping("/biaya")
    ResponseEntity<Resource> costs() {
        return shell("page/costs/costs.html");
    }

    /** What riders reported beside what was planned. */
    @GetMapping("/kenyataan")
    ResponseEntity<Resource> actual() {
        return shell("page/costs/actual.html");
    }

    /** The same days on other wheels. */
    @GetMapping("/banding")
    ResponseEntity<Resource> comparison() {
        return shell("page/costs/compare.html");
    }

    /** What was paid before and is paid now, by receipts. */
    @GetMapping("/belanja")
    ResponseEntity<Resource> spending() {
        return shell("page/costs/spending.html");
    }

    /** Whether buying motorbikes pays. */
    @GetMapping("/investasi")
    ResponseEntity<Resource> investment() {
        return shell("page/costs/investment.html");
    }

    /** What the BUMDes that granted it cost, for an analyst of the province. */
    @GetMapping("/provinsi")
    ResponseEntity<Resource> province() {
        return shell("page/costs/province.html");
    }

    private static ResponseEntity<Resource> shell(String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(new ClassPathResource("static/" + file));
    }
}
