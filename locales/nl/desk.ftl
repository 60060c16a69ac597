### What the program says to the volunteers.

## Topics

topic-title = { $name }
topic-title-minor = { $name } · JONGER DAN 18
topic-title-continued = { $name }, vervolg
topic-title-minor-continued = { $name }, vervolg · JONGER DAN 18

## Her words

carry-head = { $name }: nieuwe woorden
carry-head-late = { $name }: woorden van { $time }, nu pas
carry-head-again = { $name }: opnieuw dezelfde woorden (het onderwerp was weg)
carry-head-correction = { $name }: verbetering
carry-head-without-picture = Van hetzelfde toestel, als { $name }, ZONDER het prentje
no-words-yet = (Nog geen woorden. Beantwoord dit bericht om te antwoorden.)
ended-by-person = Gestopt door de persoon zelf.
unreachable = De persoon is voorlopig niet bereikbaar.
reachable = De persoon is weer bereikbaar.
lost-hers = Een bericht van haar is niet aangekomen. Haar wordt gevraagd om het nog een keer te schrijven.
lost-desk = Dit is niet aangekomen. Doe het nog een keer.
note-moved = Notitie uit een onderwerp “{ $name }” dat twee keer is geopend en wordt verwijderd: { $words }
remind-waiting = Wacht al { $minutes } min: er is geen antwoord op haar woorden.
remind-waiting-beside = Woorden ZONDER het prentje wachten al { $minutes } min op een antwoord.
remind-take-over = Wacht al { $minutes } min: iedereen hier mag deze zaak nu overnemen.
remind-coordinators = Coördinatoren: er is al { $minutes } min geen antwoord op haar woorden.
remind-coordinators-beside = Coördinatoren: woorden ZONDER het prentje wachten al { $minutes } min op een antwoord.

## The case card

card-her-name = De persoon kent dit als { $name }.
card-interpreter = Heeft een tolk nodig.
card-interpreter-found = Er is een tolk gevonden, { $time }.
button-interpreter = Tolk gevonden
card-minor = Jonger dan 18: geheimhouding heeft grenzen. Child Focus { $tel-child-focus }. Zeg het aan een coördinator.
card-sent = Verstuurd { $time }
card-free = Nog niemand heeft dit aangenomen.
card-taken = Aangenomen door { $who }, { $time }
card-closed = Gesloten. Met nieuwe woorden van deze persoon gaat het weer open.
card-ended = Gestopt door de persoon zelf.
card-our-turn = Wachtend: de laatste woorden hebben geen antwoord.
card-her-turn = De persoon is aan de beurt.
card-answer-waits = Er wacht een antwoord op de persoon.
card-beside-waits = Woorden ZONDER het prentje wachten sinds { $time } op een antwoord.
card-unreachable = De persoon is op dit moment niet bereikbaar, sinds { $time }.
card-looked = Laatst gekeken door de persoon: { $time }
card-shut = Kaart gesloten door de persoon: { $time }
card-first-ask = Eerste antwoord: vraag of dit een goed moment is om te schrijven. (Vragen)
card-first-phone = Vraag wie nog in die telefoon kijkt, en hoe je de persoon kan bereiken. (Vragen)
card-first-promise = Beloof niets: geen papieren, geen bed, geen bescherming.
card-how = Antwoorden doe je door de woorden van de persoon te beantwoorden. Al de rest is een notitie en blijft hier.
button-claim = Aannemen
button-release = Teruggeven
button-reopen = Weer openen
button-take-over = Overnemen
button-close = Sluiten
button-undo = Ongedaan maken

## The life of a case

