// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * Seals a stream of any length in chunks, each AES-256-GCM with its number as nonce; the last one says that it is the last, so
 * that a chunk changed, moved, left out or cut off does not open. The key must be used for one stream only. Closing ends the
 * stream and closes what is below.
 */
final class SealedOutput extends OutputStream {

    private final DataOutputStream out;
    private final SecretKey key;
    private final byte[] chunk = new byte[Chunks.BYTES];
    private int used;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, SecretKey key) {
        this.out = new DataOutputStream(out);
        this.key = key;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (used == chunk.length) {
                seal(false);
            }
            int now = Math.min(length - done, chunk.length - used);
            System.arraycopy(from, offset + done, chunk, used, now);
            used += now;
            done += now;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            byte[] sealed =
                    Chunks.cipher(Cipher.ENCRYPT_MODE, key, number++, last).doFinal(chunk, 0, used);
            out.writeInt(last ? -sealed.length : sealed.length);
            out.write(sealed);
            used = 0;
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", noCipher);
        }
    }

    /** Ends the stream in order, which only a writer that has come to its end may do. */
    void finish() throws IOException {
        seal(true);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.close();
        }
    }
}
