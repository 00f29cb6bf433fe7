package org.mesochart.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.Signature.Hand;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.storage.SessionOrigin;

/** Reads who signed a session elsewhere, and what was added there after it. */
final class SignatureReader {
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2}){1,256}");

    private final Reading reading;
    private final Faults faults;

    SignatureReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    /** Who signed or wrote elsewhere. */
    private record Practitioner(UUID id, String name) {}

    /** The signature of a signed session; null for a draft, and with a fault where the two do not fit. */
    SessionOrigin signature(JsonFields session, UUID id, SessionStatus status) {
        int before = faults.count();
        var fields = session.optionalObject("signature");
        if (fields.isPresent() != (status == SessionStatus.SIGNED) && status != null) {
            faults.add(session.at("signature"), "cli.format.signature");
            return null;
        }
        if (fields.isEmpty()) {
            return null;
        }
        JsonFields in = fields.get();
        Practitioner practitioner = practitioner(in);
        Instant at = in.instant("at");
        Hand hand = in.optionalObject("hand").map(this::hand).orElse(null);
        String chain = reading.line(in, "chain");
        String content = hex(in, "content");
        String head = hex(in, "head");
        String bytes = hex(in, "bytes");
        in.done();
        return faults.count() > before || id == null
                ? null
                : new SessionOrigin(id, practitioner.id(), practitioner.name(), at, chain, hand, content, head, bytes);
    }

    private Hand hand(JsonFields in) {
        int before = faults.count();
        String name = reading.filledLine(in, "name");
        String certificate = in.optionalText("certificate");
        reading.checkLine(in, "certificate", certificate);
        ZoneId zone = in.zone("zone");
        Signature.Meaning meaning = in.word(
                "meaning", Signature.Meaning::ofKey, Signature.Meaning.values(), Signature.Meaning::key);
        in.done();
        return faults.count() > before ? null : new Hand(name, certificate, zone, meaning);
    }

    private String hex(JsonFields in, String name) {
        String text = in.optionalText(name);
        if (text != null && !HEX.matcher(text).matches()) {
            faults.add(in.at(name), "cli.format.hex");
        }
        return text;
    }

    List<Found<Addendum>> addenda(JsonFields session, UUID id, SessionStatus status) {
        List<Found<Addendum>> addenda = new ArrayList<>();
        for (JsonFields in : session.objects("addenda")) {
            int before = faults.count();
            UUID own = reading.ownId(in);
            Practitioner practitioner = practitioner(in);
            Instant at = in.instant("at");
            String text = in.text("text");
            String reason = in.optionalText("reason");
            List<Addendum.Correction> corrections = corrections(in);
            in.done();
            if (status == SessionStatus.DRAFT) {
                faults.add(in.place(), "cli.format.addendum");
            }
            if (text != null) {
                faults.addAll(in.place(), Addendum.check(text, reason, corrections));
            }
            if (faults.count() == before && id != null) {
                addenda.add(new Found<>(
                        new Addendum(own, id, practitioner.id(), at, text.strip(), reason, corrections,
                                practitioner.name()),
                        in.place()));
            }
        }
        return addenda;
    }

    static List<Addendum.Correction> corrections(JsonFields addendum) {
        List<Addendum.Correction> corrections = new ArrayList<>();
        for (JsonFields in : addendum.objects("corrections")) {
            corrections.add(new Addendum.Correction(in.text("what"), in.optionalText("was"), in.text("now")));
            in.done();
        }
        return corrections;
    }

    private Practitioner practitioner(JsonFields parent) {
        var fields = parent.optionalObject("practitioner");
        if (fields.isEmpty()) {
            faults.add(parent.at("practitioner"), "cli.format.missing");
            return null;
        }
        JsonFields in = fields.get();
        UUID id = in.id("id");
        String name = in.has("name") ? reading.line(in, "name") : "?";
        in.done();
        return new Practitioner(id, name);
    }
}
