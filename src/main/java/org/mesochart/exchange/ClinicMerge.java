package org.mesochart.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundClinic;
import org.mesochart.storage.Chart;

/**
 * Brings what belongs to a clinic into the chart, inside an import that the caller has opened. What the chart has already,
 * it keeps as it has it: a product that was archived here stays archived. Stock that moved is a fact and must agree.
 */
final class ClinicMerge {
    private final Chart chart;
    private final Faults faults;
    private int there;

    ClinicMerge(Chart chart, Faults faults) {
        this.chart = chart;
        this.faults = faults;
    }

    /** How many records were in the chart already. */
    int countThere() {
        return there;
    }

    void write(FoundClinic found) {
        List<String> asked = chart.questions().all().stream().map(q -> q.key()).toList();
        found.questions().stream().map(Found::value).forEach(question -> {
            if (asked.contains(question.key())) {
                there++;
            } else {
                chart.questions().put(question);
            }
        });
        List<UUID> products = chart.products().all().stream().map(p -> p.id()).toList();
        add(found.products(), p -> p.id(), products, chart.products()::add);
        lots(found.lots());
        movements(found.movements());
        List<UUID> protocols = chart.protocols().all().stream().map(p -> p.id()).toList();
        add(found.protocols(), p -> p.id(), protocols, chart.protocols()::add);
        ceilings(found.ceilings());
    }

    private <T> void add(List<Found<T>> found, Function<T, UUID> id, List<UUID> known, Consumer<T> write) {
        for (Found<T> each : found) {
            if (known.contains(id.apply(each.value()))) {
                there++;
            } else if (isGone(id.apply(each.value()), each.place())) {
                continue;
            } else {
                write.accept(each.value());
            }
        }
    }

    private boolean isGone(UUID id, String place) {
        boolean gone = !chart.audit().of(id).isEmpty();
        if (gone) {
            faults.add(place, "cli.import.gone");
        }
        return gone;
    }

    private void lots(List<Found<Lot>> found) {
        List<Lot> known = chart.lots().all();
        for (Found<Lot> each : found) {
            Lot lot = each.value();
            Lot same = known.stream().filter(k -> k.id().equals(lot.id())).findFirst().orElse(null);
            if (same != null && same.productId().equals(lot.productId()) && same.number().equals(lot.number())) {
                there++;
            } else if (same != null) {
                faults.add(each.place(), "cli.import.other");
            } else if (known.stream().anyMatch(k ->
                    k.productId().equals(lot.productId()) && k.number().equals(lot.number()))) {
                faults.add(each.place() + "/number", "errors.lot.twice", lot.number());
            } else if (!isGone(lot.id(), each.place())) {
                chart.lots().add(lot);
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
            if (movement.equals(same)) {
                there++;
            } else if (same != null || use.session() != null && uses.contains(use)) {
                faults.add(each.place(), "cli.import.other");
            } else if (!isGone(movement.id(), each.place())) {
                chart.stock().add(movement);
            }
        }
    }

    private void ceilings(List<Found<Ceiling>> found) {
        List<Ceiling> known = chart.ceilings().all();
        for (Found<Ceiling> each : found) {
            Ceiling ceiling = each.value();
            if (known.stream().anyMatch(k -> k.substance().equals(ceiling.substance()))) {
                there++;
            } else if (!isGone(ceiling.id(), each.place())) {
                chart.ceilings().add(ceiling);
            }
        }
    }
}
