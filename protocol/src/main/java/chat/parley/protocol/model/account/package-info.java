/// Accounts, with their roles, rights, devices, sanctions and audit, as their owners and
/// administrators see them.
@NullMarked
package chat.parley.protocol.model.account;

import org.jspecify.annotations.NullMarked;
