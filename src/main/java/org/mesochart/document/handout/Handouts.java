package org.mesochart.document.handout;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.handout.HandoutModel.Care;
import org.mesochart.document.handout.HandoutModel.Day;
import org.mesochart.document.handout.HandoutModel.Diary;
import org.mesochart.document.handout.HandoutModel.Done;
import org.mesochart.document.handout.HandoutModel.Head;
import org.mesochart.document.handout.HandoutModel.Help;
import org.mesochart.document.handout.HandoutModel.Items;
import org.mesochart.document.handout.HandoutModel.Line;
import org.mesochart.document.handout.HandoutModel.Next;
import org.mesochart.document.handout.HandoutModel.Panel;
import org.mesochart.document.map.SimpleMap;
import org.mesochart.document.map.SimpleMapDrawing;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperTexts.Part;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SheetFacts;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Paragraphs;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.TurkishSuffixes;

/** Words a handout in one setting. */
final class Handouts {
    private static final int DAYS = 7;
    private static final int MOST_DAYS = 14;
    private static final int MOST_NUMBER = 16;
    private static final double MAP_MM = 80;
    private static final double SMALL_MAP_MM = 52;
    /** Where the first page is full. */
    private static final double LOWER_MM = 10;
    private static final double GAP_MM = 8;
    /** A score later than this was taken on another occasion. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(3);
    /** How long a session is taken to last that was not scored at its end. */
    private static final Duration USUAL_SESSION = Duration.ofHours(1);

    private final BodyMap bodyMap;
    private final Handout handout;
    private final SessionSheetInput session;
    private final SessionRecord record;
    private final Setting setting;
    private final HandoutStyle.Fit fit;
    private final Messages messages;
    private final PaperWords words;
    private final PaperTexts texts;
    private final PlainPlaces places;
    private final PlainMedicines medicines;
    private final Map<String, String> clinicNumber;
    private final Map<String, Drawing> drawings = new HashMap<>();

    Handouts(BodyMap bodyMap, Handout handout, Setting setting, HandoutStyle.Fit fit) {
        this.fit = fit;
        this.bodyMap = bodyMap;
        this.handout = handout;
        this.setting = setting;
        session = handout.session();
        record = session.record();
        messages = new Messages(setting.language());
        words = new PaperWords(messages);
        texts = handout.texts(messages);
        places = new PlainPlaces(bodyMap, messages);
        medicines = new PlainMedicines(messages, Catalogue.substances(), handout.products());
        clinicNumber = Map.of(Paragraphs.CLINIC_NUMBER, number());
    }

    HandoutModel model() {
        LocalDate day = record.session().localTime().toLocalDate();
        Optional<LocalDate> next =
                SheetFacts.nextDue(session.course(), record, session.earlier()).filter(day::isBefore);
        String heading = messages.text("handout.title");
        return new HandoutModel(
                messages.language().key(),
                HandoutStyle.of(setting.paper(), words, setting.large(), fit),
                heading + ", " + messages.dates().day(day),
                messages.text("handout.foot", texts.version()),
                head(day),
                heading,
                texts.text("lead"),
                done(),
                performed() ? Optional.of(care()) : Optional.empty(),
                help(),
                next(next),
                diary(day, next),
                messages.text("handout.questions"),
                drawings);
    }

    /** Whether anything was done with a needle. */
    private boolean performed() {
        return !record.stopped() && !record.notPerformed() && count() > 0;
    }

    private int count() {
        return record.injections().size() + record.unshown().points();
    }

    private boolean onlyDry() {
        return record.unshown().points() == 0
                && record.injections().stream().allMatch(p -> p.volumeMl() != null && p.volumeMl().signum() == 0);
    }

    private Head head(LocalDate day) {
        Optional<Picture> logo = Letterheads.of(
                words, session.clinic(), session.papers(), "", "", List.of(), drawings).logo();
        String address = session.clinic().address();
        return new Head(logo, session.clinic().name(), address == null ? "" : address, session.patient().name(),
                messages.dates().longDay(day));
    }

