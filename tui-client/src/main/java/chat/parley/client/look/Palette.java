package chat.parley.client.look;

import static chat.parley.client.look.Shade.OWN;

import java.util.List;

/// The colours that themes are made of, for a dark background and for a light one.
///
/// @param raised behind the row that keys act on
/// @param code what is written as code
/// @param people quiet hues, in the order of [chat.parley.protocol.model.ProfileColor]: everybody
///     has the one that they chose, or one by their name
record Palette(
        Shade faint,
        Shade line,
        Shade accent,
        Shade own,
        Shade trouble,
        Shade good,
        Shade raised,
        Shade code,
        List<Shade> people) {

    static final Palette DARK =
            new Palette(
                    new Shade(0x8a919e, 245, 8),
                    new Shade(0x454b57, 239, 8),
                    new Shade(0x6cb6ff, 75, 14),
                    new Shade(0xc9dcf2, 153, 6),
                    new Shade(0xe5736f, 167, 9),
                    new Shade(0x7fb77e, 108, 2),
                    new Shade(0x2a303b, 236, OWN),
                    new Shade(0xd9c8a0, 187, 11),
                    List.of(
                            new Shade(0xe0b878, 180, 3),
                            new Shade(0x9cc58f, 114, 2),
                            new Shade(0x7cc4bd, 79, 14),
                            new Shade(0x8fb4ec, 111, 12),
                            new Shade(0xb7a3ec, 147, 13),
                            new Shade(0xe39cc4, 175, 5),
                            new Shade(0xe9a38a, 216, 11),
                            new Shade(0xc2c67a, 186, 10)));

    static final Palette LIGHT =
            new Palette(
                    new Shade(0x6a7079, 242, 8),
                    new Shade(0xc3c8d0, 251, 7),
                    new Shade(0x0a5fb4, 25, 4),
                    new Shade(0x1d3f66, 24, 4),
                    new Shade(0xb3261e, 124, 1),
                    new Shade(0x2f7d32, 28, 2),
                    new Shade(0xe6ebf2, 255, OWN),
                    new Shade(0x6b4a12, 94, 1),
                    List.of(
                            new Shade(0x8a5a00, 94, 1),
                            new Shade(0x2f7d32, 28, 2),
                            new Shade(0x0f766e, 30, 6),
                            new Shade(0x2459b3, 25, 4),
                            new Shade(0x6a3fb5, 61, 5),
                            new Shade(0xa8327a, 126, 5),
                            new Shade(0xad4422, 130, 1),
                            new Shade(0x5f6b12, 58, 2)));

    Palette {
        people = List.copyOf(people);
    }
}
