package org.mesochart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** jpackage's own installers: msi on Windows (it needs the WiX tools), dmg on macOS. */
final class OtherSystems {
    /** So that Windows takes a newer version for the same program. Never to be changed. */
    private static final String UPGRADE = "6f0c2d6e-2a5b-4c0e-9a3e-5d1b7f6e8c42";

    private OtherSystems() {
    }

    static Path make(Build build) throws IOException {
        boolean windows = build.system() == Build.Target.WINDOWS;
        List<String> command = new ArrayList<>(List.of(Build.tool("jpackage"), "--type", windows ? "msi" : "dmg",
                "--app-image", build.image().toString(), "--name", "MesoChart", "--app-version", build.version(),
                "--vendor", "MesoChart", "--license-file", build.program().resolve("LICENSE").toString(),
                "--dest", build.made().toString()));
        if (windows) {
            command.addAll(List.of("--win-menu", "--win-shortcut-prompt", "--win-upgrade-uuid", UPGRADE));
            for (Associations.Kind kind : Associations.KINDS) {
                if (kind.simple()) {
                    command.addAll(List.of("--file-associations", kind.properties(build.made()).toString()));
                }
            }
        }
        Command.run(command.toArray(String[]::new));
        try (Stream<Path> made = Files.list(build.made())) {
            return made.filter(file -> file.toString().endsWith(windows ? ".msi" : ".dmg")).findFirst()
                    .orElseThrow(() -> new IOException("jpackage made no installer"));
        }
    }
}