    private Done done() {
        List<Line> lines = new ArrayList<>();
        if (!performed()) {
            lines.add(new Line("", texts.parts("nothing", clinicNumber)));
            cream("handout.cream_only").ifPresent(lines::add);
            return new Done(messages.text("handout.done"), lines, List.of());
        }
        if (record.injections().isEmpty()) {
            lines.add(new Line("", List.of(new Part(messages.text("handout.unreadable", injections()), "", false))));
            cream("handout.cream").ifPresent(lines::add);
            return new Done(messages.text("handout.done"), lines, List.of());
        }
        List<Place> where = record.injections().stream().map(Injection::place).toList();
        lines.add(new Line("", placesOnly(texts.parts("done", Map.of(
                "injections", injections(), "depth", depth(), "places", places.over(where))))));
        String injected = medicines.injected(given());
        if (onlyDry()) {
            lines.add(new Line("", texts.parts("dry", Map.of())));
        } else if (!injected.isEmpty()) {
            lines.add(new Line(messages.text("handout.injected"), List.of(new Part(injected + ".", "", false))));
        }
        cream("handout.cream").ifPresent(lines::add);
        return new Done(messages.text("handout.done"), lines, panels());
    }

    private Optional<Line> cream(String label) {
        return Optional.ofNullable(record.details().topical()).map(topical -> new Line(messages.text(label), List.of(
                new Part(medicines.cream(topical) + ".", "", false))));
    }

