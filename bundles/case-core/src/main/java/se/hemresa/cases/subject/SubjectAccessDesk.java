// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.subject;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Checks;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.ReferenceData;

/**
 * Opens and ends the requests by which the person learns what is known of it. They are work of the case and are written as
 * such (section {@code tasks}), so a closed or restricted case takes them too. Each method writes through {@link CaseBook}.
 */
@Component(service = SubjectAccessDesk.class)
public final class SubjectAccessDesk {

    private static final String SECTION = "tasks";
    private static final Set<String> ANSWERING = Set.of("REGION_COORDINATOR", "DPO");

    private final ReferenceData data = ReferenceData.load();
    private final CaseBook book;
    private final SubjectAccessStore requests;

    @Activate
    public SubjectAccessDesk(@Reference CaseBook book, @Reference SubjectAccessStore requests) {
        this.book = book;
        this.requests = requests;
    }

    /**
     * @param caseId the case
     * @param receivedAt when the request came in; not in the future
     * @param channel how
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) unless the caller coordinates the case or is its data
     *     protection officer; {@code platform.invalid} (422)
     */
    public Recorded open(CaseId caseId, Instant receivedAt, SubjectAccess.Channel channel) {
        requireAnswering();
        return book.enter(caseId, SECTION, stamp -> {
            new Checks(data, stamp.at()).past("/receivedAt", receivedAt).refuse();
            requests.add(new SubjectAccess(stamp, receivedAt, channel, Optional.empty()));
        });
    }

    /**
     * Ends a request; one that has ended stays as it is.
     *
     * @param caseId the case
     * @param id the request
     * @return the request and the case after it
     * @throws PlatformException {@code platform.not-found} (404) as for {@link #open}, or if the case has no such request
     */
    public Recorded end(CaseId caseId, UUID id) {
        requireAnswering();
        CaseFile after = book.change(caseId, SECTION, Operation.UPDATE, file -> {
            SubjectAccess request = requests.of(caseId).stream()
                    .filter(one -> one.stamp().id().equals(id))
                    .findFirst()
                    .orElseThrow(SubjectAccessDesk::notFound);
            if (request.endedAt().isPresent()) {
                return file;
            }
            requests.end(id, book.stamp(caseId));
            return file.touched();
        });
        return new Recorded(id, after);
    }

    private static void requireAnswering() {
        if (!ANSWERING.contains(Caller.current().role())) {
            throw notFound();
        }
    }

    private static PlatformException notFound() {
        return new PlatformException(PlatformError.NOT_FOUND);
    }
}
