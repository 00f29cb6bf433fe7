package org.mesochart.exchange.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** The dictionary tells what can stand in every column, in both languages, and what is written keeps to it. */
@BesideOthers
class DictionaryTest {
    private static final BodyMap BODY = BodyMap.load();

    @TempDir
    private Path folder;

    private Map<String, Map<String, String>> dictionary(Language language) throws Exception {
        Messages messages = new Messages(language);
        Path into = Files.createDirectories(folder.resolve(language.key()));
        new Dictionary(messages, BODY).write(into, true);
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (Map<String, String> named : StudyChart.rows(into.resolve(Dictionary.fileName(messages)))) {
            List<String> row = List.copyOf(named.values());
            rows.put(row.get(0) + ' ' + row.get(1), Map.of("kind", row.get(2), "unit", row.get(3), "values", row.get(4),
                    "meaning", row.get(5)));
        }
        return rows;
    }

    @Test
    void everyNumberHasUnitAndRangeAndEveryKeyItsWordsInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            Map<String, Map<String, String>> told = dictionary(language);
            KeyWords words = new KeyWords(new Messages(language), BODY);
            for (Table table : Table.values()) {
                for (Column column : table.columns(true)) {
                    String where = language + " " + table.fileName() + ' ' + column.name();
                    Map<String, String> row = told.get(table.fileName() + ' ' + column.name());
                    assertFalse(row.get("meaning").isBlank() || row.get("kind").isBlank(), where);
                    boolean number = column.kind() == Column.Kind.NUMBER;
                    assertEquals(number, !row.get("unit").isBlank(), where);
                    assertEquals(number || column.kind() == Column.Kind.KEY, !row.get("values").isBlank(), where);
                    if (column.kind() == Column.Kind.KEY) {
                        List<String> keys = words.keys(column);
                        assertFalse(keys.isEmpty(), where);
                        keys.forEach(key -> assertFalse(words.words(column, key).isBlank(), where + ' ' + key));
                        assertEquals(keys, Arrays.stream(row.get("values").split("; "))
                                .map(each -> each.split(" = ")[0])
                                .toList(), where);
                    }
                }
            }
        }
    }

    @Test
    void rangesAndKeysAreToldInTheWordsOfTheLanguage() throws Exception {
        Map<String, Map<String, String>> english = dictionary(Language.ENGLISH);
        assertEquals("from 0.1 to 13; at most 1 decimal", english.get("points.csv depth_mm").get("values"));
        assertEquals("more than 0, up to 50; at most 2 decimals", english.get("points.csv needle_mm").get("values"));
        assertEquals("from 18 to 34; whole numbers", english.get("points.csv needle_gauge").get("values"));
        assertTrue(english.get("points.csv y_cm").get("values").matches("from -?\\d+ to 1\\d\\d; at most 2 decimals"),
                english.get("points.csv y_cm").get("values"));
        assertTrue(english.get("scores.csv value").get("values").startsWith("nrs from 0 to 10; vas from 0 to 100; rmdq from 0 to 24; "));
        Map<String, Map<String, String>> turkish = dictionary(Language.TURKISH);
        assertEquals("mm", turkish.get("points.csv depth_mm").get("unit"));
        assertEquals("en az 0.1, en çok 13; en çok 1 ondalık basamak", turkish.get("points.csv depth_mm").get("values"));
        assertEquals("female = Kadın; male = Erkek; other = Diğer", turkish.get("patients.csv sex").get("values"));
        assertTrue(turkish.get("patients.csv age_band").get("values").contains("50 to 59 = 50–59 yaş; "));
        assertTrue(turkish.get("points.csv region").get("values").contains(" = Lomber omurga, orta hat"));
        assertTrue(turkish.get("courses.csv indication").get("values").endsWith("; other = diğer"));
    }

    @Test
    void whatIsWrittenKeepsToTheRangesAndKeys() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        Path out = folder.resolve("out");
        new ResearchExport(chart).write(out, true, ResearchExport.Watch.NONE);
        KeyWords words = new KeyWords(new Messages(Language.ENGLISH), BODY);
        int numbers = 0;
        for (Table table : Table.values()) {
            for (Map<String, String> row : StudyChart.rows(out.resolve(table.fileName()))) {
                for (Column column : table.columns(true)) {
                    String cell = row.get(column.name());
                    String where = table.fileName() + ' ' + column.name() + ' ' + cell;
                    if (column.kind() == Column.Kind.NUMBER && !cell.isEmpty()) {
                        assertTrue(within(column.range(), new BigDecimal(cell)), where);
                        numbers++;
                    }
                    if (column.kind() == Column.Kind.KEY && !cell.isEmpty()) {
                        assertTrue(words.keys(column).contains(cell), where);
                    }
                }
            }
        }
        assertTrue(numbers > 50, "numbers were written");
        assertFalse(within(Range.order(), BigDecimal.ZERO));
        assertFalse(within(Range.aboveZero("mL", BigDecimal.TEN, 1), new BigDecimal("0.25")));
    }

    private static boolean within(Range range, BigDecimal value) {
        int over = range.least() == null ? 1 : value.compareTo(range.least());
        return (over > 0 || over == 0 && !range.above())
                && (range.most() == null || value.compareTo(range.most()) <= 0)
                && (range.decimals() == Range.ANY || value.stripTrailingZeros().scale() <= range.decimals());
    }
}
