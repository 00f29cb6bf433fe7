package org.mesochart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import org.mesochart.app.MesoChart;
import org.mesochart.app.NativeLibraries;
import org.mesochart.cli.Cli;
import org.mesochart.log.Unforeseen;

/** The entry: the window without arguments, the command line with them. No JavaFX class is loaded for the latter. */
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
        if (args.length > 0) {
            PrintWriter out = writer(FileDescriptor.out);
            int exit = Cli.run(args, System.in, out, err);
            out.flush();
            err.flush();
            System.exit(exit);
        }
        openWindow();
    }

    private static void openWindow() {
        // Drawing a card anew is three times as fast as stretching a picture of its corners where nothing but the
        // processor draws, and no slower elsewhere.
        System.setProperty("prism.disableRegionCaching", "true");
        Application.launch(MesoChart.class);
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
