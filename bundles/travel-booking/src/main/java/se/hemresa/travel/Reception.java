// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Optional;

import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;

/** Who receives the person. The newest counts; naming another one begins anew. */
public record Reception(Stamp stamp, Content content) implements TravelRecord {

    /** Whether anybody is named; nobody is after the case was opened again. */
    public boolean named() {
        return provider().isPresent();
    }

    /** The organisation that is responsible. */
    public Optional<String> provider() {
        return content.text("provider");
    }

    /** Whether the organisation is responsible, or has been asked instead. */
    public boolean isOf(AgencyId agency) {
        return provider().filter(agency.value()::equals).isPresent()
                || content.text("redirectedTo").filter(agency.value()::equals).isPresent();
    }

    /** Whether a view of an agency covers all of it: OWN_ROWS covers that of which the agency is the addressee. */
    public boolean isCovered(View view, AgencyId agency) {
        return view.whole() || view.covers("OWN_ROWS") && isOf(agency);
    }

    /** Whether the person has been received. */
    public boolean received() {
        return content.has("personReceivedAt");
    }

    /** The same reception with another member. */
    public Reception with(String name, Object value) {
        return new Reception(stamp, content.with(name, value));
    }
}
