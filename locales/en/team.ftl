### What the team can say and ask without writing it: phrases and questions, as the person reads them. A phrase begins harmlessly;
### `{ $day }`, `{ $hour }` and `{ $place }` are filled in by the volunteer, `{ $name }` and `{ $number }` by the program.

## Groups: the volunteers read these

group-first = First contact
group-now = Now
group-next = What happens next
group-meet = Meeting
group-call = By phone
group-pause = The days to rest
group-papers = Papers
group-pay = Pay
group-young = Children
group-health = Health
group-help = Danger
group-oath = A vow
group-no = What we can't do
group-end = Closing
group-life = Situation
group-wish = Wishes

## Phrases

say-hello = Hello. I am a person of the team, and I have your words.
say-no-hurry = Take your time. You can answer when it suits you.
say-no-name = You do not have to say your name. Here you are { $name }.
say-not-fault = Thank you for telling this. What others do to you is not your fault.
say-you-decide = You decide. You can stop at any time and come back later.
say-who-reads = People of our team can read what you write here. Telegram can see this chat too.
say-few-words = A few words are enough. You can also answer with a button.
say-say-again = I do not understand this yet. Can you write it in other words?

say-close-first = If someone comes near, press “Close”. What we write waits here.
say-when-alone = Write only when you are alone. You come back here with your picture.
say-here-until = On { $day } I am here until { $hour }.
say-back-then = On { $day } at { $hour } I am back. You can write before that.
say-other-writes = Someone else of the team writes to you now. You do not have to tell everything again.

say-next-talk = First someone listens, and we look at your situation together. You choose what comes after.
say-next-police = You can talk to us first, and take your time. You need no police for that and no real name.
say-next-ask = I ask someone who knows more about this. On { $day } I write to you again.
say-next-slow = This can take some days. I do not know yet how many.
say-next-language = We look for someone who speaks your language. That can take a day.
say-next-elsewhere = What happens to you may be wrong. But another service can help you better. Ask us which one.
say-centre-payoke = For what you write, another team may be better: Payoke (Flanders). You can call them: { $tel-payoke }. Ask there for your language.
say-centre-pag-asa = For what you write, another team may be better: PAG-ASA (Brussels). You can call them: { $tel-pag-asa }. Ask there for your language.
say-centre-surya = For what you write, another team may be better: Sürya (Wallonia). You can call them: { $tel-surya }. Ask there for your language.

say-meet-propose = You can come to our office: { $day }, { $hour }. The address is { $place }.
say-meet-name = Come by and say your name from here: { $name }. At the door you do not have to say more.
say-meet-other = Another day is possible too: { $day }, { $hour }. The place stays the same.
say-meet-late = If you are late or can't come, that is all right. Write to us here.
say-meet-sorry = On { $day } I can't be there, I am sorry. Write which other day suits you.
say-meet-office = We only meet at the office, by day. Nobody of us comes to where you are.
say-meet-with = Someone that you trust may come with you. It is not needed.

say-call-give = You can write a number and an hour for us to call. Do it only if nobody else answers that phone.
say-call-we = We call you on { $day } at { $hour }. If someone else answers, we hang up.
say-call-us = You can call us: { $number }. Say “{ $name }”, and we know that you wrote here.
say-call-national = At any hour you can also call { $tel-national }. Ask there for your language.

say-pause-what = There can be { $fact-reflection } days to rest and think. Only a centre can ask for them, if it thinks that they fit.
say-pause-terms = These days are possible only if you leave those who use you. You may also say no.
say-pause-gives = In those days you can rest, and there can be a paper. A centre can help with a doctor and a lawyer.
say-pause-not = These days give no right to work yet. A bed is not certain.
say-pause-after = After those days you choose again. To go on, you make a complaint or a statement.

say-papers-kept = You can tell us if someone else keeps your papers. We think with you about what is possible.
say-papers-none = You can write to us and talk to us without showing anything. You need no papers for that.
say-papers-lawyer = What is possible for you depends on your story. A lawyer can explain it. I can't promise papers.
say-papers-risk = Do not take a risk for things that someone keeps from you. We can think about it together.

