package chat.parley.server.group;

import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.server.audit.Made;
import chat.parley.server.audit.Order;
import chat.parley.server.audit.Terms;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Changes groups themselves: what they are called, how one comes in, in which state they are. Each
/// change is a line in the conversation.
final class Governance {
    private final Ground ground;

    Governance(Ground ground) {
        this.ground = ground;
    }

    CompletionStage<Group> edit(Caller caller, EditGroup edit) {
        GroupName name = edit.name() == null ? null : GroupName.of(edit.name());
        return ground.database()
                .writer()
                .submit(tx -> edited(tx, caller, edit, name))
                .thenApply(ground.views()::of);
    }

    private Seen edited(Transaction tx, Caller caller, EditGroup edit, @Nullable GroupName name) {
        Footing footing = ground.footings().of(tx, caller, edit.group());
        boolean byRight = footing.require(Act.EDIT);
        StoredGroup before = footing.group();
        String actor = ground.actor(tx, caller);
        boolean changed = name != null && rename(tx, before, name, actor);
        changed |= edit.introduction() != null && introduce(tx, before, edit, actor);
        changed |= edit.history() != null && remember(tx, before, edit, actor);
        Seen after = GroupTable.find(tx, caller.account(), before.id(), ground.now()).orElseThrow();
        if (changed) {
            ground.log().changed(tx, before.conversation());
        }
        if (changed && byRight) {
            ground.changes().record(tx, caller, edit, made(tx, before, after.group()));
        }
        return after;
    }

    private boolean rename(Transaction tx, StoredGroup group, GroupName name, String actor) {
        if (name.text().equals(group.name())) {
            return false;
        }
        if (!GroupTable.rename(tx, group.id(), name, ground.now())) {
            throw new Refused(Reason.GROUP_NAME_TAKEN);
        }
        Words words = Words.by(actor).with("before", group.name()).with("name", name.text());
        ground.notice(tx, group, NoticeCode.RENAMED, words);
        return true;
    }

    private boolean introduce(Transaction tx, StoredGroup group, EditGroup edit, String actor) {
        String introduction = Founding.introduction(edit.introduction());
        if (Objects.equals(introduction, group.introduction())) {
            return false;
        }
        GroupTable.introduce(tx, group.id(), introduction, ground.now());
        ground.notice(tx, group, NoticeCode.INTRODUCED, Words.by(actor));
        return true;
    }

    private boolean remember(Transaction tx, StoredGroup group, EditGroup edit, String actor) {
        if (edit.history() == null || edit.history() == group.history()) {
            return false;
        }
        GroupTable.history(tx, group.id(), edit.history(), ground.now());
        Words words = Words.by(actor).with("history", Spelling.of(edit.history()));
        ground.notice(tx, group, NoticeCode.HISTORY_SET, words);
        return true;
    }

    private Made made(Sql sql, StoredGroup before, StoredGroup after) {
        return ground.made(sql, before, described(before), described(after), true);
    }

    private static String described(StoredGroup group) {
        String introduction = group.introduction() == null ? "" : group.introduction();
        return "%s, history %s, \"%s\""
                .formatted(group.target(), Spelling.of(group.history()), introduction);
    }

    CompletionStage<Change> setPolicy(Caller caller, SetPolicy set) {
        Order order = new Order(caller, set, set.reason(), set.dryRun());
        return ground.changes().carryOut(order, tx -> policySet(tx, caller, set));
    }

    private Made policySet(Transaction tx, Caller caller, SetPolicy set) {
        Footing footing = ground.footings().of(tx, caller, set.group());
        boolean byRight = footing.require(Act.SET_POLICY);
        StoredGroup group = footing.group();
        if (set.policy() != group.policy()) {
            GroupTable.policy(tx, group.id(), set.policy(), ground.now());
            Words words =
                    Words.by(ground.actor(tx, caller)).with("policy", Spelling.of(set.policy()));
            ground.notice(tx, group, NoticeCode.POLICY_SET, words);
            ground.log().changed(tx, group.conversation());
        }
        return ground.made(
                tx, group, Spelling.of(group.policy()), Spelling.of(set.policy()), byRight);
    }

    CompletionStage<Change> setState(Caller caller, SetState set) {
        if (set.term() != null && set.state() != GroupState.MUTED) {
            throw Refused.field("term", "is for muted groups, which become normal after it");
        }
        Order order = new Order(caller, set, set.reason(), set.dryRun());
        Instant until = Terms.end(set.term(), ground.now());
        return ground.changes().carryOut(order, tx -> stateSet(tx, order, set, until));
    }

    private Made stateSet(Transaction tx, Order order, SetState set, @Nullable Instant until) {
        Footing footing = ground.footings().of(tx, order.caller(), set.group());
        boolean byRight = footing.requireSetting(set.state());
        StoredGroup group = footing.group();
        Condition after =
                new Condition(set.state(), until, byRight && set.state() != GroupState.NORMAL);
        if (!after.equals(group.condition())) {
            GroupTable.set(tx, group.id(), after, ground.now());
            Words words =
                    Words.by(ground.actor(tx, order.caller()))
                            .with("state", Spelling.of(set.state()))
                            .until(until)
                            .because(order.reason());
            ground.notice(tx, group, NoticeCode.STATE_SET, words);
            enforce(tx, group, after, order.reason());
        }
        return ground.made(tx, group, group.condition().words(), after.words(), byRight);
    }

    private void enforce(
            Transaction tx, StoredGroup group, Condition condition, @Nullable String reason) {
        GroupState state = condition.state();
        if (state == GroupState.NORMAL) {
            ground.log().reopen(tx, group.conversation());
            return;
        }
        Penalty penalty = new Penalty(reason, condition.until());
        ground.log().close(tx, group.conversation(), Condition.reason(state), penalty);
        if (state != GroupState.MUTED) {
            ground.admissions().end(tx, group.id());
        }
    }
}
