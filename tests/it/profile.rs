//! `profile apply` sets what Telegram shows of the bot, in every language, and says when it could not.
//!
//! Knows: the methods. Does not know: the words.

use super::support::Harness;

#[tokio::test]
async fn the_profile_is_set_in_every_language_and_again_without_harm() {
    let harness = Harness::new().await;
    for _ in 0..2 {
        let before = harness.world.calls();
        let (status, ran) = harness.run(&["profile", "apply"]).await;
        assert_eq!(status.code(), Some(0), "{}", ran.errors());
        let calls = harness.world.record_since(before);
        for method in ["setMyName", "setMyDescription", "setMyShortDescription", "setMyCommands"] {
            let langs: Vec<_> =
                calls.iter().filter(|call| call.method == method).map(|call| call.params["language_code"].clone()).collect();
            assert!(langs.len() >= 5 && langs.iter().any(serde_json::Value::is_null), "{method}: {langs:?}");
        }
    }
    assert_eq!(harness.world.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn a_wrong_token_is_said_in_one_line() {
    let mut harness = Harness::new().await;
    harness.environment.insert("TELOXIDE_TOKEN", "4243:another-SECRET".to_owned());
    let (status, ran) = harness.run(&["profile", "apply"]).await;
    let said = ran.errors();
    assert_eq!(status.code(), Some(1));
    assert!(said.starts_with("telegram.token:") && said.trim().lines().count() == 1 && !said.contains("SECRET"), "{said}");
}
