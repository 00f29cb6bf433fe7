package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The published examples of the algorithms, through the same code the vault uses. */
class PublishedVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void argon2idGivesTheTagOfRfc9106Section5Point3() {
        KdfParameters kdf = new KdfParameters(32, 3, 4, filled(16, 2));
        byte[] tag = Argon2.derive(filled(32, 1), kdf, filled(8, 3), filled(12, 4));
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", HEX.formatHex(tag));
    }

    @Test
    void argon2idInMemoryMadeAheadGivesTheSameTag() {
        Argon2.prepare(() -> false);
        assertTrue(Argon2.prepared());
        argon2idGivesTheTagOfRfc9106Section5Point3();
        assertFalse(Argon2.prepared(), "it is for one run");
        argon2idGivesTheTagOfRfc9106Section5Point3();
    }

    @Test
    void noMemoryIsKeptWhenTheRunThatItWasForBeganMeanwhile() {
        int[] asked = new int[1];
        Argon2.prepare(() -> ++asked[0] == 3);
        assertFalse(Argon2.prepared());
        int all = 1 + (KdfParameters.DEFAULT_MEMORY_KIB + 64 - 1) / 1024;
        asked[0] = 0;
        Argon2.prepare(() -> ++asked[0] > all);
        assertEquals(all + 1, asked[0], "asked once more when all was made");
        assertFalse(Argon2.prepared());
    }

    @Test
    void hkdfGivesTheOutputOfRfc5869Case1() {
        byte[] out = Hkdf.derive(new SecretKeySpec(filled(22, 0x0b), "Generic"),
                HEX.parseHex("000102030405060708090a0b0c"), HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                HEX.formatHex(out));
    }

    @Test
    void hkdfWithoutSaltGivesTheOutputOfRfc5869Case3() {
        byte[] out = Hkdf.derive(new SecretKeySpec(filled(22, 0x0b), "Generic"), new byte[0], new byte[0], 42);
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
                HEX.formatHex(out));
    }

    @Test
    void ed25519AcceptsTheFirstSignatureOfRfc8032() {
        byte[] publicKey = HEX.parseHex("302a300506032b6570032100"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = HEX.parseHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertTrue(SigningKey.verify(publicKey, new byte[0], signature));
    }

    @Test
    void x25519GivesThePublicHalvesOfRfc7748Section6Point1AndBothSidesComeToOneKey() throws GeneralSecurityException {
        RawKey alice = new RawKey(HEX.parseHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        RawKey bob = new RawKey(HEX.parseHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        byte[] ofAlice = Agreement.publicOf(alice);
        byte[] ofBob = Agreement.publicOf(bob);
        assertEquals("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a", HEX.formatHex(ofAlice));
        assertEquals("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f", HEX.formatHex(ofBob));
        assertArrayEquals(Agreement.agreed(alice, ofBob, ofAlice, ofBob).getEncoded(),
                Agreement.agreed(bob, ofAlice, ofAlice, ofBob).getEncoded());
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
