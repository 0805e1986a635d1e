// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.jpa.Disposal;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.persons.Relationship;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is too near to a person of a case to see it. */
public class ConflictBlockTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final Caller SYSTEM =
            new Caller(Story.COORDINATOR.agency(), "REGION_COORDINATOR", Optional.empty(), "CASE_HANDLING");

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    @Test
    public void keepsOutWhoHasTheSurnameOfThePersonInItsMunicipality() {
        assertThat(tied(surname("KANAROV ", "Göteborg"))).isTrue();
        assertThat(tied(surname("Kanarov", "Mölndal"))).isFalse();
        assertThat(tied(surname("Karlsson", "Göteborg"))).isFalse();
    }

    @Test
    public void keepsOutWhoLivesAtTheAddressOfThePerson() {
        Story.COORDINATOR.call(() -> county.facts()
                .record(id, new ContactChannel("ADDRESS", "Storgatan  1, 411 38 Göteborg", false, null, null)));

        assertThat(tied(tie(Ties.ADDRESS, Ties.address("storgatan 1", "41138"))))
                .isTrue();
        assertThat(tied(tie(Ties.ADDRESS, Ties.address("Storgatan 2", "41138"))))
                .isFalse();
    }

    @Test
    public void keepsOutWhoHasDeclaredARelationWithThePerson() {
        Story.COORDINATOR.call(
                () -> county.facts().record(id, new Identifier("PERSONNUMMER", null, "19960501-1234", null)));

        assertThat(tied(tie(Ties.IDENTIFIER, "199605011234"))).isTrue();
        assertThat(tied(tie(Ties.IDENTIFIER, "199605011235"))).isFalse();
    }

    @Test
    public void keepsOutWhoHasTheSurnameOfASuspectedExploiterInTheExploitersMunicipality() {
        record(exploiter());

        assertThat(tied(surname("Brolin", "Umeå"))).isTrue();
        assertThat(tied(surname("Brolin", "Göteborg"))).isFalse();
        assertThat(tied(tie(Ties.IDENTIFIER, "197001019999"))).isTrue();
    }

    @Test
    public void keepsThemOutOfAProtectedCaseTooAlthoughNoIndexLeadsToIt() {
        record(exploiter());
        Story.COORDINATOR.call(
                () -> county.facts().record(id, new Identifier("PERSONNUMMER", null, "19960501-1234", null)));
        Story.COORDINATOR.call(() -> county.protection().raise(id, "PROTECTED_REGISTRATION"));

        assertThat(tied(surname("Kanarov", "Göteborg"))).isTrue();
        assertThat(tied(surname("Brolin", "Umeå"))).isTrue();
        assertThat(tied(tie(Ties.IDENTIFIER, "199605011234"))).isTrue();
        assertThat(tied(surname("Karlsson", "Göteborg"))).isFalse();
    }

    @Test
    public void readsTheNewestProtectedIdentity() {
        Story.COORDINATOR.call(() -> county.protection().raise(id, "PROTECTED_REGISTRATION"));
        Story.COORDINATOR.call(() -> county.protection()
                .record(
                        id,
                        new ProtectedIdentity(
                                List.of(),
                                null,
                                List.of(),
                                List.of(new ContactChannel("ADDRESS", "Nygatan 3, 903 25 Umeå", true, null, null)))));

        assertThat(tied(tie(Ties.ADDRESS, Ties.address("Nygatan 3", "903 25")))).isTrue();
        assertThat(tied(surname("Kanarov", "Göteborg"))).isFalse();
    }

    @Test
    public void countsEveryUserAsTiedWhileNobodyKnowsTheTies() {
        ConflictBlock blind = Conflicts.in(county, null);

        assertThat(blind.holds(id, Story.COORDINATOR)).isTrue();
        assertThat(blind.holds(id, SYSTEM)).isFalse();
    }

    @Test
    public void findsNobodyTiedToACaseThatIsNotThereOrDisposedOf() {
        county.tying(Story.COORDINATOR, surname("Kanarov", "Göteborg"));
        assertThat(county.register().isTied(new CaseId(new UUID(0, 0)), Story.COORDINATOR))
                .isFalse();

        Disposal.of(county.stores(), id);
        assertThat(county.register().isTied(id, Story.COORDINATOR)).isFalse();
    }

    @Test
    public void tiesOneUserAndNoOther() {
        county.tying(Story.SUPERVISOR, surname("Kanarov", "Göteborg"));

        assertThat(county.register().isTied(id, Story.SUPERVISOR)).isTrue();
        assertThat(county.register().isTied(id, Story.COORDINATOR)).isFalse();
    }

    private static Relationship exploiter() {
        return new Relationship(
                "OTHER", null, null, "FORMER_EMPLOYER", "Brolin", "2480", "19700101-9999", true, false, true);
    }

    private void record(Relationship other) {
        Story.COORDINATOR.call(() -> county.facts().record(id, other));
    }

    private boolean tied(Tie own) {
        return county.tying(Story.COORDINATOR, own).register().isTied(id, Story.COORDINATOR);
    }

    private static Tie surname(String surname, String municipality) {
        return tie(Ties.SURNAME_AND_MUNICIPALITY, Ties.surnameAndMunicipality(surname, municipality));
    }

    private static Tie tie(String field, String value) {
        return new Tie(field, HexFormat.of().formatHex(Stores.VAULT.blindIndex(field, value)));
    }
}
