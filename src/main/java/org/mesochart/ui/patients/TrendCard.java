package org.mesochart.ui.patients;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;

/** The pain score of a course: the drawing with its legend, or the same numbers as a table. */
final class TrendCard {
    /** A score as a row of the table. */
    record Row(String day, String session, String moment, String series, String score) {
    }

    private final Messages messages;
    private final ResultSentence words;
    private final ZoneId zone;
    private final TrendDrawing drawing;
    private final TableView<Row> table = new TableView<>();
    private final FlowPane legend = new FlowPane();
    private final Label note = new Label();
    private final VBox card;

    TrendCard(Messages messages, ResultSentence words, ZoneId zone) {
        this.messages = messages;
        this.words = words;
        this.zone = zone;
        drawing = new TrendDrawing(messages, words, zone);
        legend.getStyleClass().add("trend-legend");
        note.getStyleClass().add("second");
        note.setWrapText(true);
        VBox picture = new VBox(note, drawing, legend);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        ToggleButton asTable = new ToggleButton(messages.text("trend.asTable"), Icons.of("mdi2f-format-list-bulleted"));
        asTable.setId("trend-as-table");
        table();
        table.visibleProperty().bind(asTable.selectedProperty());
        picture.visibleProperty().bind(asTable.selectedProperty().not());
        asTable.selectedProperty().subscribe(on ->
                asTable.setText(messages.text(on ? "trend.asDrawing" : "trend.asTable")));
        StackPane either = new StackPane(picture, table);
        VBox.setVgrow(either, Priority.ALWAYS);
        card = Cards.card(null, either);
        card.getStyleClass().addAll("trend-card", "quiet-card");
        card.getChildren().addFirst(Cards.head(messages.text("trend.title"), asTable));
    }

    VBox node() {
        return card;
    }

    void show(Trend trend, List<PainSeries> series, List<SessionRecord> records, String result) {
        drawing.show(trend, feet(trend, records), result);
        boolean none = series.isEmpty();
        note.setText(none ? messages.text("trend.empty")
                : trend.baseline().isEmpty() ? messages.text("trend.noBaseline") : "");
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        legend(trend);
        Map<UUID, Integer> numbers = records.stream()
                .collect(Collectors.toMap(record -> record.session().id(), record -> record.session().number()));
        table.getItems().setAll(series.stream()
                .flatMap(one -> one.scores().stream().map(score -> new Scored(one, score)))
                .sorted(Comparator.comparing(scored -> scored.score().at()))
                .map(scored -> row(scored, numbers)).toList());
    }

    private record Scored(PainSeries series, PainScore score) {
    }

    private Row row(Scored scored, Map<UUID, Integer> numbers) {
        PainScore score = scored.score();
        Integer number = score.sessionId() == null ? null : numbers.get(score.sessionId());
        return new Row(messages.dates().moment(score.at().atZone(zone).toLocalDateTime()),
                number == null ? "" : number.toString(), words.moment(score.moment()), words.name(scored.series()),
                words.scale(scored.series()) + " " + messages.numbers().format(score.value()));
    }

    private void legend(Trend trend) {
        List<Label> entries = new ArrayList<>();
        for (int i = 0; i < trend.lines().size(); i++) {
            PainSeries series = trend.lines().get(i).series();
            entries.add(new Label(messages.text("trend.legend.line", words.name(series), words.scale(series)
                    + (series.scale() == PainScale.VAS ? " / 10" : "")), LegendMark.line(i)));
        }
        if (!trend.lines().isEmpty()) {
            entries.add(new Label(messages.text("trend.legend.before"), LegendMark.dot(false)));
            entries.add(new Label(messages.text("trend.legend.after"), LegendMark.dot(true)));
        }
        if (trend.linesLeftOut() > 0) {
            entries.add(new Label(messages.count("trend.more", trend.linesLeftOut())));
        }
        entries.forEach(entry -> entry.getStyleClass().add("legend-entry"));
        legend.getChildren().setAll(entries);
    }

    private List<TrendDrawing.Foot> feet(Trend trend, List<SessionRecord> records) {
        List<TrendDrawing.Foot> feet = new ArrayList<>();
        for (SessionRecord record : records) {
            feet.add(new TrendDrawing.Foot(record.session().number(), record.session().at(),
                    Integer.toString(record.injections().size()), volume(record.injections()), false));
        }
        for (Trend.Visit visit : trend.planned()) {
            feet.add(new TrendDrawing.Foot(
                    visit.number(), visit.at(), messages.text("trend.row.planned"), "", true));
        }
        return feet;
    }

    private String volume(List<Injection> injections) {
        return volume(messages, injections);
    }

    /** "2.4 mL", "at least 2.4 mL" when a volume is unknown. */
    static String volume(Messages messages, List<Injection> injections) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean unknown = false;
        boolean known = injections.isEmpty();
        for (Injection injection : injections) {
            if (injection.volumeMl() == null) {
                unknown = true;
            } else {
                known = true;
                sum = sum.add(injection.volumeMl());
            }
        }
        if (!known) {
            return messages.text("trend.row.unknown");
        }
        String total = messages.numbers().mL(sum);
        return unknown ? messages.text("trend.row.atLeast", total) : total;
    }

    private void table() {
        table.setId("trend-table");
        table.setAccessibleText(messages.text("trend.title"));
        table.getStyleClass().add("patient-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("trend.table.day", Row::day, 12);
        column("trend.table.session", Row::session, 6);
        column("trend.table.moment", Row::moment, 8);
        column("trend.table.series", Row::series, 16);
        column("trend.table.score", Row::score, 8);
        Label none = new Label(messages.text("trend.empty"));
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
    }

    private void column(String key, Function<Row, String> text, int em) {
        TableColumn<Row, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * 14.0);
        table.getColumns().add(column);
    }
}
