### Wat het team kan zeggen en vragen zonder het te schrijven, zoals de persoon het leest. Een zin begint onschuldig; de waarden
### day, hour en place vult de vrijwilliger in, name en number het programma.

## Groups: the volunteers read these

group-first = Eerste contact
group-now = Nu
group-next = Wat er nu komt
group-meet = Afspraak
group-call = Telefoon
group-pause = De dagen om te rusten
group-papers = Papieren
group-pay = Loon
group-young = Kinderen
group-health = Gezondheid
group-help = Gevaar
group-oath = Een eed
group-no = Wat niet kan
group-end = Afsluiten
group-life = Situatie
group-wish = Wensen

## Phrases

say-hello = Dag. Ik ben iemand van het team, en ik heb je woorden gekregen.
say-no-hurry = Neem je tijd. Je kan antwoorden wanneer het je past.
say-no-name = Je hoeft je naam niet te zeggen. Hier ben je { $name }.
say-not-fault = Dank je dat je dit vertelt. Wat anderen je aandoen, is niet jouw fout.
say-you-decide = Jij beslist. Je kan altijd stoppen en later terugkomen.
say-who-reads = Mensen van ons team kunnen lezen wat je hier schrijft. Ook Telegram kan deze chat zien.
say-few-words = Enkele woorden zijn genoeg. Je kan ook met een knop antwoorden.
say-say-again = Ik begrijp dit nog niet. Kan je het anders schrijven?

say-close-first = Als er iemand dichtbij komt, druk op “Sluiten”. Wat we schrijven, wacht hier.
say-when-alone = Schrijf enkel als je alleen bent. Met je prentje kom je hier terug.
say-here-until = Op { $day } ben ik hier tot { $hour }.
say-back-then = Op { $day } om { $hour } ben ik terug. Je kan al eerder schrijven.
say-other-writes = Iemand anders van het team schrijft je nu. Je hoeft niet alles opnieuw te vertellen.

say-next-talk = Eerst luistert iemand, en we bekijken samen je situatie. Jij kiest wat daarna komt.
say-next-police = Je kan eerst met ons praten en je tijd nemen. Je hebt daarvoor geen politie en geen echte naam nodig.
say-next-ask = Ik vraag het aan iemand die er meer van weet. Op { $day } schrijf ik je opnieuw.
say-next-slow = Dit kan enkele dagen duren. Ik weet nog niet hoe lang.
say-next-language = We zoeken iemand die je taal spreekt. Dat kan een dag duren.
say-next-elsewhere = Wat er gebeurt, is misschien verkeerd. Toch kan een andere dienst je beter helpen. Vraag ons welke.
say-centre-payoke = Voor wat je schrijft, past een ander team misschien beter: Payoke (Vlaanderen). Je kan dat team bellen: { $tel-payoke }. Vraag daar iemand die jouw taal spreekt.
say-centre-pag-asa = Voor wat je schrijft, past een ander team misschien beter: PAG-ASA (Brussel). Je kan dat team bellen: { $tel-pag-asa }. Vraag daar iemand die jouw taal spreekt.
say-centre-surya = Voor wat je schrijft, past een ander team misschien beter: Sürya (Wallonië). Je kan dat team bellen: { $tel-surya }. Vraag daar iemand die jouw taal spreekt.

say-meet-propose = Je kan naar ons kantoor komen: { $day }, { $hour }. Het adres is { $place }.
say-meet-name = Kom langs en zeg je naam van hier: { $name }. Meer hoef je aan de deur niet te zeggen.
say-meet-other = Een andere dag kan ook: { $day }, { $hour }. De plaats blijft dezelfde.
say-meet-late = Als je te laat bent of niet kan komen, is dat niet erg. Schrijf ons hier.
say-meet-sorry = Op { $day } kan ik er niet zijn, het spijt me. Schrijf welke andere dag goed is voor jou.
say-meet-office = Een afspraak is altijd overdag, op ons kantoor. Niemand van ons komt naar waar jij bent.
say-meet-with = Iemand die je vertrouwt, mag met je meekomen. Het hoeft niet.

say-call-give = Je kan een nummer schrijven, en hoe laat we kunnen bellen. Doe dat alleen als niemand anders die telefoon opneemt.
say-call-we = We bellen je op { $day } om { $hour }. Als iemand anders opneemt, hangen we op.
say-call-us = Je kan ons bellen: { $number }. Zeg “{ $name }”, dan weten we dat je hier schreef.
say-call-national = Op elk uur kan je ook { $tel-national } bellen. Vraag er naar je taal.

say-pause-what = Er kunnen { $fact-reflection } dagen zijn om te rusten en na te denken. Alleen een centrum kan ze aanvragen, als het denkt dat ze bij jou passen.
say-pause-terms = Die dagen kunnen enkel als je weggaat bij de mensen die jou gebruiken. Je mag ook nee zeggen.
say-pause-gives = In die dagen kan je rusten, en er kan een papier zijn. Een centrum kan helpen met een dokter en een advocaat.
say-pause-not = Die dagen geven nog geen recht om te werken. Een bed is niet zeker.
say-pause-after = Na die dagen kies je opnieuw. Om verder te gaan is een klacht of een verklaring van jou nodig.

say-papers-kept = Je kan het ons zeggen als iemand anders je papieren houdt. We denken met je mee over wat mogelijk is.
say-papers-none = Je kan ons schrijven en met ons praten zonder iets te tonen. Je hebt daarvoor geen papieren nodig.
say-papers-lawyer = Wat voor jou mogelijk is, hangt af van je verhaal. Een advocaat kan het uitleggen. Ik kan geen papieren beloven.
say-papers-risk = Neem geen risico voor dingen die iemand je niet teruggeeft. We kunnen er samen over nadenken.

