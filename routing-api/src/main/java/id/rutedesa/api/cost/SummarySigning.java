package id.rutedesa.api.cost;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 signatures of monthly summaries (RFC 8032, as the JDK has them). */
final class SummarySigning {
    private static final String SCHEME = "Ed25519";

    private SummarySigning() {}

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(SCHEME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 15 on has Ed25519.", e);
        }
    }

    /**
     * The signature in Base64.
     *
     * @param privateKey PKCS #8 in Base64
     */
    static String sign(String privateKey, byte[] content) {
        try {
            Signature signature = Signature.getInstance(SCHEME);
            signature.initSign(
                    KeyFactory.getInstance(SCHEME).generatePrivate(new PKCS8EncodedKeySpec(bytes(privateKey))));
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the summaries cannot be used.", e);
        }
    }

    /**
     * Whether the key's owner signed exactly this; false also for what is no key or no signature.
     *
     * @param publicKey X.509 in Base64
     * @param signature Base64
     */
    static boolean signed(String publicKey, byte[] content, String signature) {
        try {
            Signature check = Signature.getInstance(SCHEME);
            check.initVerify(KeyFactory.getInstance(SCHEME).generatePublic(new X509EncodedKeySpec(bytes(publicKey))));
            check.update(content);
            return check.verify(bytes(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
