package org.mesochart.domain.session;

/** A draft can change; a signed session never does. */
public enum SessionStatus {
    DRAFT("draft"),
    SIGNED("signed");

    private final String key;

    SessionStatus(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static SessionStatus ofKey(String key) {
        for (SessionStatus status : values()) {
            if (status.key.equals(key)) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown session status");
    }
}
