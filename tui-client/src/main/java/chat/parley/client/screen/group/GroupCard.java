package chat.parley.client.screen.group;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.GroupWords;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.term.Painter;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a group's card: what there is to know above, the members or what is being done below.
final class GroupCard {
    private static final int COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int MOST_ABOUT_ROWS = 2;

    private final GroupScreen screen;
    private final Frame frame;
    private final Theme theme;
    private final Words words;
    private final GroupWords group;
    private final ListPage page;

    /// A line of what there is to know; without a label, it goes on.
    private record Fact(@Nullable GroupText label, String text) {}

    GroupCard(GroupScreen screen, Painter painter, Frame frame) {
        this.screen = screen;
        this.frame = frame;
        this.theme = frame.appearance().theme();
        this.words = frame.appearance().words();
        this.group = frame.groupWords();
        String remark = screen.talk(frame).map(one -> one.view().remark()).orElse(null);
        String heading = DisplayName.group(remark, screen.name()).text();
        this.page = new ListPage(painter, frame, heading);
    }

    /// How many members are shown at once.
    static int memberRows(GroupScreen screen, Frame frame) {
        int facts = screen.group() == null ? 0 : facts(screen.group(), frame).size();
        return Math.max(1, ListPage.rows(frame) - facts - 1);
    }

    /// The room for what is being written.
    static int writingColumns(Frame frame) {
        return frame.columns() - COLUMN - 1;
    }

    void draw() {
        List<Fact> facts = screen.group() == null ? List.of() : facts(screen.group(), frame);
        for (int row = 0; row < facts.size(); row++) {
            Fact fact = facts.get(row);
            if (fact.label() != null) {
                page.text(COLUMN, row, words.of(fact.label()), theme.faint());
            }
            page.text(VALUE_COLUMN, row, fact.text(), theme.text());
        }
        drawStep(facts.isEmpty() ? 0 : facts.size() + 1);
    }

    private static List<Fact> facts(Group group, Frame frame) {
        GroupWords words = frame.groupWords();
        List<Fact> facts = new ArrayList<>();
        GroupProfile profile = group.profile();
        said(facts, GroupText.ABOUT, profile.introduction(), frame);
        said(facts, GroupText.ANNOUNCEMENT, profile.announcement(), frame);
        if (group.policy() == JoinPolicy.APPROVE) {
            said(facts, GroupText.QUESTION, profile.question(), frame);
        }
        facts.add(
                new Fact(
                        GroupText.OWNED_BY,
                        DisplayName.of(frame.appearance().named(group.owner()), frame.friends())
                                .text()));
        facts.add(new Fact(GroupText.STATE, words.state(group.state(), group.stateUntil())));
        facts.add(new Fact(GroupText.JOINING, words.policy(group.policy())));
        facts.add(new Fact(GroupText.HISTORY, words.history(group.history())));
        facts.add(
                new Fact(
                        GroupText.SIZE,
                        words.of(GroupText.MEMBERS_OF, group.members(), group.capacity())));
        facts.add(new Fact(GroupText.YOU, own(group.standing(), frame, words)));
        return facts;
    }

    private static void said(
            List<Fact> facts, GroupText label, @Nullable String words, Frame frame) {
        List<String> lines = ListPage.lines(words, VALUE_COLUMN, MOST_ABOUT_ROWS, frame);
        for (int line = 0; line < lines.size(); line++) {
            facts.add(new Fact(line == 0 ? label : null, lines.get(line)));
        }
    }

    private static String own(@Nullable Standing own, Frame frame, GroupWords words) {
        if (own == null) {
            return words.of(GroupText.NO_MEMBER);
        }
        String day = frame.appearance().times().day(own.joinedAt(), frame.state().now());
        return words.of(GroupText.STANDING, words.standing(own), day);
    }

    private void drawStep(int row) {
        switch (screen.step()) {
            case GroupStep.Looking() -> {
                drawMembers(row);
                hints();
            }
            case GroupStep.Choosing(var about, int at) -> drawMenu(row, about, at);
            case GroupStep.Writing writing -> drawWriting(row, writing);
            case GroupStep.Confirming(var act, var about, _) -> {
                drawMembers(row);
                String question = words.of(act.prompt(), name(about));
                page.says(question + " " + words.of(GroupText.CONFIRM_KEYS), theme.trouble());
            }
            case GroupStep.Doing _ -> {
                drawMembers(row);
                page.says(words.of(ScreenText.ONE_MOMENT), theme.faint());
            }
            case GroupStep.Done(var act) -> {
                drawMembers(row);
                page.says(words.of(GroupText.DONE, words.of(act.label())), theme.accent());
            }
            case GroupStep.Failed(var why) -> {
                drawMembers(row);
                page.says(why, theme.trouble());
            }
        }
    }

    private void drawWriting(int row, GroupStep.Writing writing) {
        page.text(COLUMN, row, heading(writing.act(), writing.about()), theme.strong());
        page.composer(COLUMN, row + 1, writing.text(), writing.act().prompt());
        writing.mistakenTime()
                .ifPresentOrElse(
                        slip -> page.says(words.of(GroupText.NO_TIME, slip), theme.trouble()),
                        () -> page.hints(GroupText.WRITING_KEYS));
    }

    private void hints() {
        List<GroupMenuItem> acts = screen.acts(null, frame);
        if (acts.contains(GroupMenuItem.TALK)) {
            page.hints(GroupText.CARD_KEYS);
        } else if (!screen.members().found().isEmpty()) {
            page.hints(GroupText.MANAGER_KEYS);
        } else {
            boolean joins = acts.contains(GroupMenuItem.JOIN);
            page.hints(joins ? GroupText.OUTSIDER_KEYS : GroupText.CLOSED_KEYS);
        }
    }

    private String heading(GroupMenuItem act, @Nullable Member about) {
        return words.of(ScreenText.BECAUSE, name(about), words.of(act.label()));
    }

    private String name(@Nullable Member about) {
        return about == null
                ? GroupWords.listed(screen.name())
                : DisplayName.of(frame.appearance().named(about.profile()), frame.friends()).text();
    }

    private void drawMembers(int row) {
        if (screen.group() == null) {
            return;
        }
        List<Member> members = screen.members().found();
        page.list(
                members.size(),
                screen.highlighted(),
                row,
                memberRows(screen, frame),
                (index, here, chosen) -> drawMember(here, members.get(index), chosen));
    }

    private void drawMember(int row, Member member, boolean chosen) {
        page.name(
                row,
                COLUMN,
                DisplayName.of(frame.appearance().named(member.profile()), frame.friends()),
                chosen);
        page.text(
                COLUMN + ListPage.NAME_COLUMNS + 2,
                row,
                group.standing(member.standing()),
                theme.faint());
    }

    private void drawMenu(int row, @Nullable Member about, int highlighted) {
        List<GroupMenuItem> acts = screen.acts(about, frame);
        page.text(COLUMN, row, words.of(GroupText.MENU, name(about)), theme.strong());
        if (acts.isEmpty()) {
            page.text(COLUMN, row + 1, words.of(GroupText.NOTHING_TO_DO), theme.faint());
        }
        page.list(
                acts.size(),
                highlighted,
                row + 1,
                Math.max(1, memberRows(screen, frame) - 1),
                (index, here, chosen) -> {
                    String label = words.of(acts.get(index).label());
                    page.text(COLUMN, here, label, chosen ? theme.strong() : theme.text());
                });
        page.hints(acts.isEmpty() ? GroupText.CLOSED_KEYS : GroupText.MENU_KEYS);
    }
}
