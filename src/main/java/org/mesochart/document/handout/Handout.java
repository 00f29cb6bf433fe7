package org.mesochart.document.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.backup.Watch;
import org.mesochart.document.page.FileNames;
import org.mesochart.document.page.Paper;
import org.mesochart.document.page.PaperTexts;
import org.mesochart.document.page.PdfEngine;
import org.mesochart.document.page.Press;
import org.mesochart.document.page.Setting;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.document.sheet.SheetInputs;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;

/**
 * The patient's handout of one session: in plain words, in the patient's language.
 *
 * @param session what the session's sheet is made of; the handout tells little of it
 * @param texts the clinic's words of every document and language
 * @param products the clinic's and those that come with the program, for what each substance does
 */
public record Handout(SessionSheetInput session, List<PaperText> texts, List<Product> products) implements Paper {
    public Handout {
        Objects.requireNonNull(session);
        texts = List.copyOf(texts);
        products = List.copyOf(products);
    }

    /**
     * Blocking, like the stores.
     *
     * @return empty when the chart has no such session
     */
    public static Optional<Handout> of(Chart chart, UUID sessionId) {
        return SheetInputs.of(chart, sessionId)
                .map(session -> new Handout(session, chart.paperTexts().all(), products(chart.products().all())));
    }

    /** The clinic's own first: a brand may be known to it alone. */
    public static List<Product> products(List<Product> clinic) {
        List<Product> all = new ArrayList<>(clinic);
        Catalogue catalogue = Catalogue.load();
        for (Language language : Language.values()) {
            all.addAll(catalogue.starterSet(language));
        }
        return all;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.HANDOUT;
    }

    @Override
    public Printout.About about() {
        return new Printout.About(
                session.patient().id(), session.course().id(), session.record().session().id());
    }

    @Override
    public byte[] pdf(Press press, Setting setting, Watch watch) {
        // It is short, and tried until it fits: the watch may end it, and is not told how far it is.
        for (HandoutStyle.Fit fit : HandoutStyle.Fit.values()) {
            HandoutModel model = new Handouts(press.bodyMap(), this, setting, fit).model();
            try (PdfEngine.Laid laid = press.engine().layOut(HandoutModelRenderer.of().execute(model),
                    model.drawings(), watch.part(0, 0))) {
                if (fit == HandoutStyle.Fit.FLOWING || laid.pageOf("help") == 0) {
                    return laid.write();
                }
            }
        }
        throw new IllegalStateException("a handout that flows always fits");
    }

    @Override
    public String fileName(Language language) {
        return FileNames.of(kind(), session.patient().chartNumber(),
                session.record().session().localTime().toLocalDate(), language);
    }

    @Override
    public Language language(Language screen) {
        return Paper.languageOf(session.patient(), screen);
    }

    @Override
    public boolean largePrint() {
        return true;
    }

    @Override
    public Optional<String> hindrance() {
        String number = session.clinic().phone();
        return number == null || number.isBlank() ? Optional.of("handout.no_number") : Optional.empty();
    }

    @Override
    public Optional<String> version(Language language) {
        return Optional.of(String.valueOf(texts(new Messages(language)).version()));
    }

    @Override
    public Optional<String> wording(Language language) {
        return Optional.of(texts(new Messages(language)).wording());
    }

    PaperTexts texts(Messages messages) {
        return PaperTexts.of(PaperKind.HANDOUT, texts, messages);
    }

    @Override
    public String toString() {
        return "Handout";
    }
}
