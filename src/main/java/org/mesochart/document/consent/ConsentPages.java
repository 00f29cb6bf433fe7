package org.mesochart.document.consent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesochart.document.consent.ConsentModel.Box;
import org.mesochart.document.consent.ConsentModel.Piece;
import org.mesochart.document.consent.ConsentModel.Risk;
import org.mesochart.document.consent.ConsentModel.Section;
import org.mesochart.document.consent.ConsentModel.Signer;
import org.mesochart.document.consent.ConsentModel.Words;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterheads;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PdfCanvas;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Running;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Paragraphs;
import org.mesochart.domain.patient.Patient;
import org.mesochart.exchange.Catalogue;
import org.mesochart.exchange.CatalogueIndication;
import org.mesochart.i18n.Messages;

/** Words a consent form in one language. */
final class ConsentPages {
    private static final String BOX = "box";
    private static final double BOX_MM = 4.2;
    /** A longer beginning of a line is no label. */
    private static final int LONGEST_LABEL = 40;
    private static final Pattern RANGE = Pattern.compile("\\d[\\d.,]*–\\d[\\d.,]*(\u00a0\\p{L}+)?");
    private static final Pattern SENTENCE_WITH_NUMBER =
            Pattern.compile("[^.!?\\n]*\\{[cC]linicNumber\\}[^.!?\\n]*[.!?]?");

    private final ConsentInput input;
    private final Messages messages;
    private final PaperWords words;
    private final PaperTexts texts;

    ConsentPages(ConsentInput input, Messages messages) {
        this.input = input;
        this.messages = messages;
        words = new PaperWords(messages);
        texts = PaperTexts.of(PaperKind.CONSENT, input.texts(), messages);
    }

    ConsentModel model(PaperSize paper) {
        Map<String, Drawing> drawings = new HashMap<>();
        drawings.put(BOX, new TickBox());
        Patient patient = input.patient();
        String chart = words.orNotRecorded(patient.chartNumber());
        String title = messages.text("consent.title");
        List<Section> sections = sections();
        return new ConsentModel(
                messages.language().key(),
                messages.text("documents.title.pdf", title, chart, input.day()),
                style(paper),
                running(title, chart),
                Letterheads.of(words, input.clinic(), input.settings(), title, messages.text("consent.subtitle"),
                        List.of(), drawings),
                List.of(new Fact(messages.text("documents.patient"), patient.name(), true),
                        new Fact(messages.text("documents.patient.born"),
                                patient.born() == null ? words.notRecorded() : messages.dates().day(patient.born()), false),
                        new Fact(messages.text("documents.patient.chart"), chart, false)),
                plain("intro"),
                numbered(sections.subList(0, sections.size() - 1), 1),
                numbered(sections.subList(sections.size() - 1, sections.size()), sections.size()).getFirst(),
                signing(),
                drawings);
    }

    private String style(PaperSize paper) {
        String margins = "19mm 17mm 14mm";
        return PaperStyle.read("/templates/consent.css")
                + PaperStyle.page(paper.widthMm(), paper.heightMm(), margins, words)
                + " @page { @top-left { content: element(headleft); vertical-align: bottom; padding-bottom: 3.4mm; width: 65% }"
                + " @top-right { content: element(headright); vertical-align: bottom; padding-bottom: 3.4mm;"
                + " width: 35% } }"
                + " @page :first { margin-top: 12mm; @top-left { content: none } @top-right { content: none } }";
    }

