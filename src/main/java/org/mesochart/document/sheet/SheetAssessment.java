package org.mesochart.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.FactSection;
import org.mesochart.document.page.PaperWords;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.session.Consent;
import org.mesochart.i18n.ConsentWords;
import org.mesochart.i18n.ReviewWords;

/** What is treated and why, and what was found before the course. What nobody wrote down takes no room. */
public final class SheetAssessment {
    private final PaperWords words;
    private final ReviewWords review;

    SheetAssessment(PaperWords words, BodyMap bodyMap) {
        this.words = words;
        this.review = new ReviewWords(words.messages(), bodyMap);
    }

    /** How many characters there are to be set, besides the course's own. */
    static int length(SessionSheetInput input) {
        Assessment found = input.assessment();
        int sites = 0;
        for (PainSite site : found.sites()) {
            sites += of(site.name(), site.since(), site.dayCourse(), site.helps());
        }
        return sites + of(found.diagnosis(), found.health(), found.medicines(), found.tried(), found.why(),
                input.record().details().changes());
    }

    private static int of(String... texts) {
        return Stream.of(texts).filter(text -> text != null).mapToInt(String::length).sum();
    }

    FactSection section(SessionSheetInput input) {
        int planned = input.course().plan().sessions();
        String course = planned == 0
                ? words.text("documents.indication.course", input.course().indication(), input.course().number())
                : words.count("documents.indication.course.of", planned, input.course().indication(), input.course().number());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("documents.indication"), course, true));
        Assessment found = input.assessment();
        add("documents.diagnosis", found.diagnosis(), facts);
        add("documents.pain_of", found.sites().isEmpty()
                ? null
                : found.sites().stream()
                        .map(site -> PaperWords.capital(review.whole(site), words.messages()))
                        .collect(Collectors.joining("\n")), facts);
        add("documents.health", found.health(), facts);
        add("documents.medicines", found.medicines(), facts);
        add("documents.tried", found.tried(), facts);
        add("documents.why", found.why(), facts);
        add("documents.consent", Stream.concat(
                        Consent.latest(input.record(), input.earlier()).stream(), input.record().consent().stream())
                .distinct()
                .map(consent -> ConsentWords.of(consent, words.messages()))
                .reduce((holds, own) -> holds + "\n" + own)
                .orElse(null), facts);
        add("documents.changes", input.record().details().changes(), facts);
        add("documents.goal", input.course().goal(), facts);
        if (input.patient().alerts() != null) {
            facts.add(new Fact(words.text("documents.alerts"), input.patient().alerts(), true));
        }
        input.editedAsOf().ifPresent(day -> add("documents.edited", words.text("documents.edited.since", day), facts));
        return new FactSection(words.text("documents.indication.heading"), facts);
    }

    private void add(String label, String text, List<Fact> to) {
        if (text != null) {
            to.add(new Fact(words.text(label), text, false));
        }
    }
}
