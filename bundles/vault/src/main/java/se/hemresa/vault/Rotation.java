// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.vault.WrappedKeys.AgencyKey;
import se.hemresa.vault.WrappedKeys.CaseKey;

/**
 * Gives an agency a new key in each ring in which it has one: the new key first, in a unit of its own; then the keys of its
 * cases, some at a time; at last, when none hangs on the old key, its destruction. Whatever is broken off is taken up by the
 * next call: what still has to be done stands in the rows. The units run as the vault's own, since the second wall would hide
 * the cases of the agency from an administrator.
 */
final class Rotation {

    private static final int BATCH = 200;

    private final UnitOfWork work;
    private final WrappedKeys stored;
    private final AgencyKeys agencies;
    private final CaseKeys cases;
    private final Consumer<Event> told;

    Rotation(UnitOfWork work, WrappedKeys stored, AgencyKeys agencies, CaseKeys cases, Consumer<Event> told) {
        this.work = work;
        this.stored = stored;
        this.agencies = agencies;
        this.cases = cases;
        this.told = told;
    }

    /** @return how many keys were wrapped anew, of both rings */
    long rotate(AgencyId agency, LongConsumer progress) {
        Caller operator = Caller.current();
        return Caller.module("vault").call(() -> {
            long done = 0;
            for (Ring ring : Ring.values()) {
                Optional<AgencyKey> next = work.run(() -> agencies.next(agency, ring));
                done += next.isEmpty() ? 0 : rewrapAll(next.get(), operator, progress, done);
            }
            return done;
        });
    }

    private long rewrapAll(AgencyKey newest, Caller operator, LongConsumer progress, long before) {
        long done = 0;
        boolean finished = false;
        while (!finished) {
            List<CaseKey> left = work.read(() -> stored.hangingBefore(newest, BATCH));
            if (left.isEmpty()) {
                long rewrapped = done;
                finished = work.run(() -> finish(newest, rewrapped, operator));
            } else {
                done += work.run(() -> rewrap(left, newest));
                progress.accept(before + done);
            }
        }
        return done;
    }

    private long rewrap(List<CaseKey> keys, AgencyKey newest) {
        return keys.stream()
                .filter(key -> stored.rewrap(key, cases.rewrapped(key, newest)))
                .count();
    }

    /** @return false if a unit that was under way hung the key of one more case on the old key */
    private boolean finish(AgencyKey newest, long rewrapped, Caller operator) {
        Optional<Integer> destroyed = stored.destroyBefore(newest);
        if (destroyed.orElse(0) > 0) {
            operator.run(() ->
                    told.accept(new AgencyKeyRotated(newest.agency(), newest.ring(), newest.generation(), rewrapped)));
        }
        return destroyed.isPresent();
    }
}
