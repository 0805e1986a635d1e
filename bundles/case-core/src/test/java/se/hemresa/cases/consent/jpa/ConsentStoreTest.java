// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.consent.ConsentRecord;
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.InformationGiven;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Telling;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.Medium;
import se.hemresa.cases.consent.PressureChecklist;
import se.hemresa.cases.consent.TransferBasis;
import se.hemresa.cases.consent.VoluntaryDeclaration;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The store gives back what it was given, on both databases. */
@RunWith(Parameterized.class)
public class ConsentStoreTest {

    @Rule
    public final TestDatabase database;

    private final CaseId id = new CaseId(UuidCreator.getTimeOrderedEpoch());
    private Stores stores;
    private ConsentStore store;

    public ConsentStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        stores = Stores.in(database);
        store = new JpaConsentStore(null, stores.entities(), Stores.VAULT);
        Stores.VAULT.createCaseKey(id, new AgencyId("SE-O"));
    }

    @Test
    public void givesConsentsBackNewestFirst() {
        ConsentRecord bare = consent(Optional.empty(), Optional.empty());
        ConsentRecord full = consent(Optional.of(new AgencyId("NGO-BG-1")), Optional.of(UUID.randomUUID()));
        write(() -> {
            store.add(bare);
            store.add(full);
        });

        assertThat(read(() -> store.consents(id))).containsExactly(full, bare);
        assertThat(read(() -> store.consents(new CaseId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    public void keepsAWithdrawalWithAndWithoutAReason() {
        ConsentRecord first = consent(Optional.empty(), Optional.empty());
        ConsentRecord second = consent(Optional.empty(), Optional.empty());
        ConsentRecord.Withdrawal silent = new ConsentRecord.Withdrawal(Story.NOW, Optional.empty());
        ConsentRecord.Withdrawal told =
                new ConsentRecord.Withdrawal(Story.NOW, Optional.of(ConsentRecord.Reason.SAFETY));
        write(() -> {
            store.add(first);
            store.add(second);
        });
        write(() -> {
            store.withdraw(first.stamp().id(), silent);
            store.withdraw(second.stamp().id(), told);
        });

        assertThat(read(() -> store.consents(id)))
                .containsExactly(
                        new ConsentRecord(second.stamp(), second.terms(), Optional.of(told)),
                        new ConsentRecord(first.stamp(), first.terms(), Optional.of(silent)));
    }

    @Test
    public void givesTheNewestDeclarationWithItsReconfirmation() {
        VoluntaryDeclaration older = declaration(PressureChecklist.of(List.of()));
        VoluntaryDeclaration newer = declaration(PressureChecklist.of(List.of("threatened", "unfitToDecide")));
        assertThat(read(() -> store.declaration(id))).isEmpty();
        write(() -> {
            store.add(older);
            store.add(newer);
        });
        assertThat(read(() -> store.declaration(id))).contains(newer);

        write(() -> store.reconfirm(newer.stamp().id(), Story.NOW));

        assertThat(read(() -> store.declaration(id)).orElseThrow().reconfirmedAt())
                .contains(Story.NOW);
    }

    @Test
    public void keepsTheWeighingSealedBesideTheNewestBasis() {
        TransferBasis older =
                new TransferBasis(stamp(), "OSL_8_3", Optional.of("GDPR_46_2A"), Optional.of("AGR-1"), false);
        TransferBasis newer =
                new TransferBasis(stamp(), "OSL_12_2", Optional.of("GDPR_49_1D"), Optional.empty(), false);
        write(() -> {
            store.add(older, "First");
            store.add(newer, "Weighed anew");
        });

        assertThat(read(() -> store.basis(id))).contains(newer);
        assertThat(read(() -> store.weighing(newer))).isEqualTo("Weighed anew");
        byte[] column = (byte[]) read(() -> stores.entities()
                .createNativeQuery("select sealed from cases_transfer_basis where id = ?")
                .setParameter(1, newer.stamp().id().toString())
                .getSingleResult());
        assertThat(new String(column, StandardCharsets.ISO_8859_1)).doesNotContain("Weighed");
    }

    @Test
    public void opensNoWeighingThatBelongsToAnotherBasis() {
        TransferBasis basis =
                new TransferBasis(stamp(), "OSL_12_2", Optional.of("GDPR_49_1D"), Optional.empty(), false);
        TransferBasis other =
                new TransferBasis(stamp(), "OSL_12_2", Optional.of("GDPR_49_1D"), Optional.empty(), false);
        write(() -> {
            store.add(basis, "One");
            store.add(other, "Other");
        });
        write(() -> stores.entities()
                .createNativeQuery("update cases_transfer_basis set sealed ="
                        + " (select b.sealed from cases_transfer_basis b where b.id = ?) where id = ?")
                .setParameter(1, other.stamp().id().toString())
                .setParameter(2, basis.stamp().id().toString())
                .executeUpdate());

        assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> read(() -> store.weighing(basis)));
    }

    @Test
    public void givesInformationBackNewestFirst() {
        InformationGiven told = new InformationGiven(
                stamp(),
                PackageCode.PROGRAMME,
                "2026-1",
                Story.NOW,
                Optional.of(new Telling("bul", Medium.RECORDING, Interpreter.VIDEO, Understood.PARTLY)),
                Optional.empty());
        InformationGiven notApplicable = new InformationGiven(
                stamp(),
                PackageCode.REFLECTION_PERIOD,
                "2026-1",
                Story.NOW,
                Optional.empty(),
                Optional.of(NotApplicable.HAS_PERMIT));
        write(() -> {
            store.add(told);
            store.add(notApplicable);
        });

        assertThat(read(() -> store.information(id))).containsExactly(notApplicable, told);
    }

    private ConsentRecord consent(Optional<AgencyId> recipient, Optional<UUID> evidence) {
        Instant end = Story.NOW.plus(ConsentTerms.DEFAULT_VALIDITY);
        ConsentTerms terms = new ConsentTerms(
                "SHARE_PARTNER",
                recipient,
                "RECEPTION",
                ConsentTerms.GivenBy.GUARDIAN,
                "bul",
                "1.0",
                Medium.ELECTRONIC,
                Interpreter.NOT_NEEDED,
                Story.NOW,
                end,
                evidence);
        return new ConsentRecord(stamp(), terms, Optional.empty());
    }

    private VoluntaryDeclaration declaration(PressureChecklist checklist) {
        return new VoluntaryDeclaration(stamp(), Story.NOW, Optional.empty(), "karin", checklist);
    }

    private Stamp stamp() {
        return new Stamp(UuidCreator.getTimeOrderedEpoch(), id, Story.NOW, new AgencyId("SE-O"), Optional.of("karin"));
    }

    private void write(Runnable work) {
        stores.work().run(work);
    }

    private <T> T read(Supplier<T> question) {
        return stores.work().read(question);
    }
}
