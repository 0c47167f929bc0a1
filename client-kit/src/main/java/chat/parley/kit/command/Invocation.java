package chat.parley.kit.command;

import chat.parley.kit.console.Authorities;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Secrets;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.kit.profile.Settings;
import chat.parley.kit.text.FieldName;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// One call of a program: where it runs, how it prints, and its line to the server. For one thread.
public final class Invocation {
    /// How long a command waits for the server, all in all.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;
    private final String client;
    private final @Nullable Supplier<ServerLink> givenLink;
    private final OutputOptions outputOptions = new OutputOptions();
    private final ServerOptions serverOptions = new ServerOptions();
    private final @Nullable SocketOptions socketOptions;
    private boolean asOnTheWire;
    private @Nullable Output output;
    private @Nullable ClientProfiles profiles;
    private @Nullable ClientProfile profile;

    private Invocation(
            Console console,
            String client,
            @Nullable Supplier<ServerLink> givenLink,
            @Nullable SocketOptions socketOptions) {
        this.console = console;
        this.client = client;
        this.givenLink = givenLink;
        this.socketOptions = socketOptions;
    }

    /// A call on a person's machine, with profiles and a socket.
    ///
    /// @param client the program's name and version, such as `parley/0.1.0`
    public static Invocation local(Console console, String client) {
        return new Invocation(console, client, null, null);
    }

    /// The same for a program that may also administer as the host's operator, through the server's
    /// own socket.
    public static Invocation host(Console console, String client) {
        return new Invocation(console, client, null, new SocketOptions());
    }

    /// A call where the line to the server is given, and there are no files: over SSH.
    public static Invocation remote(Console console, String client, Supplier<ServerLink> link) {
        return new Invocation(console, client, link, null);
    }

    public Console console() {
        return console;
    }

    public boolean isLocal() {
        return givenLink == null && console.machine().isPresent();
    }

    OutputOptions outputOptions() {
        return outputOptions;
    }

    ServerOptions serverOptions() {
        return serverOptions;
    }

    Optional<SocketOptions> socketOptions() {
        return Optional.ofNullable(socketOptions);
    }

    /// When to use colours, where a program draws by itself.
    public Output.Colour colour() {
        return outputOptions.colour();
    }

    /// To be asked for only after the options were read.
    public Output output() {
        if (output == null) {
            output = new Output(console, outputOptions.format(), outputOptions.colour());
        }
        return output;
    }

    /// The language of texts for people: what the option says, or else the file, or else the
    /// environment's locale.
    public Language language() {
        return languageSaid().orElseGet(this::languageOfLocale);
    }

    /// The language that somebody has said is to be used here; empty where the locale decides.
    public Optional<Language> languageSaid() {
        return Optional.ofNullable(outputOptions.language()).or(this::languageOfFile);
    }

    /// Where the file cannot even be looked for, whoever needs it says so, in some language.
    private Optional<Language> languageOfFile() {
        try {
            return settings().flatMap(settings -> settings.value(Languages::of, "language"));
        } catch (UsageProblem _) {
            return Optional.empty();
        }
    }

    private Language languageOfLocale() {
        try {
            return Language.of(
                    console.variable("LC_ALL")
                            .or(() -> console.variable("LC_MESSAGES"))
                            .or(() -> console.variable("LANG"))
                            .orElse(null));
        } catch (UsageProblem _) {
            return Language.ENGLISH;
        }
    }

    public Words words() {
        return new Words(language());
    }

    /// What is wrong with a field, in words for the person.
    public String text(FieldProblem problem) {
        return asOnTheWire
                ? problem.field() + " " + problem.problem()
                : FieldName.sentence(problem, language());
    }

    /// From now on fields are named as the protocol does: the person writes requests as they stand
    /// on the wire.
    public void nameFieldsAsOnTheWire() {
        asOnTheWire = true;
    }

    /// How moments are written for the person.
    public Moments moments() {
        return new Moments(console.clock().getZone());
    }

