// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import se.hemresa.api.id.Opaque;

/**
 * What is entered about a client certificate, as in the contract.
 *
 * @param agency whose system holds the key
 * @param role the role in which it shall act
 * @param certificate the certificate in PEM
 */
record CertificateBody(String agency, String role, String certificate) {
    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
