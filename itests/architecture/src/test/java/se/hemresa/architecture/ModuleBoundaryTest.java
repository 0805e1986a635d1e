// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.util.List;

import org.junit.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom (design.md §2, style.md §2.2). */
public class ModuleBoundaryTest {

    private static final List<String> BUNDLES = List.of(
            "journal",
            "vault",
            "routing",
            "access",
            "identity",
            "gateway",
            "exchange",
            "cases",
            "risk",
            "travel",
            "iom",
            "aftercare",
            "statistics",
            "shell");

    @Test
    public void aBundleKnowsTheApiAndNoSibling() {
        for (String bundle : BUNDLES) {
            noClasses()
                    .that()
                    .resideInAPackage("se.hemresa." + bundle + "..")
                    .should()
                    .dependOnClassesThat(oursBut("se.hemresa.api", "se.hemresa." + bundle))
                    .because("modules meet in the api, so that each can be absent")
                    .check(Product.classes());
        }
    }

    @Test
    public void theApiIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("se.hemresa.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("se.hemresa.api..", "java..", "org.w3c.dom", "org.osgi.annotation..")
                .because("no javax, jakarta, CXF or Camel type may cross bundles (stack.md §1)")
                .check(Product.classes());
    }

    @Test
    public void thePackagesOfTheApiFormATree() {
        slices().matching("se.hemresa.api.(*)..").should().beFreeOfCycles().check(Product.classes());
    }

    @Test
    public void theClientKnowsPublishedContractsOnly() {
        noClasses()
                .that()
                .resideInAPackage("se.hemresa.client..")
                .should()
                .dependOnClassesThat(oursBut("se.hemresa.client"))
                .because("it is what any county could have written")
                .check(Product.classes());
    }

    @Test
    public void cxfStandsInTheGatewayOnly() {
        onlyIn("CXF has one door", "org.apache.cxf..", "se.hemresa.gateway..");
    }

    @Test
    public void camelStandsInRoutingAndInRoutesOnly() {
        onlyIn(
                "a feature's routes stand in one place",
                "org.apache.camel..",
                "se.hemresa.routing..",
                "se.hemresa..routes..");
    }

    @Test
    public void jaxRsStandsInTheGatewayAndInRestOnly() {
        onlyIn(
                "a move to jakarta must touch few packages",
                "javax.ws.rs..",
                "se.hemresa.gateway..",
                "se.hemresa..rest..");
    }

    @Test
    public void persistenceStandsInTheJournalAndInJpaOnly() {
        onlyIn("entities never leave their store", "javax.persistence..", "se.hemresa.journal..", "se.hemresa..jpa..");
    }

    @Test
    public void sqlStandsInTheJournalAndInJpaOnly() {
        onlyIn(
                "what is stored how is known to the store alone",
                "java.sql..",
                "se.hemresa.journal..",
                "se.hemresa..jpa..");
    }

    @Test
    public void karafsShellStandsInShellPackagesOnly() {
        onlyIn("commands are a face", "org.apache.karaf..", "se.hemresa.shell..", "se.hemresa..shell..");
    }

    private static void onlyIn(String reason, String technology, String... places) {
        noClasses()
                .that()
                .resideInAPackage("se.hemresa..")
                .and()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .because(reason)
                .check(Product.classes());
    }

    private static DescribedPredicate<JavaClass> oursBut(String... allowed) {
        return DescribedPredicate.describe("stand in another part of the product", type -> {
            String name = type.getPackageName();
            return name.startsWith("se.hemresa")
                    && List.of(allowed).stream().noneMatch(own -> name.equals(own) || name.startsWith(own + "."));
        });
    }
}
