// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.work.Trace;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A message goes out in the trace of the request that led to it, whenever that is. */
@RunWith(Parameterized.class)
public class TracedMessageTest {

    private static final Trace TRACE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736");

    @Rule
    public final TestDatabase database;

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    public TracedMessageTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void thePartnerIsToldOfTheTrace() {
        PostOffice office = PostOffice.on(database);
        office.register(iom);
        TRACE.during(() -> office.post(office.newCase(), "M10", iom));
        office.post(office.newCase(), "M10", iom);

        office.deliver(iom);
        office.deliver(iom);

        assertThat(iom.traceparents()).hasSize(2);
        assertThat(iom.traceparents().get(0)).matches("00-" + TRACE.id() + "-[0-9a-f]{16}-00");
        assertThat(iom.traceparents().get(1)).isEmpty();
        assertThat(Trace.current()).isEmpty();
    }
}
