package org.mesochart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The launcher on Linux: a script in place of jpackage's program, which asks the system's package manager at every start, twice, whose
 * the program is. That takes 0.2 s, and the answer is not needed here. Flags and class path are those of jpackage's configuration.
 */
final class LinuxLauncher {
    private static final String HEAD = """
            #!/bin/sh
            # Starts MesoChart with the Java beside it.
            case $0 in */*) at=$0 ;; *) at=./$0 ;; esac
            if [ -L "$at" ]; then at=$(readlink -f -- "$at"); fi
            root=$(CDPATH= cd -- "${at%/*}/.." && pwd -P) || exit 1
            app=$root/lib/app
            exec "$root/lib/runtime/bin/java" \\
            """;

    private LinuxLauncher() {
    }

    static void write(Build build) throws IOException {
        List<String> configuration = Files.readAllLines(build.app().resolve("mesochart.cfg"));
        String flags = values(configuration, "java-options=").stream()
                .map(flag -> "  \"" + flag + "\" \\\n")
                .collect(Collectors.joining());
        String classPath = String.join(":", values(configuration, "app.classpath="));
        Path launcher = build.launcher();
        Files.delete(launcher);
        Files.writeString(launcher, HEAD + flags + "  -classpath \"" + classPath + "\" " + ProgramImage.main() + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(build.image().resolve("lib").resolve("libapplauncher.so"));
    }

    private static List<String> values(List<String> configuration, String key) {
        return configuration.stream().filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", "$app"))
                .toList();
    }
}
