### What the program's own cards say to her. The first line is harmless on a locked phone.

language-own-name = English

## The rows that end every card

danger-button = { $tel-emergency }
person-button = A person
language-button = 🌐
close = Close
case-button = Back
draft-mark = (not yet confirmed)
lost-line = A line was not sent and is thrown away.
unheard = Something that you did here did not come through. Please do it again.
stays = A message of yours is too old to be taken away from here. Hold your finger on it, then choose Delete.
not-yet = Not yet: what you did is kept, and comes through in a moment.

## 112

danger = If you need help now, call { $tel-emergency }.
    .body = They send an ambulance, firemen or police. The team here does not know where you are and can't send anyone.

## A person to talk to

help = People that you can call.
centre-line = { $name } ({ $region }): { $number }, { $hours }
help-ask = Ask there for your language.
help-number = Any hour: { $number }
write-button = Write to the team

## The form

form-title = This is what you would send.
form-to = To: { $centre }.
form-truths = Not your name or number. Telegram can see this chat. The team does not know where you are and can't send anyone. Kept { $days } days at most after its last use; stop any time.
form-minor = If a life is in danger, the team may have to call for help even if you say no.
form-no-desk = There is no team here for that place now.
form-others = No names or addresses of others here.
form-names = This looks like a name or an address. Send it anyway?
leave-out-button = Leave it out
paused = We can't take messages here now.
    .body = You can call. Nobody needs your name.
form-no-place = That number is not a place. Choose a city instead.
form-abroad = The three centres work in Belgium. In every EU country { $tel-emergency } helps.
send-button = Send
preview-name = Your name here: { $name }
preview-place = { $place }
preview-about-me = About me
preview-about-me-minor = About me, under 18
preview-about-other = About someone else
preview-about-other-minor = About someone else, under 18
preview-language = Language: { $language }
place-near = Near { $place }
place-far-from = Far from { $place }
place-far = Far from here
place-unsaid = Place not said
far-button = Far from here
skip-place-button = Not said
about-me = Me
about-me-minor = Me, under 18
about-other = Someone
about-other-minor = Someone under 18
reach-quiet = No notice
reach-notice = A notice
form-sound = When there is an answer, a new message comes with a sound, only between { $from } and { $until }. Choose this only on your own phone.
form-sound-any = When there is an answer, a new message comes with a sound, day and night. Choose this only on your own phone.
with-nothing = ☐ My ticks
with-signs = ☑ My ticks
here-until = Somebody is there until { $time }.
nobody-before = Nobody reads this before { $time }.
taken-before = Whoever has taken it perhaps reads this only at { $time }.
nobody-known = Perhaps nobody reads this for some days. Call instead.

## Words that are not sent

unsent = Not sent yet. You wrote:
unsent-write-button = Send this to a team
throw-button = Throw away

## I wrote before

return-title = Choose your picture.
    .body = If nothing opens, wait an hour or write again. What is old is not kept.
skip-picture-button = No picture
picture-ask = Choose a picture. With it you come back here. If you skip it, any picture opens this.

## Her case

