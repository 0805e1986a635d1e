// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** The exchange of this module's tests: keeps what is posted, and gives the receipts that the test says. */
public final class KnownPost implements Postbox, Minimisation {

    private final List<Draft> posted = new ArrayList<>();
    private final Map<UUID, Map<String, Object>> receipts = new HashMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private Optional<UUID> known = Optional.empty();
    private final Set<String> strangers = new HashSet<>();

    /** What every partner may get. */
    public void field(String code, Object content) {
        fields.put(code, content);
    }

    /** This party is no partner. */
    public void stranger(String party) {
        strangers.add(party);
    }

    /** What the partner's receipt for a message adds. */
    public void receipt(UUID messageId, Map<String, Object> content) {
        receipts.put(messageId, content);
    }

    /** What was posted, in order. */
    public List<Draft> posted() {
        return List.copyOf(posted);
    }

    @Override
    public Letter post(Draft draft) {
        posted.add(draft);
        return letter(draft);
    }

    @Override
    public List<Letter> ofCase(CaseId caseId) {
        List<Letter> letters = new ArrayList<>(posted.stream()
                .filter(draft -> draft.caseId().equals(caseId))
                .map(KnownPost::letter)
                .toList());
        Collections.reverse(letters);
        return letters;
    }

    /** A message of another module has been carried under this conversation. */
    public void conversation(UUID conversation) {
        known = Optional.of(conversation);
    }

    @Override
    public Optional<UUID> conversation(CaseId caseId, AgencyId receiver) {
        return known;
    }

    @Override
    public Optional<Map<String, Object>> receipt(UUID messageId) {
        return Optional.ofNullable(receipts.get(messageId));
    }

    @Override
    public Composition compose(CaseId caseId, AgencyId partner) {
        if (strangers.contains(partner.value())) {
            throw new PlatformException(PlatformError.INVALID);
        }
        return new Composition(partner.value(), fields, List.of());
    }

    private static Letter letter(Draft draft) {
        return new Letter(
                draft.messageId(),
                draft.caseId(),
                draft.type(),
                draft.receiver(),
                Letter.State.QUEUED,
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Letter preview(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Letter approve(UUID messageId, String digest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Letter send(UUID messageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Letter> find(UUID messageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> content(UUID messageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Acknowledgement acknowledge(AgencyId sender, String jose) {
        throw new UnsupportedOperationException();
    }
}
