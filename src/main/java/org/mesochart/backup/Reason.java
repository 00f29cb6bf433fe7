package org.mesochart.backup;

import org.mesochart.domain.backup.BackupProblem;

/** What a backup was made for. */
public enum Reason {
    AT_START("start"),
    WHILE_OPEN("open"),
    AT_CLOSE("close"),
    BY_HAND("hand");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    /** As it stands in the file and in the keys of texts. */
    public String key() {
        return key;
    }

    static Reason ofKey(String key) {
        for (Reason reason : values()) {
            if (reason.key.equals(key)) {
                return reason;
            }
        }
        throw new BackupException(BackupProblem.DAMAGED);
    }
}
