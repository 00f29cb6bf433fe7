package org.mesochart.document.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesochart.document.page.ChangeWords;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Table;
import org.mesochart.document.page.Titled;
import org.mesochart.domain.dose.DosePeriod;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainChange;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.i18n.EventSentence;
import org.mesochart.i18n.PainWords;

/** One row a session, follow-ups in their place, and what the mixtures were. Pain is that of the first series. */
final class SummarySessions {
    private static final int MOST_APART = 3;
    /** Width in per cent that all mixtures have. */
    private static final double TOGETHER = 23.5;

    private final PaperWords words;
    private final SummaryInput input;
    private final ChangeWords change;
    private final Optional<PainSeries> main;
    private final List<String> letters;

    SummarySessions(PaperWords words, SummaryInput input) {
        this.words = words;
        this.input = input;
        change = new ChangeWords(words);
        main = input.series().stream().findFirst();
        letters = List.copyOf(new TreeSet<>(input.held().stream()
                .flatMap(record -> record.mixtures().stream())
                .map(Mixture::letter)
                .toList()));
    }

    Titled section() {
        String subtitle = main.filter(series -> input.series().size() > 1)
                .map(series -> SummaryShort.name(words, series))
                .orElse("");
        if (input.records().isEmpty()) {
            return new Titled(words.text("summary.sessions"), "", Optional.empty(), List.of(words.text("summary.sessions.none")));
        }
        return new Titled(words.text("summary.sessions"), subtitle, Optional.of(table()), notes());
    }

    private Table table() {
        double given = together() ? TOGETHER : letters.size() * Math.min(8.5, TOGETHER / Math.max(1, letters.size()));
        double rest = 100 - 18.5 - 6 - given - 10 - 11.5 - 20.5;
        Table.Builder table = new Table.Builder()
                .words(words.text("summary.session"), 18.5)
                .numbers(words.text("summary.points"), 6);
        if (together()) {
            table.words(words.text("summary.given.together"), given);
        } else {
            letters.forEach(letter -> table.numbers(words.text("summary.given", letter), given / letters.size()));
        }
        table.numbers(words.text("documents.pain.before"), 10)
                .numbers(words.text("documents.pain.after"), 11.5)
                .numbers(words.text("summary.change.head"), 20.5)
                .words(words.text("documents.events"), rest);
        record Timed(Instant at, SessionRecord record, PainScore score) {}
        List<Timed> timed = new ArrayList<>();
        input.records().forEach(record -> timed.add(new Timed(record.session().at(), record, null)));
        main.ifPresent(series -> series.scores().stream()
                .filter(score -> score.moment() == Moment.FOLLOW_UP)
                .forEach(score -> timed.add(new Timed(score.at(), null, score))));
        timed.sort(Comparator.comparing(Timed::at));
        for (Timed row : timed) {
            if (row.record() == null) {
                table.row(followUp(row.score()).toArray(String[]::new));
            } else {
                Session session = row.record().session();
                table.led(String.valueOf(session.number()), session(row.record()).toArray(String[]::new));
            }
        }
        table.total(total().toArray(String[]::new));
        return table.build();
    }

    private List<String> session(SessionRecord record) {
        Session session = record.session();
        String day = words.messages().dates().day(session.localTime().toLocalDate());
        List<String> row = new ArrayList<>();
        if (record.stopped()) {
            row.add(words.text("summary.session.stopped", day));
        } else {
            row.add(session.signed() ? day : words.text("summary.session.draft", day));
        }
        row.add(record.stopped() || record.injections().isEmpty() ? "–" : String.valueOf(record.injections().size()));
        row.addAll(given(record.stopped() ? List.of() : record.totals()));
        Optional<PainScore> before = scores(record, Moment.BEFORE).stream().reduce((a, b) -> b);
        row.add(before.map(change::value).orElse(main.isEmpty() ? "–" : words.notRecorded()));
        row.add(after(record));
        row.add(before.map(this::change).orElse("–"));
        row.add(events(record));
        return row;
    }

    private List<PainScore> scores(SessionRecord record, Moment moment) {
        return main.map(PainSeries::scores).orElse(List.of()).stream()
                .filter(score -> record.session().id().equals(score.sessionId()) && score.moment() == moment)
                .sorted(Comparator.comparing(PainScore::at))
                .toList();
    }

