package chat.parley.kit.text;

import java.util.Arrays;

/// Characters that terminals draw one column wide or two, after the setting of their user: class A
/// of Unicode's East Asian Width (Annex 11), without combining marks and private use.
final class AmbiguousWidth {
    private static final String RANGES =
            """
            a1 a4 a7-a8 aa ae b0-b4 b6-ba bc-bf c6 d0 d7-d8 de-e1 e6 e8-ea ec-ed f0 f2-f3 f7-fa
            fc fe 101 111 113 11b 126-127 12b 131-133 138 13f-142 144 148-14b 14d 152-153
            166-167 16b 1ce 1d0 1d2 1d4 1d6 1d8 1da 1dc 251 261 2c4 2c7 2c9-2cb 2cd 2d0 2d8-2db
            2dd 2df 391-3a1 3a3-3a9 3b1-3c1 3c3-3c9 401 410-44f 451 2010 2013-2016 2018-2019
            201c-201d 2020-2022 2024-2027 2030 2032-2033 2035 203b 203e 2074 207f 2081-2084 20ac
            2103 2105 2109 2113 2116 2121-2122 2126 212b 2153-2154 215b-215e 2160-216b 2170-2179
            2189 2190-2199 21b8-21b9 21d2 21d4 21e7 2200 2202-2203 2207-2208 220b 220f 2211 2215
            221a 221d-2220 2223 2225 2227-222c 222e 2234-2237 223c-223d 2248 224c 2252 2260-2261
            2264-2267 226a-226b 226e-226f 2282-2283 2286-2287 2295 2299 22a5 22bf 2312 2460-24e9
            24eb-254b 2550-2573 2580-258f 2592-2595 25a0-25a1 25a3-25a9 25b2-25b3 25b6-25b7
            25bc-25bd 25c0-25c1 25c6-25c8 25cb 25ce-25d1 25e2-25e5 25ef 2605-2606 2609 260e-260f
            261c 261e 2640 2642 2660-2661 2663-2665 2667-266a 266c-266d 266f 269e-269f 26bf
            26c6-26cd 26cf-26d3 26d5-26e1 26e3 26e8-26e9 26eb-26f1 26f4 26f6-26f9 26fb-26fc
            26fe-26ff 273d 2776-277f 2b56-2b59 3248-324f fe00-fe0f fffd 1f100-1f10a 1f110-1f12d
            1f130-1f169 1f170-1f18d 1f18f-1f190 1f19b-1f1ac
            """;

    private final int[] firsts;
    private final int[] lasts;

    AmbiguousWidth() {
        String[] ranges =
                RANGES.lines()
                        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                        .toArray(String[]::new);
        firsts = new int[ranges.length];
        lasts = new int[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            int dash = ranges[i].indexOf('-');
            firsts[i] = Integer.parseInt(dash < 0 ? ranges[i] : ranges[i].substring(0, dash), 16);
            lasts[i] = Integer.parseInt(ranges[i].substring(dash + 1), 16);
        }
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(firsts, codePoint);
        int range = found >= 0 ? found : -found - 2;
        return range >= 0 && codePoint <= lasts[range];
    }
}
