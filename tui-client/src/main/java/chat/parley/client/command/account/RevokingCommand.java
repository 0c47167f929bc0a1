package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.operation.AuthRequest;
import picocli.CommandLine.Parameters;

/// Signs out what is among the devices of an account: one of them, a token, a key.
abstract class RevokingCommand extends WordedCommand {
    @Parameters(paramLabel = "ID", description = "Which one, as it is listed.")
    private long id;

    private final Phrase said;

    /// Makes it.
    ///
    /// @param said once it is done
    RevokingCommand(Invocation invocation, Phrase said) {
        super(invocation);
        this.said = said;
    }

    @Override
    protected final int run(BlockingLink link) {
        link.ask(new AuthRequest.RevokeDevice(new Id(id)));
        say(said);
        return done();
    }
}
