package org.mesochart.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesochart.BesideOthers;

/**
 * A record that reaches a log or an exception's message by mistake must not tell who a patient is. Every record of the
 * domain that can hold text is filled with a marker and asked for its text.
 */
@BesideOthers
class PatientDataStaysInsideTest {
    private static final String MARKER = "MARKERŞükrü";

    /** Records whose texts are no patient's: keys, labels, names of substances, of the clinic, of files and places. */
    private static final Set<String> NO_PATIENT_DATA = Set.of(
            "org.mesochart.domain.Problem",
            "org.mesochart.domain.dose.Dose",
            "org.mesochart.domain.mixture.Amount",
            "org.mesochart.domain.mixture.DoseName",
            "org.mesochart.domain.mixture.Expiry",
            "org.mesochart.domain.mixture.Ingredient",
            "org.mesochart.domain.paper.PaperSettings",
            "org.mesochart.domain.paper.PaperText",
            "org.mesochart.domain.paper.Paragraph",
            "org.mesochart.domain.practice.Clinic",
            "org.mesochart.domain.practice.Practitioner",
            "org.mesochart.domain.session.PlacingRules$Spacing",
            "org.mesochart.domain.session.Signature");

    @TestFactory
    Stream<DynamicTest> noRecordTellsWhatItHolds() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mesochart.domain")
                .stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(type -> !NO_PATIENT_DATA.contains(type.getName()))
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    Optional<Object> filled = fill(type);
                    if (filled.isPresent()) {
                        assertFalse(filled.get().toString().contains(MARKER), () -> "its text holds what was put in: " + type.getName());
                    }
                }));
    }

    /** Empty when the record has no text in it, or takes only values that this test cannot make up. */
    private static Optional<Object> fill(Class<?> type) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        boolean text = false;
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = value(component.getGenericType(), component.getType());
            text |= String.valueOf(value).contains(MARKER);
            values.add(value);
            types.add(component.getType());
        }
        if (!text) {
            return Optional.empty();
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        try {
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException notSuchValues) {
            return Optional.empty();
        }
    }

    private static Object value(Type generic, Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return MARKER;
        } else if (type == UUID.class) {
            return new UUID(1, 2);
        } else if (type == LocalDate.class) {
            return LocalDate.of(1980, 1, 31);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == ZoneId.class) {
            return ZoneId.of("UTC");
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == double.class) {
            return 1.0;
        } else if (type == boolean.class) {
            return false;
        } else if (type == List.class) {
            return argument(generic) == String.class ? List.of(MARKER) : List.of();
        } else if (type == Optional.class) {
            return argument(generic) == String.class ? Optional.of(MARKER) : Optional.empty();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord() && !Modifier.isAbstract(type.getModifiers())) {
            return fill(type).orElse(null);
        }
        return null;
    }

    private static Type argument(Type generic) {
        return generic instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : null;
    }
}
