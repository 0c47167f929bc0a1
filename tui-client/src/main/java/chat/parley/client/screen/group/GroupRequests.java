package chat.parley.client.screen.group;

import chat.parley.client.look.NameText;
import chat.parley.client.screen.FirstWord;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.kit.command.Durations;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what is to be done in a group into requests.
///
/// @param group its name
/// @param member the name of the member that it is about; empty where it is about the group
/// @param text what was written for it
public record GroupRequests(String group, String member, String text) {

    /// What doing it calls for; nothing for what the client does without the server.
    public Optional<ScreenCommand> of(GroupMenuItem act) {
        return switch (act) {
            case JOIN -> wish(new ApplyGroup(group, words(text)));
            case INVITE ->
                    wish(new Invite(group, NameText.bare(written().word()), written().rest()));
            case TALK, REMARK, CARD -> Optional.empty();
            case RENAME -> ask(new EditGroup(group, text.strip(), null, null));
            case INTRODUCE -> ask(new EditGroup(group, null, text.strip(), null));
            case ANNOUNCE -> ask(EditGroup.announcing(group, text.strip()));
            case ASK -> ask(EditGroup.asking(group, text.strip()));
            case SHOW_AS -> ask(EditGroup.shownAs(group, text.strip()));
            case TO_OPEN -> policy(JoinPolicy.OPEN);
            case TO_APPROVE -> policy(JoinPolicy.APPROVE);
            case TO_CLOSED -> policy(JoinPolicy.CLOSED);
            case TO_ALL -> ask(new EditGroup(group, null, null, HistoryRule.ALL));
            case TO_SINCE -> ask(new EditGroup(group, null, null, HistoryRule.SINCE_JOINING));
            case MUTE_ALL -> state(GroupState.MUTED, term(), reason());
            case DISABLE -> state(GroupState.DISABLED, term(), reason());
            case UNMUTE_ALL, ENABLE -> state(GroupState.NORMAL, null, null);
            case LEAVE -> ask(new LeaveGroup(group));
            case DISSOLVE -> state(GroupState.DISSOLVED, null, null);
            case MUTE -> ask(new MuteMember(group, member, term(), reason(), false));
            case UNMUTE -> ask(new UnmuteMember(group, member, null, false));
            case KICK -> ask(new KickMember(group, member, words(text), false));
            case PROMOTE -> ask(new SetRank(group, member, Rank.ADMIN, null, false));
            case DEMOTE -> ask(new SetRank(group, member, Rank.MEMBER, null, false));
            case HAND_OVER -> ask(new TransferGroup(group, member, null, false));
        };
    }

    /// The one request that does it, where one does.
    public Optional<Request<?>> change(GroupMenuItem act) {
        return of(act).filter(ScreenCommand.Ask.class::isInstance)
                .map(ScreenCommand.Ask.class::cast)
                .map(ScreenCommand.Ask::request);
    }

    /// The client keeps applications, so the reducer asks.
    private static Optional<ScreenCommand> wish(Request<Application> application) {
        return Optional.of(new ScreenCommand.Happen(new Wished.Apply(application)));
    }

    /// The answer is for the screen alone.
    private static Optional<ScreenCommand> ask(Request<?> request) {
        return Optional.of(new ScreenCommand.Ask(request));
    }

    private Optional<ScreenCommand> policy(JoinPolicy policy) {
        return ask(new SetPolicy(group, policy, null, false));
    }

    private Optional<ScreenCommand> state(
            GroupState state, @Nullable Term term, @Nullable String reason) {
        return ask(new SetState(group, state, term, reason, false));
    }

    /// A time that stands first is how long it lasts; all else is the reason.
    private @Nullable Term term() {
        return duration().map(length -> new Term(null, length.toMillis())).orElse(null);
    }

    /// What stands where a time would, begins as one, and is none: a slip must not make a mute that
    /// never ends.
    public Optional<String> mistakenTime(GroupMenuItem act) {
        String first = written().word();
        boolean begins = !first.isEmpty() && Character.isDigit(first.codePointAt(0));
        return act.takesTime() && begins && duration().isEmpty()
                ? Optional.of(first)
                : Optional.empty();
    }

    private @Nullable String reason() {
        return duration().isPresent() ? written().rest() : words(text);
    }

    private Optional<Duration> duration() {
        return Durations.read(written().word()).filter(Duration::isPositive);
    }

    private FirstWord written() {
        return FirstWord.of(text);
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
