package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SensitiveSpot;

/**
 * Where eyes, nipples, mouth and genitals are, as discs on the figure; the table is {@code bodymap/spots.txt}. A point
 * within one is near it. They only lead to a hint: whoever treats there decides.
 */
public final class SensitiveSpots {

    private record Disc(SensitiveSpot spot, BodyView view, double x, double y, double radius) {}

    private final List<Disc> discs;

    private SensitiveSpots(List<Disc> discs) {
        this.discs = List.copyOf(discs);
    }

    /**
     * The spots of this program's figure.
     *
     * @throws IllegalStateException if the table is missing or damaged: the program was not packaged whole
     */
    public static SensitiveSpots load() {
        List<Disc> discs = new ArrayList<>();
        for (String line : FigureFile.lines("spots")) {
            Words words = new Words(line);
            SensitiveSpot spot = SensitiveSpot.ofKey(words.word())
                    .orElseThrow(() -> new IllegalStateException("an unknown spot in the table"));
            BodyView view = BodyView.ofKey(words.word())
                    .orElseThrow(() -> new IllegalStateException("an unknown view in the table of spots"));
            Disc disc = new Disc(spot, view, words.number(), words.number(), words.number());
            BodyView other = view.mirrored();
            discs.add(disc);
            discs.add(new Disc(spot, other, view == other ? -disc.x() : disc.x(), disc.y(), disc.radius()));
        }
        return new SensitiveSpots(discs);
    }

    /** The spot that a place lies within, if any. */
    public Optional<SensitiveSpot> near(Place place) {
        double x = place.xCm().doubleValue();
        double y = place.yCm().doubleValue();
        return discs.stream()
                .filter(d -> d.view() == place.view() && Math.hypot(x - d.x(), y - d.y()) <= d.radius())
                .map(Disc::spot)
                .findFirst();
    }
}