say-pay-owed = Je mag het geld vragen voor het werk dat je deed. Dat mag ook zonder papieren.
say-pay-undeclared = Je zou niet gestraft mogen worden voor werk dat niet was aangegeven.
say-pay-labour = Over geld voor je werk kan je ook { $tel-labour } bellen. Als je geen papieren hebt, praat dan eerst met ons.
say-pay-days = Schrijf wat je nog weet: hoeveel dagen en uren je hebt gewerkt. Laat namen weg.

say-young-limit = Eén ding moet je weten voor je verdergaat. Als een leven in gevaar is, moeten we misschien hulp bellen. Dat doen we misschien ook als je nee zegt.
say-young-focus = Kinderen en jongeren kunnen { $tel-child-focus } bellen. Dat kan op elk uur.
say-young-proof = Je hoeft niet te bewijzen hoe oud je bent. Eén ding dat niet goed gaat, is genoeg om met ons te praten.
say-young-guardian = Jongeren die hier zonder ouders zijn, kunnen een voogd hebben. Een voogd denkt aan wat goed is voor hen.
say-young-with = Als er kinderen bij je zijn, kan je ons zeggen hoe oud ze zijn. Laat hun namen weg.

say-health-now = Als je meteen een dokter nodig hebt, bel { $tel-emergency }. Zij kunnen een ziekenwagen sturen.
say-health-tell = Je hoeft ons niets uit te leggen. Het is genoeg dat je een dokter wil.
say-health-sleep = Veel mensen slapen slecht of zijn bang. Ook daarover kan je praten.
say-health-baby = Als je zwanger bent, kan je het ons zeggen. We denken met je mee over een dokter.

say-help-112 = Als je nu hulp nodig hebt, bel { $tel-emergency }. Wij weten niet waar je bent en kunnen niemand sturen.
say-help-we-call = Als je wil, bellen wij { $tel-emergency } voor jou. Dat kan alleen als je schrijft waar je bent.
say-help-no-risk = Doe nu niets wat het erger maakt voor jou. We kunnen eerst samen nadenken.

say-oath-cancelled = Sommige mensen hebben zo'n eed gedaan. In maart 2018 maakte de Oba van Benin zulke eden ongedaan. Je kan er met ons over praten.
say-oath-fear = Bang zijn voor een eed is geen schande. Hier lacht niemand daarmee.

say-no-address = Ik kan niet zeggen waar een huis van een centrum is. Dat zeggen we hier aan niemand.
say-no-bed = Ik kan geen bed beloven. Ik kan met je bekijken wat er kan.
say-no-own = Mijn eigen naam of nummer geef ik niet. Hier zijn we allemaal het team.
say-no-others = Ik kan niet zeggen of iemand anders bij ons is of was.
say-no-money = Ik kan geen geld sturen. We kunnen praten over wat je nodig hebt.

say-end-thanks = Dank je dat je ons schreef. Je kan altijd opnieuw schrijven.
say-end-close = Ik sluit dit voorlopig. Als je schrijft, gaat het weer open.
say-end-no = Je mag vandaag nee zeggen. De deur blijft open.

## Questions

ask-talk-now = Is dit een goed moment om te schrijven?
ask-near = Is er nu iemand dicht bij je?
ask-phone = Kijkt er ook iemand anders op dit toestel?
ask-help-now = Heb je nu hulp nodig?
ask-call-112 = Mogen wij { $tel-emergency } voor jou bellen? Schrijf dan waar je bent.
ask-still-there = Ben je er nog?
ask-clear = Is dit duidelijk voor jou?

ask-come = Kan je naar ons kantoor komen: { $day }, { $hour }, { $place }? Zeg “{ $name }” aan de deur.
ask-other-day = Is deze dag beter voor jou: { $day }, { $hour }?
ask-when = Wanneer is het voor jou het best?
ask-call-you = Mogen we je bellen? Schrijf dan een nummer en hoe laat.
ask-go-out = Kan je alleen naar buiten gaan?
ask-whom = Met wie praat je het liefst?

ask-papers = We hebben één vraag over jou. Wie heeft je papieren?
ask-pay = Word je betaald voor je werk?
ask-others = Hoeveel anderen zijn daar in dezelfde situatie?
ask-age = Hoe oud ben je?
ask-children = Zijn er kinderen bij je?
ask-doctor = Heb je een dokter nodig?
ask-afraid = Maakt iemand je daar bang?
ask-sleep = Slaap je waar je werkt?

ask-pause = Wil je meer weten over dagen om te rusten en na te denken?
ask-own-language = Wil je iemand die je taal spreekt?
ask-go-on = Wil je hiermee verdergaan?
ask-may-close = Mogen we dit sluiten? Als je schrijft, gaat het weer open.

## Choices: 18 signs at most

choice-yes = Ja
choice-no = Nee
choice-not-now = Nu niet
choice-later = Later
choice-dont-know = Ik weet het niet
choice-not-say = Zeg ik liever niet
choice-by-myself = Ik kom terug
choice-another-day = Een andere dag
choice-call-first = Bel me eerst
choice-explain = Leg nog eens uit
choice-sometimes = Soms
choice-a-part = Alleen een deel
choice-morning = Voormiddag
choice-afternoon = Namiddag
choice-evening = Avond
choice-woman = Een vrouw
choice-man = Een man
choice-either = Dat maakt niet uit
choice-i-have = Ik heb ze
choice-somebody-else = Iemand anders
choice-i-have-none = Ik heb er geen
choice-none = 0
choice-one-two = 1–2
choice-three-more = 3+
choice-under-18 = Jonger dan 18
choice-from-18 = 18 of ouder
