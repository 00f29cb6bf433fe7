package org.mesochart.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.vault.Sealer;

/** The clinic's products. */
public final class ProductStore extends ClinicRows<Product> {
    private static final int PARTS = 3;

    ProductStore(Ledger ledger) {
        super(ledger, "product");
    }

    @Override
    UUID id(Product row) {
        return row.id();
    }

    @Override
    List<Problem> check(Product row) {
        return row.check();
    }

    @Override
    RowText describe(Product row) {
        RowText text = new RowText()
                .add("label", row.label())
                .add("class", row.productClass().key())
                .add("form", row.form());
        row.ingredients().forEach(i -> text.add("ingredient", line(i)));
        return text.add("container", row.container())
                .add("measure", row.measure().key())
                .add("singleDose", row.singleDose())
                .add("lowStock", row.lowStock())
                .add("code", row.code())
                .add("archived", row.archived());
    }

    @Override
    Map<String, Object> columns(Product row, Sealer own) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("label", row.label());
        columns.put("class", row.productClass().key());
        columns.put("form", row.form());
        columns.put("ingredients", String.join("\n", row.ingredients().stream().map(ProductStore::line).toList()));
        columns.put("container", plain(row.container()));
        columns.put("measure", row.measure().key());
        columns.put("single_dose", row.singleDose() ? 1 : 0);
        columns.put("low_stock", plain(row.lowStock()));
        columns.put("code", row.code());
        columns.put("archived", row.archived() ? 1 : 0);
        return columns;
    }

    @Override
    Product map(ResultSet row, Sealer own) throws SQLException {
        return new Product(
                UUID.fromString(row.getString("id")),
                row.getString("label"),
                ProductClass.ofKey(row.getString("class")).orElse(ProductClass.OTHER),
                row.getString("form"),
                row.getString("ingredients").lines().map(ProductStore::ingredient).toList(),
                decimal(row.getString("container")),
                Product.Measure.ofKey(row.getString("measure")),
                row.getInt("single_dose") == 1,
                decimal(row.getString("low_stock")),
                row.getString("code"),
                row.getInt("archived") == 1);
    }

    private static String line(Ingredient ingredient) {
        return RowText.plain(ingredient.perMl()) + ' ' + ingredient.unit().key() + ' ' + ingredient.substance();
    }

    private static Ingredient ingredient(String line) {
        String[] parts = line.split(" ", PARTS);
        return new Ingredient(parts[2], new BigDecimal(parts[0]), DoseUnit.ofKey(parts[1]).orElseThrow());
    }

    static String plain(BigDecimal value) {
        return value == null ? null : RowText.plain(value);
    }

    static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
