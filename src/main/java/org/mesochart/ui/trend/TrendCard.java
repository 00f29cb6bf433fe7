package org.mesochart.ui.trend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.Visit;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.trend.TrendNoteWords;
import org.mesochart.trend.TrendRows;
import org.mesochart.trend.TrendSpeech;
import org.mesochart.trend.TrendWords;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.KeyGroup;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.OnlyVisible;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Theme;

/** The pain score of one session, a course or all courses: the drawing with its notes, or a table. */
public final class TrendCard {
    /** The keys of the drawing. */
    public static KeyGroup keys(Messages messages) {
        return new KeyGroup(messages.text("trend.title"), List.of(
                new KeyGroup.Line("← →", messages.text("trend.keys.step")),
                new KeyGroup.Line("↑ ↓", messages.text("trend.keys.series")),
                new KeyGroup.Line("Home, End", messages.text("trend.keys.ends")),
                new KeyGroup.Line("↵, " + Keys.text(Keys.plain(KeyCode.SPACE), messages), messages.text("trend.keys.open"))));
    }

    /** Below this the substances are folded away. */
    private static final double DRUGS_FROM_EM = 640 / 14.0;
    private static final int MOST_NOTES = 5;

    private final Messages messages;
    private final ZoneId zone;
    private final Context context;
    private final TrendWords words;
    private final TrendNoteWords noteWords;
    private final TrendCanvas drawing;
    private final TrendTable table;
    private final Segments<Range> range;
    private final ComboBox<Visit> session = new ComboBox<>();
    private final SeriesMenu series;
    private final ToggleButton drugs;
    private final FlowPane choices = new FlowPane();
    private final VBox notes = new VBox();
    private final VBox card;
    private List<CourseHistory> courses = List.of();
    private UUID course;
    private LocalDate born;
    private String result = "";
    private Subscription height = Subscription.EMPTY;
    private boolean showing;
    private boolean allNotes;

    public TrendCard(Context context) {
        this.context = context;
        messages = context.messages();
        zone = context.clock().getZone();
        ResultSentence sentences = new ResultSentence(messages, context.clock());
        words = new TrendWords(messages, sentences, zone);
        noteWords = new TrendNoteWords(messages, sentences, words);
        drawing = new TrendCanvas(words, new TrendSpeech(words), messages.text("trend.keys"),
                id -> context.navigator().session(id));
        table = new TrendTable(messages, sentences, zone);
        range = new Segments<>(messages.text("trend.range"), List.of(Range.values()),
                each -> messages.text("trend.range." + each.name().toLowerCase(java.util.Locale.ROOT)));
        range.setId("trend-range");
        range.setValue(Range.COURSE);
        range.valueProperty().subscribe(now -> draw());
        session.setId("trend-session");
        session.setAccessibleText(messages.text("trend.choose.session"));
        session.setConverter(new StringConverter<>() {
            @Override
            public String toString(Visit visit) {
                return visit == null ? "" : messages.text("trend.choose.session.item", visit.session().number(),
                        visit.session().localTime().toLocalDate());
            }

            @Override
            public Visit fromString(String typed) {
                return null;
            }
        });
        session.valueProperty().subscribe(now -> draw());
        series = new SeriesMenu(messages, words, this::draw);
        drugs = new ToggleButton(messages.text("trend.drugs"), Icons.of("mdi2n-needle"));
        drugs.setId("trend-drugs");
        drugs.selectedProperty().subscribe(on -> draw());
        OnlyVisible.in(choices, List.of(session, series.node(), drugs));
        choices.getStyleClass().add("trend-choices");
        choices.managedProperty().bind(Bindings.isNotEmpty(choices.getChildren()));
        notes.getStyleClass().add("trend-notes");
        notes.setId("trend-notes");
        VBox picture = new VBox(choices, drawing, notes);
        picture.getStyleClass().add("trend-picture");
        VBox.setVgrow(drawing, Priority.ALWAYS);
        ToggleButton asTable = new ToggleButton(messages.text("trend.asTable"), Icons.of("mdi2f-format-list-bulleted"));
        asTable.setId("trend-as-table");
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        table.node().visibleProperty().bind(asTable.selectedProperty());
        picture.visibleProperty().bind(asTable.selectedProperty().not());
        asTable.selectedProperty().subscribe(on -> {
            asTable.setText(messages.text(on ? "trend.asDrawing" : "trend.asTable"));
            draw();
        });
        StackPane either = new StackPane();
        OnlyVisible.in(either, List.of(picture, table.node()));
        VBox.setVgrow(either, Priority.ALWAYS);
        card = Cards.card(null, either);
        card.getStyleClass().addAll("trend-card", "quiet-card");
        card.getChildren().addFirst(Cards.head(messages.text("trend.title"), range, asTable));
        Theme.addSheet(card, "trend");
        card.sceneProperty().subscribe(scene -> {
            height.unsubscribe(); // else the window would hold every page that was ever shown
            height = scene == null ? Subscription.EMPTY : scene.heightProperty().subscribe(now -> fold(scene));
        });
    }

