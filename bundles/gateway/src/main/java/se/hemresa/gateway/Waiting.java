// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.servlet.AsyncContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.Refusal;
import se.hemresa.gateway.serving.Absence;
import se.hemresa.gateway.serving.Modules;
import se.hemresa.gateway.serving.Parking;

/** What happens to a request whose path nobody serves at this moment. */
final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final Modules modules;
    private final Parking parking;
    private final Clock clock;
    private final BooleanSupplier booted;

    Waiting(Modules modules, Parking parking, Clock clock, BooleanSupplier booted) {
        this.modules = modules;
        this.parking = parking;
        this.clock = clock;
        this.booted = booted;
    }

    /**
     * Parks the request if its module may still come; it will be served again then, or when there is no hope left.
     *
     * @param exchange the request
     * @return whether it waits now; false if its module has come in this moment
     * @throws PlatformException {@code platform.not-found}, {@code gateway.module-absent} or {@code gateway.busy} if waiting
     *     is of no use
     */
    boolean park(Exchange exchange) {
        Optional<Absence> known = modules.absence(exchange.path());
        if (known.isEmpty() && modules.find(exchange.path()).isPresent()) {
            return false;
        }
        Absence absence = known.orElseThrow(
                () -> new PlatformException(booted.getAsBoolean() ? PlatformError.NOT_FOUND : GatewayError.BUSY));
        exchange.ownedBy(absence.module());
        if (!absence.isHopeful(clock.instant())) {
            throw hopeless(exchange, absence);
        }
        if (!parking.hasRoom()) {
            throw new PlatformException(GatewayError.BUSY);
        }
        park(exchange, absence);
        if (modules.find(exchange.path()).isPresent()) {
            parking.release();
        }
        return true;
    }

    /**
     * Parks a transition that was refused, and rolled back, because the module of a guard is away for a moment.
     *
     * @param exchange the request
     * @param refused why it was refused
     * @return whether it waits now; false if waiting is of no use
     */
    boolean parkForGuards(Exchange exchange, TransitionRefused refused) {
        Optional<Absence> away = refused.guards().stream()
                .filter(guard -> guard.outcome() == GuardOutcome.Outcome.NOT_PROVEN)
                .flatMap(guard -> modules.absenceOf(guard.owner()).stream())
                .filter(absence -> absence.isHopeful(clock.instant()))
                .findFirst();
        return away.isPresent() && park(exchange, away.get().module(), away.get());
    }

    /**
     * @param module the name of a module
     * @return whether it is away, and only for a moment as far as anybody knows
     */
    boolean mayReturn(String module) {
        return modules.absenceOf(module)
                .filter(absence -> absence.isHopeful(clock.instant()))
                .isPresent();
    }

    /**
     * Parks a request that was rolled back because it missed a module.
     *
     * @param exchange the request
     * @param module the module
     * @return whether it waits now; false if there is no room
     */
    boolean parkFor(Exchange exchange, String module) {
        Absence away = modules.absenceOf(module).orElse(new Absence(module, Instant.EPOCH, () -> false));
        return park(exchange, module, away);
    }

    /**
     * Parks a request that failed, and was rolled back, while a module is going or coming: it may have used a guard or a
     * section of that module whose store was gone already.
     *
     * @param exchange the request
     * @param failure why it failed
     * @return whether it waits now; false if every module is there, or what failed was foreseen
     */
    boolean parkForFault(Exchange exchange, Throwable failure) {
        if (failure instanceof PlatformException) {
            return false;
        }
        Optional<Absence> away = modules.anyoneAway(clock.instant());
        if (away.isEmpty() || !park(exchange, away.get().module(), away.get())) {
            return false;
        }
        LOG.info(
                "A request of {} failed ({}) while {} is away; it is done anew",
                exchange.module(),
                failure.getClass().getName(),
                away.get().module());
        return true;
    }

    private boolean park(Exchange exchange, String module, Absence away) {
        if (!parking.hasRoom()) {
            return false;
        }
        park(exchange, away);
        if (modules.absenceOf(module).isEmpty()) {
            parking.release();
        }
        return true;
    }

    private void park(Exchange exchange, Absence absence) {
        exchange.waits();
        AsyncContext async = exchange.request().startAsync();
        async.setTimeout(0);
        parking.park(async, absence);
    }

    private PlatformException hopeless(Exchange exchange, Absence absence) {
        boolean changing = exchange.hasWaited() && !absence.uninstalled().getAsBoolean();
        return changing || !booted.getAsBoolean()
                ? new PlatformException(GatewayError.BUSY)
                : Refusal.absent(absence.module());
    }
}
