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
hold-waiting = Unterwegs zu { $name }. 👌 an deiner Nachricht heißt: geöffnet.
hold-undone = Zurückgenommen: { $name } erhält es nicht
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
refuse-unclaimed = Nicht gesendet: Niemand hat diesen Fall übernommen. Drück auf Übernehmen und antworte dann noch einmal.
refuse-not-owner = Nicht gesendet: Jemand anders hat diesen Fall.
refuse-closed = Nicht gesendet: Dieser Fall ist geschlossen.
refuse-ended = Nicht gesendet: Die Person hat diesen Fall beendet.
refuse-too-long = Nicht gesendet: Das ist zu lang. Sende es in zwei Teilen.
refuse-media = Nicht gesendet: Nur Text geht an die Person, denn eine Datei oder Stimme sagt, wer du bist.
refuse-unnamed = Nicht gesendet: Schalte „Anonym bleiben“ in deinen Adminrechten aus und antworte noch einmal.
carry-perhaps-again = (vielleicht zum zweiten Mal)

## The room: the board, commands, the digest, the audit

room-title = Tafel von { $centre }
room-here-until = Bis { $time } ist jemand da.
room-nobody-before = Vor { $time } ist niemand da.
room-nobody-known = Für die nächsten zwei Wochen ist kein Dienst bekannt.
room-paused = Neue Anfragen ruhen, bis jemand sie öffnet.
room-paused-until = Neue Anfragen ruhen bis { $time }.
room-resumed = Neue Anfragen sind wieder offen.
room-none = Keine offenen Fälle.
room-ours = Wir sind dran:
room-theirs = Die Person ist dran:
room-more = Und { $count } mehr: /find und ein Name.
room-free = niemand hat ihn
room-member = Mitglied { $number }
room-nudge = { $member }: seit { $minutes } Minuten dabei. Mach eine Pause; jemand kann deine Fälle nehmen: /tonight
room-i-am = Du heißt hier { $member }. Nur diese Gruppe liest das.
room-holidays = Feiertage
room-nobody = niemand
room-shifts = Dienste:
room-shifts-hours = Noch keine Dienste. Das sind die Zeiten der Stelle:
room-gaps = Niemand ist da, in den nächsten sieben Tagen:
room-shift-how = Einen Tag ändern (Koordination): { $spans }, oder { $closed }
room-help =
    Antworten: antworte auf die Worte der Person. Alles andere in einem Thema ist eine Notiz und bleibt dort.
    Eine Notiz auf jeden Fall: beginne mit //
    /mine deine Fälle, danach, wer dran ist
    /find und ein Name: ein Fall
    /tonight du hörst auf: gib deine Fälle weiter, oder sag, wann du zurück bist
    /board eine neue Tafel
    /shifts wer wann da ist
    /iam und ein Name: wie du hier heißt
line-ours = { $name }: wartet seit { $time }
line-theirs = { $name }: noch nicht nachgesehen
line-theirs-looked = { $name }: sah nach { $time }
line-urgent = ‼
line-minor = unter 18:
mine-none = Du hast keinen Fall.
mine-more = und { $count } mehr: /mine
find-none = Hier hat kein Fall diesen Namen.
find-past = { $name }: nicht mehr offen seit { $time }
button-mine = Meine Fälle
button-tonight = Ich höre heute auf
button-pause = Anfragen ruhen
button-resume = Anfragen öffnen
pause-shift = Bis zum nächsten Dienst
pause-tomorrow = Bis morgen 09:00
pause-monday = Bis Montag 09:00
pause-opened = Bis jemand öffnet
pause-no = Zurück
tell-pause-until = Bis wann? Wähle auf der Tafel.
tell-paused = Ruht. Wer jetzt schreibt, liest das, mit den Nummern. Offene Fälle gehen weiter.
tell-resumed = Neue Anfragen sind offen.
tonight-ask = { $member } hört für heute auf. Was wird aus jedem Fall?
tonight-done = { $member } hat für heute aufgehört.
tonight-hand-on = { $name }: weitergeben
tonight-tell = Zurück im nächsten
tonight-keep = Behalten
tonight-done-hand-on = { $name } ist frei für andere.
tonight-done-tell = { $name } liest, wann du zurück bist.
tonight-done-keep = { $name } bleibt bei dir.
digest-title = Seit { $time }:
digest-opened = Geöffnet: { $count }
digest-closed = Geschlossen: { $count }
digest-ended = Von der Person beendet: { $count }
digest-ended-unanswered = Davon vor einer Antwort: { $count }
digest-erased = Gelöscht: { $count }
digest-erased-without-picture = Gelöscht OHNE das Bild: { $count }
digest-topics-replaced = Themen verloren und ersetzt: { $count }
digest-set-aside = Nach drei Versuchen beiseitegelegt: { $count }
digest-median = Erste Antwort nach { $minutes } min (die Hälfte früher)
digest-waiting = Wartet jetzt: { $count }, am längsten seit { $time }
audit-title = Wer was tat · { $centre }
audit-claimed = { $time } { $member }: nahm { $name }
audit-took-over = { $time } { $member }: übernahm { $name }
audit-released = { $time } { $member }: gab { $name } zurück
audit-closed = { $time } { $member }: schloss { $name }
audit-answered = { $time } { $member }: antwortete { $name }
audit-kept = { $time } { $member }: behielt das Thema von { $name }
audit-paused = { $time } { $member }: ließ Anfragen ruhen
audit-resumed = { $time } { $member }: öffnete Anfragen
audit-shifts = { $time } { $member }: änderte die Dienste

## Ohne das Bild, gelöscht

aside-took-picture = Die Worte OHNE das Bild haben dasselbe Bild wie { $name }. Sie kommt vielleicht nicht mehr hinein.
aside-ended = Am Telefon beendet: { $name }, OHNE das Bild.
button-anyway = Trotzdem antworten
button-urgent = Dringend: behalten, vielleicht Lebensgefahr
button-called-in = Hat angerufen
tell-anyway = Deine Antworten auf diese Worte gehen jetzt hinaus. Wer das Telefon hat, kann sie lesen.
tell-kept = Das Thema bleibt.
tell-called-in = Das Team weiß jetzt, dass die Person angerufen hat.
tell-coordinators-only = Das kann nur, wer koordiniert.
tell-erased = Dieser Fall ist gelöscht. Nichts geht hinaus.
refuse-anyway = Nicht gesendet: diese Worte kamen OHNE das Bild. Drücke darunter „Trotzdem antworten“ und antworte noch einmal.
taken-back = { $name } nimmt die letzten Worte zurück. Bitte nicht verwenden.
answers-wrong = { $name }, { $time }: mit diesen Antworten stimmt etwas nicht. Bitte ansehen, und nicht im Thema.
erased-with = Von der Person gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-without = OHNE das Bild gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-with-general = { $name }: von der Person gelöscht, { $time }.
erased-without-general = { $name }: OHNE das Bild gelöscht, { $time }.
erased-kept = Behalten, { $time }.
erased-called-in = { $name } hat angerufen, { $time }.
