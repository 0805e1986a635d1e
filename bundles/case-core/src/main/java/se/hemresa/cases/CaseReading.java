// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.work.UnitOfWork;

/** Reads cases for the current caller, always through the access component. */
@Component(service = CaseReading.class)
public final class CaseReading {

    private static final String SHELL = "shell";

    private final CaseStore cases;
    private final UnitOfWork work;
    private final Access access;
    private final CaseSheet sheet;
    private final Clock clock;

    /** The sections that some module offers now; replaced as modules come and go. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            fieldOption = FieldOption.REPLACE)
    private volatile List<CaseSection> sections = List.of();

    @Activate
    public CaseReading(
            @Reference CaseStore cases,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference CaseSheet sheet,
            @Reference Clock clock) {
        this.cases = cases;
        this.work = work;
        this.access = access;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** Takes the sections from elsewhere than the container. */
    CaseReading offering(List<CaseSection> offered) {
        this.sections = offered;
        return this;
    }

    /**
     * A page of a list.
     *
     * @param items the shell section of each case, with the id under {@code caseId}
     * @param total how many cases the whole list holds
     */
    public record Page(List<Item> items, long total) {}

    /**
     * A case in a list.
     *
     * @param caseId the case
     * @param shell its shell section, as much of it as the caller may see
     */
    public record Item(CaseId caseId, Map<String, Object> shell) {
        @Override
        public String toString() {
            return Opaque.of(this, caseId);
        }
    }

    /**
     * Lists the cases to which the caller stands in a relation that lets the caller's role read the shell, newest first.
     *
     * @param state the state wanted; empty for all
     * @param page from 1
     * @param limit how many on a page
     * @return the page; empty beyond the last
     */
    public Page list(Optional<String> state, int page, int limit) {
        return work.read(() -> {
            Selection selection =
                    new Selection(Caller.current(), access.relations(SHELL, Operation.READ), state, clock.instant());
            List<Item> items = cases.list(selection, (page - 1) * limit, limit).stream()
                    .flatMap(file -> item(file.id()))
                    .toList();
            return new Page(items, cases.count(selection));
        });
    }

    private Stream<Item> item(CaseId caseId) {
        CaseSheet.Reading reading = sheet.read(caseId, SHELL);
        return reading.outcome() == CaseSheet.Outcome.READ
                ? Stream.of(new Item(caseId, reading.content()))
                : Stream.empty();
    }

    /**
     * @param caseId the case
     * @param section the code of a section
     * @return the section, as much of it as the caller may see; an empty tree if the case has no such content yet
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not see any of it, if there is no such
     *     case, or if no module offers the section
     */
    public Map<String, Object> section(CaseId caseId, String section) {
        CaseSheet.Reading reading = work.read(() -> sheet.read(caseId, section));
        return switch (reading.outcome()) {
            case READ, EMPTY -> reading.content();
            case NOT_ALLOWED, NOT_AVAILABLE -> throw new PlatformException(PlatformError.NOT_FOUND);
        };
    }

    /**
     * @param caseId the case
     * @return the codes of the sections that are offered and of which the caller may see something, in the order of the codes
     */
    public List<String> readable(CaseId caseId) {
        return Seen.asking(() -> work.read(() -> sections.stream()
                .map(CaseSection::name)
                .filter(section -> !access.view(caseId, section, Operation.READ).isNothing())
                .sorted()
                .toList()));
    }

    /**
     * @param caseId the case
     * @return the states it has been in, oldest first
     * @throws PlatformException {@code platform.not-found} (404) unless the caller may see the whole shell
     */
    public List<StateChange> history(CaseId caseId) {
        return work.read(() -> {
            requireShell(caseId);
            return cases.history(caseId);
        });
    }

    /**
     * For what tells the state of a case, which no mask of the shell covers.
     *
     * @param caseId the case
     * @throws PlatformException {@code platform.not-found} (404) unless the caller may see the whole shell
     */
    public void requireShell(CaseId caseId) {
        if (!access.view(caseId, SHELL, Operation.READ).whole()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }
}
