package org.mesochart.ui.patients;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Screen;

/** A patient's page, and over it the form while the patient is edited; the banner stays the same. */
final class PatientScreen implements Screen {
    private final PatientViewModel model;
    private final PatientFormViewModel form;
    private final PatientView page;
    private final PatientFormView editor;
    private final StackPane root = new StackPane();
    private Screen shown;

    PatientScreen(PatientScreens screens, PatientViewModel model, PatientFormViewModel form) {
        this.model = model;
        this.form = form;
        page = screens.page(model, this::edit);
        editor = screens.editor(form, this::edited);
        shown = page;
        root.getChildren().setAll(page.root());
        form.stored().subscribe(patient -> {
            if (patient != null && shown == editor) {
                model.reload(); // so that the banner says what is now known
            }
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node banner() {
        return page.banner();
    }

    @Override
    public List<Action> actions() {
        return shown.actions();
    }

    @Override
    public List<Node> parts() {
        return shown.parts();
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }

    @Override
    public void activate() {
        page.activate();
        if (shown == editor) {
            editor.activate();
        }
    }

    @Override
    public void deactivate() {
        if (shown == editor) {
            editor.deactivate();
        }
        page.deactivate();
    }

    private void edit() {
        form.edit(model.patient());
        show(editor);
    }

    private void edited() {
        editor.deactivate();
        show(page);
    }

    private void show(Screen now) {
        shown = now;
        root.getChildren().setAll(now.root());
        now.activate();
    }
}
