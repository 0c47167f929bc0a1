package chat.parley.server.model;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.RefusalDetails;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.server.model.ViewLines.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a client's state shows, as [ViewLines].
final class ClientView {
    private final ClientState state;
    private final String who;

    private ClientView(ClientState state, String who) {
        this.state = state;
        this.who = who;
    }

    static List<String> of(ClientState state, String who) {
        ClientView view = new ClientView(state, who);
        List<String> lines = new ArrayList<>();
        view.account(lines);
        state.listed().forEach(one -> view.conversation(one, lines));
        state.conversations().values().stream()
                .filter(one -> one.view().hidden())
                .sorted(Comparator.comparing(view::name))
                .forEach(one -> view.conversation(one, lines));
        return lines;
    }

    private void account(List<String> lines) {
        state.account().friends().all().stream()
                .map(one -> ViewLines.friend(one.profile().name(), one.remark(), one.starred()))
                .sorted()
                .forEach(lines::add);
        state.account().friends().blocked().stream()
                .map(one -> ViewLines.blocked(one.name()))
                .sorted()
                .forEach(lines::add);
        state.account().applications().all().stream()
                .map(
                        one ->
                                ViewLines.application(
                                        one.applicant().name(),
                                        name(one.addressee()),
                                        name(one.group()),
                                        one.state()))
                .sorted()
                .forEach(lines::add);
        state.account()
                .notifications()
                .newest()
                .forEach(
                        one ->
                                lines.add(
                                        ViewLines.told(
                                                one.kind(),
                                                name(one.actor()),
                                                name(one.group()),
                                                one.wasRead())));
    }

    private static @Nullable String name(@Nullable Profile one) {
        return one == null ? null : one.name();
    }

    private static @Nullable String name(@Nullable GroupReference one) {
        return one == null ? null : one.name();
    }

    private String name(ConversationState one) {
        GroupSummary group = one.known().group();
        Profile peer = one.known().peer();
        return group == null
                ? FriendModel.pair(who, Objects.requireNonNull(peer).name())
                : "#" + group.name();
    }

    private void conversation(ConversationState one, List<String> lines) {
        Conversation known = one.known();
        lines.add(
                ViewLines.heading(
                        new Heading(
                                name(one),
                                state.closed(one).map(RefusalDetails::reason).orElse(null),
                                known.reading().upTo(),
                                one.unread(state.account().id()),
                                known.peerProgress().read(),
                                one.view().hidden(),
                                one.view().pinned(),
                                one.view().level(),
                                one.view().unreadFrom())));
        GroupSummary group = known.group();
        if (group != null) {
            lines.add(ViewLines.group(group.name(), group.state(), group.rank(), one.members()));
        }
        one.log().window().entries().forEach(entry -> lines.add(line(entry)));
    }

    static String line(Entry entry) {
        String sender = String.valueOf(name(entry.sender()));
        return switch (entry.body()) {
            case Body.Text(String text, _, _) ->
                    ViewLines.message(
                            entry.seq(),
                            sender,
                            text,
                            entry.replyTo(),
                            entry.editedAt() != null,
                            entry.pinned(),
                            entry.reacted().stream()
                                    .map(
                                            each ->
                                                    ViewLines.reaction(
                                                            each.emoji(),
                                                            each.count(),
                                                            each.mine()))
                                    .toList());
            case Body.Recalled(boolean moderated) ->
                    ViewLines.recalled(entry.seq(), sender, entry.replyTo(), moderated);
            case Body.Notice(var code, var parameters) ->
                    ViewLines.notice(
                            entry.seq(), code, parameters.get("actor"), parameters.get("subject"));
            case Body other -> "  " + entry.seq() + " " + other;
        };
    }
}
