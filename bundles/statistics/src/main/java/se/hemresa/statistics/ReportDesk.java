// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.work.UnitOfWork;

/** Gives reports to whoever may read the facts. */
@Component(service = ReportDesk.class)
public final class ReportDesk {

    /** The subscription that makes the facts, and whose cursor says how far they are counted. */
    public static final String SUBSCRIPTION = "statistics";

    private static final Map<String, String> COUNTIES = Resources.column("report/counties.csv", 1);

    private final UnitOfWork work;
    private final Access access;
    private final Subscriptions subscriptions;
    private final FactStore facts;
    private final Clock clock;

    @Activate
    public ReportDesk(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Subscriptions subscriptions,
            @Reference FactStore facts,
            @Reference Clock clock) {
        this.work = work;
        this.access = access;
        this.subscriptions = subscriptions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param period two years, e.g. {@code 2013-2014}
     * @return the programme's report; for a supervisor about the own county only
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not read the facts;
     *     {@code platform.invalid} (422) if the period is none or reaches into the future
     */
    public Report programme(String period) {
        return report(period, (scope, position) -> Report.programme(scope, position, facts.tally(scope)));
    }

    /**
     * @param period two years, e.g. {@code 2013-2014}
     * @return how far the cases have come; for a supervisor about the own county only
     * @throws PlatformException as {@link #programme}
     */
    public Report journey(String period) {
        return report(period, (scope, position) -> Report.journey(scope, position, facts.journeys(scope)));
    }

    private Report report(String period, BiFunction<Scope, Long, Report> report) {
        Optional<String> county = county();
        Period years = Period.parse(period, Year.now(clock));
        // As the module: a report counts cases that are not the caller's, and shows none of them.
        return Caller.module("statistics")
                .call(() -> work.read(() -> {
                    // The cursor first: whatever is counted meanwhile may be more than we promise, never less.
                    long position = subscriptions.cursors().getOrDefault(SUBSCRIPTION, 0L);
                    return report.apply(new Scope(years, county), position);
                }));
    }

    /** Who may read, and whether of the own county only, is said by the access component; which county that is we know. */
    private Optional<String> county() {
        Reach reach = access.reach("statistics-facts", Operation.READ);
        if (!reach.view().whole()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        return reach.ownCounty() ? Optional.of(own()) : Optional.empty();
    }

    private static String own() {
        return Optional.ofNullable(COUNTIES.get(Caller.current().agency().value()))
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }
}
