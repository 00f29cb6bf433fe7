package org.mesochart.document.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;

/** The form in which the patient is told of the treatment and agrees to it or does not. */
public record ConsentForm(ConsentInput input, Optional<LocalDate> signedOn) implements Paper {
    ConsentForm(ConsentInput input) {
        this(input, Optional.empty());
    }

    /**
     * Blocking, like the stores.
     *
     * @return empty when the chart has no such session
     */
    public static Optional<ConsentForm> of(Chart chart, UUID session) {
        Optional<LocalDate> signed = chart.consents().of(session)
                .filter(consent -> consent.status() == Consent.Status.SIGNED)
                .map(Consent::on);
        return ConsentInputs.of(chart, session).map(input -> new ConsentForm(input, signed));
    }

    /** The same with the question about photographs. */
    public ConsentForm withPhotographs() {
        return new ConsentForm(input.withPhotographs(true), signedOn);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.CONSENT;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(input.patient().id(), input.course().id(), input.session());
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        ConsentModel model = new ConsentPages(input, new Messages(setting.language())).model(setting.paper());
        return press.engine().render(ConsentModelRenderer.of().execute(model), model.drawings(), watch);
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), input.patient().chartNumber(), input.day(), language);
    }

    @Override
    public Language language(Language screen) {
        return Paper.languageOf(input.patient(), screen);
    }

    @Override
    public Optional<String> version(Language language) {
        return Optional.of(Integer.toString(texts(language).version()));
    }

    @Override
    public Optional<String> wording(Language language) {
        return Optional.of(texts(language).wording());
    }

    private PaperTexts texts(Language language) {
        return PaperTexts.of(kind(), input.texts(), new Messages(language));
    }

    @Override
    public String toString() {
        return "ConsentForm";
    }
}
