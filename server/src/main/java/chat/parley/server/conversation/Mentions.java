package chat.parley.server.conversation;

import chat.parley.protocol.EverybodyMention;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.server.account.Directory;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.log.entry.MentionCandidates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds whom a text may name, as `@name`. In Chinese nothing stands between a name and the words
/// after it, so every beginning of what follows the `@` may be the name; in other scripts a name
/// ends where the word does.
final class Mentions {
    private final Directory people;

    Mentions(Directory people) {
        this.people = people;
    }

    MentionCandidates in(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return MentionCandidates.NONE;
        }
        return new MentionCandidates(people(text), EverybodyMention.isIn(text));
    }

    /// For each `@`, the accounts that it may mean, the longest name first.
    private List<List<Id>> people(String text) {
        List<List<String>> places = places(text.codePoints().toArray());
        Map<String, Id> known =
                people.withKeys(places.stream().flatMap(Collection::stream).distinct().toList());
        return places.stream()
                .map(keys -> keys.stream().map(known::get).filter(Objects::nonNull).toList())
                .filter(ids -> !ids.isEmpty())
                .toList();
    }

    private static List<List<String>> places(int[] text) {
        List<List<String>> places = new ArrayList<>();
        for (int i = 0; i < text.length && places.size() < Limits.MENTIONS; i++) {
            if (isSign(text[i]) && !isInAddress(text, i)) {
                places.add(keys(text, i + 1));
            }
        }
        return places;
    }

    private static boolean isSign(int character) {
        return character == '@' || character == '＠';
    }

    /// In `ann@example.org` nobody is meant; in `你好@ann` somebody is.
    private static boolean isInAddress(int[] text, int sign) {
        return sign > 0 && text[sign - 1] < 128 && Character.isLetterOrDigit(text[sign - 1]);
    }

    /// The keys of the names that may begin at `from`, the longest first.
    private static List<String> keys(int[] text, int from) {
        List<String> keys = new ArrayList<>();
        int most = Math.min(text.length, from + Limits.NAME_MAX_CODE_POINTS);
        for (int end = from; end < most && AccountName.mayContain(text[end]); ) {
            end++;
            if (end == text.length || ends(text[end - 1], text[end])) {
                keys.addFirst(AccountName.key(new String(text, from, end - from)));
            }
        }
        return keys;
    }

    /// Whether a name can end between two characters.
    private static boolean ends(int last, int next) {
        return Character.isIdeographic(last)
                || Character.isIdeographic(next)
                || !Character.isLetterOrDigit(next);
    }
}
