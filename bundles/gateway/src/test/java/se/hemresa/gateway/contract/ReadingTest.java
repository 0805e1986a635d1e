// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.junit.Test;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

public class ReadingTest {

    @Test
    public void readsJsonUpToTheLimitOfNesting() {
        assertThat(JsonReading.tree(utf8("[".repeat(32) + "]".repeat(32))).size())
                .isEqualTo(1);
        assertThat(json("[".repeat(33) + "]".repeat(33))).isEqualTo(GatewayError.TOO_DEEP);
    }

    @Test
    public void refusesJsonOfTooManyTokens() {
        assertThat(json("[" + "1,".repeat(20_000) + "1]")).isEqualTo(GatewayError.TOO_DEEP);
    }

    @Test
    public void refusesWhatIsNotExactlyOneJsonValue() {
        for (String broken : new String[] {
            "",
            " ",
            "{",
            "{}{}",
            "{} x",
            "[1,]",
            "{'a':1}",
            "{\"a\":1,\"a\":2}",
            "NaN",
            "[NaN]",
            "[Infinity]",
            "01",
            "[+1]",
            "\"\u0000\"",
            "// c\n1",
            "{a:1}",
            "\uFEFF\uFEFF1"
        }) {
            assertThat(json(broken)).as(broken).isEqualTo(PlatformError.MALFORMED);
        }
    }

    @Test
    public void readsLegalJsonInAnyScript() {
        assertThat(JsonReading.tree(utf8("{\"name\":\"O'Brien Null Ålänning 李 \uD83D\uDE00\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("O'Brien Null Ålänning 李 \uD83D\uDE00");
    }

    @Test
    public void refusesEveryOtherCharacterSet() {
        for (Charset other : new Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1
        }) {
            assertThat(refusal(JsonReading::tree, "{\"a\":\"å\"}".getBytes(other)))
                    .as(other.name())
                    .isEqualTo(PlatformError.MALFORMED);
            assertThat(refusal(XmlReading::tree, "<a>å</a>".getBytes(other)))
                    .as(other.name())
                    .isEqualTo(PlatformError.MALFORMED);
        }
    }

    @Test
    public void refusesXmlWithADocumentType() {
        for (String hostile : new String[] {
            "<!DOCTYPE a><a/>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\">%x;]><a/>"
        }) {
            assertThat(xml(hostile)).as(hostile).isEqualTo(PlatformError.MALFORMED);
        }
    }

    @Test
    public void refusesXmlBeyondTheLimits() {
        assertThat(xml("<a>".repeat(33) + "</a>".repeat(33))).isEqualTo(GatewayError.TOO_DEEP);
        assertThat(xml("<a>" + "<b/>".repeat(20_000) + "</a>")).isEqualTo(GatewayError.TOO_DEEP);
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 51; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertThat(xml(attributes + "/>")).isEqualTo(GatewayError.TOO_DEEP);
    }

    @Test
    public void refusesBrokenXml() {
        for (String broken : new String[] {
            "",
            "x",
            "<a>",
            "<a></b>",
            "<a/><a/>",
            "<a>&undefined;</a>",
            "<a b='1' b='2'/>",
            "<x:a/>",
            "<a>\u0000</a>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"
        }) {
            assertThat(xml(broken)).as(broken).isEqualTo(PlatformError.MALFORMED);
        }
    }

    @Test
    public void readsNoMoreThanOneMebibyte() {
        assertThat(Limits.read(new ByteArrayInputStream(new byte[1 << 20]))).hasSize(1 << 20);
        assertThat(refusal(bytes -> Limits.read(new ByteArrayInputStream(bytes)), new byte[(1 << 20) + 1]))
                .isEqualTo(GatewayError.TOO_LARGE);
    }

    record Inner(int number) {}

    record Outer(List<Inner> list, LocalDate date) {}

    @Test
    public void saysWhereWhatWasSentFitsNoRecord() {
        assertThat(unbindable("{\"list\":[{\"number\":1},{\"number\":\"canary\"}]}"))
                .isEqualTo("/list/1/number");
        assertThat(unbindable("{\"list\":[{\"canary\":1}]}")).isEqualTo("/list/0");
        assertThat(unbindable("{\"date\":\"canary\"}")).isEqualTo("/date");
        assertThat(JsonReading.unbindable(new IllegalStateException())).isEmpty();
    }

    private static String unbindable(String text) {
        Throwable unfit = catchThrowable(() -> JsonReading.strict().readValue(text, Outer.class));
        PlatformException refused = JsonReading.unbindable(unfit).orElseThrow();
        return refused.violations().get(0).at();
    }

    private static ErrorCode json(String text) {
        return refusal(JsonReading::tree, utf8(text));
    }

    private static ErrorCode xml(String text) {
        return refusal(XmlReading::tree, utf8(text));
    }

    private static ErrorCode refusal(Function<byte[], ?> reading, byte[] bytes) {
        PlatformException refused = catchThrowableOfType(PlatformException.class, () -> reading.apply(bytes));
        assertThat(refused).isNotNull();
        return refused.code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
