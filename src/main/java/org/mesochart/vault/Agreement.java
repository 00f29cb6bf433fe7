package org.mesochart.vault;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/**
 * X25519 (RFC 7748) from the JDK: a new data key is handed to somebody whose passphrase is not there, by their public half.
 * Public halves are the 32 bytes of RFC 7748, section 5.
 */
final class Agreement {
    static final int LENGTH = 32;
    private static final String ALGORITHM = "X25519";
    private static final byte[] BASE = Arrays.copyOf(new byte[] {9}, LENGTH);

    private Agreement() {
    }

    static byte[] publicOf(RawKey own) {
        try {
            return multiplied(own, BASE);
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException(ALGORITHM, e);
        }
    }

    /**
     * The key that both sides come to.
     *
     * @param ephemeral the public half made for this once
     * @param standing  the public half of whom it is for
     * @throws GeneralSecurityException when the other half is no point that keeps a secret
     */
    static RawKey agreed(RawKey own, byte[] other, byte[] ephemeral, byte[] standing) throws GeneralSecurityException {
        RawKey shared = new RawKey(multiplied(own, other));
        try {
            byte[] both = ByteBuffer.allocate(2 * LENGTH).put(ephemeral).put(standing).array();
            return new RawKey(Hkdf.derive(shared, both, Hkdf.label("slot/agreed"), RawKey.LENGTH));
        } finally {
            shared.destroy();
        }
    }

    private static byte[] multiplied(RawKey own, byte[] other) throws GeneralSecurityException {
        byte[] scalar = own.getEncoded();
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            PrivateKey secret = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
            PublicKey point = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(other)));
            KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
            agreement.init(secret);
            agreement.doPhase(point, true);
            return agreement.generateSecret();
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    // Little-endian, the highest bit not counted (RFC 7748, section 5).
    private static BigInteger number(byte[] point) {
        byte[] turned = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            turned[i] = point[point.length - 1 - i];
        }
        turned[0] &= 0x7f;
        return new BigInteger(1, turned);
    }
}
