// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

import static org.assertj.core.api.Assertions.assertThat;

public class FilesTest {

    @Test
    public void everyPageShowsThatThisIsNoPlaceForRealPersons() {
        Files files = new Files(context(), true);

        for (String page : new String[] {"/", "/api/docs"}) {
            assertThat(text(files, page)).contains("href=\"/api/docs/mode.css\"");
        }
        assertThat(Html.page("t", "c")).contains("href=\"/api/docs/mode.css\"");
        assertThat(text(files, "/api/docs/mode.css")).contains("Development", "background: #b00020");
    }

    @Test
    public void productionShowsNothingOfTheKind() {
        assertThat(text(new Files(context(), false), "/api/docs/mode.css")).doesNotContain("content:");
    }

    private static String text(Files files, String path) {
        return new String(files.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
    }

    private static BundleContext context() {
        Bundle bundle = proxy(Bundle.class, null);
        return proxy(BundleContext.class, bundle);
    }

    private static <T> T proxy(Class<T> type, Bundle bundle) {
        return type.cast(Proxy.newProxyInstance(
                FilesTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> "getEntry".equals(method.getName())
                        ? FilesTest.class.getResource("/" + arguments[0])
                        : bundle));
    }
}
