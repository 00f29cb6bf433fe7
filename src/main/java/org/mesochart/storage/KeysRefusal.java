package org.mesochart.storage;

import java.util.Objects;

/** Why the chart's keys are not changed now, or the change is not finished. All is as it was. */
public final class KeysRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Why {
        /** The backup that was just made tells that the record is not whole. */
        NOT_WHOLE("notWhole"),
        /** The backup is not there any more, or is not of this record. */
        NO_BACKUP("noBackup"),
        /** The backup was made before the keys were changed. */
        BACKUP_TOO_OLD("backupTooOld"),
        /** A passphrase, the recovery key or the keys themselves were changed while this was under way. */
        CHANGED_MEANWHILE("changedMeanwhile"),
        /** Somebody who was not named would be shut out. */
        LEFT_OUT("leftOut"),
        /** A sealed value has one byte for the version of its key. */
        TOO_OFTEN("tooOften");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        /** Part of a message's key. */
        public String key() {
            return key;
        }
    }

    private final Why why;

    KeysRefusal(Why why) {
        super(why.name());
        this.why = Objects.requireNonNull(why);
    }

    public Why why() {
        return why;
    }
}
