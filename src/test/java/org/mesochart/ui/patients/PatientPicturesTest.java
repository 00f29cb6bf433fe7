package org.mesochart.ui.patients;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.patients.PatientFormViewModel.Input;

/** The patients' screens for the gallery. */
@Tag("slow-once")
class PatientPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void allPatients() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        Gallery.pictures("patients", 1364, 900, language -> {
            Context context = Practice.context(language, new Practice.Journey());
            PatientListViewModel model = new PatientListViewModel(chart, context.tasks(), context.messages());
            model.archivedToo().set(true);
            return shown(new PatientListView(context, model));
        });
    }

    @Test
    void theFormWithProblems() {
        Chart chart = TestCharts.create(folder);
        Practice.fill(chart);
        Gallery.pictures("patient-form", 1364, 900, language -> form(chart, language));
        Gallery.picture("patient-form-150", 1280, 640, 150, Language.TURKISH, false, language -> form(chart, language),
                ready -> { });
    }

    @Test
    void thePageOfAPatient() {
        Chart chart = TestCharts.create(folder);
        UUID sukran = Practice.fill(chart);
        Gallery.pictures("patient", 1364, 900, language -> page(chart, sukran, language));
        Gallery.picture("patient-small", 1204, 640, 125, Language.TURKISH, false, language -> page(chart, sukran, language),
                ready -> { });
        UUID alone = chart.patients().index().search("Işıl", 1).getFirst().id();
        Gallery.picture("patient-no-course", 1364, 900, 100, Language.ENGLISH, false,
                language -> page(chart, alone, language), ready -> { });
    }

    @Test
    void howTheCourseGoesOn() {
        Chart chart = TestCharts.create(folder);
        UUID sukran = Practice.one(chart);
        UUID course = chart.courses().ofPatient(sukran).getFirst().id();
        PainScore one = chart.scores().ofCourse(course).getFirst();
        Instant early = one.at();
        Instant late = chart.scores().ofCourse(course).getLast().at();
        List<String> sites = List.of("ense", "sağ diz iç yüzü", "sol omuz", "sağ trapez kası üst bölümü");
        for (int i = 0; i < sites.size(); i++) {
            for (int k = 0; k < 2; k++) {
                chart.scores().add(new PainScore(UUID.randomUUID(), course, null, sites.get(i), PainScale.NRS,
                        Aspect.UNSPECIFIED, Moment.FOLLOW_UP, null, BigDecimal.valueOf(k == 0 ? 7 : 5 + i % 2),
                        k == 0 ? i == 3 ? late : early : late.plusSeconds(60)));
            }
        }
        Gallery.picture("judge", 1364, 900, 100, Language.ENGLISH, false,
                language -> JudgementByKeyboardTest.page(chart, sukran, language), ready -> { });
        Gallery.picture("judge-missing", 1280, 640, 100, Language.TURKISH, true,
                language -> JudgementByKeyboardTest.page(chart, sukran, language), ready -> {
                    Practice.<Segments<Judgement.Choice>>node(ready, "judge-choice").setValue(Judgement.Choice.STOP);
                    Practice.<Button>node(ready, "judge-record").fire();
                    Practice.<Hyperlink>node(ready, "judge-all").fire();
                });
        chart.judgements().put(new Judgement(UUID.randomUUID(), course, 2, Judgement.Choice.CONTINUE, null,
                TestCharts.NOW.minusSeconds(8 * 86_400)));
        chart.judgements().put(new Judgement(UUID.randomUUID(), course, 3, Judgement.Choice.CHANGE,
                "ağrı istirahatte sürüyor; karışım değişecek", TestCharts.NOW.minusSeconds(86_400)));
        Gallery.picture("judge-decided", 1364, 900, 100, Language.ENGLISH, true,
                language -> JudgementByKeyboardTest.page(chart, sukran, language), ready -> { });
        Gallery.picture("judge-plan", 1280, 640, 125, Language.TURKISH, false,
                language -> JudgementByKeyboardTest.page(chart, sukran, language),
                ready -> Practice.<Button>node(ready, "judge-plan").fire());
    }

    @Test
    void theFormOfACourse() {
        Chart chart = TestCharts.create(folder);
        UUID sukran = Practice.fill(chart);
        Gallery.pictures("course-form", 1364, 900, language -> {
            Context context = Practice.context(language, new Practice.Journey());
            SaveState saveState = new SaveState();
            CourseFormViewModel model = new CourseFormViewModel(chart, context.tasks(), saveState, context.messages(),
                    context.clock(), List.of("Fibromyalgia"));
            model.begin(sukran);
            model.plan().fill(List.of(new PlanStep(4, 7), new PlanStep(2, 14)));
            model.left(CourseFormViewModel.Input.INDICATION);
            return shown(new CourseFormView(context, saveState, model));
        });
    }

    private static Parent form(Chart chart, Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        PatientFormViewModel model = new PatientFormViewModel(chart, context.tasks(), new SaveState(),
                context.messages(), context.clock());
        model.begin("Şükran Aydın");
        model.text(Input.BORN).set("12.03.1972");
        model.text(Input.WEIGHT).set("abc");
        model.text(Input.IDENTITY).set("12345678901");
        model.allergyState().set(Allergies.State.KNOWN);
        for (Input input : Input.values()) {
            model.left(input);
        }
        return shown(new PatientFormView(context, new SaveState(), model, false));
    }

    static Parent page(Chart chart, UUID patient, Language language) {
        Context context = Practice.context(language, new Practice.Journey());
        SaveState saveState = new SaveState();
        saveState.saved("page", context.clock().instant());
        PatientViewModel model =
                new PatientViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
        model.show(patient);
        return shown(new PatientView(context, saveState, model, () -> { }, null,
                new BetweenVisits(chart, context, saveState, BodyMap::load)));
    }

    static Parent shown(Screen screen) {
        VBox window = new VBox();
        Node banner = screen.banner();
        if (banner != null) {
            window.getChildren().add(banner);
        }
        window.getChildren().add(screen.root());
        VBox.setVgrow(screen.root(), Priority.ALWAYS);
        screen.activate();
        return window;
    }
}
