package org.mesochart.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package for Debian, Ubuntu and their kin. The program lies in {@code /opt/mesochart}; menu entry, kinds of file and icons lie
 * where every desktop looks for them, so that the system's own triggers do what scripts would have to do, and removing it leaves
 * nothing. Charts lie in the homes of who works with it, and stay.
 */
final class Deb {
    /**
     * What its libraries ask the system for, by the package that has it. Packages renamed for the 64-bit clock of 2024 are named both
     * ways. Printing asks lpr and lpstat of cups-bsd.
     */
    private static final String DEPENDS = String.join(", ", "libc6", "libgtk-3-0 | libgtk-3-0t64", "libglib2.0-0 | libglib2.0-0t64",
            "libpango-1.0-0", "libpangoft2-1.0-0", "libpangocairo-1.0-0", "libcairo2", "libcairo-gobject2", "libgdk-pixbuf-2.0-0",
            "libatk1.0-0 | libatk1.0-0t64", "libfreetype6", "libfontconfig1", "libx11-6", "libxext6", "libxi6", "libxrender1",
            "libxtst6", "libxxf86vm1", "libgl1");
    private static final Pattern MISSING = Pattern.compile("(\\S+) => not found");
    private static final int LICENCE_NAMES = 78;

    private Deb() {
    }

    static Path make(Build build) throws IOException {
        requireLibraries(build);
        String processor = Command.run("dpkg", "--print-architecture").strip();
        Path root = build.made().resolve("deb");
        Path opt = root.resolve("opt").resolve("mesochart");
        Folders.copy(build.image(), opt, file -> true);
        Path usr = root.resolve("usr");
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(usr.resolve("bin").resolve("mesochart"), Path.of("/opt/mesochart/bin/mesochart"));
        write(usr.resolve("share").resolve("applications").resolve("mesochart.desktop"), desktopEntry());
        write(usr.resolve("share").resolve("mime").resolve("packages").resolve("mesochart.xml"), Associations.mimeDatabase());
        write(usr.resolve("share").resolve("doc").resolve("mesochart").resolve("copyright"), copyright(build));
        Path icons = usr.resolve("share").resolve("icons").resolve("hicolor");
        for (int size : Icons.SIZES) {
            copy(build.icons().resolve(size + ".png"),
                    icons.resolve(size + "x" + size).resolve("apps").resolve("mesochart.png"));
        }
        copy(Icons.drawing(build), icons.resolve("scalable").resolve("apps").resolve("mesochart.svg"));
        long kibibytes = (Folders.bytes(root) + 1023) / 1024;
        write(root.resolve("DEBIAN").resolve("control"), control(build, processor, kibibytes));
        everybodyMayRead(root);
        Path deb = build.made().resolve("mesochart_" + build.version() + "_" + processor + ".deb");
        Command.run("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root.toString(), deb.toString());
        Folders.delete(root);
        return deb;
    }

    // Here everything must be found: a library that this image needs and nobody knows would be missing in a clinic.
    private static void requireLibraries(Build build) throws IOException {
        for (Path library : Folders.files(build.image())) {
            if (library.toString().endsWith(".so")) {
                Matcher missing = MISSING.matcher(Command.run(List.of("ldd", library.toString()), Map.of(), 60));
                while (missing.find()) {
                    // Java's own lie beside each other and find one another once Java runs.
                    if (Folders.files(build.image()).stream().noneMatch(file -> file.endsWith(missing.group(1)))) {
                        throw new IOException(library.getFileName() + " needs " + missing.group(1) + ", which is not on this system");
                    }
                }
            }
        }
    }

    private static String control(Build build, String processor, long kibibytes) {
        return """
                Package: mesochart
                Version: %s
                Architecture: %s
                Maintainer: MesoChart <mesochart@localhost>
                Installed-Size: %d
                Depends: %s
                Recommends: cups-bsd
                Section: science
                Priority: optional
                Description: offline chart for pain mesotherapy
                 Patients, mixtures and lots, injection points on a body map, pain before and
                 after, signed session sheets and patient information on paper, in English and
                 in Turkish. Everything lies in one encrypted file that belongs to the clinic;
                 the program never uses a network.
                """.formatted(build.version(), processor, kibibytes, DEPENDS);
    }

    private static String desktopEntry() {
        return """
                [Desktop Entry]
                Type=Application
                Version=1.5
                Name=MesoChart
                Name[tr]=MesoChart
                GenericName=Mesotherapy chart
                GenericName[tr]=Mezoterapi kaydı
                Comment=Chart mesotherapy sessions, offline
                Comment[tr]=Mezoterapi seanslarını çevrimdışı kaydedin
                Keywords=mesotherapy;pain;injection;patient;clinic;
                Keywords[tr]=mezoterapi;ağrı;enjeksiyon;hasta;klinik;
                Exec=/opt/mesochart/bin/mesochart %f
                Icon=mesochart
                Terminal=false
                Categories=Office;MedicalSoftware;
                StartupWMClass=org.mesochart.app.MesoChart
                StartupNotify=true
                SingleMainWindow=true
                MimeType=""" + String.join(";", Associations.KINDS.stream().map(Associations.Kind::mime).toList()) + ";\n";
    }

    private static String copyright(Build build) throws IOException {
        return "MesoChart " + build.version() + "\n\nApache-2.0: /opt/mesochart/lib/app/LICENSE\n"
                + "Libraries, each under its own licence: /opt/mesochart/lib/app/THIRD-PARTY.txt\n"
                + "Texts of those licences: /opt/mesochart/lib/app/licences\n"
                + "Java: /opt/mesochart/lib/runtime/legal\n" + "-".repeat(LICENCE_NAMES) + "\n\n"
                + Files.readString(build.program().resolve("LICENSE"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    // Whatever the builder's habits are about new files.
    private static void everybodyMayRead(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
