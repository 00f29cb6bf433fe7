package org.mesochart.document.keys;

import java.util.List;
import java.util.Map;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.PaperSize;
import org.mesochart.document.page.PaperStyle;
import org.mesochart.document.page.PaperWords;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.page.Table;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/**
 * The keys of the program, to lie beside the keyboard. It tells of nobody, so it is no paper of the chart and no note is
 * kept of it.
 *
 * @param program name and version
 */
public record KeysSheet(String program, List<Part> parts) {
    /** Keys that belong together, under a title. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param keys as printed on screen: "Ctrl N", "← →"
     * @param words what they do
     */
    public record Line(String keys, String words) {
    }

    public KeysSheet {
        parts = List.copyOf(parts);
    }

    /** Blocking, some tens of milliseconds and more the first time. */
    public byte[] pdf(PdfEngine engine, Language language, PaperSize paper) {
        Messages messages = new Messages(language);
        PaperWords words = new PaperWords(messages);
        Table.Builder table = new Table.Builder().words(words.text("menu.keys.key"), 24).words(words.text("menu.keys.deed"), 76);
        for (Part part : parts) {
            table.group(part.title());
            part.lines().forEach(line -> table.row(line.keys(), line.words()));
        }
        KeysModel model = new KeysModel(
                language.key(),
                PaperStyle.read("/templates/lot-recall.css") + PaperStyle.read("/templates/keys.css")
                        + PaperStyle.page(paper.widthMm(), paper.heightMm(), "13mm 18mm 14mm", words),
                program,
                program,
                "",
                words.text("menu.keys.title"),
                "",
                List.of(),
                words.text("menu.keys.note"),
                List.of(table.build()));
        return engine.render(KeysModelRenderer.of().execute(model), Map.of(), Watch.NONE);
    }
}
