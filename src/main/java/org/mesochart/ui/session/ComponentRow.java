package org.mesochart.ui.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.stock.Product;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;
import org.mesochart.ui.kit.Pill;

/** One product of a mixture: product, lot, expiry, volume, and the amount that makes. */
final class ComponentRow extends VBox {
    private static final PseudoClass EXPIRED = PseudoClass.getPseudoClass("expired");
    private static final int SUGGESTIONS = 8;
    /** An expiry this near is pointed out. */
    private static final int DAYS_SOON = 30;

    private final SessionViewModel model;
    private final MixtureForm mixture;
    private final ComponentForm form;
    private final Messages messages;
    private final MixtureWords words;
    private final TextField product;
    private final Label nameShown = Forms.wrapped("", "medium", "component-name");
    private final LotField lot;
    private final TextField expiry;
    private final StackPane expiryShown = new StackPane();
    private final NumberField volume;
    private final TextField reason;
    private final Label second = Forms.wrapped("", "second");
    private final Label amount = new Label();
    private final Button confirm = new Button();
    private final Label confirmed = new Label();
    private final MenuButton menu = new MenuButton(null, Icons.of("mdi2d-dots-horizontal"));
    private final VBox reasonBox;
    private final RowProblems problems;
    private Runnable onConfirmed = () -> {};

    ComponentRow(SessionViewModel model, MixtureForm mixture, ComponentForm form, Messages messages,
            List<String> productNames) {
        this.model = model;
        this.mixture = mixture;
        this.form = form;
        this.messages = messages;
        words = new MixtureWords(model.mixtures(), messages);
        problems = new RowProblems(messages);
        getStyleClass().add("component");
        product = field(new TextField(), "product", "session.prepare.product", form.product());
        new Suggestions(product, typed -> model.mixtures().onHand()
                .suggestions(typed, Product.Measure.MILLILITRE, productNames, SUGGESTIONS),
                name -> model.mixtures().choose(mixture, form, name));
        lot = field(new LotField(() -> model.mixtures().onHand().lotsOf(form.product().get()), words::lot, chosen -> {
            model.mixtures().choose(mixture, form, chosen);
            afterLot();
        }), "lot", "session.prepare.lot", form.lot());
        expiry = field(new TextField(), "expiry", "session.prepare.expiry", form.expiry());
        expiry.setPromptText(messages.text("session.prepare.expiryForm"));
        volume = field(new NumberField(messages, "mL"), "volume", "session.prepare.volume", form.volume());
        reason = field(new TextField(), "reason", "session.prepare.expiredReason", form.expiredReason());
        reasonBox = new VBox(Forms.label(messages.text("session.prepare.expiredReason"), "field-label"), reason);
        reasonBox.getStyleClass().add("field");
        lotKeys();
        focusWithinProperty().subscribe((was, now) -> {
            if (was && !now) {
                show();
            }
        });
        product.focusedProperty().subscribe(on -> showName());
        getChildren().addAll(line(), reasonBox, problems);
        show();
    }

    private Node line() {
        nameShown.setMouseTransparent(true);
        StackPane named = new StackPane(product, nameShown);
        named.getStyleClass().add("component-named");
        VBox productCell = new VBox(named, second);
        productCell.getStyleClass().add("col-product");
        HBox.setHgrow(productCell, Priority.ALWAYS);
        confirm.setId("confirm" + mixture.letter() + number());
        confirm.setText(messages.text("prepare.confirm"));
        confirm.setMinWidth(Region.USE_PREF_SIZE);
        confirm.setOnAction(e -> confirm());
        confirmed.getStyleClass().add("lot-confirmed");
        confirmed.setMinWidth(Region.USE_PREF_SIZE);
        HBox lotCell = new HBox(lot, confirm, confirmed);
        lotCell.getStyleClass().add("col-lot");
        expiryShown.getStyleClass().add("expiry-shown");
        VBox expiryCell = new VBox(expiry, expiryShown);
        expiryCell.getStyleClass().add("col-expiry");
        HBox volumeCell = new HBox(volume);
        volumeCell.getStyleClass().add("col-volume");
        amount.getStyleClass().addAll("medium", "col-amount");
        menu.getStyleClass().addAll("row-menu", "col-menu");
        menu.setId("row" + mixture.letter() + number());
        menu.setAccessibleText(messages.text("prepare.row.menu", mixture.letter(), number()));
        menu.setTooltip(new Tooltip(menu.getAccessibleText()));
        menu.setOnShowing(e -> fillMenu());
        fillMenu();
        HBox line = new HBox(productCell, lotCell, expiryCell, volumeCell, amount, menu);
        line.getStyleClass().add("component-line");
        return line;
    }

