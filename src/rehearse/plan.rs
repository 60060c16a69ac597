//! Who is there when a rehearsal begins: the bot, the people with phones, the groups.
//!
//! Knows: names, numbers and rights. Does not know: what anybody does.

use super::rates::Rates;

/// What a world is made from.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The bot's token; requests with another one are refused.
    pub token: String,
    /// The bot itself.
    pub bot: BotPlan,
    /// People with a private chat.
    pub people: Vec<PersonPlan>,
    /// Groups, with the bot in them.
    pub groups: Vec<GroupPlan>,
    /// How much the bot may send.
    pub rates: Rates,
    /// Whether the page may move the clock.
    pub movable: bool,
    /// How many calls the recorder keeps; the oldest go first.
    pub calls_kept: usize,
    /// A line for the top of the page.
    pub note: String,
    /// The number of the first update.
    pub first_update: i64,
}

/// The bot as getMe shows it.
#[derive(Clone, Debug)]
pub struct BotPlan {
    /// Its user id.
    pub id: i64,
    /// Its username, without the at sign.
    pub username: String,
    /// Its name until setMyName changes it.
    pub name: String,
}

/// Somebody with a phone.
#[derive(Clone, Debug)]
pub struct PersonPlan {
    /// Her user id, which is the id of her private chat too.
    pub id: i64,
    /// How the page and tests call her.
    pub label: String,
    /// Her profile.
    pub first_name: String,
    /// Her profile.
    pub last_name: Option<String>,
    /// Her profile, without the at sign.
    pub username: Option<String>,
    /// What her app says of its language.
    pub language_code: Option<String>,
    /// Whether she pays Telegram.
    pub premium: bool,
}

/// A supergroup.
#[derive(Clone, Debug)]
pub struct GroupPlan {
    /// Its id, below -1000000000000.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Whether it has topics.
    pub forum: bool,
    /// Its public username, if it is public.
    pub username: Option<String>,
    /// Whether reactions are allowed.
    pub reactions: bool,
    /// What the bot may do there; `None` for a group that the bot is not in.
    pub rights: Option<Rights>,
    /// Its people.
    pub members: Vec<MemberPlan>,
}

/// One of a group's people.
#[derive(Clone, Debug)]
pub struct MemberPlan {
    /// The user id.
    pub id: i64,
    /// How the page and tests call them; their first name too.
    pub name: String,
    /// The rest of their profile.
    pub last_name: Option<String>,
    /// The rest of their profile.
    pub username: Option<String>,
    /// Administrators may be anonymous and may write in closed topics.
    pub role: Role,
    /// Whether their messages come in the group's name.
    pub anonymous: bool,
}

/// What somebody is in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An ordinary member.
    Member,
    /// An administrator.
    Coordinator,
}

impl Role {
    /// The page's word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Coordinator => "coordinator",
        }
    }
}

/// What the bot may do in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    /// Whether it is an administrator at all; without it the flags below count as off.
    pub admin: bool,
    /// can_manage_topics.
    pub manage_topics: bool,
    /// can_delete_messages.
    pub delete_messages: bool,
    /// can_pin_messages.
    pub pin_messages: bool,
    /// Whether it may write.
    pub write: bool,
}

/// One of the bot's rights, to be given or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Being an administrator.
    Admin,
    /// can_manage_topics.
    ManageTopics,
    /// can_delete_messages.
    DeleteMessages,
    /// can_pin_messages.
    PinMessages,
    /// Writing at all.
    Write,
}

impl Rights {
    /// Everything that a desk's bot needs.
    pub fn full() -> Self {
        Self { admin: true, manage_topics: true, delete_messages: true, pin_messages: true, write: true }
    }

    /// A plain member's.
    pub fn member() -> Self {
        Self { admin: false, manage_topics: false, delete_messages: false, pin_messages: false, write: true }
    }

    /// Whether the bot has `right`.
    pub fn has(self, right: Right) -> bool {
        match right {
            Right::Admin => self.admin,
            Right::ManageTopics => self.admin && self.manage_topics,
            Right::DeleteMessages => self.admin && self.delete_messages,
            Right::PinMessages => self.admin && self.pin_messages,
            Right::Write => self.write,
        }
    }

    pub(crate) fn set(&mut self, right: Right, on: bool) {
        match right {
            Right::Admin => self.admin = on,
            Right::ManageTopics => self.manage_topics = on,
            Right::DeleteMessages => self.delete_messages = on,
            Right::PinMessages => self.pin_messages = on,
            Right::Write => self.write = on,
        }
    }
}

impl Plan {
    /// The default room for the page: with what is known of Telegram's own limits, and a recorder that forgets.
    pub fn training_room() -> Self {
        Self { rates: Rates::telegrams(), calls_kept: 2000, ..Self::default_room() }
    }

    /// Two phones and three desks; no limits, and the clock may be moved.
    pub fn default_room() -> Self {
        Self {
            token: "4242:rehearsal".to_owned(),
            bot: BotPlan { id: 4242, username: "rehearsal_bot".to_owned(), name: "Goedemorgen".to_owned() },
            people: vec![
                PersonPlan {
                    id: 910_001,
                    label: "Her phone".to_owned(),
                    first_name: "Mirela-PROFILE-7Q1".to_owned(),
                    last_name: Some("Lastname-PROFILE-7Q2".to_owned()),
                    username: Some("username_profile_7q3".to_owned()),
                    language_code: Some("ro".to_owned()),
                    premium: true,
                },
                PersonPlan {
                    id: 910_002,
                    label: "Second phone".to_owned(),
                    first_name: "\u{202e}نور-PROFILE-8Q1".to_owned(),
                    last_name: None,
                    username: None,
                    language_code: Some("ar".to_owned()),
                    premium: false,
                },
            ],
            groups: vec![
                desk(-1_001_000_000_001, "Antwerp desk", 920_100),
                desk(-1_001_000_000_002, "Brussels desk", 920_200),
                desk(-1_001_000_000_003, "Liège desk", 920_300),
            ],
            rates: Rates::unlimited(),
            movable: true,
            calls_kept: usize::MAX,
            note: String::new(),
            first_update: 700_000_001,
        }
    }
}

fn desk(id: i64, title: &str, first: i64) -> GroupPlan {
    let member = |nth: i64, name: &str, role| MemberPlan {
        id: first + nth,
        name: name.to_owned(),
        last_name: Some(format!("VOLUNTEER-{}", first + nth)),
        username: Some(format!("volunteer_{}", first + nth)),
        role,
        anonymous: false,
    };
    GroupPlan {
        id,
        title: title.to_owned(),
        forum: true,
        username: None,
        reactions: true,
        rights: Some(Rights::full()),
        members: vec![member(1, "An", Role::Member), member(2, "Bo", Role::Member), member(3, "Cleo", Role::Coordinator)],
    }
}
