// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Ready only while the root key can be read: a node that lost it would fail at its next restart. */
@Component(property = {HealthCheck.NAME + "=root-key", HealthCheck.TAGS + "=ready"})
public final class RootKeyCheck implements HealthCheck {

    private final RootKeyFile file;

    @Activate
    public RootKeyCheck(BundleContext context) {
        this(new RootKeyFile(context::getProperty, System::getenv));
    }

    RootKeyCheck(RootKeyFile file) {
        this.file = file;
    }

    @Override
    public Result execute() {
        try {
            file.read();
            return new Result(Result.Status.OK, "The root key can be read");
        } catch (IllegalStateException missing) {
            return new Result(Result.Status.CRITICAL, missing.getMessage());
        }
    }
}
