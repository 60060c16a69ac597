//! A rehearsal: the stand-in, the bot and the page in one process.
pub(crate) async fn rehearse(_listen: std::net::SocketAddr, _journey: Option<std::path::PathBuf>) -> std::process::ExitCode {
    super::end(2, "not yet")
}
