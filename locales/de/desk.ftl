### What the program says to the volunteers, in German.

## Topics

topic-title = { $name }
topic-title-minor = { $name } · UNTER 18
topic-title-continued = { $name }, Fortsetzung
topic-title-minor-continued = { $name }, Fortsetzung · UNTER 18

## Her words

carry-head = { $name }: neue Worte
carry-head-late = { $name }: Worte von { $time }, verspätet
carry-head-again = { $name }: noch einmal dieselben Worte (das Thema war weg)
carry-head-correction = { $name }: Korrektur
carry-head-without-picture = Vom selben Telefon, als { $name }, OHNE das Bild
no-words-yet = (Noch keine Worte. Antworte auf diese Nachricht, um zu antworten.)
ended-by-person = Von der Person beendet.
unreachable = Die Person ist vorerst nicht erreichbar.
lost-hers = Eine Nachricht der Person ist nicht angekommen. Sie wird gebeten, sie noch einmal zu schreiben.
lost-desk = Das ist nicht angekommen. Bitte noch einmal.
note-moved = Notiz aus einem Thema „{ $name }“, das zweimal geöffnet wurde und gelöscht wird: { $words }
remind-waiting = Wartet seit { $minutes } Min.: Auf die letzten Worte gibt es keine Antwort.
remind-take-over = Wartet seit { $minutes } Min.: Alle hier können diesen Fall jetzt übernehmen.
remind-coordinators = Koordination: Seit { $minutes } Min. gibt es keine Antwort.

## The case card

card-her-name = Die Person kennt das als { $name }.
card-interpreter = Braucht jemanden zum Dolmetschen.
card-minor = Unter 18: Die Schweigepflicht hat Grenzen. Child Focus { $tel-child-focus }. Sag es der Koordination.
card-sent = Gesendet { $time }
card-free = Noch niemand hat das übernommen.
card-taken = Übernommen { $time }
card-closed = Geschlossen. Neue Worte der Person öffnen es wieder.
card-ended = Von der Person beendet.
card-our-turn = Wartet: Auf die letzten Worte gibt es keine Antwort.
card-her-turn = Die Person ist dran.
card-answer-waits = Eine Antwort wartet auf die Person.
card-looked = Die Person schaute zuletzt { $time }
card-how = Zum Antworten antworte auf die Worte der Person. Alles andere hier ist eine Notiz und bleibt hier.
button-claim = Übernehmen
button-release = Zurückgeben
button-take-over = Weiterführen
button-close = Schließen
button-undo = Rückgängig

## Answers

