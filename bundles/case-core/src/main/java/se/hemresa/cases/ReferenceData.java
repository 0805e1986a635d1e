// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.id.AgencyId;

/**
 * Counties, municipalities, countries and languages (domain.md §4.2). The agency that coordinates returns in a county bears
 * the county's ISO 3166-2 code.
 */
public final class ReferenceData {

    private static final String SWEDEN = "SE";

    /** Kosovo, unknown and stateless: codes of travel documents that ISO 3166 does not hold. */
    private static final Set<String> BEYOND_ISO = Set.of("XK", "XXX", "XXA");

    private final Map<String, AgencyId> counties = new HashMap<>();
    private final Map<String, String> countyOfMunicipality = new HashMap<>();
    private final Map<String, String> nameOfMunicipality = new HashMap<>();
    private final Set<String> countries = new HashSet<>(Set.of(Locale.getISOCountries()));
    private final Set<String> languages;

    private ReferenceData() {
        for (String[] county : rows("data/counties.csv")) {
            counties.put(county[0], new AgencyId(county[3]));
        }
        for (String[] municipality : rows("data/municipalities.csv")) {
            nameOfMunicipality.put(municipality[0], municipality[1]);
            countyOfMunicipality.put(municipality[0], municipality[2]);
        }
        countries.addAll(BEYOND_ISO);
        languages = Set.copyOf(Resources.lines("data/iso-639-2.txt"));
    }

    /** @return the data as it lies in the bundle */
    public static ReferenceData load() {
        return new ReferenceData();
    }

    /**
     * @param county the two digits of a county
     * @return the agency that coordinates returns there; empty if there is no such county
     */
    public Optional<AgencyId> coordination(String county) {
        return Optional.ofNullable(counties.get(county));
    }

    /**
     * @param municipality the four digits of a municipality
     * @return the two digits of its county; empty if there is no such municipality
     */
    public Optional<String> countyOf(String municipality) {
        return Optional.ofNullable(countyOfMunicipality.get(municipality));
    }

    /**
     * @param municipality the four digits of a municipality
     * @return its name; empty if there is no such municipality
     */
    public Optional<String> municipalityName(String municipality) {
        return Optional.ofNullable(nameOfMunicipality.get(municipality));
    }

    /**
     * @param code a code of a country
     * @return whether it is in ISO 3166-1 or one of XK, XXX, XXA
     */
    public boolean isCountry(String code) {
        return countries.contains(code);
    }

    /**
     * @param code a code of a language
     * @return whether it is in ISO 639-2
     */
    public boolean isLanguage(String code) {
        return languages.contains(code);
    }

    /**
     * @param citizenships codes of countries
     * @return whether they prove that the person is a foreign citizen: none is Swedish, and one at least is known
     */
    public static boolean foreign(List<String> citizenships) {
        return !citizenships.contains(SWEDEN) && citizenships.stream().anyMatch(code -> !"XXX".equals(code));
    }

    private static List<String[]> rows(String path) {
        return Resources.lines(path).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}