button-close-centre = Gaat naar het centrum
button-close-elsewhere = Een andere dienst
button-close-silent = Al lang geen antwoord
button-close-not-ours = Niet voor ons
button-close-asked = De persoon vroeg het
button-back = Terug
closed-centre = De persoon gaat naar het centrum.
closed-elsewhere = Een andere dienst gaat hiermee verder.
closed-silent = De persoon antwoordt al lang niet meer.
closed-not-ours = Dit hoort niet bij ons.
closed-asked = De persoon vroeg om dit te sluiten.
closes-by-itself = Sinds { $since } is hier niets gedaan. Deze zaak sluit vanzelf: { $closes }. Met een notitie hier blijft ze open; met nieuwe woorden gaat ze weer open.
closed-by-itself = Vanzelf gesloten: sinds { $since } is hier niets gedaan. Met nieuwe woorden van de persoon gaat het weer open.
not-closed-waits = Coördinatoren: sinds { $since } is hier niets gedaan, en woorden van de persoon wachten op een antwoord. Deze zaak sluit niet vanzelf.
not-closed-waits-beside = Coördinatoren: sinds { $since } is hier niets gebeurd, en woorden ZONDER het prentje wachten op een antwoord. Daarom sluit deze zaak niet vanzelf.
closed-untouched = Al lang heeft niemand iets gedaan.
tell-why = Waarom sluit je? Druk op de reden op de kaart van de zaak.
tell-back = Zoals voordien.
button-is-urgent = Dringend
button-not-urgent = Niet meer dringend
card-urgent = { $name } · DRINGEND sinds { $time }
urgent-called = DRINGEND, { $time }. Coördinatoren: kom nu naar dit onderwerp.
urgent-list =
    Als een leven in gevaar kan zijn, is er een plicht om te helpen: die kan voorgaan op de geheimhouding.
    – Vraag de persoon: ben je nu in gevaar? Kan je { $tel-emergency } bellen?
    – We weten niet waar de persoon is: vraag niets dat niet nodig is.
    – Beslis samen met een coördinator, nooit alleen. { $tel-emergency } op elk uur.
urgent-decided = Wat is er beslist, en door wie? Schrijf het één keer onder deze regel: het blijft hier als notitie.
urgent-lifted = { $time }: een coördinator zegt dat dit niet meer dringend is.
minor-list =
    JONGER DAN 18
    – Child Focus { $tel-child-focus }, op elk uur.
    – Geheimhouding heeft grenzen: als een leven in gevaar is, moeten we misschien hulp bellen. Zeg dat vóór de persoon meer vertelt.
    – Zeg het nu aan een coördinator. Beslis niet alleen.
    – Vraag geen bewijs van leeftijd en geen foto's.
tell-urgent = De coördinatoren krijgen bericht. De lijst staat in het onderwerp.
tell-urgent-already = Dit is al dringend. Alleen een coördinator kan dat veranderen.
tell-urgent-lifted = Niet meer dringend.
button-hand-on = Doorgeven
button-more = Meer
card-handed-on = Doorgegeven { $time }. Sindsdien heeft niemand het aangenomen. Lees de notitie in het onderwerp.
handed-on = { $time }: weer vrij, doorgegeven. Antwoord hier met een notitie voor wie de zaak nu aanneemt. De notitie blijft in dit onderwerp.
opened-again = { $time }: weer open, de zaak was per vergissing gesloten.
claim-lifted = Wie deze zaak had, is niet meer in deze groep. De zaak is weer vrij.
tell-handed-on = Doorgegeven. Schrijf je notitie onder de regel in het onderwerp.
tell-claimed-handed = Je hebt deze zaak. Ze is doorgegeven: lees de notitie in het onderwerp.
tell-interpreter = Genoteerd. De persoon krijgt te lezen dat er een tolk is.
tell-more = Op de kaart van de zaak staan meer knoppen.
button-pass = Naar een ander centrum
button-accept = Aanvaarden
button-decline = Niets voor ons
card-pass-asked = De persoon krijgt de vraag of dit naar { $centre } mag.
card-pass-agreed = { $centre } krijgt de vraag om dit over te nemen. Tot dan is het van jullie.
pass-agreed = De persoon is akkoord. { $centre } krijgt nu de vraag; tot ze aanvaarden is deze zaak van jullie.
pass-refused = De persoon wil niet dat dit naar { $centre } gaat. Het blijft hier.
pass-no-desk = { $centre } heeft nu geen team dat werkt. Dit blijft hier.
pass-declined = { $centre } neemt het niet aan. Dit blijft hier.
pass-not-answered = De persoon heeft niet gezegd of dit naar { $centre } mag. Dit blijft hier.
pass-not-accepted = { $centre } heeft niet aanvaard. Dit blijft hier.
pass-over = Deze zaak komt niet meer hierheen.
pass-offer = { $centre } vraagt jullie om deze zaak over te nemen. De persoon is akkoord. Wie aanvaardt, heeft de zaak aangenomen.
passed-on = { $time }: { $centre } heeft aanvaard. Dit onderwerp is gesloten.
tell-which-centre = Welk centrum? Druk erop op de kaart van de zaak. De persoon krijgt eerst de vraag.
tell-pass-asked = De persoon krijgt de vraag of dit naar { $centre } mag.
tell-pass-waits = Naar een ander centrum: dat is al gevraagd.
tell-pass-no-desk = { $centre } heeft hier nu geen team dat zaken aanneemt. Hieronder staat het telefoonnummer klaar om naar de persoon te sturen.
tell-pass-declined = Niet aangenomen. Het andere team krijgt bericht.
tell-passed-on = Deze zaak is niet hier. Vanuit dit onderwerp wordt niets verstuurd.
button-block = 7 dagen blokkeren
button-unblock = Blokkering stoppen
blocked = Geblokkeerd tot { $time }: van dit toestel komt niets meer binnen. De kaart op het toestel zegt dat er nu geen berichten kunnen komen, zoals bij een pauze.
unblocked = De blokkering is voorbij. Met nieuwe woorden gaat deze zaak weer open.
closed-blocked = Voor 7 dagen geblokkeerd.
tell-blocked = Voor 7 dagen geblokkeerd.
tell-unblocked = De blokkering is voorbij.
button-snooze = Later herinneren
button-snooze-hour = Over een uur
button-snooze-evening = Vanavond 18:00
button-snooze-morning = Morgen 09:00
card-put-off = Herinneringen zijn uitgesteld tot { $time }, of tot er nieuwe woorden komen.
tell-until-when = Tot wanneer? Kies op de kaart van de zaak.
tell-put-off = Herinneringen zijn uitgesteld tot { $time }. Nieuwe woorden beëindigen het uitstel.
tell-nothing-to-put-off = Hier wacht niets op een antwoord, dus er komt geen herinnering.
tell-urgent-not-put-off = Deze zaak is dringend: de herinneringen kunnen niet uitgesteld worden.
button-called-in = Heeft zich gemeld
card-called-in = Meldde zich { $time }: de persoon belde of kwam langs, met de naam van hier.
card-returned = Terug { $time } vanaf een andere telefoon, met een nummer. Om het even wie kan dat nummer gevonden hebben: vraag eerst iets wat alleen de persoon weet.
called-in = Heeft zich gemeld, { $time }: de persoon belde of kwam langs en zei de naam van hier.
returned = Iemand is terug als { $name }, { $time }: vanaf een andere telefoon, met een nummer. Om het even wie kan dat nummer gevonden hebben. Vraag eerst naar het afgesproken woord, of naar iets wat alleen de persoon weet en wat in dit onderwerp staat. Vertel voordien niets. Antwoorden die niet geopend waren, staan niet op die telefoon.
tell-called-in = Genoteerd. Geen enkel toestel toont er iets van.
tell-owner-or-coordinator = Dat kan alleen wie de zaak heeft aangenomen, of een coördinator.

