package org.mesochart.document.recall;

import java.time.LocalDateTime;
import java.util.Map;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.recall.LotNumber;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/**
 * A lot's recall list as a PDF: who got it, with room to note when each was told.
 *
 * @param by who made the list
 */
public record RecallSheet(Clinic clinic, Practitioner by, LotRecall recall, LocalDateTime made) implements Paper {
    @Override
    public PaperKind kind() {
        return PaperKind.LOT_RECALL;
    }

    @Override
    public Printout.About about() {
        return Printout.About.NOBODY;
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        RecallModel model = RecallModel.of(recall, clinic, by, made, new Messages(setting.language()), setting.paper());
        return press.engine().render(RecallModelRenderer.of().execute(model), Map.of(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), LotNumber.plain(recall.number()), made.toLocalDate(), language);
    }

    @Override
    public String toString() {
        return "RecallSheet";
    }
}
