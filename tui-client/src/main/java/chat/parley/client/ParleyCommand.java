package chat.parley.client;

import chat.parley.client.app.AppearanceOptions;
import chat.parley.client.app.FullScreen;
import chat.parley.client.app.MachineAccounts;
import chat.parley.client.app.WidthChoice;
import chat.parley.client.command.Targets;
import chat.parley.client.line.PlainChat;
import chat.parley.client.look.Arrangement;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.OwnKeys;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.DeviceSettings.ReadTrigger;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.state.transfer.WrittenPath;
import chat.parley.client.transfer.FileSetting;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.Settings;
import chat.parley.protocol.Version;
import chat.parley.protocol.model.account.Alert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley` alone: opens the full screen, or talks in plain lines.
@Command(
        name = "parley",
        version = "parley " + Version.NUMBER,
        description = {"Talk, from a terminal.", "", "Without a command, opens the full screen."},
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Examples:",
            "  parley                     the full screen",
            "  parley @bob                the full screen, at the conversation with bob",
            "  parley --plain @bob        the same in plain lines; /help tells how",
            "  parley send @bob 'hello'   one message from a script"
        })
final class ParleyCommand implements Callable<Integer> {
    private static final String OPEN = "open";

    private final Invocation invocation;
    private final FullScreen fullScreen;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "@name or '#group': the conversation to open.")
    private @Nullable String target;

    @Option(
            names = "--ambiguous-width",
            paramLabel = "narrow|wide|ask",
            description =
                    "How wide the terminal draws characters such as the Chinese quotation marks.")
    private @Nullable WidthChoice widths;

    @Option(
            names = "--layout",
            paramLabel = "two-sided|one-sided",
            description = "Whether your own messages are set apart to the right.")
    private @Nullable Arrangement arrangement;

    @Option(
            names = "--plain",
            description =
                    "Talk in plain lines, without the full screen: for screen readers, pipes and"
                            + " terminals that cannot draw (TERM=dumb).")
    private boolean plain;

    ParleyCommand(Invocation invocation, FullScreen fullScreen) {
        this.invocation = invocation;
        this.fullScreen = fullScreen;
    }

    @Override
    public Integer call() {
        if (target != null) {
            Targets.request(target);
        }
        boolean interactive = invocation.console().interactive();
        if (plain || (interactive && cannotDraw())) {
            return new PlainChat(invocation, target).run();
        }
        if (!interactive) {
            throw new UsageProblem(CommandText.NO_SCREEN);
        }
        return fullScreen.run(
                new FullScreen.Start(
                        invocation.console(),
                        invocation.link(),
                        invocation.language(),
                        invocation.languageSaid().orElse(null),
                        invocation.profileIfLocal(),
                        target,
                        appearance(),
                        accounts(),
                        files()));
    }

    private FileSetting files() {
        return new FileSetting(
                invocation.console().machine().orElse(null),
                set(file -> file.text("downloads"), ""),
                invocation.settings().map(ParleyCommand::programs).orElse(OpenPrograms.NONE));
    }

    private static OpenPrograms programs(Settings file) {
        Map<String, List<String>> programs = new HashMap<>();
        for (String kind : file.names(OPEN)) {
            file.text(OPEN, kind)
                    .map(WrittenPath::words)
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> programs.put(kind, words));
        }
        return new OpenPrograms(programs);
    }

    private @Nullable MachineAccounts accounts() {
        return invocation
                .profilesIfLocal()
                .map(
                        profiles ->
                                new MachineAccounts(
                                        profiles,
                                        invocation.profile(),
                                        invocation::link,
                                        invocation.console().clock()))
                .orElse(null);
    }

    private boolean cannotDraw() {
        return invocation.console().variable("TERM").filter("dumb"::equals).isPresent();
    }

    private AppearanceOptions appearance() {
        return new AppearanceOptions(
                widths != null
                        ? widths
                        : set(
                                file -> file.choice(WidthChoice.class, "ambiguous-width"),
                                WidthChoice.ASK),
                invocation.colour(),
                arrangement != null
                        ? arrangement
                        : set(
                                file -> file.choice(Arrangement.class, "layout"),
                                Arrangement.TWO_SIDED),
                set(file -> file.flag("links"), true),
                invocation
                        .settings()
                        .flatMap(file -> file.choice(Alert.class, "notify"))
                        .orElse(null),
                invocation.settings().map(OwnKeys::read).orElse(KeyMap.USUAL),
                new DeviceSettings(
                        set(file -> file.flag("marks"), DeviceSettings.USUAL.marks()),
                        set(file -> file.flag("mouse"), DeviceSettings.USUAL.mouse()),
                        set(
                                file -> file.choice(ReadTrigger.class, "mark-read"),
                                DeviceSettings.USUAL.readBy())));
    }

    /// What the configuration file says, where it does.
    private <T> T set(Function<Settings, Optional<T>> said, T otherwise) {
        return invocation.settings().flatMap(said).orElse(otherwise);
    }
}
