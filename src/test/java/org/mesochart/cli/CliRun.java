package org.mesochart.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.storage.TestCharts;

/** The command line as a process would run it, with a chart in a folder of the test and cheap keys. */
final class CliRun {
    static final String PASSPHRASE = "dört küçük mavi iğne";

    private final Path folder;
    private final Path data;
    private Terminal terminal = prompt -> Optional.empty();

    /** @param answer what was printed, @param errors what was printed beside it */
    record Result(int exit, String answer, String errors) {
        List<String> lines() {
            return answer.lines().toList();
        }
    }

    CliRun(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        file("passphrase", PASSPHRASE + "\r\nsecond line\n");
    }

    /** From now on somebody sits there. */
    CliRun at(Terminal other) {
        terminal = other;
        return this;
    }

    Path data() {
        return data;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With the chart, the passphrase and English. */
    Result run(String... args) {
        return fed("", args);
    }

    Result fed(String input, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString(), "--passphrase-file", path("passphrase").toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return bare(input, all.toArray(String[]::new));
    }

    /** With nothing but the arguments. */
    Result bare(String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(data, data.resolve("demo"), folder.resolve("heads"), TestCharts::cheapKdf,
                Clock.fixed(TestCharts.NOW, TestCharts.ZONE), Locale.ENGLISH, terminal);
        int exit = new Cli(surroundings).execute(args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out), new PrintWriter(err));
        return new Result(exit, out.toString(), err.toString());
    }
}
