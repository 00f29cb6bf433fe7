package org.mesochart.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesochart.domain.insight.PaintedPain;
import org.mesochart.domain.insight.SessionMap;
import org.mesochart.domain.insight.ThenAndNow;
import org.mesochart.domain.insight.ThenAndNow.Answer;
import org.mesochart.domain.insight.ThenAndNow.Row;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;

/** Then and now in words. What is missing is told as missing, never as a figure. */
public final class ThenAndNowWords {
    /** So many regions are named in a sentence. */
    private static final int NAMED = 6;

    private final Messages messages;
    private final RegionNames names;
    private final PainWords scores;
    private final String change;
    private final boolean years;

    public ThenAndNowWords(Messages messages, RegionNames names) {
        this(messages, names, "thenandnow.detail", false);
    }

    /** The same without arrows, which the typeface of papers has not, and with the year. */
    public static ThenAndNowWords onPaper(Messages messages, RegionNames names) {
        return new ThenAndNowWords(messages, names, "thenandnow.paper", true);
    }

    private ThenAndNowWords(Messages messages, RegionNames names, String change, boolean years) {
        this.messages = messages;
        this.change = change;
        this.years = years;
        this.names = names;
        scores = new PainWords(messages);
    }

    /** "Session 4 · 24 Nov", with the year where the course has more than one, and what it is when not signed. */
    public String session(List<SessionRecord> course, int at) {
        SessionRecord record = course.get(at);
        String key = record.notPerformed()
                ? "thenandnow.session.notPerformed"
                : record.session().signed() ? "thenandnow.session.signed" : "thenandnow.session.draft";
        return messages.text(key, record.session().number(), day(course, at));
    }

    /** "4 · 24 Nov". */
    public String tick(List<SessionRecord> course, int at) {
        return messages.text("thenandnow.tick", course.get(at).session().number(), day(course, at));
    }

    private String day(List<SessionRecord> course, int at) {
        LocalDate day = day(course.get(at));
        return years || course.stream().map(ThenAndNowWords::day).map(LocalDate::getYear).distinct().count() > 1
                ? messages.dates().day(day)
                : messages.dates().dayAndMonth(day);
    }

    private static LocalDate day(SessionRecord record) {
        return record.session().localTime().toLocalDate();
    }

    /** "24 points · NRS 8 on movement · no pain painted". */
    public String facts(SessionRecord record, SessionMap map) {
        int points = record.injections().size();
        String score = scores.before(record);
        List<String> facts = new ArrayList<>();
        facts.add(points == 0 ? messages.text("thenandnow.noPoints") : messages.count("map.points", points));
        facts.add(score.isEmpty() ? messages.text("thenandnow.noScore") : score);
        if (!map.painted()) {
            facts.add(messages.text("thenandnow.noPain"));
        }
        return String.join(" · ", facts);
    }

    public String region(Row row) {
        return names.name(row.part().region(), row.part().side());
    }

    /** "8", "not told", "not painted". */
    public String intensity(Optional<PaintedPain> pain) {
        if (pain.isEmpty()) {
            return messages.text("thenandnow.notPainted");
        }
        return pain.get().intensity() == null
                ? messages.text("thenandnow.notTold")
                : String.valueOf(pain.get().intensity());
    }

    /** "62.5 % less", "new", "no longer painted". */
    public String answer(Row row) {
        Optional<String> percent = row.percentLess().map(less -> messages.numbers().percent(plain(less.abs())));
        return switch (row.answer()) {
            case HALVED, LESS -> messages.text("thenandnow.answer.less", percent.orElseThrow());
            case MORE -> percent.map(more -> messages.text("thenandnow.answer.more", more))
                    .orElseGet(() -> messages.text("thenandnow.answer.fromZero"));
            case SAME -> messages.text("thenandnow.answer.same");
            case NEW -> messages.text("thenandnow.answer.new");
            case NO_LONGER_PAINTED -> messages.text("thenandnow.answer.gone");
            case NOT_TOLD -> messages.text("thenandnow.answer.notTold");
            case NO_PAIN -> messages.text("thenandnow.answer.noPain");
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.toPlainString());
    }

