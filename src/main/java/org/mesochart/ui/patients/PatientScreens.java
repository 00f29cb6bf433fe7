package org.mesochart.ui.patients;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.entry.BetweenVisits;

/**
 * The screens of patients for one unlocked chart. The forms for a new patient and a new course are kept, so that what
 * was typed is still there when one comes back to them.
 */
public final class PatientScreens {
    private final Context context;
    private final Chart chart;
    private final SaveState saveState;
    private final Function<SessionRecord, Node> thumbnail;
    private final Supplier<List<String>> indications;
    private final Consumer<UUID> edit;
    private final BetweenVisits betweenVisits;
    private final PatientFormViewModel newPatient;
    private Function<UUID, List<Action>> further = patient -> List.of();
    private PatientFormView newPatientView;
    private CourseFormViewModel newCourse;
    private CourseFormView newCourseView;

    /**
     * @param indications offered for a new course, in the language of the screen; asked when first needed
     * @param edit goes to the form of a patient
     * @param thumbnail a small map of a session, or null
     * @param betweenVisits records scores and adverse events without a session
     */
    public PatientScreens(Context context, Chart chart, SaveState saveState, Supplier<List<String>> indications,
                          Consumer<UUID> edit, Function<SessionRecord, Node> thumbnail,
                          BetweenVisits betweenVisits) {
        this.context = context;
        this.chart = chart;
        this.saveState = saveState;
        this.indications = indications;
        this.edit = edit;
        this.thumbnail = thumbnail;
        this.betweenVisits = betweenVisits;
        newPatient = form();
    }

    /** What else each patient's menu offers, from elsewhere. */
    public PatientScreens offering(Function<UUID, List<Action>> deeds) {
        further = deeds;
        return this;
    }

    public Screen list() {
        return new PatientListView(context,
                new PatientListViewModel(chart, context.tasks(), context.messages()));
    }

    public Screen patient(UUID patient) {
        PatientViewModel model =
                new PatientViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
        model.show(patient);
        return new PatientView(context, saveState, model, () -> edit.accept(patient), thumbnail, betweenVisits)
                .offering(further.apply(patient));
    }

    public Screen editPatient(UUID patient) {
        PatientFormViewModel model = form();
        model.edit(patient);
        return new PatientFormView(context, saveState, model, true);
    }

    /** @param typedName what was typed into the search so far, or an empty text */
    public Screen newPatient(String typedName) {
        newPatient.begin(typedName);
        if (newPatientView == null) {
            newPatientView = new PatientFormView(context, saveState, newPatient, false);
        }
        return newPatientView;
    }

    public Screen newCourse(UUID patient) {
        if (newCourse == null) {
            newCourse = new CourseFormViewModel(chart, context.tasks(), saveState, context.messages(), context.clock(),
                    indications.get());
        }
        newCourse.begin(patient);
        if (newCourseView == null) {
            newCourseView = new CourseFormView(context, saveState, newCourse);
        }
        return newCourseView;
    }

    private PatientFormViewModel form() {
        return new PatientFormViewModel(chart, context.tasks(), saveState, context.messages(), context.clock());
    }
}
