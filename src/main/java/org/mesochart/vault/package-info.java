/**
 * Passphrase, key slots and sealed values.
 *
 * <p>The way from what a person types to what protects a patient's name:
 * <pre>
 * passphrase --Argon2id--> stretched --HKDF--> key-encryption key --AES key wrap--> data key
 *                                    --HKDF--> signing-key key    --AES-GCM-----> the practitioner's Ed25519 key
 * data key   --HKDF--> field key, patient-key key, audit-chain key, study key,
 *                      backup key --HKDF with the file's salt--> key of one backup file
 * </pre>
 * Every derivation has its own label, so no key serves two purposes. The package knows no database and
 * no window; storage keeps what it returns as bytes.
 *
 * <p>What wiping can and cannot do: key bytes held by this package are overwritten on close. Copies made
 * inside the Java runtime (a string from the password field, a cipher's expanded key) are only dropped,
 * and disappear when the collector reuses their memory.
 */
package org.mesochart.vault;
