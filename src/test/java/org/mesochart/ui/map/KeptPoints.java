package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.storage.TestCharts;

/** A map without a window over a keeper that only remembers; what it remembers must be what the model shows. */
final class KeptPoints implements PointKeeper {
    static final BodyMap BODY = BodyMap.load();

    final UUID session = UUID.randomUUID();
    final EditStack edits = new EditStack(20_000);
    final Map<UUID, Injection> kept = new HashMap<>();
    final PointsModel points;
    final PreviewModel preview;
    int writes;

    KeptPoints(Language language) {
        points = new PointsModel(session, BODY, new RegionNames(new Messages(language), BODY), edits, this);
        preview = new PreviewModel(points);
    }

    /** With mixtures A and B, nothing charted. */
    static KeptPoints prepared(Language language) {
        KeptPoints out = new KeptPoints(language);
        Mixture a = TestCharts.aMixture(out.session).withLetter("A");
        Mixture b = TestCharts.aMixture(out.session).withLetter("B");
        out.points.show(List.of(a, b), List.of(), false);
        return out;
    }

    static Place at(BodyView view, double x, double y) {
        return BODY.figure(view).place(x, y).orElseThrow();
    }

    /** What was written, without the numbers: those follow from the order on the screen. */
    List<Injection> written() {
        return sorted(new ArrayList<>(kept.values()));
    }

    List<Injection> shown() {
        return sorted(points.points());
    }

    private static List<Injection> sorted(List<Injection> of) {
        return of.stream().map(p -> p.withNumber(0)).sorted(Comparator.comparing(Injection::id)).toList();
    }

    @Override
    public void add(List<Injection> these) {
        writes++;
        these.forEach(p -> kept.put(p.id(), p));
    }

    @Override
    public void change(List<Injection> these) {
        writes++;
        these.forEach(p -> kept.put(p.id(), p));
    }

    @Override
    public void remove(List<UUID> ids) {
        writes++;
        ids.forEach(kept::remove);
    }

    @Override
    public void restore(List<Injection> these) {
        writes++;
        these.forEach(p -> kept.put(p.id(), p));
    }

    @Override
    public boolean notSaved(UUID id) {
        return false;
    }
}
