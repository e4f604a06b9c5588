package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal where no controller has answered yet: in filters, and for other packages' exceptions. */
@Component
public class ProblemAnswer {
    /** The database gives no connection, or lost one: it may be back in a moment. */
    public static final Refusal DATABASE_AWAY = new Refusal(
            503,
            "busy",
            new Text("Server sedang sibuk", "The server is busy"),
            new Text("Basis data belum bisa dihubungi. Coba lagi.", "The database cannot be reached. Try again."),
            Map.of(HttpHeaders.RETRY_AFTER, "5"));

    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemAnswer(LocaleResolver locales, JsonMapper json) {
        this.locales = locales;
        this.json = json;
    }

    /** A refusal with its stable code and its headers. */
    public record Refusal(int status, String code, Text title, Text detail, Map<String, String> headers) {
        public Refusal {
            headers = Map.copyOf(headers);
        }
    }

    /** The refusal in the language of the request that is being answered by a controller. */
    public ResponseEntity<Object> of(Refusal refusal) {
        Problems problems = new Problems(LocaleContextHolder.getLocale());
        HttpHeaders headers = new HttpHeaders();
        refusal.headers().forEach(headers::set);
        return problems.answer(refusal.status(), headers, detail(problems, refusal));
    }

    /** Answers the request with the refusal and ends it. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.headers().forEach(response::setHeader);
        write(request, response, problems -> detail(problems, refusal));
    }

    /** Answers the request with a problem in its language and ends it. */
    void write(HttpServletRequest request, HttpServletResponse response, Function<Problems, ProblemDetail> detail)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = detail.apply(new Problems(locale));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static ProblemDetail detail(Problems problems, Refusal refusal) {
        return problems.detail(refusal.status(), refusal.code(), refusal.title(), refusal.detail());
    }
}
