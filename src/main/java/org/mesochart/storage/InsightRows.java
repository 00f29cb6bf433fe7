package org.mesochart.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What insight reads of the patients in one span of the patient table, as it stands there, in the order of the courses.
 *
 * @param sessions all of them
 * @param points how many alike in technique, depth, place and mixture; its products a line each, in no order
 * @param scores of one scale and aspect, not those after injections
 */
record InsightRows(List<OfCourse> courses, List<OfSession> sessions, List<OfPoints> points, List<OfScore> scores) {
    record OfCourse(
            long seq, String id, String patient, byte[] key, byte[] indication, String plan, String status,
            boolean reason, String word) {}

    /**
     * @param injected with injections, and not stopped by an answer
     * @param held not signed as not performed
     */
    record OfSession(long course, String id, int number, String at, String zone, String status, String practitioner,
            int events, boolean injected, boolean held) {}

    static final InsightRows NONE = new InsightRows(List.of(), List.of(), List.of(), List.of());

    record OfPoints(
            long course, String technique, int depthTenths, String region, String side, int points, String products) {}

    record OfScore(long course, String id, String session, byte[] site, String moment, int value, String at, String word) {}

    private static final String SPAN = """
            FROM patient p CROSS JOIN course c ON c.patient_id = p.id
            """;
    private static final String HELD = SPAN + """
            CROSS JOIN session s ON s.course_id = c.id
              AND NOT EXISTS (SELECT 1 FROM screening_answer a WHERE a.session_id = s.id AND a.answer = 'stop')
            """;
    private static final String WITHIN = """
            WHERE p.seq > ? AND p.seq <= ?
            """;

    static final String COURSES = """
            SELECT c.seq, c.id, p.id, p.wrapped_key, c.indication, c.plan, c.status,
              c.status = 'stopped' AND EXISTS (
            """ + reasons("c.id") + "), " + word("c.id") + SPAN + WITHIN + "ORDER BY p.seq, c.number";
    static final String SESSIONS = """
            SELECT c.seq, s.id, s.number, s.at, s.zone, s.status, g.practitioner_id,
              (SELECT count(*) FROM adverse_event e WHERE e.session_id = s.id),
              EXISTS (SELECT 1 FROM injection i WHERE i.session_id = s.id) AND NOT EXISTS
                (SELECT 1 FROM screening_answer a WHERE a.session_id = s.id AND a.answer = 'stop'),
              coalesce(g.meaning, '') <> 'not-performed'
            """ + SPAN + """
            CROSS JOIN session s ON s.course_id = c.id
            LEFT JOIN signature g ON g.session_id = s.id
            """ + WITHIN + """
            ORDER BY p.seq, c.number, s.number""";
    static final String POINTS = """
            SELECT seq, technique, depth_tenth_mm, region, side, points,
              (SELECT group_concat(product, char(10)) FROM component k WHERE k.mixture_id = t.mixture_id)
            FROM (SELECT c.seq, i.technique, i.depth_tenth_mm, i.region, i.side, i.mixture_id, count(*) AS points
            """ + HELD + """
            CROSS JOIN injection i ON i.session_id = s.id
            """ + WITHIN + """
            GROUP BY c.seq, i.technique, i.depth_tenth_mm, i.region, i.side, i.mixture_id) t""";
    static final String SCORES = """
            SELECT c.seq, x.id, x.session_id, x.site, x.moment, x.value, x.at,
            """ + word("x.id") + SPAN + """
            CROSS JOIN pain_score x ON x.course_id = c.id
            """ + WITHIN + "AND x.scale = ? AND x.aspect = ? AND x.moment <> 'after'";

    /**
     * Why a stopped course was left: what was written down after its last session and is not overtaken, as
     * {@link org.mesochart.domain.research.StudyRecord.Ending} has it.
     *
     * @param course the course's id in the statement, twice in it
     * @return a statement for table, id, sealed reason and time
     */
    static String reasons(String course) {
        return """
                SELECT 'judgement', j.id, j.reason, j.at AS at FROM judgement j
                WHERE j.course_id = COURSE AND j.choice = 'stop' AND j.reason IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM judgement l
                    WHERE l.course_id = j.course_id AND (l.at, l.seq) > (j.at, j.seq))
                  AND NOT EXISTS (SELECT 1 FROM session s WHERE s.course_id = j.course_id AND s.at > j.at)
                UNION ALL SELECT 'follow_up', f.id, f.reason, f.at FROM follow_up f
                WHERE f.course_id = COURSE AND f.deed = 'lost' AND f.reason IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM follow_up l WHERE l.course_id = f.course_id AND l.seq > f.seq
                    AND l.kind = f.kind AND coalesce(l.about, '') = coalesce(f.about, ''))
                  AND NOT EXISTS (SELECT 1 FROM session s WHERE s.course_id = f.course_id AND s.at > f.at)
                """.replace("COURSE", course);
    }

    // What an erasure kept of words: an indication of the catalogue, the number of a site.
    private static String word(String id) {
        return " CASE WHEN length(p.wrapped_key) = 0 THEN (SELECT w.word FROM erased_word w WHERE w.row_id = " + id
                + ") END ";
    }

    /** @param above rows after this number, @param upTo and with this number at most */
    static InsightRows read(Handle in, long above, long upTo, String scale, String aspect) {
        return new InsightRows(
                Hot.all(in, COURSES, row -> new OfCourse(row.getLong(1), row.getString(2), row.getString(3),
                        row.getBytes(4), row.getBytes(5), row.getString(6), row.getString(7), row.getBoolean(8),
                        row.getString(9)),
                        above, upTo),
                Hot.all(in, SESSIONS, row -> new OfSession(row.getLong(1), row.getString(2), row.getInt(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getInt(8),
                        row.getBoolean(9), row.getBoolean(10)),
                        above, upTo),
                Hot.all(in, POINTS, row -> new OfPoints(row.getLong(1), row.getString(2), row.getInt(3),
                        row.getString(4), row.getString(5), row.getInt(6), row.getString(7)), above, upTo),
                Hot.all(in, SCORES, row -> new OfScore(row.getLong(1), row.getString(2), row.getString(3),
                        row.getBytes(4), row.getString(5), row.getInt(6), row.getString(7), row.getString(8)),
                        above, upTo, scale, aspect));
    }

    @Override
    public String toString() {
        return "InsightRows[" + courses.size() + ']';
    }
}
