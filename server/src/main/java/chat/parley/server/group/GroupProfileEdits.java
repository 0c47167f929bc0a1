package chat.parley.server.group;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.ShortText;
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
import org.jspecify.annotations.Nullable;

/// Edits what a group shows of itself: name, introduction, and how much of its history newcomers
/// read.
final class GroupProfileEdits {
    private final AccessControl access;
    private final AccessReader groups;
    private final AuditedGroupChanges changes;
    private final GroupNews news;
    private final GroupViews views;
    private final InstantSource clock;

    GroupProfileEdits(
            AccessControl access,
            AccessReader groups,
            AuditedGroupChanges changes,
            GroupNews news,
            GroupViews views,
            InstantSource clock) {
        this.access = access;
        this.groups = groups;
        this.changes = changes;
        this.news = news;
        this.views = views;
        this.clock = clock;
    }

    CompletionStage<Group> edit(Caller caller, EditGroup edit) {
        GroupName name = edit.name() == null ? null : GroupName.of(edit.name());
        return access.writer(caller).submit(tx -> edited(tx, caller, edit, name));
    }

    private Group edited(Transaction tx, Caller caller, EditGroup edit, @Nullable GroupName name) {
        GroupAccess allowed = groups.of(tx, caller, edit.group());
        boolean byRight = allowed.require(GroupPermission.EDIT);
        StoredGroup before = allowed.group();
        boolean changed = name != null && rename(tx, caller, before, name);
        changed |= edit.introduction() != null && introduce(tx, caller, before, edit);
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

    private boolean introduce(Transaction tx, Caller caller, StoredGroup group, EditGroup edit) {
        String introduction = ShortText.wordsIfAny(edit.introduction());
        if (Objects.equals(introduction, group.introduction())) {
            return false;
        }
        GroupTable.introduce(tx, group.id(), introduction, clock.instant());
        news.notice(tx, group, NoticeCode.INTRODUCED, news.by(tx, caller));
        return true;
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
        String introduction = group.introduction() == null ? "" : group.introduction();
        return "%s, history %s, \"%s\""
                .formatted(group.target(), Spelling.of(group.history()), introduction);
    }
}
