package chat.parley.client.state;

import chat.parley.protocol.Id;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All conversations by their ids. Immutable: what comes of a change shares with it all buckets in
/// which nothing was changed. An event concerns one conversation or a few; of 6,000 some 24 are
/// copied for it.
public final class ConversationStates extends AbstractMap<Id, ConversationState> {
    private static final int BUCKETS = 256;
    private static final int BUCKET_SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(BUCKETS);

    /// Spreads ids that follow each other (Knuth, The Art of Computer Programming 3, 6.4).
    private static final int SPREAD = 0x9E3779B9;

    public static final ConversationStates NONE =
            new ConversationStates(Collections.nCopies(BUCKETS, Map.of()));

    private final List<Map<Id, ConversationState>> buckets;
    private final int size;

    private ConversationStates(List<Map<Id, ConversationState>> buckets) {
        this.buckets = List.copyOf(buckets);
        this.size = buckets.stream().mapToInt(Map::size).sum();
    }

    /// With these, in the place of those that were known.
    ConversationStates with(Collection<ConversationState> changed) {
        Map<Integer, Map<Id, ConversationState>> copies = new HashMap<>();
        for (ConversationState one : changed) {
            copies.computeIfAbsent(at(one.id()), at -> new HashMap<>(buckets.get(at)))
                    .put(one.id(), one);
        }
        return replacing(copies);
    }

    ConversationStates without(Id conversation) {
        int at = at(conversation);
        Map<Id, ConversationState> copy = new HashMap<>(buckets.get(at));
        copy.remove(conversation);
        return replacing(Map.of(at, copy));
    }

    private ConversationStates replacing(Map<Integer, Map<Id, ConversationState>> copies) {
        List<Map<Id, ConversationState>> all = new ArrayList<>(buckets);
        copies.forEach((at, copy) -> all.set(at, Map.copyOf(copy)));
        return new ConversationStates(all);
    }

    private static int at(Id conversation) {
        return (conversation.hashCode() * SPREAD) >>> BUCKET_SHIFT;
    }

    List<Map<Id, ConversationState>> buckets() {
        return buckets;
    }

    @Override
    public @Nullable ConversationState get(@Nullable Object id) {
        return id instanceof Id conversation
                ? buckets.get(at(conversation)).get(conversation)
                : null;
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return get(id) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<Id, ConversationState>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Id, ConversationState>> iterator() {
                return buckets.stream().flatMap(bucket -> bucket.entrySet().stream()).iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /// Buckets that are shared are compared by being the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConversationStates that
                ? buckets.equals(that.buckets)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
