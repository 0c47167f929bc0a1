package chat.parley.client.screen.message;

import chat.parley.client.state.Outgoing;
import chat.parley.protocol.model.Entry;
import java.time.LocalDate;

/// One thing in a conversation's transcript, from top to bottom.
sealed interface Item {

    /// Names it across frames, so that a reading position can be kept.
    String key();

    /// Of a message, by its seq.
    static String key(long seq) {
        return "entry " + seq;
    }

    /// Of one that is not in the log yet.
    static String key(String clientId) {
        return "outgoing " + clientId;
    }

    /// The beginning of the log, or that older messages are being fetched.
    record Top(State state) implements Item {
        enum State {
            BEGINNING,
            MORE,
            FETCHING
        }

        @Override
        public String key() {
            return "top";
        }
    }

    record Day(LocalDate date) implements Item {
        @Override
        public String key() {
            return "day " + date;
        }
    }

    /// The unread divider.
    record New(int count) implements Item {
        static final String KEY = "new";

        @Override
        public String key() {
            return KEY;
        }
    }

    /// Another's message, or the server's line.
    ///
    /// @param opensGroup whether it begins a group: of one sender, under their name, or of lines
    /// @param opensMinute whether none before it was sent in the same minute
    /// @param mentions whether it names oneself
    record Theirs(Entry entry, boolean opensGroup, boolean opensMinute, boolean mentions)
            implements Item {
        @Override
        public String key() {
            return Item.key(entry.seq());
        }
    }

    /// One's own message, stored.
    ///
    /// @param mark how far it has come
    record Own(Entry entry, boolean opensGroup, Mark mark) implements Item {
        @Override
        public String key() {
            return Item.key(entry.seq());
        }
    }

    /// One's own message, not in the log yet.
    ///
    /// @param highlighted whether keys act on it
    record Pending(Outgoing message, boolean opensGroup, boolean highlighted) implements Item {
        @Override
        public String key() {
            return Item.key(message.clientId());
        }
    }

    /// What comes after this cannot be shown yet, for something before it is missing.
    record Gap() implements Item {
        @Override
        public String key() {
            return "gap";
        }
    }

    enum Mark {
        SENT,
        DELIVERED,
        READ
    }
}
