//! How a moment looks.
