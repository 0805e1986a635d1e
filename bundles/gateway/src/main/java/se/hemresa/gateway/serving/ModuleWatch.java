// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.List;

/** Is told when the doors of modules open and close. Called on the thread of the change; must return quickly. */
public interface ModuleWatch {

    /**
     * @param module its name
     * @param paths every path template it owns now
     */
    void opened(String module, List<String> paths);

    /** @param module its name */
    void closed(String module);
}
