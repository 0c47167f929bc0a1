package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.look.Times;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientIdGenerator;
import chat.parley.client.state.store.DiskStore;
import chat.parley.client.state.store.Kept;
import chat.parley.client.state.store.NoStore;
import chat.parley.client.state.store.ServerStore;
import chat.parley.client.sync.Effects.Lost;
import chat.parley.client.term.Capabilities;
import chat.parley.client.term.LocalTty;
import chat.parley.client.term.Tty;
import chat.parley.client.term.color.Color;
import chat.parley.client.words.CommandText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.EndOnSignal;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.Causes;
import chat.parley.protocol.model.account.Preferences;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens the full-screen client on the terminal that the process was started on.
public final class FullScreenChat implements FullScreen {
    /// How long a process that is told to end waits for what is being written.
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private static final List<String> ABOUT_TERMINALS =
            List.of("TERM", "COLORTERM", "NO_COLOR", "WT_SESSION", "TERM_PROGRAM", "LC_TERMINAL");

    /// What a screen begins on.
    ///
    /// @param kept empty where others hold all there is to keep things in
    private record Ground(ServerLink link, Optional<Kept> kept) {}

    @Override
    public int run(Start start) {
        Map<String, String> environment = environment(start.console());
        Capabilities capabilities = Capabilities.of(environment, start.appearance().colour());
        if (!capabilities.controllable()) {
            throw new UsageProblem(CommandText.NO_SCREEN_HERE);
        }
        Widths widths = new Widths(start.appearance().widths().assumed());
        CompletableFuture<Ground> ground = CompletableFuture.supplyAsync(() -> ground(start));
        Optional<Lost> lost;
        try (LocalTty local = LocalTty.open(capabilities, widths)) {
            Screen first = SignScreen.in(device(start));
            lost = run(start, local.tty(), widths, new Opening(first, () -> read(ground), null));
        } catch (IOException e) {
            Words words = new Words(start.language());
            String problem = words.of(ScreenText.NO_TERMINAL, String.valueOf(e.getMessage()));
            start.console().err().println(problem);
            return ExitCode.USAGE;
        }
        return over(start, lost);
    }

    /// The terminal shows again what it showed before, and now what else there is nowhere.
    private static int over(Start start, Optional<Lost> lost) {
        PrintStream err = start.console().err();
        lost.ifPresent(
                what -> {
                    String said = ScreenText.LEFT_UNKEPT.text(start.language(), what.why());
                    err.println(said);
                    what.texts().forEach(text -> err.println(VisibleText.of(text)));
                });
        return ExitCode.DONE;
    }

    /// What is kept is read while the terminal is opened, for the screen waits for both.
    private static Ground read(CompletableFuture<Ground> ground) {
        try {
            return ground.join();
        } catch (CompletionException e) {
            throw Causes.unwrapped(e);
        }
    }

    /// Somebody who comes to a terminal that is not this machine's.
    ///
    /// @param newcomer somebody who comes to sign up; null where somebody is signed in
    /// @param preferences of their account
    public record Guest(@Nullable Newcomer newcomer, Preferences preferences) {
        Screen first(String device) {
            return newcomer == null
                    ? ChatScreen.START
                    : SignScreen.up(device, newcomer.name(), newcomer.invitation());
        }
    }

    /// How it begins.
    ///
    /// @param guest null where the process is there for this client alone, and ends with it
    private record Opening(Screen first, Supplier<Ground> ground, @Nullable Guest guest) {

        /// To be said at the start. What may be lost comes before all else.
        @Nullable ScreenText warning(Optional<Kept> found) {
            ScreenText lost = FullScreenChat.warning(found);
            boolean zoneless = guest != null && guest.preferences().zone() == null;
            return lost == null && zoneless ? ScreenText.NO_ZONE : lost;
        }
    }

    /// Runs on a terminal that is there already, as over SSH. Times are in the account's zone.
    public int run(Start start, Tty tty, Widths widths, Guest guest) {
        Screen first = guest.first(device(start));
        return over(start, run(start, tty, widths, new Opening(first, () -> ground(start), guest)));
    }

    private static String device(Start start) {
        return start.profile().map(ClientProfile::device).orElse("parley");
    }

    private static Optional<Lost> run(Start start, Tty tty, Widths widths, Opening opening) {
        Clock clock = start.console().clock();
        Times times = new Times(clock.getZone(), start.language());
        Theme theme = Theme.on(Color.DEFAULT, tty.display().colors());
        Appearance appearance = appearance(start, theme, widths, times);
        ClientIdGenerator ids = new ClientIdGenerator(clock, new SecureRandom());
        Ground ground = opening.ground().get();
        boolean alone = opening.guest() == null;
        ScreenSetting setting =
                new ScreenSetting(
                        clock,
                        appearance,
                        start.profile()
                                .map(profile -> profile.server().getAuthority())
                                .orElse("parley"),
                        device(start),
                        opening.first(),
                        start.target(),
                        opening.warning(ground.kept()),
                        start.appearance().widths() == WidthChoice.ASK,
                        !alone,
                        start.appearance().alert(),
                        start.appearance().settings());
        Kept kept = ground.kept().orElseGet(() -> Kept.in(new NoStore()));
        ChatApp app = new ChatApp(setting, tty, ground.link(), kept, ids);
        try (app) {
            run(app, alone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return app.lost();
    }

    private static void run(ChatApp app, boolean alone) throws InterruptedException {
        if (!alone) {
            app.run();
            return;
        }
        try (EndOnSignal _ = new EndOnSignal(() -> leave(app))) {
            app.run();
        }
    }

    private static @Nullable ScreenText warning(Optional<Kept> kept) {
        return kept.isEmpty()
                ? ScreenText.HELD_ELSEWHERE
                : kept.get().store().warning().orElse(null);
    }

    /// The console of Linux shows links as rubbish.
    private static Appearance appearance(Start start, Theme theme, Widths widths, Times times) {
        boolean knowsLinks = start.console().variable("TERM").filter("linux"::equals).isEmpty();
        return new Appearance(
                theme,
                widths,
                times,
                new Words(start.language()),
                start.appearance().arrangement(),
                start.appearance().links() && knowsLinks);
    }

    /// With a profile in its files, else with the server.
    private static Ground ground(Start start) {
        return start.profile()
                .map(profile -> onDisk(start, profile))
                .orElseGet(() -> withServer(start));
    }

    private static Ground onDisk(Start start, ClientProfile profile) {
        return new Ground(
                start.link(), DiskStore.open(profile.state(), profile.cache()).map(Kept::in));
    }

    private static Ground withServer(Start start) {
        Moments moments = new Moments(start.console().clock().getZone());
        ServerStore store =
                new ServerStore(start.link(), new RefusalText(start.language(), moments::text));
        return new Ground(store.link(), Optional.of(Kept.in(store)));
    }

    private static Map<String, String> environment(Console console) {
        Map<String, String> environment = new HashMap<>();
        for (String name : ABOUT_TERMINALS) {
            console.variable(name).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }

    private static void leave(ChatApp app) {
        try {
            app.end(LEAVING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
