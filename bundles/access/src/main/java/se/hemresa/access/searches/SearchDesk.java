// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.time.Clock;
import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.AccessError;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Searches;
import se.hemresa.api.access.Seen;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/** Counts searches that find nothing, and locks who guesses. */
@Component
public final class SearchDesk implements Searches {

    private final UnitOfWork work;
    private final MissStore misses;
    private final Journal journal;
    private final Clock clock;

    /**
     * @param work a unit of its own for each miss
     * @param misses where they are kept
     * @param journal tells of a lock
     * @param clock when it is
     */
    @Activate
    public SearchDesk(
            @Reference UnitOfWork work,
            @Reference MissStore misses,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.work = work;
        this.misses = misses;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void admit() {
        if (isLocked(Misses.seeker(Caller.current()))) {
            throw new PlatformException(AccessError.SEARCH_LOCKED);
        }
    }

    private boolean isLocked(String seeker) {
        return work.read(() -> new Misses(misses.newest(seeker, Misses.LIMIT)).lock(clock.instant()));
    }

    @Override
    public void missed() {
        Caller caller = Caller.current();
        Runnable deed = () -> caller.call(() -> count(Misses.seeker(caller)));
        if (!Seen.afterwards(deed)) {
            deed.run();
        }
    }

    /** Committed before it is looked at, so that of searches that ran at the same time the last one sees all. */
    private boolean count(String seeker) {
        work.run(() -> {
            Instant now = clock.instant();
            misses.forget(now.minus(Misses.WINDOW).minus(Misses.LOCK));
            misses.add(seeker, now);
        });
        boolean locked = isLocked(seeker);
        if (locked) {
            work.run(() -> journal.append(new SearchLocked(Misses.LIMIT)));
        }
        return locked;
    }
}
