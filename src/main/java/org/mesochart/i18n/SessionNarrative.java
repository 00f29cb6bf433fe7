package org.mesochart.i18n;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;

/**
 * A session as one paragraph, to be copied into a referral letter. Generated from the record; names nobody but who
 * signed. What nobody wrote down is left out or said not to be recorded, never made up.
 */
public final class SessionNarrative {
    private final Messages messages;
    private final PainWords pain;
    private final ReviewWords review;
    private final PointsSentence points;
    private final EventSentence events;
    private final MapSentences map;

    public SessionNarrative(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        pain = new PainWords(messages);
        review = new ReviewWords(messages, bodyMap);
        points = new PointsSentence(messages);
        events = new EventSentence(messages);
        map = new MapSentences(messages, bodyMap);
    }

    /** The paragraph, without a line break. */
    public String text(SessionFacts facts) {
        List<String> sentences = new ArrayList<>();
        when(facts, sentences);
        complaint(facts, sentences);
        before(facts.record(), sentences);
        sentences.add(messages.text("narrative.text.screening", Phrase.text(review.screen(facts))));
        if (facts.record().stopped()) {
            sentences.add(messages.text("narrative.text.notPerformed"));
        } else {
            treatment(facts.record(), sentences);
            observed(facts, sentences);
        }
        if (facts.record().session().note() != null) {
            sentences.add(Joined.stopped(facts.record().session().note()));
        }
        facts.nextDue().ifPresent(day ->
                sentences.add(messages.text("narrative.text.next", messages.dates().titleDay(day))));
        sentences.add(signed(facts));
        return String.join(" ", sentences).replaceAll("\\s*\\R\\s*", " ");
    }

    private void when(SessionFacts facts, List<String> to) {
        Session session = facts.record().session();
        String at = messages.dates().title(session.localTime().toLocalDateTime());
        int planned = facts.course().plan().sessions();
        to.add(planned == 0
                ? messages.text("narrative.text.session", session.number(), at)
                : messages.text("narrative.text.session.of", session.number(), planned, at));
        if (facts.entry().late()) {
            to.add(messages.text("narrative.text.entered",
                    facts.entry().entered().atZone(session.zone()).toLocalDateTime()));
        }
    }

    private void complaint(SessionFacts facts, List<String> to) {
        to.add(Joined.stopped(messages.text("narrative.text.indication", facts.course().indication())));
        if (facts.assessment().diagnosis() != null) {
            to.add(Joined.stopped(facts.assessment().diagnosis()));
        }
        for (PainSite site : facts.assessment().sites()) {
            to.add(Joined.stopped(messages.text("narrative.text.pain", review.whole(site))));
        }
        told("health", facts.assessment().health(), to);
        told("medicines", facts.assessment().medicines(), to);
        told("tried", facts.assessment().tried(), to);
        told("why", facts.assessment().why(), to);
        told("changes", facts.record().details().changes(), to);
        facts.record().consent().ifPresent(consent -> to.add(ConsentWords.sentence(consent, messages).text()));
    }

    private void told(String what, String text, List<String> to) {
        if (text != null) {
            to.add(Joined.stopped(messages.text("narrative.text." + what, text)));
        }
    }

    private void before(SessionRecord record, List<String> to) {
        String before = pain.before(record);
        if (!before.isEmpty()) {
            to.add(messages.text("narrative.text.before", site(record) + before));
        } else if (pain.notAsked(record, Moment.BEFORE).isEmpty()) {
            to.add(messages.text("narrative.before.none"));
        }
        notAsked(record, Moment.BEFORE, to);
        if (!record.outcomes().isEmpty()) {
            List<String> totals = record.outcomes().stream().map(each -> TotalWords.of(each, messages)).toList();
            to.add(Joined.stopped(messages.text("narrative.text.totals", String.join("; ", totals))));
        }
    }

    // A letter always names the place; the review does so only where there are several.
    private String site(SessionRecord record) {
        return PainWords.named(record) || record.scores().isEmpty()
                ? ""
                : record.scores().getFirst().site() + ", ";
    }

    private void notAsked(SessionRecord record, Moment moment, List<String> to) {
        List<String> left = pain.notAsked(record, moment);
        if (!left.isEmpty()) {
            to.add(Joined.capital(Joined.stopped(String.join(", ", left)), messages));
        }
    }

