package org.mesochart.exchange;

/** How much is forgiven in the spelling of a file's fields. */
enum Spelling {
    /** As people write scripts, and as files of version 1 were read: null is missing, a decimal comma is a point. */
    LOOSE,
    /** As the schema says. */
    STRICT
}
