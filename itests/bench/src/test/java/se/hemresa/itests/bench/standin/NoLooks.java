// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench.standin;

import java.util.List;

import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;

/** Nobody hears of a look, and no answer waits for one. */
public final class NoLooks implements Looks {

    @Override
    public void write(Look look) {
        // Nobody hears of it.
    }

    @Override
    public Page at(CaseId caseId, View view, int page, int limit) {
        return new Page(List.of(), 0);
    }
}
