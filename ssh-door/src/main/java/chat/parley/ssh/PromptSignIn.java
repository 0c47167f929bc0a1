package chat.parley.ssh;

import chat.parley.protocol.Language;
import java.util.List;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/// Signing in by what is typed at prompts (RFC 4256): one's password, a code that adds the key of
/// this machine, an invitation, or just Enter by whoever has no account yet and may sign up. Where
/// it is not known whose a name is, both are offered: then a word leads to the sign-up, for without
/// a terminal clients answer nothing by themselves. What is said beside the question is a banner,
/// and no instruction, of which OpenSSH shows nothing but ASCII.
record PromptSignIn(SshSignIns signIns) implements KeyboardInteractiveAuthenticator {
    /// Too short to be a password.
    private static final String NEW = "new";

    @Override
    public InteractiveChallenge generateChallenge(
            ServerSession session, String name, String language, String methods) {
        InteractiveChallenge challenge = new InteractiveChallenge();
        challenge.setInteractionName("");
        challenge.setInteractionInstruction("");
        challenge.setLanguageTag("");
        if (signIns.stranger(session, name).isPresent()) {
            SignInBanner.show(session, one -> SshText.SIGN_UP.text(one, name));
            challenge.addPrompt(SshText.SIGN_UP_PROMPT.text(Language.ENGLISH), true);
        } else {
            if (signIns.newcomer(session, name).isPresent()) {
                SignInBanner.show(session, one -> SshText.PERHAPS_SIGN_UP.text(one, NEW));
            }
            challenge.addPrompt(SshText.PASSWORD_PROMPT.text(Language.ENGLISH), false);
        }
        return challenge;
    }

    @Override
    public boolean authenticate(ServerSession session, String name, List<String> answers) {
        if (answers.size() != 1) {
            return false;
        }
        if (signIns.stranger(session, name).isPresent()) {
            return signIns.asStranger(session, name, "keyboard", KeySignIn.offered(session));
        }
        String answer = answers.getFirst();
        if (answer.equals(NEW) && signIns.newcomer(session, name).isPresent()) {
            return signIns.asNewcomer(session, name);
        }
        return signIns.byAnswer(session, name, answer, KeySignIn.offered(session));
    }
}
