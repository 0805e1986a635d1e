// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.util.Map;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.certificates.CertificateDesk;
import se.hemresa.identity.certificates.ClientCertificate;

/** {@code /identity/certificates}: the client certificates of the agencies' systems. */
@Path("identity/certificates")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificateResource {

    private final CertificateDesk desk;

    CertificateResource(CertificateDesk desk) {
        this.desk = desk;
    }

    @GET
    public Map<String, Object> list() {
        return Map.of(
                "certificates",
                desk.list().stream().map(CertificateAnswer::whole).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(CertificateBody body) {
        ClientCertificate proposal = desk.propose(new AgencyId(body.agency()), body.role(), body.certificate());
        return Response.status(Response.Status.CREATED)
                .entity(CertificateAnswer.receipt(proposal))
                .build();
    }

    @POST
    @Path("{id}/approval")
    public Map<String, Object> approve(@PathParam("id") UUID id) {
        return CertificateAnswer.receipt(desk.approve(id));
    }

    @POST
    @Path("{id}/revocation")
    public Map<String, Object> revoke(@PathParam("id") UUID id) {
        return CertificateAnswer.receipt(desk.revoke(id));
    }
}
