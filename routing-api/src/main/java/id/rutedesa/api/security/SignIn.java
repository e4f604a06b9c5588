package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Checks a login and its password. Ten wrong tries for one login, or fifty from one address, and the next ones wait: a
 * bucket fills in fifteen minutes. Each process counts for itself.
 */
@Service
class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Duration REFILL = Duration.ofMinutes(15);

    private final AccountRepository rows;
    private final BumdesWork work;
    private final Passwords passwords;
    private final TokenBuckets wrongByLogin = new TokenBuckets(10, REFILL, System::nanoTime);
    private final TokenBuckets wrongByAddress = new TokenBuckets(50, REFILL, System::nanoTime);

    SignIn(AccountRepository rows, BumdesWork work, Passwords passwords) {
        this.rows = rows;
        this.work = work;
        this.passwords = passwords;
    }

    /**
     * The account of who knows its password; empty for an unknown login, a wrong password and a closed account alike.
     *
     * @throws TooManyRequestsException after too many wrong tries, even with the right password
     */
    Optional<Account> signIn(String sentLogin, String password, String address) {
        String login = normal(sentLogin);
        refuseWhere(wrongByLogin.waitFor(login));
        refuseWhere(wrongByAddress.waitFor(address));
        Optional<Account> account =
                work.readAs(CurrentBumdes.NOBODY, () -> rows.findByLogin(login)).filter(Account::active);
        boolean right = password.length() <= Passwords.LONGEST
                && passwords.match(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            wrongByLogin.take(login);
            wrongByAddress.take(address);
            log.info("sign-in refused");
            return Optional.empty();
        }
        wrongByLogin.forgive(login);
        work.writeAs(account.get().bumdesId(), () -> {
            rows.signedIn(account.get().id());
            return true;
        });
        return account;
    }

    /** Logins are written without blanks and in lower case. */
    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static void refuseWhere(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyRequestsException(wait);
        }
    }
}
