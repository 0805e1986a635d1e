// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.id.CaseId;

/**
 * A fact that has happened, in the past tense. Events hold opaque ids and codes only, never personal data, free text or
 * dates of birth: whoever needs more asks the owner of the data under its own permission (domain.md §11). Implemented by
 * records.
 */
@ConsumerType
public interface Event {

    /** @return the name of the fact, e.g. {@code CaseReferred}; the simple class name unless overridden */
    default String type() {
        return getClass().getSimpleName();
    }

    /** @return the version of the payload's form, from 1; members are only ever added */
    default int version() {
        return 1;
    }

    /** @return the case it is about; empty if it is about none */
    Optional<CaseId> subject();

    /** @return ids and codes by name (camelCase); values at most 200 characters of letters, digits and {@code . : _ - /} */
    Map<String, String> payload();
}
