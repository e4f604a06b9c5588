package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns every exception that leaves a controller into a problem detail. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Text WRONG_STATE = new Text("Tidak bisa dalam keadaan ini", "Not possible in this state");

    private final ProblemAnswer answer;

    ProblemAdvice(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInputException e, Locale locale) {
        return new Problems(locale).invalid(e.issues());
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MalformedRequestException e, Locale locale) {
        return new Problems(locale).answer(400, "malformed-request", StatusProblems.MALFORMED, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> linkExpired(LinkExpiredException e, Locale locale) {
        Text title = new Text("Tautan tidak berlaku", "The link is not valid");
        return new Problems(locale).answer(401, "link-expired", title, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFoundException e, Locale locale) {
        return new Problems(locale).answer(404, "not-found", StatusProblems.NOT_FOUND, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(ForbiddenException e, Locale locale) {
        return new Problems(locale).answer(403, "forbidden", new Text("Tidak boleh", "Not allowed"), e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongState(WrongStateException e, Locale locale) {
        return new Problems(locale).answer(409, "wrong-state", WRONG_STATE, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersionException e, Locale locale) {
        Text title = new Text("Sudah berubah", "Changed meanwhile");
        return new Problems(locale).answer(412, "stale-version", title, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(TooLargeException e, Locale locale) {
        return new Problems(locale).answer(413, "too-large", StatusProblems.TOO_LARGE, e.text());
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException e, Locale locale) {
        Problems problems = new Problems(locale);
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, e.retryAfter().toSeconds())));
        return problems.answer(503, headers, problems.detail(503, "busy", StatusProblems.BUSY, e.text()));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception e) {
        log.warn("database not available cause={}", e.getClass().getSimpleName());
        return answer.of(ProblemAnswer.DATABASE_AWAY);
    }

    /** Another row is in the way: a name twice, or rows that still refer to this one. */
    @ExceptionHandler
    ResponseEntity<Object> conflict(DataIntegrityViolationException e, Locale locale) {
        log.debug("row refused by the database", e);
        return wrongState(
                new WrongStateException(new Text(
                        "Berbenturan dengan data lain. Kalau namanya sudah ada, pilih nama lain; kalau masih dipakai, "
                                + "lepaskan dulu dari yang memakainya.",
                        "Clashes with other data. If the name exists already, choose another; if it is still in use, first "
                                + "take it out of what uses it.")),
                locale);
    }

    /** A path or query value of the wrong kind: a number in the path is 404, a query parameter 422. */
    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e, Locale locale) {
        boolean inPath =
                e.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath && e.getRequiredType() != LocalDate.class) {
            return notFound(
                    new NotFoundException(new Text("Alamat ini tidak ada.", "There is nothing at this address.")),
                    locale);
        }
        return new Problems(locale)
                .invalid(List.of(new Issue(
                        "wrong-format",
                        inPath ? "{%s}".formatted(e.getName()) : "?" + e.getName(),
                        new Text(
                                "Nilai '%s' salah bentuk.".formatted(e.getName()),
                                "'%s' has a wrong format.".formatted(e.getName())))));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof BodyLimitFilter.BodyTooLongException tooLong) {
            return tooLarge(new TooLargeException(tooLong.text()), locale);
        }
        return malformed(
                new MalformedRequestException(
                        new Text("Isi permintaan kosong atau terputus.", "The body is empty or was cut off.")),
                locale);
    }

    /** A query or a form whose escapes are no text. */
    @ExceptionHandler
    ResponseEntity<Object> notText(InvalidParameterException e, Locale locale) {
        return malformed(
                new MalformedRequestException(new Text(
                        "Huruf dengan '%' di alamat atau formulirnya rusak.",
                        "Characters written with '%' in the address or the form are damaged.")),
                locale);
    }

    /** The client went away: nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("client gone", e);
    }

    @ExceptionHandler
    ResponseEntity<Object> other(Exception e, Locale locale) {
        if (e instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return refusal(refusal, locale);
        }
        String id = UUID.randomUUID().toString();
        log.error("request lost id={}", id, e);
        return new Problems(locale).internal(id);
    }

    private static ResponseEntity<Object> refusal(ErrorResponse refusal, Locale locale) {
        int status = refusal.getStatusCode().value();
        Problems problems = new Problems(locale);
        return problems.answer(status, refusal.getHeaders(), StatusProblems.of(status, problems));
    }
}
