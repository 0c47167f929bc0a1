/// The terminal, and nothing else: what is typed becomes an `Input`, a picture painted on a [Grid]
/// becomes the fewest bytes that show it, and the terminal is left as it was found. Of chat it
/// knows nothing.
///
/// ```
///   bytes ── InputReader ── InputDecoder ── Bursts ──► Input
///                │ threads      │ states      │ pastes without marks
///
///   Painter ── Grid ── Display ── StreamTty ── FrameStream ──► bytes
///     │ widths           │ what changed  │ columns   │ one write a frame
/// ```
///
/// [Tty][chat.parley.client.term.Tty] holds both ways together, over any pair of streams;
/// [LocalTty][chat.parley.client.term.LocalTty] is the one this process was started on. Only this
/// package knows Lanterna and JLine's terminal.
@NullMarked
package chat.parley.client.term;

import org.jspecify.annotations.NullMarked;
