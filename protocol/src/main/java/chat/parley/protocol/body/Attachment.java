package chat.parley.protocol.body;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.constraint.Length;
import org.jspecify.annotations.Nullable;

/// A file of a message. The server says all of it; of what a client sends only the id is looked at.
///
/// @param name the last part of a path, without what could be taken for more than a name
/// @param type the media type, by the file's content, such as `image/png`
/// @param size in bytes
/// @param sha256 of the content, in hexadecimal digits
/// @param width of an image or a video in pixels, where it is known
/// @param height likewise
/// @param durationMillis of a video or a sound, where it is known
/// @param preview whether there is a small picture of it
public record Attachment(
        @Field(1) Id id,
        @Field(2) AttachmentKind kind,
        @Field(3) @Length(min = 1, max = Limits.FILE_NAME_CODE_POINTS) String name,
        @Field(4) @Length(min = 1, max = Limits.MEDIA_TYPE_CHARACTERS) String type,
        @Field(5) long size,
        @Field(6) @Length(min = 64, max = 64) String sha256,
        @Field(7) @Nullable Long width,
        @Field(8) @Nullable Long height,
        @Field(9) @Nullable Long durationMillis,
        @Field(10) boolean preview) {}
