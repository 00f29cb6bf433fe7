package org.mesochart.ui.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mesochart.domain.insight.Criteria;
import org.mesochart.domain.insight.Facet;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Kind;
import org.mesochart.domain.insight.Member;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Slow;
import org.mesochart.ui.kit.Tasks;

/** Which courses are looked at, and what became of them. Reads anew at every change; a reading overtaken is ended. */
public final class InsightViewModel {
    /** What the table's rows can be made by, the usual one first. */
    static final List<List<Facet>> ROWS = List.of(
            List.of(Facet.REGION, Facet.TECHNIQUE, Facet.DEPTH), List.of(Facet.INDICATION), List.of(Facet.SITE), List.of(Facet.MIXTURE),
            List.of(Facet.TECHNIQUE), List.of(Facet.DEPTH), List.of(Facet.REGION), List.of(Facet.PRACTITIONER));

    private static final Duration TICK = Duration.ofMillis(200);

    /** When the figures were read and how long it took. */
    record Computed(LocalTime at, Duration took) {}

    /** The patients of one group. */
    record Listed(Insight.Group group, List<Member> members) {
        @Override
        public String toString() {
            return "Listed[" + members.size() + ']';
        }
    }

    /** One reading, as both threads see it. */
    private static final class Reading {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicReference<Double> share = new AtomicReference<>(0.0);

        private boolean goOn(long done, long of) {
            share.set(of == 0 ? 1 : (double) done / of);
            return !ended.get();
        }
    }

    private final Chart chart;
    private final Tasks tasks;
    private final Clock clock;
    private final Map<Facet, ObjectProperty<Optional<String>>> only = new EnumMap<>(Facet.class);
    private final Map<Facet, ObservableList<Optional<String>>> choices = new EnumMap<>(Facet.class);
    private final Choices order;
    private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Facet>> by = new SimpleObjectProperty<>(ROWS.getFirst());
    private final ReadOnlyObjectWrapper<Insight> insight = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Computed> computed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanProperty slow;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Set<ObjectProperty<LocalDate>> unreadable = new HashSet<>();
    private Map<UUID, String> practitioners = Map.of();
    private Reading current;
    private long listing;
    private boolean filling;
    private boolean active;

    public InsightViewModel(Chart chart, Tasks tasks, Messages messages, Clock clock) {
        this.chart = chart;
        order = new Choices(messages, new InsightWords(messages, this::practitioner));
        this.tasks = tasks;
        slow = Slow.of(tasks, reading);
        this.clock = clock;
        for (Facet facet : Facet.values()) {
            ObjectProperty<Optional<String>> value = new SimpleObjectProperty<>(Optional.empty());
            only.put(facet, value);
            choices.put(facet, FXCollections.observableArrayList(List.of(Optional.<String>empty())));
            value.subscribe((was, is) -> changed());
        }
        List.of(kind, period, from, to, by).forEach(each -> each.subscribe((was, is) -> changed()));
    }

    /** The value a course must have; empty = any. */
    ObjectProperty<Optional<String>> only(Facet facet) {
        return only.get(facet);
    }

    /** What can be chosen, any first; an empty text is what has no value. */
    ObservableList<Optional<String>> choices(Facet facet) {
        return choices.get(facet);
    }

    /** The scales and aspects that there are scores in, the most used first. */
    ObservableList<Kind> kinds() {
        return kinds;
    }

