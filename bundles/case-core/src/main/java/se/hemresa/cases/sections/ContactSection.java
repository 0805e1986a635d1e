// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.FactStore;

/** The section {@code contact}: how the person can be reached, as the referral told. SAFE_CHANNELS leaves the channels that are safe to use, never an address. */
@Component
public final class ContactSection implements CaseSection {

    private static final String ADDRESS = "ADDRESS";

    private final FactStore facts;

    @Activate
    public ContactSection(@Reference FactStore facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.contact(caseId)
                .filter(contact -> view.covers("SAFE_CHANNELS"))
                .filter(contact -> view.whole() || !ADDRESS.equals(contact.channel()))
                .map(contact -> Map.of("channels", List.of(channel(contact))));
    }

    /** A referral tells only how a person can be reached without danger. */
    private static Map<String, Object> channel(CaseReferral.FreeContact contact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", contact.channel());
        tree.put("value", contact.value());
        tree.put("safeToUse", true);
        Optional.ofNullable(contact.safeHours()).ifPresent(hours -> tree.put("safeHours", hours));
        return tree;
    }
}
