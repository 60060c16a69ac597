### The cards to read. A message is the first line, which is harmless on a locked phone; `.body` is the rest: three short
### sentences at most (lines that begin with • are apart). Numbers come as { $tel-<key> }, values as { $fact-<key> }, and
### from the settings { $days } (how long a case is kept) and { $minutes } (after which a card empties itself).

languages = Choose · Kies · Choisir · Wählen

safety = Before you go on:
    .body = Close empties this card but needs the network: leaving Telegram is faster. Half-typed words stay visible. Other devices show this too.

menu = What is it about?
    .body = Choose what is nearest. You can stop at any time.

more = There is more to look at here.
    .body = Choose one. You can stop at any time.

know = A few things to know, one by one.
    .body = Choose one. You can stop at any time.

## Papers or money

papers = Many people ask about this. Take your time.
    .body = Does someone keep your passport or your pay? It may be a boss, a partner or family. It can be wrong even if you said yes at first.

papers-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

papers-why = Many people say nothing for a long time.
    .body = They fear the police, or fear for their papers or family. You should not be punished for what others made you do. You can talk to a centre first, without police and without your real name.

## Work or where I sleep

work = Many people ask about this. Take your time.
    .body =
        Is the work, the pay or the bed not what they said? It can be wrong even if you said yes at first. It happens in many jobs:
        • building, cleaning, car washes
        • hotels, restaurants, nail bars
        • farms and gardens
        • homes, transport, parcels

work-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

work-job = What happens to my job and my bed?
    .body = If you only talk, your boss does not hear of it from us. You should not be punished for work without a contract. Before you leave, ask a centre about pay and a place to sleep.

work-why = Many people stay because they have no other way.
    .body = They need the bed and the money, or they find no other work. It is not your fault. You can talk to a centre first, without police and without your real name.

## Someone I love

love = Many people ask about this. Take your time.
    .body = "It is for us, just this once." Some people say this to many others. They may ask for sex, photos, a loan or crime.

love-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. More than one can be a reason to talk. If you are under 18, one is enough.

love-how = How it often goes, step by step.
    .body =
        It is known as "lover boy" or "teen pimp". It also happens to boys and men.
        • Much love, attention and gifts
        • "Only I understand you"
        • "I can't find work. Earn for us: then we marry, we buy a house"
        • If you say no: threats, or another takes your place

love-why = It is hard to talk about someone you love.
    .body = Perhaps you fear for them, or you have no one else now. You can love someone and still say no. You choose what you tell us.

## Sex work

sex-work = Many people ask about this. Take your time.
    .body = Many people choose this work, and we do not question that. It is another thing if someone sets your hours or keeps you poor. A debt, threats or photos can hold you too.

sex-work-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

sex-work-who = A few lines about who may stand behind it.
    .body = It can be a group, a family or one person. Women do it too. Some of these groups also sell drugs or weapons.

sex-work-why = Many people say nothing for a long time.
    .body = For some it is the only income, or no one else offered a way. You should not be punished for what others made you do. You can talk to a centre first, without police and without your real name.

oath = Some people made a vow that they fear to break.
    .body = In March 2018 the Oba of Benin cancelled such vows. Fear of it can still be strong. You can talk about it with a team.

## Made to beg, steal or carry

forced = Many people ask about this. Take your time.
    .body = Does someone make you beg, steal, carry drugs or cheat? They may say that you are the one who goes to prison. It can be wrong even if you said yes at first.

forced-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

forced-why = Many people say nothing, because they also did wrong.
    .body = You should not be punished for what others made you do. A judge decides about that. You can talk to a centre first, without police and without your real name.

## I worry about someone

worry = It is good that you stop and think.
    .body = What you notice can make a difference. Do not warn anyone yet. You can ask for advice without their name.

worry-near = Things that people near them may notice.
    .body = One can mean little. Two or more can be a reason to ask for advice. Do not go and look for more.

worry-work = Things that a colleague may notice.
    .body = One can mean little. Two or more can be a reason to ask for advice. Do not ask the boss about it.

worry-client = Things that you may notice on a visit.
    .body = It is often hard to tell free choice from force. Two or more can be a reason to ask for advice. Do not go back to look.

worry-child = A child, a pupil or a young person.
    .body = One of these is enough to ask for advice. Call Child Focus: { $tel-child-focus }, any hour. Less school and fewer friends can be signs too.

