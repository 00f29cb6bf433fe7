package org.mesochart.exchange.research;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.i18n.Messages;
import org.mesochart.vault.Pseudonyms;

/** The data dictionary in one language: what is true of all files, then every column of every file. */
final class Dictionary {
    private static final String ALL = "*";
    private static final List<String> NOTES = List.of("source", "id", "dates", "age", "sessions", "missing", "format",
            "text", "words");

    private final Messages messages;
    private final KeyWords keys;
    private final RangeWords ranges;

    Dictionary(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        keys = new KeyWords(messages, bodyMap);
        ranges = new RangeWords(messages, bodyMap);
    }

    static String fileName(Messages messages) {
        return "dictionary_" + messages.language().key() + ".csv";
    }

    /** @param freeText whether the files have the columns of free text */
    void write(Path folder, boolean freeText) throws IOException {
        List<String> headings = List.of("file", "column", "kind", "unit", "values", "meaning").stream()
                .map(each -> messages.text("research.dictionary." + each))
                .toList();
        try (CsvFile out = new CsvFile(folder.resolve(fileName(messages)), headings)) {
            for (String note : NOTES) {
                out.key(ALL).key(null).key(null).key(null).key(null).text(note(note, freeText)).end();
            }
            for (Table table : Table.values()) {
                for (Column column : table.columns(freeText)) {
                    out.key(table.fileName()).key(column.name())
                            .text(messages.text("research.kind." + column.kind().key()))
                            .text(column.range() == null ? null : ranges.unit(column.range()))
                            .text(values(column))
                            .text(meaning(table, column))
                            .end();
                }
            }
            out.finish();
        }
    }

    private String note(String note, boolean freeText) {
        return switch (note) {
            case "dates" -> messages.text("research.note.dates", Pseudonyms.MOST_DAYS);
            case "words" -> messages.text(freeText ? "research.note.words.in" : "research.note.words.out");
            default -> messages.text("research.note." + note);
        };
    }

    private String values(Column column) {
        return switch (column.kind()) {
            case KEY -> keys.told(column);
            case NUMBER -> ranges.told(column.range());
            case ID, DATE, TEXT -> null;
        };
    }

    private String meaning(Table table, Column column) {
        String own = "research.column." + table.stem() + "." + column.name();
        return messages.text(messages.has(own) ? own : "research.column.any." + column.name());
    }
}
