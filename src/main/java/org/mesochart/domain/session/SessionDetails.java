package org.mesochart.domain.session;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.text.Texts;

/**
 * What is recorded of a session besides points, mixtures, scores and answers. A session has at most one: its id follows
 * from the session's.
 *
 * @param changes what changed since the last visit, or null
 * @param antisepsis what the skin was cleaned with before the first injection, or null when not recorded as done
 * @param topical the local anaesthetic on the skin, or null
 * @param needle what new points get, or null
 * @param noEvents true when adverse events were asked for and there was none; with an event recorded it is false
 * @param advice what the patient was told, or null when no advice is recorded
 * @param notAsked scores that were not taken, on purpose
 * @param weightKg the patient's weight when the session was signed, or null: ceilings are told against it
 */
public record SessionDetails(
        UUID sessionId,
        String changes,
        String antisepsis,
        Topical topical,
        Needle needle,
        boolean noEvents,
        String advice,
        List<NotAsked> notAsked,
        BigDecimal weightKg) {

    /** A score that was not taken. Missing stays missing; this says that it was no oversight. */
    public record NotAsked(String site, Aspect aspect, Moment moment) {
        public NotAsked {
            Objects.requireNonNull(aspect);
            Objects.requireNonNull(moment);
            site = site.strip();
        }

        @Override
        public String toString() {
            return "NotAsked[" + aspect + ", " + moment + ']';
        }
    }

    public SessionDetails {
        Objects.requireNonNull(sessionId);
        changes = Texts.tidy(changes);
        antisepsis = Texts.tidy(antisepsis);
        advice = Texts.tidy(advice);
        notAsked = notAsked.stream()
                .distinct()
                .sorted(Comparator.comparing(NotAsked::site)
                        .thenComparing(NotAsked::aspect)
                        .thenComparing(NotAsked::moment))
                .toList();
        weightKg = weightKg == null ? null : weightKg.stripTrailingZeros();
    }

    public SessionDetails(UUID sessionId, String changes, String antisepsis, Topical topical, Needle needle,
            boolean noEvents, String advice, List<NotAsked> notAsked) {
        this(sessionId, changes, antisepsis, topical, needle, noEvents, advice, notAsked, null);
    }

    /** Nothing recorded yet. */
    public static SessionDetails none(UUID session) {
        return new SessionDetails(session, null, null, null, null, false, null, List.of());
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((sessionId + "/details").getBytes(StandardCharsets.UTF_8));
    }

    public boolean isNone() {
        return equals(none(sessionId));
    }

    public boolean wasNotAsked(String site, Aspect aspect, Moment moment) {
        return notAsked.contains(new NotAsked(site, aspect, moment));
    }

    public SessionDetails withChanges(String now) {
        return new SessionDetails(sessionId, now, antisepsis, topical, needle, noEvents, advice, notAsked, weightKg);
    }

    /** @param now null = not recorded as done */
    public SessionDetails withAntisepsis(String now) {
        return new SessionDetails(sessionId, changes, now, topical, needle, noEvents, advice, notAsked, weightKg);
    }

    public SessionDetails withTopical(Topical now) {
        return new SessionDetails(sessionId, changes, antisepsis, now, needle, noEvents, advice, notAsked, weightKg);
    }

    public SessionDetails withNeedle(Needle now) {
        return new SessionDetails(sessionId, changes, antisepsis, topical, now, noEvents, advice, notAsked, weightKg);
    }

    public SessionDetails withNoEvents(boolean now) {
        return new SessionDetails(sessionId, changes, antisepsis, topical, needle, now, advice, notAsked, weightKg);
    }

    public SessionDetails withAdvice(String now) {
        return new SessionDetails(sessionId, changes, antisepsis, topical, needle, noEvents, now, notAsked, weightKg);
    }

    public SessionDetails withNotAsked(List<NotAsked> now) {
        return new SessionDetails(sessionId, changes, antisepsis, topical, needle, noEvents, advice, now, weightKg);
    }

    public SessionDetails withWeight(BigDecimal now) {
        return new SessionDetails(sessionId, changes, antisepsis, topical, needle, noEvents, advice, notAsked, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("changes", changes, problems);
        Texts.checkLine("antisepsis", antisepsis, problems);
        Texts.checkFree("advice", advice, problems);
        Optional.ofNullable(topical).ifPresent(t -> problems.addAll(t.check()));
        notAsked.forEach(n -> Texts.checkLine("site", n.site(), problems));
        return problems;
    }

    @Override
    public String toString() {
        return "SessionDetails[" + sessionId + ']';
    }
}
