package org.mesochart.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Addendum.Correction;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;

/** The Sign page for the gallery: each kind of missing thing, signed, not performed, corrected, entered late. */
@Tag("slow-once")
class SignPicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private SessionScreen screen;
    private Consumer<SessionFixture> then = f -> { };
    private SessionFixture shown;

    private Parent page(Language language, Consumer<SessionFixture> charted) {
        try {
            shown = new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        charted.accept(shown);
        screen = shown.screen();
        return SessionFixture.frame(screen);
    }

    private void picture(String name, double width, double height, int text, Language language, boolean dark,
            Consumer<SessionFixture> charted) {
        Gallery.picture("sign-" + name, width, height, text, language, dark, l -> page(l, charted), root -> {
            screen.activate();
            shown.model.step().set(Step.SIGN);
            then.accept(shown);
        });
    }

    /** English in light, Turkish in dark. */
    private void two(String name, Consumer<SessionFixture> charted) {
        picture(name, 1440, 900, 100, Language.ENGLISH, false, charted);
        picture(name, 1440, 900, 100, Language.TURKISH, true, charted);
        then = f -> { };
    }

    private static void full(SessionFixture f) {
        f.chart.assessments().put(new Assessment(f.course.id(), null, List.of(new PainSite("low back",
                Set.of(PainQuality.ACHING), Set.of(Aspect.MOVEMENT), "8 months", PainSite.Chronicity.CHRONIC, null, null)),
                null, null, null, null));
        f.thirtyPoints();
        f.chart.details().put(f.stored().details().withAntisepsis("Chlorhexidine 2 %").withAdvice("No sauna"));
        f.screened();
        f.chart.screening().putAll(List.of(new ScreeningAnswer(f.session.id(), "blood_thinners", Answer.PROCEED,
                "acetylsalicylic acid 100 mg, no bleeding tendency", false)));
        f.scores(false);
    }

    private static void complete(SessionFixture f) {
        full(f);
        f.chart.scores().add(TestCharts.aScore(f.session, Moment.AFTER, 3));
    }

    private static void signed(SessionFixture f) {
        complete(f);
        sign(f);
    }

    private static void sign(SessionFixture f) {
        try (var passphrase = TestCharts.passphrase(); Signer signer = f.chart.signer(passphrase)) {
            f.chart.sessions().sign(f.session.id(), signer, Substances.NONE);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void stopped(SessionFixture f) {
        f.scores(false);
        f.screened();
        f.chart.screening().putAll(List.of(new ScreeningAnswer(f.session.id(), "acute_infection", Answer.STOP,
                "fever of 38.4 °C since yesterday", false)));
    }

    @Test
    void oneScoreIsMissing() {
        two("one-missing", SignPicturesTest::full);
    }

    @Test
    void muchIsMissing() {
        two("missing", f -> {
            f.thirtyPoints();
            f.scores(false);
            f.chart.mixtures().add(new Mixture(UUID.randomUUID(), f.session.id(), null,
                    List.of(TestCharts.aComponent("Lidocaine hydrochloride 20 mg/mL", null, "1"))));
            f.chart.injections().change(List.of(f.stored().injections().get(4).withMixture(null)));
        });
    }

    @Test
    void nothingIsMissing() {
        two("complete", SignPicturesTest::complete);
        picture("complete-1280x640", 1280, 640, 100, Language.ENGLISH, false, SignPicturesTest::complete);
        picture("complete-1280-125pct", 1280, 640, 125, Language.TURKISH, false, SignPicturesTest::full);
    }

    @Test
    void signedAndLocked() {
        two("signed", SignPicturesTest::signed);
    }

    @Test
    void notPerformed() {
        two("not-performed", SignPicturesTest::stopped);
        two("not-performed-signed", f -> {
            stopped(f);
            sign(f);
        });
    }

    @Test
    void correctedAfterSigning() {
        then = f -> {
            AddendaModel.Draft draft = f.model.addenda().correct();
            f.model.addenda().name(draft, f.model.review().items().get(3).what(), f.model.review().items());
        };
        two("corrected", f -> {
            signed(f);
            f.chart.sessions().addendum(f.session.id(), "Depth of point 3 was mistyped.", "Typing error",
                    List.of(new Correction("Point 3, depth", "2 mm", "3 mm")));
        });
    }

    @Test
    void enteredLate() {
        then = f -> f.model.took(TestCharts.NOW.minusSeconds(2 * 86_400L));
        two("late", SignPicturesTest::complete);
    }
}
