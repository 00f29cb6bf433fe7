package org.mesochart.ui.kit;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.i18n.Messages;

/**
 * Who is treated and what must not be given, on every screen where a patient's data can change. Never scrolls. When
 * room is short, chart number and weight go to the hover card; name and allergies never go.
 */
public final class PatientBanner extends HBox {
    /** So much of a long name is always seen. */
    private static final double NAME_EM = 24;
    private static final int SHOWN_ALLERGIES = 2;

    private final Messages messages;
    private final ObjectProperty<BannerModel> model = new SimpleObjectProperty<>(this, "model");
    private final Label name = new Label();
    private final Label facts = new Label();
    private final HBox pills = new HBox();
    private final SaveLabel saved;
    private final Tooltip whole = new Tooltip();
    private final Label findKey;
    private boolean resized;

    /**
     * @param undo the screen's undo, or null when nothing can be undone here
     * @param redo likewise
     */
    public PatientBanner(Context context, SaveState saveState, Action undo, Action redo) {
        messages = context.messages();
        saved = new SaveLabel(context, saveState, this::showFacts);
        Actions actions = new Actions(messages);
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.PARENT);
        Navigator navigator = context.navigator();
        Button back = actions.iconButton(new Action("banner.back", "shell.back", "mdi2a-arrow-left",
                Keys.alt(javafx.scene.input.KeyCode.LEFT), navigator::back));
        name.getStyleClass().add("patient-name");
        name.setTooltip(whole);
        facts.getStyleClass().add("muted");
        pills.getStyleClass().add("pills");
        pills.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(back, name, facts, pills, between, saved);
        addIfThere(actions, undo);
        addIfThere(actions, redo);
        Separator line = new Separator(javafx.geometry.Orientation.VERTICAL);
        Button find = actions.iconButton(new Action("banner.find", "shell.commands", "mdi2m-magnify",
                Keys.shortcut(javafx.scene.input.KeyCode.K), navigator::commandFinder));
        findKey = Actions.keyHint(Keys.text(Keys.shortcut(javafx.scene.input.KeyCode.K), messages));
        findKey.setMinWidth(USE_PREF_SIZE);
        findKey.managedProperty().bind(findKey.visibleProperty());
        Button lock = actions.iconButton(new Action("banner.lock", "shell.lock", "mdi2l-lock-outline",
                Keys.shortcut(javafx.scene.input.KeyCode.L), navigator::lock));
        getChildren().addAll(line, find, findKey, lock);
        model.subscribe(this::show);
        widthProperty().subscribe(width -> showFacts());
        name.fontProperty().subscribe(font -> {
            resized = true;
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        if (resized) {
            resized = false;
            showFacts();
        }
        super.layoutChildren();
    }

    public ObjectProperty<BannerModel> modelProperty() {
        return model;
    }

    /** Adds the button that opens the menus: where there is no navigation rail with one. */
    public PatientBanner withMenus(Navigator navigator) {
        getChildren().add(new Actions(messages).iconButton(new Action("banner.menus", "shell.menus", "mdi2m-menu",
                Keys.MENUS, navigator::menus)));
        return this;
    }

    /** Follows the save state from now on. */
    public void activate() {
        saved.activate();
    }

    public void deactivate() {
        saved.deactivate();
    }

    private void addIfThere(Actions actions, Action action) {
        if (action != null) {
            getChildren().add(actions.iconButton(action));
        }
    }

    private void show(BannerModel shown) {
        pills.getChildren().clear();
        if (shown == null) {
            name.setText("");
            facts.setText("");
            setAccessibleText(null);
            return;
        }
        name.setText(shown.name());
        switch (shown.allergyState()) {
            case NOT_ASKED -> pills.getChildren().add(
                    new Pill(messages.text("shell.banner.allergies.notAsked"), Pill.Kind.WARNING));
            case NONE_KNOWN -> pills.getChildren().add(
                    new Pill(messages.text("shell.banner.allergies.none"), Pill.Kind.GREY));
            case KNOWN -> pills.getChildren().add(allergies(shown.allergies()));
        }
        showFacts();
        whole.setText(facts(shown, true, true, shown.name() + "\n"));
        setAccessibleText(facts(shown, true, true, shown.name() + ", ") + ", " + allergyWords(shown));
    }

    private Node allergies(List<String> all) {
        int more = all.size() - SHOWN_ALLERGIES;
        String words = String.join(", ", all.subList(0, Math.min(SHOWN_ALLERGIES, all.size())));
        String text = messages.count("shell.banner.allergy", all.size(), words);
        Pill pill = new Pill(more > 0 ? text + " +" + more : text, Pill.Kind.DANGER);
        if (more > 0) {
            pill.setTooltip(new Tooltip(String.join("\n", all)));
        }
        return pill;
    }

    private String allergyWords(BannerModel shown) {
        return switch (shown.allergyState()) {
            case NOT_ASKED -> messages.text("shell.banner.allergies.notAsked");
            case NONE_KNOWN -> messages.text("shell.banner.allergies.none");
            case KNOWN -> messages.count("shell.banner.allergy", shown.allergies().size(),
                    String.join(", ", shown.allergies()));
        };
    }

    private void showFacts() {
        BannerModel shown = model.get();
        if (shown != null) {
            findKey.setVisible(true);
            if (fits(facts(shown, true, true, "")) || fits(facts(shown, true, false, ""))
                    || fits(facts(shown, false, false, ""))) {
                return;
            }
            // Half a date of birth is worse than none: what does not fit whole goes to the hover card.
            findKey.setVisible(false);
            if (!fits(facts(shown, false, false, "")) && !fits(shown.born() + " · " + shown.age()) && !fits(shown.born())) {
                fits("");
            }
        }
    }

    // The name stays whole up to its limit: what is left of the facts is cut before it.
    private boolean fits(String text) {
        facts.setText(text);
        applyCss();
        double em = Math.max(1, name.getFont().getSize() / 1.36);
        name.setMinWidth(Math.min(name.prefWidth(-1), NAME_EM * em));
        double needed = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node child : getManagedChildren()) {
            needed += snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1))) + getSpacing();
        }
        return needed <= getWidth();
    }

    private String facts(BannerModel shown, boolean weight, boolean chartNumber, String before) {
        StringBuilder text = new StringBuilder(before).append(shown.born()).append(" · ").append(shown.age())
                .append(" · ").append(shown.sex());
        if (weight && shown.weight() != null) {
            text.append(" · ").append(shown.weight());
        }
        if (chartNumber) {
            text.append(" · ").append(messages.text("shell.banner.number", shown.chartNumber()));
        }
        return text.toString();
    }
}
