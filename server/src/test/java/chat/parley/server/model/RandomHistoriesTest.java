package chat.parley.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.model.StepGenerator.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Histories made up by chance, of friends, groups, applications, blocks and messages, by people on
/// one device or two that come and go: whatever is asked, the server's answer is the model's, and
/// every client comes to show what the model says, whether it was there, was away, or is new.
///
/// The same seed makes the same history. `-Dparley.model.seed=N` plays one alone,
/// `-Dparley.model.seeds=N` as many that nobody has seen before: `make model SEEDS=N`.
@Tag("W34")
class RandomHistoriesTest {
    private static final int SEEDS = 3;
    private static final int STEPS = 250;
    private static final int STEPS_BETWEEN_CHECKS = 25;

    /// As often at least each kind of step is granted, and refused, in the seeds that are always
    /// played.
    private static final int OFTEN = 2;

    /// What is never refused, or only where people are not at home.
    private static final Set<String> NEVER_REFUSED = Set.of("Unblock", "MarkNotifications");

    private static final int KINDS = 28;
    private static final StepShares SHARES = new StepShares();

    @TempDir private Path directory;

    static LongStream seeds() {
        Long one = Long.getLong("parley.model.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        Integer many = Integer.getInteger("parley.model.seeds");
        return many == null
                ? LongStream.rangeClosed(1, SEEDS)
                : new Random().longs(many, 0, Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAndViewsAreTheModels(long seed) {
        Random random = new Random(seed);
        try (ModelStage stage = new ModelStage(directory, "seed " + seed)) {
            StepGenerator steps = new StepGenerator(random, stage.model(), stage::newestTold);
            for (int i = 1; i <= STEPS; i++) {
                step(stage, steps, random);
                if (i % STEPS_BETWEEN_CHECKS == 0) {
                    stage.check();
                    stage.look(one(stage.devices(true), random));
                }
            }
            stage.devices(false).forEach(each -> stage.comeBack(each, random.nextBoolean()));
            stage.check();
            ChatModel.PEOPLE.forEach(stage::checkAfresh);
            ChatModel.PEOPLE.forEach(stage::checkAnswers);
        }
    }

    private static void step(ModelStage stage, StepGenerator steps, Random random) {
        List<ClientDevice> away = stage.devices(false);
        List<ClientDevice> here = stage.devices(true);
        int chance = random.nextInt(100);
        if (chance < 3 && here.size() > 2) {
            stage.leave(one(here, random));
        } else if (chance < 8 && !away.isEmpty()) {
            stage.comeBack(one(away, random), random.nextBoolean());
        } else if (chance < 10) {
            stage.pass(Duration.ofHours(1 + random.nextInt(30)));
        } else {
            List<String> people = here.stream().map(device -> device.who).distinct().toList();
            Step step = steps.next(stage.model(), people);
            List<ClientDevice> own =
                    here.stream().filter(device -> device.who.equals(step.who())).toList();
            SHARES.count(step.request(), stage.take(one(own, random), step));
        }
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    @AfterAll
    static void everyKindOfStepWasGrantedAndRefused() {
        if (Long.getLong("parley.model.seed") != null) {
            return;
        }
        assertThat(SHARES.byKind()).hasSize(KINDS);
        SHARES.byKind()
                .forEach(
                        (kind, share) -> {
                            int refused = NEVER_REFUSED.contains(kind) ? 0 : OFTEN;
                            assertThat(share.granted()).as(kind).isGreaterThanOrEqualTo(OFTEN);
                            assertThat(share.refused()).as(kind).isGreaterThanOrEqualTo(refused);
                        });
    }
}
