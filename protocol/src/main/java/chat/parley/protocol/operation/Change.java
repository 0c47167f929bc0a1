package chat.parley.protocol.operation;

import chat.parley.protocol.Field;

/// What a change did, or, of a dry run, what it would have done: the same as stands in the audit.
///
/// @param done false for a dry run, which changed nothing
/// @param target what was changed, as people write it: `@name`, `#group`, `role key`, `right key`
/// @param before how it was
/// @param after how it is now; equal to `before` when there was nothing to change
/// @param accounts how many accounts it concerns
/// @param sessions how many live connections follow it at once
public record Change(
        @Field(1) boolean done,
        @Field(2) String target,
        @Field(3) String before,
        @Field(4) String after,
        @Field(5) int accounts,
        @Field(6) int sessions) {}
