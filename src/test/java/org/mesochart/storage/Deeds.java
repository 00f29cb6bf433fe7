package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** A visit from first click to signature, deed by deed, each of which may be repeated. */
final class Deeds {
    private final Patient patient = TestCharts.aPatient();
    private final Course course = TestCharts.aCourse(patient.id());
    private final Session session = TestCharts.aSession(course.id());
    private final Mixture mixture = TestCharts.aMixture(session.id());
    private final List<Injection> points = new ArrayList<>();
    private final PainScore score = TestCharts.aScore(session, Moment.BEFORE, 8);
    private final UUID addendum = UUID.randomUUID();
    private final List<Consumer<Chart>> all = new ArrayList<>();

    Deeds(int howManyPoints) {
        all.add(chart -> chart.patients().add(patient));
        all.add(chart -> chart.courses().add(course));
        all.add(chart -> chart.sessions().add(session));
        all.add(chart -> chart.mixtures().add(mixture));
        all.add(chart -> chart.scores().add(score));
        for (int i = 0; i < howManyPoints; i++) {
            Injection point = TestCharts.anInjection(session.id(), mixture.id(), "4." + i % 10, "11" + i / 10 % 10);
            points.add(point);
            all.add(chart -> chart.injections().add(point));
        }
        all.add(chart -> chart.injections().move(points.getFirst().id(), TestCharts.place("5.5", "110")));
        all.add(chart -> chart.sessions().change(session.withNote("a note")));
        all.add(chart -> TestCharts.screen(chart, session.id()));
        all.add(this::sign);
        all.add(chart -> chart.sessions().addendum(addendum, session.id(), "Telephoned: well.", null, List.of()));
    }

    private void sign(Chart chart) {
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Consumer<Chart>> all() {
        return all;
    }

    Ids ids() {
        return new Ids(patient.id(), session.id(), points.stream().map(Injection::id).toList());
    }

    /** What was charted, for who looks for it. */
    record Ids(UUID patient, UUID session, List<UUID> points) {
        void write(Path file) throws IOException {
            List<UUID> all = new ArrayList<>(List.of(patient, session));
            all.addAll(points);
            Files.write(file, all.stream().map(UUID::toString).toList());
        }

        static Ids read(Path file) throws IOException {
            List<UUID> all = Files.readAllLines(file).stream().map(UUID::fromString).toList();
            return new Ids(all.get(0), all.get(1), all.subList(2, all.size()));
        }

        /**
         * What is not there, or there twice, when so many deeds, from the first on, are done. Later ones may be there too.
         */
        List<String> missing(Chart chart, int done) {
            List<String> missing = new ArrayList<>();
            expect(missing, done > 0, chart.patients().all().stream().filter(p -> p.id().equals(patient)).count(),
                    "patient");
            if (done <= 2) {
                return missing;
            }
            SessionRecord record = chart.sessions().record(session).orElse(null);
            if (record == null) {
                return List.of("session");
            }
            expect(missing, done > 3, record.mixtures().size(), "mixture");
            expect(missing, done > 4, record.scores().size(), "score");
            Set<UUID> there = new HashSet<>();
            record.injections().forEach(point -> there.add(point.id()));
            expect(missing, true, record.injections().size() == there.size() ? 1 : 2, "points");
            for (int i = 0; i < points.size(); i++) {
                expect(missing, done > 5 + i, there.contains(points.get(i)) ? 1 : 0, "point " + i);
            }
            int after = 5 + points.size();
            expect(missing, done > after + 1, record.session().note() == null ? 0 : 1, "note");
            expect(missing, done > after + 3, record.session().signed() ? 1 : 0, "signature");
            expect(missing, done > after + 4, chart.sessions().addenda(session).size(), "addendum");
            return missing;
        }

        private static void expect(List<String> missing, boolean done, long there, String what) {
            if (there > 1 || done && there == 0) {
                missing.add(what + " " + there + " times");
            }
        }
    }
}
