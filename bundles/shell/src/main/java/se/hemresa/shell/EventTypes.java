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

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;

/** Completes the types of events that occur among the newest 1000 entries. */
@Service
public final class EventTypes implements Completer {

    @Reference(optional = true)
    private Journal journal;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (journal == null) {
            return -1;
        }
        Set<String> types = Operator.with(journal, opened -> new Tail(opened).newest(1000, Set.of())).stream()
                .map(Entry::type)
                .collect(Collectors.toSet());
        return new StringsCompleter(types).complete(session, line, candidates);
    }
}
