package org.mesochart.ui.session;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.SessionDetails.NotAsked;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;

/** The step Observe for the gallery. */
@Tag("slow-once")
class ObservePicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> { };

    private SessionFixture fixture(Language language) {
        try {
            SessionFixture f = new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
            f.thirtyPoints();
            String site = language == Language.TURKISH ? "Bel" : "Low back";
            before(f, site, PainScale.NRS, Aspect.MOVEMENT, 8);
            before(f, site, PainScale.NRS, Aspect.REST, 5);
            before(f, language == Language.TURKISH ? "Sol kalça" : "Left hip", PainScale.VAS, Aspect.MOVEMENT, 64);
            return f;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void before(SessionFixture f, String site, PainScale scale, Aspect aspect, int value) {
        f.chart.scores().add(new PainScore(UUID.randomUUID(), f.course.id(), f.session.id(), site, scale, aspect,
                Moment.BEFORE, null, BigDecimal.valueOf(value), f.session.at()));
    }

    private Parent open(Language language, Consumer<SessionFixture> then) {
        SessionFixture f = fixture(language);
        SessionScreen screen = f.screen();
        activate = () -> {
            screen.activate();
            then.accept(f);
            f.typed();
            f.model.step().set(Step.SIGN);
            f.model.step().set(Step.OBSERVE);
        };
        return SessionFixture.frame(screen);
    }

    private void two(String name, double width, double height, int text, Consumer<SessionFixture> then) {
        Gallery.picture(name, width, height, text, Language.ENGLISH, false, l -> open(l, then), shown -> activate.run());
        Gallery.picture(name, width, height, text, Language.TURKISH, true, l -> open(l, then), shown -> activate.run());
    }

    private static void scrolled(Parent shown, double to) {
        shown.applyCss();
        shown.layout();
        ((javafx.scene.control.ScrollPane) shown.lookup(".session-scroll")).setVvalue(to);
    }

    private static void after(SessionFixture f, int site, Aspect aspect, int[] minutes, int[] values) {
        for (int i = 0; i < minutes.length; i++) {
            AfterRound round = f.model.scores().round(minutes[i]);
            f.model.scores().sites().get(site).score(round, aspect).text().set(String.valueOf(values[i]));
        }
    }

    private static void filled(SessionFixture f) {
        boolean turkish = f.context.language() == Language.TURKISH;
        after(f, 0, Aspect.MOVEMENT, new int[] {10, 30, 60}, new int[] {4, 3, 3});
        after(f, 0, Aspect.REST, new int[] {10, 30}, new int[] {3, 2});
        f.typed();
        f.model.details().change("observe.edit.notAsked", d -> d.withNotAsked(List.of(
                new NotAsked(f.model.scores().sites().get(1).site().get(), Aspect.MOVEMENT, Moment.AFTER))));
        f.model.events().begin();
        f.model.events().draft().kind().set(AdverseEvent.Kind.BRUISE);
        f.model.events().draft().severity().set(AdverseEvent.Severity.MILD);
        f.model.events().draft().points().addAll(f.model.events().session().places().getFirst().points());
        f.model.events().draft().action().set(turkish ? "Soğuk uygulama, 10 dk" : "Cold pack, 10 min");
        f.model.events().draft().outcome().set(AdverseEvent.Outcome.RESOLVING);
        f.model.events().record();
        UUID a = f.model.mixtures().mixtures().getFirst().id();
        UUID b = f.model.mixtures().mixtures().getLast().id();
        f.model.mixtures().wasted(a, new BigDecimal("1.6"));
        f.model.mixtures().wasted(b, new BigDecimal("0.5"));
        f.model.outcomes().draft().measure().set(Measure.ODI);
        f.model.outcomes().draft().value().set("34");
        f.model.outcomes().record();
        f.model.details().change("observe.edit.advice",
                d -> d.withAdvice(f.context.messages().text("observe.advice.text")));
    }

    @Test
    void nothingAnsweredYet() {
        Gallery.pictures("observe-empty", 1440, 900, 100, l -> open(l, f -> { }), shown -> activate.run());
    }

    @Test
    void everythingFilled() {
        Gallery.pictures("observe-filled", 1440, 900, 100, l -> open(l, ObservePicturesTest::filled),
                shown -> activate.run());
        two("observe-1280x640", 1280, 640, 100, ObservePicturesTest::filled);
        two("observe-1280x640-125pct", 1280, 640, 125, ObservePicturesTest::filled);
    }

    @Test
    void noEvents() {
        two("observe-none", 1440, 900, 100, f -> {
            after(f, 0, Aspect.MOVEMENT, new int[] {15}, new int[] {3});
            f.typed();
            f.model.events().answerNone();
        });
    }

    @Test
    void fiveMomentsOfAProtocolAndAScoreOfEleven() {
        two("observe-moments", 1440, 900, 100, f -> {
            after(f, 0, Aspect.MOVEMENT, new int[] {10, 30, 60, 90, 120}, new int[] {4, 3, 3, 4, 11});
            f.model.scores().addRound();
        });
    }

    @Test
    void theFormOfAnEvent() {
        Gallery.pictures("events-form", 1440, 900, 100, l -> open(l, f -> {
            f.model.points().select(List.of(f.model.points().points().get(25).id(), f.model.points().points().get(26).id()));
            f.model.events().begin();
            f.model.events().draft().kind().set(AdverseEvent.Kind.OTHER);
            f.model.events().draft().severity().set(AdverseEvent.Severity.MODERATE);
            f.model.events().draft().points().addAll(f.model.events().session().places().getLast().points());
            f.model.events().draft().outcome().set(AdverseEvent.Outcome.ONGOING);
            f.model.events().draft().lots().add("LD2406");
        }), shown -> {
            activate.run();
            shown.applyCss();
            shown.layout();
            ((javafx.scene.control.Hyperlink) shown.lookup("#eventMore")).fire();
            ((javafx.scene.control.Button) shown.lookup("#recordEvent")).fire();
            scrolled(shown, 0.55);
        });
    }

    @Test
    void thePatientsImpressionOfChange() {
        two("observe-pgic", 1440, 900, 100, f -> {
            f.model.outcomes().draft().measure().set(Measure.PGIC);
            f.model.outcomes().draft().impression().set(2);
        });
    }

    @Test
    void aSignedSessionWithAnEventTwoWeeksLater() {
        two("events-signed", 1440, 900, 100, f -> {
            TestCharts.screen(f.chart, f.session.id());
            f.chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), f.session.id(), AdverseEvent.Kind.REDNESS,
                    AdverseEvent.Severity.MILD, false, f.session.at().plus(Duration.ofSeconds(30)), null, List.of()));
            f.model.load();
            f.model.signing().sign(TestCharts.PASSPHRASE);
        });
    }
}
