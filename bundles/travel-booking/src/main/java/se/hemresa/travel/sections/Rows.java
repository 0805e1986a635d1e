// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.LinkedHashMap;
import java.util.Map;

import se.hemresa.travel.TravelRecord;

/** A record as a row of a section: its id and what it says, less what is only for this module. */
final class Rows {

    private Rows() {}

    static Map<String, Object> tree(TravelRecord travelRecord) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", travelRecord.id().toString());
        row.putAll(travelRecord
                .content()
                .without("reporter", "plannedAt", "legId", "dropped", "planVersion", "alarmId", "handlers", "over")
                .tree());
        return row;
    }
}
