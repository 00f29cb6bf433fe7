package org.mesochart.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes everything that a clinic can install from the program folder that {@code mvn package} leaves: a run-time image, the
 * program image with its start cache, a portable zip, and the system's own package (deb, msi or dmg). Java starts this source
 * itself; {@code mvn -Ppackage verify} does.
 *
 * <p>Arguments: the program folder, the folder of JavaFX's modules, the folder for what is made, the version, the project's
 * folder.
 */
public final class Packages {
    private Packages() {
    }

    public static void main(String[] args) throws Exception {
        Build build = new Build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3], Path.of(args[4]));
        Folders.delete(build.made());
        Files.createDirectories(build.made());
        List<String> told = new ArrayList<>();
        step("run-time image", () -> RunTime.link(build));
        step("icons", () -> Icons.paint(build));
        step("program image", () -> ProgramImage.make(build));
        try (Display display = Display.open()) {
            step("start cache", () -> StartCache.train(build, display));
            step("smoke test", () -> told.addAll(Smoke.test(build, display)));
        }
        Path zip = build.made().resolve("mesochart-" + build.version() + "-" + build.system().key() + ".zip");
        step("portable zip", () -> Zip.of(build.image(), zip));
        List<Path> packages = new ArrayList<>(List.of(zip));
        step("package of this system", () -> packages.add(switch (build.system()) {
            case LINUX -> Deb.make(build);
            case WINDOWS, MAC -> OtherSystems.make(build);
        }));
        told.forEach(System.out::println);
        System.out.println(size("run-time image", Folders.bytes(build.runTime())));
        System.out.println(size("start cache", Files.size(build.cache())));
        System.out.println(size("program image, installed", Folders.bytes(build.image())));
        for (Path made : packages) {
            System.out.println(size(made.getFileName().toString(), Files.size(made)));
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void step(String name, Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", name, (System.nanoTime() - begun) / 1e9);
    }

    private static String size(String what, long bytes) {
        return String.format(Locale.ROOT, "%s: %.1f MB", what, bytes / 1e6);
    }
}
