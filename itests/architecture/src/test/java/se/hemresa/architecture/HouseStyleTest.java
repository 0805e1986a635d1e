// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import org.junit.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the house that a compiler cannot hold (style.md §2). */
public class HouseStyleTest {

    @Test
    public void namesComeFromTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("se.hemresa..")
                .should()
                .haveNameMatching(".*\\.(I[A-Z][a-z].*|.*(Util|Utils|Manager|Helper|Impl|Common))")
                .because("a name says what a thing is in the programme")
                .check(Product.classes());
    }

    @Test
    public void nobodyThrowsAnExceptionWithoutAMeaning() {
        noClasses()
                .should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .because("an error has a code and a cure: throw PlatformException with a code of the domain")
                .check(Product.classes().that(notExceptions()));
    }

    @Test
    public void modulesStartNoThreads() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.hemresa.api..",
                        "se.hemresa.vault..",
                        "se.hemresa.cases..",
                        "se.hemresa.statistics..",
                        "se.hemresa.shell..")
                .should()
                .callMethodWhere(
                        target(name("start")).and(target(owner(JavaClass.Predicates.assignableTo(Thread.class)))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.Executor.class)
                .because("a unit of work is bound to its thread; only the platform starts threads")
                .check(Product.classes());
    }

    @Test
    public void routesNeverUseBeans() {
        noClasses()
                .should()
                .callMethodWhere(target(name("bean"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("org.apache.camel..")))))
                .because(".bean(…) keeps the class loader of every module it saw (stack.md §7)")
                .check(Product.classes());
    }

    @Test
    public void bundlesDoNotPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.hemresa.client..", "se.hemresa.shell..", "se.hemresa.*.shell..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what the system says goes to its log, which is searched for personal data")
                .check(Product.classes());
    }

    @Test
    public void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.hemresa.client..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .because("a test must be able to move the clock")
                .check(Product.classes());
    }

    private static DescribedPredicate<JavaClass> notExceptions() {
        return DescribedPredicate.not(JavaClass.Predicates.assignableTo(Throwable.class));
    }
}
