// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Test;
import org.w3c.dom.Element;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.testing.Papers;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule by which a tree becomes XML, at the type {@code Group} in the schema. */
public class SectionXmlTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));

    @Test
    public void writesGroupsAsMembersAndListsAsItems() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", "REFERRED");
        tree.put("birthDate", Map.of("value", "1996-05-01"));
        tree.put("codes", List.of("A", "B"));
        tree.put("rows", List.of(Map.of("kind", "LEGAL"), Map.of("kind", "ALIAS")));
        tree.put("nested", List.of(List.of("a"), List.of()));

        assertThat(content(tree))
                .isEqualTo("[state: REFERRED][birthDate: [value: 1996-05-01]][codes: (A)(B)]"
                        + "[rows: ([kind: LEGAL])([kind: ALIAS])][nested: ((a))()]");
    }

    @Test
    public void writesNumbersInDigitsAndTruthsInWords() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 7L);
        tree.put("age", 30);
        tree.put("sum", new BigDecimal("1E+7"));
        tree.put("rate", 0.00001);
        tree.put("closed", false);

        assertThat(content(tree)).isEqualTo("[version: 7][age: 30][sum: 10000000][rate: 0.000010][closed: false]");
    }

    @Test
    public void leavesOutWhatHasNoValueAndKeepsWhatIsEmpty() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("none", null);
        tree.put("text", "");
        tree.put("list", List.of());
        tree.put("group", Map.of());
        tree.put("gap", Arrays.asList("a", null));

        assertThat(content(tree)).isEqualTo("[text: ][list: ][group: ][gap: (a)()]");
        assertThat(content(Map.of())).isEmpty();
    }

    @Test
    public void replacesWhatXmlCannotCarryAndNothingElse() {
        String carried = "Åsa\t\r\n <b>&amp; \uD83D\uDE00\uE000\uFFFD";
        String loneSurrogate = "\uD83D";

        assertThat(content(Map.of("text", carried))).isEqualTo("[text: " + carried + "]");
        assertThat(content(Map.of("a\u0001b", "x\u0000y\u001B\uFFFE" + loneSurrogate + "z")))
                .isEqualTo("[a\uFFFDb: x\uFFFDy\uFFFD\uFFFD\uFFFDz]");
    }

    /** Members in square brackets, items in round ones. */
    private static String content(Map<String, Object> tree) {
        Element answer = SectionXml.write(CASE, "shell", tree);
        assertThat(Papers.faults(answer)).isEmpty();
        return told((Element) answer.getLastChild());
    }

    private static String told(Element element) {
        StringBuilder told = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                told.append(
                        child.getLocalName().equals("Member")
                                ? "[" + child.getAttribute("name") + ": " + told(child) + "]"
                                : "(" + told(child) + ")");
            } else {
                told.append(node.getNodeValue());
            }
        }
        return told.toString();
    }
}
