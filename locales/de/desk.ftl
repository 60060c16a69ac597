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
reachable = Die Person ist wieder erreichbar.
lost-hers = Eine Nachricht der Person ist nicht angekommen. Sie wird gebeten, sie noch einmal zu schreiben.
lost-desk = Das ist nicht angekommen. Bitte noch einmal.
note-moved = Notiz aus einem Thema „{ $name }“, das zweimal geöffnet wurde und gelöscht wird: { $words }
remind-waiting = Wartet seit { $minutes } Min.: Auf die letzten Worte gibt es keine Antwort.
remind-waiting-beside = Wartet seit { $minutes } Min.: Worte OHNE das Bild sind noch nicht beantwortet.
remind-take-over = Wartet seit { $minutes } Min.: Alle hier können diesen Fall jetzt weiterführen.
remind-coordinators = Koordination: Seit { $minutes } Min. gibt es keine Antwort.
remind-coordinators-beside = An die Koordination: Seit { $minutes } Min. sind Worte OHNE das Bild nicht beantwortet.

## The case card

card-her-name = Die Person kennt das als { $name }.
card-interpreter = Braucht jemanden zum Dolmetschen.
card-interpreter-found = Seit { $time } dolmetscht jemand.
button-interpreter = Jemand dolmetscht
card-minor = Unter 18: Die Schweigepflicht hat Grenzen. Child Focus { $tel-child-focus }. Sag es der Koordination.
card-sent = Gesendet { $time }
card-free = Noch niemand hat das übernommen.
card-taken = Übernommen { $time }: { $who }
card-closed = Geschlossen. Neue Worte der Person öffnen es wieder.
card-ended = Von der Person beendet.
card-our-turn = Wartet: Auf die letzten Worte gibt es keine Antwort.
card-her-turn = Die Person ist dran.
card-answer-waits = Eine Antwort wartet auf die Person.
card-beside-waits = Seit { $time } warten Worte OHNE das Bild auf eine Antwort.
card-unreachable = Die Person ist vorerst nicht erreichbar, seit { $time }.
card-looked = Die Person schaute zuletzt { $time }
card-shut = Die Person hat ihre Karte geschlossen, { $time }.
card-first-ask = Erste Antwort: Frag, ob es ein guter Moment zum Schreiben ist. („Fragen“)
card-first-phone = Wer sieht das Telefon der Person sonst noch? Wie ist die Person erreichbar? („Fragen“)
card-first-promise = Versprich nichts: keine Papiere, kein Bett, keinen Schutz.
card-how = Zum Antworten antworte auf die Worte der Person. Alles andere hier ist eine Notiz und bleibt hier.
button-claim = Übernehmen
button-release = Zurückgeben
button-reopen = Wieder öffnen
button-take-over = Weiterführen
button-close = Schließen
button-undo = Rückgängig

## The life of a case

button-close-centre = Geht zum Zentrum
button-close-elsewhere = Eine andere Stelle
button-close-silent = Lange keine Antwort
button-close-not-ours = Nichts für uns
button-close-asked = Die Person will es
button-back = Zurück
closed-centre = Die Person geht zum Zentrum.
closed-elsewhere = Eine andere Stelle macht damit weiter.
closed-silent = Die Person hat lange nicht geantwortet.
closed-not-ours = Das ist nichts für uns.
closed-asked = Die Person wollte, dass das geschlossen wird.
closes-by-itself = Seit { $since } wurde hier nichts getan. Dieser Fall schließt von selbst: { $closes }. Mit einer Notiz hier bleibt er offen; neue Worte öffnen ihn wieder.
closed-by-itself = Von selbst geschlossen: Seit { $since } wurde hier nichts getan. Neue Worte der Person öffnen es wieder.
not-closed-waits = An die Koordination: Seit { $since } wurde hier nichts getan, und Worte der Person warten auf eine Antwort. Dieser Fall schließt nicht von selbst.
not-closed-waits-beside = An die Koordination: Seit { $since } ist hier nichts passiert, und Worte OHNE das Bild warten auf eine Antwort. Dieser Fall wird nicht von selbst geschlossen.
closed-untouched = Lange hat niemand etwas getan.
tell-why = Warum schließt du? Drück auf den Grund auf der Karte des Falls.
tell-back = Wie vorher.
button-is-urgent = Dringend
button-not-urgent = Nicht mehr dringend
card-urgent = { $name } · DRINGEND seit { $time }
urgent-called = DRINGEND, { $time }. An die Koordination: Bitte kommt jetzt in dieses Thema.
urgent-list =
    Wenn ein Leben in Gefahr sein kann, gibt es eine Pflicht zu helfen: Sie kann Vorrang vor der Schweigepflicht haben.
    – Frag die Person: Bist du jetzt in Gefahr? Kannst du { $tel-emergency } anrufen?
    – Wir wissen nicht, wo die Person ist: Frag nichts, was nicht nötig ist.
    – Entscheide mit der Koordination, nie allein. { $tel-emergency } zu jeder Stunde.
