package org.mesochart.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.session.AssessmentModel.Word;

/** The Assess step for the gallery: first visit, repeat visit, plan. */
@Tag("slow-once")
class AssessPicturesTest {
    @TempDir
    private Path folder;
    private int charts;
    private Runnable activate = () -> {};

    private SessionFixture fixture(Language language) {
        try {
            return new SessionFixture(Files.createDirectory(folder.resolve("c" + charts++)), language);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Parent open(SessionFixture f, SessionViewModel model, Consumer<SessionViewModel> then) {
        SessionScreen screen = f.screen(model);
        activate = () -> {
            screen.activate();
            model.step().set(Step.ASSESS);
            then.accept(model);
        };
        return SessionFixture.frame(screen);
    }

    private void picture(String name, double width, double height, int text, Language language, boolean dark,
            double scroll, Function<Language, Parent> root) {
        Gallery.picture(name, width, height, text, language, dark, root, shown -> {
            activate.run();
            shown.applyCss();
            shown.layout();
            ((ScrollPane) shown.lookup(".session-scroll")).setVvalue(scroll);
        });
    }

    /** What a patient with low back pain tells. */
    static void told(SessionViewModel model) {
        boolean tr = model.indications().contains("Nevralji");
        model.assessment().text(Word.DIAGNOSIS).set(tr ? "Mekanik bel ağrısı, kök basısı yok" : "Mechanical, no root sign");
        model.painSites().pick(SessionFixture.BODY.figure(BodyView.BACK).place(-4, 108).orElseThrow());
        PainSiteForm site = model.painSites().sites().getFirst();
        site.qualities().add(PainQuality.ACHING);
        site.qualities().add(PainQuality.BURNING);
        site.aspects().add(Aspect.MOVEMENT);
        site.chronicity().set(PainSite.Chronicity.CHRONIC);
        site.since().set(tr ? "8 ay" : "8 months");
        site.helps().set(tr ? "Sıcak, yürüyüş" : "Heat, walking");
        site.dayCourse().set(tr ? "Sabahları tutuk" : "Stiff in the morning");
        model.assessment().text(Word.HEALTH).set(tr ? "Hipertansiyon, ilaçla düzenli" : "Hypertension, well controlled");
        model.assessment().text(Word.MEDICINES).set("Amlodipine 5 mg");
        model.assessment().text(Word.TRIED).set(tr ? "Diklofenak tablet: mide yanması. Fizik tedavi 10 seans: az yararlı."
                : "Diclofenac tablets: heartburn. Physiotherapy, 10 sessions: little.");
        model.assessment().text(Word.WHY).set(tr ? "Ağızdan NSAİİ kullanamıyor" : "Cannot take NSAIDs by mouth");
        model.consent().choose(Consent.Status.SIGNED);
        model.flush();
        model.scores().sites().getFirst().score(Moment.BEFORE, Aspect.MOVEMENT).text().set("8");
        model.flush();
    }

    @Test
    void theFirstVisitEmptyAndFilled() {
        for (Language language : Language.values()) {
            boolean dark = language == Language.TURKISH;
            picture("assess-first-empty", 1440, 900, 100, language, dark, 0, l -> {
                SessionFixture f = fixture(l);
                return open(f, f.model, m -> {});
            });
            for (double scroll : new double[] {0, 1}) {
                picture("assess-first-filled-" + (int) scroll, 1440, 900, 100, language, dark, scroll, l -> {
                    SessionFixture f = fixture(l);
                    return open(f, f.model, AssessPicturesTest::told);
                });
            }
            picture("assess-first-1280x640", 1280, 640, 100, language, !dark, 0, l -> {
                SessionFixture f = fixture(l);
                return open(f, f.model, AssessPicturesTest::told);
            });
            picture("assess-first-1280-125pct", 1280, 640, 125, language, dark, 0, l -> {
                SessionFixture f = fixture(l);
                return open(f, f.model, AssessPicturesTest::told);
            });
        }
    }

    private Parent repeat(Language language) {
        SessionFixture f = fixture(language);
        f.model.load();
        told(f.model);
        SessionViewModel next = f.followUp();
        return open(f, next, m -> {});
    }

    @Test
    void aRepeatVisit() {
        for (Language language : Language.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                picture("assess-repeat", 1440, 900, 100, language, dark, 0, this::repeat);
            }
            picture("assess-repeat-1280-125pct", 1280, 640, 125, language, false, 0, this::repeat);
        }
    }

    @Test
    void aPlanWithADayThatWasMoved() {
        for (Language language : Language.values()) {
            picture("assess-plan", 1440, 900, 100, language, language == Language.TURKISH, 0.72, l -> {
                SessionFixture f = fixture(l);
                return open(f, f.model, m -> {
                    m.plan().follow(m.plan().offered().stream().filter(p -> !p.stages().isEmpty()).findFirst().orElseThrow());
                    m.plan().move(5, LocalDate.of(2027, 1, 12));
                    CoursePlan plan = m.plan().plan();
                    if (plan.dates().isEmpty()) {
                        throw new IllegalStateException("not moved");
                    }
                });
            });
        }
    }

    @Test
    void aLaterVisitOfACourseThatIsToBeJudged() {
        for (Language language : Language.values()) {
            picture("assess-judging", 1280, 800, 100, language, language == Language.TURKISH, 0, l -> {
                SessionFixture f = fixture(l);
                UUID course = f.chart.courses().ofPatient(Practice.one(f.chart)).getFirst().id();
                Session draft = TestCharts.aSession(course, TestCharts.NOW);
                f.chart.sessions().add(draft);
                return open(f, f.session(draft), model -> model.judgement().choice().set(Judgement.Choice.STOP));
            });
        }
    }
}
