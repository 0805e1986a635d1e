// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.Test;

import se.hemresa.client.http.Reply;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A stranger builds a module from the page and nothing else, drops it into a running server, and it answers. */
public class WritingAModuleIT {

    private static final Path PAGE = Path.of(System.getProperty("hemresa.root"), "docs", "writing-a-module.md");
    private static final String NEXT_CHANGE_SET = """
            <changeSet id="reminders-2" author="example">
              <addColumn tableName="reminders_reminder"><column name="remark" type="VARCHAR(80)"/></addColumn>
              <sql>UPDATE reminders_reminder SET kind = 'CALL_BACK'</sql>
            </changeSet>
            """;
    private static final Pattern SHELL_BLOCK =
            Pattern.compile("^```sh\\n(.*?\\n)```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    public void aModuleBuiltFromThePageAnswers() throws IOException {
        Path module = buildFromThePage();
        try (Distribution instance = Distribution.fresh().start()) {
            County county = new County(instance.uri(""), instance.data(), "SE-AB", "REGION_COORDINATOR");
            String caseId = county.newCase("a-case-before-the-module", 1);

            deployed(
                    instance,
                    Files.copy(
                            module, Files.createTempDirectory("hemresa-first-").resolve("reminders.jar")));

            String reminders = "/api/v1/cases/" + caseId + "/reminders";
            await("its first reminder, made by its own journal route")
                    .atMost(60, SECONDS)
                    .until(() -> first(county.get(reminders)).equals(1));
            Reply created = county.post(
                    reminders,
                    "a-reminder",
                    "application/json",
                    "{\"kind\":\"CALL_BACK\",\"dueOn\":\"2030-01-31\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(created.status()).as(County.text(created)).isEqualTo(201);
            assertThat(first(county.get(reminders))).isEqualTo(2);
            assertThat(County.text(county.get("/api/v1/openapi.json")))
                    .contains("/cases/{caseId}/reminders")
                    .contains("/statistics/reports/");

            deployed(instance, withOneMoreChangeSet(module));

            await("the next version has changed its table, and the rows are still there")
                    .atMost(60, SECONDS)
                    .until(() -> kinds(county.get(reminders)).equals(List.of("CALL_BACK", "CALL_BACK")));

            comesChangesAndGoes(new ComingModule(
                    instance,
                    withOneMoreChangeSet(module),
                    () -> kinds(county.get(reminders)).size() == 2));
        }
    }

    private static void comesChangesAndGoes(ComingModule reminders) throws IOException {
        reminders.isUpdatedInPlace();
        reminders.givesWayToTheOldVersionWhenItDoesNotStart();
        reminders.isRemovedOnlyWithAWord();
        reminders.comesAsAKar();
    }

    private static void deployed(Distribution instance, Path module) throws IOException {
        Files.move(
                module,
                instance.data().resolve("deploy").resolve("reminders-1.0.0.jar"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The next version of a module as its maintainer would release it: the same, and one change set more. */
    private static Path withOneMoreChangeSet(Path module) throws IOException {
        Path next =
                Files.copy(module, Files.createTempDirectory("hemresa-next-").resolve("reminders.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(next)) {
            Path changeLog = jar.getPath("db/reminders.xml");
            Files.writeString(
                    changeLog,
                    Files.readString(changeLog)
                            .replace("</databaseChangeLog>", NEXT_CHANGE_SET + "</databaseChangeLog>"));
        }
        return next;
    }

    private static List<String> kinds(Reply reminders) {
        return reminders.status() == 200 ? reminders.json().findValuesAsText("kind") : List.of();
    }

    private static Integer first(Reply reminders) {
        return reminders.status() == 200 ? reminders.json().path("items").size() : 0;
    }

    private static Path buildFromThePage() throws IOException {
        Path folder = Files.createTempDirectory("hemresa-module-");
        Files.createDirectories(folder.resolve("docs"));
        Files.copy(PAGE, folder.resolve("docs").resolve(PAGE.getFileName()));
        Matcher block = SHELL_BLOCK.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        Path output = Files.createTempFile("module-build-", ".out");
        Process build = new ProcessBuilder(
                        "bash",
                        "-e",
                        "-c",
                        block.group(1)
                                .replace(
                                        "mvn ",
                                        "mvn -Dmaven.repo.local=" + System.getProperty("hemresa.repository") + " "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(build.onExit().join().exitValue())
                .as(Files.readString(output))
                .isZero();
        return folder.resolve("reminders/target/reminders-1.0.0.jar");
    }
}
