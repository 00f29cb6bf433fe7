package org.mesochart.ui.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.i18n.Messages;

/** The starter set to choose from, by class. Nothing is chosen before it is chosen. */
final class StarterView {
    private StarterView() {}

    static FormCard of(List<Product> offered, Messages messages, Consumer<List<Product>> accepted, Runnable close) {
        StockWords words = new StockWords(messages);
        Label what = new Label(messages.text("stock.starter.what"));
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        List<CheckBox> boxes = new ArrayList<>();
        Label count = new Label();
        count.getStyleClass().add("second");
        Label problem = new Label();
        problem.getStyleClass().addAll("problem", "danger-text");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox body = new VBox(what);
        body.getStyleClass().add("stock-form");
        Button all = button("stock.starter.all", boxes, true, messages);
        Button none = button("stock.starter.none", boxes, false, messages);
        FlowPane deeds = new FlowPane(all, none, count);
        deeds.getStyleClass().add("stock-flow");
        body.getChildren().addAll(deeds, problem);
        Runnable counted = () -> {
            count.setText(messages.count("stock.starter.chosen", boxes.stream().filter(CheckBox::isSelected).count()));
            problem.setText("");
        };
        for (ProductClass each : ProductClass.values()) {
            List<Product> of = offered.stream().filter(p -> p.productClass() == each).toList();
            if (!of.isEmpty()) {
                Label heading = new Label(messages.text(each.messageKey()));
                heading.getStyleClass().add("field-label");
                VBox group = new VBox(heading);
                group.getStyleClass().add("stock-starter-group");
                of.forEach(product -> {
                    CheckBox box = new CheckBox(product.label());
                    box.setUserData(product);
                    box.setAccessibleHelp(words.facts(product));
                    box.selectedProperty().subscribe(counted);
                    boxes.add(box);
                    group.getChildren().add(box);
                });
                body.getChildren().add(group);
            }
        }
        counted.run();
        return new FormCard(messages, messages.text("stock.starter.title"), body, all, "stock.starter.deed", () -> {
            List<Product> chosen = boxes.stream().filter(CheckBox::isSelected).map(box -> (Product) box.getUserData()).toList();
            if (chosen.isEmpty()) {
                problem.setText(messages.text("stock.starter.nothing"));
                return false;
            }
            accepted.accept(chosen);
            return true;
        }, close);
    }

    private static Button button(String key, List<CheckBox> boxes, boolean selected, Messages messages) {
        Button button = new Button(messages.text(key));
        button.setId(selected ? "starter-all" : "starter-none");
        button.getStyleClass().add("small");
        button.setOnAction(event -> boxes.forEach(box -> box.setSelected(selected)));
        return button;
    }
}
