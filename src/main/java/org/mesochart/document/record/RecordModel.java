package org.mesochart.document.record;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesochart.document.page.Drawing;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Letterhead;
import org.mesochart.document.page.Running;
import org.mesochart.document.page.Table;

/** A patient's record, worded, as blocks one after the other. */
@JStache(path = "templates/patient-record.html")
@JStachePartials({
    @JStachePartial(name = "letterhead", path = "templates/letterhead.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
public record RecordModel(
        String language, String title, String style, Running running, Letterhead letterhead, List<Block> blocks,
        Map<String, Drawing> drawings) {

    /**
     * Something with a heading.
     *
     * @param level 2 for a chapter, 3 for a session, 4 for a part of one
     */
    public record Block(int level, String heading, List<Fact> facts, Optional<Table> table) {
        static Block heading(int level, String heading) {
            return new Block(level, heading, List.of(), Optional.empty());
        }

        static Block facts(int level, String heading, List<Fact> facts) {
            return new Block(level, heading, facts, Optional.empty());
        }

        static Block table(int level, String heading, Table table) {
            return new Block(level, heading, List.of(), Optional.of(table));
        }

        public boolean told() {
            return !facts.isEmpty();
        }

        @Override
        public String toString() {
            return "Block";
        }
    }

    @Override
    public String toString() {
        return "RecordModel[" + language + ']';
    }
}
