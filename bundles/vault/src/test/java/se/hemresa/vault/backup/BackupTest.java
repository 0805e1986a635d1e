// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.crypto.spec.SecretKeySpec;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.backup.Restore;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.KeyRing;
import se.hemresa.vault.testing.DirectWork;
import se.hemresa.vault.testing.MemoryWrappedKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backup and restoration with the real vault, on each database and from one to the other. */
@RunWith(Parameterized.class)
public class BackupTest {

    private static final String CANARY = "Kanariefågel-7731";

    @Rule
    public final TestDatabase source;

    @Rule
    public final TestDatabase target;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BackedUp old;
    private Path file;

    public BackupTest(String name, TestDatabase source, TestDatabase target) {
        this.source = source;
        this.target = target;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(
                new Object[] {"Derby", TestDatabase.derby(), TestDatabase.derby()},
                new Object[] {"PostgreSQL", TestDatabase.postgresql(), TestDatabase.postgresql()},
                new Object[] {"Derby to PostgreSQL", TestDatabase.derby(), TestDatabase.postgresql()});
    }

    @Before
    public void open() {
        old = new BackedUp(source);
        file = folder.getRoot().toPath().resolve("monday");
    }

    @Test
    public void bringsEverythingBackButWhatWasShreddedMeanwhile() {
        CaseId first = old.takeNote("First");
        CaseId shredded = old.takeNote(CANARY);
        CaseId third = old.takeNote("Third");
        source.sequence();
        TreeHead head = source.journal().head();
        long number = old.nextNumber();
        byte[] index = source.unitOfWork().read(() -> old.vault().blindIndex("person.identifier", "191212121212"));
        old.backup().write(file);

        old.destroy(shredded);
        CaseId later = old.takeNote("Later");
        old.backup().write(folder.getRoot().toPath().resolve("tuesday"));
        BackedUp anew = new BackedUp(target);
        Restore.Restored restored = anew.restore().restore(file);

        assertThat(restored.position()).isEqualTo(head.size()).isEqualTo(3);
        assertThat(target.journal().head().rootHash()).isEqualTo(head.rootHash());
        assertThat(target.journal().verify(done -> {}).entries()).isEqualTo(3);
        assertThat(target.journal().verify(done -> {}).faults()).isEmpty();
        assertThat(anew.read(first)).isEqualTo("First");
        assertThat(anew.read(third)).isEqualTo("Third");
        assertThatThrownBy(() -> anew.read(shredded)).hasMessageContaining("vault.no-key");
        assertThat(anew.plainColumns(first)).isEqualTo(old.plainColumns(first));
        assertThat(anew.plainColumns(first)).contains("1600-02-29", "12345678901.25", "null", "Åäö ☂");
        assertThatThrownBy(() -> anew.read(later)).isInstanceOf(IllegalStateException.class);
        assertThat(anew.nextNumber()).isGreaterThan(number);
        assertThat(target.unitOfWork().read(() -> anew.vault().blindIndex("person.identifier", "191212121212")))
                .isEqualTo(index);
        assertThat(anew.vault().signatureKey()).isEqualTo(old.vault().signatureKey());
    }

    @Test
    public void goesOnInWhatWasRestored() {
        CaseId first = old.takeNote("First");
        source.sequence();
        old.backup().write(file);
        BackedUp anew = new BackedUp(target);
        anew.startModule();

        anew.restore().restore(file);
        CaseId next = anew.takeNote("Next");
        target.sequence();

        assertThat(anew.read(first)).isEqualTo("First");
        assertThat(anew.read(next)).isEqualTo("Next");
        assertThat(target.journal().head().size()).isEqualTo(2);
        assertThat(target.journal().verify(done -> {}).faults()).isEmpty();
    }

