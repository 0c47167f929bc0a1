package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.text.RefusalText;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Preferences;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A verb that puts what it was answered into the words of the person's language.
public abstract class WordedCommand extends ServerCommand {

    public WordedCommand(Invocation invocation) {
        super(invocation);
    }

    public final CommandWording wording() {
        return new CommandWording(words(), moments());
    }

    public final GroupWording groupWording() {
        return new GroupWording(wording(), invocation().console().clock().instant());
    }

    /// Prints a line of a card.
    public final void fact(CommandText label, String text) {
        output().line(wording().labelled(label, text));
    }

    /// Prints lines of a card: what an account has made of its profile.
    public final void facts(Profile profile) {
        if (profile.signature() != null) {
            fact(CommandText.SIGNATURE, profile.signature());
        }
        if (profile.avatar() != null) {
            fact(CommandText.AVATAR, profile.avatar());
        }
        if (profile.color() != null) {
            fact(CommandText.COLOR, Spelling.of(profile.color()));
        }
        if (profile.region() != null) {
            fact(CommandText.REGION, profile.region());
        }
    }

    /// Prints lines of a card: what an account has said of its time zone and language.
    public final void facts(Preferences preferences) {
        if (preferences.zone() != null) {
            fact(CommandText.ZONE, preferences.zone());
        }
        if (preferences.language() != null) {
            fact(CommandText.LANGUAGE, preferences.language().tag());
        }
        told(preferences);
    }

    /// Prints lines of a card: when and how an account wants to be told of something, and whether
    /// it hides what it reads.
    public final void told(Preferences preferences) {
        if (preferences.quietHours() != null) {
            fact(CommandText.QUIET_HOURS, preferences.quietHours().written());
        }
        if (preferences.alert() != null) {
            fact(CommandText.ALERT, Spelling.of(preferences.alert()));
        }
        if (preferences.hidesReceipts()) {
            fact(CommandText.RECEIPTS, Spelling.of(preferences.receipts()));
        }
    }

    /// Prints lines of a card: how an account is reached elsewhere.
    public final void facts(ContactDetails contact) {
        if (contact.email() != null) {
            fact(CommandText.EMAIL, email(contact.email(), contact.confirmed()));
        }
        if (contact.phone() != null) {
            fact(CommandText.PHONE, contact.phone());
        }
        if (contact.email() != null || contact.phone() != null) {
            fact(
                    CommandText.FINDABLE,
                    wording().of(contact.findable() ? CommandText.YES : CommandText.NO));
        }
    }

    private String email(String address, boolean confirmed) {
        return confirmed ? wording().of(CommandText.CONFIRMED, address) : address;
    }

    /// Tells of one of several things that it could not be done with.
    ///
    /// @param which the thing
    /// @param json what is printed of it as JSON, by why in words
    public final void refused(String which, Refused refused, Function<String, Record> json) {
        String why = new RefusalText(words().language(), moments()::text).of(refused);
        if (output().isJson()) {
            output().json(json.apply(why));
        } else {
            output().remark(which + ": " + why + " (" + refused.reason().name() + ")");
        }
    }

    public final void show(Profile person) {
        output().show(person, shown -> output().line(wording().person(shown)));
    }

    public final void show(Application application) {
        output().show(application, shown -> output().line(wording().application(shown)));
    }

    /// Prints a group as one of several.
    public final void showListed(Group group) {
        showListed(group, null);
    }

    /// The same with what one calls it.
    public final void showListed(Group group, @Nullable String remark) {
        output().show(group, shown -> output().line(groupWording().line(shown, remark)));
    }

    public final void show(Group group) {
        output().show(group, shown -> groupWording().details(shown).forEach(output()::line));
    }
}
