package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;

/// How somebody is told of what they do not see.
public enum Alert {
    /// The terminal rings.
    @Field(1)
    BELL,
    /// The desktop shows it, where the terminal can have it do so; else the terminal rings.
    @Field(2)
    DESKTOP,
    /// It is shown on the screen alone.
    @Field(3)
    NONE
}
