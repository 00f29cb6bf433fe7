package org.mesochart.cli;

import java.io.IOException;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** One command. */
interface Verb {
    String name();

    /** Its description, options and parameters in the chosen language. */
    CommandSpec spec(Messages messages);

    /**
     * Carries it out.
     *
     * @return the exit code
     */
    int run(Call call) throws IOException;
}
