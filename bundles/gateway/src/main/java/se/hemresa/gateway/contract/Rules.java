// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.Map;

import se.hemresa.api.error.Violation;

/** What each broken rule of a contract is called, in our own words: a library's message could hold what was sent. */
final class Rules {

    private static final Map<String, String[]> TEXTS = Map.ofEntries(
            text("required", "This is missing.", "Det här saknas."),
            text(
                    "unknown-member",
                    "There is a member here that the contract does not know.",
                    "Här finns en medlem som kontraktet inte känner till."),
            text(
                    "misplaced",
                    "A member of the contract stands here in the wrong place or too often.",
                    "En medlem i kontraktet står här på fel plats eller för många gånger."),
            text("unknown-code", "This is not a code of the list.", "Det här är inte en kod i kodlistan."),
            text(
                    "wrong-type",
                    "This is of another type than the contract says.",
                    "Det här har en annan typ än kontraktet anger."),
            text(
                    "wrong-format",
                    "This does not have the form that the contract says.",
                    "Det här har inte den form som kontraktet anger."),
            text("out-of-range", "This number is outside its range.", "Talet ligger utanför sitt intervall."),
            text("too-short", "This text is too short.", "Texten är för kort."),
            text("too-long", "This text is too long.", "Texten är för lång."),
            text("too-few", "There are too few of these.", "Det finns för få av dessa."),
            text("too-many", "There are too many of these.", "Det finns för många av dessa."),
            text("repeated", "The same value occurs more than once.", "Samma värde förekommer mer än en gång."),
            text(
                    "one-of",
                    "Exactly one of the alternatives in the contract must be given.",
                    "Precis ett av alternativen i kontraktet måste anges."),
            text("invalid", "This does not follow the contract.", "Det här följer inte kontraktet."));

    private static final Map<String, String> BY_KEYWORD = Map.ofEntries(
            Map.entry("required", "required"),
            Map.entry("dependentRequired", "required"),
            Map.entry("additionalProperties", "unknown-member"),
            Map.entry("unevaluatedProperties", "unknown-member"),
            Map.entry("propertyNames", "unknown-member"),
            Map.entry("enum", "unknown-code"),
            Map.entry("const", "unknown-code"),
            Map.entry("type", "wrong-type"),
            Map.entry("pattern", "wrong-format"),
            Map.entry("format", "wrong-format"),
            Map.entry("minimum", "out-of-range"),
            Map.entry("maximum", "out-of-range"),
            Map.entry("exclusiveMinimum", "out-of-range"),
            Map.entry("exclusiveMaximum", "out-of-range"),
            Map.entry("multipleOf", "out-of-range"),
            Map.entry("minLength", "too-short"),
            Map.entry("maxLength", "too-long"),
            Map.entry("minItems", "too-few"),
            Map.entry("maxItems", "too-many"),
            Map.entry("uniqueItems", "repeated"),
            Map.entry("oneOf", "one-of"),
            Map.entry("anyOf", "one-of"));

    private static final Map<String, String> BY_XSD_CODE = Map.ofEntries(
            Map.entry("cvc-enumeration-valid", "unknown-code"),
            Map.entry("cvc-attribute.4", "unknown-code"),
            Map.entry("cvc-complex-type.3.1", "unknown-code"),
            Map.entry("cvc-elt.5.2.2.2.2", "unknown-code"),
            Map.entry("cvc-pattern-valid", "wrong-format"),
            Map.entry("cvc-length-valid", "wrong-format"),
            Map.entry("cvc-datatype-valid.1.2.1", "wrong-format"),
            Map.entry("cvc-datatype-valid.1.2.2", "wrong-format"),
            Map.entry("cvc-datatype-valid.1.2.3", "wrong-format"),
            Map.entry("cvc-minLength-valid", "too-short"),
            Map.entry("cvc-maxLength-valid", "too-long"),
            Map.entry("cvc-minInclusive-valid", "out-of-range"),
            Map.entry("cvc-maxInclusive-valid", "out-of-range"),
            Map.entry("cvc-minExclusive-valid", "out-of-range"),
            Map.entry("cvc-maxExclusive-valid", "out-of-range"),
            Map.entry("cvc-totalDigits-valid", "out-of-range"),
            Map.entry("cvc-fractionDigits-valid", "out-of-range"),
            Map.entry("cvc-complex-type.2.1", "wrong-type"),
            Map.entry("cvc-complex-type.2.2", "wrong-type"),
            Map.entry("cvc-complex-type.2.3", "wrong-type"),
            Map.entry("cvc-type.3.1.1", "unknown-member"),
            Map.entry("cvc-type.3.1.2", "wrong-type"),
            Map.entry("cvc-complex-type.3.2.2", "unknown-member"),
            Map.entry("cvc-complex-type.4", "required"));

    private Rules() {}

    private static Map.Entry<String, String[]> text(String rule, String english, String swedish) {
        return Map.entry(rule, new String[] {english, swedish});
    }

    static String ofKeyword(String keyword) {
        return BY_KEYWORD.getOrDefault(keyword, "invalid");
    }

    static String ofXsd(String code) {
        return BY_XSD_CODE.getOrDefault(code, "invalid");
    }

    static Violation broken(String at, String rule) {
        String[] texts = TEXTS.get(rule);
        return new Violation(at, rule, texts[0], texts[1]);
    }
}
