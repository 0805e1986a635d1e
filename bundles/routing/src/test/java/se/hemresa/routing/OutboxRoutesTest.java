// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.builder.RouteBuilder;
import org.junit.After;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.DeliveryFailed;
import se.hemresa.api.exchange.Outbox.Parcel;
import se.hemresa.api.exchange.Outbox.Receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

public class OutboxRoutesTest {

    private static final Duration BOUND = Duration.ofSeconds(4);

    private final CurrentOutbox current = new CurrentOutbox(BOUND);
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final ModuleContext module = new ModuleContext("travel-booking", new MemorySubscriptions(), current, BOUND);

    @After
    public void leavesNoThread() throws Exception {
        module.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("hemresa-routing-") || name.startsWith("Camel")));
    }

    @Test
    public void carriesParcelsInOrderAsTheModuleAndGivesBackTheReceipts() throws Exception {
        AtomicReference<Caller> caller = new AtomicReference<>();
        current.come(outbox);
        module.add(carrying(parcel -> caller.set(Caller.current())));

        List<UUID> queued = List.of(outbox.queue(), outbox.queue(), outbox.queue());

        await().until(() -> outbox.receipts().size() == 3);
        assertThat(outbox.receipts().stream().map(Receipt::digest))
                .containsExactlyElementsOf(queued.stream().map(UUID::toString).toList());
        assertThat(caller.get()).isEqualTo(Caller.module("travel-booking"));
    }

    @Test
    public void givesTheOutboxWhatTheRouteThrewAsItWas() throws Exception {
        DeliveryFailed busy = new DeliveryFailed("status-503", Duration.ofSeconds(7), null);
        AtomicBoolean down = new AtomicBoolean(true);
        current.come(outbox);
        module.add(carrying(parcel -> {
            if (down.get()) {
                throw busy;
            }
        }));
        outbox.queue();
        await().until(() -> outbox.failures().size() > 1);
        assertThat(outbox.receipts()).isEmpty();

        down.set(false);

        await().until(() -> outbox.receipts().size() == 1);
        assertThat(outbox.failures()).allSatisfy(failure -> assertThat(failure).isSameAs(busy));
    }

    @Test
    public void countsARouteWithoutReceiptAsAFailedAttempt() throws Exception {
        current.come(outbox);
        module.add(routes("outbox:carrier", parcel -> null));
        outbox.queue();

        await().until(() -> !outbox.failures().isEmpty());

        assertThat(outbox.failures().get(0)).hasMessageContaining("receipt");
        assertThat(outbox.receipts()).isEmpty();
    }

    @Test
    public void runsWithoutAnOutboxAndGoesOnWithEachThatComes() throws Exception {
        module.add(carrying(parcel -> {}));
        assertThat(module.isRunning()).isTrue();
        outbox.queue();

        current.come(outbox);
        await().until(() -> outbox.receipts().size() == 1);
        current.go(outbox);
        outbox.queue();
        MemoryOutbox updated = new MemoryOutbox();
        updated.queue();
        current.come(updated);

        await().until(() -> updated.receipts().size() == 1);
        assertThat(outbox.receipts()).hasSize(1);
        assertThat(module.isRunning()).isTrue();
    }

    @Test
    public void letsAnOutboxGoOnlyAfterTheParcelInFlight() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        current.come(outbox);
        module.add(carrying(parcel -> {
            inFlight.countDown();
            goOn.await();
        }));
        outbox.queue();
        inFlight.await();

        CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> {
            current.go(outbox);
            return outbox.receipts().size();
        });
        await().until(OutboxRoutesTest::isWaitingForParcels);
        goOn.countDown();

        assertThat(received.join()).isEqualTo(1);
    }

    private static boolean isWaitingForParcels() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(CurrentOutbox.class.getName())
                        && frame.getMethodName().equals("go"));
    }

    @Test
    public void letsAnOutboxGoWithinTheBoundWhenAParcelTakesLonger() throws Exception {
        CurrentOutbox hurried = new CurrentOutbox(Duration.ofMillis(100));
        ModuleContext slow = new ModuleContext("slow", new MemorySubscriptions(), hurried, BOUND);
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        hurried.come(outbox);
        slow.add(carrying(parcel -> {
            inFlight.countDown();
            goOn.await();
        }));
        outbox.queue();
        inFlight.await();

        hurried.go(outbox);
        assertThat(outbox.receipts()).isEmpty();
        goOn.countDown();

        await().until(() -> outbox.receipts().size() == 1);
        slow.close();
    }

    @Test
    public void refusesARouteThatRetriesItselfOrHasNoChannel() throws Exception {
        RouteBuilder retrying = new RouteBuilder() {
            @Override
            public void configure() {
                from("outbox:carrier")
                        .errorHandler(defaultErrorHandler().maximumRedeliveries(3))
                        .process(exchange -> {});
            }
        };

        assertThatThrownBy(() -> module.add(retrying)).hasStackTraceContaining("only retrier");
        for (String uri : List.of("outbox:", "outbox:IOM-FI", "outbox:carrier?delay=5")) {
            assertThatThrownBy(() -> module.add(routes(uri, OutboxRoutesTest::receipt)))
                    .isInstanceOf(Exception.class);
        }
    }

    private static RouteBuilder carrying(Work work) {
        return routes("outbox:carrier", parcel -> {
            work.on(parcel);
            return receipt(parcel);
        });
    }

    private static Receipt receipt(Parcel parcel) {
        return new Receipt("jose", "RECEIVED", parcel.messageId().toString(), Instant.EPOCH, Map.of());
    }

    private static RouteBuilder routes(String uri, Carriage carriage) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .process(exchange -> exchange.getMessage()
                                .setBody(carriage.carry(exchange.getMessage().getBody(Parcel.class))));
            }
        };
    }

    @FunctionalInterface
    private interface Work {
        void on(Parcel parcel) throws Exception;
    }

    @FunctionalInterface
    private interface Carriage {
        Receipt carry(Parcel parcel) throws Exception;
    }
}
