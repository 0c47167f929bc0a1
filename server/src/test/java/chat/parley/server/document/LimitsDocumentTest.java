package chat.parley.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.protocol.wire.ClientFrame;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F3")
class LimitsDocumentTest {
    private final String document = new LimitsDocument().document();

    @ParameterizedTest
    @EnumSource(Rate.class)
    void everyRateIsInIt(Rate rate) {
        assertThat(document).contains("operations of rate `" + rate + "` | an account");
    }

    @Test
    void everyFrameIsInIt() {
        assertThat(ClientFrame.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(
                        frame ->
                                assertThat(document)
                                        .contains(
                                                "`"
                                                        + frame.getAnnotation(JsonTypeName.class)
                                                                .value()
                                                        + "`"));
    }

    @Test
    void everyLimitSaysWhatIsBeyondIt() {
        assertThat(document.lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 5)
                .noneMatch(line -> line.contains("|  |"));
    }
}
