package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.patient.Patient;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/** One patient who cannot be read keeps no command from the others, and is said. */
@BesideOthers
class UnreadablePatientTest {
    @TempDir
    private Path folder;

    @Test
    void theOthersAreListedAndExported() throws Exception {
        CliRun cli = new CliRun(folder);
        Patient whole = TestCharts.aPatient("Deniz Ak");
        Patient damaged = TestCharts.aPatient("Ada Işık");
        ChartFile.NewChart made = TestCharts.createFile(cli.data());
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            chart.patients().add(whole);
            chart.patients().add(damaged);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cli.data().resolve(ChartFile.FILE));
                PreparedStatement update = connection.prepareStatement("UPDATE patient SET person = x'01' WHERE id = ?")) {
            update.setString(1, damaged.id().toString());
            update.executeUpdate();
        }
        CliRun.Result listed = cli.run("patients");
        assertEquals(0, listed.exit());
        assertTrue(listed.answer().contains("Deniz Ak"));
        assertTrue(listed.errors().contains("1 patient cannot be read"), listed.errors());
        assertEquals(0, cli.run("sessions", "--patient", whole.id().toString()).exit());
        CliRun.Result asked = cli.run("sessions", "--patient", damaged.id().toString());
        assertTrue(asked.errors().contains("Patients that cannot be read: 1"), asked.errors());
        CliRun.Result exported = cli.run("export", "--all", "--output", cli.path("all.json").toString());
        assertEquals(0, exported.exit());
        assertTrue(exported.errors().contains("1 patient cannot be read and is not in the file"), exported.errors());
        assertTrue(cli.read("all.json").contains(whole.id().toString()));
    }
}
