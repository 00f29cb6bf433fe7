package org.mesochart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/**
 * What {@code java -jar} starts. Compiled for Java 8, so that an older Java than the program needs can still say so, instead of an
 * error about class file versions.
 */
public final class Start {
    private static final int NEEDED = 25;
    /** Exit code where the Java is too old. */
    private static final int TOO_OLD = 1;

    private Start() {
    }

    public static void main(String[] args) throws Throwable {
        int found = version(System.getProperty("java.specification.version", "1.8"));
        if (found < NEEDED) {
            // The file's own coding of letters is unknown to an old Java's standard error; what it is set to shows them best.
            PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
            err.println(sentence(found, Locale.getDefault().getLanguage()));
            System.exit(TOO_OLD);
        }
        try {
            Class.forName("org.mesochart.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** "1.8" is 8, "17" is 17. */
    static int version(String specification) {
        String plain = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(plain);
    }

    static String sentence(int found, String language) {
        if (language.equals("tr")) {
            return "MesoChart için Java " + NEEDED + " veya daha yenisi gerekir; bu, Java " + found
                    + ". Hiçbir şey değiştirilmedi. Java " + NEEDED
                    + " kurun ya da kendi Java'sıyla gelen MesoChart paketini kurun, sonra yeniden başlatın.";
        }
        return "MesoChart needs Java " + NEEDED + " or newer; this is Java " + found
                + ". Nothing was changed. Install Java " + NEEDED
                + ", or the MesoChart package that brings its own, then start again.";
    }
}
