package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.NavigationStack;
import chat.parley.client.screen.NavigationStack.Followed;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.client.term.Tty;
import chat.parley.client.transfer.Transfers;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What screens want that takes its time, and comes back in the loop's turn: signing in, questions
/// to the server, the other accounts, pictures, files. For the loop's thread, but for [#hear].
final class BackgroundTasks implements AutoCloseable {
    private final ServerLink link;
    private final ClientIdGenerator ids;
    private final Loop loop;
    private final AccountSwitch accounts;
    private final FilePictures pictures;
    private final Transfers transfers;

    /// The loop that it works for.
    interface Loop {
        /// Has something done in the loop's turn, and the screen drawn. From any thread.
        void turn(Runnable turn);

        Frame frame();

        NavigationStack stack();

        /// Shows other screens.
        void become(NavigationStack stack);

        /// The screens that an answer leads to, and what they want.
        void follow(Followed followed);

        void reduce(ClientEvent event);

        /// Somebody has signed in, or up.
        void signedIn(SignedIn signedIn);

        void leave();
    }

    BackgroundTasks(
            ScreenSetting setting, Tty tty, Ground ground, ClientIdGenerator ids, Loop loop) {
        this.link = ground.link();
        this.ids = ids;
        this.loop = loop;
        this.accounts = new AccountSwitch(setting.accounts(), ground.profile(), new ForAccounts());
        this.pictures = new FilePictures(link, tty.display(), this::take);
        this.transfers = new Transfers(link, setting.files(), new ForTransfers());
    }

    /// Takes up what the link says. From any thread.
    void hear(LinkEvent news) {
        transfers.hear(news);
    }

    AccountList accounts() {
        return accounts.list();
    }

    PictureShelf pictures(Appearance appearance) {
        return pictures.shelf(appearance);
    }

    TransferState transfers() {
        return transfers.state();
    }

    /// The account to go to, once the loop has been left; empty where the person leaves.
    Optional<Ground> next() {
        return accounts.next();
    }

    void sign(AuthRequest<SignedIn> request) {
        inTurn(link.signIn(request), loop::signedIn, failure -> notSignedIn(request, failure));
    }

    private void notSignedIn(AuthRequest<SignedIn> request, Throwable failure) {
        if (loop.stack().top() instanceof SignScreen sign && sign.awaits(request)) {
            boolean chooses =
                    failure instanceof Refused refused
                            && refused.reason() == Reason.PASSWORD_CHANGE_NEEDED;
            String once = loop.frame().appearance().words().of(ScreenText.GOOD_FOR_ONCE);
            loop.become(
                    loop.stack()
                            .become(chooses ? sign.choosing(once) : sign.failed(words(failure))));
        }
    }

    void ask(Request<?> request) {
        inTurn(
                link.ask(request),
                answer -> loop.follow(loop.stack().answered(request, answer, loop.frame())),
                why -> loop.follow(loop.stack().failed(request, words(why), loop.frame())));
    }

    void follow(ScreenCommand.OfAccounts command) {
        accounts.follow(command);
    }

    void follow(ScreenCommand.OfFiles command) {
        transfers.follow(command);
    }

    void fetch(ScreenCommand.FetchPictures wanted) {
        pictures.fetch(wanted.files());
    }

    private void take(CompletableFuture<PictureShelf.Shown> fetched, Id file) {
        inTurn(fetched, shown -> pictures.take(file, shown), _ -> {});
    }

    private String words(Throwable failure) {
        return loop.frame().feedback().failure(failure);
    }

    /// Takes an answer, or why there is none, in the loop's turn.
    private <A> void inTurn(
            CompletableFuture<A> asked, Consumer<A> answered, Consumer<Throwable> failed) {
        CompletableFuture<?> _ =
                asked.whenComplete(
                        (answer, failure) ->
                                loop.turn(
                                        () -> {
                                            if (failure == null) {
                                                answered.accept(answer);
                                            } else {
                                                failed.accept(Causes.unwrapped(failure));
                                            }
                                        }));
    }

    /// Takes up what comes of files on their way.
    private final class ForTransfers implements Transfers.Loop {
        @Override
        public void turn(Runnable turn) {
            loop.turn(turn);
        }

        @Override
        public void uploaded(ScreenCommand.SendFiles sent, Body.Files body) {
            loop.reduce(
                    new Wished.WriteFiles(sent.conversation(), ids.next(), body, sent.replyTo()));
        }

        @Override
        public void saved(String to) {
            loop.reduce(new ClientEvent.FileSaved(to));
        }

        @Override
        public String words(Throwable failure) {
            return BackgroundTasks.this.words(failure);
        }
    }

    /// Takes up what comes of the other accounts.
    private final class ForAccounts implements AccountSwitch.Loop {
        @Override
        public <A> void inTurn(
                CompletableFuture<A> asked, Consumer<A> answered, Consumer<Throwable> failed) {
            BackgroundTasks.this.inTurn(asked, answered, failed);
        }

        @Override
        public void leave() {
            loop.leave();
        }

        @Override
        public void failed(Throwable why) {
            if (loop.stack().top() instanceof AccountsScreen shown) {
                loop.become(loop.stack().become(shown.failed(words(why))));
            }
        }
    }

    @Override
    public void close() {
        transfers.close();
    }
}
