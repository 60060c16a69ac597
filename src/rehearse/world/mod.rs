//! The world behind the Bot API: one state, shared by requests, the page and tests.
//!
//! Knows: how the state is reached, and who is told when it changes. Does not know: what a request or an act does.

mod chats;
pub(crate) mod groups;
pub(crate) mod json;
pub(crate) mod look;
mod orders;
pub(crate) mod people;
pub(crate) mod queue;

pub(crate) use chats::{Body, Chat, From, Message, root_fields};

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use tokio::sync::watch;

use crate::clock::Clock;

use super::faults::{Orders, Trap};
use super::plan::{BotPlan, Plan};
use super::rates::Buckets;
use super::record::Record;
use groups::Group;
use people::{Person, User};
use queue::Queue;

/// A rehearsal's world. Clones are the same world.
#[derive(Clone, Debug)]
pub struct World {
    state: Arc<Mutex<State>>,
    changes: Arc<watch::Sender<u64>>,
    clock: Clock,
}

/// Everything that is so.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) clock: Clock,
    pub(crate) token: String,
    pub(crate) movable: bool,
    pub(crate) note: String,
    pub(crate) bot: Bot,
    pub(crate) users: BTreeMap<i64, User>,
    pub(crate) people: BTreeMap<i64, Person>,
    pub(crate) groups: BTreeMap<i64, Group>,
    pub(crate) queue: Queue,
    pub(crate) queries: Queries,
    pub(crate) orders: Orders,
    pub(crate) trap: Option<Trap>,
    pub(crate) buckets: Buckets,
    pub(crate) record: Record,
    /// A press on a message older than this comes with an inaccessible message.
    pub(crate) inaccessible_after: Option<SignedDuration>,
    /// How many toasts there have been: two that read the same are still two.
    pub(crate) toasts: usize,
}

/// The bot and what setMy… made of it, by language.
#[derive(Debug)]
pub(crate) struct Bot {
    pub(crate) user: User,
    pub(crate) name: String,
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) descriptions: BTreeMap<String, String>,
    pub(crate) short_descriptions: BTreeMap<String, String>,
    pub(crate) commands: BTreeMap<String, Value>,
}

impl Bot {
    fn new(plan: BotPlan) -> Self {
        let user = User {
            id: plan.id,
            bot: true,
            first_name: plan.name.clone(),
            last_name: None,
            username: Some(plan.username),
            language_code: None,
            premium: false,
        };
        Self {
            user,
            name: plan.name,
            names: BTreeMap::new(),
            descriptions: BTreeMap::new(),
            short_descriptions: BTreeMap::new(),
            commands: BTreeMap::new(),
        }
    }

    /// Its name for a phone in `language`.
    pub(crate) fn name(&self, language: Option<&str>) -> &str {
        let own = language.and_then(|language| self.names.get(language));
        own.or_else(|| self.names.get("")).unwrap_or(&self.name)
    }
}

/// Presses that wait to be answered.
#[derive(Debug)]
pub(crate) struct Queries {
    next: u64,
    pub(crate) open: VecDeque<Query>,
    /// How long an answer is taken.
    pub(crate) answered_within: SignedDuration,
}

/// One press.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) id: u64,
    pub(crate) user: i64,
    pub(crate) place: Place,
    pub(crate) at: Timestamp,
}

impl Queries {
    /// Notes a press; gives its id.
    pub(crate) fn ask(&mut self, user: i64, place: Place, at: Timestamp) -> u64 {
        let limit = self.answered_within;
        self.open.retain(|query| at.duration_since(query.at) <= limit);
        self.next += 1;
        self.open.push_back(Query { id: self.next, user, place, at });
        self.next
    }

    /// Takes the press with `id`, unless it is too old or answered.
    pub(crate) fn answer(&mut self, id: &str, now: Timestamp) -> Option<Query> {
        let id: u64 = id.parse().ok()?;
        let at = self.open.iter().position(|query| query.id == id)?;
        let query = self.open.remove(at)?;
        (now.duration_since(query.at) <= self.answered_within).then_some(query)
    }
}

/// A chat that the bot knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Person(i64),
    Group(i64),
}

impl Place {
    pub(crate) fn id(self) -> i64 {
        match self {
            Self::Person(id) | Self::Group(id) => id,
        }
    }
}

impl State {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn chat(&self, place: Place) -> Option<&Chat> {
        match place {
            Place::Person(id) => self.people.get(&id).map(|person| &person.chat),
            Place::Group(id) => self.groups.get(&id).map(|group| &group.chat),
        }
    }

    pub(crate) fn chat_mut(&mut self, place: Place) -> Option<&mut Chat> {
        match place {
            Place::Person(id) => self.people.get_mut(&id).map(|person| &mut person.chat),
            Place::Group(id) => self.groups.get_mut(&id).map(|group| &mut group.chat),
        }
    }

    pub(crate) fn message(&self, place: Place, id: i64) -> Option<&Message> {
        self.chat(place)?.messages.get(&id)
    }

    /// Takes a message away on both sides, and from her lock screen.
    pub(crate) fn remove_message(&mut self, place: Place, id: i64) {
        if let Some(chat) = self.chat_mut(place) {
            chat.remove(id);
        }
        if let Place::Person(person) = place
            && let Some(person) = self.people.get_mut(&person)
        {
            person.lock.retain(|line| line.message != id);
        }
    }

    /// Puts a service message of the bot's doing; the bot is not told of its own.
    pub(crate) fn say(&mut self, place: Place, thread: Option<i64>, body: Body) {
        let message = Message { thread, ..Message::new(From::Bot, body, self.now()) };
        if let Some(chat) = self.chat_mut(place) {
            chat.put(message);
        }
    }
}

impl World {
    /// A world as `plan` has it, by `clock`.
    pub fn new(plan: Plan, clock: Clock) -> Self {
        let bot = Bot::new(plan.bot);
        let mut users = BTreeMap::from([(bot.user.id, bot.user.clone())]);
        let mut people = BTreeMap::new();
        for each in plan.people {
            let person = Person::new(each);
            users.insert(person.user.id, person.user.clone());
            people.insert(person.user.id, person);
        }
        let mut groups = BTreeMap::new();
        for each in plan.groups {
            users.extend(each.members.iter().map(|member| (member.id, User::of_member(member))));
            groups.insert(each.id, Group::new(each));
        }
        let state = State {
            clock: clock.clone(),
            token: plan.token,
            movable: plan.movable,
            note: plan.note,
            bot,
            users,
            people,
            groups,
            queue: Queue::new(plan.first_update),
            queries: Queries { next: 0, open: VecDeque::new(), answered_within: SignedDuration::from_secs(15) },
            orders: Orders::default(),
            trap: None,
            buckets: Buckets::new(plan.rates),
            record: Record::new(plan.calls_kept),
            inaccessible_after: None,
            toasts: 0,
        };
        Self { state: Arc::new(Mutex::new(state)), changes: Arc::new(watch::Sender::new(0)), clock }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the state.
    pub(crate) fn see<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the state, and tells everybody who waits for changes.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let made = change(&mut self.lock());
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
        made
    }

    /// Counts up at every change.
    pub fn changed(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Returns once `holds`, which is asked after each change.
    pub async fn until(&self, mut holds: impl FnMut(&Self) -> bool) {
        let mut changed = self.changed();
        loop {
            changed.mark_unchanged();
            if holds(self) || changed.changed().await.is_err() {
                return;
            }
        }
    }

    /// The clock that this world goes by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
}
