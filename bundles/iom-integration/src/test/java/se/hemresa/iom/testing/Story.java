// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.api.testing.PaperPostbox;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.vault.Vault;
import se.hemresa.iom.Ack;
import se.hemresa.iom.AckDesk;
import se.hemresa.iom.AnswerBook;
import se.hemresa.iom.Correspondence;
import se.hemresa.iom.Dispatch;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverDesk;
import se.hemresa.iom.HandoverDesk.Prepared;
import se.hemresa.iom.HandoverReading;
import se.hemresa.iom.HandoverWriter;
import se.hemresa.iom.PartnerNotices;
import se.hemresa.iom.Worklist;
import se.hemresa.iom.guards.AckGuards;
import se.hemresa.iom.jpa.Stores;
import se.hemresa.iom.routes.Steps;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/** A county, its case that is ready for IOM, and IOM: this module whole on a real database, the platform on paper. */
public final class Story {

    public static final AgencyId IOM = new AgencyId("IOM-FI");

    public final OpenAccess access = new OpenAccess("SE-AB");
    public final CaseId caseId = new CaseId(UuidCreator.getTimeOrderedEpoch());
    public final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    public final KnownCases cases = new KnownCases();
    public final PaperPostbox postbox = new PaperPostbox("IOM-FI", "CARRIER");
    public final ToldEvents journal = new ToldEvents();
    public final FullProfile profile = new FullProfile();
    public final TestDatabase database;
    public final Stores stores;
    public final GuardedJourney lifecycle;
    public final HandoverDesk desk;
    public final HandoverReading reading;
    public final AckDesk ackDesk;
    public final Steps steps;

    public Story(TestDatabase database) {
        this.database = database;
        Vault vault = TestVault.inMemory();
        vault.createCaseKey(caseId, new AgencyId("SE-AB"));
        stores = Stores.in(database, vault);
        cases.put(caseId, "SE-AB", "APPLICATION_READY");
        cases.put(
                caseId,
                "transfer-basis",
                Map.of("oslProvision", "OSL_12_2", "gdprArticle", "GDPR_46_2A", "agreement", "AGR-2026-03"));
        lifecycle = new GuardedJourney(database.unitOfWork(), cases, guards());
        Correspondence correspondence = new Correspondence(postbox, cases, clock);
        Worklist worklist = new Worklist(cases, clock);
        Dispatch dispatch = new Dispatch(stores.handovers(), postbox, correspondence, worklist, journal);
        AnswerBook answers = new AnswerBook(stores.handovers(), stores.acks(), lifecycle, cases, worklist, journal);
        HandoverWriter writer = new HandoverWriter(profile, cases, correspondence, postbox, stores.handovers());
        desk = new HandoverDesk(database.unitOfWork(), access, stores.handovers(), writer, dispatch, correspondence);
        reading = new HandoverReading(database.unitOfWork(), access, cases, stores.handovers(), postbox);
        ackDesk = new AckDesk(database.unitOfWork(), postbox, stores.handovers(), stores.acks(), answers, clock);
        PartnerNotices notices = new PartnerNotices(stores.handovers(), postbox, correspondence, worklist);
        steps = new Steps(dispatch, answers, notices);
    }

    public List<Guard> guards() {
        return List.of(
                new AckGuards.Accepted(stores.handovers()),
                new AckGuards.NeedsInfo(stores.handovers()),
                new AckGuards.Redirected(stores.handovers()),
                new AckGuards.Declined(stores.handovers()));
    }

    /** A person of the county's return coordination. */
    public static Caller coordinator(String user) {
        return new Caller(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of(user), "CASE_HANDLING");
    }

    public static Caller iom() {
        return new Caller(IOM, "IOM_FINLAND", Optional.empty(), "ASSISTED_RETURN");
    }

    public <T> T inUnit(Supplier<T> work) {
        return database.unitOfWork().run(work);
    }

    public Prepared preview() {
        return coordinator("anna").call(() -> desk.preview(caseId, IOM, List.of()));
    }

    public Prepared approve(Prepared preview) {
        Handover handover = preview.handover();
        return coordinator("bo").call(() -> desk.approve(caseId, handover.id(), handover.digest()));
    }

    /** Prepared, approved and submitted, and its message is queued. */
    public Handover handedOver() {
        Prepared preview = preview();
        approve(preview);
        moved("submit", "SUBMITTED_TO_IOM");
        return current();
    }

    public Handover current() {
        return inUnit(() -> stores.handovers().current(caseId).orElseThrow());
    }

    /** The case has moved, and the module hears of it. */
    public void moved(String event, String to) {
        String from = cases.find(caseId).orElseThrow().state();
        cases.put(caseId, "SE-AB", to);
        tell(new CaseMoved(caseId, event, from, to));
    }

    /** The module hears of an event, in a unit of its own, as a route of the journal does. */
    public void tell(Event event) {
        Entry entry = new Entry(
                1,
                new EntryId(UUID.randomUUID()),
                event.type(),
                event.version(),
                clock.instant(),
                Caller.module("case-core"),
                event.subject(),
                event.payload());
        Caller.module("iom-integration")
                .call(() -> inUnit(() -> {
                    steps.hear(entry);
                    return entry;
                }));
    }

    /** IOM has signed for the message, and the module hears of it. */
    public Handover signedFor(Handover handover) {
        postbox.delivered(handover.messageId(), clock.instant(), Map.of());
        tell(new MessageDelivered(caseId, handover.messageId(), "M06", IOM));
        return current();
    }

    public Ack answer(Handover handover, String code, Map<String, Object> details) {
        return take(acknowledgement(UUID.randomUUID(), handover, code, details));
    }

    public Acknowledgement acknowledgement(UUID ackId, Handover handover, String code, Map<String, Object> details) {
        return new Acknowledgement(ackId, IOM, handover.messageId(), caseId, code, clock.instant(), details, false);
    }

    public Ack take(Acknowledgement acknowledgement) {
        String jose = postbox.written(acknowledgement);
        return iom().call(() -> ackDesk.take(jose));
    }

    public String state() {
        return cases.find(caseId).orElseThrow().state();
    }

    /** @return kinds and sources of the tasks, in order */
    public List<String> tasks() {
        return cases.opened().stream()
                .map(task -> task.kind() + " " + task.source())
                .toList();
    }

    /** @return types of the events, in order */
    public List<String> events() {
        return journal.events().stream().map(Event::type).toList();
    }
}
