package chat.parley.admin.user;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.account.AccountDetail;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows accounts.
@Command(
        name = "show",
        description = "Show an account with its roles, rights and sanctions.",
        footer = {"", "Example:", "  parleyctl user show bob"})
final class UserShowCommand extends ServerCommand {
    @Parameters(arity = "1", paramLabel = "NAME", description = "The account.")
    private String name = "";

    UserShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        output().show(link.ask(new ShowAccount(BareNames.person(name))), this::print);
        return done();
    }

    private void print(AccountDetail detail) {
        AccountView account = detail.account();
        Facts facts =
                new Facts(invocation(), AdminWording.person(words(), account.profile()))
                        .with(AdminText.ID, account.profile().id())
                        .with(AdminText.NICKNAME, AdminWording.text(account.profile().nickname()))
                        .with(AdminText.REGION, AdminWording.text(account.profile().region()))
                        .with(AdminText.EMAIL, AdminWording.text(detail.contact().email()))
                        .with(AdminText.PHONE, AdminWording.text(detail.contact().phone()))
                        .with(
                                AdminText.REGISTERED,
                                AdminWording.moment(moments(), account.registeredAt()))
                        .with(AdminText.ROLES, AdminWording.list(account.roles()))
                        .with(AdminText.RIGHTS, AdminWording.list(keys(detail.rights())))
                        .with(AdminText.FRIENDS, detail.friends())
                        .with(AdminText.GROUPS, detail.groups())
                        .with(
                                AdminText.DEVICES,
                                words().of(
                                                AdminText.DEVICES_ONLINE,
                                                detail.devices(),
                                                detail.sessions()))
                        .with(
                                AdminText.LAST_SEEN,
                                AdminWording.moment(moments(), detail.lastSeenAt()))
                        .with(AdminText.FROM, AdminWording.text(detail.lastAddress()));
        if (account.state() != AccountState.ACTIVE) {
            facts.with(AdminText.STANDING, AdminWording.state(words(), account));
        }
        for (Sanction sanction : account.sanctions()) {
            facts.with(
                    AdminText.SANCTION,
                    words().of(
                                    AdminText.IMPOSED,
                                    AdminWording.standing(words(), moments(), List.of(sanction)),
                                    sanction.by(),
                                    sanction.reason()));
        }
    }

    private static List<String> keys(List<HeldRight> rights) {
        return rights.stream().map(HeldRight::key).toList();
    }
}
