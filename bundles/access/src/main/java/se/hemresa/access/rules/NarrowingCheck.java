// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether lists are narrowed to what the caller may see before they run. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=narrowing", HealthCheck.TAGS + "=security"})
public final class NarrowingCheck implements HealthCheck {

    private final boolean off;

    /** @param context holds the property that switches it off */
    @Activate
    public NarrowingCheck(BundleContext context) {
        this.off = TestSwitch.isNarrowingOff(context);
    }

    @Override
    public Result execute() {
        return off
                ? new Result(
                        Result.Status.WARN,
                        "Degraded: hemresa.test.narrowing=off, everybody stands in every relation to every case")
                : new Result(Result.Status.OK, "Lists are narrowed before they run");
    }
}
