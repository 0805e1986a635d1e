// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.osgi.framework.BundleContext;

import static org.assertj.core.api.Assertions.assertThat;

public class NarrowingCheckTest {

    private static BundleContext framework(Map<String, String> properties) {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> properties.get(arguments[0]));
    }

    private static Result.Status status(Map<String, String> properties) {
        return new NarrowingCheck(framework(properties)).execute().getStatus();
    }

    @Test
    public void warnsWhileNarrowingIsSwitchedOffInDevelopment() {
        assertThat(status(Map.of("hemresa.mode", "development", "hemresa.test.narrowing", "off")))
                .isEqualTo(Result.Status.WARN);
        assertThat(status(Map.of("hemresa.mode", "development"))).isEqualTo(Result.Status.OK);
    }

    @Test
    public void doesNotHeedTheSwitchInProduction() {
        Map<String, String> production = Map.of("hemresa.mode", "production", "hemresa.test.narrowing", "off");

        assertThat(status(production)).isEqualTo(Result.Status.OK);
        assertThat(TestSwitch.isNarrowingOff(framework(production))).isFalse();
        assertThat(TestSwitch.isNarrowingOff(framework(Map.of("hemresa.test.narrowing", "off"))))
                .isFalse();
    }
}
