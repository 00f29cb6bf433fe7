package org.mesochart.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of UTF-8 one at a time, without reading ahead of what has come; a broken line spoils no other. */
final class LineSource {
    private static final int LONGEST = 4 * 1024 * 1024;

    private final InputStream in;
    private int number;

    LineSource(InputStream in) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
    }

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param text empty when it is not UTF-8 or too long
     * @param tooLong more than 4 MiB
     */
    record Line(int number, Optional<String> text, boolean tooLong) {
        boolean isBlank() {
            return text.isPresent() && text.get().isBlank();
        }

        @Override
        public String toString() {
            return "Line[" + number + ']';
        }
    }

    /** The next line, or empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        boolean tooLong = false;
        while (read >= 0 && read != '\n') {
            if (bytes.size() < LONGEST) {
                bytes.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        number++;
        return Optional.of(new Line(number, tooLong ? Optional.empty() : text(bytes.toByteArray()), tooLong));
    }

    private Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return Optional.of((marked ? text.substring(1) : text).stripTrailing());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
