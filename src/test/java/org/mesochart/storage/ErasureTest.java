package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.HungDisk;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.ChartExport;
import org.mesochart.exchange.ChartImport;
import org.mesochart.exchange.ImportRefused;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.SealContext;

/** Patients whose key was destroyed: what is gone, what stays, and that the record still fits together. */
@BesideOthers
class ErasureTest {
    private static final Function<String, Optional<String>> CATALOGUE =
            words -> Optional.of(words).filter("Low back pain"::equals);

    @TempDir
    private Path folder;

    private static UUID treated(Chart chart, int before, int later) {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        var course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        int[] scores = {before, later};
        for (int i = 0; i < 2; i++) {
            Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minusSeconds(86_400L * (14 - 7 * i)));
            chart.sessions().add(session);
            var mixture = TestCharts.aMixture(session.id());
            chart.mixtures().add(mixture);
            chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "100"));
            chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, scores[i]));
            TestCharts.screen(chart, session.id());
            try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
                chart.sessions().sign(session.id(), signer, Substances.NONE);
            } catch (org.mesochart.vault.WrongPassphraseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return patient.id();
    }

    private static Insight insight(Chart chart) {
        return chart.insights().of(new Criteria(PainScale.NRS, Aspect.MOVEMENT, null, null, Map.of()),
                List.of(Facet.INDICATION, Facet.TECHNIQUE), LocalDate.of(2026, 11, 24), (done, of) -> true).orElseThrow();
    }

    private static ErasureStore.Erased erase(Chart chart, UUID patient) {
        return chart.erasures().erase(patient, ErasureReason.REQUEST, CATALOGUE);
    }

    @Test
    void thePatientIsGoneWhatWasCountedStaysAndTheRecordStillFits() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("heads"), TestCharts.clock());
        Chart chart = made.chart();
        UUID marked = StudyChart.markedPatient(chart);
        UUID known = treated(chart, 8, 4);
        UUID other = treated(chart, 6, 5);
        Insight before = insight(chart);

        ErasureStore.Erased erased = erase(chart, marked);
        erase(chart, known);
        assertTrue(erased.clean());
        assertEquals(new Erasure(marked, TestCharts.NOW, chart.practitioner().id(), ErasureReason.REQUEST), erased.erasure());
        assertEquals(erased.erasure(), erase(chart, marked).erasure(), "once and no more");
        assertEquals(List.of(marked, known), chart.erasures().all().stream().map(Erasure::patientId).toList());

        assertTrue(chart.patients().find(marked).isEmpty());
        assertEquals(List.of(other), chart.patients().all().stream().map(Patient::id).toList());
        assertEquals(1, chart.patients().count());
        assertEquals(List.of(other), chart.patients().index().all(true).stream().map(hit -> hit.id()).toList());
        assertEquals(List.of(), chart.sessions().drafts());
        assertEquals(2, chart.sessions().latest(9).size());
        assertEquals(List.of(other), chart.research().patients());
        assertEquals(0, chart.research().drafts());
        assertTrue(chart.due().on(LocalDate.of(2026, 12, 24), 99).read().stream()
                .allMatch(item -> item.patient().id().equals(other)));
        Patient listed = chart.patients().listed(marked).orElseThrow();
        assertTrue(listed.isErased());
        assertFalse(chart.patients().listed(other).orElseThrow().isErased());
        LotRecall recall = chart.recalls().of("MARKERŞükrüL");
        assertEquals(2, recall.uses().size());
        assertTrue(recall.uses().stream().allMatch(use -> use.patient().equals(listed) && use.points() == 2));
        assertEquals(2, chart.recalls().of("MARKERŞükrü T").uses().size(), "a lot on the skin is found too");

        Insight after = insight(chart);
        assertEquals(before.all().patients(), after.all().patients());
        assertEquals(before.all().atLeast50(), after.all().atLeast50(), "scores stay with their sites");
        assertEquals(before.all().medianLess(), after.all().medianLess());
        assertTrue(after.groups().stream().anyMatch(group ->
                group.values().getFirst().equals("Low back pain") && group.patients().size() == 2));
        assertTrue(after.groups().stream().noneMatch(group -> group.values().getFirst().contains("MARKER")));
        after.groups().forEach(group -> chart.insights().members(after, group));

        for (Runnable adding : List.<Runnable>of(
                () -> chart.courses().add(TestCharts.aCourse(marked)),
                () -> chart.sessions().add(TestCharts.aSession(courseOf(made.file(), marked))))) {
            StorageException refused = assertThrows(StorageException.class, adding::run);
            assertEquals(StorageException.Kind.ERASED, refused.kind());
        }
        assertThrows(StorageException.class, () -> chart.patients().add(new Patient(marked, null, "Another", null, null,
                null, null, null, null, org.mesochart.domain.patient.Allergies.NOT_ASKED, null, null, false)));

        Verification found = chart.verify();
        assertEquals(List.of(), found.findings());
        assertEquals(2, found.erased());
        assertEquals(List.of("erase"), chart.audit().of(erased.erasure().id()).stream().map(Audit::action).toList());
        chart.close();
        made.file().close();
        try (ChartFile again = ChartFile.open(folder.resolve("chart"), folder.resolve("heads"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart reopened = again.unlock(again.practitioners().getFirst().id(), passphrase)) {
            assertEquals(0, reopened.patients().unreadable(), "erased is not damaged");
            assertEquals(1, reopened.patients().index().size());
            assertEquals(List.of(), reopened.verify().findings());
        }
    }

    private static UUID courseOf(ChartFile file, UUID patient) {
        return file.database().read(in -> in.createQuery("SELECT id FROM course WHERE patient_id = ?")
                .bind(0, patient.toString()).mapTo(String.class).map(UUID::fromString).first());
    }

    /** Everything that the chart's own keys still open, in every column of every table, holds nothing of the patient. */
    @Test
    void withTheChartsKeyNothingOfThePatientOpensAndNothingIsClear() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        UUID marked = StudyChart.markedPatient(made.chart());
        erase(made.chart(), marked);
        var sealer = made.chart().ledger().sealer();
        Set<String> opened = new HashSet<>();
        Set<String> clear = new HashSet<>();
        made.file().database().read(in -> {
            in.createQuery("SELECT seq, detail FROM audit WHERE detail IS NOT NULL").map((row, context) -> {
                try {
                    opened.add(new String(sealer.open(
                            new SealContext("audit", "detail", new UUID(0, row.getLong(1))), row.getBytes(2)),
                            StandardCharsets.UTF_8));
                } catch (RuntimeException sealedForGood) {
                    return 0;
                }
                return 1;
            }).list();
            for (String table : LeftRows.ofPatients()) {
                in.createQuery("SELECT * FROM " + table).map((row, context) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (row.getObject(i) instanceof String text) {
                            clear.add(text);
                        }
                    }
                    return 0;
                }).list();
            }
            return null;
        });
        assertTrue(opened.stream().noneMatch(text -> text.contains("MARKER")), () -> opened.toString());
        // The number of a lot in a mixture, and on the skin, is the clinic's and not the patient's.
        clear.removeAll(Set.of("MARKERŞükrüL", "MARKERŞükrü T"));
        assertTrue(clear.stream().noneMatch(text -> text.contains("MARKER")), () -> clear.toString());
    }

    @Test
    void theKeysBytesAreNeitherInTheFileNorInItsLog() throws Exception {
        Path data = folder.resolve("chart");
        ChartFile.NewChart made = TestCharts.createFile(data);
        Chart chart = made.chart();
        UUID[] all = new UUID[120];
        Random random = new Random(7);
        chart.inOneTransaction(() -> {
            for (int i = 0; i < all.length; i++) {
                Patient patient = TestCharts.aPatient("Patient " + i);
                chart.patients().add(patient);
                all[i] = patient.id();
            }
            return null;
        });
        // Rows that grow move through the pages, and leave copies of themselves behind.
        for (int i = 0; i < 60; i++) {
            Patient patient = chart.patients().find(all[random.nextInt(all.length)]).orElseThrow();
            chart.patients().change(new Patient(patient.id(), patient.chartNumber(), patient.name(), patient.born(),
                    patient.sex(), patient.weightKg(), patient.heightCm(), patient.phone(), patient.identityNumber(),
                    patient.allergies(), "x".repeat(1 + random.nextInt(900)), patient.language(), false));
        }
        byte[] key = made.file().database().read(in -> in.createQuery("SELECT wrapped_key FROM patient WHERE id = ?")
                .bind(0, all[50].toString()).mapTo(byte[].class).one());
        made.file().database().read(in -> in.createQuery("PRAGMA wal_checkpoint(PASSIVE)").mapToMap().list());
        Path log = data.resolve(ChartFile.FILE + "-wal");
        assertTrue(Files.size(log) > 0);
        Path copy = folder.resolve("copy");
        made.file().database().read(in -> in.execute("VACUUM INTO ?", copy.toString()));
        assertTrue(holds(Files.readAllBytes(copy), key), "it can be found before");
        assertTrue(erase(chart, all[50]).clean());
        assertEquals(0, Files.size(log));
        chart.close();
        made.file().close();
        assertFalse(Files.exists(log));
        assertFalse(holds(Files.readAllBytes(data.resolve(ChartFile.FILE)), key));
    }

    @Test
    void whileSomebodyStillReadsTheLogThatIsSaidAndDoneLaterAlsoAfterTheChartWasClosed() throws Exception {
        Path data = folder.resolve("chart");
        ChartFile.NewChart made = TestCharts.createFile(data);
        UUID patient = treated(made.chart(), 8, 4);
        byte[] key = key(made.file(), patient);
        try (Database reader = made.file().database().beside()) {
            reader.read(in -> in.begin().createQuery("SELECT count(*) FROM patient").mapTo(Long.class).one());
            assertFalse(erase(made.chart(), patient).clean());
            assertFalse(made.chart().erasures().cleanAgain());
            reader.read(in -> in.commit());
        }
        made.chart().close();
        made.file().close();
        try (ChartFile again = ChartFile.open(data);
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = again.unlock(again.practitioners().getFirst().id(), passphrase)) {
            assertTrue(again.database().read(Erasing::traces));
            assertTrue(chart.erasures().cleanAgain());
            assertEquals(0, Files.size(data.resolve(ChartFile.FILE + "-wal")));
            assertFalse(again.database().read(Erasing::traces), "known to be clean, it is not done again");
            assertEquals(List.of(), chart.verify().findings());
        }
        assertFalse(holds(Files.readAllBytes(data.resolve(ChartFile.FILE)), key));
    }

    private static byte[] key(ChartFile file, UUID patient) {
        return file.database().read(in -> in.createQuery("SELECT wrapped_key FROM patient WHERE id = ?")
                .bind(0, patient.toString()).mapTo(byte[].class).one());
    }

    @Test
    void whatFailsAfterTheErasureDoesNotSayThatNothingWasErased() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        UUID patient = treated(made.chart(), 8, 4);
        made.file().database().use(in -> in.execute("ALTER TABLE key_slot RENAME TO away"));
        assertEquals(patient, erase(made.chart(), patient).erasure().patientId());
        assertTrue(made.chart().erasures().has(patient));
        made.file().database().use(in -> in.execute("ALTER TABLE away RENAME TO key_slot"));
    }

    private static boolean holds(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsChangedBehindAnErasureIsFoundAndSoIsAKeyPutBack() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        UUID patient = treated(made.chart(), 8, 4);
        byte[] key = made.file().database().read(in -> in.createQuery("SELECT wrapped_key FROM patient")
                .mapTo(byte[].class).one());
        erase(made.chart(), patient);
        List<Finding> altered = List.of(new Finding(Finding.Kind.ALTERED, "patient", patient));
        made.file().database().use(in -> in.execute("UPDATE patient SET weight_g = weight_g + 1"));
        assertEquals(altered, made.chart().verify().findings());
        made.file().database().use(in -> in.execute("UPDATE patient SET weight_g = weight_g - 1"));
        assertEquals(List.of(), made.chart().verify().findings());
        made.file().database().use(in -> in.execute("UPDATE patient SET wrapped_key = ?", (Object) key));
        assertEquals(altered, made.chart().verify().findings());
    }

    @Test
    void aKeyThatIsGoneWithoutAnErasureIsDamage() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        treated(made.chart(), 8, 4);
        made.file().database().use(in -> in.execute("UPDATE patient SET wrapped_key = x''"));
        made.chart().ledger().wipePatientKeys();
        assertFalse(made.chart().verify().ok());
    }

    @Test
    void everyTableBelongsToPatientsOrToNobody() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        Set<String> tables = made.file().database().read(in -> new HashSet<>(in.createQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
                .mapTo(String.class).list()));
        Set<String> told = new HashSet<>(LeftRows.ofPatients());
        told.addAll(LeftRows.OF_NOBODY);
        assertEquals(tables, told, "a new table must say whose its rows are: storage.LeftRows");
    }

    @Test
    void aBackupIsGoodAfterAnErasureAndAnOlderOneErasesAgainWhenItIsRestored() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        UUID kept = treated(charts.chart, 8, 4);
        UUID patient = treated(charts.chart, 6, 5);
        BackupFile older = charts.backup();
        long entries = older.auditRows();
        erase(charts.chart, patient);
        Backups.Made newer = charts.chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE);
        assertTrue(newer.recordWhole());
        ErasureStore.Span span = charts.chart.erasures().span(charts.chart.erasures().all().getFirst());
        assertTrue(span.holds(entries));
        assertFalse(span.holds(newer.file().auditRows()));
        assertFalse(span.holds(3), "nor one from before the patient came");
        UUID never = UUID.randomUUID();
        charts.file.database().use(in -> new Erasing(charts.chart.ledger(), (course, words) -> Optional.empty())
                .erase(in, new Erasure(never, TestCharts.NOW, charts.chart.practitioner().id(), ErasureReason.ORDER)));
        charts.closeChart();
        try (Passphrase passphrase = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(older.path(), passphrase);
                Restore restore = Restore.prepare(older.path(), keys, charts.data, null, charts.anchors,
                        TestCharts.clock(), Watch.NONE)) {
            assertEquals(1, restore.comparison().erased());
            restore.swap();
        }
        try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertTrue(chart.patients().find(kept).isPresent());
            assertTrue(chart.patients().find(patient).isEmpty());
            assertEquals(List.of(patient, never), chart.erasures().all().stream().map(Erasure::patientId).toList());
            Verification found = chart.verify();
            assertEquals(List.of(), found.findings());
            assertEquals(2, found.erased());
        }
    }

    /** One bit of a row that tells of an erasure, and a bit of its reason, and of the patient's id. */
    @Test
    void aDamagedErasureLetsNobodyBackAndStopsNothingElse() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        UUID[] gone = {treated(charts.chart, 8, 4), treated(charts.chart, 6, 5), treated(charts.chart, 7, 5)};
        List<byte[]> files = new java.util.ArrayList<>();
        for (UUID each : gone) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new ChartExport(charts.chart).write(List.of(charts.chart.patients().find(each).orElseThrow()), file);
            files.add(file.toByteArray());
        }
        BackupFile older = charts.backup();
        for (UUID each : gone) {
            erase(charts.chart, each);
        }
        damage(charts.file, "at = 'x' || substr(at, 2)", gone[0]);
        assertTrue(charts.chart.backups().make(charts.backups, Reason.BY_HAND, Watch.NONE).recordWhole());
        assertEquals(TestCharts.NOW, charts.chart.erasures().of(gone[0]).orElseThrow().at(), "as the audit trail says");
        damage(charts.file, "reason = 'ordes'", gone[1]);
        assertEquals(ErasureReason.UNKNOWN, charts.chart.erasures().of(gone[1]).orElseThrow().reason());
        assertTrue(charts.chart.erasures().listed().whole());
        damage(charts.file, "patient_id = 'z' || substr(patient_id, 2)", gone[2]);
        assertFalse(charts.chart.erasures().listed().whole());
        assertEquals(2, charts.chart.erasures().all().size());
        assertFalse(charts.chart.verify().ok());
        for (byte[] file : files) {
            ImportRefused refused = assertThrows(ImportRefused.class, () -> new ChartImport(charts.chart, BodyMap.load())
                    .run(() -> new ByteArrayInputStream(file), TestCharts.clock(), () -> {
                        throw new AssertionError();
                    }));
            assertEquals("cli.import.erased", refused.faults().getFirst().key());
        }
        UUID later = treated(charts.chart, 8, 4);
        assertTrue(erase(charts.chart, later).clean(), "others can be erased");
        charts.closeChart();
        try (Passphrase passphrase = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(older.path(), passphrase);
                Restore restore = Restore.prepare(older.path(), keys, charts.data, null, charts.anchors,
                        TestCharts.clock(), Watch.NONE)) {
            assertEquals(3, restore.comparison().erased());
            assertFalse(restore.comparison().erasedKnown());
            restore.swap();
        }
        try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            assertEquals(1, chart.patients().count());
            assertEquals(Set.of(gone[0], gone[1], gone[2], later),
                    chart.erasures().all().stream().map(Erasure::patientId).collect(java.util.stream.Collectors.toSet()));
            assertEquals(List.of(), chart.verify().findings());
        }
    }

    private static void damage(ChartFile file, String set, UUID patient) {
        file.database().use(in -> {
            in.execute("DROP TRIGGER erasure_no_update");
            in.execute("PRAGMA ignore_check_constraints = ON");
            assertEquals(1, in.execute("UPDATE erasure SET " + set + " WHERE patient_id = ?", patient.toString()));
            in.execute("PRAGMA ignore_check_constraints = OFF");
            in.execute("CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure "
                    + "BEGIN SELECT RAISE(ABORT, 'append-only'); END");
        });
    }

    @Test
    void aRestoreThatCannotTakeTheKeyOutForGoodIsNotPutInPlaceAndCanBeAskedAgain() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        UUID patient = treated(charts.chart, 8, 4);
        byte[] key = key(charts.file, patient);
        BackupFile older = charts.backup();
        erase(charts.chart, patient);
        charts.closeChart();
        try (Passphrase passphrase = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(older.path(), passphrase);
                Restore restore = Restore.prepare(older.path(), keys, charts.data, null, charts.anchors,
                        TestCharts.clock(), Watch.NONE)) {
            assertTrue(restore.comparison().erasedKnown());
            Path copy = charts.data.resolve(BackupCharts.names(charts.data).stream()
                    .filter(name -> name.startsWith("chart.work-restore") && !name.contains("-wal") && !name.contains("-shm"))
                    .findFirst().orElseThrow());
            try (Database other = Database.openCopy(copy)) {
                other.read(in -> in.begin().createQuery("SELECT count(*) FROM patient").mapTo(Long.class).one());
                assertEquals(BackupProblem.NO_SPACE, assertThrows(BackupException.class, restore::swap).problem());
                other.read(in -> in.commit());
            }
            restore.swap();
        }
        assertFalse(holds(Files.readAllBytes(charts.data.resolve(ChartFile.FILE)), key));
        assertEquals(List.of(), charts.verifyReopened().findings());
    }

    @Test
    void anErasureDoesNotWaitForAStickThatHangsAndItsCopyIsNamed() throws Exception {
        HungDisk hung = new HungDisk(() -> { });
        Path stick = Files.createDirectory(folder.resolve("stick"));
        try (BackupCharts charts = new BackupCharts(folder)) {
            UUID patient = treated(charts.chart, 1, 1);
            CompletableFuture<Backups.Made> hanging = CompletableFuture.supplyAsync(
                    () -> charts.chart.backups().make(new BackupFolder(stick, hung), Reason.BY_HAND, Watch.NONE));
            hung.awaitAsked();
            ErasureStore erasures = charts.chart.erasures();
            try {
                Path copy = charts.data.resolve(BackupCharts.names(charts.data).stream()
                        .filter(name -> name.startsWith("chart.work-backup")).findFirst().orElseThrow());
                Files.setLastModifiedTime(copy, java.nio.file.attribute.FileTime.from(TestCharts.NOW.minusSeconds(9)));
                erase(charts.chart, patient);
                assertEquals(List.of(copy), erasures.copies(List.of(stick)).files().stream().map(ErasureStore.Copy::file).toList());
            } finally {
                hung.answer();
            }
            Path late = hanging.get().file().path();
            assertEquals(List.of(late), erasures.copies(List.of(stick)).files().stream().map(ErasureStore.Copy::file).toList());
        }
    }

    @Test
    void everyFileThatMayHoldTheKeyIsNamedAndWhatCannotBeReadToo() throws Exception {
        BackupCharts charts = new BackupCharts(folder);
        Path chartFile = charts.data.resolve(ChartFile.FILE);
        BackupFile first = charts.backup();
        Patient patient = TestCharts.aPatient();
        charts.chart.patients().add(patient);
        BackupFile second = charts.backup();
        charts.closeChart();
        try (Passphrase passphrase = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(first.path(), passphrase);
                Restore restore = Restore.prepare(first.path(), keys, charts.data, null, charts.anchors,
                        TestCharts.clock(), Watch.NONE)) {
            restore.swap();
        }
        Path log = Files.write(chartFile.resolveSibling(ChartFile.FILE + ".other-log-2026-11-20T070000Z"), new byte[9]);
        Files.setLastModifiedTime(log, java.nio.file.attribute.FileTime.from(TestCharts.NOW.minusSeconds(9)));
        Path unread = Files.write(charts.backups.folder().resolve("mesochart-20261120-070000Z-000000005.mesobackup"),
                new byte[9]);
        try (ChartFile open = ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            for (int i = 0; i < 5; i++) {
                chart.patients().add(TestCharts.aPatient("Patient " + i));
            }
            chart.patients().add(patient);
            erase(chart, patient.id());
            ErasureStore.Copies copies = chart.erasures().copies(List.of(charts.backups.folder()));
            Set<Path> named = copies.files().stream().map(ErasureStore.Copy::file)
                    .collect(java.util.stream.Collectors.toSet());
            assertTrue(named.contains(second.path()), "the key was in what the restore gave up");
            assertTrue(named.contains(log), () -> named.toString());
            assertEquals(List.of(unread), copies.unread());
            ErasureStore.Span span = chart.erasures().span(chart.erasures().all().getFirst());
            assertTrue(span.holds(second.auditRows()));
        }
    }

    @Test
    void theWholeChartGoesOutAndInWithoutThePatientAndTheStockStaysWhatItIs() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        Product ampoule = new Product(UUID.randomUUID(), "Lidocaine hydrochloride 20 mg/mL",
                ProductClass.LOCAL_ANAESTHETIC, "ampoule", List.of(), new BigDecimal("2"), Product.Measure.MILLILITRE, true,
                null, null, false);
        Lot lot = new Lot(UUID.randomUUID(), ampoule.id(), "LD2406", new Expiry("2028-03"), null, null, false);
        chart.products().put(ampoule);
        chart.lots().put(lot);
        chart.stock().put(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED,
                new BigDecimal("20"), null, TestCharts.NOW, null));
        UUID patient = treated(chart, 8, 4);
        UUID other = treated(chart, 6, 5);
        assertEquals(new BigDecimal("12"), chart.stock().left().get(lot.id()).stripTrailingZeros());
        erase(chart, patient);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(file);
        Chart fresh = TestCharts.create(folder.resolve("fresh"));
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = fresh.signer(passphrase)) {
            new ChartImport(fresh, BodyMap.load()).run(
                    () -> new ByteArrayInputStream(file.toByteArray()), TestCharts.clock(), () -> signer);
        }
        assertEquals(List.of(other), fresh.patients().all().stream().map(Patient::id).toList());
        assertEquals(new BigDecimal("12"), fresh.stock().left().get(lot.id()).stripTrailingZeros());
    }

    @Test
    void anOlderFileDoesNotBringThePatientBack() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        UUID patient = treated(chart, 8, 4);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(file);
        erase(chart, patient);
        ImportRefused refused = assertThrows(ImportRefused.class, () -> new ChartImport(chart, BodyMap.load()).run(
                () -> new ByteArrayInputStream(file.toByteArray()), TestCharts.clock(), () -> {
                    throw new AssertionError();
                }));
        assertEquals(1, refused.count());
        assertTrue(refused.faults().getFirst().reason(new org.mesochart.i18n.Messages(
                org.mesochart.domain.text.Language.ENGLISH)).contains("was erased in this chart"));
        assertTrue(chart.patients().find(patient).isEmpty());
    }
}
