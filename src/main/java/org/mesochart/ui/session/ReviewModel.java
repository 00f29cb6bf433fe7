package org.mesochart.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.LateEntry;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.i18n.RecordItems;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.i18n.ReviewWords;
import org.mesochart.i18n.SessionFacts;
import org.mesochart.i18n.SessionNarrative;
import org.mesochart.ui.kit.Context;

/** A session looked back on: in short lines, as one paragraph, and how the course stands with it. */
final class ReviewModel {
    private final Context context;
    private final BodyMap bodyMap;
    private final ReviewWords words;
    private final Supplier<SessionFacts> facts;
    private final BooleanProperty thenPrint = new SimpleBooleanProperty(true);
    private Standing standing;
    private Optional<Consent> consentBefore = Optional.empty();

    /** @param facts the session as it stands on the screen */
    ReviewModel(Context context, BodyMap bodyMap, Supplier<SessionFacts> facts) {
        this.context = context;
        this.bodyMap = bodyMap;
        this.facts = facts;
        words = new ReviewWords(context.messages(), bodyMap);
    }

    /** @param consent the one that held before this session */
    void show(Standing read, Optional<Consent> consent) {
        standing = read;
        consentBefore = consent;
    }

    Standing standing() {
        return standing;
    }

    ReviewWords words() {
        return words;
    }

    SessionFacts facts() {
        return facts.get();
    }

    SessionRecord record() {
        return facts.get().record();
    }

    /** The paragraph to be copied into a letter. */
    String narrative() {
        return new SessionNarrative(context.messages(), bodyMap).text(facts.get());
    }

    /** When it took place and when it was written down. */
    LateEntry entry() {
        return facts.get().entry();
    }

    /** Answers that ended the session. */
    List<ScreeningAnswer> stops() {
        return record().screening().stream().filter(a -> a.answer() == Answer.STOP).toList();
    }

    /** What deserves a second look and keeps nobody from signing. */
    List<Missing> reminders() {
        return MissingList.of(record(), SigningRules.reminders(record(), Consent.holds(record().consent(), consentBefore)));
    }

    /** What a correction can name, with what the record says. */
    List<RecordItems.Item> items() {
        return RecordItems.of(facts.get(), context.messages(), bodyMap);
    }

    /** How the course stands with this session; empty without a score. */
    Optional<String> result() {
        List<PainSeries> series = standing.series(record());
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResultSentence(context.messages(), context.clock())
                        .result(series, standing.held(record())));
    }

    /** Whether the session sheet is shown for printing once the session is signed. */
    BooleanProperty thenPrint() {
        return thenPrint;
    }
}
