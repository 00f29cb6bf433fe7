package org.mesochart.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mesochart.domain.Problem;

/** Collects what is wrong with a file, up to a limit; the count goes on beyond it. */
final class Faults {
    private final int limit;
    private final List<Fault> list = new ArrayList<>();
    private int count;

    Faults(int limit) {
        this.limit = limit;
    }

    void add(String place, String key, Object... args) {
        count++;
        if (list.size() < limit) {
            list.add(new Fault(place, key, List.of(args)));
        }
    }

    /** The rules' problems with the record at this place. */
    void addAll(String place, List<Problem> problems) {
        for (Problem problem : problems) {
            add(JsonFields.under(place, problem.field()), problem.key(), problem.args().toArray());
        }
    }

    /** The same where the fields of a file are called, or lie, otherwise than the rules say. */
    void addAll(String place, List<Problem> problems, Map<String, String> fields) {
        for (Problem problem : problems) {
            String field = fields.getOrDefault(problem.field(), problem.field());
            add(place + '/' + field, problem.key(), problem.args().toArray());
        }
    }

    /** How many so far, also beyond the limit. */
    int count() {
        return count;
    }

    List<Fault> list() {
        return List.copyOf(list);
    }
}
