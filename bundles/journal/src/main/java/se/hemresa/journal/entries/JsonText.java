// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/** A flat JSON object of texts, its members sorted by name and without white space, so that the same map is the same text. */
public final class JsonText {

    static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /**
     * @param texts texts by name
     * @return the object
     */
    public static String write(Map<String, String> texts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> member : new TreeMap<>(texts).entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * @param text what {@link #write} gave
     * @return the texts by name
     * @throws UncheckedIOException if the text is nothing that {@code write} gives
     */
    public static Map<String, String> read(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                texts.put(name, json.nextTextValue());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return texts;
    }
}
