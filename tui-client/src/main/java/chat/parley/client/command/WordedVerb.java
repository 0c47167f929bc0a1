package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Verb;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.GroupRequest.Group;

/// A verb that puts what it was answered into the words of the person's language.
abstract class WordedVerb extends Verb {

    WordedVerb(Invocation invocation) {
        super(invocation);
    }

    final Wording wording() {
        return new Wording(invocation().words());
    }

    final GroupWording groupWording() {
        return new GroupWording(wording());
    }

    /// Prints a line of a card.
    final void fact(CommandText label, String text) {
        output().line(wording().labelled(label, text));
    }

    final void show(Application application) {
        output().show(application, shown -> output().line(wording().application(shown)));
    }

    final void show(Group group) {
        output().show(group, shown -> groupWording().details(shown).forEach(output()::line));
    }
}
