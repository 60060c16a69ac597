//! setMyDefaultAdministratorRights and setMyProfilePhoto: checked, recorded, and nothing more.
//!
//! Knows: that they are accepted. Does not know: pictures.

use serde_json::Value;

use super::Answer;

pub(crate) fn handle() -> Answer {
    Ok(Value::Bool(true))
}