    /** Of what was filled in only the places stand out. */
    private static List<Part> placesOnly(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.text(), part.placeholder(), part.placeholder().equals("places")))
                .toList();
    }

    private String injections() {
        String many = messages.count(onlyDry() ? "handout.pricks" : "handout.injections", count());
        return record.unshown().points() > 0 ? messages.text("handout.at_least", many) : many;
    }

    private String depth() {
        List<BigDecimal> depths = record.injections().stream().map(Injection::depthMm).sorted().toList();
        return depths.getFirst().compareTo(depths.getLast()) == 0
                ? messages.numbers().mm(depths.getFirst())
                : messages.text("handout.depth", depths.getFirst(), depths.getLast());
    }

    /** Mixtures of which something was injected. */
    private List<Mixture> given() {
        return record.mixtures().stream()
                .filter(mixture -> record.injections().stream().anyMatch(p -> mixture.id().equals(p.mixtureId())
                        && (p.volumeMl() == null || p.volumeMl().signum() > 0)))
                .toList();
    }

    private List<List<Panel>> panels() {
        List<SimpleMap> maps = SimpleMap.of(bodyMap, record.injections());
        double lower = fit == HandoutStyle.Fit.TIGHT ? LOWER_MM : 0;
        double column = HandoutStyle.mapColumnMm(setting.large());
        if (maps.size() == 1) {
            return List.of(List.of(panel(maps.getFirst(), column, MAP_MM - lower, "")));
        }
        List<List<Panel>> rows = new ArrayList<>();
        for (int i = 0; i < maps.size(); i += 2) {
            rows.add(maps.subList(i, Math.min(i + 2, maps.size())).stream()
                    .map(map -> panel(map, (column - GAP_MM) / 2, SMALL_MAP_MM - lower, ".short"))
                    .toList());
        }
        return rows;
    }

    private Panel panel(SimpleMap map, double widthMm, double heightMm, String length) {
        SimpleMapDrawing drawing = map.drawing(bodyMap, widthMm, heightMm, messages.text("handout.map.left" + length),
                messages.text("handout.map.right" + length), setting.large() ? 12 : 9.5);
        String id = "map-" + map.view().key();
        drawings.put(id, drawing);
        String view = map.view().key();
        boolean ofOne = !map.view().wholeBody();
        String side = ofOne ? "." + map.view().side().orElseThrow().key() : "";
        String part = messages.text("handout.part." + map.named() + side);
        String seen = messages.text("handout.seen." + (ofOne ? view.substring(0, view.lastIndexOf('_')) : view));
        List<Place> where = map.points().stream().map(Injection::place).toList();
        String alt = messages.text("handout.map.alt",
                setting.language() == Language.TURKISH ? PaperWords.capital(part, messages) : part, places.names(where));
        return new Panel(
                new Picture(id, alt, PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm())),
                messages.text("handout.map.caption", PaperWords.capital(part, messages), seen));
    }

    private Care care() {
        LocalDateTime until = end().plusHours(session.papers().aftercareHours());
        LocalTime time = until.toLocalTime();
        String written = messages.dates().time(time);
        return new Care(
                new Items(messages.text("handout.normal"), texts.lines("normal")),
                messages.text("handout.until",
                        messages.dates().weekday(until.toLocalDate()),
                        messages.dates().dayAndLongMonth(until.toLocalDate()),
                        setting.language() == Language.TURKISH ? TurkishSuffixes.until(time, written) : written),
                new Items(messages.text("handout.do"), texts.lines("do")),
                new Items(messages.text("handout.avoid"), texts.lines("avoid")));
    }

    /**
     * The end of the session: its last score, or an hour after its start where none was taken after the injections,
     * rounded up to the half hour, so that nobody is told too short a time.
     */
    private LocalDateTime end() {
        ZonedDateTime start = record.session().localTime();
        ZonedDateTime last = record.scores().stream()
                .filter(score -> score.moment() == Moment.AFTER)
                .map(PainScore::at)
                .map(at -> at.atZone(record.session().zone()))
                .filter(at -> at.isAfter(start) && at.isBefore(start.plus(LONGEST_SESSION)))
                .max(ZonedDateTime::compareTo)
                .orElseGet(() -> start.plus(USUAL_SESSION));
        LocalDateTime hour = last.toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
        LocalDateTime exact = last.toLocalDateTime();
        for (int minutes : new int[] {0, 30}) {
            if (!hour.plusMinutes(minutes).isBefore(exact)) {
                return hour.plusMinutes(minutes);
            }
        }
        return hour.plusHours(1);
    }

    private String number() {
        String number = session.clinic().phone();
        return number == null ? "" : number.strip();
    }

    private Help help() {
        String emergency = session.papers().emergencyNumber();
        String call = messages.text("handout.call",
                setting.language() == Language.TURKISH ? TurkishSuffixes.object(emergency) : emergency);
        return new Help(messages.text("handout.help"), texts.text("emergency"), call, texts.text("worse"),
                messages.text("handout.call_us"), session.clinic().name(), number(), number().length() > MOST_NUMBER);
    }

    private Next next(Optional<LocalDate> next) {
        String heading = messages.text("handout.next");
        if (next.isEmpty()) {
            return new Next(heading, "", texts.text("no_visit", clinicNumber));
        }
        int planned = session.course().plan().sessions();
        int number = record.session().number() + 1;
        String which = number <= planned ? messages.text("handout.session", number, planned) + " " : "";
        return new Next(heading, messages.dates().longDay(next.get()), which + texts.text("next", clinicNumber));
    }

    private Diary diary(LocalDate day, Optional<LocalDate> next) {
        int days = next.map(visit -> (int) Math.min(MOST_DAYS, ChronoUnit.DAYS.between(day, visit))).orElse(DAYS);
        return new Diary(
                messages.text("handout.diary"),
                texts.parts("diary", Map.of("pain", pain())),
                messages.text("handout.scale.none"),
                messages.text("handout.scale.worst"),
                messages.text("handout.diary.day"),
                messages.text("handout.diary.pain"),
                messages.text("handout.diary.noticed"),
                days > DAYS + 1 || setting.large() || fit == HandoutStyle.Fit.FLOWING,
                IntStream.range(0, days)
                        .mapToObj(day::plusDays)
                        .map(d -> new Day(messages.dates().weekday(d), messages.dates().dayAndLongMonth(d)))
                        .toList(),
                IntStream.rangeClosed(0, 10).boxed().toList());
    }

    /** "low back pain when moving": the course's first painful site, or the one that is scored. */
    private String pain() {
        Optional<PainSite> assessed = session.assessment().sites().stream().findFirst();
        Optional<PainScore> scored = record.scores().stream().findFirst();
        Optional<String> site = assessed.map(PainSite::name).or(() -> scored.map(PainScore::site))
                .filter(name -> !name.isBlank())
                .flatMap(name -> places.site(name, session.clinic().language()));
        boolean moving = assessed.map(s -> s.aspects().contains(Aspect.MOVEMENT)).orElse(false)
                || assessed.isEmpty() && scored.filter(s -> s.aspect() == Aspect.MOVEMENT).isPresent();
        boolean resting = assessed.map(s -> s.aspects().contains(Aspect.REST)).orElse(false)
                || assessed.isEmpty() && scored.filter(s -> s.aspect() == Aspect.REST).isPresent();
        String when = moving ? ".movement" : resting ? ".rest" : "";
        return site.map(name -> messages.text("handout.ache" + when, name))
                .orElseGet(() -> messages.text("handout.pain" + when));
    }
}
