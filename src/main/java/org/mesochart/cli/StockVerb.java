package org.mesochart.cli;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.exchange.Json;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import picocli.CommandLine.Model.CommandSpec;

/** {@code stock}: the clinic's products and lots, and what is left of them. */
final class StockVerb implements Verb {
    private record Stock(List<Shelf.Level> levels, List<Lot> lots, Map<UUID, BigDecimal> left) {
        BigDecimal left(Lot lot) {
            return left.getOrDefault(lot.id(), BigDecimal.ZERO);
        }

        List<Lot> lots(Product product) {
            return lots.stream()
                    .filter(lot -> lot.productId().equals(product.id()))
                    .sorted(Comparator.comparing(lot -> lot.expiry().lastDay()))
                    .toList();
        }
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Options.command(name(), messages.text("cli.help.stock"), messages);
    }

    @Override
    public int run(Call call) {
        Stock stock;
        try (OpenChart open = OpenChart.open(call)) {
            stock = read(open.chart(), call);
        }
        if (call.json()) {
            call.say(Json.line(stock.levels().stream().map(level -> product(stock, level)).toList()));
        } else if (stock.levels().isEmpty()) {
            call.note(call.text("cli.stock.none"));
        } else {
            stock.levels().forEach(level -> say(call, stock, level));
        }
        return Cli.DONE;
    }

    private static Stock read(Chart chart, Call call) {
        return chart.inOneTransaction(() -> {
            Collator collator = Collator.getInstance(call.messages().locale());
            List<Product> products = chart.products().all().stream()
                    .sorted(Comparator.comparing(Product::label, collator::compare))
                    .toList();
            List<Lot> lots = chart.lots().all();
            Map<UUID, BigDecimal> left = chart.stock().left();
            return new Stock(new Shelf(products, lots, left, call.today()).levels(), lots, left);
        });
    }

    private static void say(Call call, Stock stock, Shelf.Level level) {
        Product product = level.product();
        call.say(String.join("\t", product.label(), amount(call, product, level.left()),
                call.text(level.low() ? "cli.stock.low" : "cli.stock.enough")));
        stock.lots(product).forEach(lot -> call.say(String.join("\t", "", lot.number(), lot.expiry().text(),
                amount(call, product, stock.left(lot)),
                call.text(lot.closed() ? "cli.stock.closed" : "cli.stock.open"))));
    }

    private static String amount(Call call, Product product, BigDecimal amount) {
        return call.messages().numbers().withUnit(amount, product.measure().key());
    }

    private static Map<String, Object> product(Stock stock, Shelf.Level level) {
        Product product = level.product();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", product.id().toString());
        row.put("label", product.label());
        row.put("class", product.productClass().key());
        row.put("form", product.form());
        row.put("measure", product.measure().key());
        row.put("container", plain(product.container()));
        row.put("singleDose", product.singleDose());
        row.put("lowStock", plain(product.lowStock()));
        row.put("code", product.code());
        row.put("archived", product.archived());
        row.put("left", plain(level.left()));
        row.put("low", level.low());
        row.put("lots", stock.lots(product).stream().map(lot -> lot(lot, stock.left(lot))).toList());
        return row;
    }

    private static Map<String, Object> lot(Lot lot, BigDecimal left) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", lot.id().toString());
        row.put("number", lot.number());
        row.put("expiry", lot.expiry().text());
        row.put("received", lot.received() == null ? null : lot.received().toString());
        row.put("opened", lot.opened() == null ? null : lot.opened().toString());
        row.put("closed", lot.closed());
        row.put("left", plain(left));
        return row;
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
