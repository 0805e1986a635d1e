// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.api.gateway.SoapOperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

public class XmlContractTest {

    private final XmlContract contract = new XmlContract(new Notes());

    @Test
    public void acceptsWhatFollowsTheSchemaWithForeignElementsAtItsTail() {
        assertThat(
                        violations(
                                "<Kind>PLAIN</Kind><Author agency='SE-AB'/><Text>a</Text><x:y xmlns:x='urn:other'><x:z/></x:y>"))
                .isEmpty();
    }

    @Test
    public void tellsEveryViolationAtOnce() {
        assertThat(violations("<Kind>X</Kind><Author agency='nowhere'/><Text></Text><Due>2026-02-30</Due>"))
                .containsExactlyInAnyOrder(
                        "/Note/Kind unknown-code",
                        "/Note/Author/@agency wrong-format",
                        "/Note/Text too-short",
                        "/Note/Due wrong-format");
    }

    @Test
    public void tellsEveryElementThatIsMissing() {
        assertThat(violations(""))
                .containsExactly("/Note/Kind required", "/Note/Author required", "/Note/Text required");
        assertThat(violations("<Author/><Due>2026-01-01</Due>"))
                .containsExactlyInAnyOrder(
                        "/Note/Kind required", "/Note/Text required", "/Note/Author/@agency required");
    }

    @Test
    public void namesUnknownElementsAndAttributesByTheirParent() {
        assertThat(violations("<Secret/><Kind>PLAIN</Kind><Author agency='SE-AB' secret='1'/><Secret/><Text>a</Text>"))
                .containsExactlyInAnyOrder("/Note unknown-member", "/Note/Author unknown-member");
    }

    @Test
    public void tellsWhatStandsTwiceOrInTheWrongPlace() {
        assertThat(violations("<Kind>PLAIN</Kind><Kind>PLAIN</Kind><Author agency='SE-AB'/><Text>a</Text>"))
                .containsExactly("/Note/Kind[2] misplaced");
    }

    @Test
    public void numbersBrothers() {
        assertThat(violations("<Kind>PLAIN</Kind><Author agency='SE-AB'/><Text>a</Text><Tag>PLAIN</Tag><Tag>X</Tag>"))
                .containsExactly("/Note/Tag[2] unknown-code");
    }

    @Test
    public void demandsTheFixedVersion() {
        assertThat(
                        check(
                                "<Note xmlns='urn:hemresa:sample:1' version='2.0'><Kind>PLAIN</Kind><Author agency='SE-AB'/><Text>a</Text></Note>"))
                .containsExactly("/Note/@version unknown-code");
    }

    @Test
    public void neverRepeatsWhatWasSent() {
        String canary =
                "<canary/><Kind>canary</Kind><Author agency='canary' canary='1'/><Text>canary canary canary canary</Text>";

        assertThat(violations(canary).toString()).doesNotContain("canary").contains("unknown-code", "too-long");
    }

    private List<String> violations(String content) {
        return check("<Note xmlns='urn:hemresa:sample:1' version='1.0'>" + content + "</Note>");
    }

    private List<String> check(String xml) {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> contract.check(
                        XmlReading.tree(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement()));
        return refused == null
                ? List.of()
                : refused.violations().stream()
                        .map(v -> v.at() + " " + v.rule())
                        .toList();
    }

    private static final class Notes implements SoapEndpoint {

        @Override
        public String path() {
            return "note";
        }

        @Override
        public String wsdl() {
            return "sample/note.wsdl";
        }

        @Override
        public Map<String, SoapOperation> operations() {
            return Map.of();
        }
    }
}
