package org.mesochart.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** When who was disabled, by the audit trail: their passphrase with an old copy of the file still opens their signing key. */
final class Disablings {
    private final Map<String, TreeMap<Long, Boolean>> byPractitioner = new HashMap<>();

    private Disablings() {}

    static Disablings read(Handle in) {
        Disablings all = new Disablings();
        Hot.each(in, """
                SELECT entity_id, seq, action = 'disable' FROM audit
                WHERE entity = 'practitioner' AND action IN ('disable', 'enable')""", row -> all.byPractitioner
                .computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                .put(row.getLong(2), row.getBoolean(3)));
        return all;
    }

    /** Whether one was disabled when the entry with this number was written. */
    boolean out(String practitioner, long seq) {
        return Optional.ofNullable(byPractitioner.get(practitioner)).map(turns -> turns.floorEntry(seq))
                .map(Map.Entry::getValue).orElse(false);
    }
}
