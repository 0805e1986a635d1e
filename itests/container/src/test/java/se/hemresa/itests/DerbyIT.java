// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The distribution as it comes: embedded Derby. */
public class DerbyIT extends HotDeployChecks {

    @Configuration
    public Option[] configuration() {
        return new Option[] {distribution(data())};
    }
}
