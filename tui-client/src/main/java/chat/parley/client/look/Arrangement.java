package chat.parley.client.look;

/// On which side of the screen one's own messages stand.
public enum Arrangement {
    /// One's own are set apart to the right.
    TWO_SIDED,
    /// All stand at the left, under names.
    ONE_SIDED
}
