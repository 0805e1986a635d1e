// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.StreamReadConstraints;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;

/** How much of anything is taken in (contracts; security.md §1.2.3): beyond it nothing is parsed, bound or stored. */
public final class Limits {

    static final int BYTES = 1 << 20;
    static final int DEPTH = 32;
    static final int PARTS = 20_000;
    static final int ATTRIBUTES = 50;

    static final StreamReadConstraints JSON = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxTokenCount(PARTS)
            .maxStringLength(BYTES)
            .build();

    private Limits() {}

    /**
     * @param declared the declared length of a body, in bytes; negative if unknown
     * @throws PlatformException {@code gateway.too-large} if it is beyond the limit
     */
    public static void checkDeclared(long declared) {
        if (declared > BYTES) {
            throw new PlatformException(GatewayError.TOO_LARGE);
        }
    }

    /**
     * @param body where the body comes from
     * @return all of it
     * @throws PlatformException {@code gateway.too-large} if it is longer than the limit; {@code platform.malformed} if the
     *     connection breaks off, or the client is too slow
     */
    public static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(BYTES + 1);
            checkDeclared(bytes.length);
            return bytes;
        } catch (PlatformException tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException brokenOff) {
            throw malformed();
        }
    }

    /**
     * Decodes strictly: a guess at the character set would let two parsers see two messages.
     *
     * @param body bytes
     * @return the text, without a byte order mark
     * @throws PlatformException {@code platform.malformed} if it is not UTF-8
     */
    static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    static PlatformException malformed() {
        return new PlatformException(PlatformError.MALFORMED);
    }
}
