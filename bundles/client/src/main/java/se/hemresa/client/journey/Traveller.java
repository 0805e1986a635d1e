// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.util.List;

/**
 * Who goes home, as far as the journey differs by it. Every person here is invented.
 *
 * @param county the agency that owns the case, e.g. {@code SE-O}
 * @param language what the person understands, ISO 639-2
 * @param country the country of return, ISO 3166-1
 * @param region its region, ISO 3166-2
 * @param place the place of return
 * @param child whether the person is under 18
 * @param euCitizen whether the person moves freely in the EU: then no reflection period and no border control
 * @param needs codes of needs on the journey; empty if there are none
 */
public record Traveller(
        String county,
        String language,
        String country,
        String region,
        String place,
        boolean child,
        boolean euCitizen,
        List<String> needs) {

    public Traveller {
        needs = List.copyOf(needs);
    }

    public Actor coordinator() {
        return new Actor(county, "REGION_COORDINATOR", "coordinator");
    }

    /** @return who approves what the coordinator has prepared */
    public Actor colleague() {
        return new Actor(county, "REGION_COORDINATOR", "colleague");
    }

    public Actor supervisor() {
        return new Actor(county, "SUPERVISOR", "supervisor");
    }

    public Actor assessor() {
        return new Actor(county, "RISK_ASSESSOR", "assessor");
    }

    public Actor travelOfficer() {
        return new Actor(county, "TRAVEL_OFFICER", "travel-officer");
    }

    /** @return who handles alarms, once named as a participant */
    public Actor dutyOfficer() {
        return new Actor(county, "DUTY_OFFICER", "duty-officer");
    }

    public Actor socialWorker() {
        return new Actor(socialServices(), "SOCIAL_SERVICES", "social-worker");
    }

    public Actor socialServicesLead() {
        return new Actor(socialServices(), "SOCIAL_SERVICES_LEAD", "social-services-lead");
    }

    String socialServices() {
        return county + ":social-services";
    }

    /** @return IOM in Helsinki */
    public static Actor iom() {
        return new Actor("IOM-FI", "IOM_FINLAND", "iom-case-worker");
    }
}