    /** One value as it is; several with their times. */
    private String after(SessionRecord record) {
        List<PainScore> after = scores(record, Moment.AFTER);
        if (after.isEmpty()) {
            return main.isEmpty() || record.stopped() ? "–" : words.notRecorded();
        }
        PainWords times = new PainWords(words.messages());
        return after.size() == 1
                ? change.value(after.getFirst())
                : after.stream()
                        .map(score -> words.text("documents.pain.after.value", change.value(score), times.time(score.afterMinutes())))
                        .collect(Collectors.joining("; "));
    }

    /** Against the baseline; the baseline itself and what was before it have no change. */
    private String change(PainScore score) {
        return main.flatMap(PainSeries::baseline)
                .filter(from -> score.at().isAfter(from.at()))
                .map(from -> change.change(new PainChange(from, score)))
                .orElse("–");
    }

    private String events(SessionRecord record) {
        EventSentence sentence = new EventSentence(words.messages());
        if (!record.adverseEvents().isEmpty()) {
            return record.adverseEvents().stream().map(sentence::name).collect(Collectors.joining("; "));
        }
        if (record.details().noEvents()) {
            return words.text("summary.none");
        }
        return record.stopped() ? "–" : words.notRecorded();
    }

    private List<String> followUp(PainScore score) {
        List<String> row = new ArrayList<>();
        row.add(words.text("summary.followUp", input.day(score.at())));
        row.add("");
        for (int i = 0; i < (together() ? 1 : letters.size()); i++) {
            row.add("");
        }
        row.add(change.value(score));
        row.add("");
        row.add(change(score));
        row.add("");
        return row;
    }

    private List<String> total() {
        List<String> row = new ArrayList<>();
        row.add(words.text("summary.total"));
        row.add(String.valueOf(input.points().size()));
        row.addAll(given(input.mixtures()));
        row.addAll(List.of("", "", "", ""));
        return row;
    }

    /** More mixtures than there is room for share a cell. */
    private boolean together() {
        return letters.size() > MOST_APART;
    }

    /** What of each mixture was given, in the order of the letters. */
    private List<String> given(List<MixtureTotals> totals) {
        List<String> given = new ArrayList<>();
        for (String letter : letters) {
            List<MixtureTotals> own = totals.stream().filter(one -> one.mixture().letter().equals(letter)).toList();
            BigDecimal sum = own.stream().map(MixtureTotals::givenMl).reduce(BigDecimal.ZERO, BigDecimal::add);
            String amount = words.sum(sum, words.mL(sum), own.stream().anyMatch(MixtureTotals::atLeast));
            if (!together()) {
                given.add(own.isEmpty() ? "–" : amount);
            } else if (!own.isEmpty()) {
                given.add(letter + '\u00A0' + amount);
            }
        }
        return together() ? List.of(given.isEmpty() ? "–" : String.join(", ", given)) : given;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (String letter : letters) {
            notes.addAll(mixtures(letter));
        }
        DosePeriod period = DosePeriod.of(input.records());
        if (period.preparedMl().signum() > 0) {
            notes.add(words.text("summary.volumes", words.mL(period.preparedMl()),
                    words.atLeast(words.mL(period.givenMl()), period.atLeast()),
                    SummaryWaste.ofVolumes(input.mixtures()).mL(words)));
        }
        int unshown = input.records().stream().mapToInt(record -> record.unshown().points()).sum();
        if (unshown > 0) {
            notes.add(words.count("summary.unshown", unshown));
        }
        return List.of(String.join(" ", notes));
    }

    /** What the letter stood for; where it changed, with the sessions of each. */
    private List<String> mixtures(String letter) {
        Map<String, List<Integer>> contents = new LinkedHashMap<>();
        for (SessionRecord record : input.held()) {
            record.mixtures().stream()
                    .filter(mixture -> mixture.letter().equals(letter))
                    .forEach(mixture -> contents.computeIfAbsent(contents(mixture), c -> new ArrayList<>())
                            .add(record.session().number()));
        }
        List<String> told = new ArrayList<>();
        contents.forEach((content, sessions) -> told.add(contents.size() == 1
                ? words.text("summary.mixture", letter, content)
                : words.count("summary.mixture.in", sessions.size(), letter, PaperWords.ranges(sessions), content)));
        return told;
    }

    private String contents(Mixture mixture) {
        String parts = mixture.components().stream()
                .map(component -> words.text("summary.component", component.product(), words.mL(component.volumeMl())))
                .collect(Collectors.joining(" + "));
        return mixture.components().size() == 1 ? parts : parts + " (" + words.mL(mixture.totalMl()) + ")";
    }
}
