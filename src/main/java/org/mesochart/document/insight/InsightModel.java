package org.mesochart.document.insight;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;
import org.mesochart.document.page.Fact;
import org.mesochart.document.page.Picture;
import org.mesochart.document.page.Table;
import org.mesochart.i18n.InsightFacts;

/** Practice insight, worded; its tables are one or none, and so are its pictures. */
@JStache(path = "templates/insight.html")
@JStachePartials({
    @JStachePartial(name = "list-head", path = "templates/list-head.html"),
    @JStachePartial(name = "table", path = "templates/table.html")
})
record InsightModel(
        String language,
        String style,
        String foot,
        String clinic,
        String address,
        String heading,
        String day,
        List<Fact> facts,
        List<InsightFacts.Figure> figures,
        String small,
        String chart,
        String moderate,
        String substantial,
        List<Picture> picture,
        String chartNote,
        String known,
        List<String> caveats,
        List<Table> table,
        String none) {
    boolean any() {
        return !table.isEmpty();
    }

    @Override
    public String toString() {
        return "InsightModel";
    }
}