## Answers

hold-line = Naar { $name } (“{ $quote }”) over { $seconds } s
hold-line-bare = Naar { $name } over { $seconds } s
hold-waiting = Vertrokken naar { $name }. 👌 op je bericht wil zeggen: geopend. Tot dan kun je het ongedaan maken.
hold-undone = Teruggenomen: { $name } krijgt het niet
hold-lapsed = 7 dagen niet geopend: de woorden voor { $name } zijn weg. Schrijf ze opnieuw als ze nog kloppen.
# Asked before an answer goes out.
ask-not-sent = Nog niet verstuurd.
ask-language = { $name } leest { $reads }. Dit lijkt { $written }.
ask-letters = { $name } leest { $reads }. Dit staat in een ander schrift.
ask-name = Dit lijkt iemands naam.
ask-address = Dit lijkt een adres.
ask-number = Dit lijkt een telefoonnummer.
ask-link = Dit lijkt een link, een e-mailadres of een gebruikersnaam.
ask-case = Dit vermeldt een andere zaak: { $other }.
button-send-anyway = Toch versturen
button-send-in = Verstuur in het { $written }
button-cancel = Annuleren
tell-going = Wordt verstuurd.
tell-claimed = Je hebt deze zaak. Beantwoord de woorden van de persoon.
tell-claimed-already = Je hebt deze zaak al.
tell-claimed-by-other = Al aangenomen: { $who } heeft deze zaak.
tell-too-many = Je hebt { $count } open zaken; nog een helpt niemand. Geef er eerst een door, sluit er een of stel er een uit (Meer). Een coördinator mag deze nog nemen.
tell-not-to-take-over = Al aangenomen: { $who } heeft deze zaak. Overnemen kan pas als de woorden van de persoon te lang op een antwoord wachten.
tell-released = Je hebt deze zaak teruggegeven.
tell-closed = Gesloten.
tell-opened-again = Weer open.
tell-not-opened-again = Het is te laat voor deze knop. De persoon opent de zaak weer door te schrijven.
tell-undone = Teruggenomen.
tell-too-late = Te laat: het is al geopend.
tell-not-yours = Dat kan alleen wie de zaak heeft aangenomen.
tell-claim-first = Druk eerst op “Aannemen” op de kaart van de zaak.
tell-note-not-yours = Alleen wie dit geschreven heeft, kan dat doen.
tell-ended = De persoon heeft deze zaak gestopt.
tell-members-only = Dat kunnen alleen leden van deze groep.
tell-old-button = Deze knop is oud. Gebruik de nieuwste kaart.
# A call.
call-asked = { $name } vraagt een telefoontje.
call-wish-any = Om het even wanneer.
call-wish-morning = In de voormiddag.
call-wish-afternoon = In de namiddag.
call-wish-evening = 's Avonds.
call-wish-me = Alleen de persoon mag opnemen.
call-wish-others = Iemand anders mag ook opnemen.
call-wish-nothing = Is het iemand anders: zeg niets en leg neer.
call-wish-wrong = Is het iemand anders: zeg dat het een verkeerd nummer was.
call-wish-shop = Is het iemand anders: zeg dat je van een winkel belt, en leg neer.
call-goes = Druk na het gesprek op Gebeld: dan verdwijnt dit bericht, anders na 24 uur.
call-taken-back = { $name } wil geen telefoontje meer. Het nummer is hier weg.
call-over = { $name }, { $time }: het nummer is na 24 uur weg. Niemand drukte op Gebeld.
button-called = Gebeld
tell-called = Het nummer is hier weg.
refuse-unclaimed = Niet verstuurd: niemand heeft deze zaak aangenomen. Druk op Aannemen en antwoord opnieuw.
refuse-not-owner = Niet verstuurd: { $who } heeft deze zaak.
refuse-closed = Niet verstuurd: deze zaak is gesloten.
refuse-ended = Niet verstuurd: de persoon heeft deze zaak gestopt.
note-stays = Dit blijft hier. Om te antwoorden beantwoord je de woorden van de persoon.
note-stays-send = Dit blijft hier, het gaat niet naar de persoon. Wil je antwoorden? Antwoord dan op de woorden van de persoon. Of verstuur dit:
note-stays-free = Dit blijft hier: nog niemand heeft deze zaak aangenomen. Druk eerst op “Aannemen” op de kaart van de zaak. Antwoord daarna op de woorden van de persoon, of verstuur dit:
note-stays-other = Dit blijft hier: { $who } heeft deze zaak.
button-send-note = Versturen naar { $name }
refuse-undo-what = Niets om terug te nemen: stuur //undo als antwoord op je eigen antwoord, of op de regel eronder.
refuse-undo-not-yours = Niet teruggenomen: iemand anders schreef dit antwoord.
refuse-edit-opened = Niet aangepast: de persoon heeft het al geopend. Stuur een verbetering als nieuw antwoord.
refuse-edit-withdrawn = Niet verstuurd: dit is teruggenomen. Antwoord opnieuw.
refuse-media = Niet verstuurd: alleen tekst gaat naar de persoon, want een bestand of een stem zegt wie je bent.
refuse-unnamed = Niet verstuurd: zet “Anoniem blijven” uit in je beheerdersrechten en antwoord opnieuw.
carry-perhaps-again = (misschien voor de tweede keer)

