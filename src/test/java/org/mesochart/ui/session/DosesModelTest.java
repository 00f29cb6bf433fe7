package org.mesochart.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.dose.CeilingCheck;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.DoseWords;
import org.mesochart.storage.TestCharts;

@BesideOthers
class DosesModelTest {
    @TempDir
    private Path folder;

    private static Topical cream(String grams) {
        return new Topical("Lidocaine 4 % cream",
                List.of(new Ingredient("Lidocaine", new BigDecimal(40), DoseUnit.MILLIGRAM)), null, null,
                grams == null ? null : new BigDecimal(grams), 30);
    }

    private static CeilingCheck lidocaine(SessionFixture f) {
        assertEquals(1, f.model.doses().ceilings().size());
        return f.model.doses().ceilings().getFirst();
    }

    @Test
    void dosesAndCeilingsFollowEveryChangeOfTheSession() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        assertTrue(f.model.doses().mixtures().isEmpty(), "nothing before the session is read");
        f.model.load();
        assertEquals("12", f.model.doses().session().injected().getFirst().given().toString());
        assertEquals("20", lidocaine(f).ifAllGiven().toString());
        f.model.details().type(d -> d.withTopical(cream("2")));
        assertEquals("100", lidocaine(f).ifAllGiven().toString());
        assertEquals("92", lidocaine(f).given().toString());
        f.model.details().type(d -> d.withTopical(cream(null)));
        assertTrue(lidocaine(f).atLeast());
        f.model.details().type(d -> d.withTopical(null));
        assertEquals("12", lidocaine(f).given().toString());
        f.model.points().add(SessionFixture.BODY.figure(BodyView.BACK).place(-6.5, 104).orElseThrow());
        assertEquals(31, f.model.doses().session().points());
        f.chart.close();
    }

    @Test
    void theCourseAndTheLastDaysAddUpWithWhatIsOnTheScreen() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        for (int days : new int[] {29, 30}) {
            Session before = TestCharts.aSession(f.course.id(), TestCharts.NOW.minus(Duration.ofDays(days)));
            f.chart.sessions().add(before);
            Mixture mixture = TestCharts.aMixture(before.id());
            f.chart.mixtures().add(mixture);
            f.chart.injections().add(TestCharts.anInjection(before.id(), mixture.id(), "3", "100"));
        }
        f.model.load();
        assertEquals(3, f.model.doses().course().sessions());
        assertEquals("13", f.model.doses().course().injected().getFirst().given().toString());
        assertEquals(2, f.model.doses().lastDays().sessions(), "the thirtieth day before is not in the last 30 days");
        assertEquals("25/2", f.model.doses().lastDays().injected().getFirst().given().toString());
        f.chart.close();
    }

    @Test
    void aSessionThatIsStoppedGivesNothing() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.thirtyPoints();
        f.chart.screening().put(new ScreeningAnswer(f.session.id(), "pregnancy", Answer.STOP, null, false));
        f.model.load();
        assertEquals(0, f.model.doses().session().injected().getFirst().given().signum());
        assertEquals(0, f.model.doses().course().sessions());
        assertEquals(0, lidocaine(f).given().signum());
        f.chart.close();
    }

    @Test
    void aCeilingOfTheClinicTakesThePlaceOfTheShippedOne() {
        SessionFixture f = new SessionFixture(folder, Language.ENGLISH);
        f.mixture();
        f.chart.ceilings().add(new org.mesochart.domain.dose.Ceiling(java.util.UUID.randomUUID(), "lidocaine", null,
                new BigDecimal("15"), DoseUnit.MILLIGRAM, "our own rule", true));
        f.model.load();
        DoseWords words = new DoseWords(f.context.messages());
        assertEquals("Lidocaine 20\u00A0mg is above 15\u00A0mg (our own rule).",
                words.preparedAbove(lidocaine(f)).orElseThrow());
        assertFalse(words.givenAbove(lidocaine(f)).isPresent());
        f.chart.close();
    }
}
