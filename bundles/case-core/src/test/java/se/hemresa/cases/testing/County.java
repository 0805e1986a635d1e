// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.util.List;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.CaseRegister;
import se.hemresa.cases.RecordingDesk;
import se.hemresa.cases.lifecycle.CaseJourney;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.lifecycle.TestJourney;
import se.hemresa.vault.testing.DirectWork;
import se.hemresa.vault.testing.TestVault;

/** The whole module of Västra Götaland in memory: its own code, the real vault, no container. */
public final class County {

    private final MemoryCases store = new MemoryCases();
    private final ToldEvents journal = new ToldEvents();
    private final UnitOfWork work = new DirectWork();
    private final Vault vault = TestVault.inMemory();
    private final OpenDoors access = new OpenDoors("SE-O");
    private final CaseDesk desk = new CaseDesk(new StateTable(), store, work, journal, vault, Story.CLOCK);
    private final RecordingDesk recording = new RecordingDesk(store, store, work, access, Story.CLOCK);
    private final CaseRegister register = new CaseRegister(store, store, work, Story.CLOCK);
    private CaseJourney journey = TestJourney.of(store, work, journal, access, TestJourney.guards(store, store));

    public MemoryCases store() {
        return store;
    }

    public ToldEvents journal() {
        return journal;
    }

    public UnitOfWork work() {
        return work;
    }

    public OpenDoors access() {
        return access;
    }

    public CaseDesk desk() {
        return desk;
    }

    public RecordingDesk recording() {
        return recording;
    }

    public CaseRegister register() {
        return register;
    }

    public CaseJourney journey() {
        return journey;
    }

    /** Takes other guards than the module's own. */
    public County guardedBy(Guard... guards) {
        this.journey = TestJourney.of(store, work, journal, access, List.of(guards));
        return this;
    }

    public CaseId refer(CaseReferral referral) {
        return Story.SOCIAL_WORKER.call(() -> desk.refer(referral)).id();
    }

    public CaseId refer() {
        return refer(Story.referral());
    }
}
