package org.mesochart.domain.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesochart.domain.session.SessionRecord;

/** Two sessions of a course, counted from 0 in the order of the course; the earlier before the later. */
public record SessionPair(int from, int to) {
    /**
     * The first and the last session with something on the map.
     *
     * @param course all its sessions in their order
     * @return empty where there are no two
     */
    public static Optional<SessionPair> charted(List<SessionRecord> course) {
        int[] charted = IntStream.range(0, course.size()).filter(i -> charted(course.get(i))).toArray();
        return charted.length > 1
                ? Optional.of(new SessionPair(charted[0], charted[charted.length - 1]))
                : Optional.empty();
    }

    private static boolean charted(SessionRecord record) {
        return !record.notPerformed() && !(record.injections().isEmpty() && record.marks().isEmpty());
    }
}
