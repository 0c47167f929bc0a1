package chat.parley.client;

import static java.util.stream.Collectors.joining;

import chat.parley.client.screen.key.KeyAction;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.OwnKeys;
import chat.parley.client.term.input.Key;
import chat.parley.client.words.KeyText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Span;
import chat.parley.kit.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists what keys do on the full screen, by the names that `config.toml` has for it.
@Command(
        name = "keymap",
        description = {
            "List what keys do on the full screen: each action by its name, with its keys.",
            "Under [keys] in config.toml an action's name sets other keys for it, such as"
                    + " settings = [\"F8\", \"Alt-s\"]. A key is taken from another action that has it"
                    + " unless set; what makes no sense is said here, and before the screen opens."
        },
        footer = {"", "Examples:", "  parley keymap", "  parley keymap -o json"})
final class KeymapCommand implements Callable<Integer> {
    private final Invocation invocation;

    /// @param keys as people write them
    /// @param usual those of whoever sets no others
    record ActionKeys(String action, List<String> keys, List<String> usual, String summary) {}

    KeymapCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        KeyMap keys = invocation.settings().map(OwnKeys::read).orElse(KeyMap.USUAL);
        Words words = new Words(invocation.language(), keys::named);
        Set<String> named = new HashSet<>();
        KeyMap.actions()
                .filter(action -> named.add(action.called()))
                .map(action -> row(action, keys, words))
                .forEach(row -> invocation.output().show(row, this::print));
        keys.file()
                .map(file -> words.of(KeyText.SET_IN_FILE, file))
                .ifPresent(where -> invocation.output().line(Span.quiet(where)));
        return ExitCode.DONE;
    }

    private static ActionKeys row(KeyAction action, KeyMap keys, Words words) {
        return new ActionKeys(
                action.called(),
                written(keys.keys(action)),
                written(KeyMap.USUAL.keys(action)),
                words.of(action.summary()));
    }

    private static List<String> written(List<Key> keys) {
        return keys.stream().map(Key::toString).toList();
    }

    private void print(ActionKeys row) {
        String keys = row.keys().stream().collect(joining(", "));
        String line = "%-18s  %-22s  %s".formatted(row.action(), keys, row.summary());
        boolean own = !row.keys().equals(row.usual());
        invocation.output().line(own ? Span.strong(line) : Span.plain(line));
    }
}
