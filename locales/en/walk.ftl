### The cards to read. A message is the first line, which is harmless on a locked phone; `.body` is the rest: three short
### sentences at most (lines that begin with • are apart). Numbers come as { $tel-<key> }, values as { $fact-<key> }.

languages = Choose · Kies · Choisir · Wählen

safety = Before you go on, two short things.
    .body = Others can look at this phone: Close makes this card empty. Telegram can see this chat.

menu = What is it about?
    .body = Choose what is nearest. You can stop at any time.

more = There is more to look at here.
    .body = Choose one. You can stop at any time.

## Papers or money

papers = Many people ask about this. Take your time.
    .body = Does someone keep your passport or your pay? It may be a boss, a partner or family. It can be wrong even if you said yes at first.

papers-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

papers-why = Many people say nothing for a long time.
    .body = They fear the police, or for their papers or family. You should not be punished for what others made you do. You can talk to a centre first, with no police and no real name.

## Work or where I sleep

work = Many people ask about this. Take your time.
    .body = Is the work not what they said it would be? Do you sleep where you work, or in a bad place? It can be wrong even if you said yes at first.

work-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

work-why = Many people stay because they see no choice.
    .body = They need the bed and the money, or they owe some. It is not your fault. You can talk to a centre first, with no police and no real name.

## Someone I love

love = Many people ask about this. Take your time.
    .body = "It is for us, just this once." Some people say this to many others. They may ask for sex, photos, a loan or crime.

love-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. More than one can be a reason to talk. If you are under 18, one is enough.

love-why = It is hard to talk about someone you love.
    .body = Perhaps you fear for them, or what people will say. You can love someone and still say no. You choose what you tell us.

## Sex work

sex-work = Many people ask about this. Take your time.
    .body = Many people choose this work. It is another thing if someone takes your money, or you can't say no. It can be wrong even if you said yes at first.

sex-work-signs = Tick what is true for you. Or tick nothing.
    .body = One can mean little. Two or more can be a reason to talk. Your ticks stay here unless you send them.

sex-work-why = Many people say nothing for a long time.
    .body = They fear the police, a debt, or what people will say. You should not be punished for what others made you do. You can talk to a centre first, with no police and no real name.

oath = Some people made a vow that they fear to break.
    .body = In March 2018 the Oba of Benin cancelled the vows that bind people to those who use them. Fear of it can still be strong. You can talk about it with a team.

## I worry about someone

worry = It is good that you stop and think.
    .body = Who is it? Do not warn anyone yet. You can ask for advice without their name.

worry-near = Things that people near them may notice.
    .body =
        One can mean little. Two or more can be a reason to ask for advice.
        • Never alone, or always driven
        • Someone else speaks for them
        • Hungry, hurt or very tired
        • Many people sleep in one small place

worry-work = Things that a colleague may notice.
    .body =
        One can mean little. Two or more can be a reason to ask for advice.
        • They work all days, with little or no pay
        • A boss keeps their papers
        • They sleep where they work
        • They owe money, and it never ends

worry-client = Things that you may notice on a visit.
    .body =
        One can mean little. Two or more can be a reason to ask for advice. Do not go back to look.
        • Someone else sets the price or holds the phone
        • Afraid, hurt or very tired
        • Can't say no, or can't go out
        • Does not know the address

worry-child = A child, a pupil or a young person.
    .body =
        One of these is enough to ask for advice. Call Child Focus: { $tel-child-focus }, any hour.
        • New gifts, an older "friend"
        • Less school, fewer friends
        • Works, begs or steals for someone

worry-do = Slow is good. Please do this first.
    .body = Do not look into it yourself, and do not warn or accuse anyone. A centre can tell you what to do. If someone is in danger now: { $tel-emergency }.

## Under 18

minor = If you are young, these are for you too.
    .body = Child Focus: { $tel-child-focus }, any hour. No proof of age. If your life is in danger, the team may have to call for help even if you say no.

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
    .body = Human trafficking is to bring or keep a person in order to use them. It can be for sex, work, begging or crime. It also happens to Belgians, and to people who said yes at first.

networks = A few lines to read about who does it.
    .body = It can be a group or one person. It can be a man or a woman, a partner or family. They often speak your language.

figures = A few lines to read about how many.
    .body = In 2024 about { $fact-figures } possible cases were told to the centres. In about one in ten, a centre went on with the person. For others it looked for another service.

## The pause

reflection = There can be { $fact-reflection } days to rest and think.
    .body = Only a centre can ask for them. It may ask if it thinks this is trafficking and you leave those who use you. You may say no.

reflection-gives = What the { $fact-reflection } days can give, and what not.
    .body = You have time, a paper for these days and someone to help you. A bed only if one is free. No right to work yet, and no card to stay.

reflection-after = What comes after the { $fact-reflection } days.
    .body = To go on, you see those people no more and a centre goes with you. You also tell the police or inspectors what happened. You may say no: a centre will tell you what that means.

reflection-eu = If you are from Belgium or the EU.
    .body = The centres are there for you too. The { $fact-reflection } days are a paper made for people from other countries. Ask a centre what fits you.

## Wrong, but something else

elsewhere = It may be wrong, and still another thing.
    .body = Most people who ask are helped by another service. That is normal. Here are some.

elsewhere-work = For pay and rules at work in Belgium.
    .body = Labour inspectors: { $tel-labour }. If they come to check and find people with no right to stay, they pass on their names. Ask a centre first if you have no papers.

elsewhere-home = If someone at home makes you afraid.
    .body =
        You can call. They listen.
        • Flanders: { $tel-flanders-1712 }, weekdays
        • In French: { $tel-violence-fr }, any hour
        • In danger now: { $tel-emergency }

elsewhere-listen = If you would like someone to listen.
    .body =
        You can call.
        • In Dutch: { $tel-listen-nl }, any hour
        • Under 18: { $tel-child-focus }, any hour

## Who and what

about = Who is behind this, in a few words.
    .body = Three centres in Belgium know this work: Payoke, PAG-ASA and Sürya. Their people answer here. They never ask for money or photos, and never to meet you outside an office.

privacy = What is kept, and for how long.
    .body = The team has a made-up name and what you send, not your name or number. Telegram can see this chat. If a life is in danger, the team may have to act.
