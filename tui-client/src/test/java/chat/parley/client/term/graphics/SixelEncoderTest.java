package chat.parley.client.term.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SixelEncoderTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final Pattern PIECES =
            Pattern.compile("#(\\d+);2;(\\d+);(\\d+);(\\d+)|#(\\d+)|!(\\d+)([?-~])|([?-~])|([$-])");

    @Test
    void aPictureOfTwoColoursIsTwoLinesABand() {
        Raster picture = new Raster(4, 1, new int[] {RED, RED, RED, BLUE});
        assertThat(SixelEncoder.encode(picture))
                .startsWith("\u001bP0;1;0q\"1;1;4;1")
                .endsWith("$-\u001b\\")
                .contains("@@@$", "???@$");
    }

    @Test
    void repetitionsAreCounted() {
        int[] pixels = new int[100 * 6];
        Arrays.fill(pixels, RED);
        assertThat(SixelEncoder.encode(new Raster(100, 6, pixels))).contains("!100~$");
    }

    @Test
    void whatIsEncodedIsThePicture() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            int[] few = random.ints(1 + random.nextInt(200)).map(c -> c | 0xff000000).toArray();
            Raster picture =
                    new Raster(
                            width,
                            height,
                            random.ints((long) width * height, 0, few.length)
                                    .map(i -> few[i])
                                    .toArray());
            Raster drawn = drawn(SixelEncoder.encode(picture), width, height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    assertThat(distance(drawn.at(x, y), picture.at(x, y))).isLessThan(14);
                }
            }
        }
    }

    @Test
    void manyColoursBecome256AtMost() {
        Random random = new Random(12);
        Raster picture = new Raster(80, 80, random.ints(6_400).map(c -> c | 0xff000000).toArray());
        Set<String> colors = new HashSet<>();
        Matcher matcher = Pattern.compile("#\\d+;2").matcher(SixelEncoder.encode(picture));
        while (matcher.find()) {
            colors.add(matcher.group());
        }
        assertThat(colors).hasSize(256);
    }

    /// The largest difference of a part of two colours.
    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance =
                    Math.max(
                            distance,
                            Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)));
        }
        return distance;
    }

    /// Draws as a terminal does.
    private static Raster drawn(String sixels, int width, int height) {
        int[] pixels = new int[width * height];
        Map<Integer, Integer> colors = new HashMap<>();
        Matcher matcher = PIECES.matcher(sixels);
        matcher.region(sixels.indexOf('#'), sixels.length() - 2);
        int color = 0;
        int x = 0;
        int top = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                colors.put(number(matcher, 1), rgb(matcher));
            } else if (matcher.group(5) != null) {
                color = colors.getOrDefault(number(matcher, 5), 0);
            } else if (matcher.group(9) != null) {
                x = 0;
                top += matcher.group(9).equals("-") ? 6 : 0;
            } else {
                boolean counted = matcher.group(6) != null;
                int count = counted ? number(matcher, 6) : 1;
                int bits = matcher.group(counted ? 7 : 8).charAt(0) - '?';
                for (int end = x + count; x < end; x++) {
                    for (int y = 0; y < 6; y++) {
                        if (((bits >> y) & 1) == 1) {
                            pixels[(top + y) * width + x] = color;
                        }
                    }
                }
            }
        }
        return new Raster(width, height, pixels);
    }

    private static int rgb(Matcher matcher) {
        int rgb = 0xff;
        for (int group = 2; group <= 4; group++) {
            rgb = (rgb << 8) | (number(matcher, group) * 0xff / 100);
        }
        return rgb;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
