package chat.parley.server.infrastructure;

import chat.parley.server.bus.Bus;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import java.time.Clock;
import java.util.function.LongSupplier;

/// What every feature stands on.
///
/// @param clock what times are told by, and nothing is measured
/// @param nanoTime a monotonic clock, which all limits follow
public record Infrastructure(
        Database database,
        Ids ids,
        Clock clock,
        LongSupplier nanoTime,
        Bus bus,
        LiveDevices live) {}
