// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

import se.hemresa.api.id.CaseId;

/** Writes a section, whichever module owns it, by the rule that stands at the type {@code Group} in the schema. */
final class SectionXml {

    /** What JSON can carry and XML 1.0 cannot, as a character reference neither. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SectionXml() {}

    static Element write(CaseId caseId, String section, Map<?, ?> content) {
        Element answer = AnswerXml.root("ReadSectionAnswer");
        AnswerXml.add(answer, "CaseId", caseId.toString());
        AnswerXml.add(answer, "Section", section);
        members(AnswerXml.add(answer, "Content"), content);
        return answer;
    }

    private static void members(Element group, Map<?, ?> tree) {
        tree.forEach((name, value) -> {
            if (value != null) {
                Element member = AnswerXml.add(group, "Member");
                member.setAttribute("name", text(name));
                value(member, value);
            }
        });
    }

    private static void value(Element element, Object value) {
        if (value instanceof Map<?, ?> group) {
            members(element, group);
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> value(AnswerXml.add(element, "Item"), item));
        } else if (value != null) {
            element.setTextContent(text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : NOT_IN_XML.matcher(value.toString()).replaceAll("\uFFFD");
    }
}
