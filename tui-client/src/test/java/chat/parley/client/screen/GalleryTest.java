package chat.parley.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Arrangement;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.term.ScreenImage;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Draws the pictures in `docs/screens`, when `make screens` asks for them.
@EnabledIfSystemProperty(named = "parley.screens", matches = ".+")
class GalleryTest {
    private final ScreenImage image = new ScreenImage();

    @Test
    void drawsEveryScreen() throws IOException {
        draw("chat-120x40", Showcase.morning().size(120, 40));
        draw("chat-80x24", Showcase.morning().size(80, 24));
        draw("applications-80x24", Showcase.morning().size(80, 24).press("F2"));
        draw("contacts-80x24", Showcase.morning().size(80, 24).press("F3"));
        draw("card-80x24", Showcase.morning().size(80, 24).press("F3").type("chen").press("Enter"));
        draw("contacts-120x40", Showcase.morning().size(120, 40).press("F3"));
        draw(
                "chinese-80x24",
                Showcase.morning()
                        .with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW))
                        .size(80, 24));
        draw("group-80x24", ShowcaseGroup.talk().size(80, 24));
        draw("group-card-80x24", ShowcaseGroup.card().size(80, 24));
        draw("group-menu-120x40", ShowcaseGroup.menu().size(120, 40));
        draw(
                "new-group-80x24",
                ShowcaseGroup.card().size(80, 24).press("Esc", "F7").type("night shift"));
        draw("message-80x24", ShowcaseGroup.selected());
        draw("picture-80x24", ShowcasePicture.unfolded(80, 24));
        draw("picture-120x40", ShowcasePicture.unfolded(120, 40));
        draw("marks-80x24", ShowcaseGroup.marked());
        draw("settings-80x24", ShowcaseSettings.preferring().size(80, 24));
        draw("accounts-80x24", ShowcaseAccounts.shown().size(80, 24));
        draw("time-zones-80x24", ShowcaseSettings.zones().size(80, 24));
        draw("inbox-80x24", ShowcaseInbox.shown());
        draw("go-80x24", Showcase.morning().size(80, 24).press("C-g").type("se"));
        draw("search-80x24", ShowcaseSearch.shown());
        draw("commands-80x24", Showcase.morning().size(80, 24).type("/").press("Tab", "Tab"));
        draw(
                "one-sided-80x24",
                Showcase.morning().with(ScreenStage.LOOK.with(Arrangement.ONE_SIDED)).size(80, 24));
        draw(
                "refuse-80x24",
                Showcase.morning()
                        .size(80, 24)
                        .press("F2")
                        .type("r")
                        .type("r")
                        .type("try again in May"));
        draw("help-80x24", Showcase.morning().size(80, 24).press("F1"));
        draw(
                "sign-in-80x24",
                Showcase.morning().size(80, 24).show(SignScreen.in("laptop")).type("alice"));
        draw("new-password-80x24", newPassword());
    }

    private static ScreenStage newPassword() {
        ScreenStage stage = Showcase.morning().size(80, 24).show(SignScreen.in("laptop"));
        SignScreen filled =
                (SignScreen) stage.type("alice").press("Enter").type("K4TD-7XQM").screen();
        return stage.show(filled.choosing(ScreenStage.LOOK.words().of(ScreenText.GOOD_FOR_ONCE)));
    }

    private void draw(String name, ScreenStage stage) throws IOException {
        Path file = Path.of(System.getProperty("parley.screens")).resolve(name + ".png");
        image.write(stage.grid(), file);
        assertThat(file).isNotEmptyFile();
    }
}
