package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;

/**
 * A practitioner's Ed25519 key. The private half is stored only wrapped under the practitioner's own
 * passphrase, so nobody else who opens the chart can sign in their name; the recovery key cannot either.
 * Wiped on close.
 */
public final class SigningKey implements AutoCloseable {
    private static final String ALGORITHM = "Ed25519";

    private final byte[] privateBytes;
    private final byte[] publicBytes;
    private boolean closed;

    private SigningKey(byte[] privateBytes, byte[] publicBytes) {
        this.privateBytes = privateBytes;
        this.publicBytes = publicBytes;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException(ALGORITHM, e);
        }
    }

    /**
     * @throws TamperedException if it was changed, belongs to another practitioner, or was wrapped with
     *                           another passphrase
     */
    public static SigningKey unwrap(byte[] wrapped, SlotSecret secret, UUID practitionerId) {
        byte[] plain = secret.openSigningKey(wrapped, practitionerId);
        try {
            ByteBuffer in = ByteBuffer.wrap(plain);
            byte[] privateBytes = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(privateBytes);
            byte[] publicBytes = new byte[in.remaining()];
            in.get(publicBytes);
            return new SigningKey(privateBytes, publicBytes);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The key as it is stored: both halves, sealed and bound to the practitioner. */
    public synchronized byte[] wrap(SlotSecret secret, UUID practitionerId) {
        requireOpen();
        byte[] plain = ByteBuffer.allocate(Short.BYTES + privateBytes.length + publicBytes.length)
                .putShort((short) privateBytes.length).put(privateBytes).put(publicBytes).array();
        try {
            return secret.sealSigningKey(plain, practitionerId);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The public half, X.509 encoded (44 bytes). */
    public byte[] publicKey() {
        return publicBytes.clone();
    }

    /** 64 bytes. */
    public synchronized byte[] sign(byte[] message) {
        requireOpen();
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateBytes));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new CryptoUnavailableException(ALGORITHM, e);
        }
    }

    /** Whether the signature is right; a malformed key or signature is simply not right. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The signing key is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(privateBytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SigningKey[hidden]";
    }
}
