// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules that have ever been served, in a table, so that the path of a removed module still answers with its name after
 * a restart. Each method runs in the running unit of work or in one of its own.
 */
@ProviderType
public interface ModuleRegister {

    /**
     * Remembers a module and its paths, replacing what was known of it.
     *
     * @param module the name, e.g. {@code statistics}
     * @param paths the path templates it owns, e.g. {@code /api/v1/statistics/reports/{id}}, {@code /soap/case-exchange}
     */
    void remember(String module, List<String> paths);

    /** @return every module ever remembered, by name */
    List<Known> known();

    /**
     * A remembered module.
     *
     * @param module its name
     * @param paths the path templates it owns or owned last
     */
    record Known(String module, List<String> paths) {}
}
