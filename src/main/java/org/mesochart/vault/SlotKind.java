package org.mesochart.vault;

/** Whose secret opens a key slot. */
public enum SlotKind {
    /** A practitioner's passphrase. */
    PRACTITIONER("practitioner"),
    /** The printed recovery key. */
    RECOVERY("recovery");

    private final String label;

    SlotKind(String label) {
        this.label = label;
    }

    /** Part of the key derivation, so a slot stored as another kind does not open. */
    String label() {
        return label;
    }
}
