package org.mesochart.ui.preferences;

import java.nio.IntBuffer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.document.page.LogoFile;
import org.mesochart.document.page.PageImage;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Sentence;

/** Logo, emergency number and what else the papers say of the clinic. */
public final class PapersSection implements PreferencesSection {
    private static final double LOGO_HEIGHT = 56;

    private final PapersModel model;
    private final Messages messages;
    private final ImageView logo = new ImageView();
    private final Label noLogo = new Label();
    private final Label problem = new Label();
    private final Button remove = new Button();
    private final Button choose = new Button();
    private final Field emergency;
    private final Field licence;
    private final Segments<Integer> hours;
    private final VBox card;
    private Subscription subscription = Subscription.EMPTY;

    public PapersSection(PapersModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        emergency = field("preferences.papers.emergency", model.emergencyNumber());
        licence = field("preferences.papers.licenceName", model.licenceName());
        hours = new Segments<>(messages.text("preferences.papers.aftercare"), PaperSettings.AFTERCARE_HOURS,
                number -> messages.text("preferences.papers.aftercare.hours", number));
        hours.setId("aftercareHours");
        hours.setDisable(model.readOnly());
        card = Cards.card(messages.text("preferences.papers"), logoRow(), emergency, licence,
                new Field(messages.text("preferences.papers.aftercare"), hours));
        card.setId("papersCard");
    }

    private Node logoRow() {
        logo.setPreserveRatio(true);
        logo.setFitHeight(LOGO_HEIGHT);
        logo.setAccessibleText(messages.text("preferences.papers.logo"));
        HBox framed = new HBox(logo);
        framed.getStyleClass().add("logo-on-paper");
        framed.visibleProperty().bind(logo.imageProperty().isNotNull());
        framed.managedProperty().bind(framed.visibleProperty());
        noLogo.setText(messages.text("preferences.papers.logo.none"));
        noLogo.getStyleClass().add("second");
        noLogo.visibleProperty().bind(framed.visibleProperty().not());
        noLogo.managedProperty().bind(noLogo.visibleProperty());
        choose.setId("chooseLogo");
        choose.setText(messages.text("preferences.papers.logo.choose"));
        choose.setOnAction(event -> model.chooseLogo());
        choose.setDisable(model.readOnly());
        remove.setId("removeLogo");
        remove.setText(messages.text("preferences.papers.logo.remove"));
        remove.setOnAction(event -> model.removeLogo());
        remove.setDisable(model.readOnly());
        remove.visibleProperty().bind(framed.visibleProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox deeds = new HBox(framed, noLogo, choose, remove);
        deeds.getStyleClass().add("logo-row");
        return new VBox(new Field(messages.text("preferences.papers.logo"), deeds), problem);
    }

    private Field field(String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(key);
        field.textProperty().bindBidirectional(text);
        field.setDisable(model.readOnly());
        field.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit();
            }
        });
        field.setOnAction(event -> model.commit());
        Field made = new Field(messages.text(key), field);
        made.getStyleClass().add("preferences-field");
        return made;
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        model.load();
        hours.valueProperty().bindBidirectional(model.aftercareHours());
        subscription = Subscription.combine(
                model.settings().subscribe(this::show),
                told(model.emergencyProblem(), emergency),
                told(model.licenceProblem(), licence),
                model.logoProblem().subscribe(why -> problem.setText(why == null ? "" : why.in(messages))));
    }

    private Subscription told(ReadOnlyObjectProperty<Sentence> why, Field field) {
        return why.subscribe(sentence -> field.setProblem(sentence == null ? null : sentence.in(messages)));
    }

    @Override
    public void deactivate() {
        model.commit();
        hours.valueProperty().unbindBidirectional(model.aftercareHours());
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void show(PaperSettings settings) {
        logo.setImage(settings.logo().flatMap(LogoFile::pixels).map(PapersSection::image).orElse(null));
    }

    private static WritableImage image(PageImage pixels) {
        return new WritableImage(new PixelBuffer<>(pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
