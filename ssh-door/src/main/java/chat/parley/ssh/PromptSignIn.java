package chat.parley.ssh;

import chat.parley.protocol.Language;
import java.util.List;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/// Signing in by what is typed at prompts (RFC 4256): one's password, or just Enter by whoever has
/// no account yet and may sign up.
record PromptSignIn(SshSignIns signIns) implements KeyboardInteractiveAuthenticator {

    @Override
    public InteractiveChallenge generateChallenge(
            ServerSession session, String name, String language, String methods) {
        InteractiveChallenge challenge = new InteractiveChallenge();
        challenge.setInteractionName("");
        challenge.setLanguageTag("");
        if (signIns.stranger(session, name).isPresent()) {
            challenge.setInteractionInstruction(
                    SshSignIns.bilingual(one -> SshText.SIGN_UP.text(one, name)));
            challenge.addPrompt(SshText.SIGN_UP_PROMPT.text(Language.ENGLISH), true);
        } else {
            challenge.setInteractionInstruction("");
            challenge.addPrompt(SshText.PASSWORD_PROMPT.text(Language.ENGLISH), false);
        }
        return challenge;
    }

    @Override
    public boolean authenticate(ServerSession session, String name, List<String> answers) {
        if (answers.size() != 1) {
            return false;
        }
        return signIns.stranger(session, name).isPresent()
                ? signIns.asStranger(session, name, "keyboard")
                : signIns.byPassword(session, name, answers.getFirst());
    }
}
