### What the program's own cards say to her. The first line is harmless on a locked phone.

language-own-name = Nederlands

## The rows that end every card

danger-button = { $tel-emergency }
person-button = Een mens
language-button = 🌐
close = Sluiten
case-button = Terug
draft-mark = (nog niet bevestigd)
lost-line = Een zin is niet verstuurd en is weggegooid.
unheard = Iets wat je hier deed is niet aangekomen. Doe het nog een keer.
stays = Een bericht van jou is te oud om hier weg te halen. Houd je vinger erop en kies Verwijderen.
not-yet = Nog niet: wat je deed is bewaard en komt zo aan.

## 112

danger = Als je nu hulp nodig hebt, bel { $tel-emergency }.
    .body = Zij sturen een ziekenwagen, brandweer of politie. Het team hier weet niet waar je bent en kan niemand sturen.

## A person to talk to

help = Mensen die je kan bellen.
centre-line = { $name } ({ $region }): { $number }, { $hours }
help-ask = Vraag er naar je taal.
help-number = Op elk uur: { $number }
write-button = Schrijf naar het team

## The form

form-title = Dit is wat je zou versturen.
form-to = Naar: { $centre }.
form-truths = Niet je naam of nummer. Telegram kan deze chat zien. Het team weet niet waar je bent en kan niemand sturen. Hoogstens { $days } dagen bewaard na het laatste gebruik; je kan altijd stoppen.
form-minor = Als een leven in gevaar is, moet het team misschien hulp bellen. Dat kan ook als je nee zegt.
form-no-desk = Er is hier nu geen team voor die plaats.
form-others = Schrijf hier geen namen of adressen van andere mensen.
form-names = Dit lijkt een naam of een adres. Toch versturen?
leave-out-button = Laat het weg
paused = We kunnen hier nu geen berichten aannemen.
    .body = Bellen kan wel. Niemand heeft je naam nodig.
form-no-place = Dat nummer is geen plaats. Kies een stad.
form-abroad = De drie centra werken in België. In elk EU-land helpt { $tel-emergency }.
send-button = Verstuur
preview-name = Je naam hier: { $name }
preview-place = { $place }
preview-about-me = Over mij
preview-about-me-minor = Over mij, jonger dan 18
preview-about-other = Over iemand anders
preview-about-other-minor = Over iemand anders, jonger dan 18
preview-language = Taal: { $language }
place-near = Bij { $place }
place-far-from = Ver van { $place }
place-far = Ver van hier
place-unsaid = Plaats niet gezegd
far-button = Ver van hier
skip-place-button = Niet gezegd
about-me = Ik
about-me-minor = Ik, onder 18
about-other = Iemand
about-other-minor = Iemand, onder 18
reach-quiet = Geen seintje
reach-notice = Een seintje
form-sound = Als er een antwoord is, komt er een nieuw bericht met geluid, alleen tussen { $from } en { $until }. Kies dit alleen op je eigen telefoon.
form-sound-any = Als er een antwoord is, komt er een nieuw bericht met geluid, overdag en ook ’s nachts. Kies dit alleen op je eigen telefoon.
with-nothing = ☐ Mijn vinkjes
with-signs = ☑ Mijn vinkjes
here-until = Er is iemand tot { $time }.
nobody-before = Niemand leest dit vóór { $time }.
taken-before = Wie je antwoordt, leest dit misschien pas om { $time }.
nobody-known = Misschien leest dit enkele dagen niemand. Bel liever.

## Words that are not sent

unsent = Nog niet verstuurd. Je schreef:
unsent-write-button = Stuur dit naar een team
throw-button = Gooi weg

## I wrote before

return-title = Kies je prentje.
    .body = Als er niets opengaat, wacht een uur of schrijf opnieuw. Wat oud is, wordt niet bewaard.
skip-picture-button = Geen prentje
picture-ask = Kies een prentje. Daarmee kom je hier terug. Als je er geen kiest, opent elk prentje dit.

## Her case

case-title = { $name }
case-being-sent = Wordt verstuurd.
case-in-room = In de kamer van het team sinds { $time }.
case-not-taken = Nog niemand heeft het aangenomen.
case-taken = Aangenomen om { $time }.
case-another = Nu antwoordt iemand anders van het team.
case-pass = Mag { $centre } ({ $region }) dit overnemen? Ze krijgen je naam hier, plaats, taal en vinkjes. Zonder jouw ja sturen we niets.
case-pass-words = Mag { $centre } ({ $region }) dit overnemen? Ze krijgen je naam hier, plaats, taal en vinkjes, en je laatste woorden alleen als je wil. Zonder jouw ja sturen we niets.
case-pass-agreed = { $centre } ({ $region }) krijgt de vraag. Tot ze het overnemen, antwoordt dit team.
pass-words-button = Ja, met mijn laatste woorden
pass-form-button = Ja, zonder woorden
pass-yes-button = Ja
pass-no-button = Nee
case-free-again = Nu heeft niemand het aangenomen.
case-no-answer = Nog geen antwoord.
case-answered = Je hebt hun antwoord.
case-answer-waits = Er wacht een antwoord op je.
case-lapsed = Hier stond 7 dagen een antwoord voor jou. Nu is het weg. Wil je het nog lezen? Schrijf dan, en vraag het opnieuw.
case-closed = Het team heeft dit gesloten. Als je schrijft, gaat het weer open.
case-stuck = De kamer van het team is nu niet bereikbaar. Op elk uur: { $number }
case-truths = Het team weet niet waar je bent en kan niemand sturen.
case-interpreter = Het team kan { $languages } lezen. Voor wat jij schrijft, is een tolk nodig. Dat kan een dag duren. Antwoord je met de knoppen, dan gaat het sneller.
case-interpreter-found = Er is een tolk voor je woorden.
case-back = Wie je antwoordt, is terug { $time }.
words-carried = Je laatste woorden: doorgegeven om { $time }.
words-not-yet = Je laatste woorden: nog niet doorgegeven.
words-refused = Je laatste woorden konden niet worden doorgegeven. Schrijf ze nog een keer.
read-button = Lees
have-button = Ik heb het
takeback-button = Mijn laatste woorden terugnemen
notice-off-button = Geen seintjes meer
wrong-button = Hier klopt iets niet
wrong-title = Wie moet naar deze antwoorden kijken?
    .body = De coördinatoren zien de naam { $name }, het uur en de vraag om te kijken. De persoon die jou antwoordde, kan die vraag niet lezen. Je woorden worden niet mee verstuurd.
