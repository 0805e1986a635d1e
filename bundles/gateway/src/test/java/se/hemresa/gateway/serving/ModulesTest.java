// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.junit.Test;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.gateway.Answer;
import se.hemresa.gateway.contract.PathTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

public class ModulesTest {

    private final MovableClock clock = new MovableClock();
    private final Parking parking = new Parking(clock);
    private final List<String> told = new ArrayList<>();
    private final Modules modules = new Modules(parking, clock, new Told());

    @Test
    public void sendsRequestsToTheNewestGeneration() {
        Generation old = modules.open("cases", new FakeDoor("/api/v1/cases"));
        Generation fresh = modules.open("cases", new FakeDoor("/api/v1/cases"));

        assertThat(modules.find("/api/v1/cases")).containsSame(fresh);
        modules.close(old, () -> false);
        assertThat(modules.find("/api/v1/cases")).containsSame(fresh);
        assertThat(modules.absence("/api/v1/cases")).isEmpty();
    }

    @Test
    public void prefersTheLiteralStep() {
        Generation general = modules.open("one", new FakeDoor("/a/{x}"));
        Generation special = modules.open("two", new FakeDoor("/a/head"));

        assertThat(modules.find("/a/head")).containsSame(special);
        assertThat(modules.find("/a/7")).containsSame(general);
        assertThat(modules.find("/a")).isEmpty();
    }

    @Test
    public void destroysAGenerationOnlyWhenTheLastRequestHasLeft() {
        FakeDoor door = new FakeDoor("/a");
        Generation generation = modules.open("one", door);
        generation.enter();
        generation.enter();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> modules.close(generation, () -> false));
        await().until(() -> modules.find("/a").isEmpty());
        generation.leave();
        assertThat(door.destroyed).isFalse();
        generation.leave();

        closing.join();
        assertThat(door.destroyed).isTrue();
        assertThat(generation.enter()).isFalse();
    }

    @Test
    public void hopesTenSecondsForAnUpdateAndTwoForARemoval() {
        AtomicBoolean uninstalled = new AtomicBoolean();
        modules.close(modules.open("one", new FakeDoor("/a")), uninstalled::get);
        Absence absence = modules.absence("/a").orElseThrow();

        clock.seconds(9);
        assertThat(absence.isHopeful(clock.instant())).isTrue();
        uninstalled.set(true);
        assertThat(absence.isHopeful(clock.instant())).isFalse();
        uninstalled.set(false);
        clock.seconds(1);
        assertThat(absence.isHopeful(clock.instant())).isFalse();
        assertThat(absence.module()).isEqualTo("one");
    }

    @Test
    public void sendsParkedRequestsOnWhenAGenerationComes() {
        modules.close(modules.open("one", new FakeDoor("/a")), () -> false);
        List<String> dispatched = new ArrayList<>();
        parking.park(request("first", dispatched), modules.absence("/a").orElseThrow());
        parking.sweep();
        assertThat(dispatched).isEmpty();

        modules.open("one", new FakeDoor("/a"));

        assertThat(dispatched).containsExactly("first");
        assertThat(parking.size()).isZero();
        assertThat(modules.absence("/a")).isEmpty();
        assertThat(modules.absenceOf("one")).isEmpty();
    }

    @Test
    public void sendsParkedRequestsOnWhenHopeIsOver() {
        modules.close(modules.open("one", new FakeDoor("/a")), () -> false);
        List<String> dispatched = new ArrayList<>();
        parking.park(request("first", dispatched), modules.absence("/a").orElseThrow());

        clock.seconds(10);
        parking.sweep();

        assertThat(dispatched).containsExactly("first");
    }

    @Test
    public void parksNoMoreThanAThousand() {
        modules.close(modules.open("one", new FakeDoor("/a")), () -> false);
        Absence absence = modules.absence("/a").orElseThrow();
        for (int i = 0; i < 999; i++) {
            parking.park(request("x", new ArrayList<>()), absence);
        }

        assertThat(parking.hasRoom()).isTrue();
        parking.park(request("x", new ArrayList<>()), absence);
        assertThat(parking.hasRoom()).isFalse();
    }

    @Test
    public void knowsModulesFromBeforeTheStart() {
        modules.expect(List.of(new ModuleRegister.Known("statistics", List.of("/api/v1/statistics/reports/{id}"))));

        assertThat(modules.absence("/api/v1/statistics/reports/programme").map(Absence::module))
                .hasValue("statistics");
        assertThat(modules.absence("/api/v1/other")).isEmpty();
    }

    @Test
    public void tellsWhoComesAndGoesWithAllPaths() {
        Generation rest = modules.open("one", new FakeDoor("/b"));
        modules.open("one", new FakeDoor("/a"));
        modules.close(rest, () -> false);

        assertThat(told).containsExactly("one [/b]", "one [/a, /b]", "-one");
    }

    private static AsyncContext request(String name, List<String> dispatched) {
        return (AsyncContext) Proxy.newProxyInstance(
                ModulesTest.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    if ("dispatch".equals(method.getName())) {
                        dispatched.add(name);
                    }
                    return null;
                });
    }

    private final class Told implements ModuleWatch {

        @Override
        public void opened(String module, List<String> paths) {
            told.add(module + " " + paths);
        }

        @Override
        public void closed(String module) {
            told.add("-" + module);
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        void seconds(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class FakeDoor implements Door {

        private final String path;
        private volatile boolean destroyed;

        FakeDoor(String path) {
            this.path = path;
        }

        @Override
        public List<PathTemplate> paths() {
            return List.of(new PathTemplate(path));
        }

        @Override
        public Collection<? extends ErrorCode> errors() {
            return List.of();
        }

        @Override
        public boolean open(HttpServletRequest request) {
            return false;
        }

        @Override
        public String operation(HttpServletRequest request) {
            return "unknown";
        }

        @Override
        public Optional<Answer> head(HttpServletRequest request) {
            return Optional.empty();
        }

        @Override
        public Message read(HttpServletRequest request, byte[] body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(HttpServletRequest request, Message message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer call(HttpServletRequest request, HttpServletResponse response, Message message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy() {
            destroyed = true;
        }
    }
}
