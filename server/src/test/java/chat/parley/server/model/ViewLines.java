package chat.parley.server.model;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.NotifyLevel;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account sees, a line each, so that two that differ are told apart at a glance. The model
/// and a client's state are both put into these.
final class ViewLines {
    private ViewLines() {}

    static String friend(String name, @Nullable String remark, boolean starred) {
        return "friend " + name + said(" called ", remark) + marked(" starred", starred);
    }

    static String blocked(String name) {
        return "blocks " + name;
    }

    static String application(
            String applicant,
            @Nullable String addressee,
            @Nullable String group,
            ApplicationState state) {
        return "application "
                + applicant
                + said(" > ", addressee)
                + said(" #", group)
                + " "
                + state;
    }

    static String told(Object kind, @Nullable String actor, @Nullable String group, boolean read) {
        return "told " + kind + said(" by ", actor) + said(" #", group) + marked(" read", read);
    }

    /// How a conversation stands in the list.
    ///
    /// @param read up to where oneself has read
    /// @param peerRead and the other one of two
    record Heading(
            String name,
            @Nullable Reason closed,
            long read,
            int unread,
            long peerRead,
            boolean hidden,
            boolean pinned,
            NotifyLevel level,
            @Nullable Long unreadFrom) {}

    static String heading(Heading one) {
        return "conversation "
                + one.name()
                + said(" closed ", one.closed())
                + " read "
                + one.read()
                + " unread "
                + one.unread()
                + " peer "
                + one.peerRead()
                + " "
                + one.level()
                + said(" from ", one.unreadFrom())
                + marked(" pinned", one.pinned())
                + marked(" hidden", one.hidden());
    }

    static String group(String name, Object state, Object rank, int members) {
        return "  group " + name + " " + state + " " + rank + " of " + members;
    }

    static String rules(String name, Object policy, Object history) {
        return "group " + name + " " + policy + " " + history;
    }

    static String member(String name, Object rank, boolean muted) {
        return "  member " + name + " " + rank + marked(" muted", muted);
    }

    static String unread(int total) {
        return "unread " + total;
    }

    static String notice(
            long seq, NoticeCode code, @Nullable String actor, @Nullable String subject) {
        return "  " + seq + " " + code + said(" by ", actor) + said(" of ", subject);
    }

    static String recalled(long seq, String sender, @Nullable Long replyTo, boolean moderated) {
        return "  "
                + seq
                + " "
                + sender
                + " recalled"
                + marked(" moderated", moderated)
                + said(" answers ", replyTo);
    }

    static String message(
            long seq,
            String sender,
            String text,
            @Nullable Long replyTo,
            boolean edited,
            boolean pinned,
            Collection<String> reactions) {
        return "  "
                + seq
                + " "
                + sender
                + ": "
                + text
                + said(" answers ", replyTo)
                + marked(" edited", edited)
                + marked(" pinned", pinned)
                + marked(" " + List.copyOf(reactions), !reactions.isEmpty());
    }

    static String reaction(String emoji, int count, boolean mine) {
        return emoji + count + marked("*", mine);
    }

    private static String said(String before, @Nullable Object what) {
        return what == null ? "" : before + what;
    }

    private static String marked(String what, boolean so) {
        return so ? what : "";
    }
}
