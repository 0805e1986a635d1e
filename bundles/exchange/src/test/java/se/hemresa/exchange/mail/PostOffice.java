// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Outbox.Delivery;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.jpa.TestStores;
import se.hemresa.exchange.keys.FirstKeys;
import se.hemresa.exchange.keys.OwnKeys;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.testing.GivenConsents;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/** The whole post office on a real database, as one node runs it; what belongs to other modules is the test's. */
public final class PostOffice {

    public static final Caller COORDINATOR =
            new Caller(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("anna"), "CASE_HANDLING");
    public static final Caller SUPERVISOR =
            new Caller(new AgencyId("SE-AB"), "SUPERVISOR", Optional.of("bo"), "SUPERVISION");

    public final KnownCases cases = new KnownCases();
    public final ToldEvents events = new ToldEvents();
    public final GivenConsents policy = new GivenConsents();
    public final Bell bell = new Bell();
    public final UnitOfWork work;
    public final MovableClock clock;
    public final Vault vault;
    public final TestStores stores;
    public final OwnKeys keys;
    public final MailDesk postbox;
    public final MailQueue outbox;
    public final HttpCourier courier;
    public final HoldDesk holding;
    public final OutboxCheck check;

    private PostOffice(UnitOfWork work, TestStores stores, Vault vault, MovableClock clock) {
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.stores = stores;
        this.keys = new OwnKeys(stores.keys(), vault, clock);
        Drafts drafts = new Drafts(stores.partners(), stores.messages(), events, bell, clock);
        AckIntake acks = new AckIntake(keys, stores.partners(), stores.messages(), stores.proofs(), clock);
        this.postbox = new MailDesk(work, drafts, acks, stores.messages(), stores.proofs());
        Endings endings = new Endings(stores.queue(), stores.messages(), stores.proofs(), events, cases, clock);
        Claims claims = new Claims(stores.queue(), stores.partners(), policy, endings, clock);
        Setbacks setbacks = new Setbacks(stores.queue(), stores.partners(), endings, clock, new Backoff(() -> 0.0));
        this.outbox = new MailQueue(work, stores.partners(), claims, endings, setbacks, bell);
        this.holding =
                new HoldDesk(stores.messages(), stores.queue(), stores.holds(), stores.partners(), events, clock);
        this.check = new OutboxCheck(work, stores.partners(), stores.holds());
        this.courier = new HttpCourier(
                work, stores.messages(), stores.partners(), policy, keys, new HttpPost(clock, Duration.ofSeconds(2)));
    }

    public static PostOffice on(TestDatabase database) {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-24T08:00:00Z"));
        Vault vault = TestVault.inMemory();
        PostOffice office = new PostOffice(database.unitOfWork(), TestStores.on(database, vault), vault, clock);
        database.platform().units().add(office.bell);
        new FirstKeys(office.work, office.stores.keys(), vault, clock);
        return office;
    }

    /** Another node over the same database. */
    public PostOffice node(UnitOfWork otherWork, TestStores otherStores) {
        return new PostOffice(otherWork, otherStores, vault, clock);
    }

    /** A partner that two administrators have agreed on. */
    public void register(SimulatedPartner partner) {
        register(partner, List.of());
    }

    public void register(SimulatedPartner partner, List<String> takesAway) {
        partner.knows(() -> work.read(keys::published));
        register(partner.id(), partner.details(takesAway));
    }

    /** A partner that nothing is sent to. */
    public void register(AgencyId id, String recipient, List<String> takesAway) {
        register(id, new Partner.Details(recipient, "https://partner.example.org/jose", "{}", takesAway));
    }

    private void register(AgencyId id, Partner.Details details) {
        work.run(() -> stores.partners()
                .add(new Partner(
                        id, 1, details, Partner.State.ACTIVE, "admin-1", clock.instant(), Optional.of("admin-2"))));
    }

    public CaseId newCase() {
        CaseId caseId = new CaseId(UuidCreator.getTimeOrderedEpoch());
        vault.createCaseKey(caseId, new AgencyId("SE-AB"));
        cases.put(caseId, "SE-AB", "APPLICATION_READY");
        return caseId;
    }

    public Draft draft(CaseId caseId, String type, AgencyId receiver) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Map<String, Object> envelope = Map.of(
                "messageId",
                id.toString(),
                "sender",
                "SE-AB:return-coordination",
                "receiver",
                receiver + ":avrr-intake");
        String content = Json.write(Map.of("type", "Message", "version", "1.0", "envelope", envelope, "å", "ä"));
        Instant expiresAt = clock.instant().plus(Duration.ofDays(14));
        return new Draft(
                id, caseId, type, receiver, "ASSISTED_RETURN", List.of("fullName", "risk"), content, expiresAt);
    }

    /** A message that is in line. */
    public UUID post(CaseId caseId, String type, SimulatedPartner partner) {
        return COORDINATOR
                .call(() -> postbox.post(draft(caseId, type, partner.id())))
                .messageId();
    }

    /** A handover that one person has prepared and another has approved. */
    public Letter approved(CaseId caseId, SimulatedPartner partner) {
        Letter letter = COORDINATOR.call(() -> postbox.preview(draft(caseId, Message.HANDOVER, partner.id())));
        return SUPERVISOR.call(() -> postbox.approve(letter.messageId(), letter.digest()));
    }

    /** A handover that the partner has signed for. */
    public Letter delivered(CaseId caseId, SimulatedPartner partner) {
        UUID id = approved(caseId, partner).messageId();
        COORDINATOR.call(() -> postbox.send(id));
        deliver(partner);
        return postbox.find(id).orElseThrow();
    }

    public Delivery deliver(SimulatedPartner partner) {
        return outbox.deliver(partner.id().value().toLowerCase(java.util.Locale.ROOT), courier::carry);
    }

    public Letter.State state(UUID messageId) {
        return postbox.find(messageId).orElseThrow().state();
    }

    public long told(Class<? extends Event> type) {
        return events.events().stream().filter(type::isInstance).count();
    }

    public List<String> tasks() {
        return cases.opened().stream().map(KnownCases.Opened::kind).toList();
    }
}
