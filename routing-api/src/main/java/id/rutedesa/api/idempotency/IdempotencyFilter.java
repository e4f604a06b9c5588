package id.rutedesa.api.idempotency;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.idempotency.KeptAnswers.Kept;
import id.rutedesa.api.problem.ProblemAnswer;
import id.rutedesa.api.problem.ProblemAnswer.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A {@code POST} below {@code /api/v1} with an {@code Idempotency-Key} is done once: sent again, it gets the answer that it
 * got at first. Key, deed and answer are one transaction, so a power cut leaves all of them or none; what was refused is
 * not remembered, and neither is an answer that may not be stored ({@code no-store}: it holds a token or a link, of which only
 * hashes are kept). Runs after the caller is known.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type", "Content-Language");
    private static final String SESSION = "/api/v1/session";
    private static final Text TITLE = new Text("Kunci permintaan tidak bisa dipakai", "The key cannot be used");
    private static final Refusal TOO_LONG = new Refusal(
            422,
            "idempotency-key-invalid",
            TITLE,
            new Text(
                    "Idempotency-Key harus 1–%d huruf.".formatted(LONGEST_KEY),
                    "Idempotency-Key must have 1 to %d characters.".formatted(LONGEST_KEY)),
            Map.of());
    private static final Refusal OTHER_REQUEST = new Refusal(
            422,
            "idempotency-key-reused",
            TITLE,
            new Text(
                    "Kunci ini sudah dipakai untuk permintaan lain. Buat kunci baru.",
                    "This key was used for another request. Make a new key."),
            Map.of());

    private static final Refusal SHOWN_ONCE = new Refusal(
            409,
            "shown-once",
            new Text("Sudah dikerjakan", "Done already"),
            new Text(
                    "Permintaan ini sudah dikerjakan. Token atau tautannya hanya ditampilkan satu kali: buat yang baru.",
                    "This was done already. Its token or link was shown once only: make a new one."),
            Map.of());

    private final BumdesWork work;
    private final TransactionTemplate transaction;
    private final KeptAnswers answers;
    private final ProblemAnswer problems;

    IdempotencyFilter(BumdesWork work, TransactionTemplate transaction, KeptAnswers answers, ProblemAnswer problems) {
        this.work = work;
        this.transaction = transaction;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || request.getRequestURI().equals(SESSION); // By nobody, and its cookie is not to be had again.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            problems.write(request, response, TOO_LONG);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        String fingerprint = fingerprint(request, body);
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        Optional<Kept> known =
                inOne(key, fingerprint, () -> chain.doFilter(new ReadRequest(request, body), buffered), buffered);
        if (known.isEmpty()) {
            buffered.copyBodyToResponse();
        } else if (!known.get().fingerprint().equals(fingerprint)) {
            problems.write(request, response, OTHER_REQUEST);
        } else if (known.get().wasShownOnce()) {
            known.get().headers().forEach(response::setHeader);
            problems.write(request, response, SHOWN_ONCE);
        } else {
            replay(response, known.get());
        }
    }

    /** What a controller does. */
    private interface Deed {
        void run() throws IOException, ServletException;
    }

    /** Does the deed and keeps its answer, or tells what was answered before. */
    private Optional<Kept> inOne(String key, String fingerprint, Deed deed, ContentCachingResponseWrapper buffered)
            throws IOException, ServletException {
        try {
            Optional<Kept> known = transaction.execute(status -> work.write(() -> {
                if (!answers.claim(key, fingerprint)) {
                    return answers.find(key);
                }
                run(deed);
                if (buffered.getStatus() >= 400) {
                    status.setRollbackOnly();
                } else {
                    work.run(() -> answers.keep(key, kept(fingerprint, buffered)));
                }
                return Optional.<Kept>empty();
            }));
            return known == null ? Optional.empty() : known;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carried e) {
            throw (ServletException) e.getCause();
        }
    }

    private static void run(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Carried(e);
        }
    }

    private static Kept kept(String fingerprint, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (caching != null && caching.contains("no-store")) {
            return Kept.shownOnce(fingerprint, response.getStatus(), response.getHeader(HttpHeaders.LOCATION));
        }
        return new Kept(
                fingerprint,
                response.getStatus(),
                headers,
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void replay(HttpServletResponse response, Kept answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Carries a checked exception through a supplier. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(ServletException cause) {
            super(cause);
        }
    }
}
