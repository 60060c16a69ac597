### The phrase book: everyday words, and what a newcomer needs. No figures.

phrases = Phrases
    .body = Choose a chapter. Five phrases stand on each page.

## Chapters

chapter-hello = Hello
chapter-way = On the way
chapter-shop = In a shop
chapter-home = At home
chapter-school = Doctor and school
chapter-work = At work and in need

## Hello

phrase-hello = Hello.
phrase-morning = Good morning.
phrase-evening = Good evening.
phrase-goodbye = Goodbye.
phrase-tomorrow = See you tomorrow.
phrase-please = Please.
phrase-thanks = Thank you.
phrase-welcome = You are welcome.
phrase-sorry = I am sorry.
phrase-excuse = Excuse me.
phrase-yes = Yes.
phrase-no = No.
phrase-maybe = Maybe.
phrase-how = How are you?
phrase-well = I am well.
phrase-called = What are you called?
phrase-from = Where are you from?
phrase-speak = I speak a little.
phrase-understand = I do not understand.
phrase-slowly = Please speak slowly.

## On the way

phrase-where-station = Where is the station?
phrase-where-stop = Where is the bus stop?
phrase-left = On the left.
phrase-right = On the right.
phrase-straight = Straight on.
phrase-far = Is it far?
phrase-near = It is near.
phrase-ticket = One ticket, please.
phrase-return-ticket = There and back.
phrase-when-leaves = When does the train leave?
phrase-platform = Which platform?
phrase-late = The train is late.
phrase-change = Where do I change?
phrase-this-bus = Does this bus go to the centre?
phrase-get-off = Where do I get off?
phrase-lost = I am lost.
phrase-street = Which street is this?
phrase-map = Can you show me on the map?
phrase-bicycle = Where can I leave my bicycle?
phrase-time = What time is it?

## In a shop

phrase-cost = How much is it?
phrase-dear = That is too much.
phrase-bread = A loaf of bread, please.
phrase-milk = Where is the milk?
phrase-looking = I am looking for rice.
phrase-water = A bottle of water.
phrase-half = Half a kilo, please.
phrase-bag = A bag, please.
phrase-enough = That is enough.
phrase-card = Can I pay by card?
phrase-cash = I pay in cash.
phrase-receipt = The receipt, please.
phrase-size = Do you have a bigger one?
phrase-smaller = Do you have a smaller one?
phrase-try = Can I try it on?
phrase-open = When do you open?
phrase-closed = Are you open on Sunday?
phrase-coffee = A coffee, please.
phrase-meat = Without meat, please.
phrase-good = It tastes good.

## At home

phrase-live = I live here.
phrase-rent = How much is the rent?
phrase-room = Is the room still free?
phrase-key = I have lost my key.
phrase-heating = The heating does not work.
phrase-hot-water = There is no hot water.
phrase-light = The light is broken.
phrase-rubbish = When is the rubbish collected?
phrase-neighbour = I am your new neighbour.
phrase-noise = It is very loud.
phrase-cook = Can I cook here?
phrase-wash = Where can I wash clothes?
phrase-cold = I am cold.
phrase-hungry = I am hungry.
phrase-tired = I am tired.
phrase-come-in = Come in.
phrase-sit = Please sit down.
phrase-family = This is my family.
phrase-child = I have a child.
phrase-sleep = Sleep well.

## Doctor and school

phrase-doctor = I need a doctor.
phrase-ill = I am ill.
phrase-head = I have a headache.
phrase-stomach = I have a stomach ache.
phrase-tooth = I have a toothache.
phrase-fever = I have a fever.
phrase-pregnant = I am pregnant.
phrase-pharmacy = Where is the pharmacy?
phrase-medicine = How often do I take this?
phrase-appointment = I have an appointment.
phrase-tomorrow-time = Is tomorrow possible?
phrase-form = Can you help me with this form?
phrase-sign-here = Where do I sign?
phrase-copy = I need a copy.
phrase-course = I am looking for a language course.
phrase-begins = When does it begin?
phrase-school-child = My child is ill today.
phrase-teacher = I would like to speak to the teacher.
phrase-repeat = Can you say that again?
phrase-write = Can you write it down?

## At work and in need

phrase-job = I am looking for work.
phrase-start = When do I start?
phrase-hours = How many hours a day?
phrase-break = When is the break?
phrase-free-day = Which day am I off?
phrase-pay-hour = How much do you pay an hour?
phrase-pay-when = When am I paid?
phrase-contract = I would like a contract.
phrase-payslip = I did not get a payslip.
phrase-gloves = I need gloves.
phrase-heavy = This is too heavy.
phrase-show = Can you show me?
phrase-finished = I have finished.
phrase-not-today = I can't come today.
phrase-documents = Please give me my documents.
phrase-no-want = I do not want this.
phrase-leave-me = Leave me alone.
phrase-help = Can you help me?
phrase-call = Please call somebody.
phrase-talk = I would like to talk to somebody.
