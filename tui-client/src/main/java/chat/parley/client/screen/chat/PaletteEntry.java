package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.FuzzyMatch;
import chat.parley.client.look.NameText;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.settings.OwnSetting;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.client.words.AccountText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Friend;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one can go to, or do, by a part of its name.
sealed interface PaletteEntry {
    /// Less than any letter that is found in the name itself.
    int FOUND_OTHERWISE = -1;

    /// What stands in the list for it.
    String label(Frame frame);

    /// What is said of it behind the label.
    String about(Frame frame);

    /// How well it is meant by some letters.
    default Optional<Integer> score(String letters, Frame frame) {
        Optional<Integer> named = FuzzyMatch.of(label(frame), letters).map(FuzzyMatch::score);
        return named.isEmpty() && isMeant(letters, frame) ? Optional.of(FOUND_OTHERWISE) : named;
    }

    /// Whether it is meant by some letters that its label does not have.
    default boolean isMeant(String letters, Frame frame) {
        return false;
    }

    /// A conversation.
    record Talk(ConversationState conversation) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return DisplayName.of(frame.appearance().named(frame.state().called(conversation)))
                    .text();
        }

        @Override
        public String about(Frame frame) {
            return conversation
                    .newest()
                    .map(entry -> frame.bodies().preview(entry.body()))
                    .orElse("");
        }

        /// By their initials people are found, too.
        @Override
        public boolean isMeant(String letters, Frame frame) {
            return NameText.match(frame.state().called(conversation), letters)
                    || NameText.match(conversation.known(), letters);
        }
    }

    /// A friend's card.
    record Person(Friend friend) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return DisplayName.of(frame.state().account().friends().called(friend.profile()))
                    .text();
        }

        @Override
        public String about(Frame frame) {
            return frame.appearance().words().of(ScreenText.CARD_OF_FRIEND);
        }

        @Override
        public boolean isMeant(String letters, Frame frame) {
            return NameText.match(friend.profile(), letters);
        }
    }

    /// A command that can be written, too.
    record Run(SlashCommand command) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return command.usage(frame.appearance().words());
        }

        @Override
        public String about(Frame frame) {
            return frame.appearance().words().of(command.summary());
        }

        @Override
        public boolean isMeant(String letters, Frame frame) {
            return NameText.contains(about(frame), letters);
        }
    }

    /// Messages with what was written, after all that is called so.
    record Messages(String words) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return frame.appearance().words().of(ScreenText.MESSAGES_WITH);
        }

        @Override
        public String about(Frame frame) {
            return "“" + words + "”";
        }
    }

    /// Another account on this machine.
    record Account(KnownAccount account) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return AccountsScreen.called(account);
        }

        @Override
        public String about(Frame frame) {
            Words words = frame.appearance().words();
            return Stream.of(
                            words.of(AccountText.SWITCH),
                            AccountsScreen.unread(account, words),
                            AccountsScreen.place(account))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("   "));
        }

        @Override
        public boolean isMeant(String letters, Frame frame) {
            return NameText.contains(about(frame), letters);
        }
    }

    /// Something that is set.
    record Setting(OwnSetting setting) implements PaletteEntry {
        @Override
        public String label(Frame frame) {
            return frame.appearance().words().of(setting.label());
        }

        @Override
        public String about(Frame frame) {
            return setting.value(frame);
        }
    }
}
