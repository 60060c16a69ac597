//! One event, one turn: the passage as it is afterwards, and what must be carried out.
//!
//! Knows: which file decides what. Does not know: anything that the event and the moment do not say. A turn never
//! fails: an event that makes no sense leaves the passage as it is and shows the card again.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::case::Case;
use super::effect::Effect;
use super::erasing::{self, Grave};
use super::event::Event;
use super::ids::{Chat, Volunteer};
use super::patience::Patience;
use super::room::report::Line;
use super::room::{self, Past, Room, report};
use super::visit::Visit;
use super::{answers, block, desk, early, hers, lost, notes, notice, returning, waiting};
use crate::content::{Attendance, Centre, CentreId, Content, Hours, Lang};

/// Her reading and, if she asked for someone, her case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Her reading.
    pub visit: Visit,
    /// Her case.
    pub case: Option<Case>,
    /// What somebody with her phone but without her picture sent: it lives in the case, and as long as it.
    pub aside: Option<Case>,
    /// What is left of an erased case: a passage of its own, which leads to nobody's chat.
    pub grave: Option<Grave>,
    /// A desk as a whole: a passage of its own, which leads to nobody's chat.
    pub room: Option<Room>,
    /// Until when nothing is taken from this phone. It outlives the case and knows nothing else.
    pub block: Option<Timestamp>,
}

impl Passage {
    /// The case that her card may show: hers behind her picture, the aside behind the aside's.
    pub fn shown(&self) -> Option<&Case> {
        match (self.visit.behind, self.visit.beside) {
            (true, false) => self.case.as_ref(),
            (true, true) => self.aside.as_ref(),
            (false, _) => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn shown_mut(&mut self) -> Option<&mut Case> {
        match (self.visit.behind, self.visit.beside) {
            (true, false) => self.case.as_mut(),
            (true, true) => self.aside.as_mut(),
            (false, _) => None,
        }
    }

    /// The case and the aside.
    pub(super) fn both_mut(&mut self) -> impl Iterator<Item = &mut Case> {
        self.case.iter_mut().chain(self.aside.iter_mut())
    }
}

/// What a turn is told besides the event: time, chance, and what the desks look like.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// The time.
    pub now: Timestamp,
    /// Fresh bytes for whatever is drawn.
    pub chance: [u8; 32],
    /// A spoken name that nobody has had for 90 days, should one be needed.
    pub name: u16,
    /// The desks.
    pub desks: &'a Desks,
    /// The durations.
    pub patience: &'a Patience,
}

/// The desks by centre, as the last check found them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desks(pub BTreeMap<CentreId, DeskState>);

/// One desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskState {
    /// Its group.
    pub group: Chat,
    /// Its language.
    pub lang: Lang,
    /// Whether it can be worked with.
    pub open: bool,
    /// It takes no new cases before then; open ones go on.
    pub paused_until: Option<Timestamp>,
    /// Shifts of its own; without any, the centre's hours count.
    pub shifts: Option<Hours>,
    /// Its open cases, as its board has them.
    pub lines: Vec<Line>,
    /// Cases that are not open any more, while their topics are there.
    pub past: Vec<Past>,
    /// How many of them each member has, those that are put off left out.
    pub load: BTreeMap<Volunteer, u32>,
    /// Its members: the how manieth they were, and what they want to be called.
    pub members: BTreeMap<Volunteer, (u32, Option<String>)>,
}

/// What a turn leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The passage afterwards.
    pub passage: Passage,
    /// What must be carried out, in this order.
    pub effects: Vec<Effect>,
}

impl DeskState {
    /// A desk of which nothing else is known.
    pub fn new(group: Chat, lang: Lang, open: bool) -> Self {
        let (lines, past, load, members) = (Vec::new(), Vec::new(), BTreeMap::new(), BTreeMap::new());
        Self { group, lang, open, paused_until: None, shifts: None, lines, past, load, members }
    }

    /// What else is known of it: what its room says.
    pub fn learn(&mut self, room: &Room) {
        self.shifts.clone_from(&room.shifts);
        self.paused_until = room.pause.map(|pause| pause.until.unwrap_or(Timestamp::MAX));
        self.lines.clone_from(&room.lines);
        self.past.clone_from(&room.past);
        self.members = room.members.iter().map(|(who, member)| (*who, (member.number, member.label.clone()))).collect();
        self.load.clear();
        for owner in room.lines.iter().filter(|line| !line.put_off).filter_map(|line| line.owner) {
            *self.load.entry(owner).or_default() += 1;
        }
    }
}

