package chat.parley.client.term.graphics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Few colours that stand for the many of a picture: the box of all of them is cut in two at its
/// median, along its longest side, until there are enough (Heckbert 1982). Colours are told apart
/// by five bits of each part.
final class MedianCut {
    private static final int BITS = 5;
    private static final int STEPS = 1 << BITS;
    private static final int ALL = STEPS * STEPS * STEPS;

    private final List<Integer> colors = new ArrayList<>();
    private final int[] nearest = new int[ALL];

    /// Of an opaque picture.
    ///
    /// @param most how many colours there may be
    MedianCut(Raster picture, int most) {
        int[] counts = counts(picture);
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(present(counts), counts));
        while (boxes.size() < most) {
            Box widest = boxes.stream().max(Comparator.comparingInt(Box::spread)).orElseThrow();
            if (widest.spread() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        for (Box box : boxes) {
            for (int color : box.colors) {
                nearest[color] = colors.size();
            }
            colors.add(box.mean());
        }
    }

    /// The colours, each `0xrrggbb`.
    List<Integer> colors() {
        return colors;
    }

    /// Which of them stands for a pixel of the picture.
    int indexOf(int pixel) {
        return nearest[reduced(pixel)];
    }

    private static int[] counts(Raster picture) {
        int[] counts = new int[ALL];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                counts[reduced(picture.at(x, y))]++;
            }
        }
        return counts;
    }

    private static int[] present(int[] counts) {
        int[] present = new int[ALL];
        int size = 0;
        for (int color = 0; color < ALL; color++) {
            if (counts[color] > 0) {
                present[size++] = color;
            }
        }
        return Arrays.copyOf(present, size);
    }

    private static int reduced(int pixel) {
        return (part(pixel, 16) << (2 * BITS)) | (part(pixel, 8) << BITS) | part(pixel, 0);
    }

    private static int part(int pixel, int shift) {
        return ((pixel >> shift) & 0xff) >> (8 - BITS);
    }

    /// Some of the colours, of which each is there so many times.
    private static final class Box {
        private final int[] colors;
        private final int[] counts;

        Box(int[] colors, int[] counts) {
            this.colors = colors;
            this.counts = counts;
        }

        int spread() {
            return spread(longest());
        }

        private int spread(int shift) {
            int least = STEPS;
            int most = 0;
            for (int color : colors) {
                int value = (color >> shift) & (STEPS - 1);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return most - least;
        }

        private int longest() {
            int longest = 0;
            for (int shift = BITS; shift <= 2 * BITS; shift += BITS) {
                longest = spread(shift) > spread(longest) ? shift : longest;
            }
            return longest;
        }

        /// Neither of the two is empty.
        List<Box> halves() {
            int shift = longest();
            int[] sorted =
                    Arrays.stream(colors)
                            .boxed()
                            .sorted(
                                    Comparator.comparingInt(
                                            color -> (color >> shift) & (STEPS - 1)))
                            .mapToInt(Integer::intValue)
                            .toArray();
            long half = Arrays.stream(sorted).mapToLong(color -> counts[color]).sum() / 2;
            int cut = 0;
            for (long below = 0; cut < sorted.length - 1 && below + counts[sorted[cut]] <= half; ) {
                below += counts[sorted[cut++]];
            }
            cut = Math.max(1, cut);
            return List.of(
                    new Box(Arrays.copyOf(sorted, cut), counts),
                    new Box(Arrays.copyOfRange(sorted, cut, sorted.length), counts));
        }

        int mean() {
            long all = 0;
            long[] sums = new long[3];
            for (int color : colors) {
                all += counts[color];
                for (int part = 0; part < sums.length; part++) {
                    sums[part] += (long) counts[color] * ((color >> (part * BITS)) & (STEPS - 1));
                }
            }
            int mean = 0;
            for (int part = 0; part < sums.length; part++) {
                long value = sums[part] * 0xff / (all * (STEPS - 1));
                mean |= (int) value << (8 * part);
            }
            return mean;
        }
    }
}