    public VBox node() {
        return card;
    }

    /**
     * Shows a patient's history. Which lines and how much of it was chosen stays.
     *
     * @param shown the course in question, one of them
     * @param birth null when it is not known
     * @param sentence the result of the course, the same text for a screen reader
     */
    public void show(List<CourseHistory> history, UUID shown, LocalDate birth, String sentence) {
        showing = true;
        boolean other = !shown.equals(course);
        allNotes &= !other;
        courses = history;
        course = shown;
        born = birth;
        result = sentence;
        List<Visit> held = main().held();
        Optional<Visit> kept = other || session.getValue() == null ? Optional.empty() : held.stream()
                .filter(visit -> visit.session().id().equals(session.getValue().session().id())).findFirst();
        session.getItems().setAll(held);
        session.setValue(kept.orElse(held.isEmpty() ? null : held.getLast()));
        showing = false;
        draw();
    }

    private CourseHistory main() {
        return courses.stream().filter(each -> each.course().id().equals(course)).findFirst().orElseThrow();
    }

    private void fold(Scene scene) {
        boolean room = scene.getHeight() >= DRUGS_FROM_EM * 14;
        if (drugs.isVisible() == room) {
            drugs.setVisible(!room);
            draw();
        }
    }

    private void draw() {
        if (showing || course == null) {
            return;
        }
        Range chosen = range.getValue();
        Visit visit = session.getValue();
        Trend trend = Trend.of(courses, new TrendChoice(chosen, course, visit == null ? null : visit.session().id(),
                series.chosen()), born, LocalDate.now(context.clock()), zone);
        session.setVisible(chosen == Range.SESSION && !session.getItems().isEmpty());
        series.show(trend);
        TrendRows.Told told = drugs.isVisible() && !drugs.isSelected() ? TrendRows.Told.SUMS : TrendRows.Told.DRUGS;
        drawing.show(trend, TrendRows.of(words, trend, told), result.isBlank() ? messages.text("trend.title") : result);
        if (table.node().isVisible()) {
            table.show(trend, chosen == Range.ALL ? courses : List.of(main()));
        }
        notes(trend);
    }

    private void notes(Trend trend) {
        List<String> said = new ArrayList<>();
        if (trend.lines().isEmpty()) {
            said.add(messages.text(trend.range() == Range.SESSION ? "trend.empty.session"
                    : trend.visits().isEmpty() ? "trend.empty" : "trend.empty.course"));
        }
        trend.notes().forEach(note -> said.add(noteWords.of(note)));
        List<Node> shown = new ArrayList<>();
        for (String text : said.subList(0, allNotes ? said.size() : Math.min(said.size(), MOST_NOTES))) {
            Label note = new Label(text);
            note.getStyleClass().add("second");
            note.setWrapText(true);
            shown.add(note);
        }
        if (said.size() > shown.size()) {
            Hyperlink more = new Hyperlink(messages.count("trend.note.more", said.size() - shown.size()));
            more.setId("trend-more-notes");
            more.setOnAction(event -> {
                allNotes = true;
                notes(trend);
                drawing.requestFocus();
            });
            shown.add(more);
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }
}
