package org.mesochart.document.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.TestCharts;

/** A record of many sessions, made from a short one; each point with a needle of its own, so that there are many groups. */
final class LongRecord {
    private LongRecord() {}

    static RecordContent of(RecordContent usual, int sessions, int points) {
        RecordContent.CoursePart course = usual.courses().getFirst();
        List<RecordContent.SessionPart> parts = new ArrayList<>();
        SessionRecord like = course.sessions().getFirst().record();
        for (int i = 1; i <= sessions; i++) {
            Session session = TestCharts.aSession(course.course().id(), TestCharts.NOW.minus(Duration.ofDays(7L * (sessions - i))))
                    .withNumber(i);
            Mixture mixture = TestCharts.aMixture(session.id()).withLetter("A");
            List<Injection> injections = new ArrayList<>();
            for (int p = 1; p <= points; p++) {
                injections.add(TestCharts.anInjection(session.id(), mixture.id(), p % 2 == 0 ? "5" : "-5",
                        String.valueOf(100 + p % 20)).withNumber(p)
                        .withNeedle(new Needle(BigDecimal.valueOf(p), 27, 90)));
            }
            parts.add(new RecordContent.SessionPart(new SessionRecord(session, List.of(mixture), injections, like.scores(),
                    List.of(), Optional.empty(), like.marks(), like.unshown(), like.details(), like.screening(), like.outcomes()),
                    List.of(), Map.of(session.id(), session.at())));
        }
        return new RecordContent(usual.clinic(), usual.papers(), usual.by(), usual.made(), usual.patient(),
                List.of(new RecordContent.CoursePart(course.course(), course.assessment(), parts, List.of(), List.of(), List.of())),
                usual.questions(), usual.people(), usual.printouts(), usual.trail(), usual.chain());
    }
}
