### What the program says to the volunteers.

## Topics

topic-title = { $name }
topic-title-minor = { $name } · JONGER DAN 18
topic-title-continued = { $name }, vervolg
topic-title-minor-continued = { $name }, vervolg · JONGER DAN 18

## Her words

carry-head = { $name }: nieuwe woorden
carry-head-late = { $name }: woorden van { $time }, nu pas
carry-head-again = { $name }: opnieuw dezelfde woorden (het topic was weg)
carry-head-correction = { $name }: verbetering
carry-head-without-picture = Van hetzelfde toestel, als { $name }, ZONDER het prentje
no-words-yet = (Nog geen woorden. Beantwoord dit bericht om te antwoorden.)
ended-by-person = Gestopt door de persoon zelf.
unreachable = De persoon is voorlopig niet bereikbaar.
lost-hers = Een bericht van haar is niet aangekomen. Haar wordt gevraagd om het nog een keer te schrijven.
lost-desk = Dit is niet aangekomen. Doe het nog een keer.
note-moved = Notitie uit een topic “{ $name }” dat twee keer is geopend en wordt verwijderd: { $words }
remind-waiting = Wacht al { $minutes } min: er is geen antwoord op haar woorden.
remind-take-over = Wacht al { $minutes } min: iedereen hier mag deze zaak nu overnemen.
remind-coordinators = Coördinatoren: er is al { $minutes } min geen antwoord op haar woorden.

## The case card

card-her-name = De persoon kent dit als { $name }.
card-interpreter = Heeft een tolk nodig.
card-minor = Jonger dan 18: geheimhouding heeft grenzen. Child Focus { $tel-child-focus }. Zeg het aan een coördinator.
card-sent = Verstuurd { $time }
card-free = Nog niemand heeft dit aangenomen.
card-taken = Aangenomen { $time }
card-closed = Gesloten. Met nieuwe woorden van deze persoon gaat het weer open.
card-ended = Gestopt door de persoon zelf.
card-our-turn = Wacht: op de laatste woorden is er geen antwoord.
card-her-turn = De persoon is aan de beurt.
card-answer-waits = Er wacht een antwoord op de persoon.
card-looked = Laatst gekeken door de persoon: { $time }
card-how = Antwoorden doe je door de woorden van de persoon te beantwoorden. Al de rest is een notitie en blijft hier.
button-claim = Aannemen
button-release = Teruggeven
button-take-over = Overnemen
button-close = Sluiten
button-undo = Ongedaan maken

## Answers

hold-line = Naar { $name } (“{ $quote }”) over { $seconds } s
hold-waiting = Vertrokken naar { $name }. 👌 op je bericht wil zeggen: geopend. Tot dan kun je het ongedaan maken.
hold-undone = Teruggenomen: { $name } krijgt het niet
# Asked before an answer goes out.
ask-not-sent = Nog niet verstuurd.
ask-language = { $name } leest { $reads }. Dit lijkt { $written }.
ask-letters = { $name } leest { $reads }. Dit staat in andere letters.
ask-name = Dit lijkt iemands naam.
ask-address = Dit lijkt een adres.
ask-number = Dit lijkt een telefoonnummer.
ask-link = Dit lijkt een link, een e-mailadres of een gebruikersnaam.
ask-case = Dit noemt een andere zaak: { $other }.
button-send-anyway = Toch versturen
button-send-in = Verstuur in het { $written }
button-cancel = Annuleren
tell-going = Het vertrekt.
tell-claimed = Je hebt deze zaak. Beantwoord de woorden van de persoon.
tell-claimed-already = Je hebt deze zaak al.
tell-claimed-by-other = Iemand anders heeft deze zaak.
tell-not-to-take-over = Iemand heeft deze zaak. Overnemen kan pas als haar woorden te lang wachten.
tell-released = Je hebt deze zaak teruggegeven.
tell-closed = Gesloten.
tell-undone = Teruggenomen.
tell-too-late = Te laat: het is al geopend.
tell-not-yours = Dat kan alleen wie de zaak heeft aangenomen.
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
call-goes = Druk op Gebeld na het gesprek: dan gaat dit bericht weg, of na 24 uur.
call-taken-back = { $name } wil geen telefoontje meer. Het nummer is hier weg.
call-over = { $name }, { $time }: het nummer is na 24 uur weg. Niemand drukte op Gebeld.
button-called = Gebeld
tell-called = Het nummer is hier weg.
refuse-unclaimed = Niet verstuurd: niemand heeft deze zaak aangenomen. Druk op Aannemen en beantwoord opnieuw.
refuse-not-owner = Niet verstuurd: iemand anders heeft deze zaak.
refuse-closed = Niet verstuurd: deze zaak is gesloten.
refuse-ended = Niet verstuurd: de persoon heeft deze zaak gestopt.
note-stays = Dit blijft aan de desk. Antwoorden doe je door de woorden van de persoon te beantwoorden.
refuse-undo-what = Niets terug te nemen: antwoord //undo op je eigen antwoord, of op de regel eronder.
refuse-undo-not-yours = Niet teruggenomen: iemand anders schreef dit antwoord.
refuse-edit-opened = Niet aangepast: het is al geopend. Stuur een verbetering als een nieuw antwoord.
refuse-edit-withdrawn = Niet verstuurd: dit is teruggenomen. Antwoord opnieuw.
refuse-media = Niet verstuurd: alleen tekst gaat naar de persoon, want een bestand of een stem zegt wie je bent.
refuse-unnamed = Niet verstuurd: zet “Anoniem blijven” uit in je beheerdersrechten en beantwoord opnieuw.
carry-perhaps-again = (misschien voor de tweede keer)

## Zonder het prentje, gewist

aside-took-picture = De woorden ZONDER het prentje namen hetzelfde prentje als { $name }. Zij raakt misschien niet meer binnen.
aside-ended = Op het toestel beëindigd: { $name }, ZONDER het prentje.
button-anyway = Toch antwoorden
button-urgent = Dringend: houden, misschien levensgevaar
tell-anyway = Je antwoorden op deze woorden gaan nu door. Wie het toestel heeft, kan ze lezen.
tell-kept = Het onderwerp blijft.
tell-coordinators-only = Alleen een coördinator kan dit.
tell-erased = Deze zaak is gewist. Er gaat niets door.
refuse-anyway = Niet verstuurd: deze woorden kwamen ZONDER het prentje. Druk eronder op “Toch antwoorden” en antwoord opnieuw.
taken-back = { $name } neemt de laatste woorden terug. Gebruik ze niet.
answers-wrong = Coördinatie: { $name }, { $time }: er klopt iets niet met deze antwoorden. Bekijk het, en niet in het onderwerp.
erased-with = Gewist door de persoon, { $time }. Dit onderwerp wordt verwijderd om { $goes }.
erased-without = Gewist ZONDER het prentje, { $time }. Dit onderwerp wordt verwijderd om { $goes }.
erased-with-general = { $name }: gewist door de persoon, { $time }.
erased-without-general = { $name }: gewist ZONDER het prentje, { $time }.
erased-kept = Gehouden door een coördinator, { $time }.
