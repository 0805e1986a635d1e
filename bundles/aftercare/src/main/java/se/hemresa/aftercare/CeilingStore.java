// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.List;

/** The ceilings of grants, as reference data. Runs in the running unit of work. */
public interface CeilingStore {

    /** @return every ceiling, also those that no longer hold, by country, person type, measure and first day */
    List<Ceiling> all();
}
