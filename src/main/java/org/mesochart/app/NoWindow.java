package org.mesochart.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mesochart.i18n.Messages;

/** Why the window cannot open, in a sentence: no screen, or a library of the system that is not there. Nothing was begun then. */
public final class NoWindow {
    /** What JavaFX and its window library ask a Linux for, with the package of Debian and Ubuntu that has it. */
    private static final SequencedMap<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        // What others need stands before them, so that the one that is truly missing is named.
        LIBRARIES.put("libpango-1.0.so.0", "libpango-1.0-0");
        LIBRARIES.put("libfreetype.so.6", "libfreetype6");
        LIBRARIES.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        LIBRARIES.put("libXxf86vm.so.1", "libxxf86vm1");
        LIBRARIES.put("libXtst.so.6", "libxtst6");
        LIBRARIES.put("libGL.so.1", "libgl1");
        LIBRARIES.put("libgtk-3.so.0", "libgtk-3-0");
    }

    private NoWindow() {
    }

    /** The sentence, for a computer on which the window did not open. Libraries and packages are a Linux's. */
    public static String why(Messages messages) {
        return why(messages, System.getProperty("os.name"));
    }

    static String why(Messages messages, String system) {
        if (!system.equals("Linux")) {
            return messages.text("cli.window.screen.elsewhere");
        }
        return missing().map(library -> messages.text("cli.window.library", library.getKey(), library.getValue()))
                .orElseGet(() -> messages.text("cli.window.screen"));
    }

    private static Optional<Map.Entry<String, String>> missing() {
        return LIBRARIES.sequencedEntrySet().stream().filter(library -> !found(library.getKey())).findFirst();
    }

    @SuppressWarnings("restricted") // loads a library, as JavaFX itself would
    private static boolean found(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
