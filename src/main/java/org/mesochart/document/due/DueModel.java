package org.mesochart.document.due;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Table;

/** A due list, worded; its tables are one or none. */
@JStache(path = "templates/due-list.html")
@JStachePartials({
    @JStachePartial(name = "list-head", path = "templates/list-head.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
record DueModel(
        String language,
        String style,
        String foot,
        String clinic,
        String address,
        String heading,
        String day,
        List<Fact> facts,
        String none,
        List<Table> table) {
    boolean any() {
        return !table.isEmpty();
    }

    @Override
    public String toString() {
        return "DueModel";
    }
}
