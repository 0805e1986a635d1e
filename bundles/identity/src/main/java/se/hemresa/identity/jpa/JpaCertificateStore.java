// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.work.Schema;
import se.hemresa.identity.certificates.CertificateStore;
import se.hemresa.identity.certificates.ClientCertificate;

/** Certificates in a table. */
@Component
public final class JpaCertificateStore implements CertificateStore {

    private final EntityManager entities;

    @Activate
    public JpaCertificateStore(
            @Reference(target = "(module=identity)") Schema schema,
            @Reference(target = "(unit=identity)") EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void lock() {
        entities.find(RegistryEntity.class, RegistryEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void add(ClientCertificate certificate) {
        entities.persist(new CertificateEntity(certificate));
    }

    @Override
    public void change(ClientCertificate certificate) {
        entities.find(CertificateEntity.class, certificate.id().toString()).change(certificate);
    }

    @Override
    public Optional<ClientCertificate> find(UUID id) {
        return Optional.ofNullable(entities.find(CertificateEntity.class, id.toString()))
                .map(CertificateEntity::toRecord);
    }

    @Override
    public List<ClientCertificate> withKey(String key) {
        return entities.createQuery(
                        "select c from CertificateEntity c where c.key = :key order by c.id desc",
                        CertificateEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .map(CertificateEntity::toRecord)
                .toList();
    }

    @Override
    public List<ClientCertificate> all() {
        return entities.createQuery(
                        "select c from CertificateEntity c order by c.agency, c.role, c.id desc",
                        CertificateEntity.class)
                .getResultStream()
                .map(CertificateEntity::toRecord)
                .toList();
    }
}
