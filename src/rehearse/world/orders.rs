//! What tests and journeys order of the world: faults, limits, ages, and what people do to groups.
//!
//! Knows: the switches. Does not know: what the bot makes of it.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::super::faults::{Fault, Trap};
use super::super::plan::{GroupPlan, Right, Rights};
use super::super::rates::Rates;
use super::groups::{Group, Standing};
use super::people::User;
use super::{Body, From, Message, Place, State, World, json};

impl World {
    /// Orders something to go wrong.
    pub fn order(&self, fault: Fault) {
        self.change(|state| state.orders.order(fault));
    }

    /// Takes back every order.
    pub fn clear_orders(&self) {
        self.change(|state| state.orders.clear());
    }

    /// Asks `trap` at each phase of each request from now on.
    pub fn set_trap(&self, trap: Option<Trap>) {
        self.change(|state| state.trap = trap);
    }

    /// Limits what the bot may send from now on.
    pub fn set_rates(&self, rates: Rates) {
        self.change(|state| state.buckets.set(rates));
    }

    /// Presses on messages older than `age` come with an inaccessible message.
    pub fn inaccessible_after(&self, age: Option<SignedDuration>) {
        self.change(|state| state.inaccessible_after = age);
    }

    /// How long after a press an answer to it is taken.
    pub fn answers_within(&self, limit: SignedDuration) {
        self.change(|state| state.queries.answered_within = limit);
    }

    /// Lets the numbers of updates go on from `next`, lower ones too.
    pub fn restart_updates_at(&self, next: i64) {
        self.change(|state| state.queue.restart_at(next));
    }

    /// Each update stands this many times in an answer.
    pub fn repeat_updates(&self, times: usize) {
        self.change(|state| state.queue.times = times.max(1));
    }

    /// Hands an update out once more, confirmed or not.
    pub fn deliver_again(&self, update: i64) -> bool {
        self.change(|state| state.queue.give_again(update))
    }

    /// Slows polls with an offset that was asked for just before, as Telegram does.
    pub fn throttle_polls(&self, on: bool) {
        self.change(|state| state.queue.throttled = on);
    }

    /// Takes every waiting update, for a test that delivers them to a webhook itself.
    pub fn take_updates(&self) -> Vec<Value> {
        self.change(|state| {
            let now = state.now();
            state.queue.take(now)
        })
    }

    /// Puts a raw update of `kind` in the queue.
    pub fn put_update(&self, kind: &str, what: Value) -> Option<i64> {
        self.change(|state| state.tell(kind, what, super::queue::A_DAY))
    }

    /// Sets the line at the top of the page.
    pub fn note(&self, words: &str) {
        self.change(|state| words.clone_into(&mut state.note));
    }

    /// Turns a group's topics on or off; Telegram tells the bot nothing of it.
    pub fn set_forum(&self, group: i64, on: bool) {
        self.group(group, |group| group.forum = on);
    }

    /// Allows reactions in a group or forbids them.
    pub fn set_reactions(&self, group: i64, on: bool) {
        self.group(group, |group| group.reactions = on);
    }

    /// Lets new members see what was said before them, or not.
    pub fn set_history(&self, group: i64, on: bool) {
        self.group(group, |group| group.history = on);
    }

    /// Sets how many seconds after it is said something deletes itself.
    pub fn set_timer(&self, group: i64, seconds: Option<i64>) {
        self.group(group, |group| group.timer = seconds);
    }

    /// Makes a group public, or private again.
    pub fn set_username(&self, group: i64, username: Option<&str>) {
        self.group(group, |group| group.username = username.map(str::to_owned));
    }

    /// A human deletes a topic.
    pub fn delete_topic(&self, group: i64, topic: i64) -> bool {
        self.group(group, |group| group.delete_topic(topic)) == Some(true)
    }

    fn group<T>(&self, id: i64, change: impl FnOnce(&mut Group) -> T) -> Option<T> {
        self.change(|state| state.groups.get_mut(&id).map(change))
    }

