package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;

/** Consent, and what is kept of the papers, in the chart's file. */
@BesideOthers
class PapersInTheFileTest {
    private static final String SESSION = "/patients/0/courses/0/sessions/0";

    @TempDir
    Path folder;

    private Chart chart;
    private UUID signed;
    private String json;

    @BeforeEach
    void everything() throws Exception {
        chart = TestCharts.create(folder.resolve("here"));
        signed = FullChart.fill(chart);
        json = FullChart.export(chart);
    }

    @Test
    void theyComeBackAsTheyWere() throws Exception {
        Chart other = TestCharts.create(folder.resolve("there"));
        FullChart.imported(other, json);
        assertEquals(json, FullChart.export(other));
        assertEquals(chart.consents().of(signed), other.consents().of(signed));
        assertEquals(chart.paperTexts().all(), other.paperTexts().all());
        assertEquals(chart.paperSettings().get(), other.paperSettings().get());
        assertEquals(chart.printouts().ofSession(signed), other.printouts().ofSession(signed));
        assertEquals(chart.printouts().ofNobody(), other.printouts().ofNobody());
        assertEquals(List.of(), other.verify().findings());
        assertEquals(0, FullChart.imported(other, json).patients());
    }

    @Test
    void aPatientAloneTakesAlongItsPapersAndNotTheClinics() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).write(chart.patients().all(), out);
        String alone = out.toString(StandardCharsets.UTF_8);
        assertTrue(alone.contains("\"consent\" : {") && alone.contains("\"kind\" : \"consent\""));
        assertFalse(alone.contains("paperTexts") || alone.contains("paperSettings") || alone.contains("due_list"));
    }

    @Test
    void aClinicKeepsItsOwnWordsAndSettings() throws Exception {
        Chart other = TestCharts.create(folder.resolve("there"));
        PaperText own = new PaperText("consent.risks", Language.TURKISH, "Bizim sözlerimiz", 1);
        other.paperTexts().put(own);
        other.paperSettings().put(PaperSettings.USUAL.withAftercareHours(24));
        FullChart.imported(other, json);
        assertTrue(other.paperTexts().all().contains(own));
        assertEquals(2, other.paperTexts().all().size());
        assertEquals(PaperSettings.USUAL.withAftercareHours(24), other.paperSettings().get());
    }

    @Test
    void otherContentIsRefused() {
        refused(json.replace("read to her", "read to him"), SESSION + "/consent", "cli.import.other");
        refused(json.replaceFirst("\"copies\" : 2", "\"copies\" : 3"), "/patients/0/printouts/0", "cli.import.other");
        refused(json.replaceFirst("\"deed\" : \"saved\"", "\"deed\" : \"printed\""), "/clinic/printouts/0",
                "cli.import.other");
    }

    private void refused(String file, String place, String key) {
        assertFalse(file.equals(json), place);
        Fault first = assertThrows(ImportRefused.class, () -> FullChart.imported(chart, file)).faults().getFirst();
        assertEquals(place + ' ' + key, first.place() + ' ' + first.key());
    }

    @Test
    void badValuesAreRefusedAtTheirPlace() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        Consent consent = chart.consents().of(signed).orElseThrow();
        String on = "\"on\" : \"" + consent.on();
        wrong.put(json.replace(on, "\"on\" : \"" + consent.on().plusDays(1)), SESSION + "/consent/on");
        wrong.put(json.replace(on, "\"on\" : \"1899-12-31"), SESSION + "/consent/on");
        wrong.put(json.replace(on, "\"on\" : \"2026-02-30"), SESSION + "/consent/on");
        wrong.put(json.replaceFirst("(\"consent\" : \\{\\s*\"status\" : )\"signed\"", "$1\"yes\""),
                SESSION + "/consent/status");
        wrong.put(json.replace("read to her", "x".repeat(20_001)), SESSION + "/consent/note");
        wrong.put(json.replaceFirst("\"copies\" : 2", "\"copies\" : 100"), "/patients/0/printouts/0/copies");
        wrong.put(json.replaceFirst("\"kind\" : \"due_list\"", "\"kind\" : \"letter\""), "/clinic/printouts/0/kind");
        wrong.put(json.replace("\"paragraph\" : \"consent.risks\"", "\"paragraph\" : \"risks\""),
                "/clinic/paperTexts/0/paragraph");
        wrong.put(json.replaceFirst("\"handout.normal\"(,\\s*\"language\" : )\"en\"", "\"consent.risks\"$1\"tr\""),
                "/clinic/paperTexts/1/paragraph");
        wrong.put(json.replace("\"aftercareHours\" : 48", "\"aftercareHours\" : 36"),
                "/clinic/paperSettings/aftercareHours");
        wrong.put(json.replaceFirst("\"logo\" : \"", "\"logo\" : \"*"), "/clinic/paperSettings/logo");
        wrong.put(json.replaceFirst("\"logo\" : \"[^\"]*", "\"logo\" : \"PHN2Zy8+"), "/clinic/paperSettings/logo");
        byte[] huge = new byte[Logo.BYTES_MAX + 1];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, huge, 0, 3);
        wrong.put(json.replaceFirst("\"logo\" : \"[^\"]*", "\"logo\" : \"" + Base64.getEncoder().encodeToString(huge)),
                "/clinic/paperSettings/logo");
        wrong.put(json.replaceFirst("\"paperSettings\" : \\{[^}]*\\}", "\"paperSettings\" : []"), "/clinic/paperSettings");
        Chart other = TestCharts.create(folder.resolve("there"));
        wrong.forEach((damaged, place) -> {
            assertFalse(damaged.equals(json), place);
            List<Fault> faults = assertThrows(ImportRefused.class, () -> FullChart.imported(other, damaged)).faults();
            assertEquals(place, faults.getFirst().place(), () -> faults.getFirst().key());
            for (Language language : Language.values()) {
                assertFalse(faults.getFirst().line(new Messages(language)).isBlank());
            }
        });
        assertEquals(List.of(), other.patients().all());
    }
}
