package chat.parley.client.look;

import chat.parley.client.state.Feedback;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.term.Style;
import chat.parley.client.words.ScreenText;
import chat.parley.client.words.TransferText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Detail;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Puts what came of a wish into words.
///
/// @param now decides how ends are written
public record FeedbackLines(Appearance appearance, Instant now) {

    public String text(Feedback feedback, @Nullable Id self) {
        Words words = appearance.words();
        return switch (feedback) {
            case Feedback.Done(var application) -> done(application, self, words);
            case Feedback.FriendshipEnded(var profile) ->
                    words.of(ScreenText.NO_LONGER_FRIENDS, NameText.listed(profile));
            case Feedback.BlockSet(var person, boolean blocked) ->
                    words.of(
                            blocked ? ScreenText.NOW_BLOCKED : ScreenText.NOW_UNBLOCKED,
                            NameText.listed(person));
            case Feedback.NotifySet(var view) -> told(view, words);
            case Feedback.MarkedUnread() -> words.of(ScreenText.MARKED_UNREAD);
            case Feedback.MessageSaved() -> words.of(ScreenText.SAVED_NOW);
            case Feedback.FileSaved(var to) ->
                    words.of(TransferText.SAVED_AS, VisibleText.line(to));
            case Feedback.Refused(var refusal) -> refusal(refusal);
            case Feedback.NoMember(var group) ->
                    words.of(ScreenText.NO_MEMBER, VisibleText.line(group));
            case Feedback.NotKept(var detail) -> words.of(ScreenText.NOT_KEPT, detail);
            case Feedback.NotConnected() -> words.of(ScreenText.NOT_CONNECTED);
            case Feedback.Broke() -> words.of(ScreenText.BROKE);
        };
    }

    /// What was done stands out, what was not is trouble; without any there are only hints.
    public static Style style(@Nullable Feedback feedback, Theme theme) {
        return switch (feedback) {
            case null -> theme.faint();
            case Feedback.Done _,
                    Feedback.FriendshipEnded _,
                    Feedback.BlockSet _,
                    Feedback.NotifySet _,
                    Feedback.MarkedUnread _,
                    Feedback.MessageSaved _,
                    Feedback.FileSaved _ ->
                    theme.accent();
            case Feedback.Refused _,
                    Feedback.NoMember _,
                    Feedback.NotKept _,
                    Feedback.NotConnected _,
                    Feedback.Broke _ ->
                    theme.trouble();
        };
    }

    /// Why there is no answer.
    public String failure(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refusal(RefusalDetails.of(refused));
            case UsageProblem here -> here.why().in(appearance.words().language());
            case Throwable _ -> appearance.words().of(ScreenText.BROKE);
        };
    }

    /// A refusal in words, with reason and end, naming the fields that were wrong.
    public String refusal(RefusalDetails refusal) {
        return VisibleText.line(
                refusal.fields().isEmpty()
                        ? refusals().of(refusal.reason(), refusal.detail(), refusal.penalty())
                        : refusals().fields(refusal.fields()));
    }

    /// Why a connection was ended, with what the server added to it.
    public String ended(LinkState.Ended ended) {
        Reason reason = ended.reason();
        return VisibleText.line(
                reason == null
                        ? Detail.added(appearance.words().of(ScreenText.ENDED_HERE), ended.detail())
                                + refusals().penalty(null, ended.penalty())
                        : refusals().of(reason, ended.detail(), ended.penalty()));
    }

    private RefusalText refusals() {
        return new RefusalText(appearance.words().language(), this::moment);
    }

    private String moment(Instant until) {
        return appearance.times().moment(until, now);
    }

    /// Why one cannot write, and until when: as short as can be, with the end before the reason.
    public String closed(RefusalDetails refusal) {
        Penalty penalty = refusal.penalty();
        StringBuilder text =
                new StringBuilder(
                        refusal.reason() == Reason.NOT_FRIENDS
                                ? appearance.words().of(ScreenText.ONLY_READ)
                                : appearance.words().of(refusal.reason()));
        if (penalty != null && penalty.until() != null) {
            text.append(' ')
                    .append(appearance.words().of(ScreenText.UNTIL, moment(penalty.until())));
        }
        if (penalty != null && penalty.reason() != null) {
            text.append(' ').append(VisibleText.line(penalty.reason()));
        }
        return text.toString();
    }

    private String told(ConversationView view, Words words) {
        return switch (view.levelAt(now)) {
            case ALL -> words.of(ScreenText.TOLD_OF_ALL);
            case MENTIONS -> words.of(ScreenText.TOLD_OF_MENTIONS);
            case NONE ->
                    view.silencedUntil() == null || view.level() == NotifyLevel.NONE
                            ? words.of(ScreenText.TOLD_OF_NONE)
                            : words.of(ScreenText.TOLD_AGAIN, moment(view.silencedUntil()));
        };
    }

    private String done(Application application, @Nullable Id self, Words words) {
        boolean mine = application.applicant().id().equals(self);
        String other = NameText.listed(application, mine, appearance);
        return switch (application.state()) {
            case PENDING -> words.of(ScreenText.HAS_BEEN_ASKED, other);
            case ACCEPTED, ADDED -> accepted(application, mine, other, words);
            case REFUSED -> refused(application, mine, other, words);
            case CANCELLED -> words.of(ScreenText.WAS_TAKEN_BACK, other);
            case EXPIRED, VOID -> words.of(ScreenText.NO_LONGER_OPEN);
        };
    }

    private static String refused(
            Application application, boolean mine, String other, Words words) {
        String reason = application.reason();
        if (!mine) {
            return words.of(ScreenText.WAS_REFUSED, other);
        }
        return reason == null
                ? words.of(ScreenText.REFUSED_YOU, other)
                : words.of(ScreenText.REFUSED_YOU_BECAUSE, other, VisibleText.line(reason));
    }

    private static String accepted(
            Application application, boolean mine, String other, Words words) {
        String group = NameText.group(application);
        return switch (application.kind()) {
            case FRIEND -> words.of(ScreenText.FRIENDS_NOW, other);
            case GROUP ->
                    mine
                            ? words.of(ScreenText.YOU_BELONG, group)
                            : words.of(ScreenText.BELONGS, other, group);
            case INVITATION ->
                    mine
                            ? words.of(ScreenText.BELONGS, other, group)
                            : words.of(ScreenText.YOU_BELONG, group);
        };
    }
}
