package chat.parley.client.command.people;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.NotificationText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationCount;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The inbox. Listing it moves nothing: what was printed need not have been seen.
@Command(
        name = "notifications",
        description = "List what happened to oneself, newest first; it stays unread.",
        subcommands = NotificationsCommand.Read.class,
        synopsisSubcommandLabel = "[read]",
        footer = {
            "",
            "Examples:",
            "  parley notifications --unread",
            "  parley notifications -o json | head -5",
            "  parley notifications read"
        })
public final class NotificationsCommand extends WordedCommand {
    @Option(names = "--unread", description = "Only those that were not read.")
    private boolean unread;

    public NotificationsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        new Pages<>(NotificationsPage::notifications, NotificationsPage::more, Notification::id)
                .each(
                        (before, size) -> link.ask(new ListNotifications(unread, before, size)),
                        one -> output().show(one, this::print));
        return done();
    }

    private void print(Notification one) {
        output().line(wording().notification(one));
    }

    @Command(name = "read", description = "Mark all of them read.")
    static final class Read extends WordedCommand {
        Read(Invocation invocation) {
            super(invocation);
        }

        /// Those that come meanwhile stay unread.
        @Override
        protected int run(BlockingLink link) {
            NotificationCount left =
                    link.ask(new ListNotifications(false, null, 1)).notifications().stream()
                            .findFirst()
                            .map(newest -> link.ask(upTo(newest)))
                            .orElse(new NotificationCount(0));
            output().show(left, _ -> output().line(words().of(NotificationText.ALL_READ)));
            return done();
        }

        private static MarkNotifications upTo(Notification newest) {
            return new MarkNotifications(newest.id(), NotificationState.READ);
        }
    }
}
