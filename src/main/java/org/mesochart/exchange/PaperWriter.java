package org.mesochart.exchange;

import java.util.Base64;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;

/** Writes the clinic's own words and settings of its papers, and which papers left the chart. */
final class PaperWriter {
    private final JsonOut out;

    PaperWriter(JsonOut out) {
        this.out = out;
    }

    void text(PaperText text) {
        out.text("paragraph", text.key());
        out.text("language", text.language().key());
        out.text("text", text.text());
        out.number("revision", text.revision());
    }

    void settings(PaperSettings settings) {
        settings.logo().ifPresent(logo -> out.text("logo", Base64.getEncoder().encodeToString(logo.bytes())));
        out.text("emergencyNumber", settings.emergencyNumber());
        out.number("aftercareHours", settings.aftercareHours());
        out.text("licenceName", settings.licenceName());
    }

    /** Whose it is follows from where it stands. */
    void printout(Printout printout) {
        out.text("id", printout.id());
        out.text("kind", printout.kind().key());
        out.text("language", printout.language().key());
        out.text("deed", printout.deed().key());
        out.text("course", printout.about().courseId());
        out.text("session", printout.about().sessionId());
        out.text("at", printout.at());
        out.number("copies", printout.copies());
        out.text("version", printout.version());
        out.text("content", printout.content());
    }
}
