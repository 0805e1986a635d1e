// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.journal.TreeHead;

/**
 * Heads kept outside the database, in a file that is only appended to, one line each: {@code size base64(root) moment}. Whoever
 * rewrites the database, heads and all, or puts an older one in its place, does not rewrite these. At most one line a minute,
 * and one at start and close. Any thread.
 */
public final class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_LINE = 200;

    private final Path file;
    private Instant keptAt = Instant.MIN;
    private long keptSize;
    private boolean failing;

    /** @param file where they are kept; made when it is needed */
    public Anchors(Path file) {
        this.file = file;
    }

    /** A line of the file; the head is null if the line is none that we wrote. */
    record Line(long number, TreeHead head) {}

    /** @return whether a minute has passed since the last head was kept */
    synchronized boolean due(Instant now) {
        return keptAt.equals(Instant.MIN) || now.isAfter(keptAt.plus(PAUSE));
    }

    /**
     * Keeps a head, unless it is the one that was kept last. A disk that refuses does not stop the journal; it is tried again
     * with the next head.
     *
     * @param head a head that is committed
     * @param now the time
     */
    synchronized void keep(TreeHead head, Instant now) {
        if (head.size() == keptSize) {
            return;
        }
        try {
            append(head.size() + " " + Base64.getEncoder().encodeToString(head.rootHash()) + " " + now + "\n");
            keptAt = now;
            keptSize = head.size();
            failing = false;
        } catch (IOException failed) {
            if (!failing) {
                LOG.error("The head of the journal cannot be kept outside the database; tried again", failed);
            }
            failing = true;
        }
    }

    /**
     * Begins anew, for another journal in the place of this one: a backup that is restored. What was kept is put aside under
     * another name, since it may be asked for.
     *
     * @param now part of that name
     * @throws IOException if the file cannot be moved
     */
    public synchronized void beginAnew(Instant now) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + "-before-restore-" + now.toEpochMilli()));
        }
        keptAt = Instant.MIN;
        keptSize = 0;
    }

    /**
     * @return every line; empty without a file. What a crash left of a last line is passed over
     * @throws IOException if the file cannot be read
     */
    synchronized List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Line> lines = new ArrayList<>();
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .forEach(line -> lines.add(new Line(lines.size() + 1L, head(line))));
        return lines;
    }

    private void append(String line) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A crash may leave the beginning of a line, which says nothing. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        long begin = Math.max(0, channel.size() - LONGEST_LINE);
        ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - begin));
        while (tail.hasRemaining() && channel.read(tail, begin + tail.position()) > 0) {
            continue;
        }
        int last = tail.position() - 1;
        while (last >= 0 && tail.get(last) != '\n') {
            last--;
        }
        return begin + last + 1;
    }

    private static TreeHead head(String text) {
        String[] parts = text.split(" ", -1);
        try {
            byte[] root = Base64.getDecoder().decode(parts[1]);
            return root.length == 32 && parts.length == 3
                    ? new TreeHead(Long.parseLong(parts[0]), root, Instant.parse(parts[2]))
                    : null;
        } catch (RuntimeException notOurs) {
            return null;
        }
    }
}