## Phrases and questions

button-phrases = Zinnen
button-instead = Zin: { $said }
button-ask = Vragen
button-cancel-menu = Annuleren
menu-phrases = Zinnen voor { $name }
menu-questions = Vragen voor { $name }
menu-choose = Er vertrekt niets vóór je op Verstuur drukt. Kies waarover het gaat.
menu-to = Als antwoord op “{ $quote }”
menu-meaning = Jij zegt ({ $language }):
menu-hers = De persoon leest ({ $language }, { $status }):
menu-missing = Nog in te vullen: { $slots }. Druk op een knop, of beantwoord dit bericht: één per regel, in deze volgorde.
menu-change = Om dit te veranderen, beantwoord je dit bericht: { $slots }, één per regel.
menu-misfit = Dat klopt niet. Schrijf een dag zoals 9/1 of donderdag, een uur zoals 10:00, een adres op één regel.
menu-office = Alleen het adres van het kantoor, nooit dat van een huis.
menu-closed = Gesloten. Er is niets verstuurd.
status-drafted = ontwerp, niet nagekeken door een spreker
status-back-translated = terugvertaald, niet nagekeken door een spreker
status-reviewed = nagekeken
slot-day = dag
slot-hour = uur
slot-place = adres van het kantoor
hold-phrase = Naar { $name } (“{ $quote }”) over { $seconds } s: { $said }
hold-phrase-bare = Naar { $name } over { $seconds } s: { $said }
hold-phrase-waiting = Vertrokken naar { $name }: { $said } 👌 hier wil zeggen: geopend. Tot dan kun je het ongedaan maken.
answered-by-button = { $choice } (“{ $question }”)
tell-new-words = Er zijn nieuwe woorden gekomen. Bekijk ze eerst en druk dan nog eens op Verstuur.
## The room: the board, commands, the digest, the audit

