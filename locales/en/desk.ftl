### What the program says to the volunteers.

## Topics

topic-title = { $name }
topic-title-minor = { $name } · UNDER 18
topic-title-continued = { $name }, continued
topic-title-minor-continued = { $name }, continued · UNDER 18

## Her words

carry-head = { $name }: new words
carry-head-late = { $name }: words of { $time }, late
carry-head-again = { $name }: words again (the topic was lost)
carry-head-correction = { $name }: correction
carry-head-without-picture = From the same phone, as { $name }, WITHOUT the picture
no-words-yet = (No words yet. Reply here to answer.)
ended-by-person = Ended by the person.
unreachable = The person can't be reached for now.
reachable = The person can be reached again.
lost-hers = A message of hers did not come through. She is asked to write it again.
lost-desk = This did not come through. Please do it again.
note-moved = Note from a topic “{ $name }” that was opened twice and is deleted: { $words }
remind-waiting = Waiting for { $minutes } min: her words have no answer.
remind-waiting-beside = Waiting for { $minutes } min: words WITHOUT the picture have no answer.
remind-take-over = Waiting for { $minutes } min: anybody here may take this case now.
remind-coordinators = Coordinators: her words have waited { $minutes } min without an answer.
remind-coordinators-beside = Coordinators: words WITHOUT the picture have waited { $minutes } min without an answer.

## The case card

card-her-name = She knows this case as { $name }.
card-interpreter = Needs an interpreter.
card-interpreter-found = An interpreter is found, { $time }.
button-interpreter = Interpreter found
card-minor = Under 18: secrecy has limits. Child Focus { $tel-child-focus }. Tell a coordinator.
card-sent = Sent { $time }
card-free = Nobody has taken it.
card-taken = Taken { $time }: { $who }
card-closed = Closed. Her next words open it again.
card-ended = Ended by the person.
card-our-turn = Waiting: her last words have no answer.
card-her-turn = Her turn.
card-answer-waits = An answer waits for her.
card-beside-waits = Words WITHOUT the picture wait for an answer since { $time }.
card-unreachable = The person can't be reached for now, since { $time }.
card-looked = She last looked { $time }
card-shut = She closed it { $time }
card-first-ask = First answer: is it a good moment to write? (Ask)
card-first-phone = Who else looks at this phone, how to be reached? (Ask)
card-first-promise = Promise nothing: no papers, no bed, no safety.
card-how = To answer, reply to her words. Everything else here is a note and stays here.
button-claim = Claim
button-release = Release
button-reopen = Open again
button-take-over = Take over
button-close = Close
button-undo = Undo

## The life of a case

button-close-centre = Goes to the centre
button-close-elsewhere = Another service
button-close-silent = No answer for long
button-close-not-ours = Not for us
button-close-asked = The person asked
button-back = Back
closed-centre = The person goes to the centre.
closed-elsewhere = Another service goes on with this.
closed-silent = The person has not answered for long.
closed-not-ours = This is not for us.
closed-asked = The person asked to close this.
closes-by-itself = Nothing was done here since { $since }. This case closes by itself: { $closes }. A note here keeps it open; new words open it again.
closed-by-itself = Closed by itself: nothing was done here since { $since }. New words of the person open it again.
not-closed-waits = Coordinators: nothing was done here since { $since }, and words of the person wait for an answer. This case does not close by itself.
not-closed-waits-beside = Coordinators: nothing was done here since { $since }, and words WITHOUT the picture wait for an answer. This case does not close by itself.
closed-untouched = Neither side did anything for long.
tell-why = Why do you close it? Press the reason on the case card.
tell-back = As before.
button-is-urgent = Urgent
button-not-urgent = Not urgent any more
card-urgent = { $name } · URGENT since { $time }
urgent-called = URGENT, { $time }. Coordinators: please come to this topic now.
urgent-list =
    If a life may be in danger, there is a duty to help: it can go before secrecy.
    – Ask the person: are you in danger right now? Can you call { $tel-emergency }?
    – We do not know where they are: ask for nothing that is not needed.
    – Decide together with a coordinator, never alone. { $tel-emergency } at any hour.
