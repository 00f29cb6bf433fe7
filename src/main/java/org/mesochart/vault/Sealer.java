package org.mesochart.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Seals and opens single values of one database: AES-256-GCM, bound to database, table, column and row.
 * Safe from any thread. Unusable ({@link IllegalStateException}) once the vault, or the patient key it was
 * made for, is closed.
 */
public final class Sealer {
    private final AesGcm gcm;
    private final RawKey vaultKey;
    private final RawKey key;
    private final UUID databaseId;

    Sealer(AesGcm gcm, RawKey vaultKey, RawKey key, UUID databaseId) {
        this.gcm = gcm;
        this.vaultKey = vaultKey;
        this.key = key;
        this.databaseId = Objects.requireNonNull(databaseId, "databaseId");
    }

    /** A sealer for the same database under one patient's own key. Cheap: make one per patient as needed. */
    public Sealer forPatient(PatientKey patientKey) {
        return new Sealer(gcm, vaultKey, patientKey.raw(), databaseId);
    }

    /** Wipes the patient's own key; nothing happens to the vault's. */
    public void wipeOwnKey() {
        if (key != vaultKey) {
            key.destroy();
        }
    }

    /** Seals {@code plain} for {@code context}; sealing the same value twice gives different bytes. */
    public byte[] seal(SealContext context, byte[] plain) {
        vaultKey.requireAlive();
        return gcm.seal(key, Canonical.field(databaseId, context), plain);
    }

    /**
     * Opens what {@link #seal} made for the same place.
     *
     * @throws TamperedException if it was changed, moved, or sealed under another key
     */
    public byte[] open(SealContext context, byte[] sealed) {
        vaultKey.requireAlive();
        return gcm.open(key, Canonical.field(databaseId, context), sealed, context::place);
    }

    /** Seals text as UTF-8; a missing text ({@code null}) stays missing. */
    public byte[] sealText(SealContext context, String text) {
        if (text == null) {
            vaultKey.requireAlive();
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
            vaultKey.requireAlive();
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
