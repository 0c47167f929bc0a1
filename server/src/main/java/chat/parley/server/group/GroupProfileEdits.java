package chat.parley.server.group;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.server.access.AccessControl;
import chat.parley.server.administration.Difference;
import chat.parley.server.group.model.GroupAccess;
import chat.parley.server.group.model.GroupName;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.group.model.ViewedGroup;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Edits what a group shows of itself, its name first, and how much of its history newcomers read.
final class GroupProfileEdits {
    private final AccessControl access;
    private final AccessReader groups;
    private final AuditedGroupChanges changes;
    private final GroupNews news;
    private final GroupAnnouncements announcements;
    private final GroupViews views;
    private final InstantSource clock;

    GroupProfileEdits(
            AccessControl access,
            AccessReader groups,
            AuditedGroupChanges changes,
            GroupNews news,
            GroupAnnouncements announcements,
            GroupViews views,
            InstantSource clock) {
        this.access = access;
        this.groups = groups;
        this.changes = changes;
        this.news = news;
        this.announcements = announcements;
        this.views = views;
        this.clock = clock;
    }

    CompletionStage<Group> edit(Caller caller, EditGroup edit) {
        GroupName name = edit.name() == null ? null : GroupName.of(edit.name());
        EditGroup checked = GroupEditRules.checked(edit);
        return access.writer(caller).submit(tx -> edited(tx, caller, checked, name));
    }

    private Group edited(Transaction tx, Caller caller, EditGroup edit, @Nullable GroupName name) {
        GroupAccess allowed = groups.of(tx, caller, edit.group());
        boolean byRight = allowed.require(GroupPermission.EDIT);
        StoredGroup before = allowed.group();
        boolean changed = name != null && rename(tx, caller, before, name);
        changed |= describe(tx, caller, before, edit);
        changed |= edit.history() != null && remember(tx, caller, before, edit.history());
        ViewedGroup after =
                GroupTable.find(tx, caller.account(), before.id(), clock.instant()).orElseThrow();
        if (changed) {
            news.changed(tx, before);
        }
        if (changed && byRight) {
            changes.record(tx, caller, edit, difference(tx, before, after.group()));
        }
        return views.of(tx, after);
    }

    private boolean rename(Transaction tx, Caller caller, StoredGroup group, GroupName name) {
        if (name.text().equals(group.name())) {
            return false;
        }
        if (!GroupTable.rename(tx, group.id(), name, clock.instant())) {
            throw new Refused(Reason.GROUP_NAME_TAKEN);
        }
        NoticeParameters parameters =
                news.by(tx, caller).with("before", group.name()).with("name", name.text());
        news.notice(tx, group, NoticeCode.RENAMED, parameters);
        return true;
    }

    private boolean describe(Transaction tx, Caller caller, StoredGroup group, EditGroup edit) {
        GroupProfile before = group.profile();
        GroupProfile after = GroupEditRules.edited(before, edit);
        if (after.equals(before)) {
            return false;
        }
        GroupTable.describe(tx, group.id(), after, clock.instant());
        if (!Objects.equals(before.introduction(), after.introduction())) {
            news.notice(tx, group, NoticeCode.INTRODUCED, news.by(tx, caller));
        }
        if (!Objects.equals(before.announcement(), after.announcement())) {
            announce(tx, caller, group, after.announcement());
        }
        return true;
    }

    private void announce(
            Transaction tx, Caller caller, StoredGroup group, @Nullable String words) {
        if (words == null) {
            announcements.takeBack(tx, caller, group);
        } else {
            announcements.make(tx, caller, group, words);
        }
    }

    private boolean remember(
            Transaction tx, Caller caller, StoredGroup group, HistoryRule history) {
        if (history == group.history()) {
            return false;
        }
        GroupTable.history(tx, group.id(), history, clock.instant());
        NoticeParameters parameters = news.by(tx, caller).with("history", Spelling.of(history));
        news.notice(tx, group, NoticeCode.HISTORY_SET, parameters);
        return true;
    }

    private Difference difference(Sql sql, StoredGroup before, StoredGroup after) {
        return changes.onAll(sql, before, described(before), described(after), true);
    }

    private static String described(StoredGroup group) {
        GroupProfile profile = group.profile();
        String color = profile.color() == null ? null : Spelling.of(profile.color());
        return Stream.of(
                        group.target() + ", history " + Spelling.of(group.history()),
                        quoted("", profile.introduction()),
                        quoted("avatar ", profile.avatar()),
                        quoted("colour ", color),
                        quoted("asks ", profile.question()),
                        quoted("announces ", profile.announcement()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String label, @Nullable String text) {
        return text == null ? "" : label + '"' + text + '"';
    }
}
