//! rehearse.
