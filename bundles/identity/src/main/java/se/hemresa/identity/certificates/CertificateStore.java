// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registry of client certificates. Each method runs in the running unit of work. */
public interface CertificateStore {

    /** Keeps every other unit of work that asks for it from changing the registry until this one ends. */
    void lock();

    /** @param certificate a new one */
    void add(ClientCertificate certificate);

    /** @param certificate one that is there, with another state and other marks */
    void change(ClientCertificate certificate);

    /**
     * @param id its id
     * @return the certificate; empty if there is none
     */
    Optional<ClientCertificate> find(UUID id);

    /**
     * @param key the SHA-256 of a public key, 64 hexadecimal digits
     * @return the certificates with that key, the newest first
     */
    List<ClientCertificate> withKey(String key);

    /** @return every certificate, by agency, role and age, the newest first */
    List<ClientCertificate> all();
}
