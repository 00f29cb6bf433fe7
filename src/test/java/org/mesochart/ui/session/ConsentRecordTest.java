package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Problem;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Consent.Status;
import org.mesochart.domain.session.SigningRules;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Phrase;

/** Consent as it is recorded in a session: kept at once, undone by name, reminded of and never in the way. */
@BesideOthers
class ConsentRecordTest {
    @TempDir
    private Path folder;
    private SessionFixture f;
    private LocalDate day;

    private void load(Language language) {
        f = new SessionFixture(folder, language);
        f.chart.paperTexts().put(new PaperText("consent.intro", Language.TURKISH, "Başka", 2));
        f.model.load();
        day = f.session.localTime().toLocalDate();
    }

    private Optional<Consent> stored() {
        return f.stored().consent();
    }

    @Test
    void aChoiceIsKeptWithItsDayAndTheVersionInForce() {
        load(Language.ENGLISH);
        f.model.consent().choose(Status.GIVEN);
        Consent given = new Consent(f.session.id(), Status.GIVEN, day, f.model.consent().now().orElseThrow().version(), null);
        assertEquals(Optional.of(given), stored());
        f.model.consent().choose(Status.SIGNED);
        assertEquals(Optional.of(given.withStatus(Status.SIGNED)), stored());
        assertTrue(f.model.undoText().get().contains("record the consent"), f.model.undoText().get());
        f.model.undo();
        assertEquals(Optional.of(given), stored());
        f.model.undo();
        assertEquals(Optional.empty(), stored());
        f.model.redo();
        assertEquals(Optional.of(given), stored());
        f.model.consent().clear();
        assertEquals(Optional.empty(), stored());
        f.model.undo();
        assertEquals(Optional.of(given), stored());
    }

    @Test
    void theVersionIsThatOfThePatientsLanguage() {
        load(Language.ENGLISH);
        f.model.consent().choose(Status.SIGNED);
        Language language = f.patient.language() == null ? f.chart.clinic().language() : f.patient.language();
        assertEquals(language == Language.TURKISH ? "3" : "1", stored().orElseThrow().version());
        f.model.consent().version().set("2");
        f.model.consent().version().set("2b");
        f.typed();
        assertEquals("2b", stored().orElseThrow().version());
        f.model.flush();
        f.model.undo();
        assertEquals(language == Language.TURKISH ? "3" : "1", f.model.consent().version().get());
        f.model.consent().version().set("v".repeat(201));
        assertEquals(List.of("version"), f.model.consent().problem().stream().map(Problem::field).toList());
    }

    @Test
    void aDayAfterTheSessionIsToldAndNotKept() {
        load(Language.ENGLISH);
        f.model.consent().choose(Status.SIGNED);
        assertEquals(Optional.of("errors.consent.late"), f.model.consent().on(day.plusDays(1)).map(Problem::key));
        assertEquals(Optional.of("errors.consent.early"), f.model.consent().on(LocalDate.of(1200, 1, 1)).map(Problem::key));
        assertEquals(Optional.empty(), f.model.consent().on(day.minusDays(3)));
        assertEquals(day.minusDays(3), stored().orElseThrow().on());
        f.model.consent().choose(Status.SIGNED);
        assertEquals(day.minusDays(3), stored().orElseThrow().on(), "chosen again");
        f.model.consent().choose(Status.WITHDRAWN);
        assertEquals(day, stored().orElseThrow().on(), "a new decision has its own day");
        f.model.undo();
        assertEquals(day.minusDays(3), stored().orElseThrow().on());
        assertEquals(Optional.of("errors.consent.late"),
                f.model.took(f.session.at().minus(Duration.ofDays(5))).map(Problem::key));
        assertEquals(Optional.empty(), f.model.took(f.session.at().minus(Duration.ofDays(2))));
        f.model.consent().clear();
        f.model.consent().choose(Status.SIGNED);
        assertEquals(day.minusDays(2), stored().orElseThrow().on(), "no later than the session");
    }

    @Test
    void whatTheCourseHadHoldsUntilALaterSessionSaysOtherwise() {
        load(Language.ENGLISH);
        f.thirtyPoints();
        f.model.load();
        f.model.consent().choose(Status.REFUSED);
        List<Problem> reminders = SigningRules.reminders(f.model.record());
        assertEquals("errors.sign.consent.refused", reminders.getFirst().key());
        assertEquals(Step.ASSESS, f.model.review().reminders().getFirst().step());
        assertFalse(f.model.signing().missing().stream().anyMatch(p -> p.key().contains("consent")), "never in the way");
        SessionViewModel next = f.followUp();
        next.load();
        assertEquals(stored(), next.consent().before());
        assertEquals(Optional.empty(), next.consent().now());
        assertEquals(1, next.numberOf(stored().orElseThrow()));
        next.consent().choose(Status.GIVEN);
        assertEquals("errors.sign.consent.refused", SigningRules.reminders(f.model.record(),
                Consent.holds(next.consent().now(), next.consent().before())).getFirst().key(), "a form given takes nothing back");
        next.consent().choose(Status.WITHDRAWN);
        assertEquals(stored().orElseThrow().version(), next.consent().now().orElseThrow().version());
        assertTrue(Phrase.text(next.review().words().assess(next.review().facts())).contains("Consent: withdrawn "));
        assertTrue(next.review().narrative().contains("Consent: withdrawn "));
    }
}