    /** The scale and aspect that are looked at; null while there are no scores. */
    ObjectProperty<Kind> kind() {
        return kind;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /** First and last day of {@link Period#OTHER}, null = open. */
    ObjectProperty<LocalDate> from() {
        return from;
    }

    ObjectProperty<LocalDate> to() {
        return to;
    }

    /** What the rows of the table are made by, one of {@link #ROWS}. */
    ObjectProperty<List<Facet>> by() {
        return by;
    }

    /** The figures last read, or null. */
    ReadOnlyObjectProperty<Insight> insight() {
        return insight.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Computed> computed() {
        return computed.getReadOnlyProperty();
    }

    /** The patients of the group that was asked for, or null. */
    ReadOnlyObjectProperty<Listed> listed() {
        return listed.getReadOnlyProperty();
    }

    /** What is wrong, or null. */
    ReadOnlyObjectProperty<Sentence> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The reading takes so long that it is shown. */
    ReadOnlyBooleanProperty slow() {
        return slow;
    }

    /** 0 to 1. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Their names by id, known once the figures are asked for. */
    Map<UUID, String> practitioners() {
        return practitioners;
    }

    Optional<String> practitioner(UUID id) {
        return Optional.ofNullable(practitioners.get(id));
    }

    /** True when looking at a list cannot be noted. */
    boolean readOnly() {
        return chart.readOnly();
    }

    /** True when something is asked for that leaves courses out. */
    boolean filtered() {
        return period.get() != Period.ALL || only.values().stream().anyMatch(each -> each.get().isPresent());
    }

    /** Reads which scales there are, then the figures. */
    void refresh() {
        active = true;
        reading.set(true);
        record Beginning(List<Kind> kinds, Map<UUID, String> practitioners) {
            @Override
            public String toString() {
                return "Beginning[]";
            }
        }
        tasks.run(() -> new Beginning(chart.insights().kinds(), chart.practitioners().stream()
                .collect(Collectors.toMap(Practitioner::id, Practitioner::name))), beginning -> {
            if (!active) {
                return;
            }
            List<Kind> found = beginning.kinds();
            practitioners = beginning.practitioners();
            Kind before = kind.get();
            filling = true;
            kinds.setAll(found);
            kind.set(found.contains(before) ? before : found.isEmpty() ? null : found.getFirst());
            filling = false;
            read();
        }, failure -> {
            if (active) {
                reading.set(false);
                problem.set(unread());
            }
        });
    }

    /** Nobody looks any more: what is under way ends. */
    void leave() {
        active = false;
        listing++;
        end();
    }

    private Sentence unread() {
        return Sentence.of(insight.get() == null ? "insight.unreadable" : "insight.unreadable.before");
    }

    /**
     * A day as it is being typed.
     *
     * @param readable false when what is typed is no day: then nothing is read until it is
     */
    void typed(ObjectProperty<LocalDate> day, LocalDate value, boolean readable) {
        filling = true;
        if (readable) {
            unreadable.remove(day);
            day.set(value);
        } else {
            unreadable.add(day);
        }
        filling = false;
        changed();
    }

    /** Asks for all courses again. */
    void clear() {
        filling = true;
        only.values().forEach(each -> each.set(Optional.empty()));
        period.set(Period.ALL);
        filling = false;
        changed();
    }

    private void changed() {
        if (!filling && !kinds.isEmpty()) {
            read();
        }
    }

    /** Reads the figures as asked for now. */
    void read() {
        end();
        unlist();
        Kind on = kind.get();
        if (on == null) {
            insight.set(null);
            problem.set(null);
            reading.set(false);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        boolean own = period.get() == Period.OTHER;
        if (own && !unreadable.isEmpty()) {
            problem.set(Sentence.of("insight.period.unreadable"));
            return;
        }
        LocalDate first = own ? from.get() : period.get().from(today);
        LocalDate last = own ? to.get() : period.get().to(today);
        if (first != null && last != null && last.isBefore(first)) {
            problem.set(Sentence.of("insight.period.backwards"));
            return;
        }
        problem.set(null);
        Criteria criteria = new Criteria(on.scale(), on.aspect(), first, last, only.entrySet().stream()
                .filter(each -> each.getValue().get().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get().get())));
        List<Facet> rows = by.get();
        Instant begun = clock.instant();
        Reading asked = new Reading();
        current = asked;
        progress.set(0);
        reading.set(true);
        tasks.background(() -> chart.insights().of(criteria, rows, today, asked::goOn),
                found -> found.filter(made -> current == asked).ifPresent(made -> read(made, begun)),
                failure -> {
                    if (current == asked) {
                        end();
                        problem.set(unread());
                    }
                });
        tick(asked);
    }

    private void read(Insight made, Instant begun) {
        current = null;
        reading.set(false);
        // A list opened while this was read is one of the groups before.
        unlist();
        offer(made);
        insight.set(made);
        computed.set(new Computed(LocalTime.now(clock), Duration.between(begun, clock.instant())));
    }

    private void offer(Insight made) {
        filling = true;
        choices.forEach((facet, offered) -> {
            Optional<String> chosen = only.get(facet).get();
            List<Optional<String>> now = order.of(facet, made.choices().getOrDefault(facet, List.of()));
            if (!now.contains(chosen)) {
                now.add(chosen);
            }
            if (!offered.equals(now)) {
                offered.setAll(now);
                only.get(facet).set(chosen);
            }
        });
        filling = false;
    }

    private void tick(Reading asked) {
        if (current == asked) {
            progress.set(asked.share.get());
            tasks.later(TICK, () -> tick(asked));
        }
    }

    /** Ends the reading under way; the figures before it stay, and that they are old is said. */
    void cancel() {
        if (current != null) {
            end();
            problem.set(Sentence.of(insight.get() == null ? "insight.cancelled.first" : "insight.cancelled"));
        }
    }

    /** Ends the reading under way without a word. */
    void end() {
        if (current != null) {
            current.ended.set(true);
            current = null;
        }
        reading.set(false);
    }

    /** Reads who is in a group; that it was looked at is noted. A list overtaken or given up is not shown. */
    void list(Insight.Group group) {
        long mine = ++listing;
        Insight of = insight.get();
        tasks.background(() -> chart.insights().members(of, group), members -> {
            if (mine == listing) {
                listed.set(new Listed(group, members));
            }
        }, failure -> {
            if (mine == listing) {
                problem.set(Sentence.of("insight.list.unreadable"));
            }
        });
    }

    /** Back to the groups. */
    void unlist() {
        listing++;
        listed.set(null);
    }
}
