// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUp.Contact;
import se.hemresa.aftercare.FollowUp.Findings;
import se.hemresa.aftercare.FollowUp.Scores;
import se.hemresa.aftercare.FollowUpStore;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;

/** The section {@code follow-up}: those that are due and those that are done. OWN_ROWS leaves what the own organisation did. */
@Component
public final class FollowUpSection implements CaseSection {

    private final FollowUpStore followUps;

    @Activate
    public FollowUpSection(@Reference FollowUpStore followUps) {
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<FollowUp> all = followUps.ofCase(caseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<FollowUp> covered = all.stream()
                .filter(followUp -> view.whole() || view.covers("OWN_ROWS") && isOwn(followUp))
                .toList();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("followUps", covered.stream().map(FollowUpSection::tree).toList());
        return Optional.of(section);
    }

    private static boolean isOwn(FollowUp followUp) {
        return followUp.contact()
                .filter(contact ->
                        contact.entered().agency().equals(Caller.current().agency()))
                .isPresent();
    }

    private static Map<String, Object> tree(FollowUp followUp) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", followUp.id().toString());
        tree.put("kind", followUp.plan().kind().name());
        followUp.plan().period().ifPresent(period -> tree.put("period", period));
        tree.put("dueAt", followUp.plan().dueAt().toString());
        followUp.contact().ifPresent(contact -> put(tree, contact));
        return tree;
    }

    private static void put(Map<String, Object> tree, Contact contact) {
        Findings findings = contact.findings();
        tree.put("doneAt", contact.doneAt().toString());
        tree.put("channel", contact.channel());
        tree.put("safeToTalk", contact.safeToTalk());
        tree.put("outcome", contact.outcome());
        findings.scores().ifPresent(scores -> tree.put("scores", tree(scores)));
        tree.put("reExploitationSigns", findings.reExploitationSigns());
        findings.nextStep().ifPresent(step -> tree.put("nextStep", step));
        tree.put("recordedBy", contact.entered().by());
    }

    private static Map<String, Object> tree(Scores scores) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("economic", scores.economic());
        tree.put("social", scores.social());
        tree.put("psychosocial", scores.psychosocial());
        return tree;
    }
}
