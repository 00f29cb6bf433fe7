package org.mesochart.vault;

/** The Java runtime lacks, or failed in, an algorithm this program cannot work without. Carries no secret. */
public final class CryptoUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CryptoUnavailableException(String algorithm, Throwable cause) {
        super("The Java runtime could not perform " + algorithm, cause);
    }
}
