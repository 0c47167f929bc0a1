package chat.parley.client.look;

import chat.parley.client.term.graphics.Raster;

/// One line of a picture among the lines of a view: where all of them are in view, the terminal may
/// show the picture over them in pixels.
///
/// @param row of the picture that this line is, counted from 0
/// @param column at which the picture begins
public record PicturePart(Raster picture, int row, int column, int columns, int rows) {}