urgent-decided = What was decided, and by whom? Write it below this line, once: it stays here as a note.
urgent-lifted = { $time }: a coordinator says that this is not urgent any more.
minor-list =
    UNDER 18
    – Child Focus { $tel-child-focus }, any hour.
    – Secrecy has limits: if a life is in danger we may have to call for help. Say so before they tell more.
    – Tell a coordinator now. Do not decide alone.
    – Ask for no proof of age, for no photos.
tell-urgent = The coordinators are told. The list stands in the topic.
tell-urgent-already = This is urgent already. Only a coordinator can change that.
tell-urgent-lifted = Not urgent any more.
button-hand-on = Hand on
button-more = More
card-handed-on = Handed on { $time }. Nobody has taken it since. Read the note in the topic.
handed-on = { $time }: free again, handed on. Reply here with a note for whoever takes it next; it stays in this topic.
opened-again = { $time }: open again, it was closed by mistake.
claim-lifted = Whoever had this case is not in this group any more. It is free again.
tell-handed-on = Handed on. Write your note below the line in the topic.
tell-claimed-handed = You have this case. It was handed on: read the note in the topic.
tell-interpreter = Noted. The person reads that there is an interpreter.
tell-more = More buttons are on the case card.
button-pass = Pass on
button-accept = Accept
button-decline = Not for us
card-pass-asked = The person is asked whether this may go to { $centre }.
card-pass-agreed = { $centre } is asked to take this. Until then it is yours.
pass-agreed = The person agrees. { $centre } is asked now; until they accept, this case is yours.
pass-refused = The person does not want this to go to { $centre }. It stays here.
pass-no-desk = { $centre } has no desk that works now. This stays here.
pass-declined = { $centre } does not take it. This stays here.
pass-not-answered = The person has not said whether this may go to { $centre }. This stays here.
pass-not-accepted = { $centre } has not accepted. This stays here.
pass-over = This case does not come here any more.
pass-offer = { $centre } asks you to take this case. The person agrees. Whoever accepts has claimed it.
passed-on = { $time }: { $centre } has accepted. This topic is closed.
tell-which-centre = Which centre? Press it on the case card. The person is asked first.
tell-pass-asked = The person is asked whether this may go to { $centre }.
tell-pass-waits = This case is already waiting to be passed on.
tell-pass-no-desk = { $centre } has no desk here that takes cases now. Its number is ready to send, below.
tell-pass-declined = Declined. The other desk is told.
tell-passed-on = This case is not here. Nothing goes out from this topic.
button-block = Block for 7 days
button-unblock = End the block
blocked = Blocked until { $time }: nothing is taken from this phone. Its card says that messages can't be taken now, as in a pause.
unblocked = The block is over. New words open this case again.
closed-blocked = Blocked for 7 days.
tell-blocked = Blocked for 7 days.
tell-unblocked = The block is over.
button-snooze = Remind later
button-snooze-hour = In an hour
button-snooze-evening = This evening 18:00
button-snooze-morning = Tomorrow 09:00
card-put-off = Reminders are put off until { $time }, or until new words come.
tell-until-when = Until when? Press it on the case card.
tell-put-off = Reminders are put off until { $time }. New words end that.
tell-nothing-to-put-off = Nothing waits for an answer here, so there is no reminder.
tell-urgent-not-put-off = This case is urgent: its reminders can't be put off.
button-called-in = Called in
card-called-in = Called in { $time }: the person rang or came by, with the spoken name.
card-returned = Came back { $time } from another phone, with a number. Anybody can have found it: first ask what only the person knows.
called-in = Called in, { $time }: the person rang or came by and said the spoken name.
returned = { $name } is back, { $time }: from another phone, with a number. Anybody can have found that number. Before you tell anything, ask for the word that was agreed, or for something that only the person and this topic know. Answers that had not been opened do not show there.
tell-called-in = Noted. No phone shows anything of it.
tell-owner-or-coordinator = Only the one who claimed, or a coordinator, can do this.

