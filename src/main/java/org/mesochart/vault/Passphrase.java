package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * What a person typed to open the chart. Copied on the way in, wiped on close, never shown.
 *
 * <p>Keys are made from its NFKC form in UTF-8, so "ş" opens the chart whether the keyboard sent one
 * character or an s with a cedilla. Case and spaces count as typed.
 */
public final class Passphrase implements AutoCloseable {
    private final char[] characters;
    private boolean closed;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    public static Passphrase of(char[] characters) {
        return new Passphrase(characters.clone());
    }

    public static Passphrase of(CharSequence text) {
        char[] characters = new char[text.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.charAt(i);
        }
        return new Passphrase(characters);
    }

    /** Bytes for the key derivation; the caller wipes them. */
    synchronized byte[] utf8() {
        if (closed) {
            throw new IllegalStateException("The passphrase is closed");
        }
        CharBuffer text = CharBuffer.wrap(characters);
        // Normalising makes a String that cannot be wiped, so it is left out where it would change nothing.
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Whether both make the same key, for "type it again"; takes the same time wherever they differ. */
    public boolean sameAs(Passphrase other) {
        byte[] mine = utf8();
        byte[] theirs = other.utf8();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
