package org.mesochart.ui.session;

import java.util.List;
import java.util.function.Supplier;
import org.mesochart.domain.dose.AnaestheticMix;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.dose.SessionDoses;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Knowledge;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.ui.map.DoseTable;

/**
 * The doses of the session as it stands on the screen, of its course and of the last days, beside the ceilings. Worked
 * out once for each change of the session, when somebody asks; nothing is rounded here.
 */
final class DosesModel {
    /** What the doses are worked out from, as it stands at one moment. */
    record Facts(SessionRecord record, List<SessionRecord> others, Knowledge knowledge, Patient patient) {
        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    private record Worked(
            SessionDoses session, DosePeriod thisSession, DosePeriod course, DosePeriod lastDays, List<CeilingCheck> ceilings,
            List<AnaestheticMix> anaesthetics) {
        private static final DosePeriod NOTHING = DosePeriod.of(List.of());
        private static final Worked NONE =
                new Worked(SessionDoses.NONE, NOTHING, NOTHING, NOTHING, List.of(), List.of());

        private static Worked of(Facts facts) {
            SessionRecord record = facts.record();
            Knowledge knowledge = facts.knowledge();
            return new Worked(
                    SessionDoses.of(record),
                    DosePeriod.of(List.of(record)),
                    DosePeriod.course(record, facts.others()),
                    DosePeriod.lastDays(DosePeriod.DAYS, record, facts.others()),
                    CeilingCheck.all(
                            knowledge.ceilings(), knowledge.substances(), record.weightKg(facts.patient().weightKg()), record),
                    AnaestheticMix.of(record, knowledge.substances()));
        }

        @Override
        public String toString() {
            return "Worked[…]";
        }
    }

    private final Supplier<Facts> facts;
    private final Supplier<Integer> revision;
    private Worked worked = Worked.NONE;
    private Integer workedAt;

    /**
     * @param facts null before the session is there
     * @param revision goes up with every change of the session
     */
    DosesModel(Supplier<Facts> facts, Supplier<Integer> revision) {
        this.facts = facts;
        this.revision = revision;
    }

    SessionDoses session() {
        return now().session;
    }

    /** Each mixture of the session. */
    List<MixtureTotals> mixtures() {
        return session().mixtures();
    }

    /** This session alone, to stand beside the others. */
    DosePeriod thisSession() {
        return now().thisSession;
    }

    /** The course up to this session. */
    DosePeriod course() {
        return now().course;
    }

    /** The last {@value DosePeriod#DAYS} days up to this session, all courses of the patient together. */
    DosePeriod lastDays() {
        return now().lastDays;
    }

    /** The ceilings of substances that this session holds. */
    List<CeilingCheck> ceilings() {
        return now().ceilings;
    }

    /** Several local anaesthetics at once. */
    List<AnaestheticMix> anaesthetics() {
        return now().anaesthetics;
    }

    /** All that the table of a session shows. */
    DoseTable.Content table() {
        Worked all = now();
        return new DoseTable.Content(all.session, all.ceilings, all.anaesthetics);
    }

    private Worked now() {
        Integer at = revision.get();
        if (!at.equals(workedAt)) {
            Facts given = facts.get();
            worked = given == null ? Worked.NONE : Worked.of(given);
            workedAt = at;
        }
        return worked;
    }
}