urgent-decided = Was wurde entschieden, und von wem? Schreib es einmal unter diese Zeile: Es bleibt hier als Notiz.
urgent-lifted = { $time }: Die Koordination sagt, dass das nicht mehr dringend ist.
minor-list =
    UNTER 18
    – Child Focus { $tel-child-focus }, zu jeder Stunde.
    – Die Schweigepflicht hat Grenzen: Wenn ein Leben in Gefahr ist, müssen wir vielleicht Hilfe rufen. Sag das, bevor die Person mehr erzählt.
    – Sag es jetzt der Koordination. Entscheide nicht allein.
    – Frag nach keinem Beweis für das Alter und nach keinen Fotos.
tell-urgent = Die Koordination wurde benachrichtigt. Die Liste steht im Thema.
tell-urgent-already = Der Fall ist bereits dringend. Nur die Koordination kann das ändern.
tell-urgent-lifted = Nicht mehr dringend.
button-hand-on = Weitergeben
button-more = Mehr
card-handed-on = Weitergegeben { $time }. Seitdem hat niemand den Fall übernommen. Lies die Notiz im Thema.
handed-on = { $time }: wieder frei, weitergegeben. Antworte hier mit einer Notiz für das Mitglied, das übernimmt; sie bleibt in diesem Thema.
opened-again = { $time }: wieder offen, der Fall war aus Versehen geschlossen.
claim-lifted = Wer diesen Fall hatte, ist nicht mehr in dieser Gruppe. Der Fall ist wieder frei.
tell-handed-on = Weitergegeben. Schreib deine Notiz unter die Zeile im Thema.
tell-claimed-handed = Du hast diesen Fall. Er wurde weitergegeben: lies die Notiz im Thema.
tell-interpreter = Notiert. Die Person liest, dass jemand dolmetscht.
tell-more = Auf der Karte des Falls sind mehr Knöpfe.
button-pass = An anderes Zentrum
button-accept = Annehmen
button-decline = Nichts für uns
card-pass-asked = Die Person wird gefragt, ob das an { $centre } gehen darf.
card-pass-agreed = { $centre } wird gefragt. Bis dahin habt ihr es.
pass-agreed = Die Person ist einverstanden. { $centre } wird jetzt gefragt; bis sie annehmen, habt ihr diesen Fall.
pass-refused = Die Person will nicht, dass das an { $centre } geht. Es bleibt hier.
pass-no-desk = { $centre } hat jetzt kein Team, das arbeitet. Das bleibt hier.
pass-declined = { $centre } nimmt es nicht an. Das bleibt hier.
pass-not-answered = Die Person hat nicht gesagt, ob das an { $centre } gehen darf. Das bleibt hier.
pass-not-accepted = { $centre } hat nicht angenommen. Das bleibt hier.
pass-over = Dieser Fall kommt nicht mehr hierher.
pass-offer = { $centre } bittet euch, diesen Fall zu nehmen. Die Person ist einverstanden. Wer annimmt, hat ihn übernommen.
passed-on = { $time }: { $centre } hat angenommen. Dieses Thema ist geschlossen.
tell-which-centre = Welches Zentrum? Drück darauf auf der Karte des Falls. Zuerst wird die Person gefragt.
tell-pass-asked = Die Person wird gefragt, ob das an { $centre } gehen darf.
tell-pass-waits = Dieser Fall soll schon an ein anderes Zentrum gehen.
tell-pass-no-desk = { $centre } hat hier kein Team, das jetzt Fälle annimmt. Die Telefonnummer von { $centre } steht unten: Du kannst sie der Person senden.
tell-pass-declined = Nicht angenommen. Das andere Team weiß es.
tell-passed-on = Dieser Fall ist nicht hier. Aus diesem Thema geht nichts hinaus.
button-block = 7 Tage sperren
button-unblock = Sperre beenden
blocked = Gesperrt bis { $time }: Von diesem Handy kommt nichts mehr an. Die Karte dort sagt, dass gerade keine Nachrichten kommen können, wie bei einer Pause.
unblocked = Die Sperre ist vorbei. Neue Worte öffnen diesen Fall wieder.
closed-blocked = Für 7 Tage gesperrt.
tell-blocked = Für 7 Tage gesperrt.
tell-unblocked = Die Sperre ist vorbei.
button-snooze = Später erinnern
button-snooze-hour = In einer Stunde
button-snooze-evening = Heute Abend 18:00
button-snooze-morning = Morgen 09:00
card-put-off = Keine Erinnerungen bis { $time }, oder bis neue Worte kommen.
tell-until-when = Bis wann? Drück darauf auf der Karte des Falls.
tell-put-off = Keine Erinnerungen bis { $time }, oder bis neue Worte kommen.
tell-nothing-to-put-off = Hier wartet nichts auf eine Antwort, also kommt keine Erinnerung.
tell-urgent-not-put-off = Dieser Fall ist dringend: Seine Erinnerungen können nicht warten.
button-called-in = Rief an / war da
card-called-in = Rief an / war da { $time }: Die Person nannte den Namen des Falls.
card-returned = Jemand kam { $time } von einem anderen Telefon hierher zurück, mit einer Nummer. Auch andere können die Nummer gefunden haben: Fragt zuerst etwas, das nur die Person weiß.
called-in = { $time }: Die Person rief an oder kam vorbei und nannte den Namen des Falls.
returned = Jemand ist als { $name } zurück, { $time }: von einem anderen Telefon, mit einer Nummer. Auch andere können diese Nummer gefunden haben. Bevor ihr etwas sagt: Fragt nach dem vereinbarten Wort oder nach etwas, das nur die Person weiß und das in diesem Thema steht. Antworten, die noch nicht geöffnet waren, stehen auf dem anderen Telefon nicht.
tell-called-in = Notiert. Kein Handy zeigt etwas davon.
tell-owner-or-coordinator = Das kann nur, wer den Fall übernommen hat, oder die Koordination.

