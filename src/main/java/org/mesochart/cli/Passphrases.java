package org.mesochart.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.PassphraseStrength;
import org.mesochart.vault.RecoveryKey;

/** Where a command gets its passphrase from: the file given, or the terminal. */
final class Passphrases {
    private static final int LONGEST_FILE = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Passphrases() {
    }

    static boolean givenInFile(Call call) {
        return call.option("--passphrase-file") != null;
    }

    /** The passphrase that opens a chart; the caller closes it. */
    static Passphrase toOpen(Call call) {
        Path file = call.option("--passphrase-file");
        return file != null ? ofFile(file) : asked(call, "cli.passphrase.ask");
    }

    /** The passphrase of a chart about to be made: strong enough, and typed twice when it is typed. */
    static Passphrase toCreate(Call call) {
        Path file = call.option("--passphrase-file");
        if (file != null) {
            return strong(firstLine(file));
        }
        char[] typed = ask(call, "cli.passphrase.ask.new");
        char[] again = ask(call, "cli.passphrase.ask.again");
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed, '\0');
            throw CliRefusal.of("cli.passphrase.differ");
        }
        return strong(typed);
    }

    /** The recovery key in the file given; empty when none was given. The caller closes it. */
    static Optional<RecoveryKey> recoveryKey(Call call) {
        Path file = call.option("--recovery-key-file");
        if (file == null) {
            return Optional.empty();
        }
        char[] line = firstLine(file);
        try {
            if (RecoveryKey.parse(new String(line)) instanceof RecoveryKey.Valid valid) {
                return Optional.of(valid.key());
            }
            throw CliRefusal.of("cli.recovery.mistyped", file);
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    private static Passphrase asked(Call call, String key) {
        char[] typed = ask(call, key);
        try {
            return Passphrase.of(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static char[] ask(Call call, String key) {
        Optional<char[]> typed = call.surroundings().terminal().ask(call.text(key));
        return typed.orElseThrow(() -> CliRefusal.of("cli.passphrase.terminal"));
    }

    private static Passphrase strong(char[] typed) {
        try {
            if (!PassphraseStrength.assess(CharBuffer.wrap(typed)).acceptable()) {
                throw CliRefusal.of("cli.passphrase.weak");
            }
            return Passphrase.of(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static Passphrase ofFile(Path file) {
        char[] line = firstLine(file);
        try {
            return Passphrase.of(line);
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    /** The first line without its end, in UTF-8, with or without a byte order mark. */
    private static char[] firstLine(Path file) {
        char[] line;
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw CliRefusal.of("cli.passphrase.file", file);
            }
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            line = firstLine(text);
            Arrays.fill(text.array(), '\0');
        } catch (CharacterCodingException notText) {
            throw CliRefusal.of("cli.passphrase.file", file);
        } catch (IOException unreadable) {
            throw CliRefusal.of("cli.passphrase.file", file);
        }
        if (line.length == 0) {
            throw CliRefusal.of("cli.passphrase.empty", file);
        }
        return line;
    }

    private static char[] firstLine(CharBuffer text) {
        int from = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        char[] line = new char[to - from];
        for (int i = from; i < to; i++) {
            line[i - from] = text.charAt(i);
        }
        return line;
    }
}