    /// Gives or takes one of the bot's rights.
    pub fn set_right(&self, group: i64, right: Right, on: bool) {
        self.standing(group, |group| group.rights.set(right, on));
    }

    /// Throws the bot out of a group.
    pub fn kick(&self, group: i64) {
        self.standing(group, |group| group.standing = Standing::Kicked);
    }

    /// Deletes a group.
    pub fn delete_group(&self, group: i64) {
        self.standing(group, |group| group.standing = Standing::Deleted);
    }

    /// Puts the bot into a group that is in the plan, with `rights`.
    pub fn add_bot(&self, group: i64, rights: Rights) {
        self.standing(group, |group| {
            group.standing = Standing::In;
            group.rights = rights;
        });
    }

    /// Makes a new group; the bot is told if it is put into it.
    pub fn add_group(&self, plan: GroupPlan) {
        let (id, rights) = (plan.id, plan.rights);
        self.change(|state| {
            state.users.extend(plan.members.iter().map(|member| (member.id, User::of_member(member))));
            state.groups.insert(id, Group::new(GroupPlan { rights: None, ..plan }));
        });
        if let Some(rights) = rights {
            self.add_bot(id, rights);
        }
    }

    /// Changes how the bot stands to a group, and tells it.
    fn standing(&self, id: i64, change: impl FnOnce(&mut Group)) {
        self.change(|state| state.restand(id, change));
    }

    /// Her account is deleted.
    pub fn deactivate(&self, person: i64) {
        self.change(|state| {
            if let Some(person) = state.people.get_mut(&person) {
                person.deactivated = true;
            }
        });
    }

    /// The group goes on under another id, with its messages; the bot is told on both sides.
    pub fn migrate(&self, from: i64, to: i64) {
        self.change(|state| {
            let Some(mut group) = state.groups.remove(&from) else { return };
            let old = GroupPlan {
                id: from,
                title: group.title.clone(),
                forum: false,
                username: None,
                reactions: true,
                rights: Some(group.rights),
                members: Vec::new(),
            };
            group.id = to;
            state.groups.insert(to, group);
            state.groups.insert(from, Group { standing: Standing::Moved(to), ..Group::new(old) });
            for (place, field, other) in
                [(from, "migrate_to_chat_id", to), (to, "migrate_from_chat_id", from)].map(|(id, f, o)| (Place::Group(id), f, o))
            {
                let body = Body::service(field, other.into(), "The group was upgraded".to_owned());
                let message = Message::new(From::Bot, body, state.now());
                if let Some(id) = state.chat_mut(place).map(|chat| chat.put(message)) {
                    state.tell_message("message", place, id);
                }
            }
        });
    }
}

impl State {
    /// Changes how the bot stands to the group `id`, and puts what it would be told in the queue.
    pub(crate) fn restand(&mut self, id: i64, change: impl FnOnce(&mut Group)) {
        let Some(group) = self.groups.get_mut(&id) else { return };
        let before = json::bots_membership(&self.bot.user, group.standing, group.rights);
        change(group);
        let after = json::bots_membership(&self.bot.user, group.standing, group.rights);
        let coordinator = group.coordinator();
        if before != after {
            self.tell_membership(Place::Group(id), coordinator.unwrap_or(self.bot.user.id), &before, &after);
        }
    }

    /// She blocks the bot, or lets it write again.
    pub(crate) fn set_blocked(&mut self, id: i64, blocked: bool) {
        let Some(person) = self.people.get_mut(&id) else { return };
        let word = |blocked| if blocked { "kicked" } else { "member" };
        let before = person.blocked;
        person.blocked = blocked;
        if before == blocked {
            return;
        }
        let bot = self.bot.user.json();
        let membership = |blocked| match blocked {
            true => json!({ "status": word(true), "user": bot, "until_date": 0 }),
            false => json!({ "status": word(false), "user": bot }),
        };
        self.tell_membership(Place::Person(id), id, &membership(before), &membership(blocked));
    }
}
