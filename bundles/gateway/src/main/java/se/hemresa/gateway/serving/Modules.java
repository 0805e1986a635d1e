// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.type.TypeFactory;

import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.gateway.contract.PathTemplate;

/**
 * Who serves which path now, and who is absent. A new generation is switched in under a lock; the old one gets no more
 * requests and ends when it is empty. Any thread.
 */
public final class Modules {

    /** Service Component Runtime waits 5 s for a service that is going; we must be done before. */
    private static final Duration DRAIN = Duration.ofSeconds(4);

    private final Parking parking;
    private final Clock clock;
    private final ModuleWatch watch;
    private final List<Generation> generations = new ArrayList<>();
    private final SortedMap<PathTemplate, Absence> absences = new TreeMap<>();
    private volatile SortedMap<PathTemplate, Generation> routes = new TreeMap<>();

    /**
     * @param parking who waits for a generation
     * @param clock tells since when a module is absent
     * @param watch is told of every change
     */
    public Modules(Parking parking, Clock clock, ModuleWatch watch) {
        this.parking = parking;
        this.clock = clock;
        this.watch = watch;
    }

    /** @param known modules that were served before this start; their paths count as absent from now on */
    public synchronized void expect(Collection<ModuleRegister.Known> known) {
        known.forEach(module -> module.paths()
                .forEach(path ->
                        missing(new PathTemplate(path), new Absence(module.module(), clock.instant(), () -> false))));
    }

    /**
     * Opens a door and lets in whoever waited for it.
     *
     * @param module the name of the module
     * @param door what it serves
     * @return the generation, for {@link #close}
     */
    public Generation open(String module, Door door) {
        Generation generation = new Generation(module, door);
        synchronized (this) {
            generations.add(generation);
            route();
            door.paths().forEach(absences::remove);
        }
        watch.opened(module, paths(module));
        parking.release();
        return generation;
    }

    /**
     * Closes a door: new requests for its paths wait, those within have 4 seconds to finish. Returns when the server is gone.
     * A door that is closed already stays as it is.
     *
     * @param generation the generation
     * @param uninstalled asked later, whether the bundle is gone
     */
    public void close(Generation generation, BooleanSupplier uninstalled) {
        synchronized (this) {
            if (!generations.remove(generation)) {
                return;
            }
            Absence absence = new Absence(generation.module(), clock.instant(), uninstalled);
            generation.door().paths().forEach(path -> missing(path, absence));
            route();
            generation.door().paths().stream().filter(routes::containsKey).forEach(absences::remove);
        }
        generation.drain(DRAIN);
        generation.door().destroy();
        TypeFactory.defaultInstance().clearCache();
        watch.closed(generation.module());
    }

    /**
     * @param path the path of a request
     * @return who serves it now
     */
    public Optional<Generation> find(String path) {
        return first(routes, PathTemplate.steps(path));
    }

    /**
     * @param path the path of a request
     * @return why nobody serves it now; empty if nobody ever did
     */
    public synchronized Optional<Absence> absence(String path) {
        return first(absences, PathTemplate.steps(path));
    }

    /**
     * @param module the name of a module
     * @return why none of its doors is open now; empty if it was never here, or is
     */
    public synchronized Optional<Absence> absenceOf(String module) {
        return absences.values().stream()
                .filter(absence -> absence.module().equals(module))
                .findFirst();
    }

    /**
     * @param now the time
     * @return a module that is away, and may come back as far as anybody knows; empty if there is none
     */
    public synchronized Optional<Absence> anyoneAway(Instant now) {
        return absences.values().stream()
                .filter(absence -> absence.isHopeful(now))
                .findFirst();
    }

    /** @return every open door */
    public synchronized List<Generation> all() {
        return List.copyOf(generations);
    }

    /** @return the modules whose REST door is open; one that speaks SOAP too may open that door first, and is not there yet */
    public synchronized Set<String> served() {
        return generations.stream()
                .filter(generation -> generation.door() instanceof RestDoor)
                .map(Generation::module)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void missing(PathTemplate path, Absence absence) {
        absences.put(path, absence);
    }

    private void route() {
        SortedMap<PathTemplate, Generation> fresh = new TreeMap<>();
        generations.forEach(generation -> generation.door().paths().forEach(path -> fresh.put(path, generation)));
        routes = fresh;
    }

    private synchronized List<String> paths(String module) {
        return generations.stream()
                .filter(generation -> generation.module().equals(module))
                .flatMap(generation -> generation.door().paths().stream())
                .map(PathTemplate::toString)
                .sorted()
                .distinct()
                .toList();
    }

    private static <T> Optional<T> first(SortedMap<PathTemplate, T> map, List<String> steps) {
        for (Map.Entry<PathTemplate, T> entry : map.entrySet()) {
            if (entry.getKey().matches(steps)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
