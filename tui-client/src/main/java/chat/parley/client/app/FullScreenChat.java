package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Theme;
import chat.parley.client.look.Times;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.store.Kept;
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
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.Causes;
import chat.parley.protocol.model.account.Preferences;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens the full-screen client on the terminal that the process was started on.
public final class FullScreenChat implements FullScreen {
    private static final List<String> ABOUT_TERMINALS =
            List.of("TERM", "COLORTERM", "NO_COLOR", "WT_SESSION", "TERM_PROGRAM", "LC_TERMINAL");

    @Override
    public int run(Start start) {
        Map<String, String> environment = environment(start.console());
        Capabilities capabilities = Capabilities.of(environment, start.appearance().colour());
        if (!capabilities.controllable()) {
            throw new UsageProblem(CommandText.NO_SCREEN_HERE);
        }
        Widths widths = new Widths(start.appearance().widths().assumed());
        CompletableFuture<Ground> ground = CompletableFuture.supplyAsync(() -> ground(start));
        List<Lost> lost;
        try (LocalTty local = LocalTty.open(capabilities, widths)) {
            Screen first = SignScreen.in(device(start));
            Opening opening = new Opening(first, () -> read(ground), null);
            lost = run(start, local.tty(), widths, opening);
        } catch (IOException e) {
            Words words = new Words(start.language());
            String problem = words.of(ScreenText.NO_TERMINAL, String.valueOf(e.getMessage()));
            start.console().err().println(problem);
            return ExitCode.USAGE;
        }
        return over(start, lost);
    }

    /// The terminal shows again what it showed before, and now what else there is nowhere.
    private static int over(Start start, List<Lost> lost) {
        PrintStream err = start.console().err();
        for (Lost what : lost) {
            err.println(ScreenText.LEFT_UNKEPT.text(start.language(), what.why()));
            what.texts().forEach(text -> err.println(VisibleText.of(text)));
        }
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
        @Nullable ScreenText warning(Ground ground) {
            ScreenText lost = ground.warning();
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

    private static List<Lost> run(Start start, Tty tty, Widths widths, Opening opening) {
        Ground ground = opening.ground().get();
        ScreenSetting setting = setting(start, tty, widths, opening, ground);
        AccountVisits visits = new AccountVisits(tty);
        try {
            visit(visits, setting, ground);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return visits.lost();
    }

    private static void visit(AccountVisits visits, ScreenSetting setting, Ground ground)
            throws InterruptedException {
        boolean alone = !setting.inZoneOfAccount();
        if (!alone) {
            visits.run(setting, ground);
            return;
        }
        try (EndOnSignal _ = new EndOnSignal(visits::end)) {
            visits.run(setting, ground);
        }
    }

    private static ScreenSetting setting(
            Start start, Tty tty, Widths widths, Opening opening, Ground ground) {
        Clock clock = start.console().clock();
        Times times = new Times(clock.getZone(), start.language());
        Theme theme = Theme.on(Color.DEFAULT, tty.display().colors());
        return new ScreenSetting(
                clock,
                appearance(start, theme, widths, times),
                start.appearance().keys(),
                ground.server(),
                ground.device(),
                opening.first(),
                start.target(),
                opening.warning(ground),
                start.appearance().widths() == WidthChoice.ASK,
                opening.guest() != null,
                start.said(),
                start.appearance().alert(),
                start.appearance().settings(),
                start.accounts(),
                start.files());
    }

    /// The console of Linux shows links as rubbish.
    private static Appearance appearance(Start start, Theme theme, Widths widths, Times times) {
        boolean knowsLinks = start.console().variable("TERM").filter("linux"::equals).isEmpty();
        return new Appearance(
                theme,
                widths,
                times,
                new Words(start.language(), start.appearance().keys()::named),
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
        return Ground.onDisk(start.link(), profile);
    }

    private static Ground withServer(Start start) {
        Moments moments = new Moments(start.console().clock().getZone());
        ServerStore store =
                new ServerStore(start.link(), new RefusalText(start.language(), moments::text));
        return new Ground(store.link(), null, Kept.in(store));
    }

    private static Map<String, String> environment(Console console) {
        Map<String, String> environment = new HashMap<>();
        for (String name : ABOUT_TERMINALS) {
            console.variable(name).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }
}
