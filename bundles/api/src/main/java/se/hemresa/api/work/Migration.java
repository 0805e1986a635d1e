// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whiteboard: the tables of a module, as a Liquibase change log among the module's resources. {@code journal} runs it before
 * it offers anything else to the module, then registers {@link Schema} with the same {@code module} property. The change sets
 * must run on Derby and on PostgreSQL, expand before they contract, and every table's name begins with {@code <module>_}.
 */
@ConsumerType
public interface Migration {

    /** @return the short name of the module, e.g. {@code cases}; one migration per module */
    String module();

    /** @return the path of the change log in the class loader of this object's class, e.g. {@code db/cases.xml} */
    String changeLog();

    /**
     * For the second wall ({@link CaseScope}): a table that holds content of a case says so by a column {@code case_id}; one
     * that is keyed by the case itself is named here.
     *
     * @return {@code <table>.<column>} for each column of another name that holds the id of the case; empty for almost all
     */
    default List<String> caseKeys() {
        return List.of();
    }

    /**
     * @return the tables whose rows go into no backup, but into one file beside all of them that each backup replaces: what is
     *     destroyed there is in no backup that is restored later. Empty unless overridden
     */
    default Set<String> keptApart() {
        return Set.of();
    }
}