    private int number() {
        return mixture.rows().indexOf(form) + 1;
    }

    private void fillMenu() {
        int at = mixture.rows().indexOf(form);
        MenuItem up = item("prepare.row.up", at > 0, () -> model.mixtures().move(mixture, form, -1));
        MenuItem down = item("prepare.row.down", at < mixture.rows().size() - 1,
                () -> model.mixtures().move(mixture, form, 1));
        MenuItem remove = item("session.prepare.removeComponent", mixture.rows().size() > 1,
                () -> model.mixtures().removeRow(mixture, form));
        menu.getItems().setAll(up, down, remove);
    }

    private MenuItem item(String key, boolean possible, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setDisable(!possible);
        item.setOnAction(e -> deed.run());
        return item;
    }

    private <T extends TextField> T field(T control, String name, String key, javafx.beans.property.StringProperty to) {
        control.setAccessibleText(messages.text("prepare.row.field", messages.text(key), mixture.letter(), number()));
        return Forms.bound(control, name + mixture.letter() + number(), to, this::leave);
    }

    private void lotKeys() {
        lot.setOnAction(e -> confirm());
        reason.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && form.lotToConfirm().isPresent()) {
                confirm();
                e.consume();
            }
        });
    }

    /** What is done once a lot is confirmed: on to the next one. */
    void onConfirmed(Runnable deed) {
        onConfirmed = deed;
    }

    // A lot that is there already is passed by: Enter goes on.
    private void confirm() {
        if (form.lotToConfirm().isPresent() && !model.mixtures().confirm(form)) {
            form.tell();
            show();
            reason.requestFocus();
            return;
        }
        model.flush();
        if (!form.lot().get().isBlank()) {
            onConfirmed.run();
        }
    }

    private void afterLot() {
        model.flush();
        if (model.mixtures().reasonMissing(form)) {
            form.tell();
            show();
            reason.requestFocus();
        }
    }

    void focus() {
        product.requestFocus();
    }

    void focusLot() {
        lot.requestFocus();
    }

    ComponentForm form() {
        return form;
    }

    private void leave() {
        form.tell();
        model.mixtures().left(mixture);
        model.flush();
        show();
    }

    /** Shows what was understood; problems only once a field of the row has been left. */
    void show() {
        boolean tell = form.told() && !form.isUnused();
        boolean expired = form.expiredOn(model.mixtures().onHand().day());
        problems.begin();
        // What is not yet filled in is not wrong while the row is being filled in.
        boolean within = isFocusWithin();
        tell(product, tell && !(within && form.product().get().isBlank()), form.problem("product"));
        tell(lot, tell, form.problem("lot"));
        tell(expiry, tell, form.problem("expiry").or(() -> expiry.isFocused() || lot.isFocused()
                ? Optional.empty() : form.lotWithoutExpiry()));
        tell(volume, tell && !(within && form.volume().get().isBlank()), form.problem("mL"));
        boolean wanting = expired && form.expiredReason().get().isBlank();
        tell(reason, expired, wanting
                ? Optional.of(Problem.of("expiredReason", "prepare.expired", lotNumber(), expiryDay()))
                : form.problem("expiredReason"));
        problems.end();
        Forms.shown(reasonBox, expired);
        pseudoClassStateChanged(EXPIRED, expired);
        showName();
        showLot();
        showExpiry(expired);
        second.setText(form.product().get().isBlank() ? "" : words.second(form));
        Forms.shown(second, !second.getText().isEmpty());
        boolean dose = form.volumeMl().isPresent() && !form.ingredients().isEmpty();
        amount.setText(form.isBlank() ? "" : words.amount(form));
        amount.getStyleClass().removeAll("muted", "no-dose");
        if (!dose) {
            amount.getStyleClass().addAll("muted", "no-dose");
        }
        boolean signed = model.signed().get();
        List.of(product, lot, expiry, volume, reason).forEach(f -> f.setDisable(signed));
        menu.setVisible(!signed);
    }

    // A name is shown whole, on as many lines as it needs, while it is not being typed.
    private void showName() {
        boolean plain = !product.isFocused() && !form.product().get().isBlank()
                && !(form.told() && form.problem("product").isPresent());
        nameShown.setText(form.product().get().strip());
        nameShown.setVisible(plain);
        nameShown.setManaged(plain);
        product.setOpacity(plain ? 0 : 1);
    }

    private void tell(Node control, boolean tell, Optional<Problem> problem) {
        problems.tell(control, tell ? problem : Optional.empty());
    }

    private Object lotNumber() {
        return form.lot().get().isBlank() ? "–" : form.lot().get().strip();
    }

    private LocalDate expiryDay() {
        return form.readExpiry().orElseThrow().lastDay();
    }

    private void showLot() {
        boolean signed = model.signed().get();
        boolean offered = form.lotToConfirm().isPresent();
        Optional<String> asIn = LotOffers.asIn(form, model.mixtures().forms());
        lot.show(offered);
        boolean ask = offered && asIn.isEmpty() && !signed;
        Forms.shown(confirm, ask);
        confirm.setAccessibleText(messages.text("prepare.confirm.spoken", lotNumber(), form.product().get().strip()));
        if (ask) {
            lot.setAccessibleHelp(messages.text("prepare.confirm.help"));
        }
        boolean settled = !offered && !form.lot().get().isBlank() && form.readExpiry().isPresent();
        confirmed.setText(asIn.map(letter -> messages.text("prepare.asIn", letter))
                .orElse(messages.text("prepare.confirmed")));
        confirmed.setGraphic(asIn.isPresent() ? null : Icons.small("mdi2c-check"));
        confirmed.getStyleClass().removeAll("success-text", "muted");
        confirmed.getStyleClass().add(asIn.isPresent() ? "muted" : "success-text");
        boolean fine = settled && !lot.isFocused() && !model.mixtures().reasonMissing(form);
        Forms.shown(confirmed, asIn.isPresent() && !ask || fine);
    }

    private void showExpiry(boolean expired) {
        boolean known = form.expiryOfLot();
        Forms.shown(expiry, !known);
        Optional<Expiry> read = form.readExpiry();
        long days = read.map(e -> ChronoUnit.DAYS.between(model.mixtures().onHand().day(), e.lastDay()))
                .orElse(Long.MAX_VALUE);
        boolean soon = !expired && days <= DAYS_SOON;
        Node shown = null;
        if (expired) {
            shown = new Pill(messages.text("session.prepare.expired", messages.dates().dayAndMonth(expiryDay())),
                    Pill.Kind.DANGER);
        } else if (soon) {
            String in = messages.count("prepare.inDays", days);
            shown = new Pill(known
                    ? messages.text("prepare.expirySoon", ComponentForm.shown(read.orElseThrow(), messages.dates()), in)
                    : in, Pill.Kind.WARNING);
        } else if (known) {
            shown = Forms.label(ComponentForm.shown(read.orElseThrow(), messages.dates()), "expiry-text");
        }
        expiryShown.getChildren().setAll(shown == null ? List.of() : List.of(shown));
        Forms.shown(expiryShown, shown != null);
    }
}
