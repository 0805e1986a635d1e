// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.ties;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.IdentityError;
import se.hemresa.identity.InTheHouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What ties a user to persons is found again by whoever takes the blind index of the same thing, however it is written. */
public class TieDeskTest extends InTheHouse {

    private static final AgencyId COUNTY = new AgencyId("SE-AB");
    private static final Caller ANNA = caller("anna");

    private static Caller caller(String user) {
        return new Caller(COUNTY, "REGION_COORDINATOR", Optional.ofNullable(user), "CASE_HANDLING");
    }

    @Test
    public void knowsSurnameWithMunicipalityAndAddress() {
        learn(Map.of(
                "family_name",
                " Lindström  Öberg",
                "address",
                Map.of("street_address", "Storgatan 1", "postal_code", "194 37", "locality", "Upplands VÄSBY")));

        assertThat(house.ties.of(ANNA))
                .containsExactlyInAnyOrder(
                        tie(Ties.SURNAME_AND_MUNICIPALITY, "lindström öberg|upplands väsby"),
                        tie(Ties.ADDRESS, "storgatan 1|19437"));
        assertThat(house.ties.of(caller("bo"))).isEmpty();
        assertThat(house.ties.of(caller(null))).isEmpty();
    }

    @Test
    public void whatTheProviderDoesNotSayStaysAsItWas() {
        learn(Map.of("family_name", "Ek", "address", Map.of("locality", "Solna")));

        learn(Map.of("family_name", "Ek"));
        learn(Map.of("address", "Solna"));
        learn(Map.of());
        assertThat(house.ties.of(ANNA)).containsExactly(tie(Ties.SURNAME_AND_MUNICIPALITY, "ek|solna"));

        learn(Map.of("family_name", "Ek", "address", Map.of("locality", "Täby")));
        assertThat(house.ties.of(ANNA)).containsExactly(tie(Ties.SURNAME_AND_MUNICIPALITY, "ek|täby"));
    }

    @Test
    public void aUserDeclaresARelationOnceAndForAll() {
        ANNA.run(() -> {
            house.ties.declare("19121212-1212");
            house.ties.declare("191212121212");
        });

        assertThat(house.ties.of(ANNA)).containsExactly(tie(Ties.IDENTIFIER, "191212121212"));
    }

    @Test
    public void aSystemHasNoRelatives() {
        refused(IdentityError.NO_PERSON, caller(null), "191212121212");
    }

    @Test
    public void refusesWhatIsNoNumber() {
        for (String wrong : List.of("", "121212-1212", "19121212+1212", "1912121212123", "1912 12121212")) {
            refused(PlatformError.INVALID, ANNA, wrong);
        }
    }

    private void refused(se.hemresa.api.error.ErrorCode code, Caller caller, String identifier) {
        assertThatThrownBy(() -> caller.run(() -> house.ties.declare(identifier)))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void learn(Map<String, Object> claims) {
        house.work.run(() -> house.ties.learn(COUNTY, "anna", claims));
    }

    private Tie tie(String field, String plain) {
        return new Tie(field, HexFormat.of().formatHex(house.vault.blindIndex(field, plain)));
    }
}
