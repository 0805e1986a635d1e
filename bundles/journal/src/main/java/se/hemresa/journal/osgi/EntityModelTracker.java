// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

import se.hemresa.api.work.EntityModel;
import se.hemresa.journal.JournalPlatform;

/** Whiteboard of {@link EntityModel}: for each, entities that come and go with the module's tables. */
final class EntityModelTracker extends ServiceTracker<EntityModel, ModuleEntities> {

    private final JournalPlatform platform;
    private final Worker worker;

    EntityModelTracker(BundleContext context, JournalPlatform platform, Worker worker) {
        super(context, EntityModel.class, null);
        this.platform = platform;
        this.worker = worker;
    }

    @Override
    public ModuleEntities addingService(ServiceReference<EntityModel> reference) {
        ModuleEntities entities = new ModuleEntities(context, context.getService(reference), platform, worker);
        entities.open();
        return entities;
    }

    @Override
    public void removedService(ServiceReference<EntityModel> reference, ModuleEntities entities) {
        entities.close();
        context.ungetService(reference);
    }
}
