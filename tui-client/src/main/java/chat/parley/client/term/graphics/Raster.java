package chat.parley.client.term.graphics;

/// A picture as pixels, each `0xaarrggbb`, row by row from the top. Immutable; each is only the
/// same as itself, so that what was made of it can be kept.
public final class Raster {
    private static final int OPAQUE = 0xff;

    private final int width;
    private final int height;
    private final int[] pixels;

    /// Takes pixels, which nobody may change any more.
    ///
    /// @throws IllegalArgumentException if they are not as many as the sides say, or none
    public Raster(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels are not " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixel at a place, counted from 0.
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /// The same picture in another size: each pixel is the mean of those that it stands for.
    public Raster scaled(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        int[] scaled = new int[Math.multiplyExact(toWidth, toHeight)];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                scaled[y * toWidth + x] =
                        mean(
                                edge(x, width, toWidth),
                                edge(x + 1, width, toWidth),
                                edge(y, height, toHeight),
                                edge(y + 1, height, toHeight));
            }
        }
        return new Raster(toWidth, toHeight, scaled);
    }

    /// On a background: nothing shines through any more.
    ///
    /// @param background `0xrrggbb`
    public Raster on(int background) {
        int[] flat = new int[pixels.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = blended(pixels[i], background);
        }
        return new Raster(width, height, flat);
    }

    private static int edge(int at, int from, int to) {
        return (int) ((long) at * from / to);
    }

    /// Colours count as much as they can be seen.
    private int mean(int left, int right, int top, int bottom) {
        int endX = Math.max(right, left + 1);
        int endY = Math.max(bottom, top + 1);
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < endY; y++) {
            for (int x = left; x < endX; x++) {
                int pixel = at(x, y);
                int weight = pixel >>> 24;
                alpha += weight;
                red += (long) weight * ((pixel >> 16) & 0xff);
                green += (long) weight * ((pixel >> 8) & 0xff);
                blue += (long) weight * (pixel & 0xff);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long count = (long) (endX - left) * (endY - top);
        return ((int) (alpha / count) << 24)
                | ((int) (red / alpha) << 16)
                | ((int) (green / alpha) << 8)
                | (int) (blue / alpha);
    }

    private static int blended(int pixel, int background) {
        int alpha = pixel >>> 24;
        int blended = OPAQUE << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int above = (pixel >> shift) & 0xff;
            int below = (background >> shift) & 0xff;
            blended |= ((above * alpha + below * (OPAQUE - alpha)) / OPAQUE) << shift;
        }
        return blended;
    }
}
