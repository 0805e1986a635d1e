// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.disposal;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A closed case is disposed of by two people, and nothing of it opens again. */
public class DisposalDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void leavesOnlyThatTheCaseWasHere() {
        close();
        ask(Story.COORDINATOR);
        approve();

        assertThat(county.register().find(id))
                .map(CaseDirectory.Standing::disposed)
                .contains(true);
        assertThat(county.file(id).disposedAt()).contains(Story.NOW);
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> county.read(() -> county.stores().facts().identity(id)))
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo("vault.no-key"));
        assertThat(county.read(() -> county.stores().trust().index().bears(id, Set.of(kanarov()))))
                .isFalse();
        assertThat(county.register().ageGroup(id, LocalDate.of(2010, 6, 1)))
                .isEqualTo(CaseDirectory.AgeGroup.UNCERTAIN);
        assertThat(county.journal().events()).contains(new CaseDisposed(id, Disposal.Reason.RETENTION_OVER));
    }

    @Test
    public void leavesTheOtherCasesAsTheyAre() {
        CaseId other = county.refer(Story.referral(Story.ALEN, "other"));
        close();
        ask(Story.COORDINATOR);
        approve();

        assertThat(county.read(() -> county.stores().facts().identity(other))).isPresent();
        assertThat(county.register().find(other))
                .map(CaseDirectory.Standing::disposed)
                .contains(false);
    }

    @Test
    public void takesTwoPeople() {
        close();
        ask(Story.SUPERVISOR);

        assertRefused(PlatformError.SAME_PERSON, this::approve);
        assertThat(county.read(() -> county.stores().facts().identity(id))).isPresent();
    }

    @Test
    public void isForAClosedCaseOnly() {
        assertRefused(CaseError.NOT_CLOSED, () -> ask(Story.COORDINATOR));

        close();
        ask(Story.COORDINATOR);
        county.set(id, "OPEN");
        assertRefused(CaseError.NOT_CLOSED, this::approve);
        assertThat(county.read(() -> county.stores().facts().identity(id))).isPresent();
    }

    @Test
    public void isAskedForByWhoDecidesInTheCase() {
        close();

        assertRefused(PlatformError.NOT_FOUND, () -> ask(Story.SOCIAL_WORKER));
        assertRefused(PlatformError.NOT_FOUND, () -> ask(Story.STRANGER));
        assertRefused(CaseError.NOTHING_PREPARED, this::approve);
    }

    private void close() {
        county.set(id, "CLOSED");
    }

    private void ask(Caller caller) {
        caller.call(() -> county.disposals().ask(id, Disposal.Reason.RETENTION_OVER));
    }

    private void approve() {
        Story.SUPERVISOR.call(() -> county.disposals().approve(id));
    }

    private static Tie kanarov() {
        String value = Ties.surnameAndMunicipality("Kanarov", "Göteborg");
        byte[] index = Stores.VAULT.blindIndex(Ties.SURNAME_AND_MUNICIPALITY, value);
        return new Tie(Ties.SURNAME_AND_MUNICIPALITY, HexFormat.of().formatHex(index));
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
