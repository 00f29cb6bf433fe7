package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;

/** Beside the questions: how far the asking is, the allergies against the mixtures, and what "stop" does. */
final class ScreenSide extends VBox {
    private final SessionViewModel model;
    private final ScreeningModel screening;
    private final Messages messages;
    private final Label count = Forms.label("", "medium");
    private final Label open = Forms.wrapped("", "muted");
    private final Button stillNo = new Button();
    private final Label stillNoHint = Forms.wrapped("", "second");
    private final AllergyCard allergies;
    private final VBox stop = new VBox();
    private final HBox keys;
    private List<Object> said;

    /** @param answered the focus goes back to the questions */
    ScreenSide(SessionViewModel model, Messages messages, Runnable answered) {
        this.model = model;
        this.messages = messages;
        screening = model.screening();
        getStyleClass().add("session-main");
        stillNo.setId("stillNo");
        stillNo.setGraphic(Icons.of("mdi2c-check"));
        stillNo.setMaxWidth(Double.MAX_VALUE);
        stillNo.setWrapText(true);
        stillNo.setOnAction(e -> {
            screening.answerStillNo();
            answered.run();
        });
        VBox asked = new VBox(count, open, stillNo, stillNoHint);
        asked.getStyleClass().addAll("card", "screening-side");
        allergies = new AllergyCard(model.allergies(), messages);
        stop.getStyleClass().addAll("card", "screening-side");
        Label hint = Forms.wrapped(messages.text("screening.keys"), "second");
        HBox.setHgrow(hint, Priority.ALWAYS);
        keys = new HBox(Icons.small("mdi2k-keyboard-outline"), hint);
        keys.getStyleClass().add("screening-keys");
        getChildren().addAll(asked, allergies, stop, keys);
    }

    void show() {
        int of = screening.screening().questions().size();
        count.setText(messages.text("screening.count", screening.answered(), of));
        open.setText(screening.notAsked().map(p -> Forms.text(p, messages))
                .orElse(messages.text("screening.all")));
        showStillNo();
        allergies.show();
        showStop();
        Forms.shown(keys, !screening.locked());
    }

    private void showStillNo() {
        int left = screening.stillNo().size();
        boolean could = !screening.firstVisit() && !screening.locked() && !screening.allSeen()
                && !screening.notAsked().isEmpty();
        Forms.shown(stillNo, left > 0);
        stillNo.setText(messages.text("screening.stillNo", left));
        stillNoHint.setText(messages.text(left > 0 ? "screening.stillNo.hint" : "screening.stillNo.later"));
        Forms.shown(stillNoHint, left > 0 || could);
    }

    private void showStop() {
        boolean stopped = screening.stopped();
        List<Object> says = stopped ? List.of(names(screening), model.points().points().size()) : List.of();
        if (says.equals(said)) {
            return;
        }
        said = says;
        stop.getStyleClass().remove("screening-stopped");
        stop.getChildren().clear();
        if (!stopped) {
            stop.getChildren().addAll(Forms.wrapped(messages.text("screening.stop.title"), "medium"),
                    Forms.wrapped(messages.text("screening.stop.text"), "muted"));
            return;
        }
        stop.getStyleClass().add("screening-stopped");
        Label title = Forms.wrapped(messages.text("screening.stopped", names(screening)), "medium", "danger-text");
        title.setGraphic(Icons.of("mdi2c-close-circle-outline"));
        stop.getChildren().addAll(title, Forms.wrapped(messages.text("screening.stop.text")));
        int points = model.points().points().size();
        if (points > 0) {
            stop.getChildren().add(Forms.wrapped(
                    Forms.text(Problem.of("injections", "errors.sign.stopped", points), messages), "danger-text"));
        }
    }

    /** What ended the session and what that means, in one sentence after the other. */
    String stopped() {
        return messages.text("screening.stopped", names(screening)) + ". " + messages.text("screening.stop.text");
    }

    /** The questions that ended the session. */
    static List<Object> names(ScreeningModel screening) {
        return screening.stops().stream().<Object>map(q -> q.words()).toList();
    }

    @Override
    public void requestFocus() {
        if (stillNo.isVisible()) {
            stillNo.requestFocus();
        } else {
            allergies.requestFocus();
        }
    }
}
