//! Many at the same instant: one of them has the case, and the others are told.
//!
//! Knows: presses that come together. Does not know: what a claim is for.

use footbridge::rehearse::Act;

use super::cards::find;
use super::support::{BRUSSELS, Harness, MIRA, room};

/// How many press at once.
const MANY: usize = 100;

#[tokio::test]
async fn of_a_hundred_claims_at_the_same_instant_one_has_the_case() {
    let mut plan = room();
    let group = plan.groups.iter_mut().find(|group| group.id == BRUSSELS).unwrap();
    let like = group.members[0].clone();
    let members = (0..MANY).map(|number| {
        let mut member = like.clone();
        member.id = 930_000 + i64::try_from(number).unwrap();
        member.name = format!("V{number:03}");
        member
    });
    group.members.extend(members);
    let mut harness = Harness::with(plan).await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "who takes this", 4).await;
    let card = harness.desk_message(group, topic.id, |message| find(message, "claim").is_some());
    let claim = find(&card, "claim").unwrap();
    let before = harness.world.calls();
    for number in 0..MANY {
        harness.act(Act::press_in(format!("V{number:03}").as_str(), group, card.id, &claim));
    }
    harness.until("an answer to every press", |world| world.unanswered() == 0).await;
    let calls = harness.world.record_since(before);
    let told = |text: &str| {
        let text_of =
            |call: &footbridge::rehearse::Call| call.params.get("text").and_then(|said| said.as_str().map(str::to_owned));
        let said = |call: &&footbridge::rehearse::Call| text_of(call).is_some_and(|said| said.contains(text));
        calls.iter().filter(|call| call.method.eq_ignore_ascii_case("answerCallbackQuery")).filter(said).count()
    };
    assert_eq!(told("You have this case. Reply to her words to answer."), 1);
    assert_eq!(told("has this case."), MANY - 1);
    harness.finish().await;
}
