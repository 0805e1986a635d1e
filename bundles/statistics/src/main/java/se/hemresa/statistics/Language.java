// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The sentences and words of the report in one language, from {@code report/}; names of countries from the JDK's CLDR. */
enum Language {
    SWEDISH("sv", 1),
    ENGLISH("en", 2);

    private final Locale locale;
    private final Properties sentences;
    private final Map<String, String> purposes;
    private final Map<String, String> words;

    Language(String code, int column) {
        this.locale = Locale.forLanguageTag(code);
        this.sentences = Resources.properties("report/sentences_" + code + ".properties");
        this.purposes = Resources.column("report/purposes.csv", column);
        this.words = Resources.column("report/journey.csv", column);
    }

    /**
     * @param key the name of a sentence
     * @param arguments its numbers and texts
     * @return the sentence
     */
    String say(String key, Object... arguments) {
        return new MessageFormat(sentences.getProperty(key), locale).format(arguments);
    }

    /** @return whether there is a sentence of this name */
    boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** @return the years as they are written */
    String say(Period period) {
        return say(period.from() == period.to() ? "period.year" : "period", period.from(), period.to());
    }

    /** @return the word for a purpose or sub-purpose, in running text; the code itself for one that is new */
    String purpose(String code) {
        return purposes.getOrDefault(code, code);
    }

    /** @return the word for a phase, an outcome, a closure reason or a span of time; the code itself for one that is new */
    String word(String code) {
        return words.getOrDefault(code, code);
    }

    /** @return the name of a country, in running text */
    String country(String code) {
        String own = sentences.getProperty("country." + code);
        return own != null ? own : new Locale("", code).getDisplayCountry(locale);
    }

    /** @return the parts as one text: {@code a, b and c} */
    String join(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + sentences.getProperty("and") + " "
                        + parts.get(last);
    }
}
