// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps people from guessing names: who searches for persons and finds nothing again and again is locked out of searching,
 * and an alarm is raised (security.md T1). A hit in a case that the caller may not see is a miss, told and counted as one.
 * Always about {@link Caller#current()}. Any thread.
 */
@ProviderType
public interface Searches {

    /**
     * To be called before a search runs.
     *
     * @throws se.hemresa.api.error.PlatformException {@code access.search-locked} (429) if the user, or the system of the
     *     agency, is locked out; it ends by itself
     */
    void admit();

    /** To be called when a search has found nothing that the caller may see; counts in a unit of work of its own. */
    void missed();
}
