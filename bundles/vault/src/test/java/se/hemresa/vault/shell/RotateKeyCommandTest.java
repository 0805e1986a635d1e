// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;

public class RotateKeyCommandTest {

    @Test
    public void showsHowFarTheRotationIsAndWhatCameOfIt() {
        Vault vault = TestVault.inMemory();
        AgencyId stockholm = new AgencyId("SE-AB");
        for (int i = 0; i < 201; i++) {
            vault.createCaseKey(new CaseId(UUID.randomUUID()), stockholm);
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Caller.module("test")
                .run(() -> RotateKeyCommand.rotate(
                        vault, stockholm, new PrintStream(printed, true, StandardCharsets.UTF_8)));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "wrapped anew: 200",
                        "wrapped anew: 201",
                        "Keys wrapped anew: 201. None hangs on an older key of SE-AB.");
    }
}
