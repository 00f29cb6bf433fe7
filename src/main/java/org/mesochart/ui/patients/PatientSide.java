package org.mesochart.ui.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.trend.TrendWords;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.RowMenu;
import org.mesochart.ui.kit.entry.BetweenVisits;
import org.mesochart.ui.kit.entry.EventWords;

/** The right column of a patient's page. Cards with nothing to say are not there. */
final class PatientSide {
    private static final int SHEETS = 8;

    private final PatientViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final ResultSentence sentences;
    private final Function<SessionRecord, Node> thumbnail;
    private final BetweenVisits betweenVisits;
    private final EventWords eventWords;
    private final ZoneId zone;
    private final Action compare;
    private final VBox column = new VBox();

    /** @param compare two sessions of the course beside each other */
    PatientSide(Context context, PatientViewModel model, ResultSentence sentences,
                Function<SessionRecord, Node> thumbnail, BetweenVisits betweenVisits, Action compare) {
        this.compare = compare;
        this.model = model;
        this.sentences = sentences;
        this.thumbnail = thumbnail;
        this.betweenVisits = betweenVisits;
        eventWords = new EventWords(context.messages());
        messages = context.messages();
        navigator = context.navigator();
        zone = context.clock().getZone();
        column.getStyleClass().add("patient-right");
    }

    Node node() {
        return column;
    }

    void show(PatientPage page) {
        List<Node> cards = new ArrayList<>();
        if (page != null) {
            page.last().ifPresent(last -> cards.add(lastSession(last)));
            cards.add(courses(page));
            List<Node> events = new ArrayList<>();
            for (Visit visit : page.visits().reversed()) {
                visit.events().forEach(event -> events.add(event(event, visit.session())));
            }
            if (!events.isEmpty()) {
                cards.add(events(events));
            }
            if (!page.visits().isEmpty()) {
                cards.add(documents(page.visits().reversed()));
            }
        }
        column.getChildren().setAll(cards);
    }

    private Node lastSession(SessionRecord record) {
        Session session = record.session();
        String heading = messages.text("patients.side.lastSession", session.number(), day(session));
        Hyperlink open = new Hyperlink(messages.text("patients.deed.open"));
        open.setId("open-last-session");
        open.setAccessibleText(open.getText() + ", " + heading);
        open.setMinWidth(Region.USE_PREF_SIZE);
        SessionDeeds deeds = SessionDeeds.of(session, compare, messages, navigator);
        open.setOnAction(event -> deeds.open().fire());
        Label facts = new Label(record.notPerformed()
                ? messages.text("patients.side.notPerformed")
                : messages.count("patients.side.points", record.injections().size(),
                        volume(record)));
        facts.getStyleClass().add("second");
        facts.setWrapText(true);
        VBox body = new VBox(facts);
        body.getStyleClass().add("thumbnail");
        if (thumbnail != null) {
            body.getChildren().addFirst(thumbnail.apply(record));
        }
        VBox card = Cards.list(null, body);
        card.getChildren().addFirst(Cards.head(heading, open));
        card.getStyleClass().add("quiet-card");
        RowMenu.install(card, messages, deeds::all);
        return card;
    }

    private String volume(SessionRecord record) {
        return new TrendWords(messages, sentences, zone).volume(Visit.of(record));
    }

