package chat.parley.client.sync;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.store.KeepingTrouble;
import chat.parley.client.state.store.LocalStore;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does what the reducer calls for, on a thread of its own and in its order: so the disk has a
/// message before the server is asked, and neither ever holds up the screen.
public final class Effects implements AutoCloseable {

    private final WaitingEffects waiting = new WaitingEffects();
    private final LocalStore store;
    private final ServerEffects server;
    private final Consumer<ClientEvent> happened;

    /// What could not be kept, until something is kept again: drafts by their conversation, new
    /// words by their message, too, unsent messages by their client id.
    private final Map<Object, String> unkept = new LinkedHashMap<>();

    private @Nullable KeepingTrouble trouble;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("parley-effects").daemon().factory());

    /// @param happened told what was answered, from any thread
    public Effects(LocalStore store, ServerLink link, Consumer<ClientEvent> happened) {
        this.store = store;
        this.happened = happened;
        this.server = new ServerEffects(link, happened);
    }

    public void run(List<SideEffect> effects) {
        if (!effects.isEmpty() && waiting.add(effects)) {
            thread.execute(() -> runNow(waiting.take()));
        }
    }

    private void runNow(List<SideEffect> effects) {
        List<ForDisk> forDisk = new ArrayList<>();
        for (SideEffect effect : effects) {
            if (effect instanceof ForDisk one) {
                forDisk.add(one);
            }
        }
        if (!forDisk.isEmpty()) {
            keep(forDisk);
        }
        for (SideEffect effect : effects) {
            switch (effect) {
                case ForServer.FetchOlder older -> fetchOlder(older);
                case ForServer one -> server.run(one);
                case ForDisk _, SideEffect.Ring _ -> {}
            }
        }
    }

    /// A store that fails is said to fail; talking goes on.
    private void keep(List<ForDisk> changes) {
        try {
            store.keep(changes);
            trouble = null;
            unkept.clear();
        } catch (KeepingTrouble failed) {
            trouble = failed;
            changes.forEach(this::lose);
            happened.accept(new ClientEvent.DiskFailed(String.valueOf(failed.getMessage())));
        }
    }

    private void lose(ForDisk change) {
        if (change instanceof ForDisk.KeepDraft draft) {
            unkept.put(draft.conversation(), draft.text());
            if (draft.edit() != null) {
                unkept.put(
                        Map.entry(draft.conversation(), draft.edit().seq()), draft.edit().text());
            }
        }
        if (change instanceof ForDisk.KeepOutgoing(var message)
                && message.body() instanceof Body.Worded words
                && words.text() != null) {
            unkept.put(message.clientId(), words.text());
        }
    }

    /// What was lost with the end.
    ///
    /// @param why for people
    /// @param texts what was being written, or waited to be sent; none is blank
    public record Lost(String why, List<String> texts) {}

    /// What could not be kept, once this is closed, if anything was written.
    public Optional<Lost> lost() {
        List<String> texts = unkept.values().stream().filter(text -> !text.isBlank()).toList();
        return Optional.ofNullable(trouble)
                .filter(_ -> !texts.isEmpty())
                .map(failed -> new Lost(String.valueOf(failed.getMessage()), texts));
    }

    private Optional<Entries> older(ForServer.FetchOlder older) {
        try {
            return store.older(older.conversation(), older.before(), ServerEffects.PAGE);
        } catch (KeepingTrouble _) {
            return Optional.empty();
        }
    }

    private void fetchOlder(ForServer.FetchOlder older) {
        older(older)
                .ifPresentOrElse(
                        page ->
                                happened.accept(
                                        new Answered.OlderFetched(
                                                older.conversation(), older.before(), page)),
                        () -> server.run(older));
    }

    /// Finishes what was begun, which waits for an absent server no longer than a moment; the store
    /// is then closed.
    @Override
    public void close() {
        store.hurry();
        thread.execute(store::close);
        thread.close();
    }
}
