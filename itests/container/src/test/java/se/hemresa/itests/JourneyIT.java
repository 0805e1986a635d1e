// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** People go home with the distribution as it comes: embedded Derby. */
public class JourneyIT extends JourneyChecks {

    @Configuration
    public Option[] configuration() {
        return new Option[] {distribution(data(), partners())};
    }
}
