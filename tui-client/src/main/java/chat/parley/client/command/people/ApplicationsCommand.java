package chat.parley.client.command.people;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Applications: those that wait for one's own decision, and one's own.
@Command(
        name = "applications",
        description = "List and decide applications: to be a friend, to join, and invitations.",
        subcommands = {
            ApplicationsCommand.All.class,
            ApplicationsCommand.Accept.class,
            ApplicationsCommand.Refuse.class,
            ApplicationsCommand.Cancel.class
        },
        synopsisSubcommandLabel = "(list | accept | refuse | cancel)",
        footer = {
            "",
            "Examples:",
            "  parley applications list",
            "  parley applications accept @bob",
            "  parley applications accept '#ops'          an invitation, or who asks to join",
            "  parley applications refuse carol --reason 'the list is full; try again in May'",
            "  parley applications list --sent --state pending -o json"
        })
public final class ApplicationsCommand {

    /// Goes through all pages of a list.
    private static void forEach(
            BlockingLink link,
            Direction direction,
            @Nullable ApplicationState state,
            Consumer<Application> action) {
        new Pages<>(ApplicationsPage::applications, ApplicationsPage::more, Application::id)
                .each(
                        (before, size) ->
                                link.ask(new ListApplications(direction, state, before, size)),
                        action);
    }

    @Command(name = "list", description = "List applications, newest first.")
    static final class All extends WordedCommand {
        @Option(names = "--sent", description = "One's own instead of those to decide.")
        private boolean sent;

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description = "Only those that are ${COMPLETION-CANDIDATES}.")
        private @Nullable ApplicationState state;

        All(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            forEach(link, sent ? Direction.SENT : Direction.RECEIVED, state, this::show);
            return done();
        }
    }

    /// Decides one application, found by its id or by the other person.
    abstract static class Decision extends WordedCommand {
        @Parameters(
                paramLabel = "ID|@NAME|#GROUP",
                description = "The application, or the person or the group it is from or to.")
        private String which = "";

        private final Direction direction;

        Decision(Invocation invocation, Direction direction) {
            super(invocation);
            this.direction = direction;
        }

        @Override
        protected int run(BlockingLink link) {
            show(link.ask(request(id(link))));
            return done();
        }

        abstract Request<Application> request(Id application);

        /// Digits alone are an id; a person whose name is digits is written with `@`.
        private Id id(BlockingLink link) {
            return which.matches("[1-9][0-9]{0,18}") ? Id.parse(which) : find(link);
        }

        private Id find(BlockingLink link) {
            List<Id> found = new ArrayList<>();
            forEach(
                    link,
                    direction,
                    ApplicationState.PENDING,
                    application -> {
                        if (isMeant(application)) {
                            found.add(application.id());
                        }
                    });
            if (found.isEmpty()) {
                throw new Refused(Reason.NOT_FOUND, CommandText.NONE_WAITS, which);
            }
            if (found.size() > 1) {
                String ids = found.stream().map(Id::toString).collect(Collectors.joining(", "));
                throw new UsageProblem(CommandText.SEVERAL_WAIT, which, ids);
            }
            return found.getFirst();
        }

        private boolean isMeant(Application application) {
            GroupReference group = application.group();
            if (BareNames.isGroup(which)) {
                return group != null && group.name().equalsIgnoreCase(BareNames.group(which));
            }
            Profile other =
                    switch (direction) {
                        case RECEIVED -> application.applicant();
                        case SENT -> application.addressee();
                    };
            String name = BareNames.person(which);
            return other == null
                    ? group != null && group.name().equalsIgnoreCase(name)
                    : other.name().equalsIgnoreCase(name);
        }
    }

    @Command(name = "accept", description = "Accept an application that one decides.")
    static final class Accept extends Decision {
        Accept(Invocation invocation) {
            super(invocation, Direction.RECEIVED);
        }

        @Override
        Request<Application> request(Id application) {
            return new ApplicationRequest.Accept(application);
        }
    }

    @Command(name = "refuse", description = "Refuse an application that one decides.")
    static final class Refuse extends Decision {
        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                description = "Why, for whoever asked to read.")
        private @Nullable String reason;

        Refuse(Invocation invocation) {
            super(invocation, Direction.RECEIVED);
        }

        @Override
        Request<Application> request(Id application) {
            return new ApplicationRequest.Refuse(application, reason);
        }
    }

    @Command(name = "cancel", description = "Take one's own application back.")
    static final class Cancel extends Decision {
        Cancel(Invocation invocation) {
            super(invocation, Direction.SENT);
        }

        @Override
        Request<Application> request(Id application) {
            return new ApplicationRequest.Cancel(application);
        }
    }
}
