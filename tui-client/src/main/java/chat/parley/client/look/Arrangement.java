package chat.parley.client.look;

/// On which side of the screen one's own messages stand.
public enum Arrangement {
    /// One's own are set apart to the right.
    TWO_SIDED,
    /// All stand at the left, under names.
    ONE_SIDED;

    /// The choice that a word stands for.
    ///
    /// @throws IllegalArgumentException if it stands for none
    public static Arrangement of(String word) {
        return switch (word) {
            case "two-sided" -> TWO_SIDED;
            case "one-sided" -> ONE_SIDED;
            default -> throw new IllegalArgumentException("it is two-sided or one-sided");
        };
    }
}
