package org.mesochart.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.storage.Chart;

/** Writes what belongs to the clinic and to no patient: questions, products, lots, stock, protocols, ceilings, papers. */
final class ClinicWriter {
    private final JsonOut out;

    /** What the records that were written name. */
    record Named(LotIds lots, Set<String> questions, Set<UUID> protocols) {}

    ClinicWriter(JsonOut out) {
        this.out = out;
    }

    /** Everything, each list in the order it was added. */
    void all(Chart chart, List<Product> products, List<Lot> lots) {
        List<ScreeningQuestion> questions = chart.questions().all();
        Set<UUID> erased = chart.erasures().sessions();
        List<StockMovement> movements = chart.stock().all().stream()
                .map(each -> erased.contains(each.sessionId()) ? withoutSession(each) : each).toList();
        List<Protocol> protocols = chart.protocols().all();
        List<Ceiling> ceilings = chart.ceilings().all();
        List<PaperText> texts = chart.paperTexts().all();
        List<PaperSettings> settings = chart.paperSettings().all();
        List<Printout> printouts = chart.printouts().ofNobody();
        List<FollowUpRules> rules = chart.followUpRules().all();
        long records = (long) questions.size() + products.size() + lots.size() + movements.size() + protocols.size()
                + ceilings.size() + texts.size() + printouts.size();
        if (records > ClinicReader.RECORDS_MAX) {
            throw new ExportTooLarge();
        }
        if (Stream.of(questions, products, protocols, ceilings, texts, settings, printouts, rules)
                .allMatch(List::isEmpty)) {
            return;
        }
        out.object("clinic", () -> {
            out.list("questions", questions, this::question);
            out.list("products", products, this::product);
            out.rows("lots", lots, this::lot);
            out.rows("movements", movements, this::movement);
            out.list("protocols", protocols, this::protocol);
            out.list("ceilings", ceilings, this::ceiling);
            PaperWriter papers = new PaperWriter(out);
            out.list("paperTexts", texts, papers::text);
            settings.forEach(each -> out.object("paperSettings", () -> papers.settings(each)));
            out.list("printouts", printouts, papers::printout);
            rules.forEach(each -> out.object("followUpRules", () -> new FollowUpWriter(out).rules(each)));
        });
    }

    // An erased patient's session is in no file: what it used has left the stock all the same.
    private static StockMovement withoutSession(StockMovement used) {
        return new StockMovement(used.id(), used.lotId(), StockMovement.Kind.DISCARDED, used.amount(), null, used.at(),
                used.note());
    }

    /** What the patients' records name: questions, lots with their products, and protocols. */
    void used(Chart chart, List<Product> products, List<Lot> lots, Named named) {
        List<Lot> of = lots.stream().filter(lot -> named.lots().used(lot.id())).toList();
        Set<UUID> their = of.stream().map(Lot::productId).collect(Collectors.toSet());
        // Whoever brings the patient in learns what was asked, and need not ask it from then on.
        List<ScreeningQuestion> questions = chart.questions().all().stream()
                .filter(question -> named.questions().contains(question.key()))
                .map(question -> question.withAsked(false))
                .toList();
        List<Protocol> protocols = chart.protocols().all().stream()
                .filter(protocol -> named.protocols().contains(protocol.id()))
                .toList();
        if (of.isEmpty() && questions.isEmpty() && protocols.isEmpty()) {
            return;
        }
        out.object("clinic", () -> {
            out.list("questions", questions, this::question);
            out.list("products", products.stream().filter(p -> their.contains(p.id())).toList(), this::product);
            out.rows("lots", of, this::lot);
            out.list("protocols", protocols, this::protocol);
        });
    }

    private void question(ScreeningQuestion question) {
        out.text("key", question.key());
        out.text("english", question.english());
        out.text("turkish", question.turkish());
        out.flag("asked", question.asked());
    }

    private void product(Product product) {
        out.text("id", product.id());
        out.text("label", product.label());
        out.text("class", product.productClass().key());
        out.text("form", product.form());
        out.fullList("ingredients", product.ingredients(), each -> SessionWriter.ingredient(out, each, "per"));
        out.decimal("container", product.container());
        out.text("measure", product.measure().key());
        out.flag("singleDose", product.singleDose());
        out.decimal("lowStock", product.lowStock());
        out.text("code", product.code());
        out.flag("archived", product.archived());
    }

    private void lot(Lot lot) {
        out.text("id", lot.id());
        out.text("product", lot.productId());
        out.text("number", lot.number());
        out.text("expiry", lot.expiry().text());
        out.text("received", lot.received());
        out.text("opened", lot.opened());
        out.flag("closed", lot.closed());
    }

    private void movement(StockMovement movement) {
        out.text("id", movement.id());
        out.text("lot", movement.lotId());
        out.text("kind", movement.kind().key());
        out.decimal("amount", movement.amount());
        out.text("session", movement.sessionId());
        out.text("at", movement.at());
        out.text("note", movement.note());
    }

    private void protocol(Protocol protocol) {
        out.text("id", protocol.id());
        out.text("name", protocol.name());
        out.text("source", protocol.source());
        out.texts("indications", protocol.indications());
        ChartWriter.plan(out, protocol.plan());
        out.list("stages", protocol.stages(), stage -> {
            out.number("fromSession", stage.fromSession());
            out.fullList("mixtures", stage.mixtures(), this::template);
        });
        out.text("goal", protocol.goal());
        out.text("points", protocol.points());
        out.numbers("minutes", protocol.minutes());
        out.flag("shipped", protocol.shipped());
        out.flag("archived", protocol.archived());
    }

    private void template(MixtureTemplate mixture) {
        out.text("name", mixture.name());
        out.list("parts", mixture.parts(), part -> {
            out.text("product", part.product());
            out.fullList("ingredients", part.ingredients(), each -> SessionWriter.ingredient(out, each, "perMl"));
            out.decimal("mL", part.volumeMl());
        });
        SessionWriter.syringes(out, mixture.syringes());
        out.decimal("depthMm", mixture.depthMm());
        out.decimal("pointMl", mixture.volumeMl());
        out.text("technique", mixture.technique() == null ? null : mixture.technique().key());
        out.text("needle", mixture.needle() == null ? null : mixture.needle().text());
    }

    private void ceiling(Ceiling ceiling) {
        out.text("id", ceiling.id());
        out.text("substance", ceiling.substance());
        out.decimal("perKg", ceiling.perKg());
        out.decimal("most", ceiling.most());
        out.text("unit", ceiling.unit().key());
        out.text("source", ceiling.source());
        out.flag("active", ceiling.active());
    }
}