room-title = Bord van { $centre }
room-here-until = Er is iemand tot { $time }.
room-nobody-before = Er is niemand vóór { $time }.
room-nobody-known = Voor de volgende twee weken is geen permanentie bekend.
room-paused = Nieuwe aanmeldingen zijn gepauzeerd tot iemand ze opent.
room-paused-until = Nieuwe aanmeldingen zijn gepauzeerd tot { $time }.
room-resumed = Aanmeldingen zijn weer mogelijk.
room-none = Geen open zaken.
room-ours = Wij zijn aan zet:
room-theirs = De persoon is aan zet:
room-more = En nog { $count }: /find en een naam.
room-free = niemand heeft dit
room-member = lid { $number }
room-somebody = iemand
room-nudge = { $member }: al { $minutes } minuten bezig. Neem een pauze; iemand anders kan je zaken aannemen: /tonight
room-i-am = Je heet hier { $member }. Alleen deze groep leest dat.
room-holidays = Feestdagen
room-nobody = niemand
room-shifts = Permanenties:
room-shifts-hours = Nog geen permanenties. Dit zijn de uren van het centrum:
room-gaps = Wanneer er niemand is, in de volgende zeven dagen:
room-shift-how = Een dag veranderen (coördinatoren): { $spans }, of { $closed }
room-help =
    Antwoorden: antwoord op de woorden van de persoon. De rest in een onderwerp is een notitie en blijft daar.
    Altijd een notitie: begin met //
    /mine je zaken, volgens wie nu iets moet doen
    /find en een naam: een zaak
    /tonight als je stopt voor vandaag: geef je zaken door, of zeg wanneer je terug bent
    /board een nieuw bord
    /shifts wie er wanneer is
    /figures de laatste weken in cijfers; aantallen die naar één persoon kunnen wijzen, staan er niet bij
    /iam en een naam: hoe je hier heet
room-welcome =
    Welkom aan wie hier nieuw is. Om te antwoorden: neem de zaak aan en antwoord op de woorden van de persoon; al de rest in een onderwerp blijft daar.
    Wat er nog is: /help
