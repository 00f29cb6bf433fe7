package org.mesochart.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.exchange.ChartContent.Found;
import org.mesochart.exchange.ChartContent.FoundClinic;

/** Whether everything that a file names is in it: products of lots, lots of movements and components, sessions, protocols. */
final class References {
    private final Reading reading;
    private final Faults faults;

    References(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    void check(FoundClinic clinic) {
        Map<UUID, String> products = new HashMap<>();
        clinic.products().forEach(each -> products.put(each.value().id(), each.value().label()));
        Map<UUID, Lot> lots = new HashMap<>();
        record Number(UUID product, String number) {}
        Set<Number> numbers = new HashSet<>();
        for (Found<Lot> each : clinic.lots()) {
            Lot lot = each.value();
            lots.put(lot.id(), lot);
            if (!products.containsKey(lot.productId())) {
                faults.add(each.place() + "/product", "cli.format.product");
            }
            if (!numbers.add(new Number(lot.productId(), lot.number()))) {
                faults.add(each.place() + "/number", "errors.lot.twice", lot.number());
            }
        }
        movements(clinic, lots);
        protocols(clinic);
        for (Reading.LotUse use : reading.lotUses()) {
            Lot lot = lots.get(use.lot());
            if (lot == null) {
                faults.add(use.place(), "cli.format.lot");
            } else if (!lot.number().equals(use.number()) || !products.getOrDefault(lot.productId(), "").equals(use.product())) {
                faults.add(use.place(), "cli.format.lot.other");
            }
        }
    }

    private void movements(FoundClinic clinic, Map<UUID, Lot> lots) {
        record Use(UUID lot, UUID session) {}
        Set<Use> uses = new HashSet<>();
        for (Found<StockMovement> each : clinic.movements()) {
            StockMovement movement = each.value();
            if (!lots.containsKey(movement.lotId())) {
                faults.add(each.place() + "/lot", "cli.format.lot");
            }
            UUID session = movement.sessionId();
            if (session != null && !reading.isSigned(session)) {
                faults.add(each.place() + "/session", "cli.format.session");
            } else if (session != null && !uses.add(new Use(movement.lotId(), session))) {
                faults.add(each.place() + "/session", "cli.format.used.twice");
            }
        }
    }

    private void protocols(FoundClinic clinic) {
        Set<UUID> known = new HashSet<>();
        clinic.protocols().forEach(each -> known.add(each.value().id()));
        List<Found<UUID>> elsewhere =
                reading.protocolUses().stream().filter(use -> !known.contains(use.value())).toList();
        if (!elsewhere.isEmpty()) {
            Catalogue.load().shipped().protocols().forEach(each -> known.add(each.id()));
            elsewhere.stream()
                    .filter(use -> !known.contains(use.value()))
                    .forEach(use -> faults.add(use.place(), "cli.format.protocol"));
        }
    }
}
