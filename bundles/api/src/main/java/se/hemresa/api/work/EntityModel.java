// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whiteboard: the entities of a module. When the module's {@link Schema} is there, {@code journal} answers with a service
 * {@code javax.persistence.EntityManager} with the property {@code (unit=<module>)}: one proxy for all threads, which works
 * inside a unit of work only, on that unit's connection, and is flushed and committed with it. Shared cache off, no weaving,
 * no lazy to-one relations; aggregates refer to each other by id (design.md §3, stack.md §7).
 */
@ConsumerType
public interface EntityModel {

    /** @return the short name of the module, which is also the name of the unit */
    String module();

    /** @return the binary names of the entity, embeddable and converter classes, loadable by this object's class loader */
    List<String> classes();
}