    /** A row of the table, spoken. */
    public String spoken(Row row) {
        return messages.count("thenandnow.row", row.points(), region(row), intensity(row.then()), intensity(row.now()),
                answer(row));
    }

    /** Whether every painful region is known to hurt half as much or less. */
    public boolean allHalved(ThenAndNow compared) {
        List<Row> painful = compared.painful();
        return compared.now().painted() && !painful.isEmpty()
                && ThenAndNow.count(painful, Answer.HALVED) == painful.size();
    }

    /** Whether the painful regions improved, in one sentence. */
    public String verdict(ThenAndNow compared) {
        if (!compared.then().painted()) {
            return messages.text("thenandnow.verdict.noneThen", compared.then().number());
        }
        if (!compared.now().painted()) {
            return messages.text("thenandnow.verdict.noneNow", compared.now().number());
        }
        List<Row> painful = compared.painful();
        if (painful.isEmpty()) {
            return messages.text("thenandnow.verdict.painless", compared.then().number());
        }
        if (ThenAndNow.count(painful, Answer.HALVED) == 0) {
            return messages.count("thenandnow.verdict.none", painful.size());
        }
        return allHalved(compared)
                ? messages.count("thenandnow.verdict.all", painful.size())
                : messages.count("thenandnow.verdict.some", painful.size(), ThenAndNow.count(painful, Answer.HALVED));
    }

    /** What else is to be known, a sentence each. */
    public List<String> details(ThenAndNow compared, List<SessionMap> between) {
        List<String> told = new ArrayList<>();
        if (compared.then().painted() && compared.now().painted()) {
            count(told, "thenandnow.detail.gone", ThenAndNow.count(compared.painful(), Answer.NO_LONGER_PAINTED));
            count(told, "thenandnow.detail.notTold", ThenAndNow.count(compared.painful(), Answer.NOT_TOLD));
            count(told, "thenandnow.detail.new", ThenAndNow.count(compared.rows(), Answer.NEW));
            told.add(messages.text(change + ".area", area(compared.then()), area(compared.now())));
            treated(told, "thenandnow.detail.treated", compared, compared.treated());
            treated(told, "thenandnow.detail.untreated", compared, compared.untreated());
        }
        told.add(messages.text("thenandnow.detail.points", compared.then().number(), compared.now().number()));
        between.stream()
                .filter(map -> map.unread() > 0)
                .forEach(map -> told.add(messages.count("thenandnow.detail.unread", map.unread(), map.number())));
        return told;
    }

    private void count(List<String> told, String key, int count) {
        if (count > 0) {
            told.add(messages.count(key, count));
        }
    }

    private void treated(List<String> told, String key, ThenAndNow compared, List<Row> rows) {
        if (!rows.isEmpty()) {
            told.add(messages.count(key, rows.size(), ThenAndNow.count(rows, Answer.HALVED), compared.then().number(),
                    compared.now().number(), list(rows)));
        }
    }

    // "Left gluteus maximus 8 → 3; Right gluteus maximus 6 → not painted"
    private String list(List<Row> rows) {
        String named = rows.stream()
                .limit(NAMED)
                .map(row -> messages.text(change + ".region", region(row), intensity(row.then()),
                        intensity(row.now())))
                .collect(Collectors.joining("; "));
        int more = rows.size() - NAMED;
        return more > 0 ? messages.count("thenandnow.detail.more", more, named) : named;
    }

    /** "34 cm²": whole square centimetres, below ten one decimal. */
    private String area(SessionMap map) {
        return messages.numbers().withUnit(new BigDecimal(map.painCm2())
                .setScale(map.painCm2() < 10 ? 1 : 0, RoundingMode.HALF_UP), "cm²");
    }

    /** What the numbers on a map are: "points by region, session 1", "sessions 1 to 4". */
    public String density(Session from, Session to) {
        return from.equals(to)
                ? messages.text("thenandnow.density.one", to.number())
                : messages.text("thenandnow.density.sum", from.number(), to.number());
    }
}
