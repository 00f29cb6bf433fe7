package org.mesochart.app;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.exchange.Catalogue;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.patients.CourseFormView;
import org.mesochart.ui.patients.CourseFormViewModel;
import org.mesochart.ui.patients.PatientFormView;
import org.mesochart.ui.patients.PatientFormViewModel;
import org.mesochart.ui.patients.PatientListView;
import org.mesochart.ui.patients.PatientListViewModel;
import org.mesochart.ui.patients.PatientView;
import org.mesochart.ui.patients.PatientViewModel;
import org.mesochart.ui.preferences.PreferencesView;
import org.mesochart.ui.preferences.PreferencesViewModel;
import org.mesochart.ui.session.SessionScreen;
import org.mesochart.ui.session.SessionViewModel;
import org.mesochart.ui.shell.Screens;
import org.mesochart.ui.today.SearchViewModel;
import org.mesochart.ui.today.TodayView;
import org.mesochart.ui.today.TodayViewModel;

/** Makes each screen with its view model, for one unlocked chart. */
final class WiredScreens implements Screens {
    private final Context context;
    private final Chart chart;
    private final SaveState saveState;
    private final Consumer<UUID> editPatient;
    // Kept while the chart is open: a form half filled in comes back as it was left.
    private final PatientFormViewModel patientForm;
    private CourseFormViewModel courseForm;
    private BodyMap bodyMap;

    WiredScreens(Context context, Chart chart, SaveState saveState, Consumer<UUID> editPatient) {
        this.context = context;
        this.chart = chart;
        this.saveState = saveState;
        this.editPatient = editPatient;
        patientForm = patientForm();
    }

    @Override
    public Screen today() {
        return new TodayView(context,
                new TodayViewModel(chart, context.tasks(), context.messages(), context.clock()),
                new SearchViewModel(chart, context.messages(), context.clock()), null);
    }

    @Override
    public Screen patients() {
        return new PatientListView(context, new PatientListViewModel(chart, context.tasks(), context.messages()));
    }

    @Override
    public Screen patient(UUID patient) {
        PatientViewModel model = new PatientViewModel(chart, context.tasks(), saveState, context.messages(),
                context.clock());
        model.show(patient);
        return new PatientView(context, saveState, model, () -> editPatient.accept(patient), null);
    }

    @Override
    public Screen newPatient(String typedName) {
        patientForm.begin(typedName);
        return new PatientFormView(context, saveState, patientForm, false);
    }

    @Override
    public Screen editPatient(UUID patient) {
        PatientFormViewModel model = patientForm();
        model.edit(patient);
        return new PatientFormView(context, saveState, model, true);
    }

    @Override
    public Screen newCourse(UUID patient) {
        if (courseForm == null) {
            List<String> indications = Catalogue.load().indications().stream()
                    .map(indication -> indication.name(context.language())).toList();
            courseForm = new CourseFormViewModel(chart, context.tasks(), saveState, context.messages(),
                    context.clock(), indications);
        }
        courseForm.begin(patient);
        return new CourseFormView(context, saveState, courseForm);
    }

    @Override
    public void startSession(UUID course, Consumer<UUID> ready) {
        Session fresh = new Session(UUID.randomUUID(), course, 0, context.clock().instant(), context.clock().getZone(),
                SessionStatus.DRAFT, null);
        context.tasks().run(() -> chart.sessions().ofCourse(course).stream()
                .filter(session -> session.status() == SessionStatus.DRAFT)
                .max(Comparator.comparing(Session::at))
                .map(Session::id)
                .orElseGet(() -> {
                    chart.sessions().add(fresh);
                    return fresh.id();
                }), ready, problem -> context.dialogs().failed("shell.session.notStarted", null));
    }

    @Override
    public Screen session(UUID session) {
        if (bodyMap == null) {
            bodyMap = BodyMap.load();
        }
        return new SessionScreen(new SessionViewModel(chart, session, context, saveState, bodyMap), context, saveState,
                Catalogue.load().productLabels(context.language()));
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

    private PatientFormViewModel patientForm() {
        return new PatientFormViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
    }
}
