package org.mesochart.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;

/** What screening asks of a session that is to be signed. */
class SigningRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Session session = TestCharts.aSession(TestCharts.aCourse(TestCharts.aPatient().id()).id());
    private final Mixture mixture = TestCharts.aMixture(session.id()).withLetter("A");
    private final SessionRecord charted = new SessionRecord(session, List.of(mixture),
            List.of(TestCharts.anInjection(session.id(), mixture.id(), "5", "112")),
            List.of(TestCharts.aScore(session, Moment.BEFORE, 8), TestCharts.aScore(session, Moment.AFTER, 3)), List.of(),
            Optional.empty()).withDetails(SessionDetails.none(session.id()).withNoEvents(true));

    @Test
    void aCreamThatHasExpiredIsUsedWithAReasonOnlyAndAnUnreadExpiryIsRemindedOf() {
        SessionRecord asked = charted.withScreening(TestCharts.allNo(session.id()));
        for (String expiry : new String[] {"2020-01", null, "2030-01"}) {
            Expiry read = Expiry.parse(expiry).orElse(null);
            Topical cream = new Topical("Lidocaine 4 % cream", List.of(), "C1", read, null, null);
            SessionRecord used = asked.withDetails(asked.details().withTopical(cream));
            assertEquals("2020-01".equals(expiry) ? List.of("errors.topical.expired") : List.of(), keys(used));
            assertEquals(expiry == null, SigningRules.reminders(used).stream().map(Problem::key)
                    .anyMatch("errors.topical.noExpiry"::equals));
            Topical reasoned = new Topical("Lidocaine 4 % cream", List.of(), "C1", read, null, null, "no other in the house");
            assertEquals(List.of(), keys(asked.withDetails(asked.details().withTopical(reasoned))));
        }
    }

    static List<ScreeningQuestion> ten() {
        return TheTen.QUESTIONS;
    }

    private List<ScreeningAnswer> allNoBut(String question, ScreeningAnswer... instead) {
        List<ScreeningAnswer> answers = new ArrayList<>(TestCharts.allNo(session.id()));
        answers.removeIf(a -> a.question().equals(question));
        answers.addAll(List.of(instead));
        return answers;
    }

    private ScreeningAnswer answer(String question, Answer answer, String reason) {
        return new ScreeningAnswer(session.id(), question, answer, reason, false);
    }

    private List<String> keys(SessionRecord record) {
        return SigningRules.check(record, TheTen.QUESTIONS, TestCharts.NO_ALLERGY, DAY).stream().map(Problem::key).toList();
    }

    private static String words(Problem problem, Language language) {
        return new Messages(language).text(problem.key(), problem.args().toArray());
    }

    @Test
    void allAskedAndNoIsGood() {
        assertEquals(List.of(), keys(charted.withScreening(TestCharts.allNo(session.id()))));
    }

    @ParameterizedTest
    @MethodSource("ten")
    void eachOfTheTenThatWasNotAskedIsNamed(ScreeningQuestion question) {
        Problem missing = SigningRules.check(charted.withScreening(allNoBut(question.key())), TheTen.QUESTIONS, TestCharts.NO_ALLERGY, DAY)
                .getFirst();
        assertEquals("Not asked yet: " + question.english().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + question.english().substring(1) + ". The session cannot be signed before.",
                words(missing, Language.ENGLISH));
    }

    @Test
    void whatWasNotAskedIsOneSentenceInBothLanguages() {
        List<ScreeningAnswer> answers = allNoBut("renal_failure");
        answers.removeIf(a -> a.question().equals("drug_allergy"));
        List<Problem> missing = SigningRules.check(charted.withScreening(answers), TheTen.QUESTIONS, TestCharts.NO_ALLERGY, DAY);
        assertEquals(1, missing.size());
        assertEquals("Not asked yet: renal failure, drug allergy. The session cannot be signed before.",
                words(missing.getFirst(), Language.ENGLISH));
        assertEquals("Henüz sorulmadı: böbrek yetmezliği, ilaç alerjisi. Sorulmadan seans imzalanamaz.",
                words(missing.getFirst(), Language.TURKISH));
    }

    @Test
    void theClinicsOwnQuestionIsAskedToo() {
        List<ScreeningQuestion> asked = TheTen.with(List.of(ScreeningQuestion.own("Contact lenses", "Kontakt lens")));
        Problem missing = SigningRules.check(charted.withScreening(TestCharts.allNo(session.id())), asked, TestCharts.NO_ALLERGY, DAY).getFirst();
        assertEquals("Not asked yet: contact lenses. The session cannot be signed before.",
                words(missing, Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("ten")
    void aReasonLetsEachOfTheTenThroughAndNoneDoesNot(ScreeningQuestion question) {
        String key = question.key();
        assertEquals(List.of(), keys(charted.withScreening(
                allNoBut(key, answer(key, Answer.PROCEED, "discussed, agreed")))));
        assertEquals(List.of("errors.screening.reason"),
                keys(charted.withScreening(allNoBut(key, answer(key, Answer.PROCEED, null)))));
    }

    @ParameterizedTest
    @MethodSource("ten")
    void eachOfTheTenStopsASessionWithPointsAndLetsOneWithoutThrough(ScreeningQuestion question) {
        List<ScreeningAnswer> answers = allNoBut(question.key(), answer(question.key(), Answer.STOP, null));
        assertEquals(List.of("errors.sign.stopped"), keys(charted.withScreening(answers)));
        SessionRecord empty = new SessionRecord(session, List.of(), List.of(), List.of(), List.of(), Optional.empty())
                .withScreening(answers);
        assertEquals(List.of(), keys(empty));
    }

    @Test
    void aStoppedSessionNeedsNoLotButTheOtherQuestionsAsked() {
        Mixture noLot = new Mixture(java.util.UUID.randomUUID(), session.id(), "A",
                List.of(TestCharts.aComponent("Lidocaine hydrochloride 2 %", null, "1")));
        SessionRecord drawnUp = new SessionRecord(session, List.of(noLot), List.of(), List.of(), List.of(), Optional.empty());
        List<ScreeningAnswer> stop = List.of(answer("acute_infection", Answer.STOP, null));
        assertEquals(List.of("errors.sign.notAsked"), keys(drawnUp.withScreening(stop)));
        assertEquals(List.of(), keys(drawnUp.withScreening(allNoBut("acute_infection", stop.getFirst()))));
    }

    @Test
    void aProblemDoesNotGiveAwayWhatItSays() {
        assertFalse(Problem.of("allergy", "errors.x", "penicillin").toString().contains("penicillin"));
    }
}
