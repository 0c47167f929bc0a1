package chat.parley.client.line;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.text.Detail;
import chat.parley.kit.text.PenaltyText;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Refused;
import java.util.stream.Collectors;

/// Why the server refused something, on one line.
record RefusalText(Invocation invocation) {

    String of(Refused refused) {
        String fields =
                refused.fields(invocation.language()).stream()
                        .map(invocation::text)
                        .collect(Collectors.joining("; "));
        String detail = fields.isEmpty() ? refused.detail(invocation.language()) : fields;
        return Detail.added(invocation.words().of(refused.reason()), detail) + penalty(refused);
    }

    private String penalty(Refused refused) {
        return refused.penalty() == null
                ? ""
                : Phrase.choose(invocation.language(), " ", "")
                        + new PenaltyText(invocation.language(), invocation.moments()::text)
                                .of(refused.reason(), refused.penalty());
    }
}
