package chat.parley.server.ssh;

import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.session.Door;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.SshAuthentication.PromptAnswer;
import chat.parley.ssh.SshAccount;
import chat.parley.ssh.SshBackend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This server behind its own SSH door: people sign in as they do everywhere, and their links are
/// those of the process itself. Safe for any number of threads, which it blocks.
public final class InProcessSshBackend implements SshBackend {
    private static final Logger log = LoggerFactory.getLogger(InProcessSshBackend.class);

    /// Longer than the throttle ever delays a try.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SshAuthentication authentication;
    private final InProcessDoor door;

    public InProcessSshBackend(SshAuthentication authentication, InProcessDoor door) {
        this.authentication = authentication;
        this.door = door;
    }

    @Override
    public boolean knowsKey(String name, String fingerprint) {
        return authentication.knowsKey(name, fingerprint);
    }

    @Override
    public SshAccount byKey(String name, String fingerprint, String address) {
        return entered(authentication.byKey(name, fingerprint, address), address);
    }

    @Override
    public SshAccount byCertificate(
            String name, String fingerprint, String holder, String address) {
        return entered(authentication.byCertificate(name, fingerprint, holder, address), address);
    }

    @Override
    public SshAccount byPassword(String name, String password, String address) {
        return entered(authentication.byPassword(name, password, address), address);
    }

    @Override
    public Preferences preferences(String name) {
        return authentication.preferences(name);
    }

    @Override
    public SshAccount byAnswer(String name, String typed, List<String> offered, String address) {
        return authentication.isInvited(name, typed)
                ? stranger(name, typed, offered, address)
                : entered(
                        authentication.byAnswer(new PromptAnswer(name, typed, offered, address)),
                        address);
    }

    @Override
    public Optional<SshAccount> stranger(String name, List<String> offered, String address) {
        return authentication.mayRegister(name)
                ? Optional.of(stranger(name, null, offered, address))
                : Optional.empty();
    }

    private SshAccount stranger(
            String name, @Nullable String invitation, List<String> offered, String address) {
        return new Visitor(
                name,
                true,
                authentication.firstKept(offered).orElse(null),
                invitation,
                (client, language) ->
                        new SignUpLink(
                                door.strangersLink(Door.SSH, address, client, language),
                                authentication,
                                offered),
                () -> Preferences.NONE);
    }

    private SshAccount entered(CompletionStage<Entered> entering, String address) {
        CompletableFuture<Entered> waited =
                entering.toCompletableFuture()
                        .copy()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try {
            Entered entered = waited.join();
            String name = entered.account().name();
            return new Visitor(
                    name,
                    false,
                    entered.addedKey(),
                    null,
                    (client, language) ->
                            door.link(
                                    (_, from) -> authentication.admit(entered.identity(), from),
                                    Door.SSH,
                                    address,
                                    client,
                                    language),
                    () -> preferences(name));
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            log.error("a sign-in over SSH failed", e);
            throw new Refused(Reason.INTERNAL);
        }
    }

    /// Makes links in somebody's name.
    private interface Links {
        ServerLink link(String client, Language language);
    }

    /// @param key the one that was just added, or is about to be
    /// @param code the invitation's
    private record Visitor(
            String name,
            boolean stranger,
            @Nullable String key,
            @Nullable String code,
            Links links,
            Supplier<Preferences> preferring)
            implements SshAccount {
        @Override
        public Preferences preferences() {
            return preferring.get();
        }

        @Override
        public Optional<String> invitation() {
            return Optional.ofNullable(code);
        }

        @Override
        public Optional<String> addedKey() {
            return Optional.ofNullable(key);
        }

        @Override
        public ServerLink link(String client, Language language) {
            return links.link(client, language);
        }
    }
}
