// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.identity.IdentityError;
import se.hemresa.identity.certificates.CertificateDesk;
import se.hemresa.identity.ties.TieDesk;

/** The REST side of identity. */
@Component
public final class IdentityRest implements RestResource {

    private final List<Object> resources;

    @Activate
    public IdentityRest(@Reference CertificateDesk certificates, @Reference TieDesk ties) {
        this.resources = List.of(new CertificateResource(certificates), new TieResource(ties));
    }

    @Override
    public Collection<Object> resources() {
        return resources;
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(IdentityError.values());
    }
}
