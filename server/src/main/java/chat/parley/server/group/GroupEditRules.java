package chat.parley.server.group;

import chat.parley.protocol.Refused;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.server.account.name.Avatars;
import chat.parley.server.account.name.ShortText;

/// What the parts of a group's profile may be, and what an edit makes of them.
final class GroupEditRules {
    private GroupEditRules() {}

    /// The same without what would mislead.
    ///
    /// @throws Refused naming the field that breaks a rule
    static EditGroup checked(EditGroup edit) {
        String introduction = edit.introduction();
        String avatar = edit.avatar();
        String question = edit.question();
        String announcement = edit.announcement();
        return new EditGroup(
                edit.group(),
                edit.name(),
                introduction == null ? null : ShortText.words(introduction),
                edit.history(),
                avatar == null ? null : Avatars.checked(avatar),
                edit.color() == null ? null : Avatars.color(edit.color()),
                question == null ? null : ShortText.name("question", question),
                announcement == null ? null : ShortText.words(announcement));
    }

    /// @param edit as it is once it is checked
    static GroupProfile edited(GroupProfile old, EditGroup edit) {
        return new GroupProfile(
                ShortText.edited(edit.introduction(), old.introduction()),
                ShortText.edited(edit.avatar(), old.avatar()),
                Avatars.edited(edit.color(), old.color()),
                ShortText.edited(edit.question(), old.question()),
                ShortText.edited(edit.announcement(), old.announcement()));
    }
}
