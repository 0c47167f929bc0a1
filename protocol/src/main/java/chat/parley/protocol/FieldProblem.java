package chat.parley.protocol;

/// What is wrong with one field of a request, as it is written for whoever asked.
///
/// @param field the path to it, such as `body.text`
/// @param problem what is wrong, in the asker's language, as the end of a sentence that begins with
///     the field's name
public record FieldProblem(@Field(1) String field, @Field(2) String problem) {}
