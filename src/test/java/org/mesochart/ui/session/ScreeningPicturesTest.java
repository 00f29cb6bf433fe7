package org.mesochart.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.ContactSheet;
import org.mesochart.ui.Gallery;
import org.testfx.util.WaitForAsyncUtils;

/** Screening for the gallery: first and repeat visit, every stop, every override, every signing that it blocks. */
@Tag("slow-once")
class ScreeningPicturesTest {
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

    private static String reason(Language language, String english, String turkish) {
        return language == Language.TURKISH ? turkish : english;
    }

    private static String thinners(Language language) {
        return reason(language, "Acetylsalicylic acid 100 mg daily since 2021, no bleeding tendency. 27G, 2 mm, 3 min pressure.",
                "2021’den beri her gün asetilsalisilik asit 100 mg, kanama eğilimi yok. 27G, 2 mm, 3 dk bası.");
    }

    private static String penicillin(Language language) {
        return reason(language, "Penicillin, rash in 2009. None of today’s products belongs to that class.",
                "Penisilin, 2009’da döküntü. Bugünkü ürünlerin hiçbiri bu sınıftan değil.");
    }

    private static ScreeningAnswer proceed(UUID session, String question, String reason) {
        return new ScreeningAnswer(session, question, Answer.PROCEED, reason, false);
    }

    /** The visit before: blood thinners and an allergy, the rest no. */
    private static List<ScreeningAnswer> lastTime(UUID session, Language language) {
        List<ScreeningAnswer> answers = new ArrayList<>(TestCharts.allNo(session).subList(0, 8));
        answers.add(proceed(session, "blood_thinners", thinners(language)));
        answers.add(proceed(session, "drug_allergy", penicillin(language)));
        return answers;
    }

    private SessionViewModel repeatVisit(SessionFixture f, Language language, List<Integer> open) {
        f.chart.screening().putAll(lastTime(f.session.id(), language));
        SessionViewModel next = f.followUp();
        UUID id = f.chart.sessions().ofCourse(f.course.id()).getLast().id();
        f.chart.mixtures().add(new Mixture(UUID.randomUUID(), id, null, List.of(
                TestCharts.aComponent("Pentoxifylline 20 mg/mL", "PX2304", "1"),
                TestCharts.aComponent("Sodium chloride 0.9 %", "SF0312", "1"))));
        List<ScreeningAnswer> now = lastTime(id, language);
        for (int i = 0; i < now.size(); i++) {
            if (!open.contains(i)) {
                f.chart.screening().put(now.get(i));
            }
        }
        return next;
    }

    private Parent open(SessionFixture f, SessionViewModel model, Step step, Consumer<SessionViewModel> then) {
        SessionScreen screen = f.screen(model);
        activate = () -> {
            screen.activate();
            model.step().set(step);
            then.accept(model);
        };
        return SessionFixture.frame(screen);
    }

    private Function<Language, Parent> repeat(List<Integer> open, Consumer<SessionViewModel> then) {
        return language -> {
            SessionFixture f = fixture(language);
            return open(f, repeatVisit(f, language, open), Step.SCREEN, then);
        };
    }

    @Test
    void aRepeatVisit() {
        Gallery.pictures("screening-repeat", 1440, 900, 100, repeat(List.of(7), m -> { }), p -> activate.run());
        for (Language language : Language.values()) {
            Gallery.picture("screening-repeat-1280x640", 1280, 640, 100, language, false, repeat(List.of(0, 1, 7, 8), m -> { }),
                    p -> activate.run());
            Gallery.picture("screening-repeat-125pct", 1280, 640, 125, language, true, repeat(List.of(0, 1, 7, 8), m -> { }),
                    p -> activate.run());
        }
    }

    @Test
    void lastTimesReasonIsOfferedAndNotTaken() {
        for (Language language : Language.values()) {
            Gallery.picture("screening-offered", 1440, 900, 100, language, false, repeat(List.of(3, 8, 9), m -> {
                m.screening().select("blood_thinners");
                m.screening().answer(Answer.PROCEED);
            }), p -> activate.run());
        }
    }

    @Test
    void aFirstVisit() {
        Gallery.pictures("screening-first", 1440, 900, 100, language -> {
            SessionFixture f = fixture(language);
            return open(f, f.model, Step.SCREEN, m -> { });
        }, p -> activate.run());
    }

