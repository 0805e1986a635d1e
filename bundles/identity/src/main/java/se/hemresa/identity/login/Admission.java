// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.Unproven;
import se.hemresa.identity.sessions.Sessions;
import se.hemresa.identity.ties.TieDesk;
import se.hemresa.identity.tokens.IdTokens.Person;

/** Who has logged in comes in, in one role; who logs out goes; and both, and who was refused, stand in the journal. */
@Component(service = Admission.class)
public final class Admission {

    private final UnitOfWork work;
    private final Access access;
    private final Sessions sessions;
    private final TieDesk ties;
    private final Journal journal;

    @Activate
    public Admission(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Sessions sessions,
            @Reference TieDesk ties,
            @Reference Journal journal) {
        this.work = work;
        this.access = access;
        this.sessions = sessions;
        this.ties = ties;
        this.journal = journal;
    }

    /**
     * @param person who has logged in
     * @param wanted the role that was asked for; empty for the first
     * @return the secret of the new session
     * @throws Unproven {@code role} if the person has not got it, or no caller can have it
     */
    String admit(Person person, Optional<String> wanted) {
        String role = wanted.orElse(person.roles().get(0));
        if (!person.roles().contains(role)) {
            throw new Unproven("role");
        }
        Holder holder = new Holder(person.agency(), role, Optional.of(person.user()));
        return caller(holder)
                .call(() -> work.run(() -> {
                    ties.learn(person.agency(), person.user(), person.claims());
                    journal.append(new SessionOpened(role));
                    return sessions.open(holder);
                }));
    }

    private Caller caller(Holder holder) {
        String purpose = access.purposes(holder.role()).stream().findFirst().orElseThrow(() -> new Unproven("role"));
        return new Caller(holder.agency(), holder.role(), holder.user(), purpose);
    }

    /** @param reason why somebody was not let in */
    void refused(String reason) {
        Caller.module("identity").call(() -> work.run(() -> journal.append(new LoginRefused(reason))));
    }

    /** @param secret the secret of a session, which ends; one that is not there is no matter */
    void leave(String secret) {
        Caller.module("identity")
                .run(() -> work.run(() -> sessions.close(secret)
                        .ifPresent(holder ->
                                caller(holder).call(() -> journal.append(new SessionClosed(holder.role()))))));
    }
}
