package org.mesochart.storage;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature.Hand;

/** What a signature covers: all that was charted in the session when it was signed. Adverse events come later too. */
final class SignedContent {
    private SignedContent() {}

    static byte[] digest(SessionRecord record) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(4096);
        part(all, "session", record.session().id(), SessionStore.text(record.session()));
        record.mixtures().forEach(m -> part(all, "mixture", m.id(), MixtureStore.text(m)));
        record.injections().forEach(i -> part(all, "injection", i.id(), InjectionStore.textWithoutPosition(i)));
        record.scores().forEach(s -> part(all, "pain_score", s.id(), ScoreStore.text(s)));
        record.marks().forEach(m -> part(all, "skin_mark", m.id(), MarkStore.text(m)));
        if (!record.details().isNone()) {
            part(all, "session_details", record.details().id(), new SessionDetailsStore(null).text(record.details()));
        }
        ScreeningStore answers = new ScreeningStore(null);
        record.screening().forEach(a -> part(all, "screening_answer", a.id(), answers.text(a)));
        OutcomeStore totals = new OutcomeStore(null);
        record.outcomes().forEach(o -> part(all, "outcome_score", o.id(), totals.text(o)));
        // Only when there is one, so that a signature made before consent was charted still fits.
        ConsentStore consents = new ConsentStore(null);
        record.consent().ifPresent(c -> part(all, "consent", c.id(), consents.text(c)));
        return AuditTrail.sha256(all.toByteArray());
    }

    /** @param hand null for a signature made before the signer's name was kept with it */
    static byte[] message(UUID session, UUID practitioner, Instant at, byte[] content, byte[] chain, Hand hand) {
        HexFormat hex = HexFormat.of();
        RowText text = new RowText()
                .add("purpose", hand == null ? "mesochart-session-signature-1" : "mesochart-session-signature-2")
                .add("session", session)
                .add("practitioner", practitioner)
                .add("at", at)
                .add("content", hex.formatHex(content))
                .add("chain", hex.formatHex(chain));
        if (hand != null) {
            text.add("name", hand.name())
                    .add("certificate", hand.certificate())
                    .add("zone", hand.zone().getId())
                    .add("meaning", hand.meaning().key());
        }
        return text.bytes();
    }

    private static void part(ByteArrayOutputStream all, String kind, UUID id, byte[] text) {
        all.writeBytes(AuditTrail.utf8(kind + ' ' + id + ' ' + text.length + '\n'));
        all.writeBytes(text);
    }
}
