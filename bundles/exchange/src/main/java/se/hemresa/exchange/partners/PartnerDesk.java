// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.mail.QueueStore;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.Partner.Details;
import se.hemresa.exchange.partners.Partner.State;
import se.hemresa.exchange.profile.Profile;

/** Who enters partners, and who approves them: two administrators (access.json, section platform, twoPerson). */
@Component(service = PartnerDesk.class)
public final class PartnerDesk {

    private static final String SECTION = "platform";

    private final UnitOfWork work;
    private final Access access;
    private final PartnerStore partners;
    private final QueueStore queue;
    private final Journal journal;
    private final Clock clock;
    private final Profile profile = Profile.load();

    @Activate
    public PartnerDesk(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference PartnerStore partners,
            @Reference QueueStore queue,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.work = work;
        this.access = access;
        this.partners = partners;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters a version of a partner. The same details as the version in use, or as the one proposed, change nothing; another
     * proposal takes the place of the one before.
     *
     * @param id the agency
     * @param details what is entered
     * @return the version
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not; {@code platform.invalid} (422)
     */
    public Partner propose(AgencyId id, Details details) {
        require(Operation.UPDATE);
        PartnerRules.check(details, profile);
        return work.run(() -> same(partners.proposed(id), details)
                .or(() -> same(partners.active(id), details))
                .orElseGet(() -> enter(id, details)));
    }

    private static Optional<Partner> same(Optional<Partner> partner, Details details) {
        return partner.filter(one -> one.details().equals(details));
    }

    private Partner enter(AgencyId id, Details details) {
        partners.proposed(id).ifPresent(old -> partners.change(old, State.REPLACED, Optional.empty()));
        Partner partner = new Partner(
                id, partners.newestVersion(id) + 1, details, State.PROPOSED, who(), clock.instant(), Optional.empty());
        partners.add(partner);
        journal.append(new PartnerProposed(id, partner.version()));
        return partner;
    }

    /**
     * Approves the proposed version; from then on it is the one in use. If none is proposed, the one in use is given.
     *
     * @param id the agency
     * @param version the version that was looked at; empty: whichever is proposed
     * @return the version in use
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not or there is no such partner;
     *     {@code platform.same-person} (409) if the caller entered it, or is no person; {@code exchange.other-version} (409)
     */
    public Partner approve(AgencyId id, Optional<Long> version) {
        require(Operation.UPDATE);
        return work.run(() -> {
            Optional<Partner> proposed = partners.proposed(id);
            if (proposed.isEmpty()) {
                return partners.active(id).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            }
            return activate(proposed.get(), version);
        });
    }

    private Partner activate(Partner proposed, Optional<Long> version) {
        if (version.filter(looked -> looked != proposed.version()).isPresent()) {
            throw new PlatformException(ExchangeError.OTHER_VERSION);
        }
        Optional<String> user = Caller.current().user();
        // Who stood behind a system of the caller's own agency is not known, so it may have been the caller.
        boolean ownSystem = Caller.current().agency().value().equals(proposed.requestedBy());
        if (ownSystem
                || user.filter(person -> !person.equals(proposed.requestedBy())).isEmpty()) {
            throw new PlatformException(PlatformError.SAME_PERSON);
        }
        partners.active(proposed.id()).ifPresent(old -> partners.change(old, State.REPLACED, old.approvedBy()));
        partners.change(proposed, State.ACTIVE, user);
        journal.append(new PartnerApproved(proposed.id(), proposed.version()));
        return partners.active(proposed.id()).orElseThrow();
    }

    /**
     * @return every version that is in use or proposed
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not see them
     */
    public List<Partner> list() {
        require(Operation.READ);
        return work.read(partners::all);
    }

    /**
     * How much waits, over all cases and naming none (the mask COUNTS of the section messages).
     *
     * @return how many messages wait for each partner, and since when; empty if the caller may not know it
     */
    public Optional<List<Waiting>> waiting() {
        Reach reach = access.reach("messages", Operation.READ);
        // As the module: the messages stand in cases that are not the caller's.
        return reach.view().covers("COUNTS")
                ? Optional.of(Caller.module("exchange").call(() -> work.read(queue::waiting)))
                : Optional.empty();
    }

    private void require(Operation operation) {
        if (access.reach(SECTION, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    private static String who() {
        Caller caller = Caller.current();
        return caller.user().orElse(caller.agency().value());
    }
}
