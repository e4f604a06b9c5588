package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in on a page. The session keeps the account's number; the account itself is read for every request, so that
 * a closed account, a lost role or a new password counts at once.
 */
@Component
class Session {
    private static final String KEY = "rutedesa.signed-in";

    private final AccountRepository rows;
    private final BumdesWork work;

    Session(AccountRepository rows, BumdesWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** @param passwordStamp changes with the password, so that a new one ends all sessions of the old */
    private record SignedIn(long bumdesId, long accountId, int passwordStamp) implements Serializable {}

    /** Signs in, under a new session number. */
    void begin(HttpServletRequest request, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(KEY, new SignedIn(account.bumdesId(), account.id(), stamp(account)));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static boolean isCarriedBy(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }

    Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return work.readAs(signedIn.bumdesId(), () -> rows.find(signedIn.accountId()))
                .filter(Account::active)
                .filter(account -> stamp(account) == signedIn.passwordStamp());
    }

    private static int stamp(Account account) {
        return Objects.hashCode(account.passwordHash());
    }
}
