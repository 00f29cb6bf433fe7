package org.mesochart.ui.preferences;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Preferences;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/** Preferences: language and look, letterhead, practitioner, and what is given besides. */
public final class PreferencesView implements Screen {
    private final Messages messages;
    private final PreferencesViewModel model;
    private final BorderPane root = new BorderPane();
    private final Segments<Language> language;
    private final Map<PreferencesViewModel.Line, Field> fields = new IdentityHashMap<>();
    private final List<PreferencesSection> sections;
    private Subscription subscription = Subscription.EMPTY;

    /** @param sections further cards, in their order */
    public PreferencesView(Context context, PreferencesViewModel model, PreferencesSection... sections) {
        this.sections = List.of(sections);
        messages = context.messages();
        this.model = model;
        Theme.addSheet(root, "preferences");
        root.getStyleClass().add("preferences");
        Label title = new Label(messages.text("preferences.title"));
        title.getStyleClass().add("page-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("page-head");
        root.setTop(head);
        language = segments("preferences.language", List.of(Language.ENGLISH, Language.TURKISH),
                one -> one == Language.TURKISH ? "Türkçe" : "English");
        language.setId("language");
        VBox page = new VBox(look(), letterhead(), practitioner(), library(context));
        this.sections.forEach(section -> page.getChildren().add(section.root()));
        page.getStyleClass().add("page");
        page.getStyleClass().add("preferences-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(scroll);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String help() {
        return "preferences";
    }

    @Override
    public List<Action> actions() {
        return sections.stream().flatMap(section -> section.actions().stream()).toList();
    }

    @Override
    public Place place() {
        return Place.PREFERENCES;
    }

    @Override
    public void activate() {
        language.valueProperty().bindBidirectional(model.languageProperty());
        language.requestFocus();
        sections.forEach(PreferencesSection::activate);
        subscription = Subscription.combine(follow(model.clinicLines()), follow(model.practitionerLines()));
    }

    @Override
    public void handOver() {
        model.commit();
    }

    @Override
    public void deactivate() {
        model.commit();
        sections.forEach(PreferencesSection::deactivate);
        language.valueProperty().unbindBidirectional(model.languageProperty());
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private Node look() {
        Segments<Appearance> appearance = segments("preferences.appearance", List.of(Appearance.values()),
                one -> messages.text("preferences.appearance." + one.key()));
        appearance.setId("appearance");
        appearance.valueProperty().bindBidirectional(model.appearanceProperty());
        Segments<Integer> size = segments("preferences.textSize", Preferences.TEXT_SIZES,
                perCent -> messages.numbers().percent(BigDecimal.valueOf(perCent)));
        size.setId("textSize");
        size.valueProperty().bindBidirectional(model.textSizeProperty());
        Segments<Boolean> still = segments("preferences.lessMotion", List.of(true, false),
                on -> messages.text(on ? "preferences.on" : "preferences.lessMotion.system"));
        still.setId("lessMotion");
        still.valueProperty().bindBidirectional(model.lessMotionProperty());
        Segments<Boolean> letters = segments("preferences.letterKeys", List.of(true, false),
                on -> messages.text(on ? "preferences.on" : "preferences.off"));
        letters.setId("letterKeys");
        letters.valueProperty().bindBidirectional(model.letterKeysProperty());
        return Cards.list(messages.text("preferences.look"),
                row("mdi2t-translate", "preferences.language", language),
                row("mdi2t-theme-light-dark", "preferences.appearance", appearance),
                row("mdi2f-format-size", "preferences.textSize", size),
                row("mdi2m-motion-pause-outline", "preferences.lessMotion", still),
                row("mdi2k-keyboard-outline", "preferences.letterKeys", letters));
    }

    private Node letterhead() {
        return Cards.card(messages.text("preferences.clinic"), lines(model.clinicLines()));
    }

    private Node practitioner() {
        return Cards.card(messages.text("preferences.practitioner"), lines(model.practitionerLines()));
    }

    private Node library(Context context) {
        Button open = new Button(messages.text("preferences.protocols.open"));
        open.setId("openProtocols");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> context.navigator().protocols());
        return Cards.list(null, row("mdi2f-format-list-bulleted", "preferences.protocols", open));
    }

    private Node[] lines(List<PreferencesViewModel.Line> lines) {
        return lines.stream().map(this::line).toArray(Node[]::new);
    }

    private Node line(PreferencesViewModel.Line line) {
        TextField text = new TextField();
        text.setId(line.key());
        text.textProperty().bindBidirectional(line.textProperty());
        text.setDisable(model.readOnly());
        text.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit();
            }
        });
        text.setOnAction(event -> model.commit());
        Field field = new Field(messages.text(line.key()), text);
        field.getStyleClass().add("preferences-field");
        fields.put(line, field);
        return field;
    }

    private Subscription follow(List<PreferencesViewModel.Line> lines) {
        Subscription all = Subscription.EMPTY;
        for (PreferencesViewModel.Line line : lines) {
            Field field = fields.get(line);
            all = all.and(line.problemProperty().subscribe(sentence ->
                    field.setProblem(sentence == null ? null : sentence.in(messages))));
        }
        return all;
    }

    private <T> Segments<T> segments(String key, List<T> choices, Function<T, String> text) {
        return new Segments<>(messages.text(key), choices, text);
    }

    private Node row(String icon, String key, Node control) {
        return new SettingRow(messages, icon, key, control);
    }
}
