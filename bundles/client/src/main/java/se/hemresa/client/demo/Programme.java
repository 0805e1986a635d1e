// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;

/** Waits until the statistics have counted everything that the journal holds now, and gives the report. */
final class Programme {

    private static final long ASK_EVERY_MILLIS = 200;

    private final Platform platform;
    private final Credentials credentials;
    private final Duration patience;

    Programme(Platform platform, Credentials credentials, Duration patience) {
        this.platform = platform;
        this.credentials = credentials;
        this.patience = patience;
    }

    /**
     * @return the report, counted at least up to the journal's head at the time of the call
     * @throws ClientFailure if it is refused, or does not get that far in time
     */
    JsonNode report() {
        long head = read("/api/v1/journal/head").path("size").asLong();
        long deadline = System.nanoTime() + patience.toNanos();
        JsonNode report = current();
        while (report.path("position").asLong() < head) {
            if (System.nanoTime() > deadline) {
                throw new ClientFailure("The statistics have counted up to position "
                        + report.path("position").asLong() + " of the journal, not to " + head + ", after "
                        + patience.toSeconds() + " s. Look with: bin/hemresa shell journal:parked");
            }
            pause();
            report = current();
        }
        return report;
    }

    private JsonNode current() {
        return read("/api/v1/statistics/reports/programme?period=2013-2014");
    }

    private JsonNode read(String path) {
        return platform.get(path, credentials.nationalCoordination())
                .expect(200)
                .json();
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ClientFailure("Interrupted while waiting for the statistics", interrupted);
        }
    }
}
