// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import org.apache.camel.CamelContext;

/** Camel finds its own parts through the thread's class loader; it must be Camel's and never a module's. */
final class Camel {

    static final ClassLoader LOADER = CamelContext.class.getClassLoader();

    private Camel() {}

    /**
     * Does the work with Camel's class loader on this thread and restores the previous one.
     *
     * @param work what to do
     * @throws Exception what the work throws
     */
    static void within(Work work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Work that may throw anything. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
