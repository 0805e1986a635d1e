// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.partners.Partner.Details;
import se.hemresa.exchange.partners.Partner.State;
import se.hemresa.exchange.testing.AdministratorsOnly;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No single administrator changes where messages go. */
public class PartnerDeskTest {

    private static final Caller FIRST = admin("eva");
    private static final Caller SECOND = admin("dan");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private PostOffice office;
    private PartnerDesk desk;

    @Before
    public void open() {
        office = PostOffice.on(database);
        desk = new PartnerDesk(
                office.work,
                new AdministratorsOnly(),
                office.stores.partners(),
                office.stores.queue(),
                office.events,
                office.clock);
    }

    @Test
    public void worksOnlyWhenASecondAdministratorHasApproved() {
        Partner proposed = propose(FIRST, iom.details());
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(active()).isEmpty();
        refused(PlatformError.SAME_PERSON, FIRST, () -> desk.approve(iom.id(), Optional.empty()));
        refused(PlatformError.SAME_PERSON, admin(null), () -> desk.approve(iom.id(), Optional.empty()));

        Partner approved = SECOND.call(() -> desk.approve(iom.id(), Optional.of(1L)));

        assertThat(approved.approvedBy()).contains("dan");
        assertThat(active()).contains(approved);
        assertThat(office.told(PartnerProposed.class)).isEqualTo(1);
        assertThat(office.told(PartnerApproved.class)).isEqualTo(1);
    }

    @Test
    public void isNotApprovedByAnybodyOfTheAgencyWhoseSystemProposedIt() {
        propose(admin(null), iom.details());

        refused(PlatformError.SAME_PERSON, SECOND, () -> desk.approve(iom.id(), Optional.empty()));
    }

    @Test
    public void countsWhatWaitsForAnAdministratorAndNamesNoCaseOrMessage() {
        office.register(iom);
        UUID id = office.post(office.newCase(), "M10", iom);
        Caller officer = new Caller(new AgencyId("SE-AB"), "DPO", Optional.of("per"), "SUPERVISION");

        assertThat(FIRST.call(desk::waiting).orElseThrow()).singleElement().satisfies(line -> {
            assertThat(line.receiver()).isEqualTo(iom.id());
            assertThat(line.messages()).isEqualTo(1);
            assertThat(line.toString()).doesNotContain(id.toString());
        });
        assertThat(officer.call(desk::list)).hasSize(1);
        assertThat(officer.call(desk::waiting)).isEmpty();
    }

    @Test
    public void goesOnWithTheVersionBeforeUntilTheNextIsApproved() {
        propose(FIRST, iom.details());
        SECOND.call(() -> desk.approve(iom.id(), Optional.empty()));
        Partner next = propose(SECOND, iom.details(List.of("risk")));

        assertThat(active().orElseThrow().version()).isEqualTo(1);
        refused(ExchangeError.OTHER_VERSION, FIRST, () -> desk.approve(iom.id(), Optional.of(1L)));
        FIRST.call(() -> desk.approve(iom.id(), Optional.of(next.version())));
        assertThat(active().orElseThrow().details().takesAway()).containsExactly("risk");
        assertThat(FIRST.call(desk::list)).hasSize(1);
    }

    @Test
    public void changesNothingWhenTheSameComesAgain() {
        Partner first = propose(FIRST, iom.details());
        assertThat(propose(SECOND, iom.details())).isEqualTo(first);
        Partner approved = SECOND.call(() -> desk.approve(iom.id(), Optional.empty()));

        assertThat(propose(FIRST, iom.details())).isEqualTo(approved);
        assertThat(FIRST.call(() -> desk.approve(iom.id(), Optional.empty()))).isEqualTo(approved);
    }

    @Test
    public void namesEverythingThatIsWrongAtOnce() {
        Details wrong = new Details("NOBODY", "http://iom.example.org/jose", "{\"keys\":[]}", List.of("shoeSize"));

        assertThatThrownBy(() -> propose(FIRST, wrong))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::at)
                                .containsExactly("/recipient", "/endpoint", "/keys", "/takesAway/0"));
    }

    @Test
    public void refusesKeysThatCannotBeUsed() {
        String offTheCurve =
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"%s\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}";
        String a = "A".repeat(43);
        String keys = "{\"keys\":[" + String.format(offTheCurve, "sig", "1", a, a) + ","
                + String.format(offTheCurve, "enc", "2", a, a) + "]}";
        Details wrong = new Details("IOM_FINLAND", iom.details().endpoint(), keys, List.of());

        refused(PlatformError.INVALID, FIRST, () -> desk.propose(iom.id(), wrong));
    }

    @Test
    public void isNobodyElsesBusiness() {
        refused(PlatformError.NOT_FOUND, PostOffice.COORDINATOR, () -> desk.propose(iom.id(), iom.details()));
        refused(PlatformError.NOT_FOUND, PostOffice.COORDINATOR, () -> desk.approve(iom.id(), Optional.empty()));
        refused(PlatformError.NOT_FOUND, PostOffice.COORDINATOR, desk::list);
        refused(PlatformError.NOT_FOUND, FIRST, () -> desk.approve(iom.id(), Optional.empty()));
    }

    private Partner propose(Caller caller, Details details) {
        return caller.call(() -> desk.propose(iom.id(), details));
    }

    private Optional<Partner> active() {
        return office.work.read(() -> office.stores.partners().active(iom.id()));
    }

    private static void refused(ErrorCode code, Caller caller, Runnable attempt) {
        assertThatThrownBy(() -> caller.run(attempt))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Caller admin(String user) {
        return new Caller(new AgencyId("SE-NSPM"), "PLATFORM_ADMIN", Optional.ofNullable(user), "TECHNICAL");
    }
}
