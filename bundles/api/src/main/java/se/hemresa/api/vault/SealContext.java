// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.vault;

import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * Where a sealed value belongs. It is authenticated with the value, so that a sealed value moved to another row, table, case
 * or version does not open.
 *
 * @param caseId the case whose key seals
 * @param table the table
 * @param row the id of the row
 * @param version the version of the row
 * @param ring which of the case's two keys seals
 */
public record SealContext(CaseId caseId, String table, UUID row, long version, Ring ring) {

    /** The rings of keys. */
    public enum Ring {
        /** The ring of everything. */
        ORDINARY,
        /** The ring of protected identities only (domain.md §9.3): whoever holds the keys of the first learns no name from it. */
        PROTECTED
    }

    /**
     * A place under the ordinary ring.
     *
     * @param caseId the case whose key seals
     * @param table the table
     * @param row the id of the row
     * @param version the version of the row
     */
    public SealContext(CaseId caseId, String table, UUID row, long version) {
        this(caseId, table, row, version, Ring.ORDINARY);
    }
}
