// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the manifests let through, which is what holds at run time. */
public class ManifestTest {

    private static final List<String> DOMAIN =
            List.of("case-core", "risk-assessment", "travel-booking", "iom-integration", "aftercare", "statistics");

    /** The only packages from elsewhere that a domain module may import. */
    private static final List<String> DOMAIN_IMPORTS = List.of(
            "se.hemresa.api",
            "com.fasterxml.jackson",
            "com.github.f4b6a3.uuid",
            "javax.persistence",
            "javax.ws.rs",
            "javax.xml",
            "org.apache.camel",
            "org.apache.felix.hc",
            "org.apache.karaf.shell",
            "org.osgi",
            "org.slf4j",
            "org.w3c.dom");

    private static final Map<String, List<String>> PLATFORM_ONLY = Map.of(
            "org.apache.cxf", List.of("gateway"),
            "org.eclipse.persistence", List.of("journal"),
            "liquibase", List.of("journal"));

    @Test
    public void everyBundleOfTheProductIsSeen() {
        assertThat(Product.bundles().stream().map(Product::module))
                .contains(
                        "api",
                        "journal",
                        "vault",
                        "routing",
                        "access",
                        "identity",
                        "gateway",
                        "shell",
                        "exchange",
                        "sandbox")
                .containsAll(DOMAIN);
    }

    @Test
    public void onlyTheApiExports() {
        for (Attributes bundle : Product.bundles()) {
            if (!"api".equals(Product.module(bundle))) {
                assertThat(bundle.getValue("Export-Package"))
                        .as(Product.module(bundle))
                        .isNull();
            }
        }
    }

    @Test
    public void domainModulesImportWhatTheyMay() {
        for (Attributes bundle : Product.bundles()) {
            if (DOMAIN.contains(Product.module(bundle))) {
                assertThat(imports(bundle))
                        .as(Product.module(bundle))
                        .allSatisfy(name -> assertThat(DOMAIN_IMPORTS).anyMatch(allowed -> within(allowed, name)));
            }
        }
    }

    @Test
    public void platformTechnologyStaysInItsBundle() {
        for (Attributes bundle : Product.bundles()) {
            String module = Product.module(bundle);
            PLATFORM_ONLY.forEach((technology, owners) -> {
                if (!owners.contains(module)) {
                    assertThat(imports(bundle)).as(module).noneMatch(name -> within(technology, name));
                }
            });
        }
    }

    @Test
    public void nobodyImportsDynamically() {
        for (Attributes bundle : Product.bundles()) {
            assertThat(bundle.getValue("DynamicImport-Package"))
                    .as(Product.module(bundle))
                    .isNull();
        }
    }

    private static List<String> imports(Attributes bundle) {
        String header = Optional.ofNullable(bundle.getValue("Import-Package")).orElse("");
        return Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(","))
                .map(clause -> clause.replaceAll(";.*", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean within(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
