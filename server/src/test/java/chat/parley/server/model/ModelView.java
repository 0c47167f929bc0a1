package chat.parley.server.model;

import chat.parley.protocol.Limits;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.server.model.FriendModel.Mark;
import chat.parley.server.model.LogModel.Seen;
import chat.parley.server.model.ModelLine.Message;
import chat.parley.server.model.ViewLines.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What one account should see of a [ChatModel], as [ViewLines].
final class ModelView {
    private final ChatModel chat;
    private final String who;

    private ModelView(ChatModel chat, String who) {
        this.chat = chat;
        this.who = who;
    }

    static List<String> of(ChatModel chat, String who) {
        ModelView view = new ModelView(chat, who);
        List<String> lines = new ArrayList<>();
        view.people(lines);
        chat.applications.of(chat, who).stream()
                .map(one -> application(one))
                .sorted()
                .forEach(lines::add);
        chat.inbox
                .of(who)
                .forEach(
                        one ->
                                lines.add(
                                        ViewLines.told(
                                                one.kind(), one.actor(), one.group(), one.read())));
        List<LogModel> logs = chat.logsOf(who);
        logs.stream().filter(log -> !log.isHidden(who)).forEach(log -> view.log(log, lines));
        logs.stream()
                .filter(log -> log.isHidden(who))
                .sorted((one, other) -> one.name.compareTo(other.name))
                .forEach(log -> view.log(log, lines));
        return lines;
    }

    /// What is asked for only when somebody looks at it.
    static List<String> answers(ChatModel chat, String who) {
        int unread =
                chat.logsOf(who).stream()
                        .filter(log -> log.seen(who).level() != NotifyLevel.NONE)
                        .mapToInt(log -> log.unread(who))
                        .sum();
        List<String> lines = new ArrayList<>();
        lines.add(ViewLines.unread(Math.min(unread, Limits.UNREAD)));
        for (GroupModel group : chat.groups.all()) {
            if (group.rank(who).isPresent()) {
                lines.add(ViewLines.rules(group.name, group.policy, group.history));
                group.members().forEach(one -> lines.add(member(group, one)));
            }
        }
        return lines;
    }

    private static String member(GroupModel group, String one) {
        return ViewLines.member(one, group.rank(one).orElseThrow(), group.isMuted(one));
    }

    private static String application(ModelApplication one) {
        return ViewLines.application(one.applicant(), one.addressee(), one.group(), one.state());
    }

    private void people(List<String> lines) {
        for (String other : ChatModel.PEOPLE) {
            if (chat.friends.sees(who, other)) {
                Mark mark = chat.friends.mark(who, other);
                lines.add(ViewLines.friend(other, mark.remark(), mark.starred()));
            }
        }
        ChatModel.PEOPLE.stream()
                .filter(other -> chat.friends.blocks(who, other))
                .forEach(other -> lines.add(ViewLines.blocked(other)));
    }

    private void log(LogModel log, List<String> lines) {
        Seen seen = log.seen(who);
        boolean pair = log.kind == ConversationKind.PAIR;
        boolean told = pair && chat.closed(log, who) == null;
        lines.add(
                ViewLines.heading(
                        new Heading(
                                log.name,
                                chat.closed(log, who),
                                seen.read(),
                                log.unread(who),
                                told ? log.seen(FriendModel.peer(log.name, who)).read() : 0,
                                log.isHidden(who),
                                seen.pinned(),
                                seen.level(),
                                seen.unreadFrom())));
        if (!pair) {
            GroupModel group = chat.groups.named(log.name.substring(1));
            lines.add(
                    ViewLines.group(
                            group.name,
                            group.state,
                            group.rank(who).orElseThrow(),
                            group.members().size()));
        }
        log.readable(who).forEach(seq -> lines.add(line(seq, log.line(seq))));
    }

    private String line(long seq, ModelLine line) {
        return switch (line) {
            case ModelLine.Notice(var code, var actor, var subject) ->
                    ViewLines.notice(seq, code, actor, subject);
            case ModelLine.Changed _ -> throw new IllegalArgumentException();
            case Message one ->
                    one.text() == null
                            ? ViewLines.recalled(seq, one.sender(), one.replyTo(), one.moderated())
                            : ViewLines.message(
                                    seq,
                                    one.sender(),
                                    one.text(),
                                    one.replyTo(),
                                    one.edits() > 0,
                                    one.pinned(),
                                    reactions(one));
        };
    }

    private List<String> reactions(Message one) {
        return one.reactions().entrySet().stream()
                .map(
                        each -> {
                            Set<String> people = each.getValue();
                            return ViewLines.reaction(
                                    each.getKey(), people.size(), people.contains(who));
                        })
                .toList();
    }
}
