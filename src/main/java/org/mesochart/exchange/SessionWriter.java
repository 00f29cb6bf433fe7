package org.mesochart.exchange;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature.Hand;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.storage.SessionOrigin;

/**
 * Writes sessions. What is missing is left out: an injection without {@code mL} has an unknown volume, one with "0" is a
 * dry puncture; a question without an answer was not asked.
 */
final class SessionWriter {
    private final JsonOut out;
    private final LotIds lots;

    SessionWriter(JsonOut out, LotIds lots) {
        this.out = out;
        this.lots = lots;
    }

    /** A written addendum with the name of its author. */
    record Written(Addendum addendum, String author) {
        @Override
        public String toString() {
            return "Written[" + addendum.id() + ']';
        }
    }

    /** @param origin the signature with what it covered; empty for a draft */
    void session(
            SessionRecord record, Optional<SessionOrigin> origin, List<Written> addenda, Derived.OfSession derived) {
        Session session = record.session();
        out.beginObject();
        out.text("id", session.id());
        out.number("number", session.number());
        out.text("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.localTime()));
        out.text("zone", session.zone().getId());
        out.text("status", session.status().key());
        out.text("note", session.note());
        if (!record.details().isNone()) {
            out.object("details", () -> details(record.details()));
        }
        record.consent().ifPresent(consent -> out.object("consent", () -> consent(consent)));
        out.rows("screening", record.screening(), this::answer);
        out.list("mixtures", record.mixtures(), this::mixture);
        out.rows("injections", record.injections(), this::injection);
        out.list("marks", record.marks(), this::mark);
        out.rows("scores", record.scores().stream().sorted(ChartWriter.BY_TIME).toList(), this::score);
        out.rows("outcomes", record.outcomes().stream().sorted(ChartWriter.TOTALS_BY_TIME).toList(), this::outcome);
        out.list("adverseEvents", record.adverseEvents().stream().sorted(EVENTS_BY_TIME).toList(), this::event);
        origin.ifPresent(this::signature);
        out.list("addenda", addenda, this::addendum);
        DerivedWriter.write(out, derived);
        out.endObject();
    }

    private static final Comparator<AdverseEvent> EVENTS_BY_TIME =
            Comparator.comparing(AdverseEvent::at).thenComparing(event -> event.id().toString());

    private void details(SessionDetails details) {
        out.text("changes", details.changes());
        out.text("antisepsis", details.antisepsis());
        Topical topical = details.topical();
        if (topical != null) {
            out.object("topical", () -> {
                out.text("product", topical.product());
                out.list("ingredients", topical.ingredients(), each -> ingredient(out, each, "perGram"));
                out.text("lot", topical.lot());
                out.text("lotId", lots.of(topical.product(), topical.lot()));
                out.text("expiry", topical.expiry() == null ? null : topical.expiry().text());
                out.decimal("grams", topical.grams());
                out.number("minutes", topical.minutes());
                out.text("expiredReason", topical.expiredReason());
            });
        }
        out.text("needle", details.needle() == null ? null : details.needle().text());
        if (details.noEvents()) {
            out.flag("noEvents", true);
        }
        out.text("advice", details.advice());
        out.rows("notAsked", details.notAsked(), each -> {
            out.text("site", each.site());
            out.text("aspect", each.aspect().key());
            out.text("moment", each.moment().key());
        });
        out.decimal("weightKg", details.weightKg());
    }

    private void consent(Consent consent) {
        out.text("status", consent.status().key());
        out.text("on", consent.on());
        out.text("version", consent.version());
        out.text("note", consent.note());
    }

    private void answer(ScreeningAnswer answer) {
        out.text("question", answer.question());
        out.text("answer", answer.answer().key());
        out.text("reason", answer.reason());
        if (answer.stillNo()) {
            out.flag("stillNo", true);
        }
    }

    private void mixture(Mixture mixture) {
        out.text("id", mixture.id());
        out.text("letter", mixture.letter());
        out.text("name", mixture.name());
        out.list("components", mixture.components(), this::component);
        syringes(out, mixture.syringes());
        out.decimal("wastedMl", mixture.wastedMl());
    }

    static void syringes(JsonOut out, Syringes syringes) {
        if (syringes != null) {
            out.object("syringes", () -> {
                out.number("count", syringes.count());
                out.decimal("sizeMl", syringes.sizeMl());
            });
        }
    }

    private void component(Component component) {
        out.text("id", component.id());
        out.text("product", component.product());
        // Also when there are none: without the list a reader takes them from the product's name.
        out.fullList("ingredients", component.ingredients(), each -> ingredient(out, each, "perMl"));
        out.text("lot", component.lot());
        out.text("lotId", lots.of(component.product(), component.lot()));
        out.text("expiry", component.expiry() == null ? null : component.expiry().text());
        out.decimal("mL", component.volumeMl());
        out.text("expiredReason", component.expiredReason());
    }

    static void ingredient(JsonOut out, Ingredient ingredient, String per) {
        out.text("substance", ingredient.substance());
        out.decimal(per, ingredient.perMl());
        out.text("unit", ingredient.unit().key());
    }

    private void injection(Injection injection) {
        Place place = injection.place();
        out.text("id", injection.id());
        out.number("number", injection.number());
        out.text("mixture", injection.mixtureId());
        out.text("view", place.view().key());
        out.decimal("x", place.xCm());
        out.decimal("y", place.yCm());
        out.text("region", place.region());
        out.text("side", place.side().key());
        out.number("figureVersion", place.figureVersion());
        out.decimal("depthMm", injection.depthMm());
        out.decimal("mL", injection.volumeMl());
        out.text("technique", injection.technique().key());
        out.text("reason", injection.reason());
        out.text("needle", injection.needle() == null ? null : injection.needle().text());
    }

    void score(PainScore score) {
        out.text("id", score.id());
        out.text("site", score.site());
        out.text("scale", score.scale().key());
        out.text("aspect", score.aspect().key());
        out.text("moment", score.moment().key());
        out.number("afterMinutes", score.afterMinutes());
        out.decimal("value", score.value());
        out.text("at", score.at());
    }

    void outcome(OutcomeScore total) {
        out.text("id", total.id());
        out.text("measure", total.measure().key());
        out.decimal("value", total.value());
        out.text("at", total.at());
    }

    private void event(AdverseEvent event) {
        out.text("id", event.id());
        out.text("kind", event.kind().key());
        out.text("severity", event.severity().key());
        out.flag("resolved", event.resolved());
        out.text("at", event.at());
        out.text("note", event.note());
        out.texts("points", event.points().stream().map(UUID::toString).toList());
        AdverseEvent.Follow follow = event.follow();
        if (!follow.equals(AdverseEvent.Follow.NONE)) {
            out.object("follow", () -> {
                out.text("what", follow.what());
                out.text("action", follow.action());
                out.text("outcome", follow.outcome() == null ? null : follow.outcome().key());
                out.texts("lots", follow.lots());
                out.text("reportedOn", follow.reportedOn());
                out.text("reportNumber", follow.reportNumber());
            });
        }
    }

    private void mark(SkinMark mark) {
        out.text("id", mark.id());
        out.text("kind", mark.kind().key());
        out.text("view", mark.view().key());
        out.number("figureVersion", mark.figureVersion());
        out.text("region", mark.region());
        out.text("side", mark.side().key());
        out.text("shape", mark.shape().isEmpty() ? null : mark.shape().text());
        out.number("intensity", mark.intensity());
        out.texts("qualities", mark.qualities().stream().sorted().map(PainQuality::key).toList());
        out.texts("arrow", mark.radiation().map(SessionWriter::numbers).orElse(List.of()));
    }

    private static List<String> numbers(SkinMark.Arrow arrow) {
        return Stream.of(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY()).map(Json::decimal).toList();
    }

    private void signature(SessionOrigin origin) {
        out.object("signature", () -> {
            practitioner(origin.practitionerId(), origin.practitioner());
            out.text("at", origin.at());
            Hand hand = origin.hand();
            if (hand != null) {
                out.object("hand", () -> {
                    out.text("name", hand.name());
                    out.text("certificate", hand.certificate());
                    out.text("zone", hand.zone().getId());
                    out.text("meaning", hand.meaning().key());
                });
            }
            out.text("chain", origin.chainShort());
            out.text("content", origin.content());
            out.text("head", origin.chain());
            out.text("bytes", origin.bytes());
        });
    }

    private void addendum(Written written) {
        Addendum addendum = written.addendum();
        out.text("id", addendum.id());
        practitioner(addendum.practitionerId(), written.author());
        out.text("at", addendum.at());
        out.text("text", addendum.text());
        out.text("reason", addendum.reason());
        out.list("corrections", addendum.corrections(), each -> {
            out.text("what", each.what());
            out.text("was", each.was().isEmpty() ? null : each.was());
            out.text("now", each.now());
        });
    }

    private void practitioner(UUID id, String name) {
        out.object("practitioner", () -> {
            out.text("id", id);
            out.text("name", name);
        });
    }
}
