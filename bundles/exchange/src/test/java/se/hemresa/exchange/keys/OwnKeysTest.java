// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.keys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.keys.OwnKey.Use;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

public class OwnKeysTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Test
    public void areMadeOnceAndPublishedWithoutAnySecret() {
        PostOffice office = PostOffice.on(database);
        start(office);

        List<OwnKey> all = office.work.read(() -> office.stores.keys().all());
        Map<String, Object> published = office.work.read(office.keys::published);

        assertThat(all).extracting(OwnKey::use).containsExactlyInAnyOrder(Use.SIGN, Use.ENCRYPT);
        assertThat((List<?>) published.get("keys")).hasSize(2);
        assertThat(Json.write(published))
                .contains("\"kid\"", "\"sig\"", "\"enc\"")
                .doesNotContain("\"d\"");
        assertThat(all)
                .allSatisfy(key -> assertThat(new String(key.sealed(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("\"d\""));
    }

    @Test
    public void areRenewedBeforeTheyRunOutAndTheOldOnesStillDecrypt() {
        PostOffice office = PostOffice.on(database);
        office.clock.move(Duration.ofDays(710));
        start(office);

        assertThat(office.work.read(() -> office.stores.keys().all())).hasSize(4);
        office.clock.move(Duration.ofDays(60));
        start(office);
        assertThat(office.work.read(() -> office.stores.keys().all())).hasSize(4);
        assertThat((List<?>) office.work.read(office.keys::published).get("keys"))
                .hasSize(2);
        assertThat(office.work.read(office.keys::decrypting)).hasSize(2);
    }

    @Test
    public void signNothingOnceRevoked() {
        PostOffice office = PostOffice.on(database);
        office.work.run(office.stores::endKeys);

        assertThat(office.work.read(office.keys::signing)).isEmpty();
        assertThat(office.work.read(() -> office.keys.has(Use.SIGN))).isFalse();
    }

    private static void start(PostOffice office) {
        new FirstKeys(office.work, office.stores.keys(), office.vault, office.clock);
    }
}
