package org.mesochart.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Every row that belongs to one patient, as it stands in the file, sealed values as they are: what an erasure leaves behind
 * can be digested when nobody can open it any more. Columns that are NULL do not count, so that one that a later schema
 * adds changes nothing.
 */
final class LeftRows {
    private static final String COURSES = "(SELECT id FROM course WHERE patient_id = ?)";
    private static final String SESSIONS =
            "(SELECT s.id FROM course c CROSS JOIN session s ON s.course_id = c.id WHERE c.patient_id = ?)";
    private static final String MIXTURES = "(SELECT id FROM mixture WHERE session_id IN " + SESSIONS + ")";
    private static final String OF_COURSE = "course_id IN " + COURSES + " ORDER BY seq";
    private static final String OF_SESSION = "session_id IN " + SESSIONS + " ORDER BY seq";
    private static final Map<String, String> TABLES = tables();

    /** Tables whose rows belong to nobody. */
    static final Set<String> OF_NOBODY = Set.of("chart", "practitioner", "key_slot", "unlock_throttle", "audit",
            "screening_question", "product", "lot", "stock_movement", "protocol", "ceiling", "paper_text",
            "paper_settings", "follow_up_rules", "erasure", "cleaned", "retention", "former_key", "last_unlock", "key_version");

    private LeftRows() {}

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("patient", "id = ?");
        tables.put("course", "patient_id = ? ORDER BY seq");
        tables.put("session", OF_COURSE);
        for (String table : new String[] {"assessment", "pain_score", "outcome_score", "judgement", "follow_up"}) {
            tables.put(table, OF_COURSE);
        }
        for (String table : new String[] {"mixture", "injection", "adverse_event", "signature", "addendum", "skin_mark",
            "session_details", "screening_answer", "session_origin", "consent"}) {
            tables.put(table, OF_SESSION);
        }
        tables.put("component", "mixture_id IN " + MIXTURES + " ORDER BY seq");
        tables.put("ingredient",
                "component_id IN (SELECT id FROM component WHERE mixture_id IN " + MIXTURES + ") ORDER BY seq");
        tables.put("adverse_event_point",
                "event_id IN (SELECT id FROM adverse_event WHERE session_id IN " + SESSIONS + ") ORDER BY 1, 2");
        tables.put("patient_trail", "patient_id = ? ORDER BY seq");
        tables.put("printout", "patient_id = ? ORDER BY seq");
        tables.put("erased_word", "patient_id = ? ORDER BY row_id");
        return tables;
    }

    /** Tables whose rows belong to patients. */
    static Set<String> ofPatients() {
        return TABLES.keySet();
    }

    /** SHA-256 over all of them. */
    static byte[] hash(Handle in, UUID patient) {
        MessageDigest sha = sha256();
        TABLES.forEach((table, where) -> {
            add(sha, 'T', table.getBytes(StandardCharsets.UTF_8));
            Hot.each(in, "SELECT * FROM " + table + " WHERE " + where, row -> add(sha, row), patient.toString());
        });
        return sha.digest();
    }

    private static void add(MessageDigest sha, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) != null) {
                values.put(columns.getColumnName(i), row.getObject(i));
            }
        }
        add(sha, 'R', new byte[0]);
        values.forEach((name, value) -> {
            add(sha, 'C', name.getBytes(StandardCharsets.UTF_8));
            if (value instanceof byte[] bytes) {
                add(sha, 'B', bytes);
            } else {
                add(sha, 'V', value.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void add(MessageDigest sha, char kind, byte[] bytes) {
        sha.update((byte) kind);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
