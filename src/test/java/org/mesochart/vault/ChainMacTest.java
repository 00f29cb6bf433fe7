package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainMacTest {
    private static final UUID DATABASE = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b01");
    private final Vault vault = Vault.create();
    private final ChainMac chain = vault.auditChain();

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theSameRowsGiveTheSameHead() {
        assertArrayEquals(head(chain, "a", "b", "c"), head(vault.auditChain(), "a", "b", "c"));
    }

    @Test
    void aChangedRemovedAddedOrMovedRowGivesAnotherHead() {
        byte[] head = head(chain, "a", "b", "c");
        for (byte[] other : new byte[][] {head(chain, "a", "x", "c"), head(chain, "a", "c"), head(chain, "a", "b"),
                head(chain, "a", "b", "c", ""), head(chain, "b", "a", "c"), head(chain, "ab", "c"), head(chain)}) {
            assertFalse(Arrays.equals(head, other));
        }
    }

    @Test
    void anotherVaultOrDatabaseGivesAnotherChain() {
        try (Vault other = Vault.create()) {
            assertFalse(Arrays.equals(head(chain, "a"), head(other.auditChain(), "a")));
        }
        assertFalse(Arrays.equals(chain.genesis(DATABASE), chain.genesis(new UUID(0, 0))));
    }

    @Test
    void aHeadIsCheckedAgainstItsRow() {
        byte[] start = chain.genesis(DATABASE);
        byte[] head = chain.next(start, bytes("a"));
        assertTrue(chain.matches(head, start, bytes("a")));
        assertFalse(chain.matches(head, start, bytes("b")));
        assertFalse(chain.matches(head, head, bytes("a")));
        assertFalse(chain.matches(new byte[0], start, bytes("a")));
    }

    @Test
    void aHeadOfTheWrongLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> chain.next(new byte[31], bytes("a")));
    }

    @Test
    void theShortFormIsTwelveCapitalHexDigitsInFours() {
        assertEquals("4E7A-19C3-B0D2", ChainMac.shortForm(HexFormat.of().parseHex("4e7a19c3b0d2ffff")));
    }

    private static byte[] head(ChainMac chain, String... rows) {
        byte[] head = chain.genesis(DATABASE);
        for (String row : rows) {
            head = chain.next(head, bytes(row));
        }
        return head;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
