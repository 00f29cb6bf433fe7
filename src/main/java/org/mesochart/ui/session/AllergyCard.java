package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.domain.screening.AllergyMatch;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** The patient's allergies against the mixtures: what matches and why it is injected all the same, and what could not be compared. */
final class AllergyCard extends VBox {
    private final AllergiesModel model;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final VBox reasons = new VBox();
    private final Label foot = Forms.wrapped("", "second");
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private List<Object> shown;

    AllergyCard(AllergiesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("card", "screening-side");
        setId("allergies");
        lines.getStyleClass().add("allergy-lines");
        reasons.getStyleClass().add("allergy-reasons");
        getChildren().addAll(Forms.wrapped(messages.text("screening.allergies"), "medium"), lines, reasons, foot);
    }

    void show() {
        AllergyComparison now = model.comparison();
        List<Object> says = List.of(now, model.groups().stream().filter(g -> model.reason(g).isPresent()).toList());
        if (!says.equals(shown)) {
            shown = says;
            lines.getChildren().setAll(lines(now));
        }
        reasons();
        List<String> said = new ArrayList<>();
        if (!now.products().isEmpty()) {
            said.add(messages.text("screening.allergies.products", now.products()));
        }
        if (now.state() == Allergies.State.KNOWN && !now.classes().isEmpty()) {
            said.add(messages.text("screening.allergies.classes", now.classes().stream()
                    .map(c -> messages.text("screening.class." + c))
                    .sorted()
                    .toList()));
        }
        foot.setText(String.join("\n", said));
        Forms.shown(foot, now.state() == Allergies.State.KNOWN && !said.isEmpty());
    }

    private List<Node> lines(AllergyComparison now) {
        List<Node> all = new ArrayList<>();
        if (now.state() != Allergies.State.KNOWN) {
            boolean none = now.state() == Allergies.State.NONE_KNOWN;
            all.add(line(none ? "mdi2c-check-circle-outline" : "mdi2h-help-circle-outline",
                    none ? "success-text" : "warning-text", "",
                    messages.text(none ? "screening.allergies.none" : "screening.allergies.notAsked")));
            return all;
        }
        for (AllergyMatch match : now.matches()) {
            boolean reasoned = model.reason(AllergyMatch.group(match.key())).isPresent();
            all.add(line("mdi2a-alert-outline", reasoned ? "warning-text" : "danger-text", capital(match.allergy()),
                    messages.text("screening.allergies.match", places(match.letters(), match.cream()),
                            AllergyMatch.holds(match.group()))));
        }
        for (String each : now.clear()) {
            all.add(now.anything()
                    ? line("mdi2c-check-circle-outline", "success-text", capital(each),
                            messages.text("screening.allergies.clear", places(now.letters(), now.cream())))
                    : line("mdi2i-information-outline", "muted", capital(each),
                            messages.text("screening.allergies.nothing")));
        }
        for (String each : now.notKnown()) {
            all.add(line("mdi2h-help-circle-outline", "warning-text", capital(each),
                    messages.text("screening.allergies.notKnown")));
        }
        return all;
    }

    private String places(List<String> letters, boolean cream) {
        List<String> all = new ArrayList<>(letters);
        if (cream) {
            all.add(messages.text("screening.allergies.cream"));
        }
        String last = all.getLast();
        return all.size() == 1
                ? last
                : messages.text("screening.allergies.or", String.join(", ", all.subList(0, all.size() - 1)), last);
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(messages.locale()) + text.substring(1);
    }

    private static Node line(String icon, String colour, String name, String rest) {
        Label sign = new Label(null, Icons.of(icon));
        sign.getStyleClass().add(colour);
        sign.setMinWidth(USE_PREF_SIZE);
        Text strong = new Text(name);
        strong.getStyleClass().addAll("medium", "screening-text");
        Text quiet = new Text((name.isEmpty() ? "" : " · ") + rest);
        quiet.getStyleClass().add("screening-text");
        TextFlow words = new TextFlow(strong, quiet);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(sign, words);
        line.getStyleClass().add("allergy-line");
        return line;
    }

    // A field stays as it is while it is typed in.
    private void reasons() {
        fields.keySet().removeIf(group -> !model.groups().contains(group));
        model.groups().forEach(group -> fields.computeIfAbsent(group, this::field));
        if (!reasons.getChildren().equals(List.copyOf(fields.values()))) {
            reasons.getChildren().setAll(fields.values());
        }
        fields.forEach((group, field) -> {
            TextField text = (TextField) field.control();
            if (!text.isFocused() && field.problemProperty().get() == null) {
                text.setText(model.reason(group).orElse(""));
            }
            text.setEditable(!model.locked());
            text.setPromptText(model.offered(group)
                    .map(r -> messages.text("screening.reason.offered", r))
                    .orElse(messages.text("screening.reason.prompt")));
        });
        Forms.shown(reasons, !fields.isEmpty());
    }

    private Field field(String group) {
        TextField text = new TextField();
        text.setId("allergy-" + group);
        Field field = new Field(messages.text("screening.allergies.reason", AllergyMatch.holds(group)), text);
        Runnable write = () -> Forms.problem(field, Optional.ofNullable(text.getText())
                .filter(t -> !t.strip().equals(model.reason(group).orElse("")))
                .flatMap(t -> model.write(group, t).stream().findFirst()), messages);
        text.setOnAction(e -> {
            if (text.getText().isBlank()) {
                model.offered(group).ifPresent(text::setText);
            }
            write.run();
        });
        text.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                write.run();
            }
        });
        return field;
    }

    @Override
    public void requestFocus() {
        fields.values().stream().findFirst().ifPresent(f -> f.control().requestFocus());
    }
}