line-ours = { $name }: wacht sinds { $time }
line-theirs = { $name }: nog niet gekeken
line-theirs-looked = { $name }: keek { $time }
line-urgent = ‼
line-minor = onder 18:
mine-none = Je hebt geen zaak.
mine-more = en nog { $count }: /mine
find-none = Hier heeft geen zaak deze naam.
find-past = { $name }: niet meer open sinds { $time }
button-mine = Mijn zaken
button-tonight = Ik stop voor vanavond
button-pause = Aanmelding pauzeren
button-resume = Aanmelding openen
button-concerns = Voor coördinatoren
pause-shift = Tot de volgende permanentie
pause-tomorrow = Tot morgen 09:00
pause-monday = Tot maandag 09:00
pause-opened = Tot iemand ze opent
pause-no = Terug
tell-pause-until = Tot wanneer? Kies op het bord.
tell-paused = Gepauzeerd. Wie nu schrijft, leest dat, met de telefoonnummers. Open zaken gaan door.
tell-resumed = Aanmeldingen zijn mogelijk.
tonight-ask = { $member } stopt voor vanavond. Wat gebeurt er met elke zaak?
tonight-done = { $member } is gestopt voor vanavond.
tonight-hand-on = { $name }: doorgeven
tonight-tell = Terug volgende keer
tonight-keep = Houden
tonight-done-hand-on = { $name } is vrij voor anderen.
tonight-done-tell = { $name } kan lezen vanaf wanneer je terug bent.
tonight-done-keep = { $name } blijft bij jou.
figures-week = Week van { $day }:
figures-few = minder dan { $few }
figures-none = Er is nog niets geteld.
digest-title = Sinds { $time }:
digest-opened = Geopend: { $count }
digest-closed = Gesloten: { $count }
digest-ended = Beëindigd door de persoon: { $count }
digest-ended-unanswered = Daarvan voor er een antwoord was: { $count }
digest-erased = Gewist: { $count }
digest-erased-without-picture = Gewist ZONDER het prentje: { $count }
digest-topics-replaced = Onderwerpen verloren en vervangen: { $count }
digest-set-aside = Opzijgelegd na drie pogingen: { $count }
digest-numbers = Kregen alleen de nummers te zien, omdat hier niemand zaken aannam: { $count }
digest-away = De bot werkte niet van { $from } tot { $until }. Wat intussen werd geschreven, kwam daarna aan.
digest-median = Eerste antwoord na { $minutes } min (bij de helft sneller)
digest-waiting = Nu wachtend: { $count }, de oudste sinds { $time }
audit-title = Wie deed wat · { $centre }
audit-claimed = { $time } { $member }: nam { $name } aan
audit-took-over = { $time } { $member }: nam { $name } over
audit-released = { $time } { $member }: gaf { $name } terug
audit-freed = { $time } { $member } is uit de groep: { $name } is vrij
audit-left = { $time } { $member } is uit de groep
audit-handed-on = { $time } { $member }: gaf { $name } door
audit-urgent = { $time } { $member }: { $name } is dringend
audit-not-urgent = { $time } { $member }: { $name } is niet meer dringend
audit-called-in = { $time } { $member }: { $name } heeft zich gemeld
audit-closed = { $time } { $member }: sloot { $name }
audit-reopened = { $time } { $member }: opende { $name } weer
audit-blocked = { $time } { $member }: neemt een week niets aan van het toestel van { $name }
audit-unblocked = { $time } { $member }: neemt weer woorden aan van { $name }
audit-passed = { $time } { $member }: vroeg of { $name } naar een ander centrum gaat
audit-accepted = { $time } { $member }: nam { $name } aan van een ander centrum
audit-declined = { $time } { $member }: nam { $name } niet aan van een ander centrum
audit-answered = { $time } { $member }: antwoordde aan { $name }
audit-kept = { $time } { $member }: hield het onderwerp van { $name }
audit-paused = { $time } { $member }: pauzeerde aanmeldingen
audit-resumed = { $time } { $member }: opende aanmeldingen
audit-shifts = { $time } { $member }: veranderde de permanenties

## Zonder het prentje, gewist

aside-took-picture = De woorden ZONDER het prentje namen hetzelfde prentje als { $name }. Zij raakt misschien niet meer binnen.
aside-ended = Op het toestel beëindigd: { $name }, ZONDER het prentje.
aside-left = { $name }, ZONDER het prentje: op dat toestel staat de zaak niet meer. Naar dat toestel gaat nu niets meer.
button-anyway = Toch antwoorden
button-urgent = Dringend: houden, misschien levensgevaar
tell-anyway = Vanaf nu worden je antwoorden op deze woorden verstuurd. Wie het toestel heeft, kan ze lezen.
tell-kept = Het onderwerp blijft.
tell-coordinators-only = Alleen een coördinator kan dit.
tell-erased = Deze zaak is gewist. Er wordt niets verstuurd.
refuse-anyway = Niet verstuurd: deze woorden kwamen ZONDER het prentje. Druk eronder op “Toch antwoorden” en antwoord opnieuw.
taken-back = { $name } neemt de laatste woorden terug. Gebruik ze niet.
concern-title = Gemeld: iets klopt niet in deze antwoorden. Niet bespreken in het onderwerp:
concern-line = { $name }, { $time }
concern-line-of = { $name }, zaak van { $centre }, { $time }: vraag daar, met alleen de naam.
concern-more = En nog { $count }: druk opnieuw.
concern-none = Er is hier nu niets om naar te kijken.
concern-not-yours = Alleen coördinatoren die in deze zaken niet geantwoord hebben, kunnen dit lezen.
erased-with = Gewist door de persoon, { $time }. Dit onderwerp wordt verwijderd om { $goes }.
erased-without = Gewist ZONDER het prentje, { $time }. Dit onderwerp wordt verwijderd om { $goes }.
erased-with-general = { $name }: gewist door de persoon, { $time }.
erased-without-general = { $name }: gewist ZONDER het prentje, { $time }.
erased-kept = Gehouden door een coördinator, { $time }.
erased-called-in = { $name } heeft zich gemeld, { $time }.
