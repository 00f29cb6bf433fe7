package org.mesochart.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Study ids and date shifts of patients, worked out from a key of the vault: the same in every export of a chart, and
 * without the key no way back to the patient. Safe from any thread; unusable once the vault is closed.
 */
public final class Pseudonyms {
    /** Dates are moved back by at least one day and at most so many. */
    public static final int MOST_DAYS = 364;

    private static final byte ID = 1;
    private static final byte SHIFT = 2;
    private static final int LETTERS = 16;
    // Without I, L, O and U, which are misread. An id begins with P: a spreadsheet never takes it for a number.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final KeyedMacs macs;

    Pseudonyms(KeyedMacs macs) {
        this.macs = macs;
    }

    /** The patient's study id: P and 16 letters and digits, 80 bits. */
    public String id(UUID patient) {
        byte[] code = code(ID, patient);
        StringBuilder id = new StringBuilder(1 + LETTERS).append('P');
        for (int letter = 0; letter < LETTERS; letter++) {
            int bit = letter * 5;
            int both = (code[bit / 8] & 0xff) << 8 | code[bit / 8 + 1] & 0xff;
            id.append(ALPHABET.charAt(both >> 11 - bit % 8 & 31));
        }
        return id.toString();
    }

    /** By how many days all dates of the patient are moved back: 1 to {@value #MOST_DAYS}. */
    public int daysBack(UUID patient) {
        return 1 + (int) Long.remainderUnsigned(ByteBuffer.wrap(code(SHIFT, patient)).getLong(), MOST_DAYS);
    }

    private byte[] code(byte purpose, UUID patient) {
        return macs.of(mac -> {
            mac.update(purpose);
            mac.update(Canonical.put(ByteBuffer.allocate(2 * Long.BYTES), patient).array());
        });
    }

    @Override
    public String toString() {
        return "Pseudonyms[hidden]";
    }
}
