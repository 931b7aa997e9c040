//! The procedures that are known to this instance: after a trap JavaScript hands an area's own ones
//! over again to the next.

use std::cell::RefCell;

use crate::procedure::{Procedure, Procedures};

thread_local! {
    static KNOWN: RefCell<Procedures> = RefCell::default();
}

/// Asks something of the procedures that are known.
pub(super) fn known<T>(ask: impl FnOnce(&Procedures) -> T) -> T {
    KNOWN.with_borrow(ask)
}

/// Makes an area's own one known.
pub(super) fn add(procedure: Procedure) {
    KNOWN.with_borrow_mut(|known| known.add(procedure));
}
