### The phrase book: everyday words, and what a newcomer needs. No figures.

phrases = Zinnen
    .body = Kies een hoofdstuk. Op elke pagina staan vijf zinnen.

## Chapters

chapter-hello = Hallo
chapter-way = Onderweg
chapter-shop = In de winkel
chapter-home = Thuis
chapter-school = Dokter en school
chapter-work = Op het werk, in nood

## Hallo

phrase-hello = Hallo.
phrase-morning = Goedemorgen.
phrase-evening = Goedenavond.
phrase-goodbye = Tot ziens.
phrase-tomorrow = Tot morgen.
phrase-please = Alstublieft.
phrase-thanks = Dank u.
phrase-welcome = Graag gedaan.
phrase-sorry = Het spijt me.
phrase-excuse = Pardon.
phrase-yes = Ja.
phrase-no = Nee.
phrase-maybe = Misschien.
phrase-how = Hoe gaat het?
phrase-well = Het gaat goed.
phrase-called = Hoe heet u?
phrase-from = Waar komt u vandaan?
phrase-speak = Ik spreek een beetje.
phrase-understand = Ik begrijp het niet.
phrase-slowly = Spreek langzaam, alstublieft.

## Onderweg

phrase-where-station = Waar is het station?
phrase-where-stop = Waar is de bushalte?
phrase-left = Links.
phrase-right = Rechts.
phrase-straight = Rechtdoor.
phrase-far = Is het ver?
phrase-near = Het is dichtbij.
phrase-ticket = Een kaartje, alstublieft.
phrase-return-ticket = Heen en terug.
phrase-when-leaves = Wanneer vertrekt de trein?
phrase-platform = Welk spoor?
phrase-late = De trein heeft vertraging.
phrase-change = Waar stap ik over?
phrase-this-bus = Gaat deze bus naar het centrum?
phrase-get-off = Waar stap ik uit?
phrase-lost = Ik ben verdwaald.
phrase-street = Welke straat is dit?
phrase-map = Kunt u het tonen op de kaart?
phrase-bicycle = Waar kan ik mijn fiets zetten?
phrase-time = Hoe laat is het?

## In de winkel

phrase-cost = Hoeveel kost het?
phrase-dear = Dat is te duur.
phrase-bread = Een brood, alstublieft.
phrase-milk = Waar staat de melk?
phrase-looking = Ik zoek rijst.
phrase-water = Een fles water.
phrase-half = Een halve kilo, alstublieft.
phrase-bag = Een zakje, alstublieft.
phrase-enough = Dat is genoeg.
phrase-card = Kan ik met de kaart betalen?
phrase-cash = Ik betaal cash.
phrase-receipt = Het kasticket, alstublieft.
phrase-size = Heeft u een grotere maat?
phrase-smaller = Heeft u een kleinere maat?
phrase-try = Mag ik het passen?
phrase-open = Wanneer gaat u open?
phrase-closed = Bent u zondag open?
phrase-coffee = Een koffie, alstublieft.
phrase-meat = Zonder vlees, alstublieft.
phrase-good = Het is lekker.

## Thuis

phrase-live = Ik woon hier.
phrase-rent = Hoeveel is de huur?
phrase-room = Is de kamer nog vrij?
phrase-key = Ik ben mijn sleutel kwijt.
phrase-heating = De verwarming werkt niet.
phrase-hot-water = Er is geen warm water.
phrase-light = Het licht is stuk.
phrase-rubbish = Wanneer wordt het vuilnis opgehaald?
phrase-neighbour = Ik ben uw nieuwe buur.
phrase-noise = Het is erg luid.
phrase-cook = Kan ik hier koken?
phrase-wash = Waar kan ik kleren wassen?
phrase-cold = Ik heb het koud.
phrase-hungry = Ik heb honger.
phrase-tired = Ik ben moe.
phrase-come-in = Kom binnen.
phrase-sit = Ga zitten.
phrase-family = Dit is mijn familie.
phrase-child = Ik heb een kind.
phrase-sleep = Slaap wel.

## Dokter en school

phrase-doctor = Ik heb een dokter nodig.
phrase-ill = Ik ben ziek.
phrase-head = Ik heb hoofdpijn.
phrase-stomach = Ik heb buikpijn.
phrase-tooth = Ik heb tandpijn.
phrase-fever = Ik heb koorts.
phrase-pregnant = Ik ben zwanger.
phrase-pharmacy = Waar is de apotheek?
phrase-medicine = Hoe vaak neem ik dit?
phrase-appointment = Ik heb een afspraak.
phrase-tomorrow-time = Kan het morgen?
phrase-form = Kunt u me helpen met dit formulier?
phrase-sign-here = Waar moet ik tekenen?
phrase-copy = Ik heb een kopie nodig.
phrase-course = Ik zoek een taalcursus.
phrase-begins = Wanneer begint het?
phrase-school-child = Mijn kind is vandaag ziek.
phrase-teacher = Ik wil de leraar spreken.
phrase-repeat = Kunt u dat herhalen?
phrase-write = Kunt u het opschrijven?

## Op het werk, in nood

phrase-job = Ik zoek werk.
phrase-start = Wanneer begin ik?
phrase-hours = Hoeveel uur per dag?
phrase-break = Wanneer is de pauze?
phrase-free-day = Welke dag ben ik vrij?
phrase-pay-hour = Hoeveel betaalt u per uur?
phrase-pay-when = Wanneer word ik betaald?
phrase-contract = Ik wil graag een contract.
phrase-payslip = Ik kreeg geen loonbrief.
phrase-gloves = Ik heb handschoenen nodig.
phrase-heavy = Dit is te zwaar.
phrase-show = Kunt u het me tonen?
phrase-finished = Ik ben klaar.
phrase-not-today = Ik kan vandaag niet komen.
phrase-documents = Geef me mijn documenten, alstublieft.
phrase-no-want = Ik wil dit niet.
phrase-leave-me = Laat me met rust.
phrase-help = Kunt u me helpen?
phrase-call = Bel iemand, alstublieft.
phrase-talk = Ik wil met iemand praten.
