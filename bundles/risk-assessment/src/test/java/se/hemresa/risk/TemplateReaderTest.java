// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An instrument is data, and data can be wrong. */
public class TemplateReaderTest {

    @Test
    public void looksAtEveryDomainOfTheCodeList() throws IOException {
        assertThat(Answers.TEMPLATE.domains()).containsExactlyInAnyOrderElementsOf(codes("RiskDomain"));
    }

    @Test
    public void knowsTheLevelsOfTheCodeList() throws IOException {
        assertThat(RiskLevel.values())
                .extracting(RiskLevel::name)
                .containsExactlyInAnyOrderElementsOf(codes("RiskLevel"));
    }

    @Test
    public void refusesAnUnsoundInstrumentWithEveryFault() {
        String sound = new String(new Instruments().source("RA-SE").orElseThrow(), StandardCharsets.UTF_8);
        String unsound = sound.replace("\"DEBT-SEVERITY\"", "\"DEBT-LIKELIHOOD\"")
                .replace("\"weight\": 4", "\"weight\": 9")
                .replace("\"criticalAt\": 3", "\"criticalAt\": 5");

        assertThatThrownBy(() -> TemplateReader.read(unsound.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DEBT-LIKELIHOOD stands twice")
                .hasMessageContaining("HOUSING-RESERVED has no fitting weight")
                .hasMessageContaining("FAMILY_COMPLICITY-RETURNS-TO-FAMILY is critical nowhere");
    }

    @Test
    public void refusesADomainWithoutSeverity() {
        String sound = new String(new Instruments().source("RA-SE").orElseThrow(), StandardCharsets.UTF_8);
        String unsound = sound.replaceFirst("\"SEVERITY\", \"sv\"", "\"LIKELIHOOD\", \"sv\"");

        assertThatThrownBy(() -> TemplateReader.read(unsound.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("RETALIATION needs exactly one item of SEVERITY");
    }

    private static List<String> codes(String list) throws IOException {
        JsonNode lists = new ObjectMapper()
                .readTree(TemplateReaderTest.class.getClassLoader().getResourceAsStream("code-lists.json"));
        return StreamSupport.stream(lists.path(list).path("values").spliterator(), false)
                .map(value -> value.path("code").asText())
                .toList();
    }
}