worry-any = Other things that people may notice.
    .body = One can mean little. Two or more can be a reason to ask for advice. Do not put questions to them about it.

worry-do = Think first, then act. Slow is good.
    .body = Do not look into it yourself, and do not make anyone suspicious. If the others get worried, the person may disappear. A centre can tell you what to do; in danger now: { $tel-emergency }.

worry-want = Perhaps they do not want help yet.
    .body = That is normal, and it can change. If you can talk alone, say only that help exists, today or later. Promise nothing.

## Under 18

minor = If you are young, this is for you too.
    .body = One thing is enough to talk to someone. Child Focus: { $tel-child-focus }, any hour. Nobody asks you to prove your age.

minor-signs = Tick what is true for you. Or tick nothing.
    .body = One is enough to talk to someone. It is not your fault, even if you said yes. Your ticks stay here unless you send them.

minor-limits = What the team may have to do.
    .body = The team has to keep to itself what you tell. If you are in grave danger, they may have to call for help. They may do that even if you say no.

## Why I stay silent

silent = There can be good reasons to say nothing.
    .body = Many people have them. Choose one to read what others learned.

silent-more = More reasons to say nothing.
    .body = Many people have them. Choose one to read what others learned.

silent-family = If you are afraid for your family.
    .body = Tell the team about this fear first. You decide what you tell, and you can stop. A centre can think with you about your family, also far away.

silent-revenge = If you fear what they will do to you.
    .body = This fear is real, so do not hurry. You do not have to leave to talk to someone. In danger now: { $tel-emergency }.

silent-police = Many people do not want to go there.
    .body = You can talk to a centre first, without the police. For long help, you later tell police or inspectors what happened. You may say no.

silent-papers = If you have no right to stay here.
    .body = A centre also helps people who have no papers. You need no papers to talk. What comes next depends on your story, and a centre can tell you.

silent-not = If you think: this is not about me.
    .body = Many people with work and some pay think so. You do not need a name for it to ask a question. You can stop at any time.

silent-agreed = If you think: but I said yes.
    .body = Many people said yes to something else, or had no other choice. It can be wrong even if you said yes. It is not your fault.

## All signs

signs = Tick what is true for you. Or tick nothing.
    .body = This page is about papers. Your ticks stay here unless you send them.

signs-money = Tick what is true for you. Or tick nothing.
    .body = This page is about money. One can mean little.

signs-out = Tick what is true for you. Or tick nothing.
    .body = This page is about going out. You can stop at any time.

signs-threats = Tick what is true for you. Or tick nothing.
    .body = This page is about fear and harm. In danger now: { $tel-emergency }.

signs-fear = Tick what is true for you. Or tick nothing.
    .body = This page is about people close to you. You can stop at any time.

signs-work = Tick what is true for you. Or tick nothing.
    .body = This page is about work. One can mean little.

signs-home = Tick what is true for you. Or tick nothing.
    .body = This page is about other things. This is the last page.

signs-after = Thank you. There is no score here.
    .body = One can mean little. Two or more can be a reason to talk to someone. If you are under 18, one is enough.

## What it is

trafficking = A few lines to read. Take your time.
    .body = It is to recruit, move or trade people against their will, for profit. The name for it is human trafficking. It is a slavery of our time, and brings some people much money.

trafficking-forms = A few lines to read about what for.
    .body =
        Forced sex work is the best-known kind, but not the only one. Someone is used for:
        • sex work
        • other work: building, hotels, restaurants, farms, homes
        • begging
        • stealing, drugs and other crime
        • organs

trafficking-belgium = A few lines to read about where.
    .body = It happens all over the world, and in Belgium too. People are often brought from one country to another. But Belgians can be used in Belgium too, in their own town.

networks = A few lines to read about who does it.
    .body = It can be a large group in many countries, or one person alone. It can be a man or a woman, a partner or family. They often speak your language.

trafficking-hard = Why it is so hard to notice.
    .body = People often depend on the one who uses them, and know no one else. Many have no other work or no papers. They think that no one can help.

figures = A few lines to read about how many.
    .body = In 2024 about { $fact-figures } possible cases were told to the centres. In about one in ten, a centre went on with the person. For others it looked for another service.

figures-unknown = Some things nobody knows.
    .body = Nobody knows how many sex workers are forced: most never tell. The public service Myria counts how many people judges find guilty. You can read that on its website.

## A centre, and the pause

