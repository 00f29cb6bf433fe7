package org.mesochart.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;

/** Things of several parts as one list of texts, written and read in the same order. */
final class Packed {
    private final List<String> texts;
    private final Iterator<String> reading;

    private Packed(List<String> texts) {
        this.texts = texts;
        this.reading = texts.iterator();
    }

    static Packed writing() {
        return new Packed(new ArrayList<>());
    }

    static Packed reading(List<String> texts) {
        return new Packed(texts);
    }

    List<String> texts() {
        return texts;
    }

    Packed add(Object value) {
        texts.add(value == null ? null : value instanceof BigDecimal exact ? RowText.plain(exact) : value.toString());
        return this;
    }

    <E> Packed addAll(Iterable<E> values, Consumer<E> each) {
        int place = texts.size();
        texts.add(null);
        int count = 0;
        for (E value : values) {
            each.accept(value);
            count++;
        }
        texts.set(place, Integer.toString(count));
        return this;
    }

    Packed addIngredients(List<Ingredient> ingredients) {
        return addAll(ingredients, i -> add(i.substance()).add(i.perMl()).add(i.unit().key()));
    }

    String next() {
        if (!reading.hasNext()) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
        return reading.next();
    }

    BigDecimal nextDecimal() {
        return Optional.ofNullable(next()).map(BigDecimal::new).orElse(null);
    }

    Integer nextWhole() {
        return Optional.ofNullable(next()).map(Integer::valueOf).orElse(null);
    }

    <E> List<E> nextAll(Function<Packed, E> each) {
        int count = Integer.parseInt(next());
        List<E> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    List<Ingredient> nextIngredients() {
        return nextAll(in -> new Ingredient(in.next(), in.nextDecimal(), DoseUnit.ofKey(in.next()).orElseThrow()));
    }
}
