package chat.parley.bench;

/// A load on groups.
///
/// @param rooms how many groups
/// @param members how many belong to each
/// @param connected how many of them are there, the sender among them
/// @param underWay how many messages of a group's sender wait for their answer at any time
/// @param messages how many each sender sends
record Load(int rooms, int members, int connected, int underWay, int messages) {
    long deliveries() {
        return (long) rooms * connected * messages;
    }

    String inWords() {
        return "%,d group%s of %,d members, %,d of each connected, %d under way in each, %,d messages"
                .formatted(
                        rooms,
                        rooms == 1 ? "" : "s",
                        members,
                        connected,
                        underWay,
                        rooms * messages);
    }
}