centre = Three centres in Belgium know this well.
    .body =
        The state recognises them. You can call each of them.
        • Payoke, Flanders: { $tel-payoke }
        • PAG-ASA, Brussels: { $tel-pag-asa }
        • Sürya, Wallonia: { $tel-surya }

centre-talk = What happens in a first talk.
    .body = Someone listens, and you look at your situation together. You need no real name and no police. If a centre fits, it invites you; if not, it looks for another service.

centre-after = What a centre can do later.
    .body = Someone there can help with a doctor, a lawyer, papers and daily life. It can be for a short or a long time. You choose, step by step.

centre-visit = What happens on a visit.
    .body = At the door you can say your name from here, like "Heron 27". Someone talks with you in an office. You can ask for an interpreter, and not one from your own circle.

centre-house = The house of a centre.
    .body = Each centre has a house, and its address is not public. A bed is not certain, but the centre can also help you elsewhere. You choose if you want to go there.

reflection = There can be { $fact-reflection } days to rest and think.
    .body = Only a centre can ask for them, if it thinks this is trafficking. You leave those who use you. You rest, and decide if you want to make a complaint.

reflection-terms = What is asked for these { $fact-reflection } days.
    .body =
        There are three things:
        • You have no more contact with those who used you
        • One of the three centres goes with you
        • Later, to go on, you tell the police or inspectors what happened

reflection-gives = What the { $fact-reflection } days can give.
    .body = You have time, and a paper for these days. As a rule nobody makes you leave the country in that time. A centre can help with a doctor, a lawyer, perhaps a place to sleep.

reflection-not = What the { $fact-reflection } days do not give.
    .body = They are not a card to stay. There is no right to work yet. A bed is not certain.

reflection-after = What comes after the { $fact-reflection } days.
    .body = If you go on, you make a complaint or a statement. Then there can be a paper for three months, and the right to work. More depends on the case and the judge.

reflection-no = You may say no.
    .body = Nobody can make you complain. If you have no other right to stay, you are asked to leave Belgium. Ask a centre before you decide; it can also help you to return.

reflection-eu = If you are from Belgium or the EU.
    .body = The centres are there for you too. The { $fact-reflection } days are a paper made for people from other countries. Ask a centre what fits you.

reflection-child = If you are young and here alone.
    .body = You get a guardian, who has to think of what is best for you. There can be a paper for three months at once. Child Focus: { $tel-child-focus }, any hour.

## Wrong, but something else

elsewhere = It may be wrong, and still another thing.
    .body = Most people who ask are helped by another service. That is normal. Here are some.

elsewhere-work = For pay and rules at work in Belgium.
    .body = Labour inspectors: { $tel-labour }, also about pay. If they find people with no right to stay, they pass on the names. Ask a centre first if you have no papers.

elsewhere-home = If someone at home makes you afraid.
    .body =
        You can call. They listen.
        • Flanders: { $tel-flanders-1712 }, weekdays
        • In French: { $tel-violence-fr }, any hour
        • In danger now: { $tel-emergency }

elsewhere-sex = For people in this kind of work.
    .body =
        You can ask them.
        • UTSOPI: sex workers for sex workers
        • Espace P: Brussels and Wallonia
        • Violett: Antwerp, Ghent, Hasselt; health

elsewhere-listen = If you would like someone to listen.
    .body =
        You can call.
        • In Dutch: { $tel-listen-nl }, any hour
        • Under 18: { $tel-child-focus }, any hour

## Who and what

about = Who is behind this, in a few words.
    .body = Payoke, PAG-ASA and Sürya help people, and they advise and train others. Their people answer here. The program itself answers nothing: people do.

about-real = How to know that it is really us.
    .body = We never ask for money or photos. We never ask to meet you outside an office. If you doubt, call a centre and say your name from here.

about-wrong = If something is not right here.
    .body = You can call one of the three centres and say so. You can also tell Myria, a public service that watches over this work. You can say only your name from here.

privacy = What is kept, and for how long.
    .body = The team has what you send, but not your name or number. It is kept for { $days } days at most. If a life is in danger, the team may have to act.

privacy-left = What stays outside of here.
    .body = Telegram keeps this chat and can see it. Your other phones and computers show it too. A card that you do not touch empties itself after { $minutes } minutes.

sources = Where these words come from.
    .body = They come from public pages of the centres, of ministries and of Myria. We keep the place and the day for each. What a centre has not yet checked has a mark.
