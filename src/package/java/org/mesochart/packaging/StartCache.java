package org.mesochart.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The start cache (JEP 514): classes as they are once loaded and linked, from a rehearsal of the program over invented data through
 * every screen. Java takes it at each start when jars, run-time image and flags are those of the rehearsal.
 */
final class StartCache {
    private StartCache() {
    }

    static void train(Build build, Display display) throws IOException {
        Path rehearsed = Files.createTempDirectory(build.made(), "rehearsal");
        try {
            List<String> command = new ArrayList<>(List.of(build.java().toString()));
            command.addAll(ProgramImage.FLAGS);
            command.addAll(display.properties());
            // No profiles: by them Java compiles anew at each start what a whole day made hot. From the start to Today that takes
            // 0.4 s of processor time with one compiler and 3 s with both, and what was compiled by the first stays so.
            command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
            command.add("-XX:AOTCacheOutput=" + build.cache());
            command.addAll(List.of("-classpath", String.join(File.pathSeparator,
                    ProgramImage.classPath(build).stream().map(Path::toString).toList()), ProgramImage.main(),
                    "rehearse", rehearsed.resolve("clinic").toString()));
            String said = Command.run(command, display.environment(), 900);
            if (!Files.isRegularFile(build.cache())) {
                throw new IOException("no start cache was written:\n" + said);
            }
        } finally {
            Folders.delete(rehearsed);
        }
    }
}
