package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with SHA-256 (RFC 5869) from the JDK: one labelled sub-key per purpose. */
final class Hkdf {
    // Named: without it Java asks every library on the class path whether it has one too, and that takes longer than unlocking may.
    private static final String PROVIDER = "SunJCE";

    private Hkdf() {
    }

    /** A 32-byte sub-key of {@code secret}; different labels give independent keys. */
    static RawKey subKey(SecretKey secret, String label) {
        return new RawKey(derive(secret, new byte[0], label(label), RawKey.LENGTH));
    }

    static byte[] label(String label) {
        return ("mesochart/v1/" + label).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] derive(SecretKey secret, byte[] salt, byte[] info, int length) {
        try {
            HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(secret);
            if (salt.length > 0) {
                extract.addSalt(salt);
            }
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveData(extract.thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException("HKDF-SHA256", e);
        }
    }
}
