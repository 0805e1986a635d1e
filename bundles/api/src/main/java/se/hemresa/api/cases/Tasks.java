// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.time.Instant;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/** Work for people: what the platform cannot decide by itself. Joins the running unit of work or opens one; any thread. */
@ProviderType
public interface Tasks {

    /**
     * Opens a task of a case, unless one of the same kind and source is open.
     *
     * @param caseId the case
     * @param kind what is to be done, e.g. {@code choose-recipient}; letters, digits and hyphens
     * @param role the role that shall do it, a code of the list {@code Role}
     * @param dueAt until when
     * @param source what it is about: an id, never text
     * @return the id of the task that is now open
     */
    UUID open(CaseId caseId, String kind, String role, Instant dueAt, String source);
}
