// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.Inbox;
import se.hemresa.api.work.StoredAnswer;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.gateway.error.GatewayError;

/** The unit of work around a request: a write happens once, however often it is sent. */
@Component(service = Work.class)
public final class Work {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    private final UnitOfWork units;
    private final Inbox inbox;
    private final Journal journal;

    /**
     * @param units around every request
     * @param inbox where a write is taken in once
     * @param journal where no write goes without a trace
     */
    @Activate
    public Work(@Reference UnitOfWork units, @Reference Inbox inbox, @Reference Journal journal) {
        this.units = units;
        this.journal = journal;
        this.inbox = inbox;
    }

    /**
     * Takes a write in. A repeat gets the stored answer; otherwise inbox row, effect and answer are one commit, and whatever
     * is thrown leaves nothing of them.
     *
     * @param id the id of the message
     * @param digest SHA-256 of method, path and body
     * @param check what must hold before anything is opened
     * @param call the module
     * @param trace what is journalled if the module tells nothing itself
     * @return what to send, durable
     */
    Answer once(String id, byte[] digest, Runnable check, Supplier<Answer> call, Supplier<Event> trace) {
        if (id.isEmpty()) {
            throw new PlatformException(GatewayError.NO_IDEMPOTENCY_KEY);
        }
        if (!KEY.matcher(id).matches()) {
            throw new PlatformException(GatewayError.BAD_IDEMPOTENCY_KEY);
        }
        AgencyId sender = Caller.current().agency();
        Optional<StoredAnswer> stored = inbox.find(sender, id, digest);
        if (stored.isPresent()) {
            return Answer.repeated(stored.get());
        }
        check.run();
        return units.run(() -> inbox.open(sender, id, digest)
                .map(Answer::repeated)
                .orElseGet(() -> {
                    Answer answer = call.get();
                    if (!journal.hasTold()) {
                        journal.append(trace.get());
                    }
                    inbox.answer(sender, id, answer.stored());
                    return answer;
                }));
    }

    /** Reads, in a unit that only reads. */
    Answer read(Runnable check, Supplier<Answer> call) {
        check.run();
        return units.read(call);
    }

    /** Reads what is asked for in the body: the module opens the units it needs, e.g. one of its own for each miss. */
    Answer ask(Runnable check, Supplier<Answer> call) {
        check.run();
        return call.get();
    }
}
