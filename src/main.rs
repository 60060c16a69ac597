//! Arguments to one verb.

fn main() {}
