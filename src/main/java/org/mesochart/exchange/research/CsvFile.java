package org.mesochart.exchange.research;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/**
 * A new CSV file (RFC 4180) in UTF-8 with a byte order mark: without it the spreadsheet of a Turkish computer garbles
 * every ş and ğ and says nothing. Decimals have a point in every language. What a spreadsheet would take for a formula gets
 * an apostrophe before it, also inside a text where a spreadsheet that separates by semicolons or tabs begins a new cell,
 * and so does an apostrophe there: taking one away at each such place always gives the text back. Numbers stay numbers.
 */
final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    // What spreadsheets begin a formula with (OWASP, CSV injection), and the same in full width.
    private static final String FORMULA = "=+-@＝＋－＠'";
    private static final String BREAKS = "\t\r\n";

    private final FileChannel channel;
    private final Writer out;
    private final int columns;
    private int cell;
    private long rows;

    CsvFile(Path file, List<String> headings) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        out = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), BUFFER);
        columns = headings.size();
        out.write('\ufeff');
        for (String heading : headings) {
            plain(heading);
        }
        endLine();
    }

    /** Rows written, the headings not counted. */
    long rows() {
        return rows;
    }

    /** A key, id or other word of the program's own; nothing for null. */
    CsvFile key(String word) throws IOException {
        plain(word);
        return this;
    }

    CsvFile yes(boolean is) throws IOException {
        return key(is ? Table.YES : Table.NO);
    }

    CsvFile number(long whole) throws IOException {
        plain(Long.toString(whole));
        return this;
    }

    /** Nothing for null: what is missing is not 0. */
    CsvFile number(Integer whole) throws IOException {
        plain(whole == null ? null : whole.toString());
        return this;
    }

    CsvFile number(BigDecimal decimal) throws IOException {
        plain(decimal == null ? null
                : decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
        return this;
    }

    CsvFile date(LocalDate day) throws IOException {
        plain(day.toString());
        return this;
    }

    /** Words that somebody typed; nothing for null. */
    CsvFile text(String words) throws IOException {
        begin();
        if (words != null) {
            String safe = harmless(words);
            if (needsQuotes(safe)) {
                out.write('"');
                out.write(safe.replace("\"", "\"\""));
                out.write('"');
            } else {
                out.write(safe);
            }
        }
        return this;
    }

    /** Ends the row, which has every column. */
    void end() throws IOException {
        endLine();
        rows++;
    }

    /** Writes what is left and forces it to the disk. */
    void finish() throws IOException {
        out.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void plain(String word) throws IOException {
        begin();
        if (word != null) {
            out.write(word);
        }
    }

    private void begin() throws IOException {
        if (cell++ > 0) {
            out.write(',');
        }
    }

    private void endLine() throws IOException {
        if (cell != columns) {
            throw new IllegalStateException("A row of " + cell + " cells in " + columns + " columns");
        }
        out.write("\r\n");
        cell = 0;
    }

    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean beginning = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (beginning && FORMULA.indexOf(c) >= 0 || i == 0 && BREAKS.indexOf(c) >= 0) {
                safe.append('\'');
            }
            safe.append(c);
            // Blanks and quotes before a formula are dropped by a spreadsheet.
            beginning = c == ';' || BREAKS.indexOf(c) >= 0
                    || beginning && (c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c));
        }
        return safe.length() == text.length() ? text : safe.toString();
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || c == '"' || BREAKS.indexOf(c) >= 0) {
                return true;
            }
        }
        // Readers strip blanks at the ends of what is not quoted.
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
