package org.mesochart.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import org.mesochart.app.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
public final class Cli {
    private Cli() {
    }

    /**
     * Runs one command.
     *
     * @return 0 done, 1 refused or a problem found, 2 wrong usage
     */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Root()).setOut(out).setErr(err).execute(args);
    }

    @Command(name = "mesochart", mixinStandardHelpOptions = true, versionProvider = Version.class)
    private static final class Root implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("Unreachable: without arguments the window opens");
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.NAME + " " + Program.version()};
        }
    }
}
