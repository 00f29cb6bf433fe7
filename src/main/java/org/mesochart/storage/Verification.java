package org.mesochart.storage;

import java.util.List;

/**
 * What a check of the whole record found.
 *
 * @param auditRows length of the audit chain
 * @param headShort the chain's head in its short form
 * @param erased patients who were erased; what is left of them is checked like everything else
 */
public record Verification(List<Finding> findings, long auditRows, String headShort, int erased) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean ok() {
        return findings.isEmpty();
    }
}
