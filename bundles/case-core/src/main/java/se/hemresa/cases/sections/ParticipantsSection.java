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
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Participant;

/** The section {@code participants}: everybody who takes part or has taken part, newest first. */
@Component
public final class ParticipantsSection implements CaseSection {

    private final FactStore facts;

    @Activate
    public ParticipantsSection(@Reference FactStore facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Participant> participants = facts.participants(caseId);
        return participants.isEmpty() || !view.whole()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "participants",
                        participants.stream().map(ParticipantsSection::row).toList()));
    }

    private static Map<String, Object> row(Participant participant) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", participant.id().toString());
        tree.put("agency", participant.agency().value());
        participant.user().ifPresent(user -> tree.put("user", user));
        tree.put("role", participant.role());
        tree.put("needToKnowSections", participant.needToKnow());
        tree.put("from", participant.from().toString());
        participant.to().ifPresent(to -> tree.put("to", to.toString()));
        return tree;
    }
}
