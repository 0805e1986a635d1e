// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A post office of paper: it keeps what {@link Postbox} promises in memory, without keys, and nothing is carried. A test says
 * what the partners do: {@link #delivered}, {@link #ended}, {@link #written}. It knows no rollback.
 */
public final class PaperPostbox implements Postbox {

    private static final Set<String> NEED_APPROVAL = Set.of("M06", "M08");
    private static final Set<String> BUSINESS = Set.of("ACCEPTED", "NEEDS_INFO", "DECLINED", "REDIRECTED");
    private static final Set<State> CARRIED = Set.of(State.QUEUED, State.SENT, State.ANSWERED);
    private static final Set<State> REPLACED = Set.of(State.PREVIEWED, State.APPROVED);

    private final Set<AgencyId> partners = new HashSet<>();
    private final Map<UUID, Letter> letters = new LinkedHashMap<>();
    private final Map<UUID, Draft> drafts = new HashMap<>();
    private final Map<UUID, Map<String, Object>> receipts = new HashMap<>();
    private final Map<String, Acknowledgement> written = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /** @param partners the active partners */
    public PaperPostbox(String... partners) {
        List.of(partners).forEach(partner -> this.partners.add(new AgencyId(partner)));
    }

    /** A partner has signed for a queued message. */
    public void delivered(UUID messageId, Instant at, Map<String, Object> receipt) {
        Letter letter = letter(messageId);
        put(letter, State.SENT, letter.approvedBy(), Optional.of(at));
        receipts.put(messageId, Map.copyOf(receipt));
    }

    /** A message will not be sent any more: EXPIRED or DEAD. */
    public void ended(UUID messageId, State state) {
        Letter letter = letter(messageId);
        put(letter, state, letter.approvedBy(), letter.sentAt());
    }

    /** @return the envelope in which a partner's acknowledgement comes; the text means nothing */
    public String written(Acknowledgement acknowledgement) {
        String jose = "paper." + written.size();
        written.put(jose, acknowledgement);
        return jose;
    }

    /** @return the drafts of a type in the order in which they came */
    public List<Draft> drafts(String type) {
        return letters.keySet().stream()
                .map(drafts::get)
                .filter(draft -> draft.type().equals(type))
                .toList();
    }

    @Override
    public Letter preview(Draft draft) {
        letters.values().stream()
                .filter(letter -> REPLACED.contains(letter.state()) && sameKind(letter, draft))
                .toList()
                .forEach(letter -> put(letter, State.DEAD, letter.approvedBy(), letter.sentAt()));
        return keep(draft, State.PREVIEWED);
    }

    private static boolean sameKind(Letter letter, Draft draft) {
        return letter.caseId().equals(draft.caseId())
                && letter.type().equals(draft.type())
                && letter.receiver().equals(draft.receiver());
    }

    @Override
    public Letter approve(UUID messageId, String digest) {
        Letter letter = letter(messageId);
        if (letter.state() != State.PREVIEWED || !letter.digest().equals(digest)) {
            throw new PlatformException(PaperError.OTHER_DIGEST);
        }
        Optional<String> approver = Caller.current().user().filter(user -> !user.equals(letter.preparedBy()));
        if (approver.isEmpty()) {
            throw new PlatformException(PlatformError.SAME_PERSON);
        }
        return put(letter, State.APPROVED, approver, Optional.empty());
    }

    @Override
    public Letter send(UUID messageId) {
        Letter letter = letter(messageId);
        return switch (letter.state()) {
            case PREVIEWED, DEAD -> throw new PlatformException(PaperError.NOT_APPROVED);
            case APPROVED -> put(letter, State.QUEUED, letter.approvedBy(), Optional.empty());
            default -> letter;
        };
    }

    @Override
    public Letter post(Draft draft) {
        if (NEED_APPROVAL.contains(draft.type())) {
            throw new IllegalArgumentException("The type needs an approval");
        }
        return keep(draft, State.QUEUED);
    }

    @Override
    public Optional<Letter> find(UUID messageId) {
        return Optional.ofNullable(letters.get(messageId));
    }

    @Override
    public List<Letter> ofCase(CaseId caseId) {
        List<Letter> newestFirst = new ArrayList<>();
        letters.values().stream()
                .filter(letter -> letter.caseId().equals(caseId))
                .forEach(letter -> newestFirst.add(0, letter));
        return newestFirst;
    }

    /** On paper a conversation is the first message of it; what is queued counts as carried. */
    @Override
    public Optional<UUID> conversation(CaseId caseId, AgencyId receiver) {
        return letters.values().stream()
                .filter(letter ->
                        letter.caseId().equals(caseId) && letter.receiver().equals(receiver))
                .filter(letter -> CARRIED.contains(letter.state()))
                .map(Letter::messageId)
                .findFirst();
    }

    @Override
    public Optional<String> content(UUID messageId) {
        return Optional.ofNullable(drafts.get(messageId)).map(Draft::content);
    }

    @Override
    public Optional<Map<String, Object>> receipt(UUID messageId) {
        return Optional.ofNullable(receipts.get(messageId));
    }

    @Override
    public Acknowledgement acknowledge(AgencyId sender, String jose) {
        requirePartner(sender);
        Acknowledgement one =
                Optional.ofNullable(written.get(jose)).orElseThrow(() -> new PlatformException(PaperError.UNREADABLE));
        Letter letter = find(one.messageId())
                .filter(answered -> answered.receiver().equals(sender) && !REPLACED.contains(answered.state()))
                .orElseThrow(() -> new PlatformException(PaperError.UNKNOWN_MESSAGE));
        if (BUSINESS.contains(one.code())) {
            put(letter, State.ANSWERED, letter.approvedBy(), letter.sentAt());
        }
        return new Acknowledgement(
                one.ackId(),
                sender,
                one.messageId(),
                letter.caseId(),
                one.code(),
                one.at(),
                one.details(),
                !taken.add(one.ackId()));
    }

    private Letter keep(Draft draft, State state) {
        requirePartner(draft.receiver());
        if (drafts.putIfAbsent(draft.messageId(), draft) != null) {
            throw new PlatformException(PaperError.KNOWN_MESSAGE);
        }
        Caller caller = Caller.current();
        Letter letter = new Letter(
                draft.messageId(),
                draft.caseId(),
                draft.type(),
                draft.receiver(),
                state,
                digest(draft.content()),
                caller.user().orElse(caller.agency().value()),
                Optional.empty(),
                Optional.empty());
        letters.put(letter.messageId(), letter);
        return letter;
    }

    private Letter put(Letter letter, State state, Optional<String> approvedBy, Optional<Instant> sentAt) {
        Letter changed = new Letter(
                letter.messageId(),
                letter.caseId(),
                letter.type(),
                letter.receiver(),
                state,
                letter.digest(),
                letter.preparedBy(),
                approvedBy,
                sentAt);
        letters.put(letter.messageId(), changed);
        return changed;
    }

    private Letter letter(UUID messageId) {
        return find(messageId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }

    private void requirePartner(AgencyId agency) {
        if (!partners.contains(agency)) {
            throw new PlatformException(PaperError.UNKNOWN_PARTNER);
        }
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
