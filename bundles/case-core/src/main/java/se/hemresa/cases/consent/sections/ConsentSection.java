// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.consent.ConsentRecord;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.Recipients;
import se.hemresa.cases.consent.VoluntaryDeclaration;

/**
 * The section {@code consent}: every consent, newest first, and the newest declaration. OWN_ROWS leaves the consents that name
 * the caller's organisation: those of the scope of its role, unless they name another organisation.
 */
@Component
public final class ConsentSection implements CaseSection {

    private final Recipients recipients = Recipients.load();
    private final ConsentStore store;

    @Activate
    public ConsentSection(@Reference ConsentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<ConsentRecord> records = store.consents(caseId);
        Optional<VoluntaryDeclaration> declaration = store.declaration(caseId);
        if (records.isEmpty() && declaration.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> section = new LinkedHashMap<>();
        if (view.covers("OWN_ROWS")) {
            Caller caller = Caller.current();
            section.put(
                    "consents",
                    records.stream()
                            .filter(record -> view.whole() || addressed(record, caller))
                            .map(ConsentSection::consent)
                            .toList());
        }
        if (view.whole()) {
            declaration.ifPresent(signed -> section.put("declaration", declaration(signed)));
        }
        return Optional.of(section);
    }

    private boolean addressed(ConsentRecord record, Caller caller) {
        return recipients.scopeOf(caller.role()).filter(record::covers).isPresent()
                && record.terms().recipient().map(caller.agency()::equals).orElse(true);
    }

    private static Map<String, Object> consent(ConsentRecord record) {
        ConsentTerms terms = record.terms();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.stamp().id().toString());
        tree.put("scope", terms.scope());
        terms.recipient().ifPresent(agency -> tree.put("recipient", agency.value()));
        tree.put("purpose", terms.purpose());
        tree.put("givenBy", terms.givenBy().name());
        tree.put("language", terms.language());
        tree.put("textVersion", terms.textVersion());
        tree.put("medium", terms.medium().name());
        tree.put("interpreter", terms.interpreter().name());
        tree.put("givenAt", terms.givenAt().toString());
        tree.put("validTo", terms.validTo().toString());
        terms.evidenceDocumentId().ifPresent(document -> tree.put("evidenceDocumentId", document.toString()));
        record.withdrawal().ifPresent(withdrawal -> {
            tree.put("withdrawnAt", withdrawal.at().toString());
            withdrawal.reason().ifPresent(reason -> tree.put("withdrawalReason", reason.name()));
        });
        return tree;
    }

    private static Map<String, Object> declaration(VoluntaryDeclaration declaration) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", declaration.stamp().id().toString());
        tree.put("signedAt", declaration.signedAt().toString());
        declaration.reconfirmedAt().ifPresent(at -> tree.put("reconfirmedAt", at.toString()));
        tree.put("witness", declaration.witness());
        tree.put("pressure", declaration.pressureChecklist().pressure());
        tree.put("pressureChecklist", declaration.pressureChecklist().answers());
        return tree;
    }
}
