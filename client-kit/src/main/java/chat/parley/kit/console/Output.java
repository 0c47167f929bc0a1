package chat.parley.kit.console;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a command prints, as text for people or as JSON for scripts. Not for several threads at
/// once.
public final class Output {

    /// The form of what is printed.
    public enum Format {
        TEXT,
        JSON
    }

    /// Whether text is coloured; `AUTO` on a terminal, unless `NO_COLOR` is set.
    public enum Colour {
        NEVER,
        AUTO,
        ALWAYS
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Format format;
    private final boolean colour;
    private @Nullable JsonText json;

    public Output(Console console, Format format, Colour colour) {
        this(
                console.out(),
                console.err(),
                format,
                switch (colour) {
                    case NEVER -> false;
                    case ALWAYS -> true;
                    case AUTO -> console.variable("NO_COLOR").isEmpty() && console.interactive();
                });
    }

    private Output(PrintStream out, PrintStream err, Format format, boolean colour) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.colour = colour;
    }

    /// The same into something else, such as a file.
    public Output into(PrintStream other) {
        return new Output(other, err, format, false);
    }

    /// Prints one thing.
    ///
    /// @param text prints it for people, by [#line]; not called for JSON
    public <T extends Record> void show(T thing, Consumer<T> text) {
        switch (format) {
            case TEXT -> text.accept(thing);
            case JSON -> json(thing);
        }
    }

    /// Prints one line of text, if it is text that is wanted.
    public void line(Span... spans) {
        if (format == Format.JSON) {
            return;
        }
        StringBuilder line = new StringBuilder();
        for (Span span : spans) {
            line.append(span.render(colour));
        }
        out.println(line);
    }

    public void line(String text) {
        line(Span.plain(text));
    }

    /// Prints one thing as JSON, whatever the format.
    public void json(Record thing) {
        out.println(asJson(thing));
    }

    /// Whether it is scripts that read it.
    public boolean isJson() {
        return format == Format.JSON;
    }

    /// Prints as JSON, beside what was asked for, why there is no more of it.
    public void failure(Record failure) {
        err.println(asJson(failure));
    }

    private String asJson(Record thing) {
        if (json == null) {
            json = new JsonText();
        }
        return json.of(thing);
    }

    /// Says something beside what was asked for.
    public void remark(String text) {
        err.println(VisibleText.line(text));
    }

    /// Hands out what was printed so far.
    ///
    /// @return whether anybody still reads it
    public boolean flush() {
        return !out.checkError();
    }
}
