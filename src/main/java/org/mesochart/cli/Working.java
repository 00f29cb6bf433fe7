package org.mesochart.cli;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A line beside the answer while a command works: from 0.3 s that it works, from 2 s how far it is. It is written over itself
 * and taken away at the end, so that what stays on the terminal is the answer. Where no terminal is, it writes nothing. It
 * is moved by the deed's own steps, not by a thread: a deed that hangs shows no life that it has not.
 */
final class Working implements AutoCloseable {
    static final Duration SHOWN = Duration.ofMillis(300);
    static final Duration HOW_FAR = Duration.ofSeconds(2);

    private final Call call;
    private final Terminal terminal;
    private final long begun;
    private String line = "";

    Working(Call call) {
        this.call = call;
        terminal = call.surroundings().terminal();
        begun = terminal.nanos();
    }

    /** @param share of the whole that is done, 0 to 1 */
    void at(double share) {
        // Rounded down: 100 stands there only when all is done.
        show(() -> call.text("cli.working.share", (int) (Math.clamp(share, 0, 1) * 100)));
    }

    /**
     * @param share of the whole that is done, 0 to 1
     * @return true: the command is ended from outside, never by this line
     */
    boolean goesOn(double share) {
        at(share);
        return true;
    }

    /**
     * @return true: the command is ended from outside, never by this line
     */
    boolean at(int done, int all) {
        show(() -> call.text("cli.working.count", done, all));
        return true;
    }

    private void show(Supplier<String> howFar) {
        long passed = terminal.nanos() - begun;
        if (passed < SHOWN.toNanos() || !terminal.isWatched()) {
            return;
        }
        String now = passed < HOW_FAR.toNanos() ? call.text("cli.working") : howFar.get();
        if (!now.equals(line)) {
            call.over(line, now);
            line = now;
        }
    }

    /** Takes the line away; the answer begins where it stood. */
    @Override
    public void close() {
        if (!line.isEmpty()) {
            call.over(line, "");
            line = "";
        }
    }
}
