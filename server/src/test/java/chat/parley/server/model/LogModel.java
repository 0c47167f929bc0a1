package chat.parley.server.model;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.server.model.ModelLine.Changed;
import chat.parley.server.model.ModelLine.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One conversation: its lines, who stays from where on, and how far each has read.
final class LogModel {
    private static final int MOST_UNREAD = 100;

    final String name;
    final ConversationKind kind;

    /// What orders it among others while nothing is in it.
    private final long born;

    private final List<ModelLine> lines = new ArrayList<>();

    /// What orders each line among those of all conversations.
    private final List<Long> stamps = new ArrayList<>();

    /// From which line on each reads, of those who stay.
    private final Map<String, Long> stays = new TreeMap<>();

    private final Map<String, Seen> seen = new TreeMap<>();

    /// How somebody sees it, kept when they leave.
    ///
    /// @param hiddenAt the last line that was there when it was hidden
    record Seen(
            long read,
            @Nullable Long hiddenAt,
            boolean pinned,
            NotifyLevel level,
            @Nullable Long unreadFrom) {}

    LogModel(String name, ConversationKind kind, long born) {
        this.name = name;
        this.kind = kind;
        this.born = born;
    }

    LogModel(LogModel before) {
        this(before.name, before.kind, before.born);
        lines.addAll(before.lines);
        stamps.addAll(before.stamps);
        stays.putAll(before.stays);
        seen.putAll(before.seen);
    }

    int head() {
        return lines.size();
    }

    boolean has(String who) {
        return stays.containsKey(who);
    }

    List<String> people() {
        return List.copyOf(stays.keySet());
    }

    long from(String who) {
        return stays.getOrDefault(who, (long) head());
    }

    Seen seen(String who) {
        return seen.getOrDefault(who, new Seen(0, null, false, NotifyLevel.usual(kind), null));
    }

    ModelLine line(long seq) {
        return lines.get((int) seq - 1);
    }

    void add(long stamp, ModelLine line) {
        lines.add(line);
        stamps.add(stamp);
    }

    void notice(long stamp, NoticeCode code, @Nullable String actor, @Nullable String subject) {
        add(stamp, new ModelLine.Notice(code, actor, subject));
    }

    /// Rewrites a message; the change is a line of its own.
    void change(long stamp, long target, UnaryOperator<Message> change) {
        lines.set((int) target - 1, change.apply((Message) line(target)));
        add(stamp, new Changed(target));
    }

    void join(String who, boolean everything) {
        stays.put(who, everything ? 0L : head());
        Seen before = seen(who);
        long read = Math.max(before.read(), head());
        seen.put(who, new Seen(read, null, before.pinned(), before.level(), null));
    }

    void leave(String who) {
        stays.remove(who);
    }

    void requireStay(String who) {
        ChatModel.require(has(who), Reason.NOT_FOUND);
    }

    /// A message that somebody may read.
    Message message(String who, long seq) {
        boolean there = seq > from(who) && seq <= head() && line(seq) instanceof Message;
        if (!there) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return (Message) line(seq);
    }

    void read(String who, long seq) {
        requireStay(who);
        ChatModel.require(seq <= head(), Reason.PAST_THE_HEAD);
        Seen now = seen(who);
        long read = Math.max(now.read(), seq);
        seen.put(who, new Seen(read, now.hiddenAt(), now.pinned(), now.level(), now.unreadFrom()));
    }

    void view(String who, SetView set) {
        requireStay(who);
        Long from = set.unreadFrom();
        if (from != null && from > 0) {
            ChatModel.require(from <= head(), Reason.PAST_THE_HEAD);
            ChatModel.require(from > from(who), Reason.NOT_FOUND);
        }
        Seen now = seen(who);
        Long hiddenAt = set.hidden() == null ? now.hiddenAt() : set.hidden() ? last() : null;
        Long unreadFrom = from == null ? now.unreadFrom() : from == 0 ? null : from;
        seen.put(
                who,
                new Seen(
                        now.read(),
                        hiddenAt,
                        set.pinned() == null ? now.pinned() : set.pinned(),
                        set.level() == null ? now.level() : set.level(),
                        unreadFrom));
    }

    /// The seq of the last line that shows; 0 for none.
    private Long last() {
        for (int seq = head(); seq > 0; seq--) {
            if (!(line(seq) instanceof Changed)) {
                return (long) seq;
            }
        }
        return 0L;
    }

    /// Until somebody writes.
    boolean isHidden(String who) {
        Long hiddenAt = seen(who).hiddenAt();
        return hiddenAt != null
                && IntStream.rangeClosed(hiddenAt.intValue() + 1, head())
                        .noneMatch(seq -> line(seq) instanceof Message);
    }

    /// What orders it in somebody's list.
    long activity(String who) {
        long last = last();
        return last > from(who) ? stamps.get((int) last - 1) : born;
    }

    int unread(String who) {
        Seen now = seen(who);
        Long from = now.unreadFrom();
        long read = from != null && from <= now.read() ? from - 1 : now.read();
        return (int)
                IntStream.rangeClosed((int) read + 1, head())
                        .filter(seq -> line(seq) instanceof Message one && isNews(one, who))
                        .limit(MOST_UNREAD)
                        .count();
    }

    private static boolean isNews(Message one, String who) {
        return !one.isRecalled() && !one.sender().equals(who);
    }

    /// The seqs of what somebody may read, changes left out.
    List<Long> readable(String who) {
        return IntStream.rangeClosed((int) from(who) + 1, head())
                .filter(seq -> !(line(seq) instanceof Changed))
                .mapToObj(Long::valueOf)
                .toList();
    }
}