    private Running running(String title, String chart) {
        List<String> head = new ArrayList<>(List.of(input.patient().name()));
        if (input.patient().born() != null) {
            head.add(messages.text("documents.head.born", input.patient().born()));
        }
        head.add(chart);
        return new Running(
                String.join(" · ", head),
                title,
                messages.text("consent.foot", texts.version(), input.wordsOf(messages.language())) + " · " + chart);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("why", lines(texts.parts("why", Map.of("indication", indication())))));
        sections.add(section("how",
                lines(texts.parts("how", Map.of("plan", new ConsentPlan(messages).of(input.course().plan()))), false)));
        sections.add(section("benefits", plain("benefits")));
        sections.add(section("alternatives", plain("alternatives")));
        sections.add(risks());
        sections.add(new Section("medicines", List.of(), List.of(),
                Optional.of(new ConsentMedicines(input, messages).table()),
                strong("medicines", messages.text("consent.strong.offlabel")), List.of(), false));
        if (input.photographs() || texts.own("photographs")) {
            sections.add(new Section("photographs", plain("photographs"), List.of(), Optional.empty(), List.of(),
                    boxes("consent.agree", "consent.agree.not"), false));
        }
        sections.add(section("withdrawal", plain("withdrawal")));
        sections.add(new Section("questions", questions(), List.of(), Optional.empty(), List.of(), List.of(), true));
        sections.add(new Section("decision", plain("decision"), List.of(), Optional.empty(), List.of(),
                boxes("consent.consent", "consent.consent.not"), false));
        return sections;
    }

    private List<Section> numbered(List<Section> sections, int first) {
        List<Section> numbered = new ArrayList<>();
        for (Section each : sections) {
            String heading = (first + numbered.size()) + ". " + messages.text("consent.heading." + each.heading());
            numbered.add(new Section(heading, each.words(), each.risks(), each.table(), each.after(), each.boxes(),
                    each.ruled()));
        }
        return numbered;
    }

    private static Section section(String name, List<Words> words) {
        return new Section(name, words, List.of(), Optional.empty(), List.of(), List.of(), false);
    }

    /** Each line a row, what stands before its colon in bold. */
    private Section risks() {
        List<Words> before = new ArrayList<>();
        List<Risk> rows = new ArrayList<>();
        for (String line : texts.lines("risks")) {
            int colon = line.indexOf(':');
            if (colon > 0 && colon <= LONGEST_LABEL) {
                rows.add(new Risk(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
            } else if (rows.isEmpty()) {
                before.add(new Words(List.of(new Piece(line, false, false))));
            } else {
                rows.add(new Risk("", line));
            }
        }
        return new Section("risks", before, rows, Optional.empty(),
                strong("tell", messages.text("consent.strong.tell")), List.of(), false);
    }

    // Without a number of the clinic's the sentence that tells it is left out.
    private List<Words> questions() {
        String phone = input.clinic().phone();
        if (phone != null && !phone.isBlank()) {
            return lines(texts.parts("questions", Map.of(Paragraphs.CLINIC_NUMBER, phone)), false);
        }
        String rest = SENTENCE_WITH_NUMBER.matcher(texts.words("questions")).replaceAll("");
        return lines(List.of(new PaperTexts.Part(rest, "", false)));
    }

    // The catalogue's words for a patient; else its name in the form's language, or what is typed.
    private String indication() {
        String typed = input.course().indication();
        Optional<CatalogueIndication> known = Catalogue.load().indication(typed);
        return known.flatMap(each -> each.toPatient(messages.language())).orElseGet(() ->
                PaperWords.inner(known.map(each -> each.name(messages.language())).orElse(typed), messages));
    }

    private List<Words> plain(String name) {
        return lines(texts.parts(name, Map.of()));
    }

    private List<Words> strong(String name, String phrase) {
        String text = texts.text(name);
        int at = text.indexOf(phrase);
        if (at < 0) {
            return plain(name);
        }
        return lines(List.of(
                new PaperTexts.Part(text.substring(0, at), "", false),
                new PaperTexts.Part(phrase, "", true),
                new PaperTexts.Part(text.substring(at + phrase.length()), "", false)));
    }

    private static List<Words> lines(List<PaperTexts.Part> parts) {
        return lines(parts, true);
    }

    /** A paragraph for each line. @param stand whether what is filled in is bold */
    private static List<Words> lines(List<PaperTexts.Part> parts, boolean stand) {
        List<Words> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (PaperTexts.Part part : parts) {
            String[] pieces = part.strong() ? new String[] {part.text()} : part.text().split("\\R", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    end(line, lines);
                }
                pieces(pieces[i], part.strong() && stand, line);
            }
        }
        end(line, lines);
        return lines;
    }

    // "1–4 mm" stays on one line.
    private static void pieces(String text, boolean strong, List<Piece> into) {
        Matcher range = RANGE.matcher(text);
        int at = 0;
        while (range.find()) {
            if (range.start() > at) {
                into.add(new Piece(text.substring(at, range.start()), strong, false));
            }
            into.add(new Piece(range.group(), strong, true));
            at = range.end();
        }
        if (at < text.length()) {
            into.add(new Piece(text.substring(at), strong, false));
        }
    }

    private static void end(List<Piece> line, List<Words> into) {
        if (line.stream().anyMatch(piece -> !piece.text().isBlank())) {
            into.add(new Words(List.copyOf(line)));
        }
        line.clear();
    }

    private List<Box> boxes(String... keys) {
        Picture picture = new Picture(BOX, messages.text("consent.box"), BOX_MM + "mm", BOX_MM + "mm");
        return List.of(keys).stream().map(key -> new Box(picture, messages.text(key))).toList();
    }

    private ConsentModel.Signing signing() {
        return new ConsentModel.Signing(
                plain("handwritten"),
                messages.text("consent.sign.name"),
                messages.text("consent.sign.signature"),
                messages.text("consent.sign.when"),
                List.of(new Signer(messages.text("consent.sign.patient"), input.patient().name()),
                        new Signer(messages.text("consent.sign.representative"), ""),
                        new Signer(messages.text("consent.sign.witness"), ""),
                        new Signer(messages.text("consent.sign.doctor"), input.doctor().name())),
                plain("copies"));
    }

    /** An empty box; none is ever ticked. */
    private record TickBox() implements Drawing {
        private static final int INK = 0x1C252E;
        private static final double LINE_MM = 0.28;

        @Override
        public double widthMm() {
            return BOX_MM;
        }

        @Override
        public double heightMm() {
            return BOX_MM;
        }

        @Override
        public void paint(PdfCanvas canvas) {
            canvas.rect(LINE_MM, LINE_MM, BOX_MM - 2 * LINE_MM, BOX_MM - 2 * LINE_MM).stroke(INK, LINE_MM);
        }
    }
}
