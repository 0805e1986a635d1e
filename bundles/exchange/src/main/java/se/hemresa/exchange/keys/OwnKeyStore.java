// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.keys;

import java.util.List;

/** Our keys. Each method runs in the running unit of work. */
public interface OwnKeyStore {

    /** @param key a new key */
    void add(OwnKey key);

    /** @return every key we ever had, newest first */
    List<OwnKey> all();
}
