package org.mesochart.app;

import java.util.UUID;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.preferences.PreferencesView;
import org.mesochart.ui.preferences.PreferencesViewModel;
import org.mesochart.ui.shell.Screens;
import org.mesochart.ui.today.SearchViewModel;
import org.mesochart.ui.today.TodayView;
import org.mesochart.ui.today.TodayViewModel;

/** Makes each screen with its view model, for one unlocked chart. */
final class WiredScreens implements Screens {
    private final Context context;
    private final Chart chart;
    private final SaveState saveState;

    WiredScreens(Context context, Chart chart, SaveState saveState) {
        this.context = context;
        this.chart = chart;
        this.saveState = saveState;
    }

    @Override
    public Screen today() {
        return new TodayView(context,
                new TodayViewModel(chart, context.tasks(), context.messages(), context.clock()),
                new SearchViewModel(chart, context.messages(), context.clock()), null);
    }

    @Override
    public Screen patients() {
        return today();
    }

    @Override
    public Screen patient(UUID patient) {
        return today();
    }

    @Override
    public Screen newPatient(String typedName) {
        return today();
    }

    @Override
    public Screen newCourse(UUID patient) {
        return today();
    }

    @Override
    public Screen startSession(UUID course) {
        return today();
    }

    @Override
    public Screen session(UUID session) {
        return today();
    }

    @Override
    public Screen document(UUID session) {
        return today();
    }

    @Override
    public Screen preferences() {
        return new PreferencesView(context, new PreferencesViewModel(context.tasks(), context.settings(), chart,
                saveState, context.clock(), context.language()));
    }
}
