// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.persistence.EntityManager;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.journal.Note;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunWith(Parameterized.class)
public class EntityUnitTest {

    private static final int UPDATES = 10;
    private static final int LEFT = 3;

    @Rule
    public final TestDatabase database;

    public EntityUnitTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void openTheDiary() {
        database.migrate("diary", "db/diary.xml", getClass().getClassLoader());
    }

    @Test
    public void letsGoOfTheClassLoadersOfOldVersions() throws Exception {
        List<WeakReference<ClassLoader>> versions = new ArrayList<>();
        for (int version = 0; version < UPDATES; version++) {
            versions.add(new WeakReference<>(useOneVersion(version)));
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            System.gc();
            assertThat(versions.stream().filter(version -> version.get() != null))
                    .hasSizeLessThanOrEqualTo(LEFT);
        });
    }

    @Test
    public void aModuleThatLeavesInTheMiddleOfAUnitSpoilsNeitherTheUnitNorTheThread() {
        EntityUnit unit = database.platform()
                .entities("diary", List.of(Note.class.getName()), getClass().getClassLoader(), ModuleLoader.root());
        database.unitOfWork().run(() -> {
            unit.entities().persist(new Note("n1", "written"));
            unit.close();
        });

        assertThat(database.unitOfWork().active()).isFalse();
        EntityManager notes = database.entityManager("diary", Note.class);
        assertThat(database.unitOfWork().<Note>read(() -> notes.find(Note.class, "n1")))
                .isNotNull();
    }

    private ClassLoader useOneVersion(int version) throws Exception {
        ModuleLoader loader = new ModuleLoader();
        Class<?> note = loader.loadClass(Note.class.getName());
        assertThat(note).isNotSameAs(Note.class);
        Constructor<?> write = note.getConstructor(String.class, String.class);
        try (EntityUnit unit =
                database.platform().entities("diary", List.of(note.getName()), loader, ModuleLoader.root())) {
            EntityManager notes = unit.entities();
            Object written = write.newInstance("n" + version, "text");
            database.unitOfWork().run(() -> notes.persist(written));
            assertThat(database.unitOfWork().<Object>read(() -> notes.find(note, "n" + version)))
                    .isNotNull();
        }
        return loader;
    }

    /** Loads the entity itself, as the bundle of a module does. */
    private static final class ModuleLoader extends URLClassLoader {

        ModuleLoader() {
            super(new URL[] {root()}, EntityUnitTest.class.getClassLoader());
        }

        static URL root() {
            return Note.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.equals(Note.class.getName()) && findLoadedClass(name) == null) {
                    return findClass(name);
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
