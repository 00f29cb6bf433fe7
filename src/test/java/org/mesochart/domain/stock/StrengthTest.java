package org.mesochart.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.stock.Strength.Unit;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "20, MILLIGRAM, , 20, MILLIGRAM",
        "2, PERCENT, , 20, MILLIGRAM",
        "0.9, PERCENT, , 9, MILLIGRAM",
        "2.5, PERCENT, , 25, MILLIGRAM",
        "100, MILLIGRAM, 2, 50, MILLIGRAM",
        "1, GRAM, 2, 500, MILLIGRAM",
        "75, MILLIGRAM, 3, 25, MILLIGRAM",
        "1000, MICROGRAM, 1, 1000, MICROGRAM",
        "100, IU, , 100, IU",
        "0.125, MILLIGRAM, 4, 0.03125, MILLIGRAM"})
    void aLabelIsReckonedToOne(String amount, Unit unit, String per, String one, DoseUnit dose) {
        Ingredient ingredient = strength("Lidocaine hydrochloride", amount, unit, per).ingredient().orElseThrow();
        assertEquals(new Ingredient("Lidocaine hydrochloride", new BigDecimal(one), dose), ingredient);
    }

    @ParameterizedTest
    @CsvSource({
        ", MILLIGRAM, , amount, errors.strength.amount",
        "0, MILLIGRAM, , amount, errors.strength.amount",
        "-1, MILLIGRAM, , amount, errors.strength.amount",
        "1000001, IU, , amount, errors.strength.amount",
        "0.0000001, IU, , amount, errors.strength.amount",
        "101, PERCENT, , amount, errors.strength.percent",
        "10, MILLIGRAM, 0, per, errors.strength.per",
        "10, MILLIGRAM, -2, per, errors.strength.per",
        "10, MILLIGRAM, 3, per, errors.strength.endless"})
    void whatIsNoStrengthSaysWhy(String amount, Unit unit, String per, String field, String key) {
        Strength strength = strength("Lidocaine", amount, unit, per);
        assertEquals(1, strength.check().size());
        assertEquals(field, strength.check().getFirst().field());
        assertEquals(key, strength.check().getFirst().key());
        assertTrue(strength.ingredient().isEmpty());
    }

    @Test
    void aStrengthWithoutASubstanceIsNone() {
        assertEquals(List.of("substance"),
                strength(" ", "2", Unit.PERCENT, null).check().stream().map(p -> p.field()).toList());
    }

    @Test
    void perContainerAndBackIsTheSameOverTenThousandSeededCases() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal one = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3);
            BigDecimal size = BigDecimal.valueOf(1 + random.nextInt(1000), 1);
            BigDecimal inAll = one.multiply(size);
            Strength strength = new Strength("X", inAll, Unit.MILLIGRAM, size);
            assertEquals(0, one.compareTo(strength.ingredient().orElseThrow().perMl()), () -> one + " " + size);
            assertEquals(strength.ingredient(), Strength.of(strength.ingredient().orElseThrow()).ingredient());
        }
    }

    private static Strength strength(String substance, String amount, Unit unit, String per) {
        return new Strength(substance, amount == null ? null : new BigDecimal(amount), unit,
                per == null ? null : new BigDecimal(per));
    }
}
