package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/** {@code export-patient}, its check and its way back, and what the other commands say of an erased patient. */
@BesideOthers
class ExportPatientVerbTest {
    @TempDir
    private Path folder;

    @Test
    void aPatientsFileIsWrittenOnceCheckedAndImported() throws Exception {
        CliRun cli = new CliRun(folder);
        UUID patient;
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        try (ChartFile file = made.file(); var chart = made.chart()) {
            patient = StudyChart.markedPatient(chart);
        }
        String target = cli.path("out.zip").toString();
        CliRun.Result result = cli.run("export-patient", "--patient", patient.toString(), "-o", target, "--json");
        assertEquals(0, result.exit(), result.errors());
        assertTrue(result.answer().contains("\"documents\":4"), result.answer());
        assertTrue(result.errors().contains("not encrypted"), result.errors());
        CliRun.Result again = cli.run("export-patient", "--patient", patient.toString(), "-o", target, "--lang", "tr");
        assertEquals(1, again.exit());
        assertTrue(again.errors().contains("bu adda bir dosya var"), again.errors());
        assertEquals(2, cli.run("export-patient", "--patient", patient.toString(), "-o", "x.json").exit());
        assertEquals(1, cli.run("export-patient", "--patient", "nobody", "-o", cli.path("n.zip").toString()).exit());
        assertFalse(Files.exists(cli.path("n.zip")));

        CliRun.Result check = cli.run("import", "--check", target);
        assertEquals(0, check.exit(), check.errors());
        assertTrue(check.errors().contains("as it was written (5 parts)"), check.errors());
        CliRun other = new CliRun(Files.createDirectory(folder.resolve("other")));
        CliRun.Result imported = other.run("import", target);
        assertEquals(0, imported.exit(), imported.errors());
        assertTrue(imported.answer().contains("1 patients, 1 courses, 3 sessions"), imported.answer());
        assertEquals(0, cli.run("verify").exit());

        Path broken = Files.copy(Path.of(target), cli.path("broken.zip"), StandardCopyOption.REPLACE_EXISTING);
        byte[] bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);
        CliRun.Result refused = cli.run("import", broken.toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.errors().contains("nothing was changed"), refused.errors());
    }

    @Test
    void anErasedPatientIsSaidToBeErased() throws Exception {
        CliRun cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        UUID patient;
        try (ChartFile file = made.file(); var chart = made.chart()) {
            patient = StudyChart.markedPatient(chart);
            chart.erasures().erase(patient, ErasureReason.REQUEST, words -> Optional.empty());
        }
        CliRun.Result verify = cli.run("verify");
        assertEquals(0, verify.exit(), verify.answer());
        assertTrue(verify.answer().contains("1 patient was erased"), verify.answer());
        CliRun.Result recall = cli.run("recall", "MARKERŞükrüL", "--lang", "tr");
        assertEquals(0, recall.exit(), recall.errors());
        assertTrue(recall.answer().contains("Silinmiş hasta (" + patient.toString().substring(0, 8) + ")"), recall.answer());
        assertTrue(cli.run("recall", "MARKERŞükrüL", "--json").answer().contains("\"erased\":true"));
        CliRun.Result export = cli.run("export", "--all", "-o", cli.path("all.json").toString());
        assertEquals(0, export.exit(), export.errors());
        assertFalse(export.errors().contains("cannot be read"), export.errors());
        assertFalse(cli.read("all.json").contains("MARKER" + "Şükrü Aydın"));
        assertEquals(1, cli.run("export-patient", "--patient", patient.toString(), "-o",
                cli.path("gone.zip").toString()).exit());
    }
}
