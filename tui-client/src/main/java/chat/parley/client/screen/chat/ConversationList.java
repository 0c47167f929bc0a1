package chat.parley.client.screen.chat;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.DisplayName;
import chat.parley.client.look.GroupWords;
import chat.parley.client.look.NameText;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import java.util.List;
import java.util.Optional;

/// The conversations, pinned ones first, then by their last activity: name, time, what is unread.
/// The open one is marked and always in view.
final class ConversationList {
    private static final int TIME_COLUMNS = 6;
    private static final int COUNT_COLUMNS = 4;

    private final Appearance appearance;
    private final ClientState state;

    ConversationList(Appearance appearance, ClientState state) {
        this.appearance = appearance;
        this.state = state;
    }

    void draw(Painter painter) {
        List<ConversationState> all = state.listed();
        if (all.isEmpty()) {
            Words words = appearance.words();
            painter.text(2, 0, words.of(ScreenText.NOBODY_YET), appearance.theme().faint());
            painter.text(2, 1, words.of(ScreenText.NOBODY_YET_HOW), appearance.theme().faint());
            painter.text(2, 2, words.of(ScreenText.NOBODY_YET_WHOM), appearance.theme().faint());
            return;
        }
        int first = firstShown(all, painter.rows());
        for (int row = 0; row < painter.rows() && first + row < all.size(); row++) {
            drawRow(painter, row, all.get(first + row));
        }
    }

    /// The conversation in a row of the list as it is drawn.
    ///
    /// @param rows how many the list has
    Optional<ConversationState> at(int row, int rows) {
        List<ConversationState> all = state.listed();
        int index = firstShown(all, rows) + row;
        return row >= 0 && row < rows && index < all.size()
                ? Optional.of(all.get(index))
                : Optional.empty();
    }

    private int firstShown(List<ConversationState> all, int rows) {
        int open = 0;
        for (int i = 0; i < all.size(); i++) {
            open = all.get(i).id().equals(state.selected()) ? i : open;
        }
        return Math.max(0, open - rows + 1);
    }

    private void drawRow(Painter painter, int row, ConversationState one) {
        boolean open = one.id().equals(state.selected());
        int unread = one.unread(state.account().id());
        int timeAt = painter.columns() - TIME_COLUMNS - COUNT_COLUMNS;
        if (open) {
            painter.text(1, row, appearance.glyphs().mark(), appearance.theme().accent());
        }
        boolean calls = unread > 0 && !one.view().isQuiet(state.now());
        Optional<String> over = over(one);
        Style name =
                over.isPresent()
                        ? appearance.theme().faint().struck()
                        : open || calls ? appearance.theme().strong() : appearance.theme().text();
        DisplayName.of(appearance.named(one.known()), state.account().friends())
                .within(timeAt - 3, appearance.widths())
                .draw(painter, 2, row, name, appearance.theme().faint());
        painter.text(
                timeAt,
                row,
                over.orElseGet(() -> appearance.times().brief(one.lastActivity(), state.now())),
                appearance.theme().faint());
        drawState(painter, row, one, unread);
    }

    /// What to say in the place of the time where nobody can write any more.
    private Optional<String> over(ConversationState one) {
        if (one.isGone()) {
            return Optional.of(appearance.words().of(ScreenText.GONE));
        }
        return Optional.ofNullable(one.known().group())
                .map(GroupSummary::state)
                .filter(state -> state == GroupState.DISABLED || state == GroupState.DISSOLVED)
                .map(state -> new GroupWords(appearance, this.state.now()).state(state, null));
    }

    /// The sign alone where the count leaves no room for it.
    private static String mention(int unread) {
        String count = NameText.count(unread);
        return count.length() + 1 < COUNT_COLUMNS ? "@" + count : "@";
    }

    /// What is unread, with a sign where it mentions oneself; of a quiet one no more than that
    /// there is something; else a sign that something here was not sent, or is being written.
    private void drawState(Painter painter, int row, ConversationState one, int unread) {
        if (unread > 0 && one.mentioned(state.account().id())) {
            painter.textRight(1, row, mention(unread), appearance.theme().badge());
        } else if (unread > 0 && one.view().isQuiet(state.now())) {
            painter.textRight(1, row, appearance.glyphs().dot(), appearance.theme().faint());
        } else if (unread > 0) {
            painter.textRight(1, row, NameText.count(unread), appearance.theme().badge());
        } else if (!one.outbox().isEmpty()) {
            painter.textRight(1, row, appearance.glyphs().off(), appearance.theme().faint());
        } else if (!one.draft().text().isEmpty() && !one.id().equals(state.selected())) {
            painter.textRight(1, row, "✎", appearance.theme().faint());
        }
    }
}
