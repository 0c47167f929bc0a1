package chat.parley.client.command.message;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import java.util.List;

/// Reads a place as it stands on the command line: `LAT,LNG,TITLE`.
final class PlaceArgument {
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private PlaceArgument() {}

    static Body.Location parse(String text) {
        List<String> parts = List.of(text.split(",", 3));
        if (parts.size() < 3 || parts.getLast().isBlank()) {
            throw new UsageProblem(CommandText.NO_PLACE, text);
        }
        return new Body.Location(
                parts.getLast().strip(),
                degrees(CommandText.LATITUDE, parts.getFirst(), MOST_LATITUDE),
                degrees(CommandText.LONGITUDE, parts.get(1), MOST_LONGITUDE));
    }

    private static double degrees(CommandText name, String text, double most) {
        try {
            double degrees = Double.parseDouble(text.strip());
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw new UsageProblem(
                CommandText.NO_DEGREES, Sentence.of(name), (int) most, (int) most, text);
    }
}
