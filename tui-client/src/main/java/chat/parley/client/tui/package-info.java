/// The full-screen client: [ChatApp] is the loop, each [Screen] a small immutable state that says
/// what a key does to it and how it is drawn. Drawing and keys are pure functions of what is given.
@NullMarked
package chat.parley.client.tui;

import org.jspecify.annotations.NullMarked;
