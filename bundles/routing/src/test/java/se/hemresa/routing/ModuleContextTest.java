// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.apache.camel.builder.RouteBuilder;
import org.junit.After;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.journal.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

public class ModuleContextTest {

    private static final Duration BOUND = Duration.ofSeconds(4);

    private final MemorySubscriptions journal = new MemorySubscriptions();
    private final CurrentOutbox outbox = new CurrentOutbox(BOUND);
    private final ModuleContext module = new ModuleContext("statistics", journal, outbox, BOUND);

    @After
    public void leavesNoThread() throws Exception {
        module.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("hemresa-routing-") || name.startsWith("Camel")));
    }

    @Test
    public void deliversInOrderOnTheThreadOfTheUnitAsTheModule() throws Exception {
        AtomicReference<Caller> caller = new AtomicReference<>();
        module.add(counting(entry -> caller.set(Caller.current())));

        appendCases(100);

        await().until(() -> journal.effects().size() == 100);
        assertThat(journal.effects()).isSorted();
        assertThat(caller.get()).isEqualTo(Caller.module("statistics"));
        assertThat(journal.cursors()).containsEntry("figures", 100L);
    }

    @Test
    public void passesOverOtherTypes() throws Exception {
        module.add(counting(entry -> {}));

        journal.append("CaseReferred");
        journal.append("RequestRefused");
        journal.append("CaseMoved");

        await().until(() -> journal.effects().equals(List.of(1L, 3L)));
    }

    @Test
    public void offersEventAgainAfterTheRouteFailed() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        CountDownLatch tried = new CountDownLatch(3);
        module.add(counting(entry -> {
            tried.countDown();
            if (broken.get()) {
                throw new IllegalArgumentException("Not yet");
            }
        }));
        journal.append("CaseReferred");

        await().until(() -> tried.getCount() == 0);
        assertThat(journal.effects()).isEmpty();
        assertThat(journal.cursors()).isEmpty();

        broken.set(false);
        await().until(() -> journal.effects().equals(List.of(1L)));
    }

    @Test
    public void commitsNothingWhenTheRouteAsksForRollback() throws Exception {
        CountDownLatch tried = new CountDownLatch(2);
        module.add(routes(builder -> builder.from("journal:figures?types=CaseReferred")
                .process(exchange -> {
                    journal.effect(exchange.getMessage().getBody(Entry.class));
                    tried.countDown();
                })
                .markRollbackOnly()));
        journal.append("CaseReferred");

        await().until(() -> tried.getCount() == 0);

        assertThat(journal.effects()).isEmpty();
    }

    @Test
    public void commitsNothingWhenTheRouteLeavesItsThread() throws Exception {
        CountDownLatch tried = new CountDownLatch(2);
        RouteBuilder wandering = routes(builder -> builder.from("journal:figures?types=CaseReferred")
                .process(exchange -> journal.effect(exchange.getMessage().getBody(Entry.class)))
                .threads(1)
                .process(exchange -> tried.countDown()));
        module.add(wandering);
        journal.append("CaseReferred");

        await().until(() -> tried.getCount() == 0);

        assertThat(journal.effects()).isEmpty();
        assertThat(journal.cursors()).isEmpty();
    }

    @Test
    public void servesEachEventOnceWhileTheModuleComesAndGoes() throws Exception {
        ExecutorService events = Executors.newSingleThreadExecutor();
        try {
            Future<?> flowing = events.submit(() -> appendCases(3_000));
            while (!flowing.isDone()) {
                RouteBuilder builder = counting(entry -> {});
                module.add(builder);
                module.remove(builder);
                assertThat(module.isEmpty()).isTrue();
            }
        } finally {
            events.shutdown();
        }

        module.add(counting(entry -> {}));

        await().until(() -> journal.effects().size() >= 3_000);
        assertThat(journal.effects())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3_000).boxed().toList());
    }

    @Test
    public void finishesTheDeliveryInFlightBeforeTheModuleGoes() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RouteBuilder builder = counting(entry -> {
            inFlight.countDown();
            goOn.await();
        });
        module.add(builder);
        appendCases(2);
        await().until(() -> inFlight.getCount() == 0);

        ExecutorService update = Executors.newSingleThreadExecutor();
        Future<?> going = update.submit(() -> {
            module.remove(builder);
            return null;
        });
        await().until(ModuleContextTest::isWaitingForRoute);
        goOn.countDown();
        going.get();
        update.shutdown();

        assertThat(journal.effects()).containsExactly(1L);
    }

    private static boolean isWaitingForRoute() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(DeliveryThread.class.getName())
                        && frame.getMethodName().equals("stop"));
    }

    @Test
    public void goesWithinItsBoundWhenTheDeliveryTakesLonger() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ModuleContext hurried = new ModuleContext("hurried", journal, outbox, Duration.ofMillis(200));
        RouteBuilder builder = counting(entry -> {
            inFlight.countDown();
            goOn.await();
        });
        hurried.add(builder);
        appendCases(2);
        await().until(() -> inFlight.getCount() == 0);

        hurried.remove(builder);
        hurried.close();
        assertThat(journal.effects()).isEmpty();

        goOn.countDown();
        await().until(() -> journal.effects().equals(List.of(1L)));
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("hemresa-routing-")));
        assertThat(journal.effects()).containsExactly(1L);
    }

    @Test
    public void goesOnAfterTheDatabaseWasAway() throws Exception {
        journal.goAway(true);
        module.add(counting(entry -> {}));
        journal.append("CaseReferred");

        journal.goAway(false);

        await().until(() -> journal.effects().equals(List.of(1L)));
    }

    @Test
    public void letsTheRoutesOfAModuleCallEachOtherAndGoSeparately() throws Exception {
        RouteBuilder first = routes(
                builder -> builder.from("journal:figures?types=CaseReferred").to("direct:count"));
        RouteBuilder second = routes(builder -> builder.from("direct:count")
                .process(exchange -> journal.effect(exchange.getMessage().getBody(Entry.class))));
        module.add(second);
        module.add(first);
        journal.append("CaseReferred");
        await().until(() -> journal.effects().equals(List.of(1L)));

        module.remove(first);
        journal.append("CaseReferred");

        assertThat(module.isEmpty()).isFalse();
        assertThat(module.isRunning()).isTrue();
        module.remove(second);
        assertThat(module.isEmpty()).isTrue();
        assertThat(journal.effects()).containsExactly(1L);
    }

    @Test
    public void refusesRouteThatKeepsItsFailuresFromTheJournal() throws Exception {
        RouteBuilder swallowing = routes(builder -> builder.from("journal:figures?types=CaseReferred")
                .errorHandler(builder.deadLetterChannel("direct:dead"))
                .process(exchange -> {}));

        assertThatThrownBy(() -> module.add(swallowing)).hasStackTraceContaining("only retrier");

        assertThat(module.isRunning()).isFalse();
        assertThat(module.isEmpty()).isTrue();
    }

    @Test
    public void refusesSubscriptionWithoutTypesOrWithUnknownParameter() {
        for (String uri : List.of(
                "journal:figures", "journal:figures?types=", "journal:Figures?types=A", "journal:f?types=A&delay=5")) {
            assertThatThrownBy(
                            () -> module.add(routes(builder -> builder.from(uri).process(exchange -> {}))))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    public void restoresTheThreadsClassLoader() throws Exception {
        ClassLoader own = new ClassLoader(null) {};
        Thread.currentThread().setContextClassLoader(own);
        try {
            RouteBuilder builder = counting(entry -> {});
            module.add(builder);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
            module.remove(builder);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }

    @Test
    public void runsOnceItsRoutesRun() throws Exception {
        assertThat(module.isRunning()).isFalse();

        module.add(counting(entry -> {}));

        assertThat(module.isRunning()).isTrue();
    }

    private void appendCases(int count) {
        for (int i = 0; i < count; i++) {
            journal.append("CaseReferred");
        }
    }

    private RouteBuilder counting(Work work) {
        return routes(builder -> builder.from("journal:figures?types=CaseReferred,CaseMoved")
                .process(exchange -> {
                    Entry entry = exchange.getMessage().getBody(Entry.class);
                    journal.effect(entry);
                    work.on(entry);
                }));
    }

    private static RouteBuilder routes(Routes routes) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                routes.define(this);
            }
        };
    }

    @FunctionalInterface
    private interface Work {
        void on(Entry entry) throws Exception;
    }

    @FunctionalInterface
    private interface Routes {
        void define(RouteBuilder builder);
    }
}
