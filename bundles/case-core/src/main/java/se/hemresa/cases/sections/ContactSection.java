// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Entered;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.persons.ContactChannel;

/** The section {@code contact}: how the person can be reached, newest first. SAFE_CHANNELS leaves the channels that are safe to use, never an address. */
@Component
public final class ContactSection implements CaseSection {

    private final Trees trees = new Trees();
    private final FactStore facts;
    private final CaseFacts told;

    @Activate
    public ContactSection(@Reference FactStore facts, @Reference CaseFacts told) {
        this.facts = facts;
        this.told = told;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (!view.covers("SAFE_CHANNELS")) {
            return Optional.empty();
        }
        List<Map<String, Object>> channels = Stream.concat(
                        told.all(caseId, ContactChannel.class).stream().map(Entered::fact),
                        facts.contact(caseId).map(ContactChannel::of).stream())
                .filter(channel -> view.whole() || isSafe(channel))
                .map(trees::of)
                .toList();
        return channels.isEmpty() ? Optional.empty() : Optional.of(Map.of("channels", channels));
    }

    private static boolean isSafe(ContactChannel channel) {
        return channel.safeToUse() && !ContactChannel.ADDRESS.equals(channel.type());
    }
}
