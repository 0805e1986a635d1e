// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Set;

/** What a person needs on the way. The newest counts. */
public record SpecialNeeds(Stamp stamp, Content content) implements TravelRecord {

    /** Codes of needs. */
    public List<String> needs() {
        return content.codes("needs");
    }

    /** Whether they matter on any of these legs; needs that name no leg matter on all. */
    public boolean onAny(Set<Integer> legs) {
        List<Integer> own = content.numbers("legs");
        return own.isEmpty() && !legs.isEmpty() || own.stream().anyMatch(legs::contains);
    }
}
