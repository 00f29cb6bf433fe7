package org.mesochart.storage;

import java.util.List;

/**
 * What a check of the whole record found.
 *
 * @param auditRows length of the audit chain
 * @param headShort the chain's head in its short form
 */
public record Verification(List<Finding> findings, long auditRows, String headShort) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean ok() {
        return findings.isEmpty();
    }
}
