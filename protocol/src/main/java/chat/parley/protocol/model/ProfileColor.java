package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Spelling;
import java.util.List;
import java.util.Optional;

/// The colours that people choose from for themselves: quiet ones, which every theme has.
public enum ProfileColor {
    @Field(1)
    AMBER,
    @Field(2)
    GREEN,
    @Field(3)
    TEAL,
    @Field(4)
    BLUE,
    @Field(5)
    VIOLET,
    @Field(6)
    PINK,
    @Field(7)
    CORAL,
    @Field(8)
    OLIVE;

    /// All of them, in the order in which palettes have them.
    public static final List<ProfileColor> ALL = List.of(values());

    /// The colour of a name, as it is spelled in JSON, in any letter case.
    public static Optional<ProfileColor> named(String name) {
        return ALL.stream().filter(color -> Spelling.of(color).equalsIgnoreCase(name)).findFirst();
    }
}
