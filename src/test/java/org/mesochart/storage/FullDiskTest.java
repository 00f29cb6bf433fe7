package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.FaultTest;
import org.mesochart.Faults;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;

/**
 * A disk of this size is full at some moment of the work: a small file system in memory where the computer lets one be
 * made, else this is left out; TroubledDiskTest shows the same by a limit of SQLite's.
 */
@FaultTest
@BesideOthers
class FullDiskTest {
    private static final int SMALLEST_KIB = 1260;
    private static final int STEP_KIB = 60;
    private static final int ENOUGH_KIB = 64 * 1024;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndItGoesOnWhenThereIsRoom() throws Exception {
        int sizes = Faults.times(4, 20);
        int full = 0;
        int saved = 0;
        for (int i = 0; i < sizes; i++) {
            Path disk = Files.createDirectories(folder.resolve("disk" + i));
            int kib = SMALLEST_KIB + i * STEP_KIB * 20 / sizes;
            Assumptions.assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", disk.toString()) == 0,
                    "no file system can be made here");
            try {
                saved += fill(disk);
                full++;
            } finally {
                run("umount", disk.toString());
            }
        }
        Faults.figure("disk full", full + " sizes (tmpfs) from " + SMALLEST_KIB + " KiB on, " + saved
                + " points saved before it was full, 0 lost");
    }

    private int fill(Path disk) throws Exception {
        TestCharts.createFile(disk.resolve("data"), disk.resolve("heads"), TestCharts.clock()).file().close();
        Set<UUID> acknowledged = new HashSet<>();
        List<Injection> refused = new ArrayList<>();
        Session session;
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(disk.resolve("data"), disk.resolve("heads"))) {
            Chart chart = opened.chart();
            Patient patient = TestCharts.aPatient();
            Course course = TestCharts.aCourse(patient.id());
            session = TestCharts.aSession(course.id());
            Mixture mixture = TestCharts.aMixture(session.id());
            List<Consumer<Chart>> begin = List.of(c -> c.patients().add(patient), c -> c.courses().add(course),
                    c -> c.sessions().add(session), c -> c.mixtures().add(mixture));
            begin.forEach(deed -> deed.accept(chart));
            while (refused.size() < 3) {
                int i = acknowledged.size();
                Injection point = refused.isEmpty()
                        ? TestCharts.anInjection(session.id(), mixture.id(), "4." + i % 10, "11" + i / 10 % 10)
                        : refused.getFirst();
                try {
                    chart.injections().add(point);
                    acknowledged.add(point.id());
                    assertTrue(refused.isEmpty(), "a full disk took it after all");
                } catch (StorageException failed) {
                    assertEquals(StorageException.Kind.DISK_FULL, failed.kind());
                    refused.add(point);
                }
            }
            assertEquals(acknowledged, stored(chart, session), "what is shown while it is full");
            assertEquals(0, run("mount", "-o", "remount,size=" + ENOUGH_KIB + "k", disk.toString()));
            chart.injections().add(refused.getFirst());
            assertEquals(acknowledged.size() + 1, stored(chart, session).size());
            assertEquals(List.of(), chart.verify().findings());
        }
        acknowledged.add(refused.getFirst().id());
        try (FailingDisk.Opened opened = FailingDisk.Opened.of(disk.resolve("data"), disk.resolve("heads"))) {
            assertEquals(acknowledged, stored(opened.chart(), session), "what is there when it is opened again");
            assertEquals(List.of(), opened.chart().verify().findings());
        }
        return acknowledged.size();
    }

    private static Set<UUID> stored(Chart chart, Session session) {
        return chart.sessions().record(session.id()).orElseThrow().injections().stream()
                .map(Injection::id)
                .collect(Collectors.toSet());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException none) {
            return -1;
        }
    }
}