    private void treatment(SessionRecord record, List<String> to) {
        if (record.details().antisepsis() != null) {
            to.add(Joined.stopped(messages.text("narrative.text.antisepsis", record.details().antisepsis())));
        }
        Optional.ofNullable(record.details().topical()).map(this::topical).ifPresent(to::add);
        record.totals().forEach(totals -> mixture(totals, to));
        if (record.injections().isEmpty()) {
            to.add(messages.text("narrative.noInjections"));
            return;
        }
        to.add(map.areas(record.injections()));
        to.add(Joined.stopped(points.techniques(record)));
        String needles = points.needles(record);
        if (!needles.isEmpty()) {
            to.add(Joined.stopped(needles));
        }
        record.injections().stream()
                .filter(point -> point.reason() != null)
                .map(point -> deep(point))
                .distinct()
                .forEach(to::add);
    }

    private String deep(Injection point) {
        return Joined.stopped(messages.text("narrative.text.depth", messages.numbers().mm(point.depthMm()), point.reason()));
    }

    private String topical(Topical topical) {
        List<String> parts = new ArrayList<>();
        parts.add(topical.product());
        if (topical.grams() != null) {
            parts.add(messages.numbers().withUnit(topical.grams(), "g"));
        }
        if (topical.minutes() != null) {
            parts.add(messages.text("narrative.minutes", topical.minutes()));
        }
        return messages.text("narrative.text.topical", String.join(", ", parts));
    }

    private void mixture(MixtureTotals totals, List<String> to) {
        String letter = totals.mixture().letter();
        to.add(messages.text("narrative.text.mixture", letter, messages.numbers().mL(totals.preparedMl()),
                points.contents(totals.mixture(), false)));
        String given = atLeast(messages.numbers().mL(totals.givenMl()), totals.atLeast());
        List<String> doses = totals.amounts().stream().map(this::dose).toList();
        to.add(doses.isEmpty()
                ? messages.text("narrative.text.given", given)
                : messages.text("narrative.text.given.doses", given, Joined.and(doses, messages)));
        boolean known = totals.mixture().wastedMl() != null || !totals.atLeast();
        if (known && totals.wastedMl().signum() > 0) {
            to.add(messages.text("narrative.text.wasted", messages.numbers().mL(totals.wastedMl())));
        }
    }

    private String dose(Amount amount) {
        String dose = messages.numbers().withUnit(DoseWords.shown(amount.given()),
                messages.text("dose.unit." + amount.unit().key()));
        return messages.text("narrative.text.dose", amount.substance(), atLeast(dose, amount.atLeast()));
    }

    private String atLeast(String amount, boolean atLeast) {
        return atLeast ? messages.text("map.atLeast", amount) : amount;
    }

    private void observed(SessionFacts facts, List<String> to) {
        SessionRecord record = facts.record();
        List<String> after = pain.after(record);
        if (after.isEmpty() && pain.notAsked(record, Moment.AFTER).isEmpty()) {
            to.add(messages.text("narrative.after.none"));
        }
        after.forEach(sentence -> to.add(Joined.stopped(messages.text("narrative.text.after", sentence))));
        notAsked(record, Moment.AFTER, to);
        if (record.adverseEvents().isEmpty()) {
            to.add(messages.text(record.details().noEvents()
                    ? "narrative.text.events.none"
                    : "narrative.events.notRecorded"));
        }
        for (AdverseEvent event : record.adverseEvents()) {
            to.add(Joined.stopped(messages.text("narrative.text.event", 
                    events.full(event, record, facts.eventsEntered().get(event.id())))));
        }
        if (record.details().advice() != null) {
            to.add(Joined.stopped(messages.text("narrative.text.advice", record.details().advice())));
        }
    }

    private String signed(SessionFacts facts) {
        Optional<Signature> signature = facts.record().signature();
        if (signature.isEmpty()) {
            return messages.text("narrative.text.draft");
        }
        Signature.Hand hand = signature.get().hand();
        ZoneId zone = hand == null ? facts.record().session().zone() : hand.zone();
        String name = hand == null ? facts.practitioner() : hand.name();
        String who = hand == null || hand.certificate() == null
                ? name
                : messages.text("narrative.text.certificate", name, hand.certificate());
        return messages.text(facts.record().notPerformed() ? "narrative.text.signed.notPerformed" : "narrative.text.signed",
                who, messages.dates().momentWithZone(signature.get().at(), zone));
    }
}
