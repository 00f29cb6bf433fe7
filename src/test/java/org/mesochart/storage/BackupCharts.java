package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.vault.Passphrase;

/** A chart of some megabytes with a folder for its backups, for tests. */
final class BackupCharts implements AutoCloseable {
    final Path folder;
    final Path data;
    final Path anchors;
    final BackupFolder backups;
    final ChartFile file;
    final Chart chart;
    final List<String> recoveryKey;
    final UUID session;
    final UUID mixture;

    BackupCharts(Path folder) {
        this(folder, TestCharts.clock());
    }

    BackupCharts(Path folder, InstantSource clock) {
        this.folder = folder;
        data = folder.resolve("data");
        anchors = folder.resolve("anchors");
        backups = new BackupFolder(directory(folder.resolve("backups")));
        ChartFile.NewChart made = TestCharts.createFile(data, anchors, clock);
        file = made.file();
        chart = made.chart();
        recoveryKey = made.recoveryKey().groups();
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = add(TestCharts.aSession(course.id()));
        Mixture first = TestCharts.aMixture(session);
        chart.mixtures().add(first);
        mixture = first.id();
        // Several pieces, so that there is something to exchange.
        file.database().use(in -> in.execute("CREATE TABLE padding (bytes BLOB) STRICT"));
        file.database().use(in -> in.execute("INSERT INTO padding VALUES (randomblob(900000))"));
    }

    private UUID add(Session draft) {
        chart.sessions().add(draft);
        return draft.id();
    }

    void chartAPoint() {
        chart.injections().add(TestCharts.anInjection(session, mixture, "4.5", "110"));
    }

    BackupFile backup() {
        return chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file();
    }

    void closeChart() {
        chart.close();
        file.close();
    }

    /** Opens what is in the chart's place and checks it, its noted head too. */
    Verification verifyReopened() throws Exception {
        try (ChartFile open = ChartFile.open(data, anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart again = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            return again.verify();
        }
    }

    /** The same, and the head that is noted stays what it was. */
    Verification verifyReopenedWithoutClosing() throws Exception {
        try (ChartFile open = ChartFile.open(data, anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase()) {
            return open.unlock(open.practitioners().getFirst().id(), passphrase).verify();
        }
    }

    static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        closeChart();
    }
}
