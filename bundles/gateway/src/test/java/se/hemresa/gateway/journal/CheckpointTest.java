// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The vector is that of golang.org/x/mod/sumdb/note (note_test.go, BSD-3-Clause): a foreign program's key, text and line. */
public class CheckpointTest {

    private static final String NAME = "PeterNeumann";
    private static final byte[] PUBLIC =
            tail(Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), 32);
    private static final byte[] SEED =
            tail(Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), 32);

    @Test
    public void writesTheKeyAsAForeignProgramReadsIt() {
        assertThat(Checkpoint.keyLine(NAME, PUBLIC))
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    public void writesTheSignatureAsAForeignProgramDid() throws GeneralSecurityException {
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";

        assertThat(Checkpoint.signatureLine(NAME, PUBLIC, sign(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(
                        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6"
                                + "RyyBwJnAM=\n");
    }

    @Test
    public void signsNameSizeAndRootAndLeavesTheBlankLineOut() {
        byte[] root = new byte[32];
        byte[][] signed = new byte[1][];

        String note = new Checkpoint("hemresa/one", 12, root).signed(PUBLIC, text -> {
            signed[0] = text;
            return new byte[64];
        });

        String text = "hemresa/one\n12\n" + Base64.getEncoder().encodeToString(root) + "\n";
        assertThat(new String(signed[0], StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(note).startsWith(text + "\n— hemresa/one ").endsWith("\n");
        assertThat(note.lines()).hasSize(5);
    }

    private static byte[] sign(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, SEED)));
        signature.update(text);
        return signature.sign();
    }

    private static byte[] tail(byte[] bytes, int length) {
        return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    }
}
