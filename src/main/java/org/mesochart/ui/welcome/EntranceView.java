package org.mesochart.ui.welcome;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/**
 * What surrounds the cards before a chart is unlocked: language at the top, name, and the quiet lines at the foot, one of which comes
 * with {@link #complete}.
 */
public final class EntranceView extends BorderPane {
    private static final double LIFT_EM = 5.5;

    private final Messages messages;
    private final Label subtitle = new Label();
    private final StackPane place = new StackPane();
    private final Label beneath = new Label();
    private final Hyperlink restore = new Hyperlink();
    private final HBox top;
    private final HBox foot;
    private final VBox middle;
    private final ScrollPane scroll;

    /** @param chosen told when the language is switched; the window is then built anew */
    public EntranceView(Messages messages, String version, Consumer<Language> chosen) {
        this.messages = messages;
        getStyleClass().add("entrance");
        Theme.addFirstSheet(this, "welcome");
        Segments<Language> languages = new Segments<>(messages.text("welcome.language"),
                List.of(Language.ENGLISH, Language.TURKISH), EntranceView::nameOf);
        languages.setId("languages");
        languages.setValue(messages.language());
        languages.valueProperty().subscribe((was, is) -> {
            if (is != null && is != messages.language()) {
                chosen.accept(is);
            }
        });
        top = new HBox(languages);
        top.getStyleClass().add("entrance-top");
        top.setAlignment(Pos.CENTER_RIGHT);
        setTop(top);
        Label name = new Label(messages.text("welcome.name"));
        name.getStyleClass().add("entrance-name");
        subtitle.getStyleClass().add("entrance-clinic");
        beneath.setId("beneathCard");
        beneath.getStyleClass().add("beneath-card");
        beneath.setWrapText(true);
        restore.setId("restoreBackup");
        restore.setText(messages.text("welcome.restore"));
        offerRestore(null);
        middle = new Lifted(name, subtitle, place, beneath, restore);
        middle.getStyleClass().add("entrance-middle");
        middle.setAlignment(Pos.CENTER);
        scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        foot = foot(version);
        setBottom(foot);
    }

    /** What the first frame does without, so that it is there sooner. Nothing moves by it. Once. */
    public void complete() {
        foot.getChildren().addFirst(new Label(messages.text("welcome.network"), Icons.small("mdi2h-harddisk")));
    }

    /** A language in its own name, the same in every language. */
    static String nameOf(Language language) {
        return language == Language.TURKISH ? "Türkçe" : "English";
    }

    /** Without the switch of languages, where the card has its own. */
    public void hideLanguages() {
        top.setVisible(false);
    }

    /** Shows a card beneath the name. */
    public void show(String clinicOrWelcome, Node card) {
        top.setVisible(true);
        subtitle.setText(clinicOrWelcome);
        say("", null);
        place.getChildren().setAll(card);
    }

    /** A link beneath all that restores a backup; none when there is no deed. */
    public void offerRestore(Runnable deed) {
        restore.setOnAction(event -> {
            restore.setVisited(false);
            deed.run();
        });
        restore.setVisible(deed != null);
        restore.setManaged(deed != null);
    }

    /** A quiet line beneath the card; nothing when it is empty. */
    public void say(String text, String icon) {
        beneath.setText(text);
        beneath.setGraphic(icon == null ? null : Icons.small(icon));
        beneath.setVisible(!text.isEmpty());
        beneath.setManaged(!text.isEmpty());
    }

    /** Keeps the room of the quiet line until it is known, so that nothing jumps. */
    public void keepLine(boolean keep) {
        beneath.setManaged(keep || beneath.isVisible());
    }

    /** The card while the file is being opened. */
    public void showLooking() {
        Label looking = new Label(messages.text("welcome.looking"));
        looking.getStyleClass().add("muted");
        show("", looking);
    }

    private HBox foot(String version) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label program = new Label(messages.text("welcome.program", version));
        program.setId("version");
        program.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(between, program);
        line.getStyleClass().add("entrance-foot");
        return line;
    }

    /**
     * The card's middle is above the window's, as far as there is room. Moved by what the layout made of it: more room beneath would have
     * to be laid out again, which a layout that is under way cannot ask for.
     */
    private static final class Lifted extends VBox {
        Lifted(Node... parts) {
            super(parts);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            List<Node> parts = getManagedChildren();
            double top = parts.getFirst().getLayoutY();
            double bottom = parts.getLast().getLayoutY() + parts.getLast().getLayoutBounds().getHeight();
            double em = getInsets().getBottom();
            double free = getHeight() - em - (bottom - top);
            setTranslateY(snapPositionY(-Math.clamp(free, 0, (LIFT_EM - 1) * em) / 2));
        }
    }
}
