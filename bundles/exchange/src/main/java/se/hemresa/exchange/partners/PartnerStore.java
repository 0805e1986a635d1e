// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;

/** Partners and whether they are left alone. Each method runs in the running unit of work. */
public interface PartnerStore {

    /** @param partner a new version */
    void add(Partner partner);

    /**
     * @param id an agency
     * @return the version in use; empty if there is none
     */
    Optional<Partner> active(AgencyId id);

    /**
     * @param channel the id of an agency in lower case
     * @return the version in use; empty if there is none
     */
    Optional<Partner> onChannel(String channel);

    /**
     * @param id an agency
     * @return the version that waits for its approval; empty if there is none
     */
    Optional<Partner> proposed(AgencyId id);

    /**
     * @param id an agency
     * @return the newest version's number; 0 if there is none
     */
    long newestVersion(AgencyId id);

    /** @return every version that is in use or proposed, by agency and version */
    List<Partner> all();

    /**
     * @param partner a version
     * @param state what becomes of it
     * @param approvedBy who approved it; empty if nobody did
     */
    void change(Partner partner, Partner.State state, Optional<String> approvedBy);

    /**
     * @param id an agency
     * @return how it has been doing
     */
    Rest rest(AgencyId id);

    /**
     * @param id an agency
     * @param rest how it is doing now
     */
    void setRest(AgencyId id, Rest rest);

    /**
     * A partner that fails is left alone for a while.
     *
     * @param failures how often in a row it could not be reached
     * @param until until when ordinary messages wait
     */
    record Rest(int failures, Instant until) {

        /** A partner that is well. */
        public static final Rest NONE = new Rest(0, Instant.EPOCH);
    }
}
