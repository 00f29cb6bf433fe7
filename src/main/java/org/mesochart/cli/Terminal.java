package org.mesochart.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal that the command was typed at, if there is one. */
interface Terminal {
    /** Asks without showing what is typed; empty when nobody can be asked. */
    Optional<char[]> ask(String prompt);

    /** The one of this process. */
    static Terminal real() {
        return prompt -> {
            Console console = System.console();
            return console == null || !console.isTerminal()
                    ? Optional.empty()
                    : Optional.ofNullable(console.readPassword("%s", prompt));
        };
    }
}
