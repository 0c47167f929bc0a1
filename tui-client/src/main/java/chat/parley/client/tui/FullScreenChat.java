package chat.parley.client.tui;

import chat.parley.client.command.FullScreen;
import chat.parley.client.state.ClientIds;
import chat.parley.client.state.store.DiskStore;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.state.store.NoStore;
import chat.parley.client.term.LocalTty;
import chat.parley.client.term.Tty;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.Profile;
import chat.parley.kit.text.Widths;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens the full-screen client on the terminal that the process was started on.
public final class FullScreenChat implements FullScreen {
    private static final List<String> ABOUT_TERMINALS =
            List.of("TERM", "COLORTERM", "NO_COLOR", "WT_SESSION");

    @Override
    public int run(Start start) {
        Widths widths = new Widths(Widths.Ambiguous.NARROW);
        try (LocalTty local = LocalTty.open(environment(start.console()), widths)) {
            return run(start, local.tty(), widths);
        } catch (IOException e) {
            start.console().err().println("parley: no terminal to draw on: " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    /// Runs on a terminal that is there already, as over SSH.
    public int run(Start start, Tty tty, Widths widths) {
        Optional<LocalStore> store = store(start.profile());
        Look look = new Look(Theme.DARK, widths, new Times(ZoneId.systemDefault()));
        ChatApp.Setting setting =
                new ChatApp.Setting(
                        Clock.systemUTC(),
                        look,
                        start.profile()
                                .map(profile -> profile.server().getAuthority())
                                .orElse("parley"),
                        start.profile().map(Profile::device).orElse("parley"),
                        start.target(),
                        store.isPresent() ? "" : HELD_ELSEWHERE);
        ClientIds ids = new ClientIds(Clock.systemUTC(), new SecureRandom());
        try (ChatApp app =
                new ChatApp(setting, tty, start.link(), store.orElseGet(NoStore::new), ids)) {
            app.run();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static final String HELD_ELSEWHERE =
            "Open elsewhere too: what is unsent is lost on leaving.";

    /// Nothing to keep things in is no reason to warn; a profile that another process holds is.
    private static Optional<LocalStore> store(Optional<Profile> profile) {
        return profile.isEmpty()
                ? Optional.of(new NoStore())
                : DiskStore.open(profile.get().state(), profile.get().cache());
    }

    private static Map<String, String> environment(Console console) {
        Map<String, String> environment = new HashMap<>();
        for (String name : ABOUT_TERMINALS) {
            console.variable(name).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }
}
