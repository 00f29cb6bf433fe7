package org.mesochart.document.keys;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Table;

/** The keys, worded; one table in a list, as the shared markup wants it. */
@JStache(path = "templates/keys.html")
@JStachePartials({
    @JStachePartial(name = "list-head", path = "templates/list-head.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
record KeysModel(
        String language,
        String style,
        String foot,
        String clinic,
        String address,
        String heading,
        String day,
        List<Fact> facts,
        String note,
        List<Table> table) {
}
