// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import se.hemresa.api.journal.Subscriptions;

/**
 * {@code from("journal:<subscription>?types=A,B")}: a durable subscription to the journal. The route runs on the one thread of
 * the subscription, inside the unit of work that also moves the cursor; its body is the
 * {@link se.hemresa.api.journal.Entry}. What the route throws rolls all of it back, and the journal offers the entry again
 * later: the journal is the only retrier, so such a route has no error handler of its own. The caller is the module.
 */
final class JournalComponent extends DefaultComponent {

    private static final Pattern SUBSCRIPTION = Pattern.compile("[a-z0-9-]{1,60}");

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    /**
     * @param subscriptions the journal's
     * @param deliveries how they are served
     */
    JournalComponent(Subscriptions subscriptions, Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (!SUBSCRIPTION.matcher(remaining).matches()) {
            throw new IllegalArgumentException("The name of a subscription has 1 to 60 characters of a-z, 0-9 and -");
        }
        Source source = new JournalSource(subscriptions, remaining, types(parameters));
        return new DeliveryEndpoint(uri, this, source, deliveries);
    }

    private Set<String> types(Map<String, Object> parameters) {
        String types = getAndRemoveParameter(parameters, "types", String.class, "");
        Set<String> names =
                Arrays.stream(types.split(",")).filter(name -> !name.isBlank()).collect(Collectors.toSet());
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A subscription names its types: journal:<subscription>?types=A,B");
        }
        return names;
    }
}
