/// What holds for the repository as a whole: its names, its packages, its promises, its tests.
@NullMarked
package chat.parley.acceptance.repository;

import org.jspecify.annotations.NullMarked;
