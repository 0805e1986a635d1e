// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Minimisation.Note;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.iom.Ack;
import se.hemresa.iom.Handover;
import se.hemresa.iom.Handover.Effect;
import se.hemresa.iom.HandoverAnswer;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Handovers and acknowledgements on both databases. */
@RunWith(Parameterized.class)
public class HandoverStoreTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123Z");
    private static final List<Note> NOTES = List.of(
            new Note("fullName", true, "", "GIVEN", "Full name: given", "Namn: lämnas"),
            new Note("narrative", false, "", "NOT_IN_PROFILE", "Narrative: never", "Berättelse: aldrig"));

    @Rule
    public final TestDatabase database;

    private final CaseId caseId = new CaseId(UuidCreator.getTimeOrderedEpoch());
    private UnitOfWork work;
    private Stores stores;

    public HandoverStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        Vault vault = TestVault.inMemory();
        vault.createCaseKey(caseId, new AgencyId("SE-AB"));
        stores = Stores.in(database, vault);
        work = database.unitOfWork();
    }

    @Test
    public void givesBackWhatWasPrepared() {
        Handover handover = add(prepared(1));

        assertThat(read(handover)).isEqualTo(handover);
        assertThat(work.read(() -> stores.handovers().notes(handover))).isEqualTo(NOTES);
        assertThat(work.read(() -> stores.handovers().find(UUID.randomUUID()))).isEmpty();
        assertThat(work.read(() -> stores.handovers().lock(UUID.randomUUID()))).isEmpty();
    }

    @Test
    public void givesBackEveryAnswerWithItsWords() {
        Handover handover = add(prepared(1));
        HandoverAnswer first = answer(HandoverAnswer.Kind.NEEDS_INFO, "What is missing");
        HandoverAnswer second = answer(HandoverAnswer.Kind.DECLINED, "Another reason");

        for (HandoverAnswer answer : List.of(first, second)) {
            Handover changed = with(handover, Optional.of(AT), answer, Effect.REFUSED);
            work.run(() -> stores.handovers()
                    .lock(handover.messageId())
                    .ifPresent(locked -> stores.handovers().save(changed)));

            assertThat(read(handover)).isEqualTo(changed);
        }
    }

    @Test
    public void opensNoWordsWithoutTheKeyOfTheCase() {
        Handover handover = add(prepared(1));
        work.run(() -> stores.handovers()
                .save(with(handover, Optional.of(AT), answer(HandoverAnswer.Kind.DECLINED, "Words"), Effect.WAITING)));
        Stores without = Stores.in(database, TestVault.inMemory());

        assertThatThrownBy(() -> work.read(() -> without.handovers().find(handover.id())))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    public void tellsTheNewestThatWasHandedOverFromThoseThatWereOnlyPrepared() {
        Handover first = add(prepared(1));
        Handover second = add(prepared(1));
        Handover third = add(prepared(2));
        work.run(() -> stores.handovers().save(with(first, Optional.of(AT), null, Effect.WAITING)));
        work.run(() -> stores.handovers().save(with(second, Optional.of(AT), null, Effect.WAITING)));

        assertThat(work.read(() -> stores.handovers().ofCase(caseId)))
                .extracting(Handover::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(work.read(() -> stores.handovers().current(caseId)))
                .map(Handover::id)
                .contains(second.id());
        assertThat(work.read(() -> stores.handovers().newest(2))).hasSize(2);
    }

    /** Many change the same handover, each having looked at it before: none of the changes is lost. */
    @Test
    public void letsOneAfterAnotherChangeAHandover() throws Exception {
        Handover handover = add(prepared(1));
        work.run(() -> stores.handovers().save(with(handover, Optional.of(AT), null, Effect.WAITING)));
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> changes = Collections.nCopies(40, () -> {
                work.run(() -> {
                    stores.handovers().ofCase(caseId);
                    Handover locked =
                            stores.handovers().lock(handover.messageId()).orElseThrow();
                    Instant next = locked.sentAt().orElseThrow().plusMillis(1);
                    stores.handovers().save(with(locked, Optional.of(next), null, Effect.WAITING));
                });
                return null;
            });
            for (Future<Void> change : many.invokeAll(changes)) {
                change.get();
            }
        } finally {
            many.shutdown();
        }

        assertThat(read(handover).sentAt()).contains(AT.plusMillis(40));
    }

    @Test
    public void keepsAcknowledgementsInTheOrderInWhichTheyCame() {
        Ack late = ack("ACCEPTED", AT.plusSeconds(60));
        Ack early = ack("STATUS", AT);
        work.run(() -> {
            stores.acks().add(late);
            stores.acks().add(early);
        });
        work.run(() -> stores.acks().applied(late.ackId()));

        assertThat(work.read(() -> stores.acks().ofCase(caseId)))
                .extracting(Ack::code, Ack::state)
                .containsExactly(tuple("STATUS", Ack.State.RECORDED), tuple("ACCEPTED", Ack.State.APPLIED));
        assertThat(work.read(() -> stores.acks().find(early.ackId()))).contains(early);
    }

    private Handover add(Handover handover) {
        work.run(() -> stores.handovers().add(handover, NOTES));
        return handover;
    }

    private Handover read(Handover handover) {
        return work.read(() -> stores.handovers().find(handover.id()).orElseThrow());
    }

    private Handover prepared(int version) {
        return new Handover(
                UuidCreator.getTimeOrderedEpoch(),
                caseId,
                UuidCreator.getTimeOrderedEpoch(),
                new AgencyId("IOM-FI"),
                version,
                "anna",
                AT,
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Effect.WAITING);
    }

    private static Handover with(Handover one, Optional<Instant> queued, HandoverAnswer answer, Effect effect) {
        return new Handover(
                one.id(),
                one.caseId(),
                one.messageId(),
                one.receiver(),
                one.version(),
                one.preparedBy(),
                one.previewedAt(),
                one.digest(),
                queued,
                queued,
                Optional.ofNullable(answer),
                effect);
    }

    private static HandoverAnswer answer(HandoverAnswer.Kind kind, String words) {
        return new HandoverAnswer(
                UUID.randomUUID(),
                kind,
                AT,
                Optional.of("IOM-77"),
                Optional.of("IOM-FI:avrr-intake"),
                Optional.of("2026-12-01"),
                List.of("health", "risk"),
                Optional.of("2026-12-02T12:00:00Z"),
                Optional.of(words),
                Optional.of("CAPACITY"),
                Optional.of(words + "!"),
                Optional.of("IOM-SE"));
    }

    private Ack ack(String code, Instant receivedAt) {
        return new Ack(
                UUID.randomUUID(),
                caseId,
                UUID.randomUUID(),
                new AgencyId("IOM-FI"),
                code,
                AT,
                receivedAt,
                Ack.State.RECORDED);
    }
}