    @Test
    void furtherQuestionsAndTheClinicsOwn() {
        for (Language language : Language.values()) {
            boolean dark = language == Language.TURKISH;
            Gallery.picture("screening-further", 1440, 900, 100, language, dark, repeat(List.of(7), m -> { }), p -> {
                activate.run();
                ((javafx.scene.control.Button) p.lookup("#furtherQuestion")).fire();
            });
            Gallery.picture("screening-own", 1440, 900, 100, language, dark, repeat(List.of(7), m -> {
                m.screening().ask(m.screening().further().getFirst());
                m.screening().ask(ScreeningQuestion.own("Has eaten today", "Bugün yemek yedi mi"));
            }), p -> activate.run());
        }
    }

    @Test
    void anAllergyThatMatchesAndOneThatIsNotKnown() {
        for (Language language : Language.values()) {
            Function<Language, Parent> root = l -> {
                SessionFixture f = fixture(l);
                f.allergies(Allergies.of(List.of(
                        new Allergy(reason(l, "diclofenac", "diklofenak"), null),
                        new Allergy(reason(l, "penicillin", "penisilin"), reason(l, "rash", "döküntü")),
                        new Allergy(reason(l, "green dye no. 4", "yeşil boya"), null))));
                f.thirtyPoints();
                f.scores(true);
                f.screened();
                return open(f, f.model, Step.SCREEN, m -> { });
            };
            Gallery.picture("screening-allergy", 1440, 900, 100, language, false, root, p -> activate.run());
            Gallery.picture("screening-allergy-sign", 1440, 900, 100, language, true, root, p -> {
                activate.run();
                ((javafx.scene.control.ToggleButton) p.getScene().getRoot().lookup("#step-sign")).fire();
            });
        }
    }

    // One session: each question gets its deed in turn, and is answered with no again before the next.
    private void sheet(String name, Language language, Step step, BiConsumer<ScreeningModel, ScreeningQuestion> deed) {
        SessionFixture[] made = new SessionFixture[1];
        Parent screen = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            SessionFixture f = fixture(language);
            made[0] = f;
            if (step == Step.SIGN) {
                f.thirtyPoints();
                f.scores(true);
            }
            f.screened();
            return open(f, f.model, step, m -> { });
        });
        List<Runnable> deeds = new ArrayList<>();
        for (int i = 0; i < TheTen.QUESTIONS.size(); i++) {
            ScreeningQuestion question = TheTen.QUESTIONS.get(i);
            String before = i == 0 ? null : TheTen.QUESTIONS.get(i - 1).key();
            deeds.add(() -> {
                ScreeningModel screening = made[0].model.screening();
                if (before != null) {
                    screening.select(before);
                    screening.answer(Answer.NO);
                }
                deed.accept(screening, question);
            });
        }
        ContactSheet sheet = new ContactSheet(2, 0.5);
        sheet.each(1280, 800, language == Language.TURKISH, screen, activate, deeds);
        sheet.write(name + "-" + language.key());
    }

    @Test
    void eachOfTheTenStopsEachIsOverriddenAndEachBlocksSigning() {
        for (Language language : Language.values()) {
            BiConsumer<ScreeningModel, ScreeningQuestion> stop = (s, q) -> {
                s.select(q.key());
                s.answer(Answer.STOP);
            };
            sheet("screening-each-stop", language, Step.SCREEN, stop);
            sheet("screening-each-override", language, Step.SCREEN, (s, q) -> {
                s.select(q.key());
                s.reason(q.key(), reason(language, "Discussed with the patient; benefit outweighs the risk.",
                        "Hastayla konuşuldu; yararı riskinden fazla."));
            });
            sheet("screening-each-not-asked", language, Step.SIGN, (s, q) -> s.takeBack(q.key()));
            sheet("screening-each-stop-with-points", language, Step.SIGN, stop);
        }
    }

    @Test
    void theStepsAfterAStop() {
        for (Step step : List.of(Step.PREPARE, Step.INJECT, Step.SIGN)) {
            for (Language language : Language.values()) {
                Gallery.picture("screening-stopped-" + step.key(), 1280, 800, 100, language, language == Language.TURKISH,
                        l -> {
                            SessionFixture f = fixture(l);
                            f.screened();
                            f.chart.screening().put(new ScreeningAnswer(f.session.id(), "heart_attack", Answer.STOP, null,
                                    false));
                            return open(f, f.model, step, m -> { });
                        }, p -> activate.run());
            }
        }
    }
}
