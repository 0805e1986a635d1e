// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

import se.hemresa.journal.testing.PostgresCluster;

import static org.ops4j.pax.exam.CoreOptions.environment;

/** People go home with the same distribution on PostgreSQL. */
public class JourneyPostgresqlIT extends JourneyChecks {

    @Configuration
    public Option[] configuration() {
        return new Option[] {
            distribution(
                    data(),
                    partners(),
                    environment("HEMRESA_DB_URL=" + PostgresCluster.shared().newDatabase("template1")),
                    environment("HEMRESA_DB_USER=hemresa"))
        };
    }
}
