package org.mesochart.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal that the command was typed at, if there is one. */
interface Terminal {
    /** Asks without showing what is typed; empty when nobody can be asked. */
    Optional<char[]> ask(String prompt);

    /** Whether somebody sits there and sees what is shown. */
    default boolean isWatched() {
        return false;
    }

    /** How long it has been, in ns from any beginning: only differences count, and a clock that is set changes none. */
    default long nanos() {
        return System.nanoTime();
    }

    /** The one of this process. */
    static Terminal real() {
        return new Terminal() {
            @Override
            public Optional<char[]> ask(String prompt) {
                return isWatched() ? Optional.ofNullable(System.console().readPassword("%s", prompt)) : Optional.empty();
            }

            @Override
            public boolean isWatched() {
                Console console = System.console();
                return console != null && console.isTerminal();
            }
        };
    }
}
