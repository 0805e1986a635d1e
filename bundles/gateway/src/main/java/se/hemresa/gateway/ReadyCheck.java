// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Set;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether requests can be served: the boot is over, and every active module with a contract stands behind its door. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=gateway", HealthCheck.TAGS + "=ready"})
public final class ReadyCheck implements HealthCheck {

    private final BundleContext context;
    private final Boot boot;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Serving serving;

    /** @param context where modules are found */
    @Activate
    public ReadyCheck(BundleContext context) {
        this.context = context;
        this.boot = new Boot(context);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Serving now = serving;
        if (now == null) {
            log.temporarilyUnavailable("The platform is not up: no unit of work, journal or inbox yet");
            return new Result(log);
        }
        if (!boot.isFinished()) {
            log.temporarilyUnavailable("The container is still starting");
        }
        Set<String> served = now.names();
        for (Bundle bundle : context.getBundles()) {
            String module = bundle.getHeaders().get("Hemresa-Module");
            boolean offers = bundle.getState() == Bundle.ACTIVE
                    && module != null
                    && bundle.getEntry("openapi/contract.yaml") != null;
            if (offers && !served.contains(module)) {
                log.critical("{} is active but not served; see the log and its unsatisfied components", module);
            }
        }
        now.merged().faults().forEach(fault -> log.critical("Two contracts define the same name: {}", fault));
        log.info("Served: {}", served);
        return new Result(log);
    }
}
