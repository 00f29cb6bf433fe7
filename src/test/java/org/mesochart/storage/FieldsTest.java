package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Texts that are sealed together: what is no such list is called damaged, and nothing is made of it. */
@BesideOthers
class FieldsTest {
    private static StorageException.Kind refused(Runnable reading) {
        return assertThrows(StorageException.class, reading::run).kind();
    }

    private static byte[] whole(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    @Test
    void whatIsMissingStaysMissingAndAnEmptyTextEmpty() {
        List<String> texts = Arrays.asList("Şükran", null, "", "ağrı");
        assertEquals(texts, Fields.unpack(Fields.pack(texts)));
        assertEquals(List.of(), Fields.unpack(Fields.pack(List.of())));
    }

    @Test
    void aCutListAndOneWithImpossibleLengthsAreDamaged() {
        byte[] list = Fields.pack(Arrays.asList("Şükran", null, "ağrı"));
        for (int length = 0; length < list.length; length++) {
            byte[] cut = Arrays.copyOf(list, length);
            assertEquals(StorageException.Kind.DAMAGED, refused(() -> Fields.unpack(cut)), "cut at " + length);
        }
        for (byte[] impossible : List.of(whole(-1), whole(Integer.MAX_VALUE), whole(1, -2), whole(1, 9), whole(1, Integer.MIN_VALUE))) {
            assertEquals(StorageException.Kind.DAMAGED, refused(() -> Fields.unpack(impossible)));
        }
    }

    @Test
    void aListThatIsTooShortForWhatIsReadFromItIsDamaged() {
        Packed tooShort = Packed.reading(List.of("2", "lidocaine"));
        assertEquals(StorageException.Kind.DAMAGED, refused(() -> tooShort.nextAll(Packed::next)));
    }
}