## Answers

hold-line = To { $name } (“{ $quote }”) in { $seconds } s
hold-line-bare = To { $name } in { $seconds } s
hold-waiting = Left for { $name }. 👌 on your message means: opened. Until then Undo takes it back.
hold-undone = Taken back: { $name } does not get it
hold-lapsed = Not opened for 7 days: the words for { $name } are gone. Write again if they still hold.
# Asked before an answer goes out.
ask-not-sent = Not sent yet.
ask-language = { $name } reads { $reads }. This looks like { $written }.
ask-letters = { $name } reads { $reads }. This is in other letters.
ask-name = This looks like somebody's name.
ask-address = This looks like an address.
ask-number = This looks like a telephone number.
ask-link = This looks like a link, an e-mail address or a username.
ask-case = This names another case: { $other }.
button-send-anyway = Send anyway
button-send-in = Send in { $written }
button-cancel = Cancel
tell-going = It goes.
tell-claimed = You have this case. Reply to her words to answer.
tell-claimed-already = You have this case already.
tell-claimed-by-other = Not free: { $who } has this case.
tell-too-many = You have { $count } open cases; one more helps nobody. First hand one on, close one or put one off (More). A coordinator may still take this one.
tell-not-to-take-over = Not free: { $who } has this case. It can be taken over once her words have waited too long.
tell-released = You gave this case back.
tell-closed = Closed.
tell-opened-again = Open again.
tell-not-opened-again = It is too late for this button. The person opens the case again by writing.
tell-undone = Taken back.
tell-too-late = Too late: she has opened it.
tell-not-yours = Only the one who claimed can do this.
tell-claim-first = Press Claim on the case card first.
tell-note-not-yours = Only the one who wrote this can send it.
tell-ended = The person has ended this case.
tell-members-only = Only members of this group can do this.
tell-old-button = This button is old. Use the newest card.
# A call.
call-asked = { $name } asks for a call.
call-wish-any = At any time.
call-wish-morning = In the morning.
call-wish-afternoon = In the afternoon.
call-wish-evening = In the evening.
call-wish-me = Only the person picks up.
call-wish-others = Perhaps somebody else picks up.
call-wish-nothing = If it is somebody else: say nothing and hang up.
call-wish-wrong = If it is somebody else: say that it was a wrong number.
call-wish-shop = If it is somebody else: say that it is a shop, and hang up.
call-goes = Press Called after the call: this message goes then, or after 24 hours.
call-taken-back = { $name } does not want a call any more. The number is gone from here.
call-over = { $name }, { $time }: 24 hours are over, the number is gone. Nobody pressed Called.
button-called = Called
tell-called = The number is gone from here.
refuse-unclaimed = Not sent: nobody has claimed this case. Press Claim, then reply again.
refuse-not-owner = Not sent: { $who } has this case.
refuse-closed = Not sent: this case is closed.
refuse-ended = Not sent: the person has ended this case.
note-stays = This stays at the desk. To answer, reply to the person's words.
note-stays-send = This stays at the desk. To answer, reply to the person's words. Or send this:
note-stays-free = This stays at the desk: nobody has this case yet. To answer, press Claim on the case card first. Then reply to the person's words, or send this:
note-stays-other = This stays at the desk. { $who } has this case.
button-send-note = Send to { $name }
refuse-undo-what = Nothing to take back: reply //undo to your own answer, or to the line below it.
refuse-undo-not-yours = Not taken back: somebody else wrote this answer.
refuse-edit-opened = Not changed: the person has opened it already. Send a correction as a new reply.
refuse-edit-withdrawn = Not sent: this was taken back. Reply again to answer.
refuse-media = Not sent: only text goes to her, because a file or a voice tells who you are.
refuse-unnamed = Not sent: switch off “Remain anonymous” in your administrator rights, then reply again.
carry-perhaps-again = (perhaps for the second time)

