package org.mesochart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program with its run-time image and a launcher that carries the flags. */
final class ProgramImage {
    /**
     * As {@code src/dist/mesochart} has them: a smaller garbage collector, and nothing that could leave a picture of the
     * memory. Besides them a small heap that gives back what it does not need, and a second compiler that waits until something
     * is truly hot, such as the ciphers of a backup (decision 0022, "Measured").
     * What Java itself would say goes to standard error, where it cannot spoil a command's JSON.
     */
    static final List<String> FLAGS = List.of("--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-XX:+UseSerialGC", "-Xms48m", "-Xmn32m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25", "-XX:-ShrinkHeapInSteps",
            "-XX:MarkSweepAlwaysCompactCount=1", "-XX:TrimNativeHeapInterval=5000",
            "-XX:Tier4InvocationThreshold=15000", "-XX:Tier4MinInvocationThreshold=3000", "-XX:Tier4CompileThreshold=45000",
            "-XX:Tier4BackEdgeThreshold=120000", "-XX:-UsePerfData", "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage", "-XX:+DisableAttachMechanism",
            "-Xlog:disable", "-Xlog:all=error:stderr");

    private static final String MAIN = "org.mesochart.Launcher";

    private ProgramImage() {
    }

    static void make(Build build) throws IOException {
        Path input = build.made().resolve("input");
        String natives = switch (build.system()) {
            case LINUX -> "Linux";
            case WINDOWS -> "Windows";
            case MAC -> "Mac";
        };
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        // JavaFX is in the run-time image; scripts that look for a Java are for the folder without one.
        Folders.copy(build.program(), input, file -> {
            String name = file.getFileName().toString();
            boolean native_ = file.startsWith("native");
            return file.getNameCount() == 1 ? name.endsWith(".jar") || name.endsWith(".txt") || name.equals("LICENSE")
                    : native_ ? file.startsWith(Path.of("native", natives, processor))
                    : file.startsWith("lib") && name.endsWith(".jar") && !name.startsWith("javafx-");
        });
        for (Path file : Folders.files(input)) {
            if (file.toString().endsWith(".jar")) {
                Unsigned.make(file);
            }
        }
        Styles.compile(build, input);
        List<String> command = new ArrayList<>(List.of(Build.tool("jpackage"), "--type", "app-image",
                "--name", build.system() == Build.Target.MAC ? "MesoChart" : "mesochart",
                "--app-version", build.version(), "--vendor", "MesoChart",
                "--description", "Offline chart for mesotherapy",
                "--runtime-image", build.runTime().toString(), "--input", input.toString(),
                "--main-jar", "mesochart.jar", "--main-class", MAIN,
                "--dest", build.image().getParent().toString()));
        command.addAll(List.of("--icon", build.icons().resolve(switch (build.system()) {
            case LINUX -> "512.png";
            case WINDOWS -> "mesochart.ico";
            case MAC -> "mesochart.icns";
        }).toString()));
        for (String flag : FLAGS) {
            command.addAll(List.of("--java-options", flag));
        }
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/mesochart.aot"));
        Command.run(command.toArray(String[]::new));
        if (build.system() == Build.Target.LINUX) {
            LinuxLauncher.write(build);
        }
        Folders.delete(input);
    }

    /** The class path as the launcher gives it: the start cache fits no other. */
    static List<Path> classPath(Build build) throws IOException {
        return Files.readAllLines(build.app().resolve(build.launcher().getFileName().toString().replace(".exe", "") + ".cfg"))
                .stream().filter(line -> line.startsWith("app.classpath="))
                .map(line -> Path.of(line.substring(line.indexOf('=') + 1).replace("$APPDIR", build.app().toString())))
                .toList();
    }

    static String main() {
        return MAIN;
    }
}
