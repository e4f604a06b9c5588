package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.WrongStateException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a one-time link: choose a login and a password, once. */
@Hidden
@RestController
@RequestMapping(SetupController.PATH)
class SetupController {
    static final String PATH = "/pasang";
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    static final Text LOGIN_RULE = new Text(
            "Nama masuk: 2–60 huruf kecil, angka, titik, garis atau @.",
            "A login has 2 to 60 small letters, digits, dots, dashes or @.");

    private final SetupLinks links;
    private final AccountService accounts;
    private final Session session;
    private final SignInPages pages;

    SetupController(SetupLinks links, AccountService accounts, Session session, SignInPages pages) {
        this.links = links;
        this.accounts = accounts;
        this.session = session;
        this.pages = pages;
    }

    /** The path of a link's page on this server. */
    static String path(String link) {
        return PATH + "/" + link;
    }

    @GetMapping("/{link}")
    ResponseEntity<String> page(@PathVariable String link, HttpServletRequest request, Locale locale) {
        return links.find(link)
                .map(waiting -> form(200, waiting, "", request, locale))
                .orElseGet(() -> pages.message(404, gone(), locale));
    }

    @PostMapping("/{link}")
    ResponseEntity<String> setUp(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Locale locale) {
        Optional<SetupLinks.Waiting> waiting = links.find(link);
        if (waiting.isEmpty()) {
            return pages.message(404, gone(), locale);
        }
        String wanted = SignIn.normal(login);
        if (waiting.get().accountId() == null && !LOGIN.matcher(wanted).matches()) {
            return form(422, waiting.get(), LOGIN_RULE.in(locale), request, locale);
        }
        try {
            String shown = name.isBlank()
                    ? wanted
                    : name.strip().substring(0, Math.min(80, name.strip().length()));
            session.begin(request, accounts.setUp(waiting.get(), wanted, shown, password));
            return ResponseEntity.status(303).header(HttpHeaders.LOCATION, "/").build();
        } catch (InvalidInputException e) {
            return form(422, waiting.get(), e.issues().get(0).message().in(locale), request, locale);
        } catch (WrongStateException e) {
            return pages.message(409, e.text(), locale);
        }
    }

    private ResponseEntity<String> form(
            int status, SetupLinks.Waiting waiting, String wrong, HttpServletRequest request, Locale locale) {
        String page = waiting.accountId() == null ? "set-up" : "password";
        return pages.form(status, page, Map.of("wrong", wrong), request, locale);
    }

    private static Text gone() {
        return new Text(
                "Tautan ini sudah dipakai atau kedaluwarsa. Minta yang baru kepada admin.",
                "This link has been used or has expired. Ask an admin for a new one.");
    }
}
