package org.mesochart.ui.thenandnow;

import java.nio.file.Path;
import javafx.scene.layout.StackPane;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.CourseToCompare;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Practice;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.patients.PatientView;
import org.mesochart.ui.patients.PatientViewModel;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.ShellView;

/** The course to compare on its screen. */
final class ComparedCourse extends CourseToCompare {
    final Practice.Journey journey = new Practice.Journey();
    ShellView shell;
    ThenAndNowView view;
    ThenAndNowViewModel model;

    ComparedCourse(Chart chart, Language language) {
        super(chart, language);
    }

    @Override
    public ComparedCourse filled() {
        super.filled();
        return this;
    }

    /** The screen's model alone. */
    ThenAndNowViewModel model(Tasks tasks) {
        model = new ThenAndNowViewModel(chart, course, BODY, tasks, new Messages(Language.ENGLISH), TestCharts.clock());
        return model;
    }

    /** The screen in the program's own frame; UI thread. */
    ShellView frame(Language language, Path folder, int textSize) {
        Messages messages = new Messages(language);
        Tasks tasks = Tasks.inline();
        StackPane over = new StackPane();
        ModalDialogs dialogs = new ModalDialogs(messages, tasks, null, over);
        Settings settings = Settings.direct(folder.resolve("settings-" + textSize + ".json"));
        settings.change(now -> now.withTextSize(textSize));
        Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), journey, settings);
        SaveState saveState = new SaveState();
        saveState.saved("page", TestCharts.NOW);
        model = new ThenAndNowViewModel(chart, course, BODY, tasks, messages, TestCharts.clock());
        view = new ThenAndNowView(context, saveState, model,
                (then, now) -> journey.steps.add("comparison " + then + ' ' + now));
        shell = new ShellView(context, saveState, dialogs, over, () -> view, () -> { }, Notice.NONE);
        return shell;
    }

    /** The patient's page in the same frame; UI thread. */
    ShellView patientFrame(Language language, Path folder) {
        frame(language, folder, 100);
        Messages messages = new Messages(language);
        StackPane over = new StackPane();
        Tasks tasks = Tasks.inline();
        ModalDialogs dialogs = new ModalDialogs(messages, tasks, null, over);
        Context context = new Context(messages, tasks, dialogs, TestCharts.clock(), journey,
                Settings.direct(folder.resolve("settings-100.json")));
        SaveState saveState = new SaveState();
        PatientViewModel page = new PatientViewModel(chart, tasks, saveState, messages, TestCharts.clock());
        page.show(patient);
        PatientView screen = new PatientView(context, saveState, page, () -> { }, null,
                new BetweenVisits(chart, context, saveState, () -> BODY));
        ShellView frame = new ShellView(context, saveState, dialogs, over, () -> screen, () -> { }, Notice.NONE);
        frame.show(screen);
        screen.activate();
        return frame;
    }

    void visitScreen() {
        shell.show(view);
        view.activate();
    }
}
