package org.mesochart.ui.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.text.Folding;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.NumberField;

/** One product of a mixture: product, lot, expiry, volume, and the amount that makes. */
final class ComponentRow extends VBox {
    private static final int SUGGESTIONS = 8;

    private final SessionViewModel model;
    private final MixtureForm mixture;
    private final ComponentForm form;
    private final Messages messages;
    private final List<String> productNames;
    private final TextField product;
    private final Field productField;
    private final Field lotField;
    private final Field expiryField;
    private final Field volumeField;
    private final Field reasonField;
    private final Label strength = new Label();
    private final Label amount = new Label();
    private final Button confirm = new Button();
    private final Button remove = new Button(null, Icons.of("mdi2c-close"));
    private final ContextMenu suggestions = new ContextMenu();
    private boolean left;

    ComponentRow(SessionViewModel model, MixtureForm mixture, ComponentForm form, Messages messages,
            List<String> productNames) {
        this.model = model;
        this.mixture = mixture;
        this.form = form;
        this.messages = messages;
        this.productNames = productNames;
        getStyleClass().add("component");
        product = field(new TextField(), "product", form.product());
        productField = new Field(messages.text("session.prepare.product"), product);
        strength.getStyleClass().add("second");
        VBox productBox = new VBox(productField, strength);
        HBox.setHgrow(productBox, Priority.ALWAYS);
        productBox.getStyleClass().add("component-product");
        TextField lot = field(new TextField(), "lot", form.lot());
        lot.setPrefColumnCount(9);
        lotField = new Field(messages.text("session.prepare.lot"), lot);
        confirm.setId("confirm" + mixture.letter());
        confirm.setMinWidth(Region.USE_PREF_SIZE);
        confirm.setOnAction(e -> {
            model.mixtures().confirm(form);
            model.flush();
        });
        TextField expiry = field(new TextField(), "expiry", form.expiry());
        expiry.setPrefColumnCount(8);
        expiry.setPromptText(messages.text("session.prepare.expiryForm"));
        expiryField = new Field(messages.text("session.prepare.expiry"), expiry);
        NumberField volume = new NumberField(messages, "mL");
        field(volume, "volume", form.volume());
        volume.setPrefColumnCount(5);
        volumeField = new Field(messages.text("session.prepare.volume"), volume);
        amount.getStyleClass().addAll("medium", "component-amount");
        Field amountField = new Field(messages.text("session.prepare.amount"), amount);
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("session.prepare.removeComponent"));
        remove.setTooltip(new Tooltip(messages.text("session.prepare.removeComponent")));
        remove.setOnAction(e -> model.mixtures().removeRow(mixture, form));
        Field removeField = new Field(" ", remove);
        TextField reason = field(new TextField(), "reason", form.expiredReason());
        reasonField = new Field(messages.text("session.prepare.expiredReason"), reason);
        VBox lotBox = new VBox(lotField, confirm);
        lotBox.getStyleClass().add("component-product-lot");
        HBox rest = new HBox(lotBox, expiryField, volumeField, amountField, removeField);
        rest.getStyleClass().add("component-rest");
        HBox line = new HBox(productBox, rest);
        line.getStyleClass().add("component-line");
        rest.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(line, reasonField);
        suggest();
        show();
    }

    private <T extends TextField> T field(T control, String name, javafx.beans.property.StringProperty to) {
        int row = mixture.rows().indexOf(form) + 1;
        return Forms.bound(control, name + mixture.letter() + row, to, this::leave);
    }

    void focus() {
        product.requestFocus();
    }

    private void leave() {
        left = true;
        form.showBack();
        model.flush();
        show();
    }

    /** Shows what was understood; problems only once a field of the row has been left. */
    void show() {
        boolean tell = left && !form.isBlank();
        boolean expired = form.expiredOn(model.session().localTime().toLocalDate());
        Forms.problem(productField, when(tell, "product"), messages);
        Forms.problem(lotField, when(tell, "lot"), messages);
        Forms.problem(volumeField, when(tell, "mL"), messages);
        Optional<String> expiryProblem = when(true, "expiry").filter(p -> left).map(p -> Forms.text(p, messages));
        expiryField.setProblem(expired
                ? messages.text("session.prepare.expired", expiryDay())
                : expiryProblem.orElse(null));
        Forms.shown(reasonField, expired);
        reasonField.setProblem(expired && form.expiredReason().get().isBlank()
                ? messages.text("session.prepare.expiredAsk", form.lot().get().isBlank() ? "–" : form.lot().get())
                : null);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("expired"), expired);
        Optional<String> offered = form.lotToConfirm();
        Forms.shown(confirm, offered.isPresent());
        confirm.setText(offered.map(l -> messages.text("session.prepare.confirm", l)).orElse(""));
        strength.setText(strengthText());
        Forms.shown(strength, !form.product().get().isBlank());
        amount.setText(amountText());
        boolean signed = model.signed().get();
        setDisable(signed);
        Forms.shown(remove.getParent(), mixture.rows().size() > 1 && !signed);
    }

    private LocalDate expiryDay() {
        return form.readExpiry().orElseThrow().lastDay();
    }

    private Optional<org.mesochart.domain.Problem> when(boolean tell, String field) {
        return tell ? form.problem(field) : Optional.empty();
    }

    private String strengthText() {
        List<Ingredient> ingredients = form.ingredients();
        if (ingredients.isEmpty()) {
            return messages.text(ProductName.isDiluent(product.getText())
                    ? "session.prepare.diluent" : "session.prepare.noStrength");
        }
        return String.join(" · ", ingredients.stream()
                .map(i -> messages.text("session.prepare.perMl", i.substance(), messages.numbers().withUnit(i.perMl(),
                        messages.text("session.unit." + i.unit().key()))))
                .toList());
    }

    private String amountText() {
        if (form.volumeMl().isEmpty() || form.ingredients().isEmpty()) {
            return messages.text("session.prepare.noDose");
        }
        return String.join(" · ", form.ingredients().stream()
                .map(i -> messages.numbers().withUnit(i.perMl().multiply(form.volumeMl().get()),
                        messages.text("session.unit." + i.unit().key())))
                .toList());
    }

    private void suggest() {
        suggestions.getStyleClass().add("suggestions");
        // A menu takes the space bar for "choose" and Tab for its own rows. In a name a space is a space, which the
        // field gets as a typed character; Tab goes to the next field.
        suggestions.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                key.consume();
            } else if (key.getCode() == KeyCode.TAB) {
                key.consume();
                suggestions.hide();
                product.fireEvent(key.copyFor(product, product));
            }
        });
        product.textProperty().addListener((o, was, now) -> {
            if (!product.isFocused()) {
                return;
            }
            String wanted = Folding.fold(now);
            List<MenuItem> items = wanted.isBlank() ? List.of() : productNames.stream()
                    .filter(name -> Folding.fold(name).contains(wanted) && !name.equals(now))
                    .limit(SUGGESTIONS)
                    .map(this::suggestion)
                    .toList();
            suggestions.getItems().setAll(items);
            if (items.isEmpty()) {
                suggestions.hide();
            } else if (!suggestions.isShowing()) {
                suggestions.show(product, Side.BOTTOM, 0, 2);
            }
        });
        product.focusedProperty().subscribe(on -> {
            if (!on) {
                suggestions.hide();
            }
        });
    }

    private MenuItem suggestion(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setId(name.toLowerCase(Locale.ROOT));
        item.setOnAction(e -> {
            product.setText(name);
            product.end();
        });
        return item;
    }

    static Node title(MixtureForm form, Messages messages) {
        String contents = String.join(" + ", form.contents());
        return Forms.label(contents.isEmpty() ? messages.text("session.prepare.unnamed", form.letter()) : contents,
                "card-title");
    }
}
