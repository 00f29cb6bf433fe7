package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mesochart.domain.body.Place;
import org.mesochart.i18n.Messages;

/** The earlier session in words. */
final class GhostWords {
    private final GhostModel ghost;
    private final Messages messages;

    GhostWords(GhostModel ghost, Messages messages) {
        this.ghost = ghost;
        this.messages = messages;
    }

    /** "Last session 17 Nov · 28 points", or what became of it. */
    String chip() {
        return ghost.chosen().map(s -> switch (ghost.state()) {
            case NOT_READ -> messages.text("map.ghost.notRead", name(s));
            case READING -> messages.text("map.ghost.reading", name(s));
            case EMPTY -> messages.text("map.ghost.empty", name(s));
            case READ, NONE -> messages.text("map.ghost.points", name(s), count(ghost.points().size()));
        }).orElseGet(() -> messages.text("map.ghost.notListed"));
    }

    /** A session to choose: "Session 3, 17 Nov · 28 points". */
    String choice(EarlierSession s) {
        return s.count() == 0
                ? messages.text("map.ghost.empty", numbered(s))
                : messages.text("map.ghost.points", numbered(s), count(s.count()));
    }

    private String name(EarlierSession s) {
        return ghost.last() ? messages.text("map.ghost.last", day(s)) : numbered(s);
    }

    private String numbered(EarlierSession s) {
        return s.otherCourse().map(course -> messages.text("map.ghost.other", course, s.number(), day(s)))
                .orElseGet(() -> messages.text("map.ghost.session", s.number(), day(s)));
    }

    private String day(EarlierSession s) {
        return messages.dates().dayAndMonth(s.date());
    }

    private String count(int points) {
        return messages.count("map.points", points);
    }

    /** "1.2 cm from a point of 17 Nov", near one that is shown. */
    Optional<String> near(Place place) {
        OptionalDouble away = ghost.near(place);
        return away.isEmpty() ? Optional.empty() : ghost.chosen().map(s -> messages.text("map.ghost.near",
                messages.numbers().cm(new BigDecimal(away.getAsDouble()).setScale(1, RoundingMode.HALF_UP)), day(s)));
    }
}
