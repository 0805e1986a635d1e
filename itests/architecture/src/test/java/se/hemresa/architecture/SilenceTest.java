// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** What the system never says: nothing that it writes about itself holds a word about a person (security.md §4.7). */
public class SilenceTest {

    private static final Path ROOT = Path.of("..", "..");

    /** A call of a logger, up to the end of its first argument. */
    private static final Pattern SAID = Pattern.compile(
            "\\bLOG\\.(?:trace|debug|info|warn|error)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\")?\\s*([,)]|[^\\s])");

    private static final Pattern CALL = Pattern.compile("\\bLOG\\.(?:trace|debug|info|warn|error)\\(");

    @Test
    public void whoeverKnowsPersonsDoesNotLog() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.hemresa.cases..",
                        "se.hemresa.risk..",
                        "se.hemresa.travel..",
                        "se.hemresa.iom..",
                        "se.hemresa.aftercare..",
                        "se.hemresa.statistics..",
                        "se.hemresa.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.slf4j..", "org.apache.logging..", "java.util.logging..", "org.osgi.service.log..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .because(
                        "what happens to a case is told by the journal; the types that hold a person are never near a log")
                .check(Product.classes());
    }

    @Test
    public void whoeverLogsHoldsNoPartOfACase() {
        noClasses()
                .that(DescribedPredicate.describe("log", SilenceTest::logs))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "se\\.hemresa\\.api\\.(cases\\.(CaseSheet|CaseSection)|access\\.Identities\\$Credentials).*")
                .because("what is not at hand is not logged by mistake")
                .check(Product.classes());
    }

    @Test
    public void whatIsSaidIsAConstantWithPlacesForIds() throws IOException {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Path source : sources()) {
            String text = Files.readString(source);
            calls += CALL.matcher(text).results().count();
            Matcher said = SAID.matcher(text);
            while (said.find()) {
                if (said.group(1) == null || !",)".contains(said.group(2))) {
                    wrong.add(source.getFileName() + ": " + said.group().replaceAll("\\s+", " "));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(20);
    }

    @Test
    public void noMessageOfAnExceptionIsHandedToALog() throws IOException {
        for (Path source : sources()) {
            for (String statement : Files.readString(source).split(";")) {
                if (CALL.matcher(statement).find()) {
                    assertThat(statement).as(source.toString()).doesNotContain("getMessage()", "getLocalizedMessage()");
                }
            }
        }
    }

    @Test
    public void aLineOfTheLogHasTheseFieldsAndNoMessageOfAnException() throws IOException {
        Properties configuration = new Properties();
        configuration.load(new StringReader(
                Files.readString(ROOT.resolve("karaf-assembly/src/main/resources/etc/org.ops4j.pax.logging.cfg"))));
        JsonNode template =
                new ObjectMapper().readTree(configuration.getProperty("log4j2.appender.rolling.layout.eventTemplate"));

        assertThat(configuration.getProperty("log4j2.appender.rolling.layout.type"))
                .isEqualTo("JsonTemplateLayout");
        assertThat(template.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "time",
                        "level",
                        "logger",
                        "thread",
                        "bundle",
                        "trace",
                        "message",
                        "exception",
                        "frames",
                        "rootCause",
                        "rootFrames");
        for (JsonNode field : template) {
            if (field.path("$resolver").asText().startsWith("exception")) {
                assertThat(field.path("field").asText()).isIn("className", "stackTrace");
                assertThat(field.findValue("stringified")).isNull();
            }
        }
    }

    private static boolean logs(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(org.slf4j.Logger.class));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            for (Path bundle : bundles.map(each -> each.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> tree = Files.walk(bundle)) {
                    tree.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
