package org.mesochart.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** Programs with {@code src/test/c/disk.c} between them and the disk. Where that cannot be, the test is left out. */
final class Preloaded {
    private final Path library;
    private final Path folder;

    /** Compiles it into the folder; leaves the test out where there is no Linux or no C compiler. */
    Preloaded(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
                "calls to the disk can be replaced on Linux only");
        this.folder = folder;
        this.library = folder.resolve("disk.so");
        try {
            int failed = new ProcessBuilder("cc", "-shared", "-fPIC", "-O1", "-o", library.toString(),
                            Path.of("src", "test", "c", "disk.c").toString(), "-ldl", "-lpthread")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("cc.log").toFile())
                    .start()
                    .waitFor();
            Assumptions.assumeTrue(failed == 0, "the C source does not compile here");
        } catch (IOException none) {
            Assumptions.abort("there is no C compiler here");
        }
    }

    /** Runs the program to its end; its first argument is the library. Returns what it said, line by line. */
    List<String> run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve(program.getSimpleName() + ".out");
        Path errors = folder.resolve(program.getSimpleName() + ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder,
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(program.getName(), library.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(errors.toFile());
        builder.environment().put("LD_PRELOAD", library.toString());
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("ended with " + code + ": " + Files.readString(errors));
        }
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
