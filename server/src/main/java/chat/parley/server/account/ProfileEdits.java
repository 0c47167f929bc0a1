package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.name.Avatars;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletionStage;

/// Changes what others see of an account, and tells those who are around it.
final class ProfileEdits {
    private final AccessControl access;
    private final Directory directory;
    private final AccountNews news;

    ProfileEdits(AccessControl access, Directory directory, AccountNews news) {
        this.access = access;
        this.directory = directory;
        this.news = news;
    }

    CompletionStage<Profile> edit(Caller caller, EditProfile edit) {
        Id me = caller.signedIn();
        EditProfile checked = checked(edit);
        return access.writer(caller).submit(tx -> edited(tx, me, checked));
    }

    private static EditProfile checked(EditProfile edit) {
        String nickname = edit.nickname();
        String signature = edit.signature();
        String avatar = edit.avatar();
        String region = edit.region();
        return new EditProfile(
                nickname == null ? null : ShortText.name("nickname", nickname),
                signature == null ? null : ShortText.words(signature),
                avatar == null ? null : Avatars.checked(avatar),
                edit.color() == null ? null : Avatars.color(edit.color()),
                region == null ? null : ShortText.name("region", region));
    }

    private Profile edited(Transaction tx, Id me, EditProfile edit) {
        Profile old = directory.profile(tx, me);
        AccountTable.edit(
                tx,
                new Profile(
                        me,
                        old.kind(),
                        old.name(),
                        ShortText.edited(edit.nickname(), old.nickname()),
                        ShortText.edited(edit.signature(), old.signature()),
                        ShortText.edited(edit.avatar(), old.avatar()),
                        Avatars.edited(edit.color(), old.color()),
                        ShortText.edited(edit.region(), old.region())));
        return news.tell(tx, me, news.audience(tx, me));
    }
}
