package org.mesochart.ui.kit.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.text.Texts;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;

/** What becomes of something that is due, as it is being written: the day it is put off to or planned for, and why. */
public final class DeedDraft {
    /** A day further off than this many days is a slip of the keys. */
    static final int DAYS_MAX = 366;

    private final FollowUp.Deed deed;
    private final LocalDate today;
    private final Messages messages;
    private final Function<LocalDate, Optional<Problem>> whyNot;
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /** @param whyNot what else speaks against a day */
    public DeedDraft(FollowUp.Deed deed, LocalDate today, Messages messages,
                     Function<LocalDate, Optional<Problem>> whyNot) {
        this.deed = deed;
        this.today = today;
        this.messages = messages;
        this.whyNot = whyNot;
    }

    FollowUp.Deed deed() {
        return deed;
    }

    /** As typed. */
    public StringProperty day() {
        return day;
    }

    public StringProperty reason() {
        return reason;
    }

    LocalDate tomorrow() {
        return today.plusDays(1);
    }

    LocalDate inAWeek() {
        return today.plusWeeks(1);
    }

    /** What is wrong with the day; nothing where none is asked for. */
    public Optional<Problem> dayProblem() {
        if (!deed.open()) {
            return Optional.empty();
        }
        if (day.get().isBlank()) {
            return Optional.of(Problem.of("day", "errors.followUp.day"));
        }
        Optional<LocalDate> typed = messages.dates().parse(day.get());
        if (typed.isEmpty()) {
            return Optional.of(Problem.of("day", DateField.UNREADABLE));
        }
        if (typed.get().isBefore(today)) {
            return Optional.of(Problem.of("day", "followup.past"));
        }
        if (typed.get().isAfter(today.plusDays(DAYS_MAX))) {
            return Optional.of(Problem.of("day", "followup.far"));
        }
        return whyNot.apply(typed.get());
    }

    /** What is wrong with the reason; it may be missing unless the patient is lost. */
    public Optional<Problem> reasonProblem() {
        if (deed == FollowUp.Deed.LOST && reason.get().isBlank()) {
            return Optional.of(Problem.of("reason", "errors.followUp.lost"));
        }
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("reason", reasonOrNull(), problems);
        return problems.stream().findFirst();
    }

    LocalDate dayOrNull() {
        return deed.open() ? messages.dates().parse(day.get()).orElse(null) : null;
    }

    String reasonOrNull() {
        return Texts.tidy(reason.get());
    }
}