case-title = { $name }
case-being-sent = Being sent.
case-in-room = In the team's room since { $time }.
case-not-taken = Nobody has taken it yet.
case-taken = Taken at { $time }.
case-another = Someone else of the team answers now.
case-pass = May { $centre } ({ $region }) take this? They get your name here, place, language and ticks. Nothing goes before you say yes.
case-pass-words = May { $centre } ({ $region }) take this? They get your name here, place, language and ticks, and your last words only if you want. Nothing goes before you say yes.
case-pass-agreed = { $centre } ({ $region }) is asked. Until they take it, this team answers.
pass-words-button = Yes, with my last words
pass-form-button = Yes, not my words
pass-yes-button = Yes
pass-no-button = No
case-free-again = Nobody has it at the moment.
case-no-answer = No answer yet.
case-answered = You have their answer.
case-answer-waits = An answer waits for you.
case-lapsed = An answer waited here for 7 days and is gone. Write, and ask for it again.
case-closed = The team closed this. If you write, it opens again.
case-stuck = The team's room can't be reached now. Any hour: { $number }
case-truths = The team does not know where you are and can't send anyone.
case-interpreter = The team reads { $languages }. Your words need an interpreter. That can take a day. Answers with buttons are faster.
case-interpreter-found = There is an interpreter for your words.
case-back = The person who answers you is back { $time }.
words-carried = Your last words: carried over { $time }.
words-not-yet = Your last words: not yet carried over.
words-refused = Your last words could not be carried over. Please write them again.
read-button = Read
have-button = I have it
takeback-button = Take back my last words
notice-off-button = No more notices
wrong-button = Something is wrong here
wrong-title = Who should look at this?
    .body = Those who coordinate get the name { $name } and the hour, and are asked to look. Whoever has answered you can't read that. Your words are not sent along.
wrong-there = Another centre also gets the name of this one.
wrong-here-button = Those who coordinate here
wrong-there-button = { $centre }, another centre
words-taken-back = You took back your last words.
wrong-told = Those who can look at it are told that something is wrong.
notice-line = Something waits for you. Press “Back”.
end-button = End this
# A number to come back with, where a centre offers one.
number-have-button = I have a number
number-button = A number to come back
number-keep = A number for another phone.
    .body =
        With it you come back here from another phone. Keep it as if it were somebody's phone number.
        • Whoever finds it can open the chat with the team.
        • Words from before do not show there.
        • It works once, and we can't show it again.
        • A new one takes the place of the one before.
number-show-button = Show it
number-shown = Write it down. It is shown for a minute.
    .body = It works once. A number from before does not work any more.
number-enter = Type your number here.
    .body = It has 15 digits. What you type is removed from this chat.
number-did-not = That did not work. Look at the digits, or try later.
case-returned = You are back. The team knows that this is another phone, and may ask you something first. Words from before do not show here.
# A call.
call-title = They can call you.
    .body = A call makes a sound, and its number stays on the phone. Whoever looks into the phone can see it. The team has your number until the call, for one day at most.
call-number = Your number: { $number }
call-write = Write your number here.
call-send-button = Ask them to call
call-button = They call me
call-off-button = They should not call
case-call-waits = The team has your number since { $time }.
case-call-left = This team does not have your number. If you want a call, ask again.
case-called = The team says that it called at { $time }.
callme-any = When: any time
callme-morning = When: morning
callme-afternoon = When: afternoon
callme-evening = When: evening
callme-me = Picks up: only me
callme-others = Picks up: others too
callme-nothing = Others: say nothing
callme-wrong = Others: say wrong number
callme-shop = Others: say it is a shop
answer-title = From the team, { $time }:
answer-chosen = You answered “{ $choice }”.
answer-stays = You can read this again until you press “I have it”. After 7 days it goes.
page-line = Page { $page } of { $pages }
page-first-button = From the start
ended = Ended. The team is told.
    .body = Nothing more is sent. You can write again at any time.

## What is not carried

not-carried-picture = Pictures are not carried: they can show who you are. You can write it instead.
not-carried-voice = Voices are not carried: a voice can be known again. You can write it instead.
not-carried-place = Places are not carried. The team does not need to know where you are.
not-carried-contact = Contacts are not carried. If you want to give a number, write it.
not-carried-other = This is not carried. You can write it instead.

## Erase

erase = Erase what is here.
    .body = Your words and your answers are erased. A team that you wrote to is told. To show that it is you, first open this with your picture.
erase-yes-button = Yes, erase
erased = Done. It is erased.
    .body =
        This stays:
        • Telegram can have a copy; other phones can show this chat
        • A team that you wrote to keeps your name from here for a short time
        • Longer, if a life may be in danger
        • You can take this chat off your list
