package org.mesochart.vault;

/**
 * The passphrase or recovery key does not open this slot. A damaged slot looks the same by design:
 * nothing tells a guesser why.
 */
public final class WrongPassphraseException extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongPassphraseException() {
        super("The passphrase does not open this chart");
    }
}
