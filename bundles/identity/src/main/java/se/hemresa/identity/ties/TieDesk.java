// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.ties;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.IdentityError;

/**
 * What ties users to persons: surname, municipality and address as their provider gives them at each login, and relations that
 * they declare themselves. Only blind indexes are kept. Nobody takes a declared relation back: whoever could would do so before
 * looking. It asks nothing of the access component, which asks it.
 */
@Component(service = {Ties.class, TieDesk.class})
public final class TieDesk implements Ties {

    private static final Pattern IDENTIFIER_FORM = Pattern.compile("[0-9]{8}-?[0-9]{4}");

    private final UnitOfWork work;
    private final TieStore ties;
    private final Vault vault;

    @Activate
    public TieDesk(@Reference UnitOfWork work, @Reference TieStore ties, @Reference Vault vault) {
        this.work = work;
        this.ties = ties;
        this.vault = vault;
    }

    @Override
    public Set<Tie> of(Caller caller) {
        return caller.user()
                .map(user -> work.read(() -> ties.of(caller.agency(), user)))
                .orElse(Set.of());
    }

    /**
     * Notes what the provider says of a user, in the running unit of work. What it does not say stays as it was.
     *
     * @param agency the user's agency
     * @param user the user
     * @param claims the claims of the ID token: {@code family_name}, and {@code address} with {@code locality},
     *     {@code street_address} and {@code postal_code} (OpenID Connect Core 1.0, section 5.1)
     */
    public void learn(AgencyId agency, String user, Map<String, Object> claims) {
        Map<?, ?> address = claims.get("address") instanceof Map<?, ?> map ? map : Map.of();
        text(claims, "family_name")
                .flatMap(surname -> text(address, "locality").map(place -> Ties.surnameAndMunicipality(surname, place)))
                .ifPresent(plain -> ties.replace(agency, user, tie(SURNAME_AND_MUNICIPALITY, plain)));
        text(address, "street_address")
                .flatMap(street -> text(address, "postal_code").map(code -> Ties.address(street, code)))
                .ifPresent(plain -> ties.replace(agency, user, tie(ADDRESS, plain)));
    }

    private static Optional<String> text(Map<?, ?> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /**
     * The caller declares that a person is a relative, or otherwise so near that the caller must not see a case about her. The
     * same again changes nothing.
     *
     * @param identifier a personal or coordination number of twelve digits, with or without a hyphen before the last four
     * @throws PlatformException {@code identity.no-person} (422) if a system acts; {@code platform.invalid} (422)
     */
    public void declare(String identifier) {
        Caller caller = Caller.current();
        String user = caller.user().orElseThrow(() -> new PlatformException(IdentityError.NO_PERSON));
        if (!IDENTIFIER_FORM.matcher(identifier).matches()) {
            throw new PlatformException(
                    PlatformError.INVALID,
                    List.of(new Violation(
                            "/identifier", "wrong-format", "Twelve digits are needed.", "Tolv siffror krävs.")));
        }
        work.run(() -> ties.add(caller.agency(), user, tie(IDENTIFIER, identifier.replace("-", ""))));
    }

    private Tie tie(String field, String plain) {
        return new Tie(field, HexFormat.of().formatHex(vault.blindIndex(field, plain)));
    }
}
