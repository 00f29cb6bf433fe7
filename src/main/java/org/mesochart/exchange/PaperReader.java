package org.mesochart.exchange;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartContent.Found;

/** Reads the clinic's own words and settings of its papers, and which papers left the chart. */
final class PaperReader {
    private static final Pattern PARAGRAPH = Pattern.compile("(handout|consent)\\.[A-Za-z0-9_]{1,60}");
    private static final int COPIES_MAX = 99;

    private final Reading reading;
    private final Faults faults;
    private final Set<UUID> texts = new HashSet<>();

    PaperReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    Optional<Found<PaperText>> text(JsonFields in) {
        int before = faults.count();
        String paragraph = in.text("paragraph");
        if (paragraph != null && !PARAGRAPH.matcher(paragraph).matches()) {
            faults.add(in.at("paragraph"), "cli.format.paragraph");
        }
        Language language = language(in);
        String text = in.optionalText("text");
        Integer revision = in.whole("revision", 1, Reading.NUMBER_MAX);
        in.done();
        if (faults.count() > before) {
            return Optional.empty();
        }
        PaperText read = new PaperText(paragraph, language, text, revision);
        if (!texts.add(read.id())) {
            faults.add(in.at("paragraph"), "cli.format.paragraph.twice");
        }
        faults.addAll(in.place(), read.check());
        return Optional.of(new Found<>(read, in.place()));
    }

    Optional<Found<PaperSettings>> settings(JsonFields in) {
        int before = faults.count();
        Logo logo = in.optional("logo", PaperReader::logo, "cli.format.base64");
        String emergency = in.text("emergencyNumber");
        Integer hours = in.whole("aftercareHours", 1, Reading.NUMBER_MAX);
        String licence = in.optionalText("licenceName");
        in.done();
        if (faults.count() > before) {
            return Optional.empty();
        }
        PaperSettings read = new PaperSettings(Optional.ofNullable(logo), emergency, hours, licence);
        faults.addAll(in.place(), read.check());
        return Optional.of(new Found<>(read, in.place()));
    }

    private static Optional<Logo> logo(String text) {
        try {
            return Optional.of(new Logo(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** @param patient whose, or null for one about nobody */
    Optional<Found<Printout>> printout(JsonFields in, UUID patient) {
        int before = faults.count();
        UUID id = reading.ownId(in);
        PaperKind kind = in.word("kind", PaperKind::ofKey, PaperKind.values(), PaperKind::key);
        Language language = language(in);
        Printout.Deed deed = in.word("deed", Printout.Deed::ofKey, Printout.Deed.values(), Printout.Deed::key);
        UUID course = in.optionalId("course");
        UUID session = in.optionalId("session");
        Instant at = in.instant("at");
        Integer copies = in.whole("copies", 1, COPIES_MAX);
        String version = in.optionalText("version");
        String content = in.optionalText("content");
        in.done();
        if (faults.count() > before) {
            return Optional.empty();
        }
        Printout read = new Printout(id, kind, language, deed, new Printout.About(patient, course, session), at, copies,
                version, content);
        faults.addAll(in.place(), read.check());
        return Optional.of(new Found<>(read, in.place()));
    }

    private static Language language(JsonFields in) {
        return in.word("language", Language::ofKey, Language.values(), Language::key);
    }
}
