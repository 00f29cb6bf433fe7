package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals and opens single values of one database: AES-256-GCM, bound to database, table, column and row.
 * Safe from any thread. Unusable ({@link IllegalStateException}) once the vault, or the patient key it was
 * made for, is closed.
 */
public final class Sealer {
    private final AesGcm gcm;
    private final RawKeys vaultKeys;
    private final RawKeys keys;
    private final UUID databaseId;

    Sealer(AesGcm gcm, RawKeys vaultKeys, RawKeys keys, UUID databaseId) {
        this.gcm = gcm;
        this.vaultKeys = vaultKeys;
        this.keys = keys;
        this.databaseId = Objects.requireNonNull(databaseId, "databaseId");
    }

    /** A sealer for the same database under one patient's own key. Cheap: make one per patient as needed. */
    public Sealer forPatient(PatientKey patientKey) {
        return new Sealer(gcm, vaultKeys, patientKey.keys(), databaseId);
    }

    /** Wipes the patient's own key; nothing happens to the vault's. */
    public void wipeOwnKey() {
        if (keys != vaultKeys) {
            keys.destroy();
        }
    }

    /** Seals {@code plain} for {@code context}; sealing the same value twice gives different bytes. */
    public byte[] seal(SealContext context, byte[] plain) {
        vaultKeys.requireAlive();
        return gcm.seal(keys, Canonical.field(databaseId, context), plain);
    }

    /**
     * Opens what {@link #seal} made for the same place.
     *
     * @throws TamperedException if it was changed, moved, or sealed under another key
     */
    public byte[] open(SealContext context, byte[] sealed) {
        vaultKeys.requireAlive();
        return gcm.open(keys, Canonical.field(databaseId, context), sealed, context::place);
    }

    /**
     * Seals with the newest key what an older one sealed.
     *
     * @return empty when the newest one sealed it, or there is nothing
     */
    public Optional<byte[]> again(SealContext context, byte[] sealed) {
        vaultKeys.requireAlive();
        if (sealed == null || sealed.length > 0 && Byte.toUnsignedInt(sealed[0]) == keys.newest()) {
            return Optional.empty();
        }
        byte[] plain = open(context, sealed);
        try {
            return Optional.of(seal(context, plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Seals text as UTF-8; a missing text ({@code null}) stays missing. */
    public byte[] sealText(SealContext context, String text) {
        if (text == null) {
            vaultKeys.requireAlive();
            return null;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            return seal(context, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Opens text sealed by {@link #sealText}; a missing value ({@code null}) stays missing. */
    public String openText(SealContext context, byte[] sealed) {
        if (sealed == null) {
            vaultKeys.requireAlive();
            return null;
        }
        byte[] plain = open(context, sealed);
        try {
            return new String(plain, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
