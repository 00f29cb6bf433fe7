package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.SessionRecord;

/** Each step of a session in a line or two, for the review before signing. Made from the record alone. */
public final class ReviewWords {
    private final Messages messages;
    private final PainWords pain;
    private final ScreeningSentence screening;
    private final PointsSentence points;
    private final EventSentence events;
    private final MapSentences map;

    public ReviewWords(Messages messages, BodyMap bodyMap) {
        this.messages = messages;
        pain = new PainWords(messages);
        screening = new ScreeningSentence(messages);
        points = new PointsSentence(messages);
        events = new EventSentence(messages);
        map = new MapSentences(messages, bodyMap);
    }

    /** "Low back pain, aching, 8 months. Before: NRS 4 on movement, 2 at rest." */
    public List<Phrase> assess(SessionFacts facts) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(Phrase.plain(complaint(facts)));
        if (facts.record().details().changes() != null) {
            phrases.add(Phrase.plain(Joined.stopped(facts.record().details().changes())));
        }
        facts.record().consent().ifPresent(consent -> phrases.add(ConsentWords.sentence(consent, messages)));
        List<String> notAsked = pain.notAsked(facts.record(), Moment.BEFORE);
        String before = pain.before(facts.record());
        if (!before.isEmpty()) {
            phrases.add(Phrase.plain(messages.text("narrative.before", before)));
        } else if (notAsked.isEmpty()) {
            phrases.add(Phrase.missing(messages.text("narrative.before.none")));
        }
        sentence(notAsked, phrases);
        return phrases;
    }

    /** "Low back pain: aching, worse on movement, 8 months." */
    private String complaint(SessionFacts facts) {
        List<PainSite> sites = facts.assessment().sites();
        List<String> told = sites.stream().map(site -> site(site, sites.size() > 1)).filter(s -> !s.isEmpty()).toList();
        String indication = Joined.capital(facts.course().indication(), messages);
        return told.isEmpty()
                ? Joined.stopped(indication)
                : messages.text(sites.size() > 1 ? "narrative.complaint.sites" : "narrative.complaint",
                        indication, String.join("; ", told));
    }

    /** "aching, on movement, chronic, 8 months". */
    String site(PainSite site, boolean named) {
        List<String> parts = new ArrayList<>();
        site.qualities().stream()
                .sorted(Comparator.comparing(PainQuality::ordinal))
                .forEach(q -> parts.add(Joined.inner(messages.text("map.quality." + q.key()), messages)));
        aspects(site.aspects(), parts);
        if (site.chronicity() != null) {
            parts.add(messages.text("narrative.chronicity." + site.chronicity().key()));
        }
        if (site.since() != null) {
            parts.add(site.since());
        }
        String told = String.join(", ", parts);
        return named ? told.isEmpty() ? site.name() : site.name() + ", " + told : told;
    }

    /** The same with the course over the day and what helps. */
    public String whole(PainSite site) {
        List<String> parts = new ArrayList<>(List.of(site(site, true)));
        if (site.dayCourse() != null) {
            parts.add(site.dayCourse());
        }
        if (site.helps() != null) {
            parts.add(messages.text("narrative.helps", site.helps()));
        }
        return String.join(", ", parts);
    }

    private void aspects(Set<Aspect> aspects, List<String> to) {
        List<String> when = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.MOVEMENT, Aspect.REST)) {
            if (aspects.contains(aspect)) {
                when.add(messages.text("narrative.aspect." + aspect.key()));
            }
        }
        if (!when.isEmpty()) {
            to.add(Joined.and(when, messages));
        }
    }

    /** "Ten asked, eight “no”. Proceed: blood thinners (acetylsalicylic acid 100 mg)." */
    public List<Phrase> screen(SessionFacts facts) {
        return screening.of(facts.questions(), facts.record());
    }

    /** "Lidocaine 2 % 1 mL (lot LD2406) + saline 2 mL (lot SF0312)". */
    public String mixture(Mixture mixture) {
        return points.contents(mixture, true);
    }

    /** "Lower back: 30 points, left 15, right 15. 24 × 0.1 mL at 2 mm (A), 6 × 0.2 mL at 4 mm (B). Needle …" */
    public List<Phrase> inject(SessionFacts facts) {
        SessionRecord record = facts.record();
        if (record.stopped()) {
            return List.of(Phrase.plain(messages.text("narrative.noInjections")));
        }
        if (record.injections().isEmpty()) {
            return List.of(Phrase.missing(messages.text("map.text.empty")));
        }
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(Phrase.plain(map.places(record.injections())));
        phrases.add(Phrase.plain(Joined.stopped(points.volumes(record))));
        String needles = points.needles(record);
        if (!needles.isEmpty()) {
            phrases.add(Phrase.plain(Joined.stopped(needles)));
        }
        return phrases;
    }

    /** "30 min after: NRS 3 on movement, pain at rest not recorded. Adverse events: none. Advice given." */
    public List<Phrase> observe(SessionFacts facts) {
        SessionRecord record = facts.record();
        List<Phrase> phrases = new ArrayList<>();
        pain.after(record).forEach(sentence -> phrases.add(
                Phrase.plain(Joined.capital(Joined.stopped(sentence), messages))));
        List<String> missing = pain.missing(record);
        if (!missing.isEmpty()) {
            String text = phrases.isEmpty()
                    ? messages.text("narrative.afterMissing", String.join(", ", missing))
                    : Joined.capital(Joined.stopped(String.join(", ", missing)), messages);
            phrases.add(Phrase.missing(text));
        }
        sentence(pain.notAsked(record, Moment.AFTER), phrases);
        if (!record.adverseEvents().isEmpty()) {
            phrases.add(Phrase.strong(messages.text("narrative.events",
                    String.join("; ", record.adverseEvents().stream().map(events::name).toList()))));
        } else if (record.details().noEvents()) {
            phrases.add(Phrase.plain(messages.text("narrative.events.none")));
        } else if (!record.stopped()) {
            phrases.add(Phrase.missing(messages.text("narrative.events.notRecorded")));
        }
        if (record.details().advice() != null) {
            phrases.add(Phrase.plain(messages.text("narrative.advice.given")));
        }
        if (phrases.isEmpty()) {
            phrases.add(Phrase.plain(messages.text("narrative.nothing")));
        }
        return phrases;
    }

    private void sentence(List<String> parts, List<Phrase> to) {
        if (!parts.isEmpty()) {
            to.add(Phrase.plain(Joined.capital(Joined.stopped(String.join(", ", parts)), messages)));
        }
    }
}
