package id.rutedesa.api.rider;

import java.util.Base64;

/**
 * Base 64 (RFC 4648) in letters that chat programs leave alone: no slash, which makes addresses, no underscore, which
 * makes italics, no padding.
 */
final class ChatLetters {
    private ChatLetters() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes).replace('/', '-');
    }

    /**
     * The bytes behind the letters.
     *
     * @throws IllegalArgumentException where they are none
     */
    static byte[] decode(String letters) {
        return Base64.getDecoder().decode(letters.replace('-', '/'));
    }
}
