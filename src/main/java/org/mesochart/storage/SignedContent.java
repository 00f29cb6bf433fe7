package org.mesochart.storage;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.mesochart.domain.session.SessionRecord;

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
        return AuditTrail.sha256(all.toByteArray());
    }

    static byte[] message(UUID session, UUID practitioner, Instant at, byte[] content, byte[] chain) {
        HexFormat hex = HexFormat.of();
        return new RowText()
                .add("purpose", "mesochart-session-signature-1")
                .add("session", session)
                .add("practitioner", practitioner)
                .add("at", at)
                .add("content", hex.formatHex(content))
                .add("chain", hex.formatHex(chain))
                .bytes();
    }

    private static void part(ByteArrayOutputStream all, String kind, UUID id, byte[] text) {
        all.writeBytes(AuditTrail.utf8(kind + ' ' + id + ' ' + text.length + '\n'));
        all.writeBytes(text);
    }
}
