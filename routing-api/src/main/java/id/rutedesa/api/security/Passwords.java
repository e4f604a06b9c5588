package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id (16 MB, two passes): slow for whoever steals the table. */
@Component
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** What an unknown login is compared with, so that it takes as long as a known one. */
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash came of a password.");
        }
        return hash;
    }

    boolean match(String password, @Nullable String hash) {
        boolean match = encoder.matches(password, hash == null ? nobodys : hash);
        return match && hash != null;
    }

    /** What is wrong with a new password; empty where it will do. */
    static Optional<Text> weakness(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(new Text(
                    "Kata sandi harus %d–%d huruf. Beberapa kata biasa lebih mudah diingat."
                            .formatted(SHORTEST, LONGEST),
                    "A password has %d to %d characters. A few common words are easier to remember."
                            .formatted(SHORTEST, LONGEST)));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)
                || password.chars().distinct().count() < 5) {
            return Optional.of(new Text(
                    "Kata sandi ini terlalu mudah ditebak. Gabungkan beberapa kata biasa, tanpa nama masuk.",
                    "This password is too easy to guess. Join a few common words, without the login."));
        }
        return Optional.empty();
    }
}