## Answers

hold-line = An { $name } („{ $quote }“) in { $seconds } s
hold-line-bare = An { $name } in { $seconds } s
hold-waiting = Unterwegs zu { $name }. 👌 an deiner Nachricht heißt: geöffnet. Bis dahin nimmt „Rückgängig“ sie zurück.
hold-undone = Zurückgenommen: { $name } erhält es nicht
hold-lapsed = 7 Tage nicht geöffnet: Die Worte für { $name } sind weg. Schreib noch einmal, wenn sie noch gelten.
# Asked before an answer goes out.
ask-not-sent = Noch nicht gesendet.
ask-language = { $name } liest { $reads }. Das sieht aus wie { $written }.
ask-letters = { $name } liest { $reads }. Das ist in einer anderen Schrift.
ask-name = Das sieht aus wie ein Name.
ask-address = Das sieht aus wie eine Adresse.
ask-number = Das sieht aus wie eine Telefonnummer.
ask-link = Das sieht aus wie ein Link, eine E-Mail-Adresse oder ein Benutzername.
ask-case = Das nennt einen anderen Fall: { $other }.
button-send-anyway = Trotzdem senden
button-send-in = Auf { $written } senden
button-cancel = Abbrechen
tell-going = Wird gesendet.
tell-claimed = Du hast diesen Fall. Antworte auf die Worte der Person.
tell-claimed-already = Du hast diesen Fall schon.
tell-claimed-by-other = Nicht frei: { $who } hat diesen Fall.
tell-too-many = Du hast { $count } offene Fälle; noch einer hilft niemandem. Gib erst einen weiter, schließ einen oder lass dich an einen später erinnern (Mehr). Die Koordination darf diesen nehmen.
tell-not-to-take-over = Nicht frei: { $who } hat diesen Fall. Andere können den Fall weiterführen, wenn die Person zu lange auf eine Antwort wartet.
tell-released = Du hast diesen Fall zurückgegeben.
tell-closed = Geschlossen.
tell-opened-again = Wieder offen.
tell-not-opened-again = Für diesen Knopf ist es zu spät. Die Person öffnet den Fall wieder, wenn sie schreibt.
tell-undone = Zurückgenommen.
tell-too-late = Zu spät: Die Person hat es schon geöffnet.
tell-not-yours = Das geht nur, wenn du den Fall übernommen hast.
tell-claim-first = Drück zuerst auf der Fallkarte auf „Übernehmen“.
tell-note-not-yours = Das kann nur senden, wer es geschrieben hat.
tell-ended = Die Person hat diesen Fall beendet.
tell-members-only = Das können nur Mitglieder dieser Gruppe.
tell-old-button = Dieser Knopf ist alt. Nimm die neueste Karte.
# A call.
call-asked = { $name } bittet um einen Anruf.
call-wish-any = Jederzeit.
call-wish-morning = Am Vormittag.
call-wish-afternoon = Am Nachmittag.
call-wish-evening = Am Abend.
call-wish-me = Nur die Person geht ans Telefon.
call-wish-others = Vielleicht geht auch jemand anders ans Telefon.
call-wish-nothing = Ist es jemand anders: sag nichts und leg auf.
call-wish-wrong = Ist es jemand anders: sag, dass es eine falsche Nummer war.
call-wish-shop = Ist es jemand anders: sag, dass du aus einem Laden anrufst, und leg auf.
call-goes = Drück nach dem Anruf auf Angerufen: dann geht diese Nachricht weg, oder nach 24 Stunden.
call-taken-back = { $name } will keinen Anruf mehr. Die Nummer ist hier weg.
call-over = { $name }, { $time }: die Nummer ist nach 24 Stunden weg. Niemand hat auf Angerufen gedrückt.
button-called = Angerufen
tell-called = Die Nummer ist hier weg.
refuse-unclaimed = Nicht gesendet: Niemand hat diesen Fall übernommen. Drück auf Übernehmen und antworte dann noch einmal.
refuse-not-owner = Nicht gesendet: { $who } hat diesen Fall.
refuse-closed = Nicht gesendet: Dieser Fall ist geschlossen.
refuse-ended = Nicht gesendet: Die Person hat diesen Fall beendet.
note-stays = Das bleibt hier beim Team. Zum Antworten antworte auf die Worte der Person.
note-stays-send = Das bleibt hier beim Team. Soll die Person es lesen, antworte auf ihre Worte. Oder sende es hier:
note-stays-free = Das bleibt hier beim Team: Noch hat niemand diesen Fall. Soll die Person es lesen, drück zuerst auf der Fallkarte auf „Übernehmen“. Dann antworte auf ihre Worte, oder sende es hier:
note-stays-other = Das bleibt hier beim Team. { $who } hat diesen Fall.
button-send-note = Senden an { $name }
refuse-undo-what = Nichts zurückzunehmen: Antworte mit //undo auf deine eigene Antwort oder auf die Zeile darunter.
refuse-undo-not-yours = Nicht zurückgenommen: Jemand anders hat diese Antwort geschrieben.
refuse-edit-opened = Nicht geändert: Die Person hat es schon geöffnet. Sende eine Korrektur als neue Antwort.
refuse-edit-withdrawn = Nicht gesendet: Das wurde zurückgenommen. Antworte noch einmal.
refuse-media = Nicht gesendet: Nur Text geht an die Person, denn eine Datei oder Stimme sagt, wer du bist.
refuse-unnamed = Nicht gesendet: Schalte „Anonym bleiben“ in deinen Adminrechten aus und antworte noch einmal.
carry-perhaps-again = (vielleicht zum zweiten Mal)

