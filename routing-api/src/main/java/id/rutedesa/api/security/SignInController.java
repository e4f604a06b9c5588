package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, by page or by program, and who one is. */
@RestController
@Tag(name = "accounts")
class SignInController {
    static final String PATH = "/masuk";

    private final SignIn signIn;
    private final Session session;
    private final SignInPages pages;

    SignInController(SignIn signIn, Session session, SignInPages pages) {
        this.signIn = signIn;
        this.session = session;
        this.pages = pages;
    }

    @Schema(name = "SignIn", example = "{\"login\": \"koordinator\", \"password\": \"empat kata yang biasa\"}")
    record SignInJson(String login, String password) {}

    /** Whose rows the caller works on, and with which roles. */
    record MeJson(long bumdesId, String actor, List<String> roles, boolean canWrite) {}

    @Hidden
    @GetMapping(PATH)
    ResponseEntity<String> page(HttpServletRequest request, Locale locale) {
        return pages.form(200, "sign-in", Map.of(), request, locale);
    }

    @Hidden
    @PostMapping(PATH)
    ResponseEntity<String> byPage(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Locale locale) {
        try {
            Optional<Account> account = signIn.signIn(login, password, request.getRemoteAddr());
            if (account.isPresent()) {
                session.begin(request, account.get());
                return ResponseEntity.status(303)
                        .header(HttpHeaders.LOCATION, firstPage(account.get()))
                        .build();
            }
            String wrong = new Text("Nama masuk atau kata sandi salah.", "Wrong login or password.").in(locale);
            return pages.form(401, "sign-in", Map.of("wrong", wrong, "login", login), request, locale);
        } catch (TooManyRequestsException e) {
            ResponseEntity<String> page =
                    pages.form(429, "sign-in", Map.of("wrong", tooOften(e).in(locale)), request, locale);
            return ResponseEntity.status(429)
                    .headers(page.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()))
                    .body(page.getBody());
        }
    }

    /** An analyst of the province has no days of its own. */
    private static String firstPage(Account account) {
        return account.roles().equals(Set.of(Role.PROVINCE_ANALYST)) ? "/provinsi" : "/";
    }

    @Hidden
    @PostMapping("/keluar")
    ResponseEntity<Void> outByPage(HttpServletRequest request) {
        session.end(request);
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, PATH).build();
    }

    /** Begins a session that a cookie carries; 401 where login or password is wrong, 429 after too many tries. */
    @Operation(summary = "Signs in with login and password")
    @PostMapping(path = "/api/v1/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequestBody(content = @Content(schema = @Schema(implementation = SignInJson.class)))
    void byProgram(@org.springframework.web.bind.annotation.RequestBody byte[] bytes, HttpServletRequest request) {
        JsonBody body = JsonBody.parse(bytes);
        SignInJson asked =
                body.object(reader -> new SignInJson(reader.text("login", 200), reader.text("password", 500)));
        body.check();
        Account account = signIn.signIn(asked.login(), asked.password(), request.getRemoteAddr())
                .orElseThrow(SignInRefusedException::new);
        session.begin(request, account);
    }

    @Operation(summary = "Signs out")
    @DeleteMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void out(HttpServletRequest request) {
        session.end(request);
    }

    @Operation(summary = "Who is signed in, and in which roles")
    @GetMapping("/api/v1/me")
    MeJson me() {
        Caller caller = Callers.current();
        return new MeJson(caller.bumdesId(), caller.actor(), Role.words(caller.roles()), caller.canWrite());
    }

    private static Text tooOften(TooManyRequestsException e) {
        long minutes = (e.retryAfterSeconds() + 59) / 60;
        return new Text(
                "Terlalu sering salah. Coba lagi dalam %d menit.".formatted(minutes),
                "Wrong too often. Try again in %d minute(s).".formatted(minutes));
    }
}
