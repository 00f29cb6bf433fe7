package org.mesochart.ui.session;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.kit.Theme;

/** Doses and ceilings for the gallery: under the map, on the page of signing, and as cards, plain and in trouble. */
@Tag("slow-once")
class DosePicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> { };

    private SessionFixture fixture(Language language) {
        try {
            return new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void cream(SessionFixture f, String label, String grams, Ingredient... perGram) {
        f.chart.details().put(SessionDetails.none(f.session.id()).withTopical(new Topical(label, List.of(perGram), null,
                null, grams == null ? null : new BigDecimal(grams), 30)));
    }

    private static Ingredient perGram(String name, String mg) {
        return new Ingredient(name, new BigDecimal(mg), DoseUnit.MILLIGRAM);
    }

    /** Two visits before: one of them more than 30 days ago. */
    private static void earlier(SessionFixture f) {
        for (int days : new int[] {35, 7}) {
            Session before = TestCharts.aSession(f.course.id(), TestCharts.NOW.minus(Duration.ofDays(days)));
            f.chart.sessions().add(before);
            Mixture mixture = TestCharts.aMixture(before.id());
            f.chart.mixtures().add(mixture);
            List<Injection> points = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Injection p = f.point(mixture.id(), 2 + i % 4, 100 + i / 4, "2", "0.1", Technique.PAPULE);
                points.add(new Injection(UUID.randomUUID(), before.id(), 0, mixture.id(), p.place(), p.depthMm(),
                        p.volumeMl(), p.technique(), null, null));
            }
            f.chart.injections().addAll(points);
        }
    }

    private Parent open(SessionFixture f, Step step) {
        SessionScreen screen = f.screen();
        activate = () -> {
            screen.activate();
            f.model.step().set(step);
        };
        return SessionFixture.frame(screen);
    }

    private Parent session(Language language, Step step) {
        SessionFixture f = fixture(language);
        earlier(f);
        f.thirtyPoints();
        f.scores(true);
        cream(f, language == Language.TURKISH ? "Lidokain %4 krem" : "Lidocaine 4 % cream", "2",
                perGram(language == Language.TURKISH ? "Lidokain" : "Lidocaine", "40"));
        return open(f, step);
    }

    @Test
    void underTheMapAndOnThePageOfSigning() {
        for (Step step : List.of(Step.INJECT, Step.SIGN)) {
            Gallery.pictures("dose-" + step.key(), 1440, 900, 100, language -> session(language, step),
                    shown -> activate.run());
            Gallery.picture("dose-" + step.key() + "-1280x640", 1280, 640, 100, Language.TURKISH, false,
                    language -> session(language, step), shown -> activate.run());
            Gallery.picture("dose-" + step.key() + "-125pct", 1280, 640, 125, Language.TURKISH, true,
                    language -> session(language, step), shown -> activate.run());
        }
    }

    @Test
    void whatDoesNotComeOutIsSaidInTheTotals() {
        Gallery.pictures("dose-trouble", 1440, 900, 100, language -> {
            SessionFixture f = fixture(language);
            f.thirtyPoints();
            List<Mixture> mixtures = f.stored().mixtures();
            f.chart.mixtures().change(mixtures.getFirst().withWasted(new BigDecimal("1")));
            f.chart.injections().add(f.point(mixtures.getLast().id(), 6, 100, "2", "0.9", Technique.PAPULE));
            Injection unknown = f.point(mixtures.getFirst().id(), 6, 104, "2", "0.1", Technique.PAPULE);
            f.chart.injections().add(unknown.withVolume(null));
            cream(f, "Lidocaine + prilocaine", "40", perGram("Lidocaine base", "25"), perGram("Prilocaine base", "25"));
            return open(f, Step.INJECT);
        }, shown -> activate.run());
    }

    private static Patient weightless(Patient p) {
        return new Patient(p.id(), p.chartNumber(), p.name(), p.born(), p.sex(), null, p.heightCm(), p.phone(),
                p.identityNumber(), p.allergies(), p.alerts(), p.language(), p.archived());
    }

    private Parent card(Language language, Consumer<SessionFixture> charted) {
        SessionFixture f = fixture(language);
        charted.accept(f);
        CeilingCard card = new CeilingCard(f.model, f.context);
        activate = () -> {
            f.model.load();
            card.follow();
        };
        VBox side = new VBox(card);
        side.setStyle("-fx-padding: 16px");
        Theme.addSheet(side, "session");
        return side;
    }

    private void cards(String name, Consumer<SessionFixture> charted) {
        for (Language language : Language.values()) {
            Gallery.picture("dose-card-" + name, 396, 520, 100, language, language == Language.TURKISH,
                    l -> card(l, charted), shown -> activate.run());
        }
    }

    @Test
    void theCardOfACeiling() {
        cards("plain", f -> {
            f.thirtyPoints();
            cream(f, "Lidocaine 4 % cream", "2", perGram("Lidocaine", "40"));
        });
        cards("above", f -> {
            f.mixture();
            cream(f, "Lidocaine 2.5 % and prilocaine 2.5 % cream", "10", perGram("Lidocaine base", "25"),
                    perGram("Prilocaine base", "25"));
        });
        cards("no-weight", f -> {
            f.mixture();
            f.chart.patients().change(weightless(f.chart.patients().find(f.patient.id()).orElseThrow()));
        });
        cards("not-counted", f -> {
            f.chart.mixtures().add(new Mixture(UUID.randomUUID(), f.session.id(), null, List.of(
                    TestCharts.aComponent("Lidocaine", "L9", "1"),
                    TestCharts.aComponent("Prilocaine hydrochloride 2 %", "P1", "1"))));
            cream(f, "Lidocaine 4 % cream", null, perGram("Lidocaine", "40"));
        });
    }
}
