### The buttons of the walk: 36 signs at most; 24 where two stand in a row, 15 where three do.

## Ways on and back

label-ok = OK
label-back = Terug
label-next = Verder
label-more = Meer
label-return = Ik schreef al eerder
label-to-know = Over dit alles

## What hurts

label-to-papers = Papieren of geld
label-to-work = Werk of waar ik slaap
label-to-love = Iemand van wie ik hou
label-to-sex-work = Sekswerk
label-to-forced = Moeten bedelen, stelen of dragen
label-to-worry = Ik maak me zorgen over iemand
label-to-minor = Ik ben jonger dan 18
label-to-silent = Waarom ik niets zeg

## On a run

label-to-signs = Tekens
label-to-signs-other = Bij anderen
label-to-why = Waarom mensen niets zeggen
label-to-work-job = Wat er met mijn job gebeurt
label-to-love-how = Hoe het vaak gaat
label-to-sex-work-who = Wie erachter zit
label-to-oath = Een eed waar ik bang voor ben
label-to-minor-limits = Wat het team soms moet doen
label-to-person = Een mens om mee te praten
label-to-write = Schrijf naar het team

## About someone else

label-to-worry-near = Iemand in mijn buurt
label-to-worry-work = Iemand op het werk
label-to-worry-client = Ik ben een klant
label-to-worry-child = Iemand jonger dan 18
label-to-worry-any = Andere tekens
label-to-worry-want = Als die persoon geen hulp wil

## Reasons to say nothing

label-to-silent-family = Mijn familie
label-to-silent-revenge = Wat ze met mij zullen doen
label-to-silent-police = De politie
label-to-silent-papers = Ik heb geen papieren
label-to-silent-love = Ik hou van iemand
label-to-silent-not = Dit gaat niet over mij
label-to-silent-agreed = Ik heb ja gezegd

## To know

label-to-trafficking = Waarover gaat dit?
label-to-trafficking-forms = Waarvoor
label-to-trafficking-belgium = Ook in België
label-to-trafficking-hard = Moeilijk te zien
label-to-networks = Wie dit doet
label-to-figures = Hoeveel
label-to-figures-unknown = Wat niemand weet
label-to-centre = Een centrum en { $fact-reflection } dagen
label-to-centre-talk = Een eerste gesprek
label-to-centre-after = Wat later komt
label-to-centre-visit = Een bezoek
label-to-centre-house = Het huis
label-to-reflection = { $fact-reflection } dagen rusten en nadenken
label-to-reflection-terms = Wat men vraagt
label-to-reflection-gives = Wat het geeft
label-to-reflection-not = Wat het niet geeft
label-to-reflection-after = Wat erna komt
label-to-reflection-no = Als ik nee zeg
label-to-reflection-eu = Papieren van België of de EU
label-to-reflection-child = Kinderen
label-to-elsewhere = Andere hulp
label-to-elsewhere-work = Werk en loon
label-to-elsewhere-home = Thuis
label-to-elsewhere-sex = Voor sekswerkers
label-to-elsewhere-listen = Iemand die luistert
label-to-about = Wie dit doet draaien
label-to-about-real = Zijn jullie het echt?
label-to-about-wrong = Hier klopt iets niet
label-to-privacy = Wat bewaard wordt
label-to-privacy-left = Wat blijft
label-to-sources = Waar de woorden vandaan komen
label-erase = Wissen
