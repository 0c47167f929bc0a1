package chat.parley.server;

import static chat.parley.server.Asker.*;

import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.WalkStage.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One request of the operation walk, and what each of those who ask is told: nothing but the
/// answer, or the reason of the refusal.
record Allowed(
        BiFunction<Scene, Asker, Request<?>> request, Map<Asker, @Nullable Reason> refusals) {

    static final Asker[] CREW = {MUTED, MEMBER, GROUP_ADMIN, OWNER};
    static final Asker[] RANKED = {GROUP_ADMIN, OWNER, ADMINISTRATOR, OPERATOR};
    static final Asker[] RULING = {OWNER, ADMINISTRATOR, OPERATOR};
    static final Asker[] HOSTS = {ADMINISTRATOR, OPERATOR};
    static final Asker[] FRIENDS = {FRIEND, MUTED};
    static final Asker[] ACQUAINTED = {FRIEND, FORMER, BLOCKED, MUTED};

    /// The public half of a key that nobody holds.
    static final String SSH_KEY =
            "ssh-ed25519 "
                    + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb alice@laptop";

    /// The table of what is allowed to whom.
    static List<Allowed> table() {
        return Stream.of(
                        SignInRows.ALL,
                        PeopleRows.ALL,
                        MessageRows.ALL,
                        FileRows.ALL,
                        GroupRows.ALL,
                        AdministrationRows.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /// Open to anyone.
    static Allowed open(BiFunction<Scene, Asker, Request<?>> request) {
        return new Allowed(request, new EnumMap<>(Asker.class));
    }

    /// Everybody's who has an account and may sign in.
    static Allowed own(Function<Scene, Request<?>> request) {
        return open((scene, _) -> request.apply(scene))
                .but(Reason.UNAUTHENTICATED, NOBODY, OPERATOR)
                .but(Reason.BANNED, BANNED);
    }

    /// For some of them only.
    ///
    /// @param otherwise what the others are told
    static Allowed only(Reason otherwise, Function<Scene, Request<?>> request, Asker... some) {
        return own(request)
                .but(
                        otherwise,
                        FRIEND,
                        OUTSIDER,
                        FORMER,
                        BLOCKED,
                        MUTED,
                        MEMBER,
                        GROUP_ADMIN,
                        OWNER,
                        ADMINISTRATOR)
                .and(some);
    }

    static Allowed hosts(Function<Scene, Request<?>> request) {
        return only(Reason.FORBIDDEN, request, HOSTS);
    }

    /// About the conversation with Alice; for who has none, about another's.
    static Allowed pair(BiFunction<Scene, Asker, Request<?>> request) {
        Allowed rules = only(Reason.NOT_FOUND, _ -> new WhoAmI(), ACQUAINTED);
        return new Allowed(request, rules.refusals);
    }

    static Allowed crew(Function<Scene, Request<?>> request) {
        return only(Reason.NOT_FOUND, request, CREW);
    }

    Allowed but(Reason reason, Asker... who) {
        for (Asker one : who) {
            refusals.put(one, reason);
        }
        return this;
    }

    Allowed and(Asker... who) {
        for (Asker one : who) {
            refusals.remove(one);
        }
        return this;
    }

    /// What somebody is refused with; null if they are not.
    @Nullable Reason refusal(Asker who) {
        return refusals.get(who);
    }

    OperationType operation(Scene scene) {
        return OperationType.of(request.apply(scene, OUTSIDER).getClass());
    }
}
