// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.IOException;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.Test;
import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.Xml;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo sends. */
public class ReferralTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Referral> referrals =
            SeedFiles.cases().stream().map(Referral::of).toList();

    @Test
    public void readsAll37CasesOfNineCounties() {
        assertThat(referrals).hasSize(37);
        assertThat(referrals.stream().map(Referral::agency)).doesNotContainNull();
        assertThat(referrals.stream().map(Referral::agency).distinct()).hasSize(9);
        assertThat(referrals.get(36).seed().reference()).isEqualTo("ATV-2014-0021");
        assertThat(referrals.get(6).seed().secondaryPurposes()).containsExactly("FORCED_BEGGING");
        assertThat(referrals.get(26).seed().subPurposes()).containsExactly("AU_PAIR");
    }

    @Test
    public void saysTheSameInJsonAndInXml() throws IOException {
        for (Referral referral : referrals) {
            Element envelope = Xml.parse(ReferralXml.write(referral, "action"));
            Element message = (Element) envelope.getElementsByTagNameNS("urn:hemresa:exchange:1", "CaseReferral")
                    .item(0);
            assertThat((Object) ReferralTrees.fromXml(message)).isEqualTo(JSON.readTree(ReferralJson.write(referral)));
        }
    }

    @Test
    public void sendsTheSameBytesEachTime() {
        for (Referral referral : referrals) {
            Referral again = Referral.of(referral.seed());
            assertThat(ReferralJson.write(again)).isEqualTo(ReferralJson.write(referral));
            assertThat(ReferralXml.write(again, "action")).isEqualTo(ReferralXml.write(referral, "action"));
        }
    }

    @Test
    public void givesEachMessageAnIdOfItsOwnInVersion7() {
        Set<java.util.UUID> ids = new HashSet<>();
        referrals.forEach(referral -> ids.add(referral.messageId()));

        assertThat(ids).hasSize(37).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(referrals.get(0).messageId().getMostSignificantBits() >>> 16)
                .isEqualTo(referrals.get(0).createdAt().toInstant().toEpochMilli());
    }

    @Test
    public void inventsPersonsWhoseAgeHoldsByYearAndByDay() {
        Set<String> names = new HashSet<>();
        for (Referral referral : referrals) {
            SeedCase seed = referral.seed();
            SyntheticPerson person = referral.person();
            names.add(person.given() + " " + person.family());
            assertThat(Period.between(person.birthDate(), seed.referredOn()).getYears())
                    .isEqualTo(seed.age());
            assertThat(seed.referredOn().getYear() - person.birthDate().getYear())
                    .isEqualTo(seed.age());
        }
        assertThat(names).hasSize(37);
    }

    @Test
    public void speaksForTheCountyThatTheCaseBelongsTo() {
        Referral twelve = referrals.get(11);

        assertThat(twelve.sender()).isEqualTo("SE-O:social-services");
        assertThat(twelve.receiver()).isEqualTo("SE-O:return-coordination");
    }
}
