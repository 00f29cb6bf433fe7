package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;

/** What a signed session says, item by item, so that a correction can name one and carry its original words. */
public final class RecordItems {
    /**
     * One item.
     *
     * @param what its name: "Point 3, depth"
     * @param was what the record says: "2 mm"
     */
    public record Item(String what, String was) {
        @Override
        public String toString() {
            return "Item[]";
        }
    }

    private final Messages messages;
    private final RegionNames regions;
    private final PainWords pain;
    private final List<Item> items = new ArrayList<>();

    private RecordItems(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        regions = new RegionNames(messages, bodyMap);
        pain = new PainWords(messages);
    }

    /** Everything that can be corrected, in the order of the record. */
    public static List<Item> of(SessionFacts facts, Messages messages, BodyMap bodyMap) {
        RecordItems made = new RecordItems(messages, bodyMap);
        made.fill(facts);
        return List.copyOf(made.items);
    }

    private void fill(SessionFacts facts) {
        SessionRecord record = facts.record();
        add("time", messages.dates().moment(record.session().localTime().toLocalDateTime()));
        record.scores().stream().filter(s -> s.moment() != Moment.FOLLOW_UP).forEach(this::score);
        ScreeningNames names = new ScreeningNames(facts.questions(), messages);
        record.screening().forEach(answer -> {
            String words = messages.text("narrative.answer." + answer.answer().key());
            add("screening", answer.reason() == null
                            ? words
                            : messages.text("narrative.screening.reason", words, answer.reason()),
                    names.within(answer.question()));
        });
        record.consent().ifPresent(consent -> add("consent", ConsentWords.of(consent, messages)));
        details(record.details());
        record.mixtures().forEach(this::mixture);
        points(record);
        add("note", orNot(record.session().note()));
    }

    private void score(PainScore score) {
        String when = score.moment() == Moment.BEFORE
                ? messages.text("narrative.item.before")
                : pain.time(score.afterMinutes());
        String site = score.aspect() == Aspect.UNSPECIFIED
                ? score.site()
                : messages.text("narrative.pain.where", score.site(),
                        messages.text("narrative.aspect." + score.aspect().key()));
        add("score", pain.value(score), when, site);
    }

    private void details(SessionDetails details) {
        add("antisepsis", orNot(details.antisepsis()));
        Topical topical = details.topical();
        if (topical != null) {
            add("topical", topical.product());
            add("topical.grams", topical.grams() == null
                    ? messages.text("narrative.item.none")
                    : messages.numbers().withUnit(topical.grams(), "g"));
        }
        add("advice", orNot(details.advice()));
    }

    private void mixture(Mixture mixture) {
        for (Component component : mixture.components()) {
            add("volume", messages.numbers().mL(component.volumeMl()), mixture.letter(), component.product());
            add("lot", orNot(component.lot()), mixture.letter(), component.product());
            add("expiry", component.expiry() == null
                    ? messages.text("narrative.item.none")
                    : component.expiry().text(), mixture.letter(), component.product());
        }
        if (mixture.wastedMl() != null) {
            add("wasted", messages.numbers().mL(mixture.wastedMl()), mixture.letter());
        }
    }

    private void points(SessionRecord record) {
        Map<UUID, String> letters = new LinkedHashMap<>();
        record.mixtures().forEach(mixture -> letters.put(mixture.id(), mixture.letter()));
        record.injections().stream().sorted(Comparator.comparingInt(Injection::number)).forEach(point -> {
            int number = point.number();
            add("point.depth", messages.numbers().mm(point.depthMm()), number);
            add("point.volume", point.volumeMl() == null
                    ? messages.text("map.volumeUnknown")
                    : messages.numbers().mL(point.volumeMl()), number);
            add("point.mixture", letters.getOrDefault(point.mixtureId(), messages.text("narrative.item.none")), number);
            add("point.technique", messages.text("documents.technique." + point.technique().key()), number);
            add("point.place", regions.name(point.place()), number);
            add("point.needle", point.needle() == null
                    ? messages.text("narrative.item.none")
                    : NeedleWords.of(point.needle(), messages), number);
        });
    }

    private void add(String key, String was, Object... about) {
        items.add(new Item(messages.text("narrative.item." + key, about), was));
    }

    private String orNot(String text) {
        return text == null ? messages.text("narrative.item.none") : text;
    }
}
