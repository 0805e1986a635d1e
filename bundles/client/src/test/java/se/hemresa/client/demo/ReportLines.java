// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** The slide of 2015, typed from the presentation a second time, with <em>Unger</em> corrected. */
final class ReportLines {

    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("cases", "Aktualiserat: 37 ärenden (2013–2014)");
        ALL.put("ages", "Ålder: 14–41 år");
        ALL.put("women-and-girls", "27 kvinnor och 3 flickor");
        ALL.put("men-and-boys", "4 män och 3 pojkar");
        ALL.put("women-sexual", "24 för sexuella ändamål varav 3 även utnyttjats för andra ändamål (tiggeri)");
        ALL.put("women-other", "2 för tvångsäktenskap, 1 för hemarbete (au-pair)");
        ALL.put("girls", "3 flickor aktuella, varav 2 tvångsäktenskap/MH och 1 för sexuella ändamål");
        ALL.put("boys", "3 pojkar för andra ändamål, tiggeri och kriminalitet");
        ALL.put("men", "4 män aktuella för andra ändamål, bärplockning och tiggeri");
        ALL.put(
                "countries",
                "Ursprungsländer: Rumänien, Bulgarien, Serbien, Dominikanska republiken, Ungern, Polen, Slovakien,"
                        + " Litauen och Nepal");
    }

    private ReportLines() {}
}
