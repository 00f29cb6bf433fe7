package org.mesochart.ui.trend;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.CourseHistory;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendMark;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;

/** The scores of the trend as a table: every one, those too that no line shows. */
final class TrendTable {
    private record Row(String day, String session, String moment, String series, String score) {
        @Override
        public String toString() {
            return "Row";
        }
    }

    private record Dated(Instant at, Row row) {
        @Override
        public String toString() {
            return "Dated";
        }
    }

    private final Messages messages;
    private final ResultSentence sentences;
    private final ZoneId zone;
    private final TableView<Row> table = new TableView<>();

    TrendTable(Messages messages, ResultSentence sentences, ZoneId zone) {
        this.messages = messages;
        this.sentences = sentences;
        this.zone = zone;
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
        none.setWrapText(true);
        table.setPlaceholder(none);
    }

    TableView<?> node() {
        return table;
    }

    /** @param courses of the range */
    void show(Trend trend, List<CourseHistory> courses) {
        List<Dated> rows = new ArrayList<>();
        for (CourseHistory course : courses) {
            Map<UUID, Integer> numbers = new HashMap<>();
            course.visits().forEach(visit -> numbers.put(visit.session().id(), visit.session().number()));
            course.series().forEach(series -> series.scores().stream()
                    .filter(trend::tells)
                    .forEach(score -> rows.add(new Dated(score.at(),
                            row(trend.range(), course.course().number(), series, score, numbers)))));
        }
        trend.marks().forEach(mark -> {
            if (mark instanceof TrendMark.Judged judged) {
                rows.add(new Dated(mark.at(), row(judged.judgement())));
            }
        });
        rows.sort(Comparator.comparing(Dated::at));
        table.getItems().setAll(rows.stream().map(Dated::row).toList());
    }

    private Row row(Judgement judgement) {
        return new Row(messages.dates().moment(judgement.at().atZone(zone).toLocalDateTime()),
                messages.count("judge.table.held", judgement.held()), messages.text("judge.table"),
                judgement.reason() == null ? "" : judgement.reason(), messages.text("judge.decided." + judgement.choice().key()));
    }

    private Row row(Range range, int course, PainSeries series, PainScore score, Map<UUID, Integer> numbers) {
        Integer number = score.sessionId() == null ? null : numbers.get(score.sessionId());
        String session = number == null ? "" : number.toString();
        return new Row(messages.dates().moment(score.at().atZone(zone).toLocalDateTime()),
                range != Range.ALL ? session : number == null ? messages.text("trend.table.course", course)
                        : messages.text("trend.table.courseSession", course, number),
                sentences.moment(score.moment()), sentences.name(series),
                sentences.scale(series) + " " + messages.numbers().format(score.value()));
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
