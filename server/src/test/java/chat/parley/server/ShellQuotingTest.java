package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellQuotingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/srv/parley, /srv/parley",
                "/srv/数据, /srv/数据",
                "/srv/my data, '/srv/my data'",
                "/srv/it's, '/srv/it'\\''s'",
                "/srv/$HOME, '/srv/$HOME'",
                "~/x, '~/x'",
                "\"\", ''"
            })
    void whatAShellWouldReadAsMoreThanAWordIsQuoted(String text, String word) {
        assertThat(ShellQuoting.of(text)).isEqualTo(word);
    }
}