## Phrases and questions

button-phrases = Phrases
button-instead = Phrase: { $said }
button-ask = Ask
button-cancel-menu = Cancel
menu-phrases = Phrases for { $name }
menu-questions = Questions for { $name }
menu-choose = Nothing leaves before you press Send. Choose what it is about.
menu-to = In answer to “{ $quote }”
menu-meaning = You say ({ $language }):
menu-hers = The person reads ({ $language }, { $status }):
menu-missing = Missing: { $slots }. Press, or reply to this message: one a line, in this order.
menu-change = To change it, reply to this message: { $slots }, one a line.
menu-misfit = That does not fit. A day is like 9/1 or Thursday, an hour like 10:00, an address one line.
menu-office = Only the address of the office, never that of a house.
menu-closed = Closed. Nothing was sent.
status-drafted = drafted, checked by no speaker
status-back-translated = translated back, checked by no speaker
status-reviewed = reviewed
slot-day = day
slot-hour = hour
slot-place = address of the office
hold-phrase = To { $name } (“{ $quote }”) in { $seconds } s: { $said }
hold-phrase-bare = To { $name } in { $seconds } s: { $said }
hold-phrase-waiting = Left for { $name }: { $said } 👌 here means: opened. Until then Undo takes it back.
answered-by-button = { $choice } (“{ $question }”)
tell-new-words = New words have come. Look at them first, then press Send again.
## The room: the board, commands, the digest, the audit

room-title = Board of { $centre }
room-here-until = Somebody is there until { $time }.
room-nobody-before = Nobody is there before { $time }.
room-nobody-known = No shift is known for the next two weeks.
room-paused = Intake is paused until somebody opens it.
room-paused-until = Intake is paused until { $time }.
room-resumed = Intake is open again.
room-none = No open cases.
room-ours = Our turn:
room-theirs = The person's turn:
room-more = And { $count } more: /find and a name.
room-free = nobody has it
room-member = member { $number }
room-somebody = somebody
room-nudge = { $member }: at it for { $minutes } minutes. Take a break; somebody else can have your cases: /tonight
room-i-am = You are { $member } here. Only this group reads that.
room-holidays = Holidays
room-nobody = nobody
room-shifts = Shifts:
room-shifts-hours = No shifts yet. These are the hours of the centre:
room-gaps = When nobody is there, in the next seven days:
room-shift-how = To change a day (coordinators): { $spans }, or { $closed }
room-help =
    Answer: reply to the person's words. Everything else in a topic is a note and stays there.
    A note for sure: begin with //
    /mine your cases, by whose turn it is
    /find and a name: a case
    /tonight you stop: hand your cases on, or say when you are back
    /board a fresh board
    /shifts who is there when
    /figures the last weeks in numbers; what could be one person is not told
    /iam and a name: what you are called here
room-welcome =
    Welcome to whoever is new here. To answer a person, claim the case and reply to the person's words; everything else in a topic stays there.
    What else there is: /help
