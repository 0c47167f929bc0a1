package chat.parley.admin.group;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists the members of a group.
@Command(
        name = "members",
        description = "List the members of a group: the owner, then admins, then the others.",
        footer = {"", "Example:", "  parleyctl group members ops --all"})
final class GroupMembersCommand extends ListCommand<Member> {
    @Parameters(paramLabel = "GROUP", description = "The group.")
    private String group = "";

    GroupMembersCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<Member> page(BlockingLink link, @Nullable String after, int limit) {
        MembersPage page = link.ask(new ListMembers(BareNames.group(group), id(after), limit));
        return new Page<>(page.members(), page.more());
    }

    @Override
    protected String key(Member member) {
        return member.profile().id().toString();
    }

    @Override
    protected Table<Member> table() {
        return new Table<Member>(words())
                .column(ColumnTitle.NAME, member -> AdminWording.person(words(), member.profile()))
                .column(
                        ColumnTitle.NICKNAME,
                        member -> AdminWording.text(member.profile().nickname()))
                .column(
                        ColumnTitle.RANK,
                        member -> words().of(ConstantText.of(member.standing().rank())))
                .column(
                        ColumnTitle.JOINED,
                        member -> AdminWording.moment(moments(), member.standing().joinedAt()))
                .column(
                        ColumnTitle.MUTED_UNTIL,
                        member -> AdminWording.moment(moments(), member.standing().mutedUntil()));
    }
}
