package chat.parley.kit.command;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import java.util.Locale;
import picocli.CommandLine.Option;

/// Whether a change is really wanted: said beforehand, or asked on a terminal.
public final class ConsentOptions {
    @Option(names = "--yes", description = "Without asking; needed where nobody can be asked.")
    private boolean yes;

    /// Whether nobody is to be asked.
    public boolean given() {
        return yes;
    }

    /// Makes sure that consent is given or can be asked for.
    ///
    /// @throws UsageProblem naming the option
    public void check(boolean mayAsk) {
        if (!yes && !mayAsk) {
            throw new UsageProblem(UsageText.CONSENT);
        }
    }

    /// Asks the person at the terminal, after what they are to judge by was printed, and says so
    /// when nothing comes of it.
    public boolean ask(Invocation invocation) {
        Console console = invocation.console();
        console.out().flush();
        console.err().print(invocation.words().of(SharedText.GO_ON));
        console.err().flush();
        boolean wanted = isYes(console);
        if (!wanted) {
            invocation.output().remark(invocation.words().of(SharedText.NOTHING_CHANGED));
        }
        return wanted;
    }

    private static boolean isYes(Console console) {
        return TextInput.standard(console).next().filter(ConsentOptions::isYes).isPresent();
    }

    private static boolean isYes(TextInput.Line line) {
        return line instanceof TextInput.Line.Text(_, String answer)
                && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
