package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.account.name.Avatars;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// Changes what others see of an account, and tells those who are around it.
final class ProfileEdits {
    private final AccessControl access;
    private final Directory directory;
    private final AccountVersions versions;
    private final ProfileAudience circle;
    private final Bus bus;

    ProfileEdits(Infrastructure base, AccessControl access, People people, ProfileAudience circle) {
        this.access = access;
        this.directory = people.directory();
        this.versions = people.versions();
        this.circle = circle;
        this.bus = base.bus();
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
                        edit.color() == null
                                ? old.color()
                                : ProfileColor.named(edit.color()).orElse(null),
                        ShortText.edited(edit.region(), old.region())));
        return tell(tx, me);
    }

    private Profile tell(Transaction tx, Id me) {
        List<Id> audience =
                Stream.concat(Stream.of(me), circle.around(tx, me).stream()).sorted().toList();
        List<AccountVersions.Raised> raised = versions.raise(tx, audience);
        Account changed = AccountTable.find(tx, me).orElseThrow();
        tx.beforeAnswer(() -> directory.keep(changed));
        tx.afterCommit(() -> raised.forEach(one -> tell(one, changed.profile())));
        return changed.profile();
    }

    private void tell(AccountVersions.Raised one, Profile profile) {
        bus.publish(
                new Publication(
                        List.of(one.account()), new ProfileChanged(profile, one.version())));
    }
}
