package org.mesochart.storage;

import java.util.Objects;

/** A deed about those who work with a chart that may not be. Nothing was changed. */
public final class TeamRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** Who is at work is no administrator. */
        NOT_ADMINISTRATOR("notAdministrator"),
        /** Nobody would be left who may add and disable others. */
        LAST_ADMINISTRATOR("lastAdministrator"),
        /** Nobody disables themselves: the open chart could not be unlocked again. */
        SELF("self"),
        /** Another one has this name: at the unlock nobody could tell them apart. */
        NAME_TAKEN("nameTaken"),
        /** They were added before, with another name, title, certificate or passphrase than now. */
        ALREADY_THERE("alreadyThere"),
        /** As many work with the chart as a backup has room for. */
        TOO_MANY("tooMany"),
        /** They are disabled. */
        NOT_ACTIVE("notActive"),
        /** The passphrase was given by an administrator: it signs nothing until its owner has chosen another. */
        PROVISIONAL("provisional");

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

    TeamRefusal(Why why) {
        super(why.name());
        this.why = Objects.requireNonNull(why);
    }

    public Why why() {
        return why;
    }
}
