package org.mesochart.ui.session;

import atlantafx.base.controls.PasswordTextField;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Addendum;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.map.BodyThumbnail;
import org.mesochart.ui.map.DoseTable;
import org.mesochart.ui.map.MarkIcon;

/** Sign: what is missing, everything in short, and the passphrase. After signing the same page, locked. */
final class SignView implements StepView {
    private final SessionViewModel model;
    private final Context context;
    private final Messages messages;
    private final SessionWords words;
    private final VBox missing = new VBox();
    private final VBox summaries = new VBox();
    private final BodyThumbnail picture;
    private final VBox totals = new VBox();
    private final DosesCard doses;
    private final VBox side = new VBox();
    private final PasswordTextField passphrase = new PasswordTextField();
    private final Field passphraseField;
    private final Button sign = new Button();
    private final EventsCard events;
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;

    SignView(SessionViewModel model, Context context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        words = new SessionWords(model, messages);
        events = new EventsCard(model, messages);
        passphrase.setId("passphrase");
        passphrase.setOnAction(e -> sign());
        passphrase.textProperty().subscribe(t -> model.signing().clearProblem());
        passphraseField = new Field(messages.text("session.sign.passphrase"), passphrase);
        sign.setId("sign");
        sign.getStyleClass().addAll("primary", "large");
        sign.setMaxWidth(Double.MAX_VALUE);
        sign.setGraphic(Icons.of("mdi2s-signature-freehand"));
        sign.setOnAction(e -> sign());
        picture = new BodyThumbnail(model.bodyMap(), messages);
        missing.getStyleClass().add("sign-missing");
        VBox review = Cards.list(messages.text("session.sign.review"), summaries);
        VBox map = new VBox(picture);
        map.getStyleClass().addAll("card", "sign-map");
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox sums = new VBox(totals);
        sums.getStyleClass().addAll("card", "sign-totals");
        HBox.setHgrow(sums, Priority.ALWAYS);
        HBox below = new HBox(map, sums);
        below.getStyleClass().add("sign-below");
        doses = new DosesCard(messages);
        VBox main = new VBox(missing, review, below, doses.root());
        main.getStyleClass().add("session-main");
        side.getStyleClass().add("session-forms");
        root = Forms.page(Forms.columns(main, side));
    }

    /** Signs, when everything is there. */
    void sign() {
        model.flush();
        String typed = passphrase.getPassword();
        if (typed == null || typed.isEmpty()) {
            passphrase.requestFocus();
            return;
        }
        model.signing().sign(typed);
    }

    private void show() {
        if (model.session() == null) {
            return;
        }
        boolean signed = model.signed().get();
        showMissing(signed);
        summaries.getChildren().clear();
        for (Step step : List.of(Step.ASSESS, Step.SCREEN, Step.PREPARE, Step.INJECT, Step.OBSERVE)) {
            summaries.getChildren().add(summary(step, signed));
        }
        picture.show(model.points().points(), p -> model.points().letterIndex(p.mixtureId()), words.inject());
        DoseTable.fill(totals, model.doses().table(), messages);
        doses.show(model.doses());
        if (totals.getChildren().isEmpty()) {
            totals.getChildren().add(Forms.label(messages.text("session.sign.noMixture"), "muted"));
        }
        showSide(signed);
    }

    private void showMissing(boolean signed) {
        missing.getChildren().clear();
        Forms.shown(missing, false);
        if (signed) {
            LocalDateTime at = LocalDateTime.ofInstant(
                    model.signature().orElseThrow().at(), model.session().zone());
            Label line = Forms.label(messages.text("session.sign.signed", at.toLocalTime()), "medium", "success-text");
            line.setGraphic(Icons.of("mdi2c-check-circle-outline"));
            HBox box = new HBox(line, Forms.label(messages.text("session.sign.signedBy",
                    model.nameOf(model.signature().orElseThrow().practitionerId()), at,
                    model.signature().orElseThrow().chainShort()), "second"));
            box.getStyleClass().addAll("message-success", "sign-line");
            missing.getChildren().add(box);
            Forms.shown(missing, true);
            return;
        }
        List<Problem> problems = model.signing().missing();
        if (!problems.isEmpty()) {
            VBox lines = new VBox();
            lines.getStyleClass().add("sign-problems");
            lines.getChildren().add(Forms.label(messages.count("session.sign.missing", problems.size()), "medium"));
            problems.stream().map(p -> Forms.wrapped("· " + Forms.text(p, messages), "second"))
                    .forEach(lines.getChildren()::add);
            HBox box = new HBox(Icons.of("mdi2a-alert-outline"), lines);
            box.getStyleClass().addAll("message-warning", "sign-line");
            missing.getChildren().add(box);
            Forms.shown(missing, true);
        }
    }

