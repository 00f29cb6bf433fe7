package org.mesochart.ui.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.patients.PatientFormViewModel.Input;

/** The form of a patient: a new one, or one who is in the chart. */
public final class PatientFormView implements Screen {
    private final PatientFormViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final boolean editing;
    private final PatientBanner banner;
    private final Map<Input, Field> fields = new EnumMap<>(Input.class);
    private final VBox root;
    private final List<Action> actions = new ArrayList<>();
    private final Label begun = new Label();
    private final HBox begunLine = new HBox();
    private boolean returned;

    /** @param editing whether it shows a patient in the chart instead of a new one */
    public PatientFormView(Context context, SaveState saveState, PatientFormViewModel model, boolean editing) {
        this.model = model;
        this.editing = editing;
        messages = context.messages();
        navigator = context.navigator();
        banner = editing ? new PatientBanner(context, saveState, null, null) : null;
        if (editing) {
            PatientWords words = new PatientWords(messages);
            banner.modelProperty().bind(model.stored().map(patient ->
                    words.banner(patient, LocalDate.now(context.clock()))));
        }
        Label title = new Label(messages.text(editing ? "patients.form.titleEdit" : "patients.form.titleNew"));
        title.getStyleClass().add("page-title");
        HBox deeds = deeds();
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, deeds);
        head.getStyleClass().add("page-head");

