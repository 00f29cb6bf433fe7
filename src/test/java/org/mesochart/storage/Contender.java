package org.mesochart.storage;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A second program: opens and closes charts as it is told, line by line, and says whether it may write, on its standard output,
 * which is all that the test hears of it.
 */
final class Contender {
    private Contender() {}

    public static void main(String[] args) throws Throwable {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ChartFile open = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("user ")) {
                System.out.println(become(Integer.parseInt(line.substring(5))));
            } else if (line.startsWith("open ")) {
                try {
                    open = ChartFile.open(Path.of(line.substring(5)));
                    System.out.println(open.readOnly() ? "reads" : "writes");
                } catch (StorageException refused) {
                    System.out.println(refused.kind());
                }
            } else {
                if (open != null) {
                    open.close();
                    open = null;
                }
                System.out.println("closed");
            }
        }
    }

    // Of all threads, as the C library does it.
    private static int become(int user) throws Throwable {
        Linker linker = Linker.nativeLinker();
        return (int) linker.downcallHandle(linker.defaultLookup().find("seteuid").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                .invoke(user);
    }
}
