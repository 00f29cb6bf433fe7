package org.mesochart.ui.kit.paper;

/** What the last deed came to, in words that stay until the next. */
public record Outcome(Kind kind, String title, String text) {
    /** {@code WORKING}: under way. {@code OPEN}: not known yet, or done with something left to see to. */
    public enum Kind { GOOD, WORKING, OPEN, BAD }
}
