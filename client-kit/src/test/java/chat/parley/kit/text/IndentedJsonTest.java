package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.RawJson;
import org.junit.jupiter.api.Test;

class IndentedJsonTest {

    @Test
    void eachMemberAndElementHasALine() {
        assertThat(indented("{\"id\":17,\"items\":[{\"n\":1},true],\"none\":{},\"nil\":[]}"))
                .isEqualTo(
                        """
                        {
                          "id": 17,
                          "items": [
                            {
                              "n": 1
                            },
                            true
                          ],
                          "none": {},
                          "nil": []
                        }""");
    }

    @Test
    void signsWithinStringsAreText() {
        String json = "[\"a\\\"{[,:]}\\\\\",\"中\"]";

        assertThat(indented(json)).isEqualTo("[\n  \"a\\\"{[,:]}\\\\\",\n  \"中\"\n]");
    }

    @Test
    void aValueThatHoldsNothingIsALine() {
        assertThat(indented("-1.5e3")).isEqualTo("-1.5e3");
        assertThat(indented("\"x\"")).isEqualTo("\"x\"");
        assertThat(indented("{}")).isEqualTo("{}");
    }

    private static String indented(String json) {
        return IndentedJson.of(new RawJson(json));
    }
}
