// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Entered;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.protection.ProtectedStore;
import se.hemresa.cases.protection.Protection;

/**
 * Keeps out who shares an address, or surname and municipality, with a person of a case or one of its relatives, or has
 * declared a relation with one (domain.md §9.3). A system has no relatives.
 */
@Component(service = ConflictBlock.class)
public final class ConflictBlock {

    private final CaseStore cases;
    private final CaseFacts facts;
    private final ProtectedStore hidden;
    private final IndexStore index;
    private final UnitOfWork work;
    private final IndexTerms terms;

    /** Absent while that module is away: then nobody can say that a user is not tied, so each user counts as tied. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Ties ties;

    @Activate
    public ConflictBlock(
            @Reference CaseStore cases,
            @Reference CaseFacts facts,
            @Reference ProtectedStore hidden,
            @Reference IndexStore index,
            @Reference UnitOfWork work,
            @Reference Vault vault) {
        this.cases = cases;
        this.facts = facts;
        this.hidden = hidden;
        this.index = index;
        this.work = work;
        this.terms = new IndexTerms(ReferenceData.load(), vault);
    }

    /** Takes the ties from elsewhere than the container. */
    ConflictBlock knowing(Ties known) {
        this.ties = known;
        return this;
    }

    /**
     * @param caseId the case
     * @param caller who asks
     * @return whether the caller must be kept out; false for a system, and of a case that is not there or disposed of
     */
    public boolean holds(CaseId caseId, Caller caller) {
        if (caller.user().isEmpty()) {
            return false;
        }
        Ties known = ties;
        if (known == null) {
            return true;
        }
        Set<Tie> own = known.of(caller);
        // As the module: a user who has no relation to the case yet must be found tied all the same.
        return !own.isEmpty() && work.read(() -> Caller.module("case-core").call(() -> meet(caseId, own)));
    }

    private boolean meet(CaseId caseId, Set<Tie> own) {
        Optional<CaseFile> file =
                cases.find(caseId).filter(found -> found.disposedAt().isEmpty());
        return file.filter(found -> Protection.hides(found.protectionLevel()))
                .map(found -> !Collections.disjoint(unsealed(found), own))
                .orElseGet(() -> file.isPresent() && index.bears(caseId, own));
    }

    /** Of a protected person no index may lie in a table, so its terms are made anew from under the seal each time. */
    private Set<Tie> unsealed(CaseFile file) {
        Set<Tie> found = new HashSet<>();
        hidden.newest(file.id()).map(Entered::fact).ifPresent(identity -> add(found, identity, file));
        facts.all(file.id(), Relationship.class).forEach(other -> found.addAll(terms.of(other.fact())));
        return found;
    }

    private void add(Set<Tie> found, ProtectedIdentity identity, CaseFile file) {
        found.addAll(terms.names(identity.names(), file.municipality()));
        identity.identifiers().forEach(identifier -> found.addAll(terms.of(identifier)));
        identity.contactChannels().forEach(channel -> found.addAll(terms.of(channel)));
    }
}
