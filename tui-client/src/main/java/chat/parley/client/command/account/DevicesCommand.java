package chat.parley.client.command.account;

import chat.parley.client.command.CommandWording;
import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.SharedText;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/// Lists the devices that are signed in.
@Command(
        name = "devices",
        description = "List the devices that are signed in.",
        subcommands = DevicesCommand.Revoke.class,
        footer = {"", "Examples:", "  parley devices", "  parley devices revoke 123456789"})
public final class DevicesCommand extends WordedCommand {
    public DevicesCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        each(link, device -> output().show(device, this::print));
        return done();
    }

    /// Does something with every device, and every token that lasts, page by page.
    static void each(BlockingLink link, Consumer<Device> action) {
        new Pages<>(DeviceList::devices, DeviceList::more, Device::id)
                .each((after, _) -> link.ask(new ListDevices(after)), action);
    }

    private void print(Device device) {
        CommandWording words = wording();
        String seen = words.of(CommandText.LAST_SEEN, words.moment(device.lastSeenAt()));
        String from = device.lastAddress() == null ? "" : "  " + device.lastAddress();
        output().line(
                        Span.strong(device.id().toString()),
                        Span.plain("  " + device.name()),
                        Span.plain(words.mark(device.current(), CommandText.THIS_DEVICE)),
                        Span.plain(words.mark(device.online() > 0, CommandText.ONLINE)),
                        Span.quiet("  " + seen + from));
    }

    @Command(name = "revoke", description = "Sign one device out.")
    static final class Revoke extends RevokingCommand {
        Revoke(Invocation invocation) {
            super(invocation, SharedText.SIGNED_OUT);
        }
    }
}
