package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The few pages that work without being signed in: plain HTML forms, no script. */
@Component
class SignInPages {
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** A form with the token that proves that it was sent from our own page. */
    ResponseEntity<String> form(
            int status, String page, Map<String, String> values, HttpServletRequest request, Locale locale) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String html = filled(read(page, locale), values).replace("<!--csrf-->", csrf == null ? "" : hidden(csrf));
        return answer(status, html);
    }

    ResponseEntity<String> message(int status, Text text, Locale locale) {
        return answer(status, filled(read("message", locale), Map.of("message", text.in(locale))));
    }

    private static ResponseEntity<String> answer(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(html);
    }

    private static String hidden(CsrfToken csrf) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()));
    }

    private static String filled(String html, Map<String, String> values) {
        return PLACE.matcher(html)
                .replaceAll(place ->
                        Matcher.quoteReplacement(HtmlUtils.htmlEscape(values.getOrDefault(place.group(1), ""))));
    }

    private static String read(String page, Locale locale) {
        String name = "/sign-in/%s.%s.html".formatted(page, locale.getLanguage().equals("en") ? "en" : "id");
        try (InputStream file = SignInPages.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("'%s' is missing from the program.".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
