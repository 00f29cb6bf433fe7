package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.PatientBanner;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Scrolling;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.MapKeyGroups;

/** A session, step by step: assess, screen, prepare, inject, observe, sign. */
public final class SessionScreen implements Screen {
    private final SessionViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final PatientBanner banner;
    private final StepsBar steps;
    private final Map<Step, StepView> views = new EnumMap<>(Step.class);
    private final SignView sign;
    private final InjectView inject;
    private final Action primary;
    private final Action undo;
    private final Action redo;
    private final ReadOnlyStringWrapper primaryWords = new ReadOnlyStringWrapper("");
    private StepView shown;
    private Subscription subscription = Subscription.EMPTY;

    /** @param productNames what is suggested while a product is typed */
    public SessionScreen(SessionViewModel model, Context context, SaveState saveState, List<String> productNames) {
        this.model = model;
        messages = context.messages();
        undo = new Action("session.undo", "session.undo.none", "mdi2u-undo", Keys.UNDO, model.canUndo(), model::undo)
                .saying(model.undoText());
        redo = new Action("session.redo", "session.redo.none", "mdi2r-redo", Keys.REDO, model.canRedo(), model::redo)
                .saying(model.redoText());
        primary = new Action("session.next", "session.next", null, Keys.PRIMARY, this::primary).saying(primaryWords);
        banner = new PatientBanner(context, saveState, undo, redo).withMenus(context.navigator());
        Button next = new Actions(messages).primary(primary);
        steps = new StepsBar(model, messages, next);
        inject = new InjectView(model, messages);
        sign = new SignView(model, context);
        views.put(Step.ASSESS, new AssessView(model, context));
        views.put(Step.SCREEN, new ScreenView(model, messages));
        views.put(Step.PREPARE, new PrepareView(model, context, productNames));
        views.put(Step.INJECT, inject);
        views.put(Step.OBSERVE, new ObserveView(model, messages));
        views.put(Step.SIGN, sign);
        root.getStyleClass().add("session");
        Theme.addSheet(root, "session");
        Theme.addSheet(steps, "session");
        steps.setVisible(false);
    }

    private void primary() {
        model.flush();
        if (model.step().get() == Step.SIGN) {
            sign.sign();
        } else {
            model.step().set(model.next());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return switch (model.step().get()) {
            case ASSESS, SCREEN, PREPARE -> "session";
            case INJECT -> "map";
            case OBSERVE, SIGN -> "signing";
        };
    }

    @Override
    public Node banner() {
        return banner;
    }

    @Override
    public Node steps() {
        return steps;
    }

    @Override
    public Place place() {
        return Place.HIDDEN;
    }

    @Override
    public List<Node> parts() {
        return shown == null ? List.of(root) : shown.parts();
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(primary, undo, redo));
        actions.add(new Action("session-redo-too", "session.redo.none", "mdi2r-redo", Keys.REDO_TOO, model.canRedo(),
                model::redo).saying(model.redoText()));
        for (Step step : Step.values()) {
            actions.add(new Action("session.step." + step.key(), "session.step." + step.key(), null,
                    Keys.shortcut(KeyCode.valueOf("DIGIT" + step.number())), () -> model.step().set(step)));
        }
        if (model.step().get() == Step.INJECT) {
            actions.add(new Action("session.panel", "session.panel", "mdi2d-dock-right", Keys.PANEL, inject::togglePanel));
        }
        return actions;
    }

    @Override
    public List<Action> partActions() {
        return model.step().get() == Step.INJECT ? inject.actions() : List.of();
    }

    @Override
    public List<KeyGroup> keyGroups() {
        return switch (model.step().get()) {
            case SCREEN -> List.of(screeningKeys(messages));
            case INJECT -> new MapKeyGroups(messages).all();
            case ASSESS, PREPARE, OBSERVE, SIGN -> List.of();
        };
    }

    /** The keys of the questions. */
    public static KeyGroup screeningKeys(Messages messages) {
        return ScreenView.keys(messages);
    }

    @Override
    public Optional<String> begun() {
        model.flush();
        return model.begun();
    }

    @Override
    public void activate() {
        banner.activate();
        steps.start();
        subscription = Subscription.combine(
                model.loaded().subscribe(there -> {
                    if (there) {
                        opened();
                    }
                }),
                model.step().subscribe(step -> {
                    if (model.loaded().get()) {
                        show(step);
                    }
                }),
                model.revision().subscribe(r -> primaryWords()));
        model.load();
    }

    private void opened() {
        banner.modelProperty().set(model.banner());
        steps.setVisible(true);
        show(model.step().get());
    }

    private void show(Step step) {
        StepView now = views.get(step);
        if (now == shown) {
            return;
        }
        if (shown != null) {
            shown.stop();
        }
        shown = now;
        root.getChildren().setAll(now.root());
        now.start();
        primaryWords();
        root.applyCss();
        root.layout();
        String wanted = model.takeFocus();
        Node control = wanted == null ? null : root.lookup("#" + wanted);
        if (control == null) {
            now.focus();
        } else {
            control.requestFocus();
            Scrolling.reveal(control);
        }
    }

    private void primaryWords() {
        Step step = model.step().get();
        primaryWords.set(step != Step.SIGN
                ? messages.text("session.next", messages.text("session.step." + model.next().key()))
                : messages.text("session.sign.short"));
        steps.primaryShown(step != Step.SIGN);
    }

    @Override
    public void handOver() {
        model.flush();
    }

    @Override
    public void returned() {
        model.showWhoIsAtWork();
    }

    @Override
    public Optional<Node> staysInSight() {
        return shown == inject ? Optional.of(inject.map()) : Optional.empty();
    }

    @Override
    public void deactivate() {
        model.leave();
        if (shown != null) {
            shown.stop();
            shown = null;
            root.getChildren().clear();
        }
        subscription.unsubscribe();
        steps.stop();
        banner.deactivate();
    }
}
