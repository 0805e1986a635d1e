// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The proofs that transparency-dev/merkle has published, good ones and bad ones. */
@RunWith(Parameterized.class)
public class PublishedProofsTest {

    private final String name;
    private final JsonNode proof;

    public PublishedProofsTest(String name, JsonNode proof) {
        this.name = name;
        this.proof = proof;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> published() throws IOException {
        List<Object[]> all = new ArrayList<>();
        for (String file : List.of("inclusion", "consistency")) {
            new ObjectMapper()
                    .readTree(PublishedProofsTest.class.getResourceAsStream("/merkle/" + file + ".json"))
                    .forEach(proof -> all.add(new Object[] {proof.path("file").asText(), proof}));
        }
        assertThat(all).hasSize(196);
        return all;
    }

    @Test
    public void isJudgedAsItsAuthorsDo() {
        boolean good = name.startsWith("inclusion")
                ? TreeProofs.included(hash("leafHash"), number("leafIdx"), number("treeSize"), path(), hash("root"))
                : TreeProofs.consistent(number("size1"), number("size2"), path(), hash("root1"), hash("root2"));

        assertThat(good).isEqualTo(!proof.path("wantErr").asBoolean());
    }

    private long number(String member) {
        assertThat(proof.path(member).isIntegralNumber()).isTrue();
        return proof.path(member).asLong();
    }

    private byte[] hash(String member) {
        return proof.path(member).isNull()
                ? new byte[0]
                : Base64.getDecoder().decode(proof.path(member).asText());
    }

    private List<byte[]> path() {
        List<byte[]> path = new ArrayList<>();
        proof.path("proof").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
        return path;
    }
}
