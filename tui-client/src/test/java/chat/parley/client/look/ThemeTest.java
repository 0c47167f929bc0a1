package chat.parley.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.Style;
import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.Profile.Kind;
import chat.parley.protocol.model.ProfileColor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Color WHITE = Color.rgb(0xffffff);
    private static final Color BLACK = Color.rgb(0x101010);

    /// Nothing is left to the nearest of the colours there are, for that is mostly grey.
    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    @Tag("F58")
    void everyRoleNamesItsColourAtEachDepth(ColorDepth depth) {
        for (Color background : List.of(WHITE, BLACK)) {
            for (Style role : roles(Theme.on(background, depth))) {
                Stream.of(role.foreground(), role.background())
                        .forEach(color -> assertThat(depth.reduce(color)).isEqualTo(color));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    @Tag("F58")
    @Tag("T24")
    void whatMattersIsToldFromWhatDoesNot(ColorDepth depth) {
        for (Color background : List.of(WHITE, BLACK)) {
            Theme theme = Theme.on(background, depth);
            assertThat(Set.of(theme.text(), theme.badge(), theme.highlighted())).hasSize(3);
            assertThat(theme.trouble()).isNotIn(theme.text(), theme.faint());
            assertThat(theme.mention()).isNotIn(theme.text(), theme.strong());
        }
    }

    @Test
    @Tag("F58")
    void inSixteenColoursTroubleIsRedAndAConnectionGreen() {
        Theme dark = Theme.on(BLACK, ColorDepth.ANSI16);
        Theme light = Theme.on(WHITE, ColorDepth.ANSI16);

        assertThat(dark.trouble().foreground()).isEqualTo(Color.ansi(9));
        assertThat(light.trouble().foreground()).isEqualTo(Color.ansi(1));
        assertThat(dark.good().foreground()).isEqualTo(Color.ansi(2));
    }

    @Test
    @Tag("F69")
    void peopleHaveOneOfSixToEightHuesByTheirName() {
        Set<Style> seen =
                IntStream.range(0, 200)
                        .mapToObj(i -> Theme.DARK.person(called("person" + i)))
                        .collect(Collectors.toSet());

        assertThat(seen).hasSizeBetween(6, 8);
        assertThat(Theme.DARK.person(called("bob"))).isEqualTo(Theme.DARK.person(called("bob")));
    }

    @Test
    @Tag("A14")
    void whoChoseAColourHasItAndNobodyElsesBorrowsAnother() {
        Set<Style> chosen =
                ProfileColor.ALL.stream()
                        .map(
                                color ->
                                        Theme.DARK.person(
                                                new Profile(
                                                        new Id(1),
                                                        Kind.PERSON,
                                                        "bob",
                                                        null,
                                                        null,
                                                        null,
                                                        color,
                                                        null)))
                        .collect(Collectors.toSet());

        assertThat(chosen).containsExactlyInAnyOrderElementsOf(Theme.DARK.people());
    }

    private static Profile called(String name) {
        return new Profile(new Id(1), Kind.PERSON, name, null, null);
    }

    private static List<Style> roles(Theme theme) {
        return Stream.concat(
                        Stream.of(
                                theme.text(),
                                theme.strong(),
                                theme.faint(),
                                theme.line(),
                                theme.accent(),
                                theme.badge(),
                                theme.own(),
                                theme.pending(),
                                theme.trouble(),
                                theme.good(),
                                theme.highlighted(),
                                theme.mention()),
                        theme.people().stream())
                .toList();
    }
}
