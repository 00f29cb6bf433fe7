package org.mesochart;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mesochart.app.MesoChart;
import org.mesochart.app.NativeLibraries;
import org.mesochart.app.NoWindow;
import org.mesochart.app.Place;
import org.mesochart.app.SingleWindow;
import org.mesochart.cli.Cli;
import org.mesochart.i18n.Languages;
import org.mesochart.i18n.Messages;
import org.mesochart.log.Unforeseen;

/** The entry: the window without arguments or with a file, the command line with others. No JavaFX class is loaded for the latter. */
public final class Launcher {
    private Launcher() {
    }

    public static void main(String[] args) {
        PrintWriter err = writer(FileDescriptor.err);
        Unforeseen.install(code -> {
            err.println("MesoChart: unforeseen error " + code + ". / Beklenmeyen hata " + code + ".");
            err.flush();
        });
        NativeLibraries.use();
        if (args.length == 2 && args[0].equals(MesoChart.REHEARSE)) {
            rehearse(args, err);
        } else if (args.length > 0 && !isFile(args)) {
            PrintWriter out = writer(FileDescriptor.out);
            int exit = Cli.run(args, System.in, out, err);
            out.flush();
            err.flush();
            System.exit(exit);
        }
        openWindow(args, err);
    }

    /** A file to open in the window; a command has neither a point nor a folder in its name. */
    private static boolean isFile(String[] args) {
        return args.length == 1 && !args[0].startsWith("-") && (args[0].contains(".") || args[0].contains(File.separator));
    }

    // The other window may have another folder. A name that the computer's locale cannot write goes as it came: the window says so.
    private static String whole(String file) {
        try {
            return Path.of(file).toAbsolutePath().toString();
        } catch (InvalidPathException unwritable) {
            return file;
        }
    }

    /** For the making of packages, and in no help: the program goes through all its screens by itself, over invented data. */
    private static void rehearse(String[] args, PrintWriter err) {
        if (Files.exists(Path.of(args[1]), LinkOption.NOFOLLOW_LINKS)) {
            err.println("A rehearsal makes its own folder; " + args[1] + " is there already. Nothing was changed.");
            err.flush();
            System.exit(Cli.USAGE);
        }
        // The command line too is to be known to a start cache.
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        Cli.run(new String[] {"--help"}, System.in, nobody, nobody);
    }

    private static void openWindow(String[] args, PrintWriter err) {
        Optional<String> file = Optional.of(args).filter(Launcher::isFile).map(given -> whole(given[0]));
        if (args.length < 2 && !SingleWindow.take(Place.usual().config(), file)) {
            System.exit(0); // the window that is there comes to the front
        }
        // Drawing a card anew is three times as fast as stretching a picture of its corners where nothing but the
        // processor draws, and no slower elsewhere.
        System.setProperty("prism.disableRegionCaching", "true");
        try {
            MesoChart.open(args);
        } catch (UnsupportedOperationException noScreenOrLibrary) {
            err.println(NoWindow.why(new Messages(Languages.nearest(Locale.getDefault()))));
            err.flush();
            System.exit(1);
        }
    }

    /**
     * UTF-8, so that piped JSON and names are whole whatever the computer's locale; a terminal gets what it shows,
     * unless that is bare ASCII.
     */
    private static PrintWriter writer(FileDescriptor descriptor) {
        Charset charset = StandardCharsets.UTF_8;
        if (System.console() != null) {
            Charset shown = Charset.forName(System.getProperty("stdout.encoding"), charset);
            charset = shown.equals(StandardCharsets.US_ASCII) ? charset : shown;
        }
        return new PrintWriter(new FileOutputStream(descriptor), false, charset);
    }
}
