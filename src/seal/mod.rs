//! What may be written down, and how.
