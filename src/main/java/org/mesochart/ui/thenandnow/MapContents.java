package org.mesochart.ui.thenandnow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.insight.SessionMap;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MapSentences;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.RegionNames;
import org.mesochart.i18n.ThenAndNowWords;
import org.mesochart.ui.map.Charted;
import org.mesochart.ui.map.EarlierPoint;

/** What the two maps show, and the same in words. */
final class MapContents {
    private final ThenAndNowViewModel model;
    private final Messages messages;
    private final ThenAndNowWords words;
    private final MapSentences sentences;
    private final MarkWords markWords;

    MapContents(ThenAndNowViewModel model, Messages messages, RegionNames names, ThenAndNowWords words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        sentences = new MapSentences(messages, model.bodyMap());
        markWords = new MarkWords(messages, names, model.bodyMap());
    }

    /** The map of the earlier session. */
    Charted then() {
        int at = model.pair().from();
        return charted(record(at), null, at, at);
    }

    /** The map of the later session; laid over the earlier one where that is wanted. */
    Charted now() {
        SessionPair pair = model.pair();
        return charted(record(pair.to()), model.overlay().get() ? record(pair.from()) : null, pair.from(), pair.to());
    }

    private SessionRecord record(int at) {
        return model.maps().records().get(at);
    }

    private Charted charted(SessionRecord top, SessionRecord beneath, int first, int last) {
        boolean density = model.density().get();
        Map<BodyPart, Integer> counts = density ? ThenAndNow.points(maps(first, last)) : Map.of();
        return new Charted(points(top), marks(top), points(beneath), marks(beneath), counts,
                density ? counted(first, last) : List.of());
    }

    private List<SessionMap> maps(int first, int last) {
        return model.maps().maps().subList(first, last + 1);
    }

    private List<Injection> counted(int first, int last) {
        List<Injection> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (!maps(i, i).getFirst().points().isEmpty()) {
                all.addAll(record(i).injections());
            }
        }
        return all;
    }

    private List<EarlierPoint> points(SessionRecord record) {
        if (record == null || !model.points().get()) {
            return List.of();
        }
        return record.injections().stream()
                .map(point -> new EarlierPoint(point, record.mixture(point.mixtureId())
                        .map(Mixture::letter)
                        .map(Mixture.LETTERS::indexOf)
                        .orElse(-1)))
                .toList();
    }

    private List<SkinMark> marks(SessionRecord record) {
        return record == null || !model.pain().get() ? List.of() : record.marks();
    }

    /** The facts of a session, over its map. */
    String facts(int at) {
        CourseMaps course = model.maps();
        return words.facts(course.records().get(at), course.maps().get(at));
    }

    /** What the numbers on a map are; nothing without numbers. */
    String numbers(int first, int last) {
        return model.density().get() ? words.density(record(first).session(), record(last).session()) : "";
    }

    /** A map in words: the session, the view, and what of it is shown. */
    String spoken(int at, BodyView view, boolean overlaid) {
        CourseMaps course = model.maps();
        StringJoiner text = new StringJoiner(" ");
        text.add(words.session(course.records(), at) + '.');
        if (!overlaid) {
            text.add(sentences.view(view));
        }
        SessionRecord record = course.records().get(at);
        if (model.points().get()) {
            text.add(sentences.areas(record.injections().stream().filter(p -> p.place().view() == view).toList()));
        }
        if (model.pain().get()) {
            String areas = markWords.sentences(record.marks().stream().filter(mark -> mark.view() == view).toList());
            text.add(areas.isEmpty() ? messages.text("thenandnow.spoken.noPain") : areas);
        }
        return text.toString();
    }
}
