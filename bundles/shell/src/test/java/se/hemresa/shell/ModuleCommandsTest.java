// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.Test;
import org.osgi.framework.Bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class ModuleCommandsTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final RunningBundle running = new RunningBundle(RunningBundle.jar("1.0.0"));
    private final Bundle bundle = running.bundle();

    @Test
    public void theNewVersionTakesThePlaceOfTheOld() {
        new ModuleSwap(any -> true, AT_ONCE).replace(bundle, fresh("2.0.0"));

        assertThat(running.updates).containsExactly("2.0.0");
        assertThat(running.version()).isEqualTo("2.0.0");
    }

    @Test
    public void theOldVersionComesBackWhenTheNewOneDoesNotResolve() {
        ModuleSwap swap = new ModuleSwap(any -> true, AT_ONCE);

        assertThatThrownBy(() -> swap.replace(bundle, fresh("1.1.0")))
                .hasMessageContaining("statistics 1.1.0 did not start: Unable to resolve")
                .hasMessageContaining("The old version 1.0.0 is back and serves.");

        assertThat(running.updates).containsExactly("1.1.0", "1.0.0");
        assertThat(ModuleContent.running(bundle).version()).isEqualTo("1.0.0");
    }

    @Test
    public void theOldVersionComesBackWhenTheNewOneRunsAndDoesNotServe() {
        ModuleSwap swap = new ModuleSwap(any -> !running.version().equals("2.0.0"), AT_ONCE);

        assertThatThrownBy(() -> swap.replace(bundle, fresh("2.0.0")))
                .hasMessageContaining("it did not serve within")
                .hasMessageContaining("The old version 1.0.0 is back and serves.");

        assertThat(running.version()).isEqualTo("1.0.0");
    }

    @Test
    public void itIsSaidLoudlyWhenTheOldVersionDoesNotServeEither() {
        ModuleSwap swap = new ModuleSwap(any -> false, AT_ONCE);

        assertThatThrownBy(() -> swap.replace(bundle, fresh("2.0.0")))
                .hasMessageContaining("AND THE OLD VERSION 1.0.0 DOES NOT SERVE EITHER. Next: bundle:diag 71");
    }

    @Test
    public void whatRunsIsReadEntryByEntry() {
        ModuleContent content = ModuleContent.running(bundle);

        assertThat(content.module()).isEqualTo("statistics");
        assertThat(content.symbolicName()).isEqualTo("se.hemresa.statistics");
        RunningBundle copy = new RunningBundle(content.bytes());
        assertThat(ModuleContent.running(copy.bundle()).bytes()).hasSameSizeAs(content.bytes());
    }

    @Test
    public void whatIsNoJarIsRefused() {
        byte[] text = "not a jar".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModuleContent.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void aRemovalSaysWhatIsLost() {
        assertThat(ModuleRemoveCommand.losses(
                        "risk-assessment", List.of("/api/v1/risk-templates"), List.of("risk-signed-four-eyes")))
                .contains("404", "/api/v1/risk-templates", "block", "risk-signed-four-eyes", "stays in the database");
        assertThat(ModuleRemoveCommand.losses("statistics", List.of(), List.of()))
                .contains(": none");
    }

    @Test
    public void aRemovalSaysHowTheModuleComesBack() {
        assertThat(ModuleRemoveCommand.wayBack("mvn:se.hemresa/statistics/1.0.0"))
                .startsWith("To bring it back: bundle:install --start 'mvn:se.hemresa/statistics/1.0.0'.");
        assertThat(ModuleRemoveCommand.wayBack("file:/srv/hemresa/deploy/reminders-1.0.0.jar"))
                .contains("take reminders-1.0.0.jar away there");
    }

    private static ModuleContent fresh(String version) {
        return ModuleContent.of(RunningBundle.jar(version));
    }
}
