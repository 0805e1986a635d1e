// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.Test;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.disposal.Disposal.Reason;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.subject.SubjectAccess;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What protects persons comes back as it was told, from both databases. */
public class TrustStoreTest extends CaseInStore {

    private static final ProtectedIdentity KANARIE = new ProtectedIdentity(
            List.of(new CaseReferral.Name("Kanarie", "Fågel", "LEGAL")),
            new CaseReferral.BirthDate(LocalDate.of(1996, 5, 1), "DAY"),
            List.of(new Identifier("PASSPORT", "BG", "123456789", LocalDate.of(2030, 1, 31))),
            List.of(new ContactChannel("PHONE", "+46 70 000 00 00", true, "09:00-12:00", "Plum")));

    private static final Tie ADDRESS = new Tie(Ties.ADDRESS, "0".repeat(32));
    private static final Tie NUMBER = new Tie(Ties.IDENTIFIER, "1".repeat(32));

    public TrustStoreTest(TestDatabase database) {
        super(database);
    }

    @Test
    public void givesBackTheNewestProtectedIdentity() {
        assertThat(newest()).isEmpty();
        hide(new ProtectedIdentity(null, null, null, null));
        Stamp stamp = hide(KANARIE);

        assertThat(newest()).contains(new Entered<>(stamp, KANARIE));
    }

    @Test
    public void sealsAProtectedIdentityUnderTheSecondRing() {
        Stamp stamp = hide(KANARIE);

        byte[] sealed = sealed("cases_protected_identity");
        assertThat(text(sealed)).doesNotContain("Kanarie");
        SealContext ordinary = new SealContext(id, ProtectedIdentityEntity.TABLE, stamp.id(), 1);
        assertThatThrownBy(() -> Stores.VAULT.open(ordinary, sealed)).hasMessageStartingWith("vault.broken-seal");
    }

    @Test
    public void givesBackNumbersAndChannels() {
        Stamp number = stamp();
        Stamp channel = stamp();
        run(() -> stores.told().add(number, KANARIE.identifiers().get(0)));
        run(() -> stores.told().add(channel, KANARIE.contactChannels().get(0)));

        assertThat(read(() -> stores.told().all(id, Identifier.class)))
                .containsExactly(new Entered<>(number, KANARIE.identifiers().get(0)));
        assertThat(read(() -> stores.told().all(id, ContactChannel.class)))
                .containsExactly(
                        new Entered<>(channel, KANARIE.contactChannels().get(0)));
    }

    @Test
    public void findsByATermOfTheFieldOnly() {
        run(() -> stores.trust().index().add(id, Set.of(NUMBER)));
        run(() -> stores.trust().index().add(id, Set.of(NUMBER, ADDRESS)));

        assertThat(read(() -> stores.trust().index().find(NUMBER))).containsExactly(id);
        assertThat(read(() -> stores.trust().index().find(new Tie(Ties.ADDRESS, NUMBER.index()))))
                .isEmpty();
        assertThat(bears(id, ADDRESS)).isTrue();
        assertThat(bears(id, new Tie(Ties.ADDRESS, "2".repeat(32)))).isFalse();
        assertThat(bears(new CaseId(UuidCreator.getTimeOrderedEpoch()), ADDRESS))
                .isFalse();
    }

    @Test
    public void forgetsOneCaseAndNoOther() {
        CaseId other = new CaseId(UuidCreator.getTimeOrderedEpoch());
        run(() -> stores.trust().index().add(id, Set.of(NUMBER)));
        run(() -> stores.trust().index().add(other, Set.of(NUMBER)));

        run(() -> stores.trust().index().forget(id));

        assertThat(read(() -> stores.trust().index().find(NUMBER))).containsExactly(other);
    }

    @Test
    public void keepsADisposalUntilItIsApproved() {
        se.hemresa.cases.disposal.Disposal asked =
                new se.hemresa.cases.disposal.Disposal(stamp(), Reason.ERASURE_RIGHT, Optional.empty());
        run(() -> stores.trust().disposals().add(asked));
        assertThat(read(() -> stores.trust().disposals().asked(id))).contains(asked);

        run(() -> stores.trust().disposals().approve(asked.stamp().id(), stamp()));
        assertThat(read(() -> stores.trust().disposals().asked(id))).isEmpty();
    }

    @Test
    public void keepsARequestForAccessThroughItsEnd() {
        SubjectAccess request = new SubjectAccess(stamp(), Story.NOW, SubjectAccess.Channel.ORAL, Optional.empty());
        run(() -> stores.trust().requests().add(request));
        assertThat(read(() -> stores.trust().requests().of(id))).containsExactly(request);

        run(() -> stores.trust().requests().end(request.stamp().id(), stamp()));
        assertThat(read(() -> stores.trust().requests().of(id)))
                .extracting(SubjectAccess::endedAt)
                .containsExactly(Optional.of(Story.NOW));
    }

    private boolean bears(CaseId caseId, Tie term) {
        return read(() -> stores.trust().index().bears(caseId, Set.of(term)));
    }

    private Stamp hide(ProtectedIdentity identity) {
        Stamp stamp = stamp();
        run(() -> stores.trust().hidden().add(stamp, identity));
        return stamp;
    }

    private Optional<Entered<ProtectedIdentity>> newest() {
        return read(() -> stores.trust().hidden().newest(id));
    }
}
