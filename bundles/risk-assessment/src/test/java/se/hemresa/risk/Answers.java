// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers to RA-SE: every item 0 to begin with, which is the lowest of all risks. */
public final class Answers {

    /** The instrument. */
    public static final RiskTemplate TEMPLATE = new Instruments().find("RA-SE").orElseThrow();

    private final Map<String, OptionalInt> values = new LinkedHashMap<>();

    private Answers() {
        TEMPLATE.items().forEach(item -> values.put(item.code(), OptionalInt.of(0)));
    }

    /** @return nothing to worry about */
    public static Answers calm() {
        return new Answers();
    }

    /** @return nothing known */
    public static Answers unknown() {
        Answers answers = new Answers();
        answers.values.replaceAll((item, value) -> OptionalInt.empty());
        return answers;
    }

    /** The domain gets this likelihood and severity. */
    public Answers domain(String domain, int likelihood, int severity) {
        return item(domain + "-LIKELIHOOD", likelihood).item(domain + "-SEVERITY", severity);
    }

    /** The item is answered. */
    public Answers item(String code, int value) {
        values.put(code, OptionalInt.of(value));
        return this;
    }

    /** The first items are UNKNOWN. */
    public Answers forget(int items) {
        values.keySet().stream().limit(items).forEach(code -> values.put(code, OptionalInt.empty()));
        return this;
    }

    /** @return the answers, each with its evidence in words */
    public List<Answer> list() {
        List<Answer> list = new ArrayList<>();
        values.forEach((item, value) ->
                list.add(new Answer(item, value, Optional.of("evidence of " + item), Optional.of("PERSON"))));
        return list;
    }

    /** @return the score */
    public Score score() {
        return Scoring.score(TEMPLATE, list());
    }
}