wrong-there = Kies je een ander centrum? Dan ziet dat centrum ook de naam van dit centrum.
wrong-here-button = Wie hier coördineert
wrong-there-button = { $centre }, een ander centrum
words-taken-back = Je nam je laatste woorden terug.
wrong-told = Wie ernaar kan kijken, krijgt bericht dat er iets niet klopt.
notice-line = Er wacht iets op je. Druk op “Terug”.
end-button = Stop dit
# A number to come back with, where a centre offers one.
number-have-button = Ik heb een nummer van hier
number-button = Nummer om terug te komen
number-keep = Een nummer om terug te komen.
    .body =
        Met dit nummer kom je vanaf een andere telefoon terug in dit gesprek. Bewaar het zoals een gewoon telefoonnummer.
        • Vindt iemand anders het nummer? Dan kan die het gesprek met het team openen.
        • Wat al geschreven is, staat daar niet.
        • Het nummer werkt één keer. We kunnen het niet nog eens tonen.
        • Krijg je een nieuw nummer? Dan werkt het vorige niet meer.
number-show-button = Het nummer zien
number-shown = Schrijf het nummer op. Over een minuut staat het hier niet meer.
    .body = Het werkt één keer. Had je al een nummer? Dat werkt niet meer.
number-enter = Typ hier het nummer dat je hier kreeg.
    .body = Het heeft 15 cijfers. Wat je typt, wordt daarna uit deze chat gewist.
number-did-not = Dat lukte niet. Kijk of alle cijfers juist zijn, of probeer het later opnieuw.
case-returned = Je bent terug in het gesprek. Het team ziet dat dit een andere telefoon is. Misschien vraagt het team je eerst iets. Wat al geschreven is, staat hier niet.
# A call.
call-title = Ze kunnen je bellen.
    .body = Een oproep maakt geluid, en hun nummer blijft op de telefoon. Wie in de telefoon kijkt, kan het zien. Het team heeft je nummer tot het gesprek, hoogstens een dag.
call-number = Je nummer: { $number }
call-write = Schrijf hier je nummer.
call-send-button = Vraag hen te bellen
call-button = Bel mij
call-off-button = Bel mij niet
case-call-waits = Het team heeft je nummer sinds { $time }.
case-call-left = Dit team heeft je telefoonnummer niet. Wil je dat het team jou belt? Vraag het dan opnieuw.
case-called = Het team zegt dat het belde om { $time }.
callme-any = Wanneer: altijd goed
callme-morning = Wanneer: voormiddag
callme-afternoon = Wanneer: namiddag
callme-evening = Wanneer: avond
callme-me = Neemt op: alleen ik
callme-others = Neemt op: ook anderen
callme-nothing = Bij anderen: niets zeggen
callme-wrong = Bij anderen: verkeerd nummer
callme-shop = Bij anderen: het is een winkel
answer-title = Van het team, { $time }:
answer-chosen = Je antwoordde “{ $choice }”.
answer-stays = Je kan dit opnieuw lezen. Druk je op “Ik heb het”? Dan is het weg. Na 7 dagen is het ook weg.
page-line = Blad { $page } van { $pages }
page-first-button = Eerste blad
ended = Gestopt. Het team weet het.
    .body = Er wordt niets meer verstuurd. Je kan altijd opnieuw schrijven.

## What is not carried

not-carried-picture = Foto's geven we niet door: ze kunnen tonen wie je bent. Schrijf het, als je wil.
not-carried-voice = Stemmen geven we niet door: iemand kan je stem herkennen. Schrijf het, als je wil.
not-carried-place = Plaatsen geven we niet door. Het team hoeft niet te weten waar je bent.
not-carried-contact = Contacten geven we niet door. Als je een nummer wil geven, schrijf het dan.
not-carried-other = Dit geven we niet door. Schrijf het, als je wil.

## Wissen

erase = Wis wat hier staat.
    .body = Je woorden en je antwoorden worden gewist. Een team waaraan je schreef, krijgt daar bericht van. Om te tonen dat jij het bent, open je dit eerst met je prentje.
erase-yes-button = Ja, wissen
erased = Klaar. Het is gewist.
    .body =
        Dit blijft:
        • Telegram kan een kopie hebben; andere toestellen kunnen deze chat tonen
        • Een team waaraan je schreef, houdt je naam van hier nog kort bij
        • Langer, als een leven in gevaar kan zijn
        • Je kunt deze chat uit je lijst halen
