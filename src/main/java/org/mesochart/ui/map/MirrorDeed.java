package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.bodymap.Mirror;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.ui.kit.Sentence;

/** The other side of what is charted: every point with its own depth, volume, mixture, technique and needle. */
final class MirrorDeed {
    private MirrorDeed() {}

    /**
     * Proposes the images of the selected points, else of all points of the view, and shows the view they lie in.
     *
     * @return why there is nothing to propose, or empty
     */
    static Optional<Sentence> propose(PointsModel model, PreviewModel preview) {
        List<Injection> chosen = model.selection().isEmpty()
                ? model.pointsOf(model.view().get())
                : model.selectedPoints();
        if (model.locked()) {
            return Optional.of(Sentence.of("map.hint.locked"));
        }
        if (chosen.isEmpty()) {
            return Optional.of(Sentence.of("map.mirror.noPoints"));
        }
        Mirror.Mirrored images = Mirror.of(model.bodyMap(), places(chosen), places(model.points()));
        if (images.places().isEmpty()) {
            return Optional.of(Sentence.of("map.mirror.none", images.alreadyThere()));
        }
        List<Proposed> proposed = new ArrayList<>();
        for (int i = 0; i < images.places().size(); i++) {
            Injection original = chosen.get(images.originals().get(i));
            proposed.add(new Proposed(copy(original, model.sessionId(), original.mixtureId(), images.places().get(i)),
                    model.letterIndex(original.mixtureId())));
        }
        List<Sentence> notes = images.alreadyThere() == 0
                ? List.of()
                : List.of(Sentence.of("map.mirror.found", proposed.size(), images.alreadyThere()));
        BodyView there = images.places().getFirst().view();
        boolean allThere = images.places().stream().allMatch(p -> p.view() == there);
        if (allThere && there != model.view().get()) {
            model.showView(there);
        }
        preview.propose(new FixedProposal(FixedProposal.What.MIRROR, proposed, notes));
        return Optional.empty();
    }

    /** The same injection elsewhere, as a point of its own. */
    static Injection copy(Injection of, UUID session, UUID mixture, Place place) {
        return new Injection(UUID.randomUUID(), session, 0, mixture, place, of.depthMm(), of.volumeMl(), of.technique(),
                of.reason(), of.needle());
    }

    private static List<Place> places(List<Injection> points) {
        return points.stream().map(Injection::place).toList();
    }
}
