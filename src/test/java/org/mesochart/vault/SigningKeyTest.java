package org.mesochart.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final UUID AYSE = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b04");
    private static final UUID MURAT = UUID.fromString("5d0c2a4e-0f3b-4d55-9a6e-0c5d0f6a7b05");
    private static final byte[] MESSAGE = "head of the chain".getBytes(StandardCharsets.UTF_8);

    @Test
    void aSignatureHoldsForItsMessageAndKeyOnly() {
        try (SigningKey key = SigningKey.generate(); SigningKey other = SigningKey.generate()) {
            byte[] signature = key.sign(MESSAGE);
            assertEquals(64, signature.length);
            assertTrue(SigningKey.verify(key.publicKey(), MESSAGE, signature));
            assertFalse(SigningKey.verify(other.publicKey(), MESSAGE, signature));
            assertFalse(SigningKey.verify(key.publicKey(), new byte[0], signature));
            for (int i = 0; i < signature.length; i++) {
                byte[] damaged = signature.clone();
                damaged[i] ^= 1;
                assertFalse(SigningKey.verify(key.publicKey(), MESSAGE, damaged));
            }
        }
    }

    @Test
    void aMalformedKeyOrSignatureIsJustNotRight() {
        try (SigningKey key = SigningKey.generate()) {
            assertFalse(SigningKey.verify(new byte[0], MESSAGE, key.sign(MESSAGE)));
            assertFalse(SigningKey.verify(new byte[44], MESSAGE, key.sign(MESSAGE)));
            assertFalse(SigningKey.verify(key.publicKey(), MESSAGE, new byte[0]));
            assertFalse(SigningKey.verify(key.publicKey(), MESSAGE, new byte[65]));
        }
    }

    @Test
    void aWrappedKeyOpensWithItsPassphraseForItsPractitionerOnly() throws WrongPassphraseException {
        try (Vault vault = Vault.create(); SigningKey key = SigningKey.generate();
             Vault.NewSlot ayse = vault.newSlot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap());
             Vault.NewSlot murat = vault.newSlot(SlotKind.PRACTITIONER, Passphrase.of("murat's"), TestSecrets.cheap())) {
            byte[] wrapped = key.wrap(ayse.secret(), AYSE);
            assertThrows(TamperedException.class, () -> SigningKey.unwrap(wrapped, ayse.secret(), MURAT));
            assertThrows(TamperedException.class, () -> SigningKey.unwrap(wrapped, murat.secret(), AYSE));
            for (int i = 0; i < wrapped.length; i++) {
                byte[] damaged = wrapped.clone();
                damaged[i] ^= 4;
                assertThrows(TamperedException.class, () -> SigningKey.unwrap(damaged, ayse.secret(), AYSE));
            }
            try (Vault.Unlocked unlocked = Vault.open(ayse.slot(), TestSecrets.words());
                 SigningKey again = SigningKey.unwrap(wrapped, unlocked.secret(), AYSE)) {
                assertArrayEquals(key.publicKey(), again.publicKey());
                assertTrue(SigningKey.verify(key.publicKey(), MESSAGE, again.sign(MESSAGE)));
            }
        }
    }

    @Test
    void aPassphraseChangeIsANewSlotAndTheSameKeyWrappedAgain() throws WrongPassphraseException {
        try (Vault vault = Vault.create(); SigningKey key = SigningKey.generate();
             Vault.NewSlot before = vault.newSlot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap());
             Vault.NewSlot after = vault.newSlot(SlotKind.PRACTITIONER, Passphrase.of("new one"), TestSecrets.cheap())) {
            byte[] wrapped;
            try (SigningKey opened = SigningKey.unwrap(key.wrap(before.secret(), AYSE), before.secret(), AYSE)) {
                wrapped = opened.wrap(after.secret(), AYSE);
            }
            try (Vault.Unlocked unlocked = Vault.open(after.slot(), Passphrase.of("new one"));
                 SigningKey again = SigningKey.unwrap(wrapped, unlocked.secret(), AYSE)) {
                assertArrayEquals(key.publicKey(), again.publicKey());
            }
            assertThrows(WrongPassphraseException.class, () -> Vault.open(after.slot(), TestSecrets.words()));
        }
    }

    @Test
    void aClosedKeyOrSecretIsUnusable() {
        try (Vault vault = Vault.create();
             Vault.NewSlot slot = vault.newSlot(SlotKind.PRACTITIONER, TestSecrets.words(), TestSecrets.cheap())) {
            SigningKey key = SigningKey.generate();
            byte[] wrapped = key.wrap(slot.secret(), AYSE);
            key.close();
            assertThrows(IllegalStateException.class, () -> key.sign(MESSAGE));
            assertThrows(IllegalStateException.class, () -> key.wrap(slot.secret(), AYSE));
            slot.secret().close();
            assertThrows(IllegalStateException.class, () -> SigningKey.unwrap(wrapped, slot.secret(), AYSE));
        }
    }
}
