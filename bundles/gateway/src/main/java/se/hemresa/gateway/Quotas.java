// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import se.hemresa.api.access.Caller;
import se.hemresa.gateway.error.Refusal;

/**
 * How many requests an agency and a user may send, so that one that has gone wild, or is being used to guess, leaves room for
 * the others. Asked as soon as it is known who asks, before the body is read. Counted in memory, on this node only; whoever
 * has not been here for long is forgotten, and begins with a full burst. Any thread.
 */
@Component(service = Quotas.class, configurationPid = "se.hemresa.gateway")
@Designate(ocd = Quotas.Figures.class)
public final class Quotas {

    private static final int KNOWN = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KNOWN;
        }
    };
    private Figures figures;

    /** The figures; 0 is no limit. */
    @ObjectClassDefinition(name = "Hemresa gateway", description = "How many requests are taken from whom.")
    public @interface Figures {

        /** @return requests a second of all systems and users of one agency together */
        @AttributeDefinition(name = "Requests of an agency [1/s]", description = "0 is no limit")
        int agencyPerSecond() default 600;

        /** @return requests of an agency that may come at once after a pause */
        @AttributeDefinition(name = "Burst of an agency [requests]", description = "0 is as many as in a second")
        int agencyBurst() default 1200;

        /** @return requests a second of one user */
        @AttributeDefinition(name = "Requests of a user [1/s]", description = "0 is no limit")
        int userPerSecond() default 50;

        /** @return requests of a user that may come at once after a pause */
        @AttributeDefinition(name = "Burst of a user [requests]", description = "0 is as many as in a second")
        int userBurst() default 200;
    }

    /** @param figures the figures to begin with */
    @Activate
    public Quotas(Figures figures) {
        this.figures = figures;
    }

    /** @param changed the figures from now on; everybody begins with a full burst */
    @Modified
    public synchronized void change(Figures changed) {
        figures = changed;
        buckets.clear();
    }

    /**
     * Counts a request.
     *
     * @param caller who asks
     * @throws se.hemresa.api.error.PlatformException {@code gateway.too-many-requests}, with the time after which there is room
     */
    void admit(Caller caller) {
        Figures now = figures();
        String agency = caller.agency().value();
        caller.user().ifPresent(user -> take(agency + " " + user, now.userPerSecond(), now.userBurst()));
        take(agency, now.agencyPerSecond(), now.agencyBurst());
    }

    private synchronized Figures figures() {
        return figures;
    }

    private void take(String who, int perSecond, int burst) {
        if (perSecond <= 0) {
            return;
        }
        ConsumptionProbe probe = bucket(who, perSecond, burst).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    private synchronized Bucket bucket(String who, int perSecond, int burst) {
        return buckets.computeIfAbsent(
                who,
                any -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(burst > 0 ? burst : perSecond)
                                .refillGreedy(perSecond, Duration.ofSeconds(1))
                                .build())
                        .build());
    }
}
