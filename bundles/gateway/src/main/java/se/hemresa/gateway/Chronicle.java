// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.gateway.serving.ModuleWatch;

/**
 * Writes down which modules come and go: in the register, so that their paths are known after a restart, and in the journal.
 * On a thread of its own, because a module that comes or goes must not wait for the database.
 */
@Component(service = Chronicle.class)
public final class Chronicle implements ModuleWatch {

    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "hemresa-gateway-chronicle");
        thread.setDaemon(true);
        return thread;
    });
    private final UnitOfWork units;
    private final Journal journal;
    private final ModuleRegister register;

    /**
     * @param units where it is written
     * @param journal takes the events
     * @param register takes the paths
     */
    @Activate
    public Chronicle(@Reference UnitOfWork units, @Reference Journal journal, @Reference ModuleRegister register) {
        this.units = units;
        this.journal = journal;
        this.register = register;
    }

    /** Writes no more. */
    @Deactivate
    public void close() {
        writer.shutdownNow();
    }

    /** @return every module that was ever served; empty if the register cannot be read now */
    List<ModuleRegister.Known> known() {
        try {
            return units.read(register::known);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "The register of modules cannot be read; absent modules are named once they have been here",
                    unreadable);
            return List.of();
        }
    }

    @Override
    public void opened(String module, List<String> paths) {
        later(() -> {
            register.remember(module, paths);
            append(new ModuleStarted(module));
        });
    }

    @Override
    public void closed(String module) {
        later(() -> append(new ModuleStopped(module)));
    }

    private void append(Event event) {
        journal.append(event);
    }

    private void later(Runnable work) {
        try {
            writer.execute(() -> write(work));
        } catch (RejectedExecutionException closing) {
            LOG.debug("A module came or went while the gateway itself is going; not written down");
        }
    }

    private void write(Runnable work) {
        try {
            Caller.module("gateway").run(() -> units.run(work));
        } catch (RuntimeException unwritten) {
            LOG.warn("It could not be written down that a module came or went; service goes on", unwritten);
        }
    }
}
