package org.mesochart.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.SigningKey;

/**
 * Public halves of signing keys that were given up. They vouch for signatures made before their own entry in the audit
 * trail and for none after it: an old passphrase with an old copy of the file signs nothing new.
 */
final class FormerKeys {
    static final String TABLE = "former_key";

    /** @param until the audit row from which on it signs nothing */
    private record Former(byte[] publicKey, long until) {}

    private final Map<String, List<Former>> byPractitioner = new HashMap<>();

    private FormerKeys() {}

    static FormerKeys read(Handle in) {
        FormerKeys all = new FormerKeys();
        Hot.each(in, """
                SELECT f.practitioner_id, f.public_key,
                  (SELECT min(a.seq) FROM audit a WHERE a.entity_id = f.id AND a.entity = 'former_key')
                FROM former_key f""", row -> all.byPractitioner
                .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(new Former(row.getBytes(2), row.getLong(3))));
        return all;
    }

    /** Whether a signature whose place in the audit trail is {@code seq} is one of these keys'. */
    boolean signed(String practitioner, long seq, byte[] message, byte[] signature) {
        return byPractitioner.getOrDefault(practitioner, List.of()).stream()
                .anyMatch(key -> seq < key.until() && SigningKey.verify(key.publicKey(), message, signature));
    }

    static UUID insert(Handle in, UUID practitioner, byte[] publicKey) {
        UUID id = UUID.randomUUID();
        in.createUpdate("INSERT INTO former_key (id, practitioner_id, public_key) VALUES (?, ?, ?)")
                .bind(0, id.toString())
                .bind(1, practitioner.toString())
                .bind(2, publicKey)
                .execute();
        return id;
    }

    static Optional<byte[]> text(Handle in, UUID id) {
        return Hot.one(in, "SELECT practitioner_id, public_key FROM former_key WHERE id = ?", row -> new RowText()
                .add("practitioner", row.getString(1))
                .add("key", HexFormat.of().formatHex(row.getBytes(2)))
                .bytes(), id.toString());
    }
}
