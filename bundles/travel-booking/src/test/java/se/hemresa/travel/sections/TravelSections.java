// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.Map;
import java.util.stream.Stream;

import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.TravelStore;

/** Every section of this module, by its name. */
public final class TravelSections {

    private TravelSections() {}

    public static Map<String, Object> read(TravelStore store, String name, CaseId caseId, View view) {
        return Stream.of(
                        new TravelSection(store),
                        new DocumentsSection(store),
                        new NeedsSection(store),
                        new EscortSection(store),
                        new CheckpointsSection(store),
                        new ReceptionSection(store))
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read(caseId, view)
                .orElse(Map.of());
    }
}
