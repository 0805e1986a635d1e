// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** JSON as it is written here: moments as ISO text, nothing for what is not there. */
public final class Json {

    /** Reads and writes it. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new MomentOut()).addDeserializer(Instant.class, new MomentIn()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    private static final class MomentOut extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        MomentOut() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(moment.toString());
        }
    }

    private static final class MomentIn extends StdDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        MomentIn() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(json.getText());
            } catch (DateTimeParseException broken) {
                throw JsonMappingException.from(json, "A moment looks like 2026-11-24T09:00:00Z", broken);
            }
        }
    }
}
