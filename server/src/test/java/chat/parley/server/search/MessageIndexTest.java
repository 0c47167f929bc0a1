package chat.parley.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Folding;
import chat.parley.protocol.Id;
import chat.parley.server.StorageEngines;
import chat.parley.server.search.IndexTable.Candidate;
import chat.parley.server.search.MessageIndex.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageIndexTest {
    private static final Id HERE = new Id(7);
    private static final Id ANN = new Id(1);
    private static final String ALPHABET = "数据库的磁盘满了ab db 🎉.";

    @TempDir private Path directory;

    @Test
    void whatIsTakenOutIsInNoFile() throws IOException {
        try (MessageIndex index = open()) {
            for (int i = 1; i <= 200; i++) {
                take(index, i, "filler words number " + i);
            }
            take(index, 201, "hippopotamus 河马");
            assertThat(found(index, "hippopotamus")).containsExactly(201L);
            index.take(List.of(new Batch(HERE, 202, List.of(new Id(201)), List.of())));
            assertThat(found(index, "hippopotamus")).isEmpty();
            assertThat(found(index, "number")).hasSize(200);
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(bytes(file))
                                            .doesNotContain("hippo")
                                            .doesNotContain("opotamus")
                                            .doesNotContain("河马"));
        }
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void whatWasIndexedIsThereAfterAStart() {
        try (MessageIndex index = open()) {
            take(index, 1, "hello");
        }
        try (MessageIndex index = open()) {
            assertThat(found(index, "hello")).containsExactly(1L);
            assertThat(index.progress(List.of(HERE, new Id(8)))).isEqualTo(Map.of(HERE, 1L));
        }
    }

    @Test
    void aDamagedFileBeginsAnew() throws IOException {
        Path file = directory.resolve("search.db");
        Files.writeString(file, "this is no database".repeat(500));

        try (MessageIndex index = open()) {
            assertThat(index.progress(List.of(HERE))).isEmpty();
            take(index, 1, "hello");
            assertThat(found(index, "hello")).containsExactly(1L);
        }
    }

    @Test
    void renewedItHasNothing() {
        try (MessageIndex index = open()) {
            take(index, 1, "hello");
            index.renew();

            assertThat(found(index, "hello")).isEmpty();
            assertThat(index.progress(List.of(HERE))).isEmpty();
        }
    }

    @Test
    void itFindsWhatANaiveScanFinds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (MessageIndex index = open()) {
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= 300; i++) {
                texts.add(Folding.fold(text(random, 3 + random.nextInt(12))));
                take(index, i, texts.getLast());
            }
            for (int i = 0; i < 300; i++) {
                String word = text(random, 1 + random.nextInt(3)).strip();
                SearchTerm term = new SearchTerm(Folding.fold(word), false);
                if (term.query().findAny().isPresent()) {
                    assertThat(verified(index, term, texts))
                            .as("%s, seed %s", word, seed)
                            .isEqualTo(scanned(term, texts));
                }
            }
        }
    }

    private static List<Long> scanned(SearchTerm term, List<String> texts) {
        return IntStream.rangeClosed(1, texts.size())
                .filter(i -> term.isIn(texts.get(i - 1)))
                .mapToObj(i -> (long) i)
                .sorted(Collections.reverseOrder())
                .toList();
    }

    private static List<Long> verified(MessageIndex index, SearchTerm term, List<String> texts) {
        return found(index, term).stream()
                .filter(id -> term.isIn(texts.get(id.intValue() - 1)))
                .toList();
    }

    private static String text(Random random, int length) {
        int[] all = ALPHABET.codePoints().toArray();
        return random.ints(length, 0, all.length)
                .map(i -> all[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Long> found(MessageIndex index, String query) {
        SearchQuery parsed = QueryParser.parse(query, ZoneOffset.UTC);
        return found(index, parsed.terms().getFirst());
    }

    private static List<Long> found(MessageIndex index, SearchTerm term) {
        String tokens =
                String.join(" AND ", term.query().toList())
                        + " AND "
                        + IndexTokens.query(List.of(HERE));
        return index.candidates(tokens, 0, Long.MAX_VALUE, 1_000).stream()
                .map(Candidate::seq)
                .toList();
    }

    private static void take(MessageIndex index, long seq, String text) {
        IndexedMessage message =
                new IndexedMessage(new Id(seq), HERE, seq, ANN, Set.of(), Folding.fold(text));
        index.take(List.of(new Batch(HERE, seq, List.of(), List.of(message))));
    }

    private MessageIndex open() {
        return new MessageIndex(StorageEngines.derived(directory, "search.db", Searches.SCHEMA));
    }
}
