package chat.parley.server;

import chat.parley.kit.console.Authorities;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.console.SystemConsole;
import chat.parley.server.Parleyd.PlaceFlags;
import chat.parley.server.config.BadConfig;
import chat.parley.server.gateway.GatewayConfig;
import chat.parley.server.gateway.SshGateway;
import chat.parley.server.logging.Logging;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `parleyd ssh`: a door for SSH in a process of its own.
@Command(
        name = "ssh",
        mixinStandardHelpOptions = true,
        description = "Let people in over SSH to a server elsewhere, until it is told to stop.",
        footer = {
            "",
            "The line that it prints at its first start goes into the file that ssh.gateways of that"
                    + " server names, and its address into web.trusted-proxies there.",
            "Of --config and the environment it heeds gateway, ssh, log and data."
        })
final class SshGatewayCommand implements Callable<Integer> {
    private static final String UNIX = "unix:";

    @Mixin private final PlaceFlags place = new PlaceFlags();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "the server, such as wss://chat.example.org")
    private @Nullable String server;

    @Option(names = "--ssh", paramLabel = "HOST:PORT", description = "where to listen for SSH")
    private @Nullable String ssh;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "the authorities that may sign the server's certificate")
    private @Nullable Path caFile;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ServerConfig config =
                place.configuration()
                        .flag("gateway.server", server)
                        .flag("gateway.ca-file", caFile)
                        .flag("ssh.listen", ssh)
                        .read();
        URI address = address(config.gateway());
        Path keyFile = config.gateway().keyFile(config.data());
        boolean isNew = !Files.exists(keyFile);
        Logging.startOnConsole(config.log());
        GatewayKey key = GatewayKey.in(keyFile);
        if (isNew) {
            say(key, address);
        }
        try (SshGateway _ = open(config, address, key)) {
            CountDownLatch stop = new CountDownLatch(1);
            Signals.on("TERM", stop::countDown);
            Signals.on("INT", stop::countDown);
            stop.await();
        } finally {
            Logging.stop();
        }
        return 0;
    }

    private static URI address(GatewayConfig config) {
        if (config.server() == null) {
            throw new BadConfig("for which server? Name it with --server, or set gateway.server");
        }
        if (config.server().startsWith(UNIX)) {
            throw new BadConfig(
                    "a gateway reaches its server by wss:// or ws://; on the server's own machine"
                            + " the server has a door for SSH itself");
        }
        return ServerAddress.parseRemote(config.server());
    }

    private static SshGateway open(ServerConfig config, URI address, GatewayKey key) {
        try {
            return SshGateway.open(
                    config.ssh().settings(config.data()),
                    address,
                    Authorities.trusted(config.gateway().caFile(), new SystemConsole())
                            .orElse(null),
                    key);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot listen for SSH on "
                            + config.ssh().listen()
                            + ": "
                            + e.getMessage()
                            + "; choose another with --ssh",
                    e);
        }
    }

    private void say(GatewayKey key, URI address) {
        if (spec != null) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "a new gateway; for the server's file of ssh.gateways: "
                                    + key.publicLine(ServerAddress.text(address)));
            spec.commandLine().getOut().flush();
        }
    }
}
