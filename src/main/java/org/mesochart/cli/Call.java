package org.mesochart.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.mesochart.i18n.Messages;
import picocli.CommandLine.ParseResult;

/** One run of the command line: what was typed, where it reads and writes, in which language. */
final class Call {
    private final Surroundings surroundings;
    private final ParseResult root;
    private final Messages messages;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    Call(
            Surroundings surroundings,
            ParseResult root,
            Messages messages,
            InputStream in,
            PrintWriter out,
            PrintWriter err) {
        this.surroundings = surroundings;
        this.root = root;
        this.messages = messages;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... args) {
        return messages.text(key, args);
    }

    InputStream in() {
        return in;
    }

    LocalDate today() {
        return LocalDate.now(surroundings.clock());
    }

    /** Writes a line of the answer. The line end is the same everywhere: programs read this. */
    void say(String line) {
        out.print(line);
        out.print('\n');
        out.flush();
    }

    /** Writes a line beside the answer. */
    void note(String line) {
        err.print(line);
        err.print('\n');
        err.flush();
    }

    /** Writes over a line of the terminal that is not ended, beside the answer; empty takes it away. */
    void over(String before, String now) {
        err.print('\r' + " ".repeat(before.length()) + '\r' + now);
        err.flush();
    }

    /** False when nobody reads the answer any more. */
    boolean isHeard() {
        return !out.checkError();
    }

    /** The value of an option wherever it stands, before or after the command; null when it was not given. */
    <T> T option(String name) {
        for (ParseResult at = root; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            T value = at.matchedOptionValue(name, null);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(option(name));
    }

    /** The parameters after the options. */
    List<Path> files() {
        return root.subcommand().matchedPositionals().stream()
                .map(positional -> (Path) positional.getValue())
                .toList();
    }

    /** The one parameter that is no file. */
    String word() {
        return root.subcommand().matchedPositional(0).getValue();
    }

    boolean json() {
        return flag("--json");
    }

    /** The chart's folder: as given, or the usual one. */
    Path folder() {
        Path given = option("--data");
        return (given == null ? surroundings.data() : given).toAbsolutePath().normalize();
    }
}
