// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** Whether the process answers at all; a restart is of use only when it does not. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=process", HealthCheck.TAGS + "=live"})
public final class LiveCheck implements HealthCheck {

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "The process answers");
    }
}
