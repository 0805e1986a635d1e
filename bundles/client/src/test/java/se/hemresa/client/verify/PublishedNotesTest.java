// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;

import org.junit.BeforeClass;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.ClientFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The keys and notes that golang.org/x/mod/sumdb/note has published, good ones and bad ones. */
public class PublishedNotesTest {

    private static JsonNode published;

    @BeforeClass
    public static void read() throws IOException {
        published = new ObjectMapper().readTree(PublishedNotesTest.class.getResourceAsStream("/merkle/note.json"));
    }

    @Test
    public void opensANoteByTheSignatureOfEitherSigner() {
        String note = text("text") + "\n" + text("peter") + text("enoch");

        assertThat(SignedNote.parse(note).verifiedBy(key("peterKey"))).isEqualTo(text("text"));
        assertThat(SignedNote.parse(note).verifiedBy(key("enochKey"))).isEqualTo(text("text"));
    }

    @Test
    public void refusesANoteThatTheKeyHasNotSigned() {
        SignedNote byEnoch = SignedNote.parse(text("text") + "\n" + text("enoch"));

        assertThatThrownBy(() -> byEnoch.verifiedBy(key("peterKey")))
                .isInstanceOf(ClientFailure.class)
                .hasMessageContaining("not signed by");
    }

    @Test
    public void refusesAChangedTextAndAChangedSignature() {
        SignedNote changed = SignedNote.parse(text("text").replace("answer", "reason") + "\n" + text("peter"));
        String peter = text("peter");
        SignedNote spoilt =
                SignedNote.parse(text("text") + "\n" + peter.substring(0, 60) + "ABCD" + peter.substring(60));

        assertThatThrownBy(() -> changed.verifiedBy(key("peterKey"))).hasMessageContaining("wrong");
        assertThatThrownBy(() -> spoilt.verifiedBy(key("peterKey"))).hasMessageContaining("wrong");
    }

    @Test
    public void refusesASignatureUnderAnotherNameOrId() {
        String renamed = text("peter").replace("PeterNeumann", "CarmenSandiego");
        String otherId = text("peter").replace("x08g", "xxxx");

        assertThatThrownBy(() -> SignedNote.parse(text("text") + "\n" + renamed).verifiedBy(key("peterKey")))
                .isInstanceOf(ClientFailure.class);
        assertThatThrownBy(() -> SignedNote.parse(text("text") + "\n" + otherId).verifiedBy(key("peterKey")))
                .isInstanceOf(ClientFailure.class);
    }

    @Test
    public void refusesWhatIsNoNote() {
        published
                .path("malformed")
                .forEach(note -> assertThatThrownBy(() -> SignedNote.parse(note.asText()))
                        .as(note.asText())
                        .isInstanceOf(ClientFailure.class));
        String crowded = text("text") + "\n" + text("peter").repeat(101);
        assertThatThrownBy(() -> SignedNote.parse(crowded)).isInstanceOf(ClientFailure.class);
    }

    @Test
    public void refusesEveryPartAndEveryManglingOfAKey() {
        String line = text("peterKey");
        for (int from = 0; from <= line.length(); from++) {
            for (int to = from; to <= line.length(); to++) {
                if (from != 0 || to != line.length()) {
                    refuses(line.substring(from, to));
                }
            }
        }
        for (int at = 0; at < line.length(); at++) {
            refuses(line.substring(0, at) + (char) (line.charAt(at) + 1) + line.substring(at + 1));
        }
        published.path("badKeys").forEach(bad -> refuses(bad.asText()));
    }

    private static void refuses(String line) {
        assertThatThrownBy(() -> VerifierKey.parse(line)).as(line).isInstanceOf(ClientFailure.class);
    }

    private static VerifierKey key(String member) {
        return VerifierKey.parse(text(member));
    }

    private static String text(String member) {
        return published.path(member).asText();
    }
}