## Phrases and questions

button-phrases = Sätze
button-instead = Satz: { $said }
button-ask = Fragen
button-cancel-menu = Abbrechen
menu-phrases = Sätze für { $name }
menu-questions = Fragen für { $name }
menu-choose = Vor „Senden“ geht nichts hinaus. Wähl, worum es geht.
menu-to = Als Antwort auf „{ $quote }“
menu-meaning = Du sagst ({ $language }):
menu-hers = Die Person liest ({ $language }, { $status }):
menu-missing = Es fehlt: { $slots }. Drück einen Knopf, oder antworte auf diese Nachricht: eins je Zeile, in dieser Reihenfolge.
menu-change = Zum Ändern antworte auf diese Nachricht: { $slots }, eins je Zeile.
menu-misfit = Das passt nicht. Schreib einen Tag wie 9/1 oder Donnerstag, eine Uhrzeit wie 10:00, eine Adresse in einer Zeile.
menu-office = Nur die Adresse des Büros, nie die eines Hauses.
menu-closed = Geschlossen. Nichts wurde gesendet.
status-drafted = Entwurf, von keinem Sprecher geprüft
status-back-translated = zurückübersetzt, von keinem Sprecher geprüft
status-reviewed = geprüft
slot-day = Tag
slot-hour = Uhrzeit
slot-place = Adresse des Büros
hold-phrase = An { $name } („{ $quote }“) in { $seconds } s: { $said }
hold-phrase-bare = An { $name } in { $seconds } s: { $said }
hold-phrase-waiting = Unterwegs zu { $name }: { $said } 👌 hier heißt: geöffnet. Bis dahin nimmt „Rückgängig“ das zurück.
answered-by-button = { $choice } („{ $question }“)
tell-new-words = Neue Worte sind gekommen. Sieh sie zuerst an und drück dann noch einmal „Senden“.
## The room: the board, commands, the digest, the audit

