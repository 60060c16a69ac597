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
lost-hers = A message of hers did not come through. She is asked to write it again.
lost-desk = This did not come through. Please do it again.
note-moved = Note from a topic “{ $name }” that was opened twice and is deleted: { $words }
remind-waiting = Waiting for { $minutes } min: her words have no answer.
remind-take-over = Waiting for { $minutes } min: anybody here may take this case now.
remind-coordinators = Coordinators: her words have waited { $minutes } min without an answer.

## The case card

card-her-name = She knows this case as { $name }.
card-interpreter = Needs an interpreter.
card-minor = Under 18: secrecy has limits. Child Focus { $tel-child-focus }. Tell a coordinator.
card-sent = Sent { $time }
card-free = Nobody has taken it.
card-taken = Taken { $time }
card-closed = Closed. Her next words open it again.
card-ended = Ended by the person.
card-our-turn = Waiting: her last words have no answer.
card-her-turn = Her turn.
card-answer-waits = An answer waits for her.
card-looked = She last looked { $time }
card-how = To answer, reply to her words. Everything else here is a note and stays here.
button-claim = Claim
button-release = Release
button-take-over = Take over
button-close = Close
button-undo = Undo

## Answers

hold-line = To { $name } (“{ $quote }”) in { $seconds } s
hold-waiting = Left for { $name }. 👌 on your message means: opened. Until then Undo takes it back.
hold-undone = Taken back: { $name } does not get it
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
tell-claimed-by-other = Somebody else has this case.
tell-not-to-take-over = Somebody has this case. It can be taken over once her words have waited too long.
tell-released = You gave this case back.
tell-closed = Closed.
tell-undone = Taken back.
tell-too-late = Too late: she has opened it.
tell-not-yours = Only the one who claimed can do this.
tell-ended = The person has ended this case.
tell-members-only = Only members of this group can do this.
tell-old-button = This button is old. Use the newest card.
# A call.
call-asked = { $name } asks for a call.
call-wish-any = At any time.
call-wish-morning = In the morning.
call-wish-afternoon = In the afternoon.
call-wish-evening = In the evening.
call-wish-me = Only the person may pick up.
call-wish-others = Somebody else may pick up too.
call-wish-nothing = If it is somebody else: say nothing and hang up.
call-wish-wrong = If it is somebody else: say that it was a wrong number.
call-wish-shop = If it is somebody else: say that it is a shop, and hang up.
call-goes = Press Called after the call: this message goes then, or after 24 hours.
call-taken-back = { $name } does not want a call any more. The number is gone from here.
call-over = { $name }, { $time }: the number is gone after 24 hours. Nobody pressed Called.
button-called = Called
tell-called = The number is gone from here.
refuse-unclaimed = Not sent: nobody has claimed this case. Press Claim, then reply again.
refuse-not-owner = Not sent: somebody else has this case.
refuse-closed = Not sent: this case is closed.
refuse-ended = Not sent: the person has ended this case.
note-stays = This stays at the desk. To answer, reply to the person's words.
refuse-undo-what = Nothing to take back: reply //undo to your own answer, or to the line below it.
refuse-undo-not-yours = Not taken back: somebody else wrote this answer.
refuse-edit-opened = Not changed: the person has opened it already. Send a correction as a new reply.
refuse-edit-withdrawn = Not sent: this was taken back. Reply again to answer.
refuse-media = Not sent: only text goes to her, because a file or a voice tells who you are.
refuse-unnamed = Not sent: switch off “Remain anonymous” in your administrator rights, then reply again.
carry-perhaps-again = (perhaps for the second time)

## Without the picture, erased

aside-took-picture = The words WITHOUT the picture took the same picture as { $name }. She may not get in any more.
aside-ended = Ended on the phone: { $name }, WITHOUT the picture.
button-anyway = Answer anyway
button-urgent = Urgent: keep, a life may be in danger
tell-anyway = Your replies to these words go out now. Whoever has the phone can read them.
tell-kept = The topic is kept.
tell-coordinators-only = Only a coordinator can do this.
tell-erased = This case is erased. Nothing goes out.
refuse-anyway = Not sent: these words came WITHOUT the picture. Press “Answer anyway” below them, then reply again.
taken-back = { $name } takes her last words back. Please do not use them.
answers-wrong = Coordinators: { $name }, { $time }: something is wrong with these answers. Please look at it, and not in the topic.
erased-with = Erased by the person, { $time }. This topic is deleted at { $goes }.
erased-without = Erased WITHOUT the picture, { $time }. This topic is deleted at { $goes }.
erased-with-general = { $name }: erased by the person, { $time }.
erased-without-general = { $name }: erased WITHOUT the picture, { $time }.
erased-kept = Kept by a coordinator, { $time }.
