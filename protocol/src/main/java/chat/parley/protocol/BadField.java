package chat.parley.protocol;

/// A field of a request that cannot be taken as it is, before anybody's language is known.
///
/// @param name the path to it, such as `body.text`
/// @param why what is wrong, as the end of a sentence that begins with the field's name
public record BadField(String name, Sentence why) {

    public static BadField of(String name, Phrase why, Object... filling) {
        return new BadField(name, Sentence.of(why, filling));
    }

    /// What somebody else found wrong with it, in whatever language.
    public static BadField quoted(FieldProblem problem) {
        return new BadField(problem.field(), Sentence.quoted(problem.problem()));
    }

    public FieldProblem in(Language language) {
        return new FieldProblem(name, why.in(language));
    }

    /// In English, for logs.
    @Override
    public String toString() {
        return name + " " + why;
    }
}
