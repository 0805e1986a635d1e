// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import se.hemresa.api.journal.Subscriptions;

/** Completes the subscriptions that have parked events. */
@Service
public final class ParkedSubscriptions implements Completer {

    @Reference(optional = true)
    private Subscriptions subscriptions;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (subscriptions == null) {
            return -1;
        }
        Set<String> found = Operator.with(subscriptions, Subscriptions::parked).stream()
                .map(parked -> parked.subscription())
                .collect(Collectors.toSet());
        return new StringsCompleter(found).complete(session, line, candidates);
    }
}