hold-line = An { $name } („{ $quote }“) in { $seconds } s
hold-waiting = Unterwegs zu { $name }. 👌 an deiner Nachricht heißt: geöffnet. Bis dahin nimmt „Rückgängig“ sie zurück.
hold-undone = Zurückgenommen: { $name } erhält es nicht
# Asked before an answer goes out.
ask-not-sent = Noch nicht gesendet.
ask-language = { $name } liest { $reads }. Das sieht aus wie { $written }.
ask-letters = { $name } liest { $reads }. Das ist in anderen Buchstaben.
ask-name = Das sieht aus wie ein Name.
ask-address = Das sieht aus wie eine Adresse.
ask-number = Das sieht aus wie eine Telefonnummer.
ask-link = Das sieht aus wie ein Link, eine E-Mail-Adresse oder ein Benutzername.
ask-case = Das nennt einen anderen Fall: { $other }.
button-send-anyway = Trotzdem senden
button-send-in = Auf { $written } senden
button-cancel = Abbrechen
tell-going = Es geht los.
tell-claimed = Du hast diesen Fall. Antworte auf die Worte der Person.
tell-claimed-already = Du hast diesen Fall schon.
tell-claimed-by-other = Jemand anders hat diesen Fall.
tell-not-to-take-over = Jemand hat diesen Fall. Andere können ihn übernehmen, wenn die Worte zu lange warten.
tell-released = Du hast diesen Fall zurückgegeben.
tell-closed = Geschlossen.
tell-undone = Zurückgenommen.
tell-too-late = Zu spät: Die Person hat es schon geöffnet.
tell-not-yours = Das geht nur, wenn du den Fall übernommen hast.
tell-ended = Die Person hat diesen Fall beendet.
tell-members-only = Das können nur Mitglieder dieser Gruppe.
tell-old-button = Dieser Knopf ist alt. Nimm die neueste Karte.
# A call.
call-asked = { $name } bittet um einen Anruf.
call-wish-any = Jederzeit.
call-wish-morning = Am Vormittag.
call-wish-afternoon = Am Nachmittag.
call-wish-evening = Am Abend.
call-wish-me = Nur die Person darf ans Telefon gehen.
call-wish-others = Auch jemand anders darf ans Telefon gehen.
call-wish-nothing = Ist es jemand anders: sag nichts und leg auf.
call-wish-wrong = Ist es jemand anders: sag, dass es eine falsche Nummer war.
call-wish-shop = Ist es jemand anders: sag, dass du aus einem Laden anrufst, und leg auf.
call-goes = Drück nach dem Anruf auf Angerufen: dann geht diese Nachricht weg, oder nach 24 Stunden.
call-taken-back = { $name } will keinen Anruf mehr. Die Nummer ist hier weg.
call-over = { $name }, { $time }: die Nummer ist nach 24 Stunden weg. Niemand hat auf Angerufen gedrückt.
button-called = Angerufen
tell-called = Die Nummer ist hier weg.
refuse-unclaimed = Nicht gesendet: Niemand hat diesen Fall übernommen. Drück auf Übernehmen und antworte dann noch einmal.
refuse-not-owner = Nicht gesendet: Jemand anders hat diesen Fall.
refuse-closed = Nicht gesendet: Dieser Fall ist geschlossen.
refuse-ended = Nicht gesendet: Die Person hat diesen Fall beendet.
note-stays = Das bleibt hier beim Team. Zum Antworten antworte auf die Worte der Person.
refuse-undo-what = Nichts zurückzunehmen: Antworte //undo auf deine eigene Antwort oder auf die Zeile darunter.
refuse-undo-not-yours = Nicht zurückgenommen: Jemand anders hat diese Antwort geschrieben.
refuse-edit-opened = Nicht geändert: Die Person hat es schon geöffnet. Sende eine Korrektur als neue Antwort.
refuse-edit-withdrawn = Nicht gesendet: Das wurde zurückgenommen. Antworte noch einmal.
refuse-media = Nicht gesendet: Nur Text geht an die Person, denn eine Datei oder Stimme sagt, wer du bist.
refuse-unnamed = Nicht gesendet: Schalte „Anonym bleiben“ in deinen Adminrechten aus und antworte noch einmal.
carry-perhaps-again = (vielleicht zum zweiten Mal)

## Ohne das Bild, gelöscht

aside-took-picture = Die Worte OHNE das Bild haben dasselbe Bild wie { $name }. Sie kommt vielleicht nicht mehr hinein.
aside-ended = Am Telefon beendet: { $name }, OHNE das Bild.
button-anyway = Trotzdem antworten
button-urgent = Dringend: behalten, vielleicht Lebensgefahr
tell-anyway = Deine Antworten auf diese Worte gehen jetzt hinaus. Wer das Telefon hat, kann sie lesen.
tell-kept = Das Thema bleibt.
tell-coordinators-only = Das kann nur, wer koordiniert.
tell-erased = Dieser Fall ist gelöscht. Nichts geht hinaus.
refuse-anyway = Nicht gesendet: diese Worte kamen OHNE das Bild. Drücke darunter „Trotzdem antworten“ und antworte noch einmal.
taken-back = { $name } nimmt die letzten Worte zurück. Bitte nicht verwenden.
answers-wrong = Koordination: { $name }, { $time }: mit diesen Antworten stimmt etwas nicht. Bitte ansehen, und nicht im Thema.
erased-with = Von der Person gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-without = OHNE das Bild gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-with-general = { $name }: von der Person gelöscht, { $time }.
erased-without-general = { $name }: OHNE das Bild gelöscht, { $time }.
erased-kept = Behalten, { $time }.
