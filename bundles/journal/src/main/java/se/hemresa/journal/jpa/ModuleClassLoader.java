// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.jpa;

import javax.persistence.EntityManager;

import org.eclipse.persistence.jpa.PersistenceProvider;

/** What EclipseLink sees of a module: the module's own classes first, then EclipseLink's and the specification's. */
final class ModuleClassLoader extends ClassLoader {

    ModuleClassLoader(ClassLoader module) {
        super(module);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return PersistenceProvider.class.getClassLoader().loadClass(name);
        } catch (ClassNotFoundException notThere) {
            return EntityManager.class.getClassLoader().loadClass(name);
        }
    }
}
