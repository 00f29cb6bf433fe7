package org.mesochart.domain.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.domain.screening.ScreeningQuestion.Origin;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;

class ScreeningTest {
    private static final UUID SESSION = new UUID(1, 1);

    private static ScreeningAnswer answer(String question, Answer answer, String reason) {
        return new ScreeningAnswer(SESSION, question, answer, reason, false);
    }

    @Test
    void theTenAreThoseOfTheCatalogue() {
        assertEquals(TheTen.QUESTIONS, Catalogue.load().shipped().questions().stream()
                .filter(q -> q.origin() == Origin.BRIEF)
                .toList());
        assertEquals(10, TheTen.QUESTIONS.size());
    }

    @Test
    void theClinicsRowsAddToTheTenAndTakeNothingAway() {
        ScreeningQuestion own = ScreeningQuestion.own("Contact lenses", "Kontakt lens");
        ScreeningQuestion off = ScreeningQuestion.own("Tattoo at the site", "Bölgede dövme").withAsked(false);
        ScreeningQuestion trick = new ScreeningQuestion("pregnancy", Origin.PROMPT, "x", "x", null, false);
        List<ScreeningQuestion> asked = TheTen.with(List.of(own, off, trick));
        assertEquals(TheTen.QUESTIONS, asked.subList(0, 10));
        assertEquals(List.of(own), asked.subList(10, asked.size()));
    }

    @Test
    void withinASentenceANameBeginsSmallInItsOwnLanguage() {
        assertEquals("ilaç alerjisi", TheTen.QUESTIONS.getLast().words().inSentence().in(Language.TURKISH));
        assertEquals("drug allergy", TheTen.QUESTIONS.getLast().words().inSentence().in(Language.ENGLISH));
        assertEquals("HIV", ScreeningQuestion.own("HIV", "HIV").words().inSentence().in(Language.ENGLISH));
        assertEquals("ısı döküntüsü", ScreeningQuestion.own("Heat rash", "Isı döküntüsü").words().inSentence()
                .in(Language.TURKISH));
    }

    @Test
    void onlyWhatWasNoAndIsNotAnsweredYetIsStillNo() {
        List<ScreeningQuestion> asked = TheTen.QUESTIONS.subList(0, 4);
        Screening now = new Screening(asked, List.of(answer("acute_infection", Answer.NO, null)));
        List<ScreeningAnswer> last = List.of(answer("pregnancy", Answer.NO, null),
                answer("acute_infection", Answer.NO, null),
                answer("irregular_hypertension", Answer.PROCEED, "140/85 today"));
        assertEquals(List.of(asked.get(0)), now.stillNo(last));
        assertEquals(List.of(), now.stillNo(List.of()));
    }

    @Test
    void proceedingNeedsAReasonAndOnlyNoGoesWithOthers() {
        assertEquals("errors.screening.reason", answer("pregnancy", Answer.PROCEED, " ").check().getFirst().key());
        assertTrue(answer("pregnancy", Answer.PROCEED, "term, consent").check().isEmpty());
        assertTrue(answer("pregnancy", Answer.STOP, null).check().isEmpty());
        assertEquals("errors.screening.stillNo",
                new ScreeningAnswer(SESSION, "pregnancy", Answer.STOP, null, true).check().getFirst().key());
    }

    @Test
    void oneStopEndsTheSession() {
        assertFalse(Screening.stops(List.of(answer("pregnancy", Answer.PROCEED, "term"))));
        assertTrue(Screening.stops(List.of(answer("pregnancy", Answer.NO, null), answer("heart_attack", Answer.STOP, null))));
    }
}