    /// What the person wrote into the file; empty where there are no files.
    public Optional<Settings> settings() {
        return isLocal() ? Optional.of(profiles().settings()) : Optional.empty();
    }

    public Secrets secrets() {
        return new Secrets(console, words());
    }

    /// The profile that the options, the environment and the file choose.
    ///
    /// @throws UsageProblem where there are no profiles
    public ClientProfile profile() {
        if (profile == null) {
            profile = profiles().choose(serverOptions.profile(), serverOptions.server());
            profile.tokens().trouble().ifPresent(this::warn);
        }
        return profile;
    }

    private void warn(Sentence what) {
        console.err().println(VisibleText.line(what.in(language())));
    }

    private ClientProfiles profiles() {
        if (profiles == null) {
            HostEnvironment machine =
                    console.machine().orElseThrow(() -> new UsageProblem(UsageText.NO_PROFILES));
            profiles = new ClientProfiles(console, machine, this::warn);
            profiles.settings().check();
        }
        return profiles;
    }

    public Optional<ClientProfile> profileIfLocal() {
        return isLocal() ? Optional.of(profile()) : Optional.empty();
    }

    /// All that this machine's user has; empty where there are no files.
    public Optional<ClientProfiles> profilesIfLocal() {
        return isLocal() ? Optional.of(profiles()) : Optional.empty();
    }

    /// The socket through which this call goes as the host's operator, if it does.
    public Optional<Path> socket() {
        return socketOptions().flatMap(options -> options.choose(serverOptions, console));
    }

    /// The data directory of the server on this machine, as far as it is known.
    ///
    /// @throws UsageProblem where it is of no concern
    public Path dataDirectory() {
        return socketOptions()
                .map(options -> options.directory(console))
                .orElseThrow(() -> new UsageProblem(UsageText.NO_DATA));
    }

    /// A new line to the server, as the operator or whoever is signed in. Not yet opened.
    public ServerLink link() {
        if (givenLink != null) {
            return givenLink.get();
        }
        return socket().map(this::operatorLink).orElseGet(this::linkOfProfile);
    }

    private ServerLink operatorLink(Path socket) {
        return link(ServerAddress.unix(socket), new PassingTokens());
    }

    private ServerLink linkOfProfile() {
        return link(profile());
    }

    /// A new line to a profile's server, as whoever is signed in there. Not yet opened.
    public ServerLink link(ClientProfile of) {
        return link(of.server(), of.tokens());
    }

    private ServerLink link(URI server, TokenStore tokens) {
        LinkSettings.Timing timing = LinkSettings.Timing.STANDARD;
        return new SocketLink(
                new LinkSettings(server, client, language(), trust(server), timing), tokens);
    }

    private @Nullable SSLContext trust(URI server) {
        return "wss".equals(server.getScheme())
                ? Authorities.trusted(serverOptions.authorities(), console).orElse(null)
                : null;
    }

    /// Where the server is, as far as this call knows, for people.
    Optional<URI> serverIfLocal() {
        return isLocal()
                ? Optional.of(socket().map(ServerAddress::unix).orElseGet(() -> profile().server()))
                : Optional.empty();
    }

    /// Begins to ask the server a few things.
    public BlockingLink openLink() {
        return openLink(PATIENCE);
    }

    public BlockingLink openLink(Duration timeout) {
        return BlockingLink.begin(link(), timeout);
    }

    /// The same as nobody, whatever tokens the profile has; as whoever is signed in where the line
    /// is given.
    public BlockingLink openLinkOfNobody() {
        return givenLink == null
                ? BlockingLink.begin(link(profile().server(), new PassingTokens()), PATIENCE)
                : openLink();
    }

    /// The same as the profile, even where the operator's socket is near.
    BlockingLink openLinkOfProfile() {
        return BlockingLink.begin(linkOfProfile(), PATIENCE);
    }
}
