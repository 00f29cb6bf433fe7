package org.mesochart.i18n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SigningRules;

/** Pain scores in words: "NRS 4 on movement, 2 at rest". A score that was not taken is never told as a figure. */
public final class PainWords {
    private static final int HOUR = 60;
    private static final int FIRST_HOURS = 120;
    // As the forms have them.
    private static final Comparator<PainScore> AS_ASKED = Comparator.comparing(PainScore::site)
            .thenComparing(score -> score.aspect() == Aspect.MOVEMENT ? 0 : score.aspect() == Aspect.REST ? 1 : 2);

    private final Messages messages;

    public PainWords(Messages messages) {
        this.messages = messages;
    }

    /** "NRS 4 on movement, 2 at rest"; with more than one place in the session, each place before its scores. */
    public String before(SessionRecord record) {
        return sites(of(record, Moment.BEFORE), named(record));
    }

    /** What was taken after the injections, a sentence for each time, soonest first: "30 min after: NRS 3 at rest". */
    public List<String> after(SessionRecord record) {
        Map<Integer, List<PainScore>> times = new TreeMap<>();
        of(record, Moment.AFTER).forEach(score ->
                times.computeIfAbsent(score.afterMinutes() == null ? 0 : score.afterMinutes(), t -> new ArrayList<>())
                        .add(score));
        List<String> told = new ArrayList<>();
        times.forEach((minutes, scores) ->
                told.add(messages.text("narrative.at", time(minutes), sites(scores, named(record)))));
        return told;
    }

    /** "pain on movement not asked", for every score that was left out on purpose. */
    public List<String> notAsked(SessionRecord record, Moment moment) {
        boolean named = named(record);
        return record.details().notAsked().stream()
                .filter(each -> each.moment() == moment)
                .map(each -> messages.text("narrative.notAsked", place(each.site(), each.aspect(), named)))
                .toList();
    }

    /** "pain at rest not recorded", for every score after the injections that is missing. */
    public List<String> missing(SessionRecord record) {
        boolean named = named(record);
        return SigningRules.painAfter(record).stream()
                .map(gap -> messages.text("narrative.notRecorded", gap(gap, named)))
                .toList();
    }

    /** "pain at rest", "pain on movement, knee". */
    public String gap(SigningRules.PainGap gap, boolean named) {
        return place(gap.site(), gap.aspect(), named);
    }

    /** Whether places must be named: a session may speak of more than one. */
    public static boolean named(SessionRecord record) {
        Set<String> sites = new LinkedHashSet<>();
        record.scores().forEach(score -> sites.add(score.site()));
        return sites.size() > 1;
    }

    /** "15 min after", "2 h after", or "after" when the time was not noted. */
    public String time(Integer minutes) {
        if (minutes == null || minutes == 0) {
            return messages.text("narrative.after");
        }
        return minutes >= FIRST_HOURS && minutes % HOUR == 0
                ? messages.text("narrative.after.hours", minutes / HOUR)
                : messages.text("narrative.after.minutes", minutes);
    }

    /** "NRS 4", "VAS 45 mm". */
    public String value(PainScore score) {
        return messages.text("narrative.value", messages.text("session.scale." + score.scale().key()), figure(score));
    }

    private String figure(PainScore score) {
        return score.scale() == PainScale.VAS
                ? messages.numbers().mm(score.value())
                : messages.numbers().format(score.value());
    }

    private static List<PainScore> of(SessionRecord record, Moment moment) {
        return record.scores().stream().filter(s -> s.moment() == moment).sorted(AS_ASKED).toList();
    }

    private String sites(List<PainScore> scores, boolean named) {
        Map<String, List<PainScore>> sites = new LinkedHashMap<>();
        scores.forEach(score -> sites.computeIfAbsent(score.site(), s -> new ArrayList<>()).add(score));
        List<String> told = new ArrayList<>();
        sites.forEach((site, own) -> told.add(
                named ? messages.text("narrative.site", site, values(own)) : values(own)));
        return String.join("; ", told);
    }

    private String values(List<PainScore> scores) {
        List<String> values = new ArrayList<>();
        PainScale scale = null;
        for (PainScore score : scores) {
            String figure = score.scale() == scale ? figure(score) : value(score);
            values.add(score.aspect() == Aspect.UNSPECIFIED
                    ? figure
                    : messages.text("narrative.score." + score.aspect().key(), figure));
            scale = score.scale();
        }
        return String.join(", ", values);
    }

    private String place(String site, Aspect aspect, boolean named) {
        String what = messages.text("narrative.pain." + aspect.key());
        return named ? messages.text("narrative.pain.where", what, site) : what;
    }
}
