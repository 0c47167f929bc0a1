package chat.parley.server;

import static chat.parley.server.Allowed.HOSTS;
import static chat.parley.server.Allowed.SSH_KEY;
import static chat.parley.server.Allowed.hosts;
import static chat.parley.server.Allowed.only;
import static chat.parley.server.Allowed.open;
import static chat.parley.server.Allowed.own;
import static chat.parley.server.Asker.BANNED;
import static chat.parley.server.Asker.NOBODY;
import static chat.parley.server.Asker.OPERATOR;
import static chat.parley.server.PeopleWorld.refresh;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.protocol.operation.Term;
import java.util.List;

/// Signing in, and what an account says of itself and is known by. Rows of the table of [Allowed].
final class SignInRows {
    private SignInRows() {}

    static final List<Allowed> ALL =
            List.of(
                    // signing in
                    open(
                            (_, who) ->
                                    new Register(
                                            "new-" + who.account(), PeopleWorld.PASSWORD, "x")),
                    open((_, who) -> new Login(name(who), PeopleWorld.PASSWORD, "x"))
                            .but(Reason.BANNED, BANNED),
                    open((scene, who) -> refresh(scene.signIn(who))).but(Reason.BANNED, BANNED),
                    open((_, _) -> new Bootstrap("token", "late.comer", PeopleWorld.PASSWORD, "x"))
                            .but(Reason.SETUP_DONE, Asker.values()),
                    open((_, _) -> new AnswerPrompt("alice", "typed", List.of()))
                            .but(Reason.FORBIDDEN, Asker.values()),
                    open((_, _) -> new Prolong("token")).but(Reason.FORBIDDEN, Asker.values()),
                    open((_, _) -> new AssertKey("alice", "f", null))
                            .but(Reason.FORBIDDEN, Asker.values()),
                    open((_, _) -> new ForgotPassword("alice")).but(Reason.NO_MAIL, Asker.values()),
                    own(_ -> new Logout(false)),
                    own(_ -> new ChangePassword(PeopleWorld.PASSWORD, "another password")),
                    own(_ -> new ListDevices()),
                    own(_ -> new IssueToken("script", List.of(TokenRight.READ), 60_000)),
                    own(_ -> new AddKey(SSH_KEY, null)),
                    own(_ -> new CreateLinkCode()),
                    only(Reason.NOT_FOUND, scene -> new RevokeDevice(scene.aliceDevice())),
                    hosts(_ -> new ListSessions("alice", false, null, 10)),
                    hosts(_ -> new EndSessions("alice", null, null, false)),
                    hosts(_ -> new CreateAccount("carla", "one-time code", true, null, false)),
                    hosts(
                            _ ->
                                    new CreateInvitation(
                                            "7K3M-9QXW-2VBT",
                                            1,
                                            new Term(null, 60_000L),
                                            null,
                                            false)),
                    hosts(_ -> new ListInvitations(null, 10)),
                    only(Reason.FORBIDDEN, _ -> new RevokeInvitation(new Id(7), null, false))
                            .but(Reason.NOT_FOUND, HOSTS),
                    hosts(_ -> new SetPassword("alice", "one-time code", true, null, false)),
                    // what a client keeps for its device
                    own(_ -> new KeepTexts(List.of(new TextChange("draft", "walk")))),
                    own(_ -> new ListTexts(null, 10)),
                    // accounts
                    own(_ -> new WhoAmI()),
                    own(_ -> new ShowProfile("alice")),
                    own(_ -> new EditProfile("me", null)),
                    own(_ -> new SetContact("walk@example.org", "+86 138 0013 8000", true)),
                    only(Reason.NO_MAIL, _ -> new VerifyEmail(PeopleWorld.PASSWORD)),
                    only(Reason.INVALID_FIELDS, _ -> new ConfirmEmail("7K3M-9QXW-2VBT")),
                    own(_ -> new SetPreferences("Asia/Shanghai", null)),
                    own(_ -> new CloseAccount(PeopleWorld.PASSWORD))
                            .but(Reason.OWNER_MUST_STAY, Asker.OWNER)
                            .but(Reason.LAST_ADMINISTRATOR, Asker.ADMINISTRATOR),
                    hosts(
                            _ ->
                                    new ListAccounts(
                                            null,
                                            null,
                                            null,
                                            null,
                                            AccountOrder.NAME,
                                            false,
                                            null,
                                            10)),
                    hosts(_ -> new ShowAccount("alice")),
                    hosts(_ -> new RenameAccount("alice", "alicia", null, false)),
                    hosts(_ -> new DeleteAccount("alice", null, false)));

    private static String name(Asker who) {
        return who == NOBODY || who == OPERATOR ? "alice" : who.account();
    }
}
