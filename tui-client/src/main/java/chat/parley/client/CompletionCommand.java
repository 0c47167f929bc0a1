package chat.parley.client;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/// Prints a completion script, made from the live commands.
@Command(
        name = "completion",
        description = "Print a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(parley completion bash)",
            "  parley completion fish > ~/.config/fish/completions/parley.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Invocation invocation;
    private final Supplier<CommandLine> whole;

    /// The shells that can be served.
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Invocation invocation, Supplier<CommandLine> whole) {
        this.invocation = invocation;
        this.whole = whole;
    }

    @Override
    public Integer call() {
        CommandLine program = whole.get();
        PrintStream out = invocation.console().out();
        switch (shell) {
            case BASH -> out.print(AutoComplete.bash(program.getCommandName(), program));
            case ZSH -> {
                out.println("autoload -U +X bashcompinit && bashcompinit");
                out.print(AutoComplete.bash(program.getCommandName(), program));
            }
            case FISH -> fish(out, program, "__fish_use_subcommand");
        }
        return ExitCode.DONE;
    }

    private static void fish(PrintStream out, CommandLine command, String when) {
        String start = "complete -c parley -f -n '" + when + "'";
        command.getSubcommands()
                .forEach(
                        (name, sub) -> {
                            out.println(start + " -a " + name + " -d " + described(sub));
                            fish(out, sub, "__fish_seen_subcommand_from " + name);
                        });
        for (OptionSpec option : command.getCommandSpec().options()) {
            out.println(start + " " + names(option) + " -d " + quoted(first(option.description())));
        }
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(
                            name.startsWith("--")
                                    ? "-l " + name.substring(2)
                                    : "-s " + name.substring(1))
                    .append(' ');
        }
        return names.append(option.arity().max() > 0 ? "-r" : "").toString().strip();
    }

    private static String described(CommandLine command) {
        return quoted(first(command.getCommandSpec().usageMessage().description()));
    }

    private static String first(String... lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
