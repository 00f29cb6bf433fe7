package org.mesochart.exchange;

/**
 * What a line of a script does.
 *
 * @param write what it does to the disk
 * @param note what it does to what the run knows
 */
record ScriptDeed(Runnable write, Runnable note) {
    static final ScriptDeed NOTHING = new ScriptDeed(() -> { }, () -> { });

    /** To the disk alone. */
    static ScriptDeed of(Runnable write) {
        return new ScriptDeed(write, () -> { });
    }
}
