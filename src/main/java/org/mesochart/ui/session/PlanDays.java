package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.CoursePlan.Planned;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Icons;

/** The days of the course: those held, and those to come, each of which can be set by hand. */
final class PlanDays {
    /** More than these are told as a number. */
    private static final int SHOWN = 24;

    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Map<Integer, Row> coming = new LinkedHashMap<>();
    private Subscription subscription = Subscription.EMPTY;

    PlanDays(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        rows.getStyleClass().add("plan-days");
    }

    VBox node() {
        return rows;
    }

    void start() {
        subscription = model.assessment().course().subscribe(course -> {
            if (course != null) {
                show();
            }
        });
    }

    void stop() {
        subscription.unsubscribe();
    }

    private void show() {
        List<Node> now = new ArrayList<>();
        List<Planned> schedule = model.plan().schedule();
        int held = (int) schedule.stream().filter(Planned::held).count();
        coming.keySet().removeIf(number -> number <= held || number > schedule.size());
        for (Planned planned : schedule) {
            if (now.size() == SHOWN) {
                now.add(Forms.label(messages.text("assess.days.more", schedule.size() - SHOWN), "second"));
                break;
            }
            if (planned.held()) {
                boolean today = planned.number() == model.session().number();
                now.add(Forms.label(messages.text(today ? "assess.days.this" : "assess.days.held", planned.number(),
                        planned.day()), today ? "medium" : "muted"));
            } else {
                Row row = coming.computeIfAbsent(planned.number(), Row::new);
                row.show(planned);
                now.add(row);
            }
        }
        if (schedule.size() == held) {
            now.add(Forms.wrapped(messages.text(model.plan().plan().sessions() == 0
                    ? "assess.days.noPlan" : "assess.days.used"), "second"));
        }
        if (!rows.getChildren().equals(now)) {
            rows.getChildren().setAll(now);
        }
    }

    /** A day to come. */
    private final class Row extends VBox {
        private final int number;
        private final DateField day = new DateField(messages);
        private final Label moved = Forms.label(messages.text("assess.days.moved"), "warning-text");
        private final Button back = new Button("", Icons.small("mdi2r-restart"));
        private final Label problem = Forms.wrapped("", "problem");
        private LocalDate shown;

        Row(int number) {
            this.number = number;
            getStyleClass().add("plan-day");
            Label name = Forms.label(messages.text("assess.days.session", number));
            name.getStyleClass().add("plan-day-name");
            name.setLabelFor(day);
            day.setId("day" + number);
            day.focusedProperty().subscribe((was, is) -> {
                if (was && !is) {
                    set();
                }
            });
            day.addEventHandler(javafx.event.ActionEvent.ACTION, e -> set());
            moved.setMinWidth(Region.USE_PREF_SIZE);
            back.getStyleClass().add("icon-button");
            back.setId("dayBack" + number);
            back.setTooltip(new Tooltip(messages.text("assess.days.back")));
            back.setAccessibleText(messages.text("assess.days.back"));
            back.setOnAction(e -> {
                tell(Optional.empty());
                model.plan().move(number, null);
            });
            HBox line = new HBox(name, day, moved, back);
            line.getStyleClass().add("plan-day-line");
            getChildren().addAll(line, problem);
            tell(Optional.empty());
        }

        void show(Planned planned) {
            if (!planned.day().equals(shown)) {
                shown = planned.day();
                day.setValue(shown);
                tell(Optional.empty());
            }
            Forms.shown(moved, planned.moved());
            Forms.shown(back, planned.moved());
            day.setAccessibleText(messages.text(planned.moved() ? "assess.days.spoken.moved" : "assess.days.spoken",
                    number, planned.day()));
        }

        private void set() {
            if (day.problemKey().isPresent()) {
                tell(day.problemKey().map(messages::text));
                return;
            }
            Optional<LocalDate> typed = day.value();
            if (typed.isPresent() && typed.get().equals(shown)) {
                tell(Optional.empty());
                return;
            }
            Optional<Problem> wrong = model.plan().move(number, typed.orElse(null));
            tell(wrong.map(p -> Forms.text(p, messages)));
            if (wrong.isEmpty() && typed.isEmpty()) {
                day.setValue(shown);
            }
        }

        private void tell(Optional<String> sentence) {
            problem.setText(sentence.orElse(""));
            Forms.shown(problem, sentence.isPresent());
            day.setAccessibleHelp(sentence.orElse(null));
            day.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), sentence.isPresent());
        }
    }
}
