package org.mesochart.storage;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Steers {@code src/test/c/disk.c} from inside a program that it was preloaded into. */
final class Disk {
    static final int EIO = 5;
    static final int ENOSPC = 28;

    /** Calls that can fail; their numbers are those of the C source. */
    enum Call { WRITE, SYNC, READ }

    private final MethodHandle fail;
    private final MethodHandle failed;
    private final MethodHandle note;
    private final MethodHandle acknowledged;

    /** @param library the very file that was preloaded */
    Disk(Path library) {
        SymbolLookup found = SymbolLookup.libraryLookup(library, Arena.global());
        Linker linker = Linker.nativeLinker();
        fail = linker.downcallHandle(found.find("disk_fail").orElseThrow(), FunctionDescriptor.ofVoid(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        failed = linker.downcallHandle(found.find("disk_failed").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT));
        note = linker.downcallHandle(found.find("disk_note").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        acknowledged = linker.downcallHandle(found.find("disk_acknowledged").orElseThrow(),
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
    }

    /** The nth such call from now on fails, alone or with all after it. */
    void fail(Call call, int nth, boolean forGood, int error) {
        invoke(() -> fail.invoke(call.ordinal() + 1, nth, forGood ? 1 : 0, error));
    }

    void works() {
        invoke(() -> fail.invoke(0, 0, 0, 0));
    }

    /** How many calls failed since it was said that one should. */
    int failed() {
        return (int) invoke(() -> (Object) (int) failed.invoke());
    }

    /** From now on every write and sync is noted in the file. */
    void note(Path to) {
        try (Arena arena = Arena.ofConfined()) {
            invoke(() -> note.invoke(arena.allocateFrom(to.toString())));
        }
    }

    /** Notes that somebody was told that something is saved. */
    void acknowledged(long number) {
        invoke(() -> acknowledged.invoke(number));
    }

    private interface Native {
        Object run() throws Throwable;
    }

    private static Object invoke(Native call) {
        try {
            return call.run();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