    private Node courses(PatientPage page) {
        List<Node> rows = new ArrayList<>();
        for (CourseCard card : page.courses()) {
            Label arrow = new Label(sentences.arrow(card.main()));
            arrow.getStyleClass().add("medium");
            arrow.setMinWidth(Region.USE_PREF_SIZE);
            VBox words = two(card.course().indication(), facts(card));
            List<String> followed = followed(card);
            followed.forEach(each -> words.getChildren().add(second(each)));
            HBox line = new HBox(words, arrow);
            line.getStyleClass().add("course-head");
            boolean shown = page.shown().isPresent() && page.shown().get().course().id().equals(card.course().id());
            Button row = row(line, String.join(", ", card.course().indication(), facts(card), arrow.getText(),
                    String.join(", ", followed)),
                    () -> model.showCourse(card.course().id()));
            if (shown) {
                row.getStyleClass().add("shown-row");
            }
            rows.add(row);
        }
        Hyperlink add = new Hyperlink(messages.text("patients.deed.newCourse"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> navigator.newCourse(model.patient()));
        VBox card = Cards.list(null, rows.toArray(Node[]::new));
        card.getChildren().addFirst(Cards.head(messages.text("patients.side.courses"), add));
        card.getStyleClass().add("quiet-card");
        return card;
    }

    /** Calls that are planned, and why the patient does not come any more. */
    private List<String> followed(CourseCard card) {
        List<String> followed = new ArrayList<>();
        card.lost().ifPresent(reason -> followed.add(messages.text("patients.side.lost", reason)));
        card.calls().forEach(call -> followed.add(call.reason() == null
                ? messages.text("patients.side.call", call.day())
                : messages.text("patients.side.call.about", call.day(), call.reason())));
        return followed;
    }

    private static Label second(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("second");
        line.setWrapText(true);
        return line;
    }

    private String facts(CourseCard card) {
        Course course = card.course();
        LocalDate since = course.startedAt().atZone(zone).toLocalDate();
        int held = card.held().size();
        return switch (course.status()) {
            case ACTIVE -> course.plan().sessions() > 0
                    ? messages.text("patients.side.course.active", since, held, course.plan().sessions())
                    : messages.count("patients.side.course.activeNoPlan", held, since);
            case FINISHED -> messages.count("patients.side.course.finished", held, since);
            case STOPPED -> messages.count("patients.side.course.stopped", held, since);
        };
    }

    // The whole row opens the event, to be followed up.
    private Node event(AdverseEvent event, Session session) {
        String what = eventWords.what(event);
        String when = messages.text("patients.side.event",
                messages.dates().dayAndMonth(event.at().atZone(zone).toLocalDate()), session.number(),
                eventWords.outcome(event));
        VBox words = two(what, when);
        eventWords.report(event).ifPresent(report -> words.getChildren().add(second(report)));
        HBox line = new HBox(Icons.of("mdi2b-bandage"), words);
        line.getStyleClass().add("course-head");
        Button row = row(line, String.join(", ", what, when, eventWords.report(event).orElse(""),
                messages.text("events.change")), () -> betweenVisits.change(model.patient(), event, model::reload));
        if (!event.resolved()) {
            line.getStyleClass().add("warning-text");
        }
        return row;
    }

    private Node events(List<Node> rows) {
        Hyperlink record = new Hyperlink(messages.text("patients.side.events.record"));
        record.setId("record-event");
        record.setAccessibleText(messages.text("patients.deed.event"));
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.setOnAction(event -> betweenVisits.event(model.patient(), model::reload));
        VBox card = Cards.list(null, rows.toArray(Node[]::new));
        card.getChildren().addFirst(Cards.head(messages.text("patients.side.events"), record));
        card.getStyleClass().add("quiet-card");
        return card;
    }

    private Node documents(List<Visit> latestFirst) {
        VBox card = Cards.list(null, latestFirst.stream().limit(SHEETS).map(this::sheet).toArray(Node[]::new));
        Hyperlink all = new Hyperlink(messages.text("patients.side.documents.all", latestFirst.size()));
        all.setId("all-documents");
        all.setAccessibleText(messages.text("patients.side.documents") + ", " + all.getText());
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> navigator.documents(model.patient()));
        all.setVisible(latestFirst.size() > SHEETS);
        card.getChildren().addFirst(Cards.head(messages.text("patients.side.documents"), all));
        card.getStyleClass().add("quiet-card");
        return card;
    }

    private Button sheet(Visit visit) {
        Session session = visit.session();
        Label name = new Label(messages.text("patients.side.sheet", session.number()),
                Icons.of("mdi2f-file-document-outline"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label day = new Label(visit.notPerformed()
                ? messages.text("patients.side.sheet.notPerformed", day(session))
                : day(session));
        day.getStyleClass().add("second");
        day.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(name, day);
        line.getStyleClass().add("course-head");
        SessionDeeds deeds = SessionDeeds.of(session, compare, messages, navigator);
        Button row = row(line, name.getText() + ", " + day.getText(), deeds.sheet()::fire);
        RowMenu.install(row, messages, deeds::all);
        row.getStyleClass().add("document-row");
        return row;
    }

    private Button row(HBox line, String spoken, Runnable deed) {
        Button row = new RowButton(line);
        row.getStyleClass().addAll("flat", "row-button");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(spoken);
        row.setOnAction(event -> deed.run());
        return row;
    }

    /** A row that is as high as its line is in its width, which is known before it has one. */
    private static final class RowButton extends Button {
        private final HBox line;

        RowButton(HBox line) {
            super("", line);
            this.line = line;
            line.getStyleClass().add("row-line");
            line.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.max(0, getWidth() - beside()),
                    widthProperty(), insetsProperty()));
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        // A column that is short of room must not cut a name.
        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return width <= beside()
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + Math.max(line.minHeight(-1), line.prefHeight(width - beside())) + snappedBottomInset();
        }

        private double beside() {
            return snappedLeftInset() + snappedRightInset();
        }
    }

    private String day(Session session) {
        return messages.dates().dayAndMonth(session.localTime().toLocalDate());
    }

    private static VBox two(String first, String second) {
        Label above = new Label(first);
        above.getStyleClass().add("medium");
        above.setWrapText(true);
        Label beneath = new Label(second);
        beneath.getStyleClass().add("second");
        VBox both = new VBox(above, beneath);
        both.getStyleClass().add("two-lines");
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }
}
