package org.mesochart.vault;

/** The keys were wiped: the vault, or the key, is closed. Says nothing of what was to be opened with them. */
public final class VaultClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    VaultClosedException() {
        super("The vault or key is closed");
    }
}
