// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

import se.hemresa.api.error.PlatformException;

/** Opens what {@link SealedOutput} sealed. Gives out nothing of a chunk that is not as it was written. */
final class SealedInput extends InputStream {

    private final DataInputStream in;
    private final SecretKey key;
    private byte[] chunk = new byte[0];
    private int used;
    private long number;
    private boolean last;

    SealedInput(InputStream in, SecretKey key) {
        this.in = new DataInputStream(in);
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (used == chunk.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int now = Math.min(length, chunk.length - used);
        System.arraycopy(chunk, used, to, offset, now);
        used += now;
        return now;
    }

    private void open() throws IOException {
        try {
            int length = in.readInt();
            last = length < 0;
            int size = Math.abs(length);
            if (size < Chunks.TAG_BYTES || size > Chunks.BYTES + Chunks.TAG_BYTES) {
                throw new PlatformException(BackupError.DAMAGED);
            }
            byte[] sealed = in.readNBytes(size);
            chunk = Chunks.cipher(Cipher.DECRYPT_MODE, key, number++, last).doFinal(sealed);
            used = 0;
        } catch (EOFException | AEADBadTagException changed) {
            throw new PlatformException(BackupError.DAMAGED, List.of(), changed);
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", noCipher);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
