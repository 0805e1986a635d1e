// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every guard of the life cycle has tests that it holds and tests that it does not, found by their names; the table of
 * transitions, guards and tests in {@code docs/life-cycle.md} is generated from them.
 */
public class LifeCycleTableTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path TABLE = ROOT.resolve("docs").resolve("life-cycle.md");
    private static final Pattern TEST =
            Pattern.compile("public void ([a-z][A-Za-z0-9]*(?:Holds|Fails)[A-Za-z0-9]*)\\(");

    private final JsonNode table = read();
    private final Map<String, List<String>> tests = tests();

    @Test
    public void everyGuardHasTestsForBothAnswers() {
        List<String> untested = new ArrayList<>();
        guards().forEach((code, owner) -> {
            for (String answer : List.of("Holds", "Fails")) {
                if (of(code, answer).isEmpty()) {
                    untested.add(owner + ": " + code + " " + answer);
                }
            }
        });
        assertThat(untested).isEmpty();
    }

    @Test
    public void theTableInTheDocumentationIsTheGeneratedOne() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("hemresa.write-docs")) {
            Files.writeString(TABLE, generated);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/life-cycle.md; mvn -pl itests/architecture test -Dhemresa.write-docs=true writes it")
                .isEqualTo(generated);
    }

    private String generate() {
        StringBuilder text = new StringBuilder("# The life cycle: transitions, guards and their tests\n\n"
                + "Generated from `state-machine.json` and the names of the tests; do not edit. "
                + table.path("states").size() + " states, "
                + table.path("transitions").size() + " transitions, "
                + guards().size() + " guards.\n\n## Transitions\n\n"
                + "| From | Event | To | Who | Guards | Effects |\n|---|---|---|---|---|---|\n");
        table.path("transitions").forEach(transition -> text.append(row(transition)));
        text.append("\n## Guards\n\n| Guard | Owner | Reads | Holds | Fails |\n|---|---|---|---|---|\n");
        Map<String, JsonNode> byCode = byCode();
        byCode.forEach((code, guard) -> text.append("| `" + code + "`"
                + (guard.path("blocking").asBoolean() ? "" : " (warns)")
                + " | " + guard.path("owner").asText() + " | " + join(guard.path("reads")) + " | "
                + String.join("<br>", of(code, "Holds")) + " | " + String.join("<br>", of(code, "Fails")) + " |\n"));
        return text.toString();
    }

    private static String row(JsonNode transition) {
        return "| `" + transition.path("from").asText() + "` | `"
                + transition.path("event").asText() + "` | `"
                + transition.path("to").asText() + "` | " + join(transition.path("actors"))
                + ("all".equals(transition.path("actorMode").asText()) ? " (all)" : "") + " | "
                + codes(transition.path("guards")) + " | " + codes(transition.path("effects")) + " |\n";
    }

    private static String codes(JsonNode nodes) {
        return String.join(
                "<br>",
                stream(nodes)
                        .map(node -> "`" + node.path("code").asText() + "`")
                        .toList());
    }

    private static String join(JsonNode texts) {
        return String.join(", ", stream(texts).map(JsonNode::asText).toList());
    }

    private List<String> of(String code, String answer) {
        String prefix = camel(code) + answer;
        return tests.entrySet().stream()
                .filter(test -> test.getKey().startsWith(prefix))
                .map(test -> test.getKey() + " (" + String.join(", ", test.getValue()) + ")")
                .toList();
    }

    private static String camel(String code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private Map<String, String> guards() {
        Map<String, String> owners = new TreeMap<>();
        byCode().forEach((code, guard) -> owners.put(code, guard.path("owner").asText()));
        return owners;
    }

    private Map<String, JsonNode> byCode() {
        Map<String, JsonNode> guards = new TreeMap<>();
        table.path("transitions")
                .forEach(transition -> transition
                        .path("guards")
                        .forEach(guard -> guards.put(guard.path("code").asText(), guard)));
        return guards;
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = LifeCycleTableTest.class.getResourceAsStream("/data/state-machine.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The test classes in which each test name stands. */
    private static Map<String, List<String>> tests() {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"))) {
            files.filter(file -> file.toString().contains("src/test/java")
                            && file.toString().endsWith("Test.java"))
                    .sorted()
                    .forEach(file -> collect(file, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void collect(Path file, Map<String, List<String>> found) {
        try {
            Matcher matcher = TEST.matcher(Files.readString(file));
            while (matcher.find()) {
                found.computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
                        .add(file.getFileName().toString().replace(".java", ""));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