        Label autosave = new Label(messages.text("patients.form.autosave"));
        autosave.getStyleClass().add("second");
        autosave.setVisible(editing);
        autosave.setManaged(editing);
        AllergyEditor allergies = new AllergyEditor(messages, model);
        fields.put(Input.ALLERGIES, allergies.field());
        Forms.problems(model.problems(), Input.ALLERGIES, allergies.field());
        VBox form = new VBox(begunLine(), duplicate(), autosave, person(),
                Cards.card(messages.text("patients.form.section.safety"), allergies.field(), allergies.list(), alerts()));
        form.getStyleClass().addAll("page", "form");
        root = new VBox(head, Forms.scrolling(form, () -> form.getScene() == null ? null : form.getScene().getFocusOwner()));
        VBox.setVgrow(root.getChildren().getLast(), Priority.ALWAYS);
        Theme.addSheet(root, "patients");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "patients";
    }

    @Override
    public Node banner() {
        return banner;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Place place() {
        return Place.PATIENTS;
    }

    @Override
    public void activate() {
        if (banner != null) {
            banner.activate();
        }
        returned = model.begun() && !text(Input.NAME).getText().isBlank();
        begunLine.setVisible(returned && !editing);
        begunLine.setManaged(returned && !editing);
        Input first = text(Input.NAME).getText().isBlank() || editing ? Input.NAME : Input.BORN;
        focus(first);
    }

    @Override
    public void deactivate() {
        if (banner != null) {
            banner.deactivate();
        }
        if (editing && root.getScene() != null && root.getScene().getFocusOwner() != null) {
            // The last field is written although the focus has not left it.
            model.chosen();
        }
    }

    private HBox deeds() {
        Actions buttons = new Actions(messages);
        HBox deeds = new HBox();
        deeds.getStyleClass().add("deeds");
        if (editing) {
            Action done = new Action("patient-done", "patients.form.done", "mdi2c-check", Keys.PRIMARY, this::finish);
            actions.add(done);
            deeds.getChildren().add(buttons.primary(done));
        } else {
            Action add = new Action("patient-add", "patients.form.add", null, null, Bindings.not(model.busy()),
                    () -> add(navigator::patient));
            Action course = new Action("patient-add-course", "patients.form.addAndCourse", "mdi2a-account-plus-outline",
                    Keys.PRIMARY, Bindings.not(model.busy()), () -> add(navigator::newCourse));
            actions.addAll(List.of(add, course));
            deeds.getChildren().addAll(buttons.button(add), buttons.primary(course));
        }
        return deeds;
    }

    private Node begunLine() {
        begun.setText(messages.text("patients.form.begun"));
        begun.setGraphic(Icons.of("mdi2p-pencil-outline"));
        begun.setWrapText(true);
        HBox.setHgrow(begun, Priority.ALWAYS);
        begun.setMaxWidth(Double.MAX_VALUE);
        Button over = new Button(messages.text("patients.form.startOver"));
        over.setId("start-over");
        over.setMinWidth(Region.USE_PREF_SIZE);
        over.setOnAction(event -> {
            model.startEmpty("");
            begunLine.setVisible(false);
            begunLine.setManaged(false);
            focus(Input.NAME);
        });
        begunLine.getChildren().setAll(begun, over);
        begunLine.getStyleClass().addAll("message-accent", "deeds");
        return begunLine;
    }

    private Node duplicate() {
        Label duplicate = new Label("", Icons.of("mdi2i-information-outline"));
        duplicate.setId("duplicate");
        duplicate.textProperty().bind(model.duplicate());
        duplicate.getStyleClass().addAll("message-warning", "warning-text");
        duplicate.setWrapText(true);
        duplicate.setMaxWidth(Double.MAX_VALUE);
        duplicate.visibleProperty().bind(model.duplicate().isNotNull());
        duplicate.managedProperty().bind(duplicate.visibleProperty());
        return duplicate;
    }

    private Node person() {
        Segments<Sex> sex = new Segments<>(messages.text("patients.form.sex"), List.of(Sex.values()),
                one -> messages.text("patients.sex." + one.key()));
        sex.valueProperty().bindBidirectional(model.sex());
        sex.valueProperty().subscribe(model::chosen);
        Segments<Language> language = new Segments<>(messages.text("patients.form.language"),
                List.of(Language.values()), one -> messages.text("patients.form.language." + one.key()));
        language.valueProperty().bindBidirectional(model.language());
        language.valueProperty().subscribe(model::chosen);
        Field identity = field(Input.IDENTITY, "patients.form.identity", new TextField());
        identity.setHint(messages.text("patients.form.identity.hint"));
        return Cards.card(messages.text("patients.form.section.person"),
                row(field(Input.NAME, "patients.form.name", new TextField()),
                        field(Input.BORN, "patients.form.born", new DateField(messages))),
                row(new Field(messages.text("patients.form.sex"), sex),
                        field(Input.WEIGHT, "patients.form.weight", new NumberField(messages, "kg")),
                        field(Input.HEIGHT, "patients.form.height", new NumberField(messages, "cm"))),
                row(field(Input.PHONE, "patients.form.phone", new TextField()), identity),
                new Field(messages.text("patients.form.language"), language));
    }

    private Node alerts() {
        TextArea area = new TextArea();
        area.setPrefRowCount(2);
        area.setWrapText(true);
        Forms.tabLeaves(area);
        Field alerts = field(Input.ALERTS, "patients.form.alerts", area);
        alerts.setHint(messages.text("patients.form.alerts.hint"));
        return alerts;
    }

    private Field field(Input input, String key, TextInputControl control) {
        control.setId("patient-" + input.name().toLowerCase(java.util.Locale.ROOT));
        control.textProperty().bindBidirectional(model.text(input));
        Field field = new Field(messages.text(key), control);
        field.getStyleClass().add("field-" + input.name().toLowerCase(java.util.Locale.ROOT));
        Forms.onLeaving(control, () -> model.left(input));
        Forms.problems(model.problems(), input, field);
        fields.put(input, field);
        return field;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("form-row");
        for (Node field : fields) {
            if (field.getStyleClass().stream().anyMatch(List.of("field-name", "field-phone", "field-identity")::contains)) {
                HBox.setHgrow(field, Priority.ALWAYS);
            }
        }
        return row;
    }

    private void add(Consumer<UUID> then) {
        Optional<Input> wrong = model.add(then);
        wrong.ifPresent(this::focus);
    }

    private void finish() {
        root.requestFocus(); // leaves the field, which writes it
        for (Input input : Input.values()) {
            model.left(input);
        }
        Optional<Input> wrong = model.problems().keySet().stream().sorted().findFirst();
        if (wrong.isPresent()) {
            focus(wrong.get());
        } else {
            navigator.back();
        }
    }

    private TextInputControl text(Input input) {
        return (TextInputControl) fields.get(input).control();
    }

    private void focus(Input input) {
        root.applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        Node control = fields.get(input).control();
        control.requestFocus();
        if (control instanceof TextField text) {
            text.end();
        }
    }
}
