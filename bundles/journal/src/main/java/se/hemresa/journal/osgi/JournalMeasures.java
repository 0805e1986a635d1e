// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.gateway.Measure;
import se.hemresa.api.gateway.Measures;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.Database;

/** What the journal measures: the pool always, and while the sequencer lives what is behind and what is parked. */
@Component
public final class JournalMeasures implements Measures {

    private static final String SUBSCRIPTION = "subscription";

    private final JournalBundle journal;

    /** @param journal what is measured */
    @Activate
    public JournalMeasures(@Reference JournalBundle journal) {
        this.journal = journal;
    }

    @Override
    public List<Measure> now() {
        return journal.running()
                .map(RunningJournal::platform)
                .map(JournalMeasures::of)
                .orElse(List.of());
    }

    private static List<Measure> of(JournalPlatform platform) {
        List<Measure> all = new ArrayList<>();
        pool(all, platform.database());
        all.add(Measure.gauge(
                "hemresa_journal_looks_waiting",
                "Readers that wait for their entry in the journal.",
                platform.looks().waiting()));
        if (platform.sequencer().alive()) {
            all.add(Measure.gauge(
                    "hemresa_journal_unsequenced_entries",
                    "Committed entries that are due and have no position yet.",
                    platform.sequencer().unsequenced()));
            Map<String, Long> parked = platform.subscriptions().parkedCases();
            platform.subscriptions().lags().forEach((name, lag) -> {
                all.add(Measure.gauge(
                        "hemresa_journal_cursor_lag_entries",
                        "Entries that a subscription has not passed yet.",
                        SUBSCRIPTION,
                        name,
                        lag));
                all.add(Measure.gauge(
                        "hemresa_journal_parked_cases",
                        "Cases of which events are parked.",
                        SUBSCRIPTION,
                        name,
                        parked.getOrDefault(name, 0L)));
            });
        }
        return all;
    }

    private static void pool(List<Measure> all, Database database) {
        Database.Use use = database.use();
        all.add(Measure.gauge("hemresa_pool_connections_active", "Connections in use.", use.active()));
        all.add(Measure.gauge("hemresa_pool_connections_idle", "Connections that lie ready.", use.idle()));
        all.add(Measure.gauge("hemresa_pool_connections_max", "Connections at the most.", use.max()));
        all.add(Measure.gauge("hemresa_pool_threads_waiting", "Threads that wait for a connection.", use.waiting()));
    }
}
