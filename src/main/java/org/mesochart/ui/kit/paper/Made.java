package org.mesochart.ui.kit.paper;

import org.mesochart.backup.Watch;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;

/** A document as it was set. */
public record Made(Setting setting, byte[] pdf, int pages) {
    /** Takes {@code known} when it was set so, else sets it; blocking, until it is set or the watch ends it. */
    public static Made of(Paper paper, Press press, Setting setting, Made known, Watch watch) {
        if (known != null && known.setting().equals(setting)) {
            return known;
        }
        byte[] pdf = paper.pdf(press, setting, watch);
        return new Made(setting, pdf, PageImage.pages(pdf));
    }

    @Override
    public String toString() {
        return "Made[" + pages + " pages]";
    }
}
