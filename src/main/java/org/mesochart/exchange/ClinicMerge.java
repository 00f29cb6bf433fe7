package org.mesochart.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundClinic;
import org.mesochart.storage.Chart;

/**
 * Brings what belongs to a clinic into the chart, inside an import that the caller has opened. What the chart has already,
 * it keeps as it has it: a product that was archived here stays archived. Stock that moved and papers that were printed
 * are facts and must agree.
 */
final class ClinicMerge {
    private final Chart chart;
    private final Faults faults;
    private final boolean writing;
    private String place = "/clinic";
    private int there;

    /** @param writing false to check only */
    ClinicMerge(Chart chart, Faults faults, boolean writing) {
        this.chart = chart;
        this.faults = faults;
        this.writing = writing;
    }

    /** How many records were in the chart already. */
    int countThere() {
        return there;
    }

    /** Where the record stands that was looked at last. */
    String place() {
        return place;
    }

    void bring(FoundClinic found) {
        Set<String> asked = of(chart.questions().all(), q -> q.key());
        for (Found<ScreeningQuestion> each : found.questions()) {
            decide(each, asked.contains(each.value().key()), null, chart.questions()::put);
        }
        Set<UUID> products = of(chart.products().all(), p -> p.id());
        for (Found<Product> each : found.products()) {
            UUID id = each.value().id();
            decide(each, products.contains(id), id, chart.products()::add);
        }
        lots(found.lots());
        movements(found.movements());
        Set<UUID> protocols = of(chart.protocols().all(), p -> p.id());
        for (Found<Protocol> each : found.protocols()) {
            UUID id = each.value().id();
            decide(each, protocols.contains(id), id, chart.protocols()::add);
        }
        Set<String> ceilings = of(chart.ceilings().all(), c -> c.substance());
        for (Found<Ceiling> each : found.ceilings()) {
            decide(each, ceilings.contains(each.value().substance()), each.value().id(), chart.ceilings()::add);
        }
        papers(found);
    }

    private void papers(FoundClinic found) {
        Set<UUID> texts = of(chart.paperTexts().all(), PaperText::id);
        for (Found<PaperText> each : found.paperTexts()) {
            decide(each, texts.contains(each.value().id()), null, chart.paperTexts()::put);
        }
        boolean set = !chart.paperSettings().all().isEmpty();
        found.paperSettings().forEach(each -> decide(each, set, null, chart.paperSettings()::put));
        boolean ruled = !chart.followUpRules().all().isEmpty();
        found.followUpRules().forEach(each -> decide(each, ruled, null, chart.followUpRules()::put));
        Map<UUID, Printout> printouts = new HashMap<>();
        if (!found.printouts().isEmpty()) {
            chart.printouts().ofNobody().forEach(each -> printouts.put(each.id(), each));
        }
        for (Found<Printout> each : found.printouts()) {
            Printout same = printouts.get(each.value().id());
            if (same != null && !same.equals(each.value())) {
                faults.add(each.place(), "cli.import.other");
            } else {
                decide(each, same != null, each.value().id(), chart.printouts()::add);
            }
        }
    }

    private static <T, K> Set<K> of(List<T> known, Function<T, K> key) {
        return known.stream().map(key).collect(Collectors.toSet());
    }

    /** @param id that the chart must never have seen, or null where something removed may come back */
    private <T> void decide(Found<T> found, boolean known, UUID id, Consumer<T> write) {
        place = found.place();
        if (known) {
            there++;
        } else if (id != null && !chart.audit().of(id).isEmpty()) {
            faults.add(place, "cli.import.gone");
        } else if (writing) {
            write.accept(found.value());
        }
    }

    private void lots(List<Found<Lot>> found) {
        record Label(UUID product, String number) {}
        Map<UUID, Label> known = new HashMap<>();
        chart.lots().all().forEach(lot -> known.put(lot.id(), new Label(lot.productId(), lot.number())));
        Set<Label> taken = new HashSet<>(known.values());
        for (Found<Lot> each : found) {
            Lot lot = each.value();
            Label label = new Label(lot.productId(), lot.number());
            Label same = known.get(lot.id());
            if (same != null && !same.equals(label)) {
                faults.add(each.place(), "cli.import.other");
            } else if (same == null && taken.contains(label)) {
                faults.add(each.place() + "/number", "errors.lot.twice", lot.number());
            } else {
                decide(each, same != null, lot.id(), chart.lots()::add);
            }
        }
    }

    private void movements(List<Found<StockMovement>> found) {
        record Use(UUID lot, UUID session) {}
        Map<UUID, StockMovement> known = new HashMap<>();
        Set<Use> uses = new HashSet<>();
        for (StockMovement each : chart.stock().all()) {
            known.put(each.id(), each);
            uses.add(new Use(each.lotId(), each.sessionId()));
        }
        for (Found<StockMovement> each : found) {
            StockMovement movement = each.value();
            StockMovement same = known.get(movement.id());
            Use use = new Use(movement.lotId(), movement.sessionId());
            boolean other = same == null ? use.session() != null && uses.contains(use) : !movement.equals(same);
            if (other) {
                faults.add(each.place(), "cli.import.other");
            } else {
                decide(each, same != null, movement.id(), chart.stock()::add);
            }
        }
    }
}
