package org.mesochart.i18n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.recall.LotRecall;

/** A lot's recall list in words, the same on the screen and on paper. */
public final class RecallWords {
    private final Messages messages;
    private final RegionNames regions;

    public RecallWords(Messages messages, RegionNames regions) {
        this.messages = messages;
        this.regions = regions;
    }

    /** When the session was, and whether it was signed and performed. */
    public String when(LotRecall.Use use) {
        String moment = messages.dates().moment(use.session().localTime().toLocalDateTime());
        if (!use.performed()) {
            return messages.text("stock.recall.notPerformed", moment);
        }
        return use.session().status() == org.mesochart.domain.session.SessionStatus.DRAFT
                ? messages.text("stock.recall.draft", moment)
                : moment;
    }

    /** Birth date, chart number and phone number of the patient, as far as they are known. */
    public String patient(LotRecall.Use use) {
        List<String> facts = new ArrayList<>();
        if (use.patient().born() != null) {
            facts.add(messages.text("stock.recall.born", use.patient().born()));
        }
        if (use.patient().chartNumber() != null) {
            facts.add(messages.text("stock.recall.chartNumber", use.patient().chartNumber()));
        }
        // A number that is to be dialled is not broken over two lines.
        facts.add(use.patient().phone() == null
                ? messages.text("stock.recall.noPhone")
                : use.patient().phone().replace(' ', '\u00A0'));
        return String.join(" · ", facts);
    }

    /** Products with what was taken of the lot; a dash where only an adverse event names it. */
    public String taken(LotRecall.Use use) {
        if (use.products().isEmpty()) {
            return messages.text("stock.recall.onlySuspected");
        }
        List<String> amounts = new ArrayList<>();
        if (use.volumeMl().signum() > 0) {
            amounts.add(messages.numbers().mL(use.volumeMl()));
        }
        if (use.topical()) {
            BigDecimal grams = use.grams();
            amounts.add(grams == null
                    ? messages.text("stock.recall.creamUnknown")
                    : messages.text("stock.recall.cream", messages.numbers().withUnit(grams, "g")));
        }
        return String.join(", ", use.products()) + ": " + String.join(", ", amounts);
    }

    /** How many points, and where: "24 points: left gluteus maximus 12, right gluteus maximus 12". */
    public String points(LotRecall.Use use) {
        if (use.points() == 0) {
            return messages.text("stock.recall.noPoints");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        use.regions().forEach(each -> counts.merge(regions.name(each.region(), each.side()), each.points(), Integer::sum));
        List<String> places = counts.entrySet().stream().map(each -> each.getKey() + ' ' + each.getValue()).toList();
        return messages.count("stock.recall.points", use.points(), String.join(", ", places));
    }

    /** What happened and how it has to do with the lot, one line an event. */
    public List<String> events(LotRecall.Use use) {
        return use.events().stream()
                .map(each -> messages.text("stock.recall.event",
                        messages.text("documents.event." + each.event().kind().key()),
                        messages.text("stock.recall.link." + each.link().key()),
                        messages.dates().day(java.time.LocalDate.ofInstant(each.event().at(), use.session().zone()))))
                .toList();
    }

    /** Patients, sessions, points and volume in one sentence. */
    public String summary(LotRecall recall) {
        return messages.text("stock.recall.summary",
                messages.count("stock.recall.patients", recall.patients()),
                messages.count("stock.recall.sessions", recall.uses().size()),
                messages.count("stock.recall.pointsOnly", recall.points()),
                messages.numbers().mL(recall.volumeMl()),
                messages.count("stock.recall.eventsOnly", recall.events()));
    }

    /** How the number is written where it stands otherwise than asked, or an empty text. */
    public String spellings(LotRecall recall) {
        List<String> other = recall.spellings().stream().filter(each -> !each.equals(recall.number())).toList();
        return other.isEmpty() ? "" : messages.text("stock.recall.spellings", String.join(", ", other));
    }
}
