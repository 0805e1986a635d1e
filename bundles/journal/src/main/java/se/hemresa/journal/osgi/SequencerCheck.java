// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready when the sequencer runs and its last batch did not fail. */
@Component(property = {"hc.name=Journal sequencer", "hc.tags=ready", "hc.tags=db"})
public final class SequencerCheck implements HealthCheck {

    private final JournalBundle journal;

    /** @param journal whose sequencer */
    @Activate
    public SequencerCheck(@Reference JournalBundle journal) {
        this.journal = journal;
    }

    @Override
    public Result execute() {
        boolean alive = journal.running()
                .filter(running -> running.platform().sequencer().alive())
                .isPresent();
        return alive
                ? new Result(Result.Status.OK, "The sequencer is running")
                : new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "The sequencer is not running");
    }
}
