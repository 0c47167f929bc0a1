package chat.parley.server.gateway;

import chat.parley.kit.link.TokenRenewal.Asking;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.KeyRequest.Admission;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.protocol.operation.KeyRequest.PromptOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody typed at the prompt. It is asked once, and forgotten; what it was decides how
/// their visit goes on: by the key that their code has added, or by the token that their password
/// got.
final class TypedAnswer implements GatewayVisit.Pass {
    private final String name;
    private volatile @Nullable AnswerPrompt typed;
    private volatile @Nullable PromptOutcome outcome;

    TypedAnswer(AnswerPrompt typed) {
        this.name = typed.name();
        this.typed = typed;
    }

    @Override
    public Admission present(Asking server, String stale) {
        AnswerPrompt first = typed;
        if (first == null) {
            return again(server, stale);
        }
        typed = null;
        PromptOutcome came = server.ask(first);
        outcome = came;
        return Optional.ofNullable(came.admission())
                .orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS));
    }

    private Admission again(Asking server, String stale) {
        PromptOutcome came = outcome;
        if (came == null) {
            throw new Refused(Reason.UNAVAILABLE); // the answer was lost: what it was is not known
        }
        if (came.admission() == null) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        return came.addedKey() == null
                ? server.ask(new Prolong(stale))
                : server.ask(new AssertKey(name, came.addedKey(), null));
    }

    /// Whether it turned out to be an invitation, which signs nobody in.
    boolean isInvitation() {
        PromptOutcome came = outcome;
        return came != null && came.admission() == null;
    }

    /// The fingerprint of the key that it has added.
    Optional<String> addedKey() {
        return Optional.ofNullable(outcome).map(PromptOutcome::addedKey);
    }
}
