package org.mesochart.vault;

/**
 * One patient's own key. Everything identifying about a patient is sealed under it, so destroying its
 * wrapped form makes those values unreadable, in every copy that lacks the wrapped form. Wiped on close.
 */
public final class PatientKey implements AutoCloseable {
    private final RawKey key;

    PatientKey(RawKey key) {
        this.key = key;
    }

    RawKey raw() {
        return key;
    }

    @Override
    public void close() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "PatientKey[hidden]";
    }
}
