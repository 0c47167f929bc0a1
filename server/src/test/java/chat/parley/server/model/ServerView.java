package chat.parley.server.model;

import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import java.util.ArrayList;
import java.util.List;

/// What the server answers that no client's state holds, as [ViewLines].
final class ServerView {
    private static final int ALL = 50;

    private ServerView() {}

    static List<String> of(ModelServer server, String who) {
        List<String> lines = new ArrayList<>();
        lines.add(ViewLines.unread(server.ask(who, new CountUnread()).total()));
        for (Group group : server.ask(who, new ListGroups(null, ALL)).groups()) {
            lines.add(ViewLines.rules(group.name(), group.policy(), group.history()));
            server.ask(who, new ListMembers(group.name(), null, ALL)).members().stream()
                    .map(ServerView::member)
                    .sorted()
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String member(Member one) {
        return ViewLines.member(
                one.profile().name(), one.standing().rank(), one.standing().mutedUntil() != null);
    }
}
