// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Looks;

/** Who looked at a case: the question of the coordinator, and of the person through her. */
@Path("/cases/{caseId}/looks")
@Produces(MediaType.APPLICATION_JSON)
public final class LooksResource {

    private static final String SECTION = "audit";

    private final Looks looks;
    private final Access access;

    /**
     * @param looks the looks
     * @param access says which of them the caller may see
     */
    public LooksResource(Looks looks, Access access) {
        this.looks = looks;
        this.access = access;
    }

    /**
     * @param caseId the case
     * @param page which page, from 1
     * @param limit how many on a page
     * @return the looks of the page, newest first
     */
    @GET
    public Answer looks(
            @PathParam("caseId") CaseId caseId,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        View view = access.view(caseId, SECTION, Operation.READ);
        if (view.isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        Looks.Page found = looks.at(caseId, view, page, limit);
        return new Answer(found.looks().stream().map(LooksResource::look).toList(), page, limit, found.total());
    }

    private static Look look(Entry entry) {
        Caller caller = entry.caller();
        Map<String, String> payload = entry.payload();
        return new Look(
                entry.position(),
                entry.at(),
                new Who(caller.agency().value(), caller.role(), caller.user().orElse(null), caller.purpose()),
                payload.get("kind"),
                payload.get("operation"),
                payload.get("door"),
                payload.get("outcome"),
                sections(payload.getOrDefault("sections", "")));
    }

    private static List<String> sections(String joined) {
        return Arrays.stream(joined.split("/")).filter(code -> !code.isEmpty()).toList();
    }

    /**
     * A page of looks.
     *
     * @param items newest first
     * @param page which page, from 1
     * @param limit how many on a page
     * @param total how many on all pages
     */
    public record Answer(List<Look> items, int page, int limit, long total) {}

    /**
     * A look.
     *
     * @param position its place in the journal, for a proof
     * @param at when
     * @param who by whom
     * @param kind {@code READ}, {@code SEARCH}, {@code EXPORT}, {@code DENY}
     * @param operation what was asked for
     * @param door by which door
     * @param outcome {@code ok} or the code of the error
     * @param sections what was shown; of several cases at once: of any of them
     */
    public record Look(
            long position,
            Instant at,
            Who who,
            String kind,
            String operation,
            String door,
            String outcome,
            List<String> sections) {}

    /**
     * Who looked.
     *
     * @param agency for which organisation
     * @param role in which role
     * @param user the pseudonymous id; null for a system
     * @param purpose what for
     */
    public record Who(String agency, String role, String user, String purpose) {}
}
