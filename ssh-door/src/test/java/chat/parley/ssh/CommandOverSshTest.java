package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Commands as scripts call them: without a terminal, with streams and exit codes.
class CommandOverSshTest extends DoorTest {

    @Test
    @Tag("S2")
    void wordsArriveAsTheyWereTyped() {
        OpenSsh.Ended ended = alice().run("alice", "send @bob \"quotes and  spaces\"");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(world.sent).containsExactly("quotes and  spaces");
    }

    @Test
    void standardInputIsTheMessage() {
        OpenSsh.Ended ended = alice().runReading("one\n二\n", "alice", "send", "@bob");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(world.sent).containsExactly("one\n二");
    }

    @Test
    void tenMegabytesOfInputAreRefusedAndNotKept() {
        OpenSsh.Ended ended =
                alice().runReading("0123456789".repeat(1 << 20), "alice", "send", "@bob");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("standard input holds more than 64 KiB");
    }

    @Test
    void eachLineOfALongInputIsSent() {
        OpenSsh.Ended ended =
                alice().runReading(
                                ("0123456789".repeat(5) + "\n").repeat(200),
                                "alice",
                                "send @bob --each-line");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(world.sent).hasSize(200);
    }

    @Test
    @Tag("S2")
    void exitCodesAreTheCommands() {
        OpenSsh client = alice();

        assertThat(client.run("alice", "send @nobody hi").code()).isEqualTo(6);
        assertThat(client.run("alice", "nonsense").code()).isEqualTo(2);
        assertThat(client.run("alice", "send 'open").code()).isEqualTo(2);
        assertThat(client.run("alice", "send", "--help").code()).isZero();
    }

    @Test
    void unknownCommandsSayHowToUseIt() {
        OpenSsh.Ended ended = alice().run("alice", "nonsense");

        assertThat(ended.err()).contains("parley --help");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void administratorsHaveTheirCommands() {
        OpenSsh.Ended ended = alice().run("alice", "ctl", "stats");

        assertThat(ended.code()).isEqualTo(6);
        assertThat(ended.err()).startsWith("parleyctl: ");
    }

    @Test
    void aMessageWithoutItsQuotesIsToldWhichOnesItTakes() {
        OpenSsh.Ended ended = alice().run("alice", "send", "@bob", "hello", "there");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("ssh HOST \"send @bob 'hello there'\"");
        assertThat(world.sent).isEmpty();
    }
}
