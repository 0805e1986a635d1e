// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange;

import java.util.EnumSet;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseRelations;
import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.ProofStore;
import se.hemresa.exchange.mail.ProofStore.Memory;
import se.hemresa.exchange.profile.Profile;

/**
 * Who has been sent a message about a case: a recipient while the consent of its scope is in force, a past one afterwards. A
 * message counts from the partner's receipt.
 */
@Component
public final class PartnerRelations implements CaseRelations {

    private final ProofStore proofs;
    private final RecipientPolicy policy;
    private final Profile profile = Profile.load();

    @Activate
    public PartnerRelations(@Reference ProofStore proofs, @Reference RecipientPolicy policy) {
        this.proofs = proofs;
        this.policy = policy;
    }

    @Override
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        proofs.memory(caseId).stream()
                .filter(memory -> memory.partner().equals(caller.agency()))
                .forEach(memory -> relations.add(isLive(memory) ? Relation.RECIPIENT : Relation.PAST_RECIPIENT));
        return relations;
    }

    private boolean isLive(Memory memory) {
        return profile.recipient(memory.recipient())
                .filter(recipient -> recipient
                        .consentScope()
                        .filter(scope -> !policy.consented(memory.caseId(), scope))
                        .isEmpty())
                .isPresent();
    }
}