    @Test
    public void leavesNothingReadableInTheFilesNorAnyKeyInTheBackup() throws IOException {
        CaseId caseId = old.takeNote(CANARY);
        old.backup().write(file);

        for (Path written : List.of(file, file.resolveSibling("case-keys"))) {
            String bytes = Files.readString(written, StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain("Kanarie", "7731", caseId.toString(), "SE-AB", "notes_z_note", "NoteTaken");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                    .isEqualTo("rw-------");
        }
        Files.delete(file.resolveSibling("case-keys"));
        assertThatThrownBy(() -> new BackedUp(target).restore().restore(file)).hasMessageContaining("backup.no-file");
    }

    @Test
    public void copiesOneMomentWhileCasesAreTakenIn() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> intakes = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                intakes.add(threads.submit(() -> {
                    int taken = 0;
                    while (!over.get()) {
                        old.takeNote("Note");
                        taken++;
                    }
                    return taken;
                }));
            }
            old.takeNote("Note");
            old.backup().write(file);
            over.set(true);
            for (Future<Integer> intake : intakes) {
                assertThat(intake.get()).isNotNegative();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }

        BackedUp anew = new BackedUp(target);
        anew.restore().restore(file);
        target.sequence();

        long notes = anew.count("notes_z_note");
        assertThat(notes).isPositive();
        assertThat(anew.count("notes_a_line")).isEqualTo(notes);
        assertThat(target.journal().head().size()).isEqualTo(notes);
        assertThat(target.journal().verify(done -> {}).faults()).isEmpty();
    }

    @Test
    public void restoresNothingIntoADatabaseThatIsInUse() {
        old.takeNote("First");
        old.backup().write(file);
        BackedUp used = new BackedUp(target);
        CaseId there = used.takeNote("There");

        assertThatThrownBy(() -> used.restore().restore(file)).hasMessageContaining("backup.not-empty");

        assertThat(used.read(there)).isEqualTo("There");
        used.destroy(there);
        used.look();
        assertThatThrownBy(() -> used.restore().restore(file)).hasMessageContaining("backup.not-empty");
    }

    @Test
    public void restoresNothingOfAChangedOrCutFileOrWithAnotherRootKey() throws IOException {
        for (int i = 0; i < 40; i++) {
            old.takeNote("x".repeat(20_000));
        }
        old.backup().write(file);
        BackedUp anew = new BackedUp(target);
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(500_000);

        for (int place : List.of(3, whole.length / 3, whole.length - 5)) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            refuses(anew, changed, "backup.damaged");
        }
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            refuses(anew, Arrays.copyOf(whole, length), "backup.damaged");
        }
        Files.copy(file.resolveSibling("case-keys"), file.resolveSibling("keys-as-data"));
        assertThatThrownBy(() -> anew.restore().restore(file.resolveSibling("keys-as-data")))
                .hasMessageContaining("backup.damaged");
        Files.write(file, whole);
        assertThatThrownBy(() -> new Restore(target.platform(), foreign(), Set.of()).restore(file))
                .hasMessageContaining("backup.other-root-key");
        assertThat(anew.count("notes_z_note")).isZero();

        anew.restore().restore(file);
        assertThat(anew.count("notes_z_note")).isEqualTo(40);
    }

    private void refuses(BackedUp anew, byte[] content, String code) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> anew.restore().restore(file)).hasMessageContaining(code);
        assertThat(anew.count("notes_z_note")).isZero();
    }

    /** A vault with another root key, which never saw the database. */
    private static Vault foreign() {
        byte[] key = new byte[32];
        key[0] = 1;
        return KeyRing.of(new DirectWork(), new MemoryWrappedKeys(), event -> {}, new SecretKeySpec(key, "AES"));
    }

    @Test
    public void keepsTheOlderFilesWhenANewBackupFails() throws IOException {
        CaseId first = old.takeNote("First");
        old.backup().write(file);
        byte[] whole = Files.readAllBytes(file);

        assertThatThrownBy(() -> old.backup().write(folder.getRoot().toPath().resolve("away/monday")))
                .hasMessageContaining("backup.not-written");
        assertThatThrownBy(() -> old.backup().write(file.resolveSibling("case-keys")))
                .hasMessageContaining("backup.not-written");

        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(folder.getRoot().list()).containsExactlyInAnyOrder("monday", "case-keys");
        assertThat(Caller.module("test").call(() -> old.read(first))).isEqualTo("First");
    }
}
