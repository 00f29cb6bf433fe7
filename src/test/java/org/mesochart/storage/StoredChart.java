package org.mesochart.storage;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.ChartExport;
import org.mesochart.vault.Passphrase;

/**
 * Makes the chart that is stored in the test resources for each schema: run before the schema changes, so that the next
 * program has a real file of the version before to open. Beside the chart stands its export, the content to be found.
 */
final class StoredChart {
    private StoredChart() {}

    public static void main(String[] folder) throws Exception {
        Path to = Path.of(folder[0]);
        ChartFile.NewChart made = TestCharts.createFile(to, null, TestCharts.clock());
        try (ChartFile file = made.file(); Chart chart = made.chart()) {
            fill(chart);
            try (OutputStream out = Files.newOutputStream(to.resolve("chart.json"))) {
                new ChartExport(chart).writeAll(out);
            }
            if (!chart.verify().ok()) {
                throw new IllegalStateException("the chart does not fit its own trail");
            }
        }
    }

    /** A patient with a signed session and a draft, and something in every table that an earlier schema had. */
    static void fill(Chart chart) throws Exception {
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session signed = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(7)))
                .withNote("Slept well after the last visit.");
        UUID first = session(chart, signed);
        chart.marks().add(TestCharts.aMark(signed.id()));
        TestCharts.screen(chart, signed.id());
        chart.consents().put(new Consent(signed.id(), Consent.Status.SIGNED, signed.localTime().toLocalDate(), "1", "imza sağ elle"));
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(signed.id(), signer, Substances.NONE);
        }
        chart.sessions().addendum(signed.id(), "Telephoned: well.");
        chart.adverseEvents().add(event(signed, Duration.ofHours(30), "two days, point " + chart.injections().find(first).orElseThrow().number()));
        Session draft = TestCharts.aSession(course.id());
        UUID needled = session(chart, draft);
        chart.injections().change(List.of(
                chart.injections().find(needled).orElseThrow().withNeedle(Needle.USUAL.getFirst())));
        chart.marks().add(TestCharts.aMark(draft.id()));
        chart.marks().add(TestCharts.aWound(draft.id()));
        chart.adverseEvents().add(event(draft, Duration.ZERO, null).withPoints(List.of(needled)));
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "low back", PainScale.VAS, Aspect.REST,
                Moment.FOLLOW_UP, null, new BigDecimal("31"), TestCharts.NOW));
        chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), 2, Judgement.Choice.CHANGE, "ağrı aynı",
                TestCharts.NOW));
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), FollowUp.Kind.CALL, null,
                FollowUp.Deed.PLANNED, LocalDate.of(2026, 12, 2), "moved to İzmir", TestCharts.NOW));
        chart.followUpRules().put(new FollowUpRules(3, 4, 10, 90));
    }

    private static AdverseEvent event(Session session, Duration after, String note) {
        return new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE, AdverseEvent.Severity.MILD,
                true, session.at().plus(after), note, List.of());
    }

    private static UUID session(Chart chart, Session session) {
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection usual = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        chart.injections().add(usual);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "-5.25", "112.07"));
        chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(), TestCharts.place("4.4", "110"),
                new BigDecimal("9.5"), null, Technique.POINT_BY_POINT, "kalın deri altı dokusu", null));
        Injection moved = TestCharts.anInjection(session.id(), mixture.id(), "6", "108");
        chart.injections().add(moved);
        chart.injections().move(moved.id(), TestCharts.place("6.1", "108.2"));
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 5));
        return usual.id();
    }
}
