package org.mesochart.ui.kit.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mesochart.domain.Problem;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Keys;

/** A column of days and scores. Enter goes to the next day, the primary key saves, a copied column fills the days. */
final class DiaryPanel extends EntryPanel {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final DiaryDraft draft;
    private final Messages messages;
    private final Runnable save;
    private final VBox days = new VBox();
    private final List<TextField> values = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final Field fromField;
    private final Field timeField;
    private final Button done = new Button();
    private final Label left = EventForm.wrapped("", "hint");

    /** @param who the patient, as the head of the panel */
    DiaryPanel(DiaryDraft draft, String who, Messages messages, Runnable save, Runnable cancel) {
        this.draft = draft;
        this.messages = messages;
        this.save = save;
        getStyleClass().add("narrow-panel");
        setId("diary");
        Label title = new Label(messages.text("observe.diary"), Icons.of("mdi2n-notebook-outline"));
        title.getStyleClass().add("card-title");
        VBox head = new VBox(title,
                EventForm.wrapped(messages.text("observe.followUp.of", who, draft.course().indication()), "muted"));
        ComboBox<PainSeries> pain = pain();
        DateField from = new DateField(messages);
        from.setId("diaryFrom");
        from.setPrefColumnCount(10);
        from.textProperty().bindBidirectional(draft.from());
        TextField time = new TextField();
        time.setId("diaryTime");
        time.setPrefColumnCount(5);
        time.textProperty().bindBidirectional(draft.time());
        fromField = new Field(messages.text("observe.diary.from"), from);
        timeField = new Field(messages.text("observe.diary.time"), time);
        FlowPane when = new FlowPane(fromField, timeField);
        when.getStyleClass().add("entry-line");
        days.getStyleClass().add("diary-days");
        EntryScroll scroll = new EntryScroll(days);
        done.setId("saveDiary");
        done.getStyleClass().add("primary");
        done.setOnAction(e -> save());
        Button leave = new Button(messages.text("shell.cancel"));
        leave.setOnAction(e -> cancel.run());
        HBox deeds = new HBox(leave, done);
        deeds.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, new Field(messages.text("observe.diary.pain"), pain), when, scroll, left, problem,
                EventForm.wrapped(messages.text("observe.diary.hint"), "hint"), deeds);
        draft.rows().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                save();
            }
        });
    }

    private ComboBox<PainSeries> pain() {
        ComboBox<PainSeries> pain = new ComboBox<>();
        pain.setId("diaryPain");
        pain.setAccessibleText(messages.text("observe.diary.pain"));
        pain.getItems().setAll(draft.all());
        pain.setConverter(new StringConverter<>() {
            @Override
            public String toString(PainSeries series) {
                return series == null ? "" : name(series);
            }

            @Override
            public PainSeries fromString(String text) {
                return null;
            }
        });
        pain.valueProperty().bindBidirectional(draft.series());
        pain.setMaxWidth(Double.MAX_VALUE);
        return pain;
    }

    private String name(PainSeries series) {
        String site = series.aspect() == Aspect.UNSPECIFIED
                ? series.site()
                : messages.text("observe.effect.of", series.site(),
                        messages.text("session.aspect." + series.aspect().key()).toLowerCase(messages.locale()));
        return site + ", " + messages.text("session.scale.range." + series.scale().key());
    }

    private void show(List<DiaryDraft.Row> rows) {
        values.clear();
        checks.clear();
        days.getChildren().setAll(rows.stream().map(this::day).toList());
        check();
    }

    private Node day(DiaryDraft.Row row) {
        String day = messages.text("observe.diary.day", messages.dates().weekday(row.day()),
                messages.dates().dayAndMonth(row.day()));
        Label name = new Label(day);
        name.getStyleClass().add("diary-day");
        Label beside = EventForm.wrapped(beside(row), "second");
        if (!row.open()) {
            HBox closed = new HBox(name, beside);
            closed.getStyleClass().add("follow-up-row");
            return closed;
        }
        TextField value = new Column(row);
        value.setId("diary-" + row.day());
        value.setAccessibleText(messages.text("observe.diary.spoken", day, name(draft.series().get()), beside.getText()));
        name.setLabelFor(value);
        value.textProperty().bindBidirectional(row.text());
        Label wrong = EventForm.wrapped("", "problem");
        wrong.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
        EventForm.shown(wrong, false);
        checks.add(() -> {
            String sentence = draft.problem(row).map(this::sentence).orElse(null);
            wrong.setText(sentence == null ? "" : sentence);
            EventForm.shown(wrong, sentence != null);
            value.pseudoClassStateChanged(DANGER, sentence != null);
            value.setAccessibleHelp(sentence);
        });
        value.focusedProperty().subscribe((was, is) -> check());
        value.textProperty().subscribe((was, is) -> count());
        values.add(value);
        HBox line = new HBox(name, value, beside);
        line.getStyleClass().add("follow-up-row");
        return new VBox(line, wrong);
    }

    private String beside(DiaryDraft.Row row) {
        if (!row.open()) {
            return messages.text("observe.diary.session", row.session());
        }
        return row.recorded().isEmpty() ? "" : messages.text("observe.diary.recorded",
                row.recorded().stream().map(messages.numbers()::format).collect(Collectors.joining("; ")));
    }

    /** A field of the column: a copied column is written downwards from it. */
    private final class Column extends TextField {
        private final DiaryDraft.Row row;

        Column(DiaryDraft.Row row) {
            this.row = row;
            setPrefColumnCount(4);
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                boolean plain = !event.isShortcutDown() && !event.isAltDown();
                int step = !plain ? 0 : switch (event.getCode()) {
                    case ENTER, DOWN -> 1;
                    case UP -> -1;
                    default -> 0;
                };
                if (step != 0) {
                    event.consume();
                    move(this, step);
                }
            });
        }

        @Override
        public void paste() {
            String copied = Clipboard.getSystemClipboard().getString();
            if (copied == null || copied.stripTrailing().lines().count() < 2) {
                super.paste();
                return;
            }
            int over = draft.fill(row, copied);
            failed(over == 0 ? null : messages.count("observe.diary.over", over));
            check();
        }
    }

    private void move(TextField at, int step) {
        int to = values.indexOf(at) + step;
        if (to >= 0 && to < values.size()) {
            values.get(to).requestFocus();
        } else if (step > 0) {
            done.requestFocus();
        }
    }

    private void check() {
        checks.forEach(Runnable::run);
        fromField.setProblem(draft.fromProblem().map(this::sentence).orElse(null));
        timeField.setProblem(draft.timeProblem().map(this::sentence).orElse(null));
        long out = draft.daysLeftOut();
        left.setText(out == 0 ? "" : messages.text("observe.diary.left", DiaryDraft.MOST_DAYS));
        EventForm.shown(left, out > 0);
        count();
    }

    private void count() {
        done.setText(messages.count("observe.diary.save", draft.scores().size()));
    }

    private String sentence(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }

    private void save() {
        check();
        if (draft.good()) {
            failed(null);
            save.run();
            return;
        }
        failed(draft.isEmpty() ? messages.text("observe.diary.empty") : null);
        draft.wrong().ifPresent(row -> {
            draft.series().set(row.of());
            lookup("#diary-" + row.day()).requestFocus();
        });
    }

    @Override
    public void requestFocus() {
        applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        if (values.isEmpty()) {
            fromField.requestFocus();
        } else {
            values.getFirst().requestFocus();
        }
    }
}