room-title = Tafel von { $centre }
room-here-until = Bis { $time } ist jemand da.
room-nobody-before = Vor { $time } ist niemand da.
room-nobody-known = Für die nächsten zwei Wochen ist kein Dienst bekannt.
room-paused = Neue Anfragen ruhen, bis jemand sie wieder zulässt.
room-paused-until = Neue Anfragen ruhen bis { $time }.
room-resumed = Neue Anfragen sind wieder möglich.
room-none = Keine offenen Fälle.
room-ours = Wir sind dran:
room-theirs = Die Person ist dran:
room-more = Und { $count } mehr: /find und ein Name.
room-free = niemand hat ihn
room-member = Mitglied { $number }
room-somebody = jemand
room-nudge = { $member }: seit { $minutes } Minuten dabei. Mach eine Pause; jemand kann deine Fälle nehmen: /tonight
room-i-am = Du heißt hier { $member }. Nur diese Gruppe liest das.
room-holidays = Feiertage
room-nobody = niemand
room-shifts = Dienste:
room-shifts-hours = Noch keine Dienste. Das sind die Zeiten des Zentrums:
room-gaps = Wann niemand da ist, in den nächsten sieben Tagen:
room-shift-how = Einen Tag ändern (Koordination): { $spans }, oder { $closed }
room-help =
    Antworten: Antworte auf die Worte der Person. Alles andere in einem Thema ist eine Notiz und bleibt dort.
    Immer eine Notiz: beginne mit //
    /mine deine Fälle, geordnet danach, wer dran ist
    /find und ein Name: ein Fall
    /tonight Schluss für heute: gib deine Fälle weiter, oder sag, wann du zurück bist
    /board eine neue Übersicht
    /shifts wer wann da ist
    /figures die letzten Wochen in Zahlen; Zahlen, hinter denen eine einzelne Person stehen kann, stehen nicht dabei
    /iam und ein Name: wie du hier heißt
room-welcome =
    Willkommen, wer hier neu ist. Um zu antworten: übernimm den Fall und antworte auf die Worte der Person; alles andere in einem Thema bleibt dort.
    Was es noch gibt: /help
