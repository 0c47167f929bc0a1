/// Scenarios: text files that drive the real programs against a real server, as people would from
/// their terminals. `scenarios/README.md` describes their form.
@NullMarked
package chat.parley.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