impl Desks {
    /// Whether `centre` has a desk that can be worked with.
    pub fn open(&self, centre: &CentreId) -> bool {
        self.0.get(centre).is_some_and(|desk| desk.open)
    }

    /// The spoken names of the cases that are open at the desks in `group`.
    pub fn names(&self, group: Chat) -> Vec<u16> {
        let here = self.0.values().filter(|desk| desk.group == group);
        here.flat_map(|desk| desk.lines.iter().map(|line| line.name)).collect()
    }

    /// The other desks in the group of `centre`'s.
    pub fn beside<'a>(&'a self, centre: &'a CentreId, group: Chat) -> impl Iterator<Item = &'a DeskState> {
        self.0.iter().filter(move |(other, desk)| *other != centre && desk.group == group).map(|(_, desk)| desk)
    }

    /// What `who` is called at the desks in `group`, in `lang`.
    pub fn called(&self, content: &Content, lang: Lang, group: Chat, who: Volunteer) -> String {
        let member = self.0.values().filter(|desk| desk.group == group).find_map(|desk| desk.members.get(&who));
        let known = |(number, label): &(u32, Option<String>)| room::called(content, lang, *number, label.as_deref());
        member.map_or_else(|| content.say(lang, "room-somebody", &[]), known)
    }

    /// How many open cases `who` has at all desks, those that are put off left out.
    pub fn load(&self, who: Volunteer) -> u32 {
        self.0.values().filter_map(|desk| desk.load.get(&who)).sum()
    }

    /// Whether somebody sits at `centre`'s desk at `now`, and until or from when: by its shifts, else by its hours.
    pub fn attendance(&self, centre: &Centre, now: Timestamp) -> Attendance {
        self.hours(centre).attendance(now)
    }

    /// When somebody comes to `centre`'s desk next, after `now`.
    pub fn next_start(&self, centre: &Centre, now: Timestamp) -> Option<Timestamp> {
        self.hours(centre).next_start(now)
    }

    /// When somebody sits at `centre`'s desk: its shifts, else its hours.
    fn hours<'a>(&'a self, centre: &'a Centre) -> &'a Hours {
        self.0.get(&centre.id).and_then(|desk| desk.shifts.as_ref()).unwrap_or(&centre.hours)
    }

    /// Whether `centre` has a desk that takes new cases.
    pub fn takes(&self, centre: &CentreId, now: Timestamp) -> bool {
        self.0.get(centre).is_some_and(|desk| desk.open && !desk.paused(now))
    }

    /// Whether there are desks that can be worked with, and none of them takes new cases.
    pub fn paused(&self, now: Timestamp) -> bool {
        let mut open = self.0.values().filter(|desk| desk.open).peekable();
        open.peek().is_some() && open.all(|desk| desk.paused(now))
    }
}

impl DeskState {
    fn paused(&self, now: Timestamp) -> bool {
        self.paused_until.is_some_and(|until| until > now)
    }
}

/// Takes one turn.
pub fn turn(content: &Content, mut passage: Passage, event: Event, moment: &Moment<'_>) -> Turn {
    let mut effects = Vec::new();
    let (before, waited) = (report::before(&passage, &event), waiting::before(&passage));
    block::due(&mut passage, moment, &mut effects);
    match event {
        Event::Hers(event) => hers::turn(content, &mut passage, event, moment, &mut effects),
        Event::Retried(event) => hers::again(content, &mut passage, event, moment, &mut effects),
        Event::Desk(event) if passage.grave.is_some() => {
            erasing::at_the_grave(content, &mut passage, event, moment, &mut effects);
        }
        Event::Room(what) => room::told(content, &mut passage, what, moment, &mut effects),
        Event::Member { centre, lang, speaks, desk } => {
            room::turn(content, &mut passage, (&centre, lang, speaks), &desk, moment, &mut effects);
        }
        Event::Desk(event) => desk::turn(content, &mut passage, event, moment, &mut effects),
        Event::Answer(answer) => answers::turn(content, &mut passage, answer, moment, &mut effects),
        Event::Due => answers::due(content, &mut passage, moment, &mut effects),
        Event::Lost(lost) => lost::turn(content, &mut passage, lost, moment, &mut effects),
        Event::Number(came) => returning::came(&mut passage, came, moment),
    }
    passage.visit.rest(moment.now);
    notice::remember(&mut passage);
    notes::forget(&mut passage, moment.now);
    early::forget(&mut passage, moment.now);
    waiting::settle(content, &mut passage, waited, moment);
    report::tell(&before, &passage, moment.now, &mut effects);
    Turn { passage, effects }
}
