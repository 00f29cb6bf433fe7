package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.map.FixedProposal;
import org.mesochart.ui.map.PointsModel;
import org.mesochart.ui.map.PreviewModel;
import org.mesochart.ui.map.Proposed;

/**
 * The points of the session before, proposed for this one: where they were recorded, with depth, volume, technique and
 * needle, and the mixture of the same letter. While nothing is prepared yet, the mixtures come with them.
 */
final class RepeatModel {
    private final PointsModel points;
    private final MixturesModel mixtures;
    private final PreviewModel preview;
    private Optional<SessionRecord> last = Optional.empty();

    RepeatModel(PointsModel points, MixturesModel mixtures, PreviewModel preview) {
        this.points = points;
        this.mixtures = mixtures;
        this.preview = preview;
    }

    void show(Optional<SessionRecord> before) {
        last = before;
    }

    /** Whether there is a session with points to repeat. */
    boolean possible() {
        return !points.locked() && !points.ended() && last.filter(record -> !record.injections().isEmpty()).isPresent();
    }

    /**
     * Proposes the points.
     *
     * @return why there is nothing to propose, or empty
     */
    Optional<Sentence> propose() {
        if (last.isEmpty()) {
            return Optional.of(Sentence.of("map.repeat.noSession"));
        }
        if (!possible()) {
            return Optional.of(Sentence.of("map.repeat.noPoints"));
        }
        Optional<MixturesAsLast> taken = mixtures.asLast();
        Found found = new Found(points, last.get(), taken);
        if (found.proposed.isEmpty()) {
            return Optional.of(found.left.isEmpty()
                    ? Sentence.of("map.repeat.allThere")
                    : Sentence.of("map.repeat.onlyOther", String.join(", ", found.left.keySet())));
        }
        List<Sentence> notes = found.notes();
        taken.ifPresent(m -> notes.add(Sentence.of("map.repeat.takesMixtures")));
        preview.propose(new FixedProposal(FixedProposal.What.REPEAT, found.proposed, notes,
                taken.map(MixturesAsLast::take).orElse(() -> {}), taken.map(MixturesAsLast::back).orElse(() -> {})));
        return Optional.empty();
    }

    /** What of the last session can be repeated, and what cannot. */
    private static final class Found {
        private final List<Proposed> proposed = new ArrayList<>();
        private final Map<String, Integer> left = new LinkedHashMap<>();
        private int already;

        Found(PointsModel points, SessionRecord last, Optional<MixturesAsLast> taken) {
            Set<Place> there = new HashSet<>(points.points().stream().map(Injection::place).toList());
            for (Injection point : last.injections()) {
                if (there.contains(point.place())) {
                    already++;
                } else {
                    repeat(points, last, taken, point);
                }
            }
        }

        private void repeat(
                PointsModel points, SessionRecord last, Optional<MixturesAsLast> taken, Injection point) {
            UUID was = point.mixtureId();
            if (was == null) {
                proposed.add(new Proposed(copy(point, points.sessionId(), null), -1));
            } else if (taken.isPresent()) {
                proposed.add(new Proposed(copy(point, points.sessionId(), taken.get().ids().get(was)),
                        taken.get().letters().get(was)));
            } else {
                String letter = last.mixture(was).map(Mixture::letter).orElse("?");
                points.mixtures().stream().filter(m -> letter.equals(m.letter())).findFirst().ifPresentOrElse(
                        now -> proposed.add(new Proposed(copy(point, points.sessionId(), now.id()),
                                points.letterIndex(now.id()))),
                        () -> left.merge(letter, 1, Integer::sum));
            }
        }

        private static Injection copy(Injection of, UUID session, UUID mixture) {
            return new Injection(UUID.randomUUID(), session, 0, mixture, of.place(), of.depthMm(), of.volumeMl(),
                    of.technique(), of.reason(), of.needle());
        }

        List<Sentence> notes() {
            List<Sentence> notes = new ArrayList<>();
            if (already > 0) {
                notes.add(Sentence.of("map.repeat.already" + ending(already), already));
            }
            left.forEach((letter, many) ->
                    notes.add(Sentence.of("map.repeat.noMixture" + ending(many), many, letter)));
            return notes;
        }

        private static String ending(int many) {
            return many == 1 ? ".one" : ".other";
        }
    }
}
