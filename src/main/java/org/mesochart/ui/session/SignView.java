package org.mesochart.ui.session;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.Signature;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Phrase;
import org.mesochart.i18n.ScreeningNames;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.map.BodyThumbnail;
import org.mesochart.ui.map.DoseTable;

/** Sign: what is missing, everything in short, and the passphrase. After signing the same page, locked. */
final class SignView implements StepView {
    private final SessionViewModel model;
    private final Context context;
    private final Messages messages;
    private final VBox state = new VBox();
    private final MissingCards missing;
    private final ReviewRows summaries;
    private final BodyThumbnail picture;
    private final VBox totals = new VBox();
    private final SignCard signCard;
    private final DosesCard doses;
    private final VBox side = new VBox();
    private final EventsCard events;
    private final ScrollPane root;
    private Subscription subscription = Subscription.EMPTY;
    private boolean wasOpen;
    private Boolean sideSigned;

    SignView(SessionViewModel model, Context context) {
        this.model = model;
        this.context = context;
        messages = context.messages();
        missing = new MissingCards(model, messages);
        summaries = new ReviewRows(model, messages);
        signCard = new SignCard(model, context);
        events = new EventsCard(model, messages);
        missing.onDone(signCard::focus);
        picture = new BodyThumbnail(model.bodyMap(), messages);
        state.getStyleClass().add("sign-missing");
        Button copy = new Button(messages.text("sign.copy"), Icons.of("mdi2c-content-copy"));
        copy.setId("copyText");
        copy.setOnAction(e -> copy());
        Button sheet = new Button(messages.text("sign.preview"), Icons.of("mdi2f-file-document-outline"));
        sheet.setId("previewSheet");
        sheet.setOnAction(e -> preview());
        for (Button button : List.of(copy, sheet)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox review = Cards.list(null, summaries.node());
        review.getChildren().addFirst(Cards.head(messages.text("session.sign.review"), copy, sheet));
        VBox map = new VBox(picture);
        map.getStyleClass().addAll("card", "sign-map");
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox sums = new VBox(totals);
        sums.getStyleClass().addAll("card", "sign-totals");
        HBox.setHgrow(sums, Priority.ALWAYS);
        HBox below = new HBox(map, sums);
        below.getStyleClass().add("sign-below");
        doses = new DosesCard(messages);
        VBox main = new VBox(state, missing.node(), review, below, doses.root());
        main.getStyleClass().add("session-main");
        side.getStyleClass().add("session-forms");
        root = Forms.page(Forms.columns(main, side));
        Theme.addSheet(root, "sign");
    }

    /** Signs, when everything is there. */
    void sign() {
        signCard.sign();
    }

    private void copy() {
        model.flush();
        CopiedWords.copy(root, model.review().narrative());
        context.dialogs().notice("sign.copied");
    }

    private void preview() {
        model.flush();
        context.navigator().document(model.session().id());
    }

    private void show() {
        if (model.session() == null) {
            return;
        }
        boolean signed = model.signed().get();
        showState(signed);
        summaries.show(signed);
        picture.show(model.points().points(), p -> model.points().letterIndex(p.mixtureId()),
                Phrase.text(model.review().words().inject(model.review().facts())));
        DoseTable.fill(totals, model.doses().table(), messages);
        doses.show(model.doses());
        if (totals.getChildren().isEmpty()) {
            totals.getChildren().add(Forms.label(messages.text("session.sign.noMixture"), "muted"));
        }
        showSide(signed);
        // Last: when nothing is missing any more, the passphrase is open and takes the focus.
        missing.show(signed);
    }

    private void showState(boolean signed) {
        state.getChildren().clear();
        if (signed) {
            state.getChildren().add(signedLine());
            if (model.review().entry().late()) {
                state.getChildren().add(SignCard.lateLine(model, messages));
            }
            model.review().standing().clockBehind(model.signature().orElseThrow().at()).ifPresent(behind ->
                    state.getChildren().add(SignCard.clockLine(behind, "sign.clock.signed", model, messages)));
        } else if (model.record().stopped()) {
            state.getChildren().add(stopCard());
        }
        Forms.shown(state, !state.getChildren().isEmpty());
    }

    private Node signedLine() {
        Signature signature = model.signature().orElseThrow();
        Signature.Hand hand = signature.hand();
        ZoneId zone = hand == null ? model.session().zone() : hand.zone();
        boolean not = model.record().notPerformed();
        Label line = Forms.label(messages.text(not ? "sign.signed.notPerformed" : "session.sign.signed",
                signature.at().atZone(zone).toLocalTime()), "medium", not ? "warning-text" : "success-text");
        line.setGraphic(Icons.of(not ? "mdi2c-cancel" : "mdi2c-check-circle-outline"));
        line.setMinWidth(Region.USE_PREF_SIZE);
        line.setId("signedLine");
        String name = hand == null ? model.nameOf(signature.practitionerId()) : hand.name();
        String who = hand == null || hand.certificate() == null
                ? name
                : messages.text("narrative.text.certificate", name, hand.certificate());
        HBox box = new HBox(line, Forms.wrapped(messages.text("session.sign.signedBy", who,
                messages.dates().momentWithZone(signature.at(), zone), signature.chainShort()), "second"));
        if (signature.imported()) {
            box.getChildren().add(Forms.wrapped(messages.text("sign.imported"), "second"));
        }
        box.getStyleClass().addAll(not ? "message-warning" : "message-success", "sign-line");
        return box;
    }

    // Which answer ended the session, in words, and what signing means then.
    private Node stopCard() {
        VBox lines = new VBox(Forms.wrapped(messages.text("sign.stopped.title"), "medium"));
        ScreeningNames names = new ScreeningNames(model.review().facts().questions(), messages);
        for (ScreeningAnswer answer : model.review().stops()) {
            String question = names.of(answer.question());
            lines.getChildren().add(Forms.wrapped(answer.reason() == null
                    ? messages.text("sign.stopped.answer", question)
                    : messages.text("sign.stopped.reason", question, answer.reason())));
        }
        lines.getChildren().add(Forms.wrapped(messages.text("sign.stopped.meaning"), "second"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox box = new HBox(Icons.of("mdi2c-cancel"), lines);
        box.setId("stopped");
        box.getStyleClass().addAll("message-danger", "sign-line");
        return box;
    }

    private void showSide(boolean signed) {
        if (sideSigned == null || sideSigned != signed) {
            sideSigned = signed;
            side.getChildren().setAll(signed
                    ? List.of(documents(), events.node(), new AddendaCard(model, messages).node())
                    : List.of(signCard.node()));
        }
        if (!signed) {
            signCard.show();
        }
        side.getChildren().removeIf(node -> "result".equals(node.getId()));
        result().ifPresent(side.getChildren()::add);
    }

    private Optional<Node> result() {
        return model.review().result().map(sentence -> {
            VBox words = new VBox(Forms.wrapped(sentence, "medium"));
            model.review().facts().nextDue().ifPresent(day -> words.getChildren().add(
                    Forms.wrapped(messages.text("sign.next", messages.dates().titleDay(day)), "second")));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox box = new HBox(Icons.of("mdi2c-chart-line-variant"), words);
            box.setId("result");
            box.getStyleClass().addAll("message-accent", "sign-line");
            return box;
        });
    }

    private Node documents() {
        Button sheet = new Button(messages.text("session.sign.sheet"), Icons.of("mdi2f-file-document-outline"));
        sheet.setId("sessionSheet");
        sheet.setMaxWidth(Double.MAX_VALUE);
        sheet.setOnAction(e -> preview());
        return Cards.card(messages.text("session.sign.documents"), sheet);
    }

    private void signedNow(boolean signed) {
        if (signed) {
            signCard.passphrase().clear();
        }
        show();
        if (signed && wasOpen && model.review().thenPrint().get()) {
            context.navigator().document(model.session().id());
        }
        wasOpen = !signed && model.session() != null;
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
                model.signed().subscribe(this::signedNow));
    }

    @Override
    public void stop() {
        events.stop();
        subscription.unsubscribe();
        signCard.passphrase().clear();
    }

    @Override
    public void focus() {
        if (model.signed().get()) {
            root.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        } else if (!signCard.focus()) {
            missing.focus();
        }
    }

    @Override
    public List<Node> parts() {
        return List.of(root, side);
    }
}
