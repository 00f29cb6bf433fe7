package org.mesochart.ui.documents;

/** What the last deed came to, in words that stay until the next. */
record Outcome(Kind kind, String title, String text) {
    /** {@code OPEN}: not known yet, or done with something left to see to. */
    enum Kind { GOOD, OPEN, BAD }
}