say-pay-owed = You may ask for the money that you worked for. That is so without papers too.
say-pay-undeclared = You should not be punished for work that was not declared.
say-pay-labour = About money for your work you can also call { $tel-labour }. If you have no papers, talk to us first.
say-pay-days = Write how many days and hours you worked, as far as you remember. Leave out names.

say-young-limit = There is one thing to know before you go on. If a life is in danger, we may have to call for help. We may do that even if you say no.
say-young-focus = Children and young people can call { $tel-child-focus }. They can do so at any hour.
say-young-proof = You do not have to prove how old you are. One thing that is not right is enough to talk to us.
say-young-guardian = Young people who are here without parents can have a guardian. A guardian thinks of what is best for them.
say-young-with = If there are children with you, you can tell us how old they are. Leave out their names.

say-health-now = If you need a doctor at once, call { $tel-emergency }. They can send an ambulance.
say-health-tell = You do not have to explain it to us. It is enough that you want a doctor.
say-health-sleep = Many people sleep badly or are afraid. You can talk about that too.
say-health-baby = If you are pregnant, you can tell us. We think with you about a doctor.

say-help-112 = If you need help now, call { $tel-emergency }. We do not know where you are and can't send anyone.
say-help-we-call = If you want, we call { $tel-emergency } for you. For that you would have to write where you are.
say-help-no-risk = Do nothing now that makes it worse for you. We can think first, together.

say-oath-cancelled = Some people have made such a vow. In March 2018 the Oba of Benin cancelled such vows. You can talk about it with us.
say-oath-fear = To be afraid of a vow is no shame. Nobody here laughs about it.

say-no-address = I can't tell where a house of a centre is. Nobody is told that here.
say-no-bed = I can't promise a bed. I can look with you at what is possible.
say-no-own = I do not give my own name or number. Here all of us are the team.
say-no-others = I can't say if somebody else is or was with us.
say-no-money = I can't send money. We can talk about what you need.

say-end-thanks = Thank you for writing to us. You can write again at any time.
say-end-close = I close this for now. If you write, it opens again.
say-end-no = You may say no today. The door stays open.

## Questions

ask-talk-now = Is this a good moment to write?
ask-near = Is somebody near you now?
ask-phone = Does somebody else look at this phone?
ask-help-now = Do you need help now?
ask-call-112 = May we call { $tel-emergency } for you? Then write where you are.
ask-still-there = Are you still there?
ask-clear = Is this clear to you?

ask-come = Can you come to our office: { $day }, { $hour }, { $place }? Say “{ $name }” at the door.
ask-other-day = Does this day suit you better: { $day }, { $hour }?
ask-when = When is it best for you?
ask-call-you = May we call you? Then write a number and an hour.
ask-go-out = Can you go out alone?
ask-whom = With whom would you rather talk?

ask-papers = We have one question about you. Who has your papers?
ask-pay = Are you paid for your work?
ask-others = How many others are in the same situation there?
ask-age = How old are you?
ask-children = Are there children with you?
ask-doctor = Do you need a doctor?
ask-afraid = Does somebody there make you afraid?
ask-sleep = Do you sleep where you work?

ask-pause = Do you want to know more about days to rest and think?
ask-own-language = Do you want someone who speaks your language?
ask-go-on = Do you want to go on with this?
ask-may-close = May we close this? If you write, it opens again.

## Choices: 18 signs at most

choice-yes = Yes
choice-no = No
choice-not-now = Not now
choice-later = Later
choice-dont-know = I don't know
choice-not-say = I'd rather not say
choice-by-myself = I will come back
choice-another-day = Another day
choice-call-first = Call me first
choice-explain = Explain it again
choice-sometimes = Sometimes
choice-a-part = Only a part
choice-morning = In the morning
choice-afternoon = In the afternoon
choice-evening = In the evening
choice-woman = A woman
choice-man = A man
choice-either = It does not matter
choice-i-have = I have them
choice-somebody-else = Somebody else
choice-i-have-none = I have none
choice-none = 0
choice-one-two = 1–2
choice-three-more = 3+
choice-under-18 = Under 18
choice-from-18 = 18 or older
