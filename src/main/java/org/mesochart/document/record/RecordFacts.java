package org.mesochart.document.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.record.RecordContent.SessionPart;
import org.mesochart.document.sheet.SheetDoses;
import org.mesochart.document.sheet.SheetTechnique;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.i18n.ConsentWords;
import org.mesochart.i18n.EventSentence;
import org.mesochart.i18n.NeedleWords;

/** What is charted of a session as a whole. */
final class RecordFacts {
    private final PaperWords words;
    private final RecordContent content;
    private final EventSentence events;

    RecordFacts(PaperWords words, RecordContent content) {
        this.words = words;
        this.content = content;
        events = new EventSentence(words.messages());
    }

    List<Fact> of(SessionPart part) {
        SessionRecord record = part.record();
        SessionDetails details = record.details();
        ZoneId zone = record.session().zone();
        List<Fact> facts = new ArrayList<>();
        String status = record.signature().isEmpty() ? "documents.draft" : record.notPerformed()
                ? "documents.signed.not_performed" : "documents.signed";
        facts.add(new Fact(words.text("record.status"), words.text(status), true));
        record.signature().ifPresent(signature -> facts.add(fact("record.signed", signed(signature, zone))));
        Instant entered = part.entered().get(record.session().id());
        if (entered != null) {
            facts.add(fact("record.entered", words.messages().dates().momentWithZone(entered, zone)));
        }
        if (details.weightKg() != null) {
            facts.add(fact("record.weight", words.messages().numbers().kg(details.weightKg())));
        }
        record.consent().ifPresent(consent -> facts.add(fact("documents.consent", consent(consent))));
        facts.add(fact("documents.changes", details.changes()));
        facts.add(fact("documents.skin", details.antisepsis()));
        if (details.topical() != null) {
            facts.add(fact("documents.on_skin", topical(details.topical())));
        }
        SheetTechnique.syringes(words, record).ifPresent(value -> facts.add(fact("documents.syringes", value)));
        if (details.needle() != null) {
            facts.add(fact("documents.needle", NeedleWords.of(details.needle(), words.messages())));
        }
        record.adverseEvents().forEach(event -> facts.add(fact("documents.events", event(event, part))));
        if (record.adverseEvents().isEmpty()) {
            facts.add(fact("documents.events", details.noEvents() ? words.text("documents.events.none") : null));
        }
        details.notAsked().forEach(each -> facts.add(fact("record.notAsked", place(each.site(), each.aspect()) + ", "
                + words.text("record.moment." + each.moment().key()))));
        facts.add(fact("documents.advice", details.advice()));
        facts.add(fact("documents.note", record.session().note()));
        if (record.unshown().any()) {
            facts.add(fact("record.unshown", words.text("record.unshown.count", record.unshown().points(),
                    record.unshown().marks())));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.text(label), words.orNotRecorded(value), false);
    }

    private String signed(Signature signature, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        Signature.Hand hand = signature.hand();
        parts.add(hand != null ? hand.name() : words.orNotRecorded(content.people().get(signature.practitionerId())));
        if (hand != null && hand.certificate() != null) {
            parts.add(words.text("documents.certificate", hand.certificate()));
        }
        parts.add(words.messages().dates().momentWithZone(signature.at(), hand != null ? hand.zone() : zone));
        parts.add(words.text("documents.chain", signature.chainShort()));
        if (signature.imported()) {
            parts.add(words.text("documents.imported"));
        }
        return String.join(" · ", parts);
    }

    private String event(AdverseEvent event, SessionPart part) {
        String when = words.messages().dates().moment(event.at().atZone(part.record().session().zone()).toLocalDateTime());
        return PaperWords.capital(events.full(event, part.record(), part.entered().get(event.id())), words.messages())
                + " (" + when + ")";
    }

    private String topical(Topical topical) {
        List<String> parts = new ArrayList<>(List.of(topical.product()));
        parts.add(topical.grams() == null ? words.notRecorded() : words.messages().numbers().withUnit(topical.grams(), "g"));
        if (topical.minutes() != null) {
            parts.add(words.text("documents.minutes", topical.minutes()));
        }
        parts.add(words.text("documents.on_skin.lot", words.orNotRecorded(topical.lot())));
        if (topical.expiry() != null) {
            parts.add(words.text("documents.dose.expiry") + " " + expiry(topical.expiry()));
        }
        if (topical.expiredReason() != null) {
            parts.add(words.text("documents.on_skin.reason", topical.expiredReason()));
        }
        String applied = SheetDoses.applied(words, topical);
        if (!applied.isEmpty()) {
            parts.add(applied);
        }
        return String.join(", ", parts);
    }

    /** All that is kept of it: what was decided, the day, the form's version and the note. */
    private String consent(Consent consent) {
        List<String> parts = new ArrayList<>(List.of(ConsentWords.of(consent, words.messages())));
        if (consent.status() == Consent.Status.REFUSED) {
            parts.add(words.messages().dates().day(consent.on()));
        }
        if (consent.status().against() && consent.version() != null) {
            parts.add(words.text("record.consent.version", consent.version()));
        }
        if (consent.note() != null) {
            parts.add(consent.note());
        }
        return String.join(" · ", parts);
    }

    String expiry(Expiry expiry) {
        return expiry.monthOnly()
                ? String.format(Locale.ROOT, "%02d/%04d", expiry.lastDay().getMonthValue(), expiry.lastDay().getYear())
                : words.messages().dates().day(expiry.lastDay());
    }

    String place(String site, Aspect aspect) {
        return aspect == Aspect.UNSPECIFIED ? site : site + ", " + words.text("documents.aspect." + aspect.key());
    }
}
