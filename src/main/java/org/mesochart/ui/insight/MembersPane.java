package org.mesochart.ui.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.insight.CourseResult;
import org.mesochart.domain.insight.Member;
import org.mesochart.domain.patient.Patient;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.NameWords;
import org.mesochart.ui.kit.Icons;

/** Who is in a group, least change first. Enter or a double click opens the patient, Escape goes back to the groups. */
final class MembersPane {
    private final Messages messages;
    private final InsightWords words;
    private final Consumer<UUID> open;
    private final Label title = new Label();
    private final TableView<Member> table = new TableView<>();
    private final Label reason = new Label();
    private final VBox root;

    MembersPane(InsightViewModel model, Messages messages, InsightWords words, Consumer<UUID> open) {
        this.messages = messages;
        this.words = words;
        this.open = open;
        Button back = new Button(messages.text("insight.list.back"), Icons.of("mdi2a-arrow-left"));
        back.setId("insight-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.unlist());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Label noted = new Label(messages.text(model.readOnly() ? "insight.list.readOnly" : "insight.list.noted"));
        noted.getStyleClass().add("second");
        noted.setWrapText(true);
        VBox head = new VBox(title, noted);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox line = new HBox(head, back);
        line.getStyleClass().add("card-head");
        table.setId("insight-members");
        table.setAccessibleHelp(messages.text("insight.list.help"));
        Tables.prepare(table);
        table.getColumns().add(Tables.text(messages.text("insight.member.name"), 180, m -> NameWords.of(m.patient(), messages)));
        table.getColumns().add(Tables.text(messages.text("insight.member.born"), 140, m -> born(m.patient())));
        table.getColumns().add(Tables.text(messages.text("insight.member.number"), 90, m -> number(m.patient())));
        table.getColumns().add(Tables.right(messages.text("insight.member.change"), 110,
                m -> words.change(m.result().told().less())));
        table.getColumns().add(Tables.right(messages.text("insight.member.percent"), 120,
                m -> words.percentChange(percent(m.result().told()))));
        table.getColumns().add(Tables.right(messages.text("insight.member.sessions"), 80,
                m -> Integer.toString(m.result().sessions())));
        table.getColumns().add(Tables.right(messages.text("insight.member.events"), 80,
                m -> Integer.toString(m.result().events())));
        table.getColumns().add(Tables.text(messages.text("insight.member.left"), 240, this::left));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        // A long reason does not fit its row: that of the chosen patient stands whole beneath.
        reason.setId("insight-reason");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().add("insight-reason");
        reason.managedProperty().bind(reason.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        root = new VBox(line, table, reason);
        root.getStyleClass().addAll("card", "insight-table-card");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.unlist();
                event.consume();
            }
        });
    }

    VBox root() {
        return root;
    }

    void show(InsightViewModel.Listed listed, String group) {
        title.setText(messages.count("insight.list.title", listed.members().size(), group));
        table.setAccessibleText(title.getText());
        table.getItems().setAll(listed.members());
        Tables.fit(table, listed.members().size());
        table.getSelectionModel().selectFirst();
    }

    void focus() {
        table.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    private void tell(Member selected) {
        boolean known = selected != null && selected.reason() != null;
        reason.setText(known ? messages.text("insight.member.reason", NameWords.of(selected.patient(), messages), selected.reason()) : "");
        reason.setVisible(known);
    }

    private void openSelected() {
        Member selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open.accept(selected.patient().id());
        }
    }

    private String born(Patient patient) {
        return patient.born() == null ? messages.text("insight.member.unknown") : messages.dates().day(patient.born());
    }

    private String number(Patient patient) {
        return patient.chartNumber() == null ? messages.text("insight.member.unknown") : patient.chartNumber();
    }

    private static Optional<BigDecimal> percent(CourseResult result) {
        return result.percentLess().map(exact -> exact.setScale(1, RoundingMode.HALF_UP));
    }

    private String left(Member member) {
        return switch (member.result().leaving()) {
            case UNPLANNED -> messages.text("insight.left.unplanned");
            case STAYED -> messages.text("insight.left.stayed");
            case WITHOUT_REASON -> messages.text("insight.left.withoutReason");
            case WITH_REASON -> member.reason() == null
                    ? messages.text("insight.left.withReason")
                    : messages.text("insight.left.because", member.reason());
        };
    }
}
