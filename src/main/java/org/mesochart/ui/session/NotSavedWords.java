package org.mesochart.ui.session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;

/** What waits for the disk, in words. */
final class NotSavedWords {
    private NotSavedWords() {}

    /** "Points 28–30", or null when something else is waiting too. */
    static String of(List<Injection> points, Set<UUID> waiting, Messages messages) {
        List<Integer> numbers = points.stream()
                .filter(p -> waiting.contains(p.id()))
                .map(Injection::number)
                .sorted()
                .toList();
        if (numbers.isEmpty() || numbers.size() != waiting.size()) {
            return null;
        }
        int from = numbers.getFirst();
        int to = numbers.getLast();
        if (from == to) {
            return messages.text("session.notSaved.point", from);
        }
        return to - from + 1 == numbers.size()
                ? messages.text("session.notSaved.range", from, to)
                : messages.text("session.notSaved.points", numbers.size());
    }
}
