package chat.parley.admin.command;

import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What a change is of: how a command line takes it, and how the help explains that.
public enum Operands {
    ACCOUNTS("0..*", "NAME", "The accounts; - reads them from standard input, one a line."),
    ACCOUNT("0", "NAME", "The account; - reads several from standard input, one a line."),
    ONE_ACCOUNT("0", "NAME", "The account."),
    GROUPS("0..*", "GROUP", "The groups; - reads them from standard input, one a line."),
    GROUP("0", "GROUP", "The group."),
    INVITATIONS(
            "0..*",
            "ID",
            "The invitations, as `parleyctl invitation list` shows them; - reads them from standard"
                    + " input, one a line."),
    FILES(
            "0..*",
            "FILE",
            "The files, by their ids, as `parleyctl file list` shows them; - reads them from"
                    + " standard input, one a line."),
    KEYS("0..*", "KEY", "What it is called in commands; - reads several from standard input."),
    ROLE("0", "KEY", "The role."),
    NEW_ROLE("0", "KEY", "Of small letters, digits, - _ and .");

    private final String index;
    private final String label;
    private final String description;

    Operands(String index, String label, String description) {
        this.index = index;
        this.label = label;
        this.description = description;
    }

    /// The arguments that name them, of one command.
    PositionalParamSpec arguments() {
        return PositionalParamSpec.builder()
                .index(index)
                .arity(index.equals("0") ? "1" : "1..*")
                .required(true)
                .paramLabel(label)
                .description(description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }
}
