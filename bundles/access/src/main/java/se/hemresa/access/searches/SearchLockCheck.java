// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.time.Clock;
import java.time.Instant;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;

/** The alarm: how many are locked out of searching now. Never who. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=search-locks", HealthCheck.TAGS + "=security"})
public final class SearchLockCheck implements HealthCheck {

    private final UnitOfWork work;
    private final MissStore misses;
    private final Clock clock;

    /**
     * @param work where they are read
     * @param misses searches that found nothing
     * @param clock when it is
     */
    @Activate
    public SearchLockCheck(@Reference UnitOfWork work, @Reference MissStore misses, @Reference Clock clock) {
        this.work = work;
        this.misses = misses;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        Instant now = clock.instant();
        long locked = Caller.module("access")
                .call(() ->
                        work.read(() -> misses.since(now.minus(Misses.WINDOW).minus(Misses.LOCK))))
                .values()
                .stream()
                .filter(moments -> new Misses(moments).lock(now))
                .count();
        return locked == 0
                ? new Result(Result.Status.OK, "Nobody is locked out of searching")
                : new Result(Result.Status.WARN, "Locked out of searching after 20 misses within an hour: " + locked);
    }
}
