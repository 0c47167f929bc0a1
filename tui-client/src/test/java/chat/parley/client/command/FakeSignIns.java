package chat.parley.client.command;

import static chat.parley.client.command.CommandWorld.MORNING;

import chat.parley.kit.fake.ProgramTest;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.KeyRequest;
import java.util.List;

/// What a server answers about signing in, and about what signs in.
final class FakeSignIns {
    /// A password that is good for one sign-in.
    static final String ONE_TIME = "ABCD-EFGH-IJKL-MNOP";

    private FakeSignIns() {}

    static Record answer(AuthRequest<?> request) {
        return switch (request) {
            case AuthRequest.Register(String name, _, _, _) -> ProgramTest.signedIn(name);
            case AuthRequest.Login(String name, String password, _, String newPassword) -> {
                if (password.equals(ONE_TIME)) {
                    if (newPassword == null) {
                        throw new Refused(Reason.PASSWORD_CHANGE_NEEDED);
                    }
                } else if (!password.equals("secret-1")) {
                    throw new Refused(Reason.WRONG_CREDENTIALS);
                }
                yield ProgramTest.signedIn(name);
            }
            case AuthRequest.SetContact(var email, var phone, var findable) ->
                    new ContactDetails(email, phone, Boolean.TRUE.equals(findable));
            case AuthRequest.IssueToken issue ->
                    new AuthRequest.IssuedToken(
                            new Device(
                                    new Id(3),
                                    issue.name(),
                                    false,
                                    0,
                                    MORNING,
                                    MORNING,
                                    null,
                                    MORNING,
                                    issue.rights(),
                                    null),
                            "parley_once");
            case AuthRequest.ListDevices _ ->
                    new AuthRequest.DeviceList(
                            List.of(
                                    new Device(
                                            new Id(2), "laptop", true, 1, MORNING, MORNING, null,
                                            MORNING, null, null)),
                            false);
            case AuthRequest.Refresh _,
                    AuthRequest.ForgotPassword _,
                    AuthRequest.VerifyEmail _,
                    AuthRequest.ConfirmEmail _,
                    AuthRequest.ChangePassword _,
                    AuthRequest.Logout _,
                    AuthRequest.RevokeDevice _,
                    AuthRequest.ListSessions _,
                    AuthRequest.EndSessions _,
                    AuthRequest.Bootstrap _,
                    AuthRequest.CreateAccount _,
                    AuthRequest.SetPassword _ ->
                    new Done();
        };
    }

    static Record answer(KeyRequest<?> request) {
        return switch (request) {
            case KeyRequest.AddKey add when add.key().contains("TAKEN") ->
                    throw new Refused(Reason.FORBIDDEN);
            case KeyRequest.AddKey add ->
                    new KeyRequest.AddedKey(
                            new Device(
                                    new Id(4),
                                    add.name() == null ? "alice@laptop" : add.name(),
                                    false,
                                    0,
                                    MORNING,
                                    MORNING,
                                    null,
                                    MORNING,
                                    null,
                                    "SHA256:fingerprint"));
            case KeyRequest.CreateLinkCode _ -> new KeyRequest.LinkCode("7K3M-9QXW-2VBT", 600_000);
            case KeyRequest.AssertKey _, KeyRequest.AnswerPrompt _, KeyRequest.Prolong _ ->
                    new Done();
        };
    }
}
