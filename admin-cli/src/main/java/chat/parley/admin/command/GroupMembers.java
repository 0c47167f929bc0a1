package chat.parley.admin.command;

import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.Member;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists the members of a group.
@Command(
        name = "members",
        description = "List the members of a group: the owner, then admins, then the others.",
        footer = {"", "Example:", "  parleyctl group members ops --all"})
final class GroupMembers extends ListVerb<Member> {
    @Parameters(paramLabel = "GROUP", description = "The group.")
    private String group = "";

    GroupMembers(Invocation invocation) {
        super(invocation);
    }

    @Override
    Page<Member> page(Errand errand, @Nullable String after, int limit) {
        MembersPage page = errand.ask(new ListMembers(BareNames.group(group), id(after), limit));
        return new Page<>(page.members(), page.more());
    }

    @Override
    String key(Member member) {
        return member.profile().id().toString();
    }

    @Override
    Table<Member> table() {
        return new Table<Member>(words())
                .column(ColumnTitle.NAME, member -> Wording.person(member.profile()))
                .column(ColumnTitle.NICKNAME, member -> Wording.text(member.profile().nickname()))
                .column(ColumnTitle.RANK, member -> Spelling.of(member.standing().rank()))
                .column(ColumnTitle.JOINED, member -> Wording.moment(member.standing().joinedAt()))
                .column(
                        ColumnTitle.MUTED_UNTIL,
                        member -> Wording.moment(member.standing().mutedUntil()));
    }
}
