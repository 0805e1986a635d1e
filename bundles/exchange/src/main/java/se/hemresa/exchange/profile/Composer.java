// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;
import se.hemresa.exchange.profile.Profile.Field;
import se.hemresa.exchange.profile.Profile.Rule;
import se.hemresa.exchange.profile.Profile.Send;

/** Composes what a recipient may get: first whether the profile gives a field at all, then its content in the form it says. */
@Component
public final class Composer implements Minimisation {

    private static final Caller EXCHANGE = Caller.module("exchange");

    private final UnitOfWork work;
    private final CaseSheet sheet;
    private final PartnerStore partners;
    private final Locks locks;
    private final Profile profile = Profile.load();
    private final Map<String, Form> forms = new HashMap<>();

    @Activate
    public Composer(
            @Reference UnitOfWork work,
            @Reference CaseSheet sheet,
            @Reference CaseDirectory cases,
            @Reference RecipientPolicy policy,
            @Reference PartnerStore partners,
            @Reference Clock clock) {
        this.work = work;
        this.sheet = sheet;
        this.partners = partners;
        this.locks = new Locks(cases, policy);
        forms.putAll(new IdentityForms(clock).all());
        forms.putAll(ContactForms.all());
        forms.putAll(JourneyForms.all());
        forms.putAll(HealthForms.all());
        forms.putAll(RiskForms.all());
        forms.putAll(RelationForms.all());
        forms.putAll(new LegalForms(clock).all());
    }

    @Override
    public Composition compose(CaseId caseId, AgencyId partner) {
        return EXCHANGE.call(() -> work.read(() -> partners.active(partner)
                .map(active -> compose(caseId, active))
                .orElseThrow(() -> new PlatformException(ExchangeError.UNKNOWN_PARTNER))));
    }

    private Composition compose(CaseId caseId, Partner partner) {
        Profile.Recipient recipient =
                profile.recipient(partner.details().recipient()).orElseThrow();
        Form.Request request = new Form.Request(new Sections(sheet, caseId), recipient);
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        for (Field field : profile.fields()) {
            Rule rule = field.rule(recipient.code());
            Reason reason = partner.details().takesAway().contains(field.code())
                    ? Reason.PARTNER_WITHOUT
                    : decide(caseId, field, rule, request, fields);
            notes.add(note(field, rule, reason));
        }
        return new Composition(recipient.code(), fields, notes);
    }

    private Reason decide(CaseId caseId, Field field, Rule rule, Form.Request request, Map<String, Object> fields) {
        try {
            Optional<Reason> lock = locks.refusal(caseId, field, rule, request);
            if (lock.isPresent()) {
                return lock.get();
            }
            Optional<Object> content = forms.containsKey(field.code())
                    ? forms.get(field.code()).give(rule.how(), request)
                    : Optional.empty();
            content.ifPresent(given -> fields.put(field.code(), given));
            return content.map(given -> rule.send() == Send.P ? Reason.COARSENED : Reason.GIVEN)
                    .orElse(Reason.EMPTY);
        } catch (Sections.NotThere absent) {
            return Reason.NOT_AVAILABLE;
        }
    }

    private static Note note(Field field, Rule rule, Reason reason) {
        boolean given = reason == Reason.GIVEN || reason == Reason.COARSENED;
        return new Note(
                field.code(),
                given,
                given ? rule.how() : "",
                reason.name(),
                field.english() + ": " + reason.english(),
                FieldNames.swedish(field.code()) + ": " + reason.swedish());
    }
}
