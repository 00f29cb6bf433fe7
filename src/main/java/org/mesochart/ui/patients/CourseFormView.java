package org.mesochart.ui.patients;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.PickOrType;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.patients.CourseFormViewModel.Input;

/** The form of a new course. */
public final class CourseFormView implements Screen {
    private final CourseFormViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final PatientBanner banner;
    private final PickOrType indication;
    private final Map<Input, Field> fields = new EnumMap<>(Input.class);
    private final List<Action> actions;
    private final VBox root;
    private PlanLinesView plan;

    public CourseFormView(Context context, SaveState saveState, CourseFormViewModel model) {
        this.model = model;
        messages = context.messages();
        navigator = context.navigator();
        indication = new PickOrType(model.indications(), model.indication(), "indication");
        banner = new PatientBanner(context, saveState, null, null);
        PatientWords words = new PatientWords(messages);
        banner.modelProperty().bind(model.patient().map(patient ->
                words.banner(patient, LocalDate.now(context.clock()))));
        Label title = new Label(messages.text("patients.course.title"));
        title.getStyleClass().add("page-title");
        Action start = new Action("course-start", "patients.course.start", "mdi2p-play", Keys.PRIMARY,
                Bindings.not(model.busy()), () -> add(navigator::startSession));
        Action only = new Action("course-add", "patients.course.addOnly", null, null, Bindings.not(model.busy()),
                () -> {
                    UUID patient = model.patient().get() == null ? null : model.patient().get().id();
                    add(course -> navigator.patient(patient));
                });
        actions = List.of(start, only);
        Actions buttons = new Actions(messages);
        HBox deeds = new HBox(buttons.button(only), buttons.primary(start));
        deeds.getStyleClass().add("deeds");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, deeds);
        head.getStyleClass().add("page-head");

        VBox form = new VBox(Cards.card(null, indication(), goal()), Cards.card(null, plan()));
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
        return "course";
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
        banner.activate();
        root.applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        indication.getEditor().requestFocus();
    }

    @Override
    public void deactivate() {
        banner.deactivate();
    }

    private Field indication() {
        Field field = new Field(messages.text("patients.course.indication"), indication);
        field.setHint(messages.text("patients.course.indication.hint"));
        Forms.onLeaving(indication, () -> model.left(Input.INDICATION));
        Forms.problems(model.problems(), Input.INDICATION, field);
        fields.put(Input.INDICATION, field);
        return field;
    }

    private Field goal() {
        TextArea goal = new TextArea();
        goal.setId("goal");
        goal.setPrefRowCount(2);
        goal.setWrapText(true);
        goal.textProperty().bindBidirectional(model.goal());
        Forms.tabLeaves(goal);
        Field field = new Field(messages.text("patients.course.goal"), goal);
        field.setHint(messages.text("patients.course.goal.hint"));
        Forms.onLeaving(goal, () -> model.left(Input.GOAL));
        Forms.problems(model.problems(), Input.GOAL, field);
        fields.put(Input.GOAL, field);
        return field;
    }

    private Node plan() {
        plan = new PlanLinesView(model.plan(), messages, () -> model.left(Input.PLAN));
        Field field = new Field(messages.text("patients.course.plan"), plan);
        Forms.onLeaving(plan, () -> model.left(Input.PLAN));
        Forms.problems(model.problems(), Input.PLAN, field);
        fields.put(Input.PLAN, field);
        return field;
    }

    private void add(Consumer<UUID> then) {
        model.add(then).ifPresent(wrong -> {
            if (wrong == Input.INDICATION) {
                indication.getEditor().requestFocus();
            } else if (wrong == Input.GOAL) {
                fields.get(Input.GOAL).control().requestFocus();
            } else {
                plan.requestFocus();
            }
        });
    }
}
