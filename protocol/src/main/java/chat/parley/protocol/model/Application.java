package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.group.GroupReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One application, as both sides see it.
///
/// @param applicant who asks: to be a friend, to be a member, or somebody else to be one
/// @param addressee who is asked; null where a group is
/// @param conversation the conversation that accepting it opened
/// @param group the group that it is about
/// @param reason why it was refused, if whoever refused it said so
public record Application(
        @Field(1) Id id,
        @Field(2) ApplicationKind kind,
        @Field(3) Profile applicant,
        @Field(4) @Nullable Profile addressee,
        @Field(5) @Nullable String text,
        @Field(6) ApplicationState state,
        @Field(7) Instant appliedAt,
        @Field(8) @Nullable Instant decidedAt,
        @Field(9) @Nullable Id conversation,
        @Field(10) @Nullable GroupReference group,
        @Field(11) @Nullable String reason) {
    /// The same under what others see of one of its people now.
    public Application named(Profile person) {
        return new Application(
                id,
                kind,
                applicant.id().equals(person.id()) ? person : applicant,
                addressee != null && addressee.id().equals(person.id()) ? person : addressee,
                text,
                state,
                appliedAt,
                decidedAt,
                conversation,
                group,
                reason);
    }

    /// One that was refused without a word, or not at all.
    public Application(
            Id id,
            ApplicationKind kind,
            Profile applicant,
            @Nullable Profile addressee,
            @Nullable String text,
            ApplicationState state,
            Instant appliedAt,
            @Nullable Instant decidedAt,
            @Nullable Id conversation,
            @Nullable GroupReference group) {
        this(
                id,
                kind,
                applicant,
                addressee,
                text,
                state,
                appliedAt,
                decidedAt,
                conversation,
                group,
                null);
    }
}