line-ours = { $name }: waits since { $time }
line-theirs = { $name }: not looked yet
line-theirs-looked = { $name }: looked { $time }
line-urgent = ‼
line-minor = under 18:
mine-none = You have no case.
mine-more = and { $count } more: /mine
find-none = No case has this name here.
find-past = { $name }: not open since { $time }
button-mine = My cases
button-tonight = I stop for tonight
button-pause = Pause intake
button-resume = Open intake
button-concerns = For coordinators
pause-shift = Until the next shift
pause-tomorrow = Until tomorrow 09:00
pause-monday = Until Monday 09:00
pause-opened = Until somebody opens it
pause-no = Back
tell-pause-until = Until when? Choose on the board.
tell-paused = Paused. Who writes now is told so, with the numbers. Open cases go on.
tell-resumed = Intake is open.
tonight-ask = { $member } stops for tonight. What becomes of each case?
tonight-done = { $member } has stopped for tonight.
tonight-hand-on = { $name }: hand on
tonight-tell = Tell: back next shift
tonight-keep = Keep
tonight-done-hand-on = { $name } is free for others.
tonight-done-tell = { $name } is told the hour when you are back.
tonight-done-keep = { $name } stays with you.
figures-week = Week of { $day }:
figures-few = fewer than { $few }
figures-none = Nothing is counted yet.
digest-title = Since { $time }:
digest-opened = Opened: { $count }
digest-closed = Closed: { $count }
digest-ended = Ended by the person: { $count }
digest-ended-unanswered = Of these before an answer: { $count }
digest-erased = Erased: { $count }
digest-erased-without-picture = Erased WITHOUT the picture: { $count }
digest-topics-replaced = Topics lost and replaced: { $count }
digest-set-aside = Set aside after three tries: { $count }
digest-numbers = Shown only the numbers, because nobody took cases here: { $count }
digest-away = The bot did not run from { $from } until { $until }. What was written meanwhile came after that.
digest-median = First answer after { $minutes } min (half of them sooner)
digest-waiting = Waiting now: { $count }, the oldest since { $time }
audit-title = Who did what · { $centre }
audit-claimed = { $time } { $member }: claimed { $name }
audit-took-over = { $time } { $member }: took over { $name }
audit-released = { $time } { $member }: gave back { $name }
audit-freed = { $time } { $member } left the group: { $name } is free
audit-left = { $time } { $member } left the group
audit-handed-on = { $time } { $member }: handed on { $name }
audit-urgent = { $time } { $member }: { $name } is urgent
audit-not-urgent = { $time } { $member }: { $name } is not urgent any more
audit-called-in = { $time } { $member }: { $name } called in
audit-closed = { $time } { $member }: closed { $name }
audit-reopened = { $time } { $member }: opened { $name } again
audit-blocked = { $time } { $member }: takes nothing from the phone of { $name } for a week
audit-unblocked = { $time } { $member }: takes words of { $name } again
audit-passed = { $time } { $member }: asked whether { $name } goes to another centre
audit-accepted = { $time } { $member }: took { $name } from another centre
audit-declined = { $time } { $member }: did not take { $name } from another centre
audit-answered = { $time } { $member }: answered { $name }
audit-kept = { $time } { $member }: kept the topic of { $name }
audit-paused = { $time } { $member }: paused intake
audit-resumed = { $time } { $member }: opened intake
audit-shifts = { $time } { $member }: changed the shifts

## Without the picture, erased

aside-took-picture = The words WITHOUT the picture took the same picture as { $name }. Perhaps she can't get in any more.
aside-ended = Ended on the phone: { $name }, WITHOUT the picture.
aside-left = { $name }, WITHOUT the picture: that phone has no case any more. Nothing goes there now.
button-anyway = Answer anyway
button-urgent = Urgent: keep, a life may be in danger
tell-anyway = Your replies to these words go out now. Whoever has the phone can read them.
tell-kept = The topic is kept.
tell-coordinators-only = Only a coordinator can do this.
tell-erased = This case is erased. Nothing goes out.
refuse-anyway = Not sent: these words came WITHOUT the picture. Press “Answer anyway” below them, then reply again.
taken-back = { $name } takes her last words back. Please do not use them.
concern-title = Someone says that these answers are wrong. Do not speak of it in the topic:
concern-line = { $name }, { $time }
concern-line-of = { $name }, a case of { $centre }, { $time }: ask them, by the name alone.
concern-more = And { $count } more: press again.
concern-none = Nothing lies here now.
concern-not-yours = Only coordinators who have not answered in these cases can read this.
erased-with = Erased by the person, { $time }. This topic is deleted at { $goes }.
erased-without = Erased WITHOUT the picture, { $time }. This topic is deleted at { $goes }.
erased-with-general = { $name }: erased by the person, { $time }.
erased-without-general = { $name }: erased WITHOUT the picture, { $time }.
erased-kept = Kept by a coordinator, { $time }.
erased-called-in = { $name } called in, { $time }.
