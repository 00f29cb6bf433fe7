package org.mesochart.exchange;

import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Substance;
import org.mesochart.domain.stock.Substances;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pickers offer before the clinic has typed anything: generic substances with common strengths, and
 * indications. A help for typing, not a formulary; every text may be overwritten.
 */
public final class Catalogue {
    private final List<CatalogueProduct> products;
    private final List<CatalogueIndication> indications;
    private final List<Map<Language, String>> forms;

    private Catalogue(
            List<CatalogueProduct> products,
            List<CatalogueIndication> indications,
            List<Map<Language, String>> forms) {
        this.products = List.copyOf(products);
        this.indications = List.copyOf(indications);
        this.forms = forms;
    }

    /** Its files are read once, by whoever asks first: {@code FirstUse} does, while the passphrase is typed. */
    private static final class Once {
        static final Catalogue CATALOGUE = read();
        static final Substances SUBSTANCES = readSubstances();
    }

    /**
     * The catalogue that comes with the program.
     *
     * @throws ExceptionInInitializerError if a file is missing or says what it may not
     */
    public static Catalogue load() {
        return Once.CATALOGUE;
    }

    private static Catalogue read() {
        List<CatalogueProduct> products = new ArrayList<>();
        Map<String, Map<Language, String>> forms = new LinkedHashMap<>();
        rows("forms").forEach(row -> forms.put(text(row, "key"), names(row)));
        for (JsonNode row : rows("products")) {
            List<String> strengths = new ArrayList<>();
            row.required("strengths").forEach(strength -> strengths.add(strength.stringValue()));
            ProductClass productClass = ProductClass.ofKey(row.required("class").stringValue())
                    .orElseThrow(() -> new IllegalStateException("unknown product class in the catalogue"));
            products.add(new CatalogueProduct(row.required("key").stringValue(), productClass, names(row), strengths,
                    packing(row, forms), parts(row)));
        }
        List<CatalogueIndication> indications = new ArrayList<>();
        for (JsonNode row : rows("indications")) {
            indications.add(new CatalogueIndication(row.required("key").stringValue(), names(row),
                    row.has("patient") ? names(row.get("patient")) : Map.of()));
        }
        return new Catalogue(products, indications, List.copyOf(forms.values()));
    }

    private static CatalogueProduct.Packing packing(JsonNode row, Map<String, Map<Language, String>> forms) {
        Map<Language, String> form = forms.get(text(row, "form"));
        if (form == null) {
            throw new IllegalStateException("unknown form in the catalogue");
        }
        JsonNode container = row.get("container");
        JsonNode measure = row.get("measure");
        return new CatalogueProduct.Packing(
                form,
                container == null ? null : new BigDecimal(container.stringValue()),
                measure == null ? Product.Measure.MILLILITRE : Product.Measure.ofKey(measure.stringValue()),
                row.required("singleDose").booleanValue());
    }

    private static List<CatalogueProduct.Part> parts(JsonNode row) {
        List<CatalogueProduct.Part> parts = new ArrayList<>();
        if (row.has("ingredients")) {
            row.get("ingredients").forEach(each -> parts.add(new CatalogueProduct.Part(
                    names(each), new BigDecimal(text(each, "amount")), DoseUnit.ofKey(text(each, "unit")).orElseThrow())));
        }
        return parts;
    }

    /** What the clinic works with before it has said anything, products in English. */
    public Shipped shipped() {
        return shipped(Language.ENGLISH);
    }

    /** The same with protocols, products and indications in a language; new ids of the products at each call. */
    public Shipped shipped(Language language) {
        return new Shipped(questions(), ceilings(), new ShippedProtocols(language, indications).read(rows("protocols")),
                starterSet(language), substances(), indications.stream().map(i -> i.name(language)).toList());
    }

    /** Products to begin a catalogue with, in the order of the file; nothing of it is in a chart by itself. */
    public List<Product> starterSet(Language language) {
        return products.stream().flatMap(product -> product.products(language).stream()).toList();
    }

    /** What products come in, in this language: ampoule, vial ... */
    public List<String> forms(Language language) {
        return forms.stream().map(form -> form.get(language)).toList();
    }

    private static List<ScreeningQuestion> questions() {
        List<ScreeningQuestion> questions = new ArrayList<>();
        for (JsonNode row : rows("contraindications")) {
            boolean brief = row.required("brief").booleanValue();
            questions.add(new ScreeningQuestion(
                    text(row, "key"),
                    brief ? ScreeningQuestion.Origin.BRIEF : ScreeningQuestion.Origin.PROMPT,
                    text(row, "en"),
                    text(row, "tr"),
                    text(row, "source"),
                    brief));
        }
        return questions;
    }

    private static List<Ceiling> ceilings() {
        List<Ceiling> ceilings = new ArrayList<>();
        for (JsonNode row : rows("ceilings")) {
            String substance = text(row, "substance");
            ceilings.add(new Ceiling(
                    UUID.nameUUIDFromBytes(("ceiling/" + substance).getBytes(StandardCharsets.UTF_8)),
                    substance,
                    new BigDecimal(text(row, "perKg")),
                    new BigDecimal(text(row, "most")),
                    DoseUnit.ofKey(text(row, "unit")).orElseThrow(),
                    text(row, "source"),
                    true));
        }
        return ceilings;
    }

    /** The substances that the program knows. */
    public static Substances substances() {
        return Once.SUBSTANCES;
    }

    private static Substances readSubstances() {
        List<Substance> substances = new ArrayList<>();
        for (JsonNode row : rows("substances")) {
            List<String> names = new ArrayList<>();
            row.required("names").forEach(name -> names.add(name.stringValue()));
            Set<String> classes = new HashSet<>();
            row.required("classes").forEach(each -> classes.add(each.stringValue()));
            substances.add(new Substance(text(row, "key"), text(row, "en"), text(row, "tr"), names, classes));
        }
        return new Substances(substances);
    }

    private static String text(JsonNode row, String field) {
        return row.required(field).stringValue();
    }

    /** In the order of the file: by class. */
    public List<CatalogueProduct> products() {
        return products;
    }

    /** In the order of the file. */
    public List<CatalogueIndication> indications() {
        return indications;
    }

    /** The one that is called so in either language. */
    public Optional<CatalogueIndication> indication(String typed) {
        return indications.stream()
                .filter(known -> known.names().values().stream().anyMatch(name -> Folding.same(name, typed)))
                .findFirst();
    }

    /** Every label of every product in this language, in the order of the file. */
    public List<String> productLabels(Language language) {
        return products.stream().flatMap(product -> product.labels(language).stream()).toList();
    }

    private static Map<Language, String> names(JsonNode row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, row.required(language.key()).stringValue());
        }
        return names;
    }

    private static JsonNode rows(String name) {
        String resource = "/catalogue/" + name + ".json";
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
