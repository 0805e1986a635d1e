// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.sections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.Recipients;
import se.hemresa.cases.consent.TransferBasis;

/**
 * The section {@code transfer-basis}: the newest, and that for the police. Its weighing is for people of the authority; no module gets it, so none can
 * pass it on. OWN_ROWS leaves to a partner who is sent something by consent the ground on which that happens.
 */
@Component
public final class TransferBasisSection implements CaseSection {

    private final Recipients recipients = Recipients.load();
    private final ConsentStore store;

    @Activate
    public TransferBasisSection(@Reference ConsentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "transfer-basis";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (view.whole()) {
            Map<String, Object> tree = store.basis(caseId).map(this::whole).orElseGet(LinkedHashMap::new);
            store.policeBasis(caseId).ifPresent(basis -> tree.put("police", whole(basis)));
            return Optional.of(tree).filter(found -> !found.isEmpty());
        }
        boolean addressee = view.covers("OWN_ROWS")
                && recipients.scopeOf(Caller.current().role()).isPresent();
        return store.basis(caseId).map(basis -> addressee ? ground(basis) : Map.of());
    }

    private Map<String, Object> whole(TransferBasis basis) {
        Map<String, Object> tree = ground(basis);
        tree.put("decidedBy", basis.stamp().by());
        tree.put("decidedAt", basis.stamp().at().toString());
        if (!Caller.current().isModule()) {
            tree.put("weighing", store.weighing(basis));
        }
        return tree;
    }

    private static Map<String, Object> ground(TransferBasis basis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", basis.stamp().id().toString());
        tree.put("oslProvision", basis.oslProvision());
        basis.gdprArticle().ifPresent(article -> tree.put("gdprArticle", article));
        basis.agreement().ifPresent(agreement -> tree.put("agreement", agreement));
        return tree;
    }
}
