package org.mesochart.backup;

import java.util.UUID;
import org.mesochart.vault.KeySlot;

/**
 * A key slot of the chart as it travels in a backup.
 *
 * @param owner whose passphrase opens it; null for the recovery key
 */
public record BackupSlot(UUID owner, KeySlot slot) {}
