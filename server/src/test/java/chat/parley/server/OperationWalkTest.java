package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.WalkStage.Scene;
import chat.parley.server.router.RequestOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every operation, asked by everybody from nobody to an administrator, from the one table
/// [Allowed]. Who is refused changes nothing, so they all ask on one stage; who may change
/// something has a stage of their own, on a copy of the same data.
class OperationWalkTest {
    private static final String DATABASE = "parley.db";

    @TempDir static Path directory;

    private static Scene scene;
    private static WalkStage shared;

    @BeforeAll
    static void furnish() throws IOException {
        Path first = Files.createDirectories(directory.resolve("first"));
        try (WalkStage stage = new WalkStage(first)) {
            scene = stage.furnish();
        }
        shared = new WalkStage(copy("shared"));
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(directory.resolve(name));
        Path first = directory.resolve("first");
        Files.copy(first.resolve(DATABASE), copy.resolve(DATABASE));
        try (Stream<Path> files = Files.walk(first.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(first.relativize(file)));
            }
        }
        return copy;
    }

    @Test
    void everyOperationIsInTheTable() {
        assertThat(
                        Allowed.table().stream()
                                .map(row -> row.operation(scene).name())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(OperationType.all().keySet());
    }

    @TestFactory
    @Tag("W1")
    @Tag("W2")
    @Tag("W4")
    @Tag("W9")
    @Tag("W10")
    @Tag("W11")
    @Tag("W12")
    Stream<DynamicTest> everybodyIsToldWhatTheTableSays() {
        List<DynamicTest> walk = new ArrayList<>();
        for (Allowed row : Allowed.table()) {
            for (Asker who : Asker.values()) {
                int number = walk.size();
                walk.add(
                        dynamicTest(
                                row.request().apply(scene, who) + " by " + who,
                                () -> check(row, who, number)));
            }
        }
        return walk.stream();
    }

    @TestFactory
    @Tag("P10")
    @Tag("W6")
    Stream<DynamicTest> whoWasBannedMeanwhileWritesNothingMore() {
        return Allowed.table().stream()
                .filter(OperationWalkTest::writesAsSomebody)
                .map(row -> row.request().apply(scene, Asker.BANNED))
                .map(
                        request ->
                                dynamicTest(
                                        request.toString(),
                                        () ->
                                                assertThat(
                                                                shared.toldInside(
                                                                        scene,
                                                                        Asker.BANNED,
                                                                        request))
                                                        .isInstanceOf(
                                                                RequestOutcome.Rejected.class)));
    }

    private static boolean writesAsSomebody(Allowed row) {
        Operation declared = row.operation(scene).declared();
        return declared.effect() == Effect.WRITE && declared.access() == Access.SIGNED_IN;
    }

    private static void check(Allowed row, Asker who, int number) throws IOException {
        boolean changes =
                row.refusal(who) == null
                        && row.operation(scene).declared().effect() == Effect.WRITE;
        if (!changes) {
            check(shared, row, who);
            return;
        }
        Path copy = copy("copy-" + number);
        try (WalkStage stage = new WalkStage(copy)) {
            check(stage, row, who);
        }
    }

    private static void check(WalkStage stage, Allowed row, Asker who) {
        Request<?> request = row.request().apply(scene, who);
        switch (stage.told(scene, who, request)) {
            case RequestOutcome.Answered(Record answer) -> {
                assertThat(row.refusal(who)).isNull();
                assertThat(answer).isInstanceOf(row.operation(scene).answer());
            }
            case RequestOutcome.Rejected(Refused refused) ->
                    assertThat(refused.reason()).isEqualTo(row.refusal(who));
        }
    }
}
