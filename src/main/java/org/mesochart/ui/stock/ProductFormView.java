package org.mesochart.ui.stock;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Strength;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** The form of a product. */
final class ProductFormView {
    private final ProductFormModel model;
    private final Messages messages;
    private final TextField label = new TextField();
    private final VBox lines = new VBox();
    private final Button addLine;

    private ProductFormView(ProductFormModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        addLine = new Button(messages.text("stock.form.ingredient.add"), Icons.of("mdi2p-plus"));
        addLine.setId("ingredient-add");
        addLine.setOnAction(event -> {
            model.addLine();
            ((HBox) ((VBox) lines.getChildren().getLast()).getChildren().getFirst()).getChildren().getFirst()
                    .lookup(".text-field").requestFocus();
        });
    }

    /** @param accepted told the product when all of the form is right */
    static FormCard of(ProductFormModel model, Messages messages, Consumer<Product> accepted, Runnable close) {
        ProductFormView view = new ProductFormView(model, messages);
        return new FormCard(messages, messages.text(model.isNew() ? "stock.form.new" : "stock.form.change"), view.body(),
                view.label, model.isNew() ? "stock.form.add" : "stock.form.save", () -> {
                    var product = model.product();
                    product.ifPresent(accepted);
                    return product.isPresent();
                }, close);
    }

    private Node body() {
        label.setId("product-label");
        label.textProperty().bindBidirectional(model.label());
        label.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.leftLabel();
            }
        });
        Field name = field("stock.form.label", "label", label);
        name.setHint(messages.text("stock.form.label.hint"));
        model.lines().addListener((ListChangeListener<StrengthLine>) change -> rebuild());
        model.measure().subscribe(now -> rebuild());
        lines.getStyleClass().add("stock-lines");
        Label heading = new Label(messages.text("stock.form.ingredients"));
        heading.getStyleClass().add("field-label");
        VBox ingredients = new VBox(lines, addLine);
        ingredients.getStyleClass().add("stock-lines");
        Field all = field("stock.form.ingredients", "ingredients", ingredients);
        all.setHint(messages.text("stock.form.ingredients.hint"));
        VBox body = new VBox(name, FormCard.row(classField(), formField()), all, packing(),
                FormCard.row(lowField(), text("stock.form.code", "code", "product-code", model.code())));
        body.getStyleClass().add("stock-form");
        return body;
    }

    private Field lowField() {
        Field field = text("stock.form.lowStock", "lowStock", "product-low", model.lowStock());
        field.setHint(messages.text("stock.form.lowStock.hint"));
        return field;
    }

    private Field field(String key, String input, Node control) {
        return FormCard.following(model.problems(), input, new Field(messages.text(key), control));
    }

    private Field text(String key, String input, String id, javafx.beans.property.StringProperty to) {
        TextField text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(to);
        return field(key, input, text);
    }

    private Field classField() {
        ComboBox<ProductClass> box = new ComboBox<>(FXCollections.observableArrayList(ProductClass.values()));
        box.setId("product-class");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ProductClass.values().length);
        box.setConverter(words(one -> messages.text(one.messageKey())));
        box.setPromptText(messages.text("stock.form.class.choose"));
        box.valueProperty().bindBidirectional(model.productClass());
        return field("stock.form.class", "class", box);
    }

    private Field formField() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(model.forms()));
        box.setId("product-form");
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().textProperty().bindBidirectional(model.form());
        box.getEditor().setAccessibleText(messages.text("stock.form.form"));
        return field("stock.form.form", "form", box);
    }

    private Node packing() {
        Segments<Product.Measure> measure = new Segments<>(messages.text("stock.form.measure"),
                List.of(Product.Measure.values()), Product.Measure::key);
        measure.valueProperty().bindBidirectional(model.measure());
        Field container = text("stock.form.container", "container", "product-container", model.container());
        container.setHint(messages.text("stock.form.container.hint"));
        CheckBox single = new CheckBox(messages.text("stock.form.singleDose"));
        single.setId("product-single");
        single.setMinWidth(CheckBox.USE_PREF_SIZE);
        single.selectedProperty().bindBidirectional(model.singleDose());
        Field patient = new Field(messages.text("stock.form.singleDose.label"), single);
        single.setAccessibleText(messages.text("stock.form.singleDose"));
        return FormCard.row(new Field(messages.text("stock.form.measure"), measure), container, patient);
    }

    private void rebuild() {
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node line(StrengthLine line) {
        int number = model.lines().indexOf(line) + 1;
        TextField substance = typed(line.substance(), "substance" + number);
        substance.setPrefColumnCount(18);
        TextField amount = typed(line.amount(), "amount" + number);
        amount.setPrefColumnCount(6);
        ComboBox<Strength.Unit> unit = new ComboBox<>(FXCollections.observableArrayList(Strength.Unit.values()));
        unit.setId("unit" + number);
        unit.setConverter(words(one -> messages.text("stock.unit." + one.key())));
        unit.valueProperty().bindBidirectional(line.unit());
        TextField per = typed(line.per(), "per" + number);
        per.setPrefColumnCount(4);
        per.setPromptText("1");
        per.disableProperty().bind(line.unit().map(now -> now == Strength.Unit.PERCENT));
        Label back = new Label();
        back.getStyleClass().add("second");
        back.setWrapText(true);
        back.setMinHeight(Label.USE_PREF_SIZE);
        Runnable show = () -> back.setText(model.shownBack(line));
        for (ObservableValue<?> each : List.of(line.amount(), line.unit(), line.per())) {
            each.subscribe(show);
        }
        show.run();
        back.managedProperty().bind(back.textProperty().isNotEmpty());
        Button remove = new Button(null, Icons.of("mdi2c-close"));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("stock.form.ingredient.remove", number));
        remove.setTooltip(new Tooltip(messages.text("stock.form.ingredient.remove", number)));
        remove.setOnAction(event -> {
            model.removeLine(line);
            addLine.requestFocus();
        });
        Field what = new Field(messages.text("stock.form.substance"), substance);
        HBox.setHgrow(what, Priority.ALWAYS);
        Field strength = new Field(messages.text("stock.form.amount"), amount);
        Field in = new Field(messages.text("stock.form.per", model.measure().get().key()), per);
        HBox row = new HBox(what, strength, new Field(messages.text("stock.form.unit"), unit), in,
                new Field(" ", remove));
        remove.setAccessibleText(messages.text("stock.form.ingredient.remove", number));
        row.getStyleClass().add("stock-form-row");
        VBox both = new VBox(row, back);
        both.getStyleClass().add("stock-line");
        return both;
    }

    private static TextField typed(javafx.beans.property.StringProperty to, String id) {
        TextField text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(to);
        return text;
    }

    static <T> StringConverter<T> words(java.util.function.Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        };
    }
}
