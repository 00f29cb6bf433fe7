package org.mesochart.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The writes and syncs that {@code src/test/c/disk.c} noted, and what is on the disk when the power goes after some of
 * them: all that was synced, and of the rest any sectors, some of them half.
 */
final class DiskNotes {
    private static final int SECTOR = 512;

    private sealed interface Step {}

    private record Write(String file, int at, byte[] bytes) implements Step {}

    private record Size(String file, int size) implements Step {}

    private record Sync(String file) implements Step {}

    private record Acknowledged(long number) implements Step {}

    private final List<Step> steps = new ArrayList<>();

    static DiskNotes read(Path notes) throws IOException {
        DiskNotes all = new DiskNotes();
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(notes)).order(ByteOrder.LITTLE_ENDIAN);
        Map<Byte, String> names = new HashMap<>();
        while (in.hasRemaining()) {
            switch ((char) in.get()) {
                case 'N' -> names.put(in.get(), new String(bytes(in, in.getInt()), StandardCharsets.UTF_8));
                case 'W' -> all.steps.add(new Write(names.get(in.get()), (int) in.getLong(), bytes(in, in.getInt())));
                case 'T' -> all.steps.add(new Size(names.get(in.get()), (int) in.getLong()));
                case 'S' -> all.steps.add(new Sync(names.get(in.get())));
                case 'A' -> all.steps.add(new Acknowledged(in.getLong()));
                default -> throw new IOException("no notes of a disk");
            }
        }
        return all;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    int steps() {
        return steps.size();
    }

    /** How many deeds were acknowledged before the power went. */
    int acknowledged(int cut) {
        return steps.subList(0, cut).stream()
                .mapToInt(step -> step instanceof Acknowledged done ? (int) done.number() : 0)
                .max()
                .orElse(0);
    }

    /** How many steps there are before so many deeds were acknowledged. */
    int before(int number) {
        int at = 0;
        while (acknowledged(at) < number) {
            at++;
        }
        return at;
    }

    /** The files after a cut, from what they were in the beginning. */
    Map<String, byte[]> after(int cut, Map<String, byte[]> beginning, Random random) {
        Map<String, Integer> safe = new HashMap<>();
        for (int i = 0; i < cut; i++) {
            if (steps.get(i) instanceof Sync sync) {
                safe.put(sync.file(), i);
            }
        }
        Map<String, byte[]> disk = new HashMap<>(beginning);
        int luck = random.nextInt(4);
        for (int i = 0; i < cut; i++) {
            switch (steps.get(i)) {
                case Write write -> disk.put(write.file(), written(disk.get(write.file()), write,
                        i < safe.getOrDefault(write.file(), -1) ? 3 : luck, random));
                case Size size -> {
                    if (i < safe.getOrDefault(size.file(), -1) || random.nextBoolean()) {
                        disk.put(size.file(), Arrays.copyOf(disk.getOrDefault(size.file(), new byte[0]), size.size()));
                    }
                }
                case Sync sync -> { }
                case Acknowledged told -> { }
            }
        }
        return disk;
    }

    // Luck: 0 nothing of it reached the disk, 1 and 2 any sectors, 3 all.
    private static byte[] written(byte[] old, Write write, int luck, Random random) {
        byte[] before = old == null ? new byte[0] : old;
        if (luck == 0) {
            return before;
        }
        byte[] bytes = write.bytes();
        byte[] now = Arrays.copyOf(before, Math.max(before.length, write.at() + bytes.length));
        if (luck == 3) {
            System.arraycopy(bytes, 0, now, write.at(), bytes.length);
            return now;
        }
        for (int from = 0; from < bytes.length;) {
            int to = Math.min(bytes.length, from + SECTOR - (write.at() + from) % SECTOR);
            if (random.nextBoolean()) {
                int torn = random.nextInt(8) == 0 ? random.nextInt(to - from) : to - from;
                System.arraycopy(bytes, from, now, write.at() + from, torn);
            }
            from = to;
        }
        return now;
    }
}
