package chat.parley.kit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void whatArrivesIsNotLost() throws IOException {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(arrived);

        out.write('a');
        out.write(new byte[] {'b', 'c'});

        assertThat(arrived.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(out.lost()).isEmpty();
    }

    @Test
    void aFullDiskIsRemembered() {
        StandardOutput out = new StandardOutput(new FullDisk());

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> out.write('a'));

        assertThat(out.lost()).contains("No space left on device");
    }

    @Test
    void whoeverStopsReadingMissesNothing() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        StandardOutput out = new StandardOutput(Channels.newOutputStream(pipe.sink()));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> out.write('a'));

        assertThat(out.lost()).isEmpty();
        pipe.sink().close();
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
