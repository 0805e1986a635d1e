// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseSettings;
import se.hemresa.journal.testing.PostgresCluster;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

public class SecondWallTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("hemresa.mode", "development");

    @Rule
    public final TestDatabase database = TestDatabase.postgresql();

    @Test
    public void productionRefusesASuperuser() throws SQLException {
        SecondWall wall = new SecondWall(Map.<String, String>of()::get);

        try (Database asSuperuser =
                open(PostgresCluster.asSuperuser(database.settings().url()))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> wall.check(asSuperuser))
                    .withMessageContaining("HEMRESA_DB_USER");
        }
    }

    @Test
    public void productionRefusesAUserWhoBypassesPolicies() throws SQLException {
        String url = database.settings().url();
        try (Connection superuser = DriverManager.getConnection(PostgresCluster.asSuperuser(url))) {
            superuser.createStatement().execute("CREATE ROLE bypasser LOGIN BYPASSRLS");
        }
        SecondWall wall = new SecondWall(Map.<String, String>of()::get);

        try (Database asBypasser = open(url.replace("user=hemresa", "user=bypasser"))) {
            assertThatIllegalStateException().isThrownBy(() -> wall.check(asBypasser));
        }
    }

    @Test
    public void productionTakesAnOrdinaryOwner() {
        SecondWall wall = new SecondWall(Map.<String, String>of()::get);

        wall.check(database.platform().database());

        assertThat(wall.bypassed()).isFalse();
    }

    @Test
    public void developmentTakesASuperuserAndSaysSo() throws SQLException {
        SecondWall wall = new SecondWall(DEVELOPMENT::get);

        try (Database asSuperuser =
                open(PostgresCluster.asSuperuser(database.settings().url()))) {
            wall.check(asSuperuser);
        }

        assertThat(wall.bypassed()).isTrue();
    }

    @Test
    public void theWallIsLeftOutInDevelopmentOnly() {
        Map<String, String> off = Map.of("hemresa.test.rls", "off");
        Map<String, String> offInDevelopment = Map.of("hemresa.mode", "development", "hemresa.test.rls", "off");

        assertThat(new SecondWall(off::get).open()).isFalse();
        assertThat(new SecondWall(DEVELOPMENT::get).open()).isFalse();
        assertThat(new SecondWall(offInDevelopment::get).open()).isTrue();
    }

    private static Database open(String url) throws SQLException {
        return Database.open(
                new DatabaseSettings(url, Optional.empty(), Optional.empty(), Path.of("target")),
                DriverManager.getDriver(url));
    }
}
