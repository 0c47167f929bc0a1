package chat.parley.server.application;

import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A group that approves who joins it unless said otherwise, and those around it.
abstract class GroupApplicationsStage {
    @TempDir private Path directory;
    GroupWorld group;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        policy(JoinPolicy.APPROVE);
    }

    @AfterEach
    void close() {
        group.close();
    }

    void policy(JoinPolicy policy) {
        group.world.ask(group.olga, new SetPolicy("team", policy, null, false));
    }

    Application apply(Caller who) {
        return group.world.ask(who, group.applying());
    }

    Application invite(Caller who, String name) {
        return group.world.ask(who, group.inviting(name));
    }

    ApplicationsPage received(Caller who) {
        return group.world.ask(who, new ListApplications(Direction.RECEIVED, null, null, 50));
    }

    List<ApplicationState> sent(Caller who) {
        return group
                .world
                .ask(who, new ListApplications(Direction.SENT, null, null, 50))
                .applications()
                .stream()
                .map(Application::state)
                .toList();
    }

    boolean belongs(Caller who) {
        return group.show(who).standing() != null;
    }
}
