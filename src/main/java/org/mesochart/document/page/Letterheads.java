package org.mesochart.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.practice.Clinic;

/** Puts the clinic's letterhead together. */
public final class Letterheads {
    private static final String LOGO = "logo";

    private Letterheads() {}

    /** @param drawings takes the logo */
    public static Letterhead of(
            PaperWords words, Clinic clinic, PaperSettings settings, String heading, String subtitle, List<String> marks,
            Map<String, Drawing> drawings) {
        List<String> contact = new ArrayList<>();
        Optional.ofNullable(clinic.address()).filter(s -> !s.isBlank()).ifPresent(contact::add);
        Optional.ofNullable(clinic.phone()).filter(s -> !s.isBlank()).ifPresent(contact::add);
        List<String> lines = new ArrayList<>();
        if (!contact.isEmpty()) {
            lines.add(String.join(" · ", contact));
        }
        if (clinic.licence() != null && !clinic.licence().isBlank()) {
            lines.add(settings.licenceName() == null
                    ? words.text("documents.licence", clinic.licence())
                    : settings.licenceName() + " " + clinic.licence());
        }
        Optional<Picture> logo = settings.logo().flatMap(LogoDrawing::of).map(drawing -> {
            drawings.put(LOGO, drawing);
            return new Picture(LOGO, clinic.name(), PaperStyle.mm(drawing.widthMm()), PaperStyle.mm(drawing.heightMm()));
        });
        return new Letterhead(logo, clinic.name(), lines, heading, subtitle, marks);
    }
}
