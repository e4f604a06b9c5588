package id.rutedesa.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that opens something: {@code 12-k7…}, the number of its BUMDes and 160 random bits. The number tells among whose
 * rows to look; it opens nothing without the rest. Only {@link #hash()} is kept: with so many random bits a plain SHA-256
 * cannot be turned round.
 */
record Secret(long bumdesId, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No i, l, o, u: easily read aloud, and a phone that writes capitals does no harm. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-[%s]{%d}".formatted(LETTERS, LENGTH));

    static Secret random(long bumdesId) {
        StringBuilder text = new StringBuilder(LENGTH + 8).append(bumdesId).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Secret(bumdesId, text.toString());
    }

    /** The secret of a text somebody sent; empty where it cannot be one. */
    static Optional<Secret> parse(String sent) {
        Matcher form = FORM.matcher(sent);
        return form.matches() ? Optional.of(new Secret(Long.parseLong(form.group(1)), sent)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has SHA-256.
        }
    }

    @Override
    public String toString() {
        return "Secret[bumdesId=%d]".formatted(bumdesId);
    }
}
