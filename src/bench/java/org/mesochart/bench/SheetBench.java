package org.mesochart.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SessionSheetPdf;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;

/** A warm session sheet of 40 and of 300 points against PDFBox writing the same strings and paths by hand. */
final class SheetBench implements Benchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 41;
    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-";

    @Override
    public String name() {
        return "sheet, warm";
    }

    @Override
    public void run(PrintWriter report) throws Exception {
        BodyMap body = BodyMap.load();
        long start = System.nanoTime();
        SessionSheetPdf sheets = new SessionSheetPdf(body);
        sheets.render(sample(body, 40), Language.ENGLISH, PaperSize.A4);
        report.println(String.format(Locale.ROOT, "first sheet of all, with figures and typefaces: %.0f ms",
                (System.nanoTime() - start) / 1e6));
        compare(report, sheets, sample(body, 40), "40 points");
        compare(report, sheets, sample(body, 300), "300 points");
    }

    private static void compare(PrintWriter report, SessionSheetPdf sheets, SessionSheetInput input, String which)
            throws Exception {
        byte[] pdf = sheets.render(input, Language.ENGLISH, PaperSize.A4);
        List<List<SheetContent.Step>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                pages.add(SheetContent.of(page));
            }
        }
        TrueTypeFont regular = font("Regular.ttf");
        TrueTypeFont bold = font("Bold.ttf");
        double[] sheet = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        // In turns, so that both meet the same state of the machine.
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = cpu();
            sheets.render(input, Language.ENGLISH, PaperSize.A4);
            long between = cpu();
            raw(pages, regular, bold);
            long after = cpu();
            if (round >= 0) {
                sheet[round] = (between - before) / 1e6;
                floor[round] = (after - between) / 1e6;
            }
        }
        Arrays.sort(sheet);
        Arrays.sort(floor);
        double ratio = sheet[ROUNDS / 2] / floor[ROUNDS / 2];
        report.println(String.format(Locale.ROOT,
                "%s, %d pages, processor time: sheet %.1f ms median, %.1f ms p95, %d bytes; raw PDFBox %.1f ms median"
                        + " (%d steps); %.2f x, target 2 x: %s",
                which, pages.size(), sheet[ROUNDS / 2], sheet[ROUNDS * 95 / 100], pdf.length, floor[ROUNDS / 2],
                pages.stream().mapToInt(List::size).sum(), ratio, ratio <= 2 ? "met" : "missed"));
    }

    /** Time of this thread on a processor: other programs on the machine do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] raw(List<List<SheetContent.Step>> pages, TrueTypeFont regular, TrueTypeFont bold)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font plain = PDType0Font.load(document, regular, true);
            PDType0Font heavy = PDType0Font.load(document, bold, true);
            for (List<SheetContent.Step> content : pages) {
                PDPage page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    for (SheetContent.Step step : content) {
                        step.draw(stream, plain, heavy);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static TrueTypeFont font(String name) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(
                SheetBench.class.getResourceAsStream(ROBOTO + name).readAllBytes()));
        font.setEnableGsub(false);
        return font;
    }

    static SessionSheetInput sample(BodyMap body, int number) {
        ZoneId zone = ZoneId.of("Europe/Istanbul");
        UUID course = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        Patient patient = new Patient(UUID.randomUUID(), "MC-00412", "Nermin Işıldak", LocalDate.of(1971, 3, 14),
                Sex.FEMALE, new BigDecimal("68"), new BigDecimal("164"), null, null, Allergies.NONE_KNOWN, null,
                Language.TURKISH, false);
        Mixture a = new Mixture(UUID.randomUUID(), session, "A", List.of(
                component("Lidocaine hydrochloride 2 %", "1"), component("Ketoprofen 100 mg/2 mL", "2"),
                component("Sodium chloride 0.9 %", "2")));
        Mixture b = new Mixture(UUID.randomUUID(), session, "B", List.of(component("Thiocolchicoside 4 mg/2 mL", "2")));
        List<Injection> points = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double x = (i % 4 - 1.5) * 4.2;
            double y = 113 - i % 40 / 4 * 2.3 + i / 40 * 0.2;
            points.add(new Injection(UUID.randomUUID(), session, i + 1, (i < number * 4 / 5 ? a : b).id(),
                    body.figure(BodyView.BACK).place(x, y).orElseThrow(), BigDecimal.valueOf(i < 20 ? 2 : 4),
                    new BigDecimal("0.1"), i < 20 ? Technique.PAPULE : Technique.POINT_BY_POINT, null, null));
        }
        Instant at = Instant.parse("2026-10-02T07:40:00Z");
        List<PainScore> scores = List.of(score(course, session, Moment.BEFORE, 5, at), score(course, session, Moment.AFTER, 3, at));
        SessionRecord record = new SessionRecord(new Session(session, course, 3, at, zone, SessionStatus.SIGNED, null),
                List.of(a, b), points, scores, List.of(), Optional.empty());
        Practitioner practitioner = new Practitioner(UUID.randomUUID(), "Dr Selin Arıkan", "specialist", "MZT-2019-2264");
        return new SessionSheetInput(
                new Clinic("Çınarlı Clinic", "Konak, İzmir", "0232 555 01 42", "35/2021-118", Language.TURKISH),
                practitioner, patient,
                new Course(course, patient.id(), 2, "Chronic low back pain", null, CoursePlan.NONE, CourseStatus.ACTIVE, at),
                record, List.of(), Optional.of(new Signature(session, practitioner.id(), at, "4E7A-19C3-B0D2")), List.of(),
                Optional.empty());
    }

    private static PainScore score(UUID course, UUID session, Moment moment, int value, Instant at) {
        return new PainScore(UUID.randomUUID(), course, session, "low back", PainScale.NRS, Aspect.MOVEMENT, moment, null,
                BigDecimal.valueOf(value), at);
    }

    private static Component component(String product, String mL) {
        return new Component(UUID.randomUUID(), product, ProductName.ingredients(product), "LD26-0318",
                Expiry.parse("2028-03").orElseThrow(), new BigDecimal(mL), null);
    }
}
