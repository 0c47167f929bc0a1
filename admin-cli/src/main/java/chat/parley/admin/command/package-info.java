/// What administrators say: a class a verb.
@NullMarked
package chat.parley.admin.command;

import org.jspecify.annotations.NullMarked;
