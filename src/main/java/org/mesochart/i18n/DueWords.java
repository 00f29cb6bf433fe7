package org.mesochart.i18n;

import org.mesochart.domain.course.FollowUp;

/** What is due, in words: "Session 3 of 9", "Follow-up call", "1-week check for adverse events". */
public final class DueWords {
    private static final int WEEK = 7;

    private final Messages messages;

    public DueWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param number of the session to be held; without "of" beyond the plan, as sessions that were not performed have
     *     numbers too
     * @param planned sessions of the plan
     * @param after days after the session that a check or a score is asked for
     */
    public String what(FollowUp.Kind kind, int number, int planned, int after) {
        return switch (kind) {
            case SESSION -> number > planned
                    ? messages.text("duelist.session.more", number)
                    : messages.text("duelist.session", number, planned);
            case CALL -> messages.text("duelist.call");
            case CHECK -> after % WEEK == 0
                    ? messages.text("duelist.check.weeks", after / WEEK)
                    : messages.text("duelist.check.days", after);
            case SCORE -> messages.count("duelist.score", after);
        };
    }

    /**
     * The indication, and what was written beside it.
     *
     * @param reason why it was put off, what a call is about, or null
     */
    public String about(FollowUp.Kind kind, String indication, String reason) {
        return reason == null
                ? indication
                : indication + " · "
                        + (kind == FollowUp.Kind.CALL ? reason : messages.text("duelist.postponed", reason));
    }
}
