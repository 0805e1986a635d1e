// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.hemresa.api.error.Violation;

/** Says in XPath what a rule says by JSON Pointer: the two forms of a referral differ in names and in order of nesting. */
final class ReferralPaths {

    private static final Pattern INDEX = Pattern.compile("/([0-9]+)");

    /** The path of each place a rule can name; {@code #} stands for an index. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("/envelope/createdAt", "/Envelope/@createdAt"),
            Map.entry("/envelope/sender", "/Envelope/@sender"),
            Map.entry("/envelope/receiver", "/Envelope/@receiver"),
            Map.entry("/referredOn", "/ReferredOn"),
            Map.entry("/county", "/County"),
            Map.entry("/municipality", "/Municipality"),
            Map.entry("/person", "/Person"),
            Map.entry("/person/names", "/Person/Name"),
            Map.entry("/person/names/#", "/Person/Name[#]"),
            Map.entry("/person/birthDate/value", "/Person/BirthDate"),
            Map.entry("/person/citizenships/#", "/Person/Citizenship[#]"),
            Map.entry("/person/languages/#", "/Person/Language[#]"),
            Map.entry("/person/languages/#/code", "/Person/Language[#]"),
            Map.entry("/secondaryPurposes/#", "/SecondaryPurpose[#]"),
            Map.entry("/subPurposes/#", "/SubPurpose[#]"),
            Map.entry("/targetGroupGrounds/#", "/TargetGroupGround[#]"),
            Map.entry("/consentToContact/language", "/ConsentToContact/@language"),
            Map.entry("/consentToContact/at", "/ConsentToContact/@at"));

    private ReferralPaths() {}

    static List<Violation> inXml(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Violation(
                        xpath(violation.at()), violation.rule(), violation.english(), violation.swedish()))
                .toList();
    }

    /** JSON counts from 0, XPath from 1. A place that has no counterpart is told as the whole message. */
    static String xpath(String pointer) {
        Matcher index = INDEX.matcher(pointer);
        String position = index.find() ? String.valueOf(Integer.parseInt(index.group(1)) + 1) : "";
        String path = PATHS.getOrDefault(INDEX.matcher(pointer).replaceFirst("/#"), "");
        return "/CaseReferral" + path.replace("#", position);
    }
}