    private Node summary(Step step, boolean signed) {
        boolean done = model.state(step) == Step.State.DONE;
        Label icon = new Label(null, Icons.of(done ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline"));
        icon.getStyleClass().add(done ? "success-text" : "warning-text");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Forms.label(messages.text("session.step." + step.key()), "medium", "summary-name");
        VBox content = new VBox();
        content.getStyleClass().add("summary-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        if (step == Step.PREPARE && !model.mixtures().mixtures().isEmpty()) {
            for (Mixture mixture : model.mixtures().mixtures()) {
                Label line = Forms.wrapped(words.mixture(mixture));
                HBox row = new HBox(new MarkIcon(Mixture.LETTERS.indexOf(mixture.letter())), line);
                row.getStyleClass().add("related");
                content.getChildren().add(row);
            }
        } else {
            content.getChildren().add(Forms.wrapped(switch (step) {
                case ASSESS -> words.assess();
                case SCREEN -> words.screen();
                case PREPARE -> messages.text("session.sign.noMixture");
                case INJECT -> words.inject();
                case OBSERVE -> words.observe();
                case SIGN -> "";
            }));
        }
        HBox row = new HBox(icon, name, content);
        row.getStyleClass().addAll("row", "summary");
        if (!signed) {
            Hyperlink edit = new Hyperlink(messages.text("session.sign.edit"));
            edit.setAccessibleText(messages.text("session.sign.edit") + ", " + name.getText());
            edit.setMinWidth(Region.USE_PREF_SIZE);
            edit.setOnAction(e -> model.step().set(step));
            row.getChildren().add(edit);
        }
        return row;
    }

    private void showSide(boolean signed) {
        if (signed) {
            if (side.getChildren().isEmpty() || !"signed".equals(side.getUserData())) {
                side.setUserData("signed");
                side.getChildren().setAll(documents(), events.node(), notes());
            }
            return;
        }
        if (!"open".equals(side.getUserData())) {
            side.setUserData("open");
            side.getChildren().setAll(signCard());
        }
        boolean blocked = !model.signing().missing().isEmpty();
        boolean busy = model.signing().busy().get();
        passphrase.setDisable(blocked || busy);
        passphrase.setPromptText(blocked ? messages.text("session.sign.blocked") : "");
        sign.setDisable(blocked || busy);
        sign.setText(busy
                ? messages.text("session.sign.busy")
                : messages.text("session.sign.deed", model.session().number()));
        Problem problem = model.signing().problem().get();
        passphraseField.setProblem(problem == null ? null : Forms.text(problem, messages));
    }

    private Node signCard() {
        Practitioner who = model.practitioner();
        VBox person = new VBox(Forms.wrapped(who.name(), "medium"));
        person.getStyleClass().add("sign-person");
        for (String line : new String[] {who.title(), who.certificate() == null
                ? null
                : messages.text("session.sign.certificate", who.certificate())}) {
            if (line != null && !line.isBlank()) {
                person.getChildren().add(Forms.wrapped(line, "second"));
            }
        }
        person.getChildren().add(Forms.wrapped(
                messages.dates().moment(model.session().localTime().toLocalDateTime()), "second"));
        return Cards.card(messages.text("session.sign.title"),
                Forms.wrapped(messages.text("session.sign.consequence"), "muted"), person, passphraseField, sign);
    }

    private Node documents() {
        Button sheet = new Button(messages.text("session.sign.sheet"), Icons.of("mdi2f-file-document-outline"));
        sheet.setId("sessionSheet");
        sheet.setMaxWidth(Double.MAX_VALUE);
        sheet.setOnAction(e -> context.navigator().document(model.session().id()));
        return Cards.card(messages.text("session.sign.documents"), sheet);
    }

    private Node notes() {
        VBox list = new VBox();
        list.getStyleClass().add("addenda");
        Runnable fill = () -> {
            List<Node> rows = new ArrayList<>();
            for (Addendum a : model.addenda().addenda()) {
                LocalDateTime at = LocalDateTime.ofInstant(a.at(), model.session().zone());
                rows.add(new VBox(
                        Forms.wrapped(new StringJoiner(", ").add(messages.dates().moment(at))
                                .add(model.nameOf(a.practitionerId())).toString(), "second"),
                        Forms.wrapped(a.text())));
            }
            list.getChildren().setAll(rows);
        };
        model.addenda().addenda().addListener((javafx.collections.ListChangeListener<Addendum>) c -> fill.run());
        fill.run();
        TextArea text = new TextArea();
        text.setId("addendum");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.textProperty().bindBidirectional(model.addenda().text());
        Button add = new Button(messages.text("session.sign.addNote"), Icons.of("mdi2p-plus"));
        add.setId("addNote");
        add.disableProperty().bind(model.addenda().text().map(String::isBlank));
        add.setOnAction(e -> model.addenda().add());
        return Cards.card(messages.text("session.sign.notes"), list,
                new Field(messages.text("session.sign.noteLabel"), text), add);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        events.start();
        subscription = Subscription.combine(
                model.revision().subscribe(r -> show()),
                model.signing().busy().subscribe(b -> show()),
                model.signing().problem().subscribe(p -> show()),
                model.signed().subscribe(s -> {
                    if (s) {
                        passphrase.clear();
                    }
                    show();
                }));
    }

    @Override
    public void stop() {
        events.stop();
        subscription.unsubscribe();
        passphrase.clear();
    }

    @Override
    public void focus() {
        if (!passphrase.isDisabled() && !model.signed().get()) {
            passphrase.requestFocus();
        } else {
            root.lookupAll(".hyperlink").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    @Override
    public List<Node> parts() {
        return List.of(root, passphrase);
    }
}
