// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.Schema;
import se.hemresa.cases.CaseReferral.FreeContact;
import se.hemresa.cases.Entered;
import se.hemresa.cases.Identity;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.protection.ProtectedStore;

/** Protected identities in a table, and what becomes one of the ordinary rows. */
@Component
public final class JpaProtectedStore implements ProtectedStore {

    private final CaseRows rows;
    private final EntityManager entities;
    private final Seals seals;
    private final Seals ordinary;

    @Activate
    public JpaProtectedStore(
            @Reference(target = "(module=cases)") Schema schema,
            @Reference(target = "(unit=cases)") EntityManager entities,
            @Reference Vault vault) {
        this.entities = entities;
        this.rows = new CaseRows(entities);
        this.seals = new Seals(vault, Ring.PROTECTED);
        this.ordinary = new Seals(vault);
    }

    @Override
    public void add(Stamp stamp, ProtectedIdentity identity) {
        byte[] sealed = seals.seal(stamp.caseId(), ProtectedIdentityEntity.TABLE, stamp.id(), identity);
        entities.persist(new ProtectedIdentityEntity(stamp, sealed));
    }

    @Override
    public Optional<Entered<ProtectedIdentity>> newest(CaseId caseId) {
        return rows.of(ProtectedIdentityEntity.class, caseId)
                .findFirst()
                .map(row -> new Entered<>(
                        row.stamp(), open(seals, row, ProtectedIdentityEntity.TABLE, ProtectedIdentity.class)));
    }

    private static <F> F open(Seals by, SealedRow row, String table, Class<F> type) {
        Stamp stamp = row.stamp();
        return by.open(stamp.caseId(), table, stamp.id(), row.sealed(), type);
    }

    @Override
    public ProtectedIdentity takeOut(CaseId caseId) {
        Optional<Identity> identity = identity(caseId);
        Stream<ContactChannel> told = contact(caseId).stream().map(ContactChannel::of);
        return new ProtectedIdentity(
                identity.map(Identity::names).orElse(List.of()),
                identity.map(Identity::birthDate).orElse(null),
                remove(caseId, IdentifierEntity.class, IdentifierEntity.TABLE, Identifier.class),
                Stream.concat(
                                told,
                                remove(
                                        caseId,
                                        ContactChannelEntity.class,
                                        ContactChannelEntity.TABLE,
                                        ContactChannel.class)
                                        .stream())
                        .toList());
    }

    /** The newest counts; the older rows lose theirs too. */
    private Optional<Identity> identity(CaseId caseId) {
        List<PersonEntity> persons = rows.of(PersonEntity.class, caseId).toList();
        Optional<Identity> newest = persons.stream()
                .findFirst()
                .map(row -> ordinary.open(caseId, PersonEntity.TABLE, row.uuid(), row.sealed(), Identity.class));
        persons.forEach(PersonEntity::strip);
        return newest;
    }

    private List<FreeContact> contact(CaseId caseId) {
        List<ReferralEntity> referrals = rows.of(ReferralEntity.class, caseId).toList();
        List<FreeContact> contacts = referrals.stream()
                .map(row -> ordinary.open(caseId, ReferralEntity.TABLE, row.uuid(), row.sealed(), FreeContact.class))
                .filter(Objects::nonNull)
                .toList();
        referrals.forEach(ReferralEntity::strip);
        return contacts;
    }

    private <F> List<F> remove(CaseId caseId, Class<? extends SealedRow> entity, String table, Class<F> type) {
        List<? extends SealedRow> told = rows.of(entity, caseId).toList();
        List<F> facts =
                told.stream().map(row -> open(ordinary, row, table, type)).toList();
        told.forEach(entities::remove);
        return facts;
    }
}
