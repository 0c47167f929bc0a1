package chat.parley.server.administration;

/// What a unit of administration has changed.
///
/// @param target what was changed, as people write it: `@name`, `#group`, `role key`, `right key`
/// @param before how it was
/// @param after how it is now
/// @param accounts how many accounts it concerns
/// @param sessions how many live connections follow it at once
/// @param byRight whether it took a right of the server, so that it belongs into the audit; not
///     what the people of a group do in their own
public record Difference(
        String target, String before, String after, int accounts, int sessions, boolean byRight) {}
