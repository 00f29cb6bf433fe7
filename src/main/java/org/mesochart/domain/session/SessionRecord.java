package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.Screening;
import org.mesochart.domain.screening.ScreeningAnswer;

/**
 * A session with everything charted in it, as one consistent reading.
 *
 * @param marks painful areas, wounds and radiation painted on the map
 * @param details what is recorded of the session itself
 * @param screening the answers given; a question without one was not asked
 * @param outcomes totals of questionnaires taken in the session
 * @param consent what became of the consent form in this session; empty when nothing was recorded in it
 * @param unshown what the chart holds of this session and this program cannot read
 */
public record SessionRecord(
        Session session,
        List<Mixture> mixtures,
        List<Injection> injections,
        List<PainScore> scores,
        List<AdverseEvent> adverseEvents,
        Optional<Signature> signature,
        List<SkinMark> marks,
        Unshown unshown,
        SessionDetails details,
        List<ScreeningAnswer> screening,
        List<OutcomeScore> outcomes,
        Optional<Consent> consent) {

    /**
     * Rows of the map that this program cannot read: on a view it does not know, or far outside every figure. They stay
     * in the chart as they are.
     */
    public record Unshown(int points, int marks) {
        public static final Unshown NONE = new Unshown(0, 0);

        public boolean any() {
            return points + marks > 0;
        }
    }

    public SessionRecord {
        Objects.requireNonNull(session);
        mixtures = List.copyOf(mixtures);
        injections = List.copyOf(injections);
        scores = List.copyOf(scores);
        adverseEvents = List.copyOf(adverseEvents);
        marks = List.copyOf(marks);
        Objects.requireNonNull(unshown);
        Objects.requireNonNull(details);
        screening = List.copyOf(screening);
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(consent);
    }

    public SessionRecord(
            Session session,
            List<Mixture> mixtures,
            List<Injection> injections,
            List<PainScore> scores,
            List<AdverseEvent> adverseEvents,
            Optional<Signature> signature,
            List<SkinMark> marks,
            Unshown unshown,
            SessionDetails details,
            List<ScreeningAnswer> screening,
            List<OutcomeScore> outcomes) {
        this(session, mixtures, injections, scores, adverseEvents, signature, marks, unshown, details, screening,
                outcomes, Optional.empty());
    }

    public SessionRecord(
            Session session,
            List<Mixture> mixtures,
            List<Injection> injections,
            List<PainScore> scores,
            List<AdverseEvent> adverseEvents,
            Optional<Signature> signature,
            List<SkinMark> marks,
            Unshown unshown) {
        this(session, mixtures, injections, scores, adverseEvents, signature, marks, unshown,
                SessionDetails.none(session.id()), List.of(), List.of());
    }

    public SessionRecord(
            Session session,
            List<Mixture> mixtures,
            List<Injection> injections,
            List<PainScore> scores,
            List<AdverseEvent> adverseEvents,
            Optional<Signature> signature,
            List<SkinMark> marks) {
        this(session, mixtures, injections, scores, adverseEvents, signature, marks, Unshown.NONE);
    }

    /** A session without anything painted on the map. */
    public SessionRecord(
            Session session,
            List<Mixture> mixtures,
            List<Injection> injections,
            List<PainScore> scores,
            List<AdverseEvent> adverseEvents,
            Optional<Signature> signature) {
        this(session, mixtures, injections, scores, adverseEvents, signature, List.of());
    }

    public SessionRecord withUnshown(Unshown now) {
        return new SessionRecord(session, mixtures, injections, scores, adverseEvents, signature, marks, now, details,
                screening, outcomes, consent);
    }

    public SessionRecord withDetails(SessionDetails now) {
        return new SessionRecord(session, mixtures, injections, scores, adverseEvents, signature, marks, unshown, now,
                screening, outcomes, consent);
    }

    public SessionRecord withScreening(List<ScreeningAnswer> now) {
        return new SessionRecord(session, mixtures, injections, scores, adverseEvents, signature, marks, unshown,
                details, now, outcomes, consent);
    }

    public SessionRecord withConsent(Optional<Consent> now) {
        return new SessionRecord(session, mixtures, injections, scores, adverseEvents, signature, marks, unshown,
                details, screening, outcomes, now);
    }

    /** True when an answer of the screening ended the session: nothing is injected in it. */
    public boolean stopped() {
        return Screening.stops(screening);
    }

    /**
     * The weight that doses are told against: as it was at signing, so that a signed session says the same for ever. In
     * a draft, or one signed before the weight was kept, what is given here.
     */
    public BigDecimal weightKg(BigDecimal now) {
        return signature.map(Signature::hand).isPresent() ? details.weightKg() : now;
    }

    /** True when the session was signed as not performed. */
    public boolean notPerformed() {
        return signature.map(Signature::hand).map(Signature.Hand::meaning)
                .filter(meaning -> meaning == Signature.Meaning.NOT_PERFORMED)
                .isPresent();
    }

    public Optional<Mixture> mixture(UUID id) {
        return mixtures.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /**
     * Dose arithmetic of each mixture, in the order of their letters; "at least" when a point could not be read. In a
     * session that was stopped nothing counts as given.
     */
    public List<MixtureTotals> totals() {
        if (stopped()) {
            return totals(mixtures, List.of());
        }
        List<MixtureTotals> totals = totals(mixtures, injections);
        return unshown.points() == 0 ? totals : totals.stream().map(MixtureTotals::orMore).toList();
    }

    public static List<MixtureTotals> totals(List<Mixture> mixtures, List<Injection> injections) {
        List<MixtureTotals> totals = new ArrayList<>();
        for (Mixture mixture : mixtures) {
            // A list with nulls on purpose: null is an unknown volume.
            List<BigDecimal> volumes = new ArrayList<>();
            for (Injection injection : injections) {
                if (mixture.id().equals(injection.mixtureId())) {
                    volumes.add(injection.volumeMl());
                }
            }
            totals.add(MixtureTotals.of(mixture, volumes));
        }
        return totals;
    }

    @Override
    public String toString() {
        return "SessionRecord[" + session.id() + ']';
    }
}
