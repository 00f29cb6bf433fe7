package org.mesochart.ui.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;

/** A document with pages of bars, quickly made; what was asked of it stands in its PDF's title. */
record FakePaper(PaperKind kind, Printout.About about, int pages, Optional<Instant> copiesFrom, Optional<String> hindrance,
                 Language first, Optional<LocalDate> signedOn) implements Paper {
    FakePaper(PaperKind kind, Printout.About about, int pages) {
        this(kind, about, pages, kind == PaperKind.SESSION_SHEET ? Optional.of(Instant.EPOCH) : Optional.empty(), Optional.empty(), null, Optional.empty());
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(setting.paper() == PaperSize.A4 ? PDRectangle.A4 : PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.setNonStrokingColor(new Color(0x224FAD));
                    for (int bar = 0; bar <= i; bar++) {
                        stream.addRect(60, 700 - 40 * bar, 400, 20);
                    }
                    stream.fill();
                }
            }
            document.getDocumentInformation().setTitle(title(setting));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** "session_sheet en a4", with " large" and " copy 2". */
    static String title(PaperKind kind, Setting setting) {
        return kind.key() + ' ' + setting.language().key() + ' ' + setting.paper().key() + (setting.large() ? " large" : "")
                + setting.copy().map(copy -> " copy " + copy.number()).orElse("");
    }

    private String title(Setting setting) {
        return title(kind, setting);
    }

    @Override
    public String fileName(Language language) {
        return kind.key() + "-MC-1042.pdf";
    }

    @Override
    public Language language(Language screen) {
        return first == null ? screen : first;
    }

    @Override
    public boolean largePrint() {
        return kind == PaperKind.HANDOUT;
    }

    @Override
    public Optional<String> version(Language language) {
        return kind == PaperKind.HANDOUT ? Optional.of("3") : Optional.empty();
    }

    @Override
    public Optional<String> wording(Language language) {
        return kind == PaperKind.HANDOUT ? Optional.of("Keep the area clean.") : Optional.empty();
    }
}