line-ours = { $name }: wartet seit { $time }
line-theirs = { $name }: hat noch nicht geschaut
line-theirs-looked = { $name }: hat um { $time } geschaut
line-urgent = ‼
line-minor = unter 18:
mine-none = Du hast keinen Fall.
mine-more = und { $count } mehr: /mine
find-none = Hier hat kein Fall diesen Namen.
find-past = { $name }: nicht mehr offen seit { $time }
button-mine = Meine Fälle
button-tonight = Ich höre heute auf
button-pause = Anfragen stoppen
button-resume = Wieder zulassen
button-concerns = Für die Koordination
pause-shift = Bis zum nächsten Dienst
pause-tomorrow = Bis morgen 09:00
pause-monday = Bis Montag 09:00
pause-opened = Bis auf Weiteres
pause-no = Zurück
tell-pause-until = Bis wann? Wähle auf der Tafel.
tell-paused = Anfragen ruhen. Wer jetzt schreibt, liest das und Nummern zum Anrufen. Offene Fälle gehen weiter.
tell-resumed = Neue Anfragen sind möglich.
tonight-ask = { $member } hört für heute auf. Was wird aus jedem Fall?
tonight-done = { $member } hat für heute aufgehört.
tonight-hand-on = { $name }: weitergeben
tonight-tell = Im nächsten Dienst
tonight-keep = Behalten
tonight-done-hand-on = { $name } ist frei für andere.
tonight-done-tell = { $name } liest, wann du zurück bist.
tonight-done-keep = { $name } bleibt bei dir.
figures-week = Woche ab { $day }:
figures-few = weniger als { $few }
figures-none = Noch ist nichts gezählt.
digest-title = Seit { $time }:
digest-opened = Geöffnet: { $count }
digest-closed = Geschlossen: { $count }
digest-ended = Von der Person beendet: { $count }
digest-ended-unanswered = Davon vor einer Antwort: { $count }
digest-erased = Gelöscht: { $count }
digest-erased-without-picture = Gelöscht OHNE das Bild: { $count }
digest-topics-replaced = Themen verloren und ersetzt: { $count }
digest-set-aside = Nach drei Versuchen beiseitegelegt: { $count }
digest-numbers = Sahen nur die Nummern, weil hier niemand Fälle annahm: { $count }
digest-away = Der Bot lief nicht von { $from } bis { $until }. Was inzwischen geschrieben wurde, kam danach an.
digest-median = Erste Antwort nach { $minutes } min (die Hälfte früher)
digest-waiting = Wartet jetzt: { $count }, am längsten seit { $time }
audit-title = Wer was tat · { $centre }
audit-claimed = { $time } { $member }: übernahm { $name }
audit-took-over = { $time } { $member }: führte { $name } weiter
audit-released = { $time } { $member }: gab { $name } zurück
audit-freed = { $time } { $member } ist nicht mehr in der Gruppe: { $name } ist frei
audit-left = { $time } { $member } ist nicht mehr in der Gruppe
audit-handed-on = { $time } { $member }: gab { $name } weiter
audit-urgent = { $time } { $member }: { $name } ist dringend
audit-not-urgent = { $time } { $member }: { $name } ist nicht mehr dringend
audit-called-in = { $time } { $member }: { $name } rief an oder war da
audit-closed = { $time } { $member }: schloss { $name }
audit-reopened = { $time } { $member }: öffnete { $name } wieder
audit-blocked = { $time } { $member }: nimmt eine Woche lang nichts vom Telefon von { $name } an
audit-unblocked = { $time } { $member }: nimmt wieder Worte von { $name } an
audit-passed = { $time } { $member }: fragte, ob { $name } zu einem anderen Zentrum geht
audit-accepted = { $time } { $member }: übernahm { $name } von einem anderen Zentrum
audit-declined = { $time } { $member }: nahm { $name } von einem anderen Zentrum nicht an
audit-answered = { $time } { $member }: antwortete { $name }
audit-kept = { $time } { $member }: behielt das Thema von { $name }
audit-paused = { $time } { $member }: ließ Anfragen ruhen
audit-resumed = { $time } { $member }: ließ Anfragen wieder zu
audit-shifts = { $time } { $member }: änderte die Dienste

## Ohne das Bild, gelöscht

aside-took-picture = Die Worte OHNE das Bild haben dasselbe Bild wie { $name }. Die Person selbst kommt vielleicht nicht mehr hinein.
aside-ended = Auf dem Telefon beendet: { $name }, OHNE das Bild.
aside-left = { $name }, OHNE das Bild: Auf dem Telefon der Person ist dieser Fall nicht mehr. Dorthin wird jetzt nichts gesendet.
button-anyway = Trotzdem antworten
button-urgent = Dringend: behalten, vielleicht Lebensgefahr
tell-anyway = Deine Antworten auf diese Worte gehen jetzt hinaus. Wer das Telefon hat, kann sie lesen.
tell-kept = Das Thema bleibt.
tell-coordinators-only = Das kann nur, wer koordiniert.
tell-erased = Dieser Fall ist gelöscht. Nichts geht hinaus.
refuse-anyway = Nicht gesendet: diese Worte kamen OHNE das Bild. Drücke darunter „Trotzdem antworten“ und antworte noch einmal.
taken-back = { $name } nimmt die letzten Worte zurück. Bitte nicht verwenden.
concern-title = Gemeldet: Mit Antworten stimmt etwas nicht. Nicht im Thema besprechen:
concern-line = { $name }, { $time }
concern-line-of = { $name }, Fall von { $centre }, { $time }: dort fragen, nur den Namen nennen.
concern-more = Und noch { $count }: noch einmal drücken.
concern-none = Hier liegt jetzt nichts.
concern-not-yours = Das kann nur lesen, wer koordiniert und in den Fällen nicht selbst geantwortet hat.
erased-with = Von der Person gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-without = OHNE das Bild gelöscht, { $time }. Dieses Thema wird um { $goes } gelöscht.
erased-with-general = { $name }: von der Person gelöscht, { $time }.
erased-without-general = { $name }: OHNE das Bild gelöscht, { $time }.
erased-kept = Behalten (Koordination), { $time }.
erased-called-in = { $name } rief an oder war da, { $time }.
