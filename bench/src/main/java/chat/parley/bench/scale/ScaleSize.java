package chat.parley.bench.scale;

/// How much an account has.
///
/// @param friends the conversations with them included
/// @param groups to which it belongs, besides the one of many
/// @param members of the group of many
/// @param messages in one conversation with a friend
record ScaleSize(int friends, int groups, int members, int messages) {

    /// As much as fills the first page of everything, and little more.
    static final ScaleSize SMALL = new ScaleSize(60, 60, 60, 1_000);

    /// An account that has much of everything.
    static ScaleSize large(int messages) {
        return new ScaleSize(5_000, 1_000, 2_000, messages);
    }
}
