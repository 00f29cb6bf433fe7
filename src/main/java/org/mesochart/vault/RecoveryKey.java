package org.mesochart.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The key printed once for the day the passphrase is forgotten: 160 random bits in eight groups of five
 * characters. The fifth is a check over the other four and the group's number, so every single wrong
 * character, every exchange of two characters in a group and of two groups is noticed, with the number
 * of the group. Letters I, L, O and U are not used. Wiped on close.
 */
public final class RecoveryKey implements AutoCloseable {
    public static final int GROUPS = 8;
    public static final int GROUP_LENGTH = 5;
    private static final int DATA_LENGTH = GROUP_LENGTH - 1;

    /** {@value #GROUPS} x {@value #GROUP_LENGTH} characters of the alphabet, checks included. */
    private final char[] characters;
    private boolean closed;

    private RecoveryKey(char[] characters) {
        this.characters = characters;
    }

    /** What became of a typed key. */
    public sealed interface Parsed permits Valid, Mistyped {
    }

    /** Every group is right in itself; whether it opens the chart only the slot can tell. */
    public record Valid(RecoveryKey key) implements Parsed {
        public Valid {
            Objects.requireNonNull(key, "key");
        }
    }

    /** @param group the first group that cannot be right, 1 to {@value RecoveryKey#GROUPS} */
    public record Mistyped(int group) implements Parsed {
    }

    public static RecoveryKey generate() {
        byte[] random = Randomness.bytes(GROUPS * DATA_LENGTH);
        char[] characters = new char[GROUPS * GROUP_LENGTH];
        for (int group = 0; group < GROUPS; group++) {
            int start = group * GROUP_LENGTH;
            for (int i = 0; i < DATA_LENGTH; i++) {
                // 256 is a multiple of 32, so the low five bits of a random byte are evenly spread.
                characters[start + i] = RecoveryAlphabet.symbol(random[group * DATA_LENGTH + i] & 31);
            }
            characters[start + DATA_LENGTH] = RecoveryAlphabet.check(group + 1, characters, start, DATA_LENGTH);
        }
        Arrays.fill(random, (byte) 0);
        return new RecoveryKey(characters);
    }

    /**
     * Reads a typed key. Capitals or not, spaces, hyphens and line ends do not matter; I and L are read as 1,
     * O as 0.
     */
    public static Parsed parse(String typed) {
        List<String> parts = Arrays.stream(typed.strip().split("[\\s\\p{Pd}]+")).filter(p -> !p.isEmpty()).toList();
        if (parts.size() != GROUPS) {
            parts = cut(String.join("", parts));
        }
        char[] characters = new char[GROUPS * GROUP_LENGTH];
        for (int group = 1; group <= GROUPS; group++) {
            char[] read = group <= parts.size() ? read(group, parts.get(group - 1)) : null;
            if (read == null) {
                Arrays.fill(characters, '\0');
                return new Mistyped(group);
            }
            System.arraycopy(read, 0, characters, (group - 1) * GROUP_LENGTH, GROUP_LENGTH);
            Arrays.fill(read, '\0');
        }
        return new Valid(new RecoveryKey(characters));
    }

    /** Whether {@code typed} can be group {@code group} (1 to {@value #GROUPS}) of any key: a check while typing. */
    public static boolean plausible(int group, String typed) {
        char[] read = read(group, typed);
        if (read == null) {
            return false;
        }
        Arrays.fill(read, '\0');
        return true;
    }

    /** Whether {@code typed} is group {@code group} (1 to {@value #GROUPS}) of this key: for typing two groups back. */
    public synchronized boolean matches(int group, String typed) {
        requireOpen();
        char[] read = read(group, typed);
        if (read == null) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < GROUP_LENGTH; i++) {
            difference |= read[i] ^ characters[(group - 1) * GROUP_LENGTH + i];
        }
        Arrays.fill(read, '\0');
        return difference == 0;
    }

    /** The groups in order, to be printed with their numbers 1 to {@value #GROUPS}. Not to be kept. */
    public synchronized List<String> groups() {
        requireOpen();
        List<String> groups = new ArrayList<>(GROUPS);
        for (int group = 0; group < GROUPS; group++) {
            groups.add(new String(characters, group * GROUP_LENGTH, GROUP_LENGTH));
        }
        return List.copyOf(groups);
    }

    /** The secret for a slot of kind {@link SlotKind#RECOVERY}; the caller closes it. */
    public synchronized Passphrase secret() {
        requireOpen();
        return Passphrase.of(characters);
    }

    /** With a group left out or split the typed groups say nothing; then the characters are counted off. */
    private static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += GROUP_LENGTH) {
            boolean last = parts.size() == GROUPS - 1;
            parts.add(text.substring(start, last ? text.length() : Math.min(start + GROUP_LENGTH, text.length())));
            if (last) {
                break;
            }
        }
        return parts;
    }

    /** The five characters of a well-typed group, or null. */
    private static char[] read(int group, String typed) {
        if (group < 1 || group > GROUPS) {
            throw new IllegalArgumentException("Groups are numbered 1 to " + GROUPS);
        }
        char[] read = new char[GROUP_LENGTH];
        int length = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
                continue;
            }
            int value = RecoveryAlphabet.value(c);
            if (value < 0 || length == GROUP_LENGTH) {
                return null;
            }
            read[length++] = RecoveryAlphabet.symbol(value);
        }
        boolean right = length == GROUP_LENGTH
                && read[DATA_LENGTH] == RecoveryAlphabet.check(group, read, 0, DATA_LENGTH);
        return right ? read : null;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The recovery key is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "RecoveryKey[hidden]";
    }
}
