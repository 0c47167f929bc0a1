package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Appearance;
import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.client.term.Style;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C40")
class MentionAllTest {

    @Test
    void whoeverMayIsOfferedAllBehindTheMembers() {
        ScreenStage stage = talking(Rank.ADMIN).type("@a");

        assertThat(stage.text()).contains("@all", "all members");
        assertThat(stage.press("Tab").line("> ")).contains("> @all");
        stage = talking(Rank.OWNER).with(chinese()).type("@");
        assertThat(stage.text()).contains("@所有人");
        assertThat(talking(Rank.MEMBER).type("@a").text()).doesNotContain("@all");
    }

    @Test
    void aMemberIsToldThatTheWordsAreOnlyWordsAndTheyAreSent() {
        ScreenStage stage = talking(Rank.MEMBER).type("@all lunch?").press("Enter");

        assertThat(stage.text()).contains("@all mentions everybody only when", "@all lunch?");
        assertThat(stage.state().open().orElseThrow().outbox().messages()).hasSize(1);
        assertThat(talking(Rank.ADMIN).type("@all lunch?").press("Enter").text())
                .doesNotContain("only when");
    }

    @Test
    void aMemberWhoWritesItIntoAMessageLaterIsToldSoToo() {
        ScreenStage stage = talking(Rank.MEMBER).happens(own("lunch?"));
        stage.press("Up").type("e").type(" @all").press("Enter");
        EditMessage edit = new EditMessage(Ops.CHAT, 1, new Body.Text("lunch? @all"));
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(edit));

        assertThat(stage.answered(edit, Ops.said(2, ALICE, new Body.Edit(1, edit.body()))).text())
                .contains("@all mentions everybody only when");
    }

    private static ClientEvent own(String text) {
        return new Linked(
                new LinkEvent.Pushed(
                        new Event.EntryPosted(Ops.said(1, ALICE, new Body.Text(text)))));
    }

    @Test
    void whatMentionsAllRingsWhereOnlyMentionsDoAndStandsOut() {
        ClientSimulation life = caughtUp(1).told(Ops.chat(Rank.MEMBER));
        Entry plain = Ops.said(1, BOB, new Body.Text("@all plain"));
        Entry all = Ops.said(2, BOB, new Body.Text("hi @all lunch", null, true));
        life.effects();
        life.pushed(plain);
        assertThat(life.effects(Ring.class)).isEmpty();
        life.pushed(all);

        assertThat(life.effects(Ring.class)).containsExactly(new Ring.OfMessage(all, true));
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT);
        Style mention = ScreenStage.LOOK.theme().mention();
        assertThat(style(stage, "hi @all lunch", "@all")).isEqualTo(mention);
        assertThat(style(stage, "@all plain", "@all")).isNotEqualTo(mention);
    }

    private static Style style(ScreenStage stage, String line, String words) {
        int row = stage.lines().indexOf(stage.line(line));
        int column = stage.lines().get(row).indexOf(words);
        return stage.grid().at(column + 1, row).style();
    }

    private static Appearance chinese() {
        return ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW);
    }

    private static ScreenStage talking(Rank rank) {
        return new ScreenStage(caughtUp(1).told(Ops.chat(rank))).open(Ops.CHAT);
    }
}
