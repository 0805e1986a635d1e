// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Searches;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.protection.Protection;

/**
 * Finds cases by an exact number of the person or an exact reference, for who may read their shell. A case that is there and
 * not the caller's is a miss like one that is not there: told, counted and taking as long. A protected person is never found.
 */
@Component(service = PersonSearch.class)
public final class PersonSearch {

    /** No case has it; asked about where nothing was found, so that finding nothing is no quicker than finding another's case. */
    private static final CaseId NOBODY = new CaseId(new UUID(0, 0));

    private final CaseStore cases;
    private final IndexStore index;
    private final UnitOfWork work;
    private final Access access;
    private final Searches searches;
    private final IndexTerms terms;

    @Activate
    public PersonSearch(
            @Reference CaseStore cases,
            @Reference IndexStore index,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Searches searches,
            @Reference Vault vault) {
        this.cases = cases;
        this.index = index;
        this.work = work;
        this.access = access;
        this.searches = searches;
        this.terms = new IndexTerms(ReferenceData.load(), vault);
    }

    /**
     * @param identifier a number of the person, of any type
     * @return the cases of which the caller may read the shell, newest first; empty if there is none
     * @throws se.hemresa.api.error.PlatformException {@code access.search-locked} (429)
     */
    public List<CaseId> byIdentifier(String identifier) {
        return search(() -> index.find(terms.identifier(identifier)).stream().flatMap(id -> cases.find(id).stream()));
    }

    /**
     * @param reference {@code ATV-YYYY-NNNN}
     * @return the case, if the caller may read its shell; empty otherwise
     * @throws se.hemresa.api.error.PlatformException {@code access.search-locked} (429)
     */
    public List<CaseId> byReference(String reference) {
        return search(() -> cases.findByReference(reference).stream());
    }

    private List<CaseId> search(Supplier<Stream<CaseFile>> lookup) {
        searches.admit();
        List<CaseId> seen = work.read(() -> shown(there(lookup)));
        if (seen.isEmpty()) {
            searches.missed();
        }
        return seen;
    }

    /** As the module: the caller has no relation yet to what is looked for; what may be shown is asked afterwards, for each. */
    private static List<CaseId> there(Supplier<Stream<CaseFile>> lookup) {
        return Caller.module("case-core")
                .call(() -> lookup.get()
                        .filter(file -> !Protection.hides(file.protectionLevel()))
                        .map(CaseFile::id)
                        .toList());
    }

    private List<CaseId> shown(List<CaseId> there) {
        Stream<CaseId> asked = there.isEmpty() ? Stream.of(NOBODY) : there.stream();
        return asked.filter(id -> !access.view(id, "shell", Operation.READ).isNothing())
                .filter(there::contains)
                .toList();
    }
}
