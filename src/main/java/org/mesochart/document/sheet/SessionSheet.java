package org.mesochart.document.sheet;

import java.time.Instant;
import java.util.Optional;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.text.Language;

/** The sheet of one session. */
public record SessionSheet(SessionSheetInput input) implements Paper {
    @Override
    public PaperKind kind() {
        return PaperKind.SESSION_SHEET;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(input.patient().id(), input.course().id(), input.record().session().id());
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        return new SessionSheetPdf(press)
                .render(input.withCopy(setting.copy()), setting.language(), setting.paper(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), input.patient().chartNumber(), input.record().session().localTime().toLocalDate(),
                language);
    }

    @Override
    public Optional<Instant> copiesFrom() {
        return input.signature().map(Signature::at);
    }

    @Override
    public String toString() {
        return "SessionSheet";
    }
}
