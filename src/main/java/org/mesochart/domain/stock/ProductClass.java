package org.mesochart.domain.stock;

import java.util.Locale;
import java.util.Optional;

/** What kind of product it is. */
public enum ProductClass {
    ANALGESIC_NSAID,
    LOCAL_ANAESTHETIC,
    HORMONE,
    ENZYME,
    VASODILATOR,
    ANTIBIOTIC,
    VITAMIN,
    MINERAL,
    HERBAL_EXTRACT,
    DILUENT,
    CORTICOSTEROID,
    MUSCLE_RELAXANT,
    OTHER;

    /** The stable name used in the catalogue's files and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "catalogue.class." + key();
    }

    /** The class with this key, or empty if the key names none. */
    public static Optional<ProductClass> ofKey(String key) {
        for (ProductClass each : values()) {
            if (each.key().equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
