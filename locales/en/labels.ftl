### The buttons of the walk: 36 signs at most; 24 where two stand in a row, 15 where three do.

## Ways on and back

label-ok = OK
label-back = Back
label-next = Next
label-more = More
label-return = I wrote before
label-to-know = About all this

## What hurts

label-to-papers = Papers or money
label-to-work = Work or where I sleep
label-to-love = Someone I love
label-to-sex-work = Sex work
label-to-forced = Made to beg, steal or carry
label-to-worry = I worry about someone
label-to-minor = I am under 18
label-to-silent = Why I say nothing

## On a run

label-to-signs = Signs
label-to-signs-other = In others
label-to-why = Why people say nothing
label-to-work-job = What happens to my job
label-to-love-how = How it often goes
label-to-sex-work-who = Who stands behind it
label-to-oath = A vow that I fear
label-to-minor-limits = What the team may have to do
label-to-person = A person to talk to
label-to-write = Write to the team

## About someone else

label-to-worry-near = Someone near me
label-to-worry-work = Someone at work
label-to-worry-client = I am a client
label-to-worry-child = Someone under 18
label-to-worry-any = Other signs
label-to-worry-want = If they do not want help

## Reasons to say nothing

label-to-silent-family = My family
label-to-silent-revenge = What they will do to me
label-to-silent-police = The police
label-to-silent-papers = I have no papers
label-to-silent-love = I love someone
label-to-silent-not = This is not about me
label-to-silent-agreed = I said yes to it

## To know

label-to-trafficking = What is this about?
label-to-trafficking-forms = What for
label-to-trafficking-belgium = In Belgium too
label-to-trafficking-hard = Hard to notice
label-to-networks = Who does this
label-to-figures = How many
label-to-figures-unknown = What nobody knows
label-to-centre = A centre and { $fact-reflection } days
label-to-centre-talk = A first talk
label-to-centre-after = What comes later
label-to-centre-visit = A visit
label-to-centre-house = The house
label-to-reflection = { $fact-reflection } days to rest and think
label-to-reflection-terms = What is asked
label-to-reflection-gives = What it gives
label-to-reflection-not = What it does not give
label-to-reflection-after = What comes after
label-to-reflection-no = If I say no
label-to-reflection-eu = EU or Belgian papers
label-to-reflection-child = Children
label-to-elsewhere = Other places for help
label-to-elsewhere-work = Work and wages
label-to-elsewhere-home = At home
label-to-elsewhere-sex = For sex workers
label-to-elsewhere-listen = Someone who listens
label-to-about = Who runs this
label-to-about-real = Is it really you?
label-to-about-wrong = Something is not right
label-to-privacy = What is kept
label-to-privacy-left = What stays
label-to-sources = Where the words come from
label-erase = Erase
