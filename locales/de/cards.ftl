### What the program's own cards say to her, in German. The first line is harmless on a locked phone.

language-own-name = Deutsch

## The rows that end every card

danger-button = { $tel-emergency }
person-button = Ein Mensch
language-button = 🌐
close = Schließen
case-button = Zurück
draft-mark = (noch nicht bestätigt)
lost-line = Eine Zeile wurde nicht gesendet und ist weggeworfen.
unheard = Etwas, das du hier getan hast, ist nicht angekommen. Bitte noch einmal.
stays = Eine Nachricht von dir ist zu alt, um hier entfernt zu werden. Halte den Finger darauf und wähle Löschen.
not-yet = Noch nicht: was du getan hast, bleibt erhalten und kommt gleich an.

## 112

danger = Wenn du jetzt Hilfe brauchst, ruf { $tel-emergency } an.
    .body = Dort schickt man Krankenwagen, Feuerwehr oder Polizei. Das Team hier weiß nicht, wo du bist, und kann niemanden schicken.

## A person to talk to

help = Menschen, die du anrufen kannst.
centre-line = { $name } ({ $region }): { $number }, { $hours }
help-ask = Frag dort nach deiner Sprache.
help-number = Zu jeder Uhrzeit: { $number }
write-button = Dem Team schreiben

## The form

form-title = Das würdest du senden.
form-to = An: { $centre }.
form-truths = Nicht dein Name und nicht deine Nummer. Telegram kann diesen Chat sehen. Das Team weiß nicht, wo du bist, und kann niemanden schicken. Höchstens { $days } Tage nach der letzten Nutzung aufbewahrt; du kannst jederzeit aufhören.
form-minor = Wenn ein Leben in Gefahr ist, muss das Team vielleicht Hilfe rufen, auch wenn du Nein sagst.
form-no-desk = Für diesen Ort ist hier jetzt kein Team.
form-others = Schreib hier keine Namen und keine Adressen von anderen Menschen.
form-names = Das sieht aus wie ein Name oder eine Adresse. Trotzdem senden?
leave-out-button = Weglassen
paused = Wir können hier gerade keine Nachrichten annehmen.
    .body = Du kannst anrufen. Niemand braucht deinen Namen.
form-no-place = Diese Nummer ist kein Ort. Wähl eine Stadt.
form-abroad = Die drei Zentren arbeiten in Belgien. In jedem EU-Land hilft { $tel-emergency }.
send-button = Senden
preview-name = Dein Name hier: { $name }
preview-place = { $place }
preview-about-me = Es geht um mich
preview-about-me-minor = Es geht um mich, unter 18
preview-about-other = Es geht um jemand anderen
preview-about-other-minor = Es geht um jemand anderen, unter 18
preview-language = Sprache: { $language }
place-near = Nahe bei { $place }
place-far-from = Weit weg von { $place }
place-far = Weit weg von hier
place-unsaid = Ort nicht gesagt
far-button = Weit weg von hier
skip-place-button = Nicht gesagt
about-me = Ich
about-me-minor = Ich, unter 18
about-other = Jemand
about-other-minor = Jemand unter 18
reach-quiet = Kein Hinweis
reach-notice = Ein Hinweis
form-sound = Wenn es eine Antwort gibt, kommt eine neue Nachricht mit Ton, nur zwischen { $from } und { $until }. Wähle das nur, wenn das Telefon dir gehört.
form-sound-any = Wenn es eine Antwort gibt, kommt eine neue Nachricht mit Ton, auch in der Nacht. Wähle das nur, wenn das Telefon dir gehört.
with-nothing = ☐ Meine Häkchen
with-signs = ☑ Meine Häkchen
here-until = Bis { $time } ist jemand da.
nobody-before = Vor { $time } liest das niemand.
taken-before = Wer dir antwortet, liest das vielleicht erst um { $time }.
nobody-known = Vielleicht liest das einige Tage niemand. Ruf lieber an.

## Words that are not sent

unsent = Noch nicht gesendet. Du hast geschrieben:
unsent-write-button = An ein Team senden
throw-button = Wegwerfen

## I wrote before

return-title = Wähle dein Bild.
    .body = Wenn nichts aufgeht, warte eine Stunde oder schreib neu. Was alt ist, wird nicht aufbewahrt.
skip-picture-button = Kein Bild
picture-ask = Wähle ein Bild. Damit kommst du hierher zurück. Wenn du keins wählst, öffnet jedes Bild das hier.

## Her case

case-title = { $name }
case-being-sent = Wird gesendet.
case-in-room = Im Raum des Teams seit { $time }.
case-not-taken = Noch niemand hat es übernommen.
case-taken = Übernommen um { $time }.
case-another = Jetzt antwortet jemand anders vom Team.
case-pass = Darf { $centre } ({ $region }) das übernehmen? Das Zentrum bekommt deinen Namen hier, Ort, Sprache und Häkchen. Nichts geht hinaus, bevor du Ja sagst.
case-pass-words = Darf { $centre } ({ $region }) das übernehmen? Das Zentrum bekommt deinen Namen hier, Ort, Sprache und Häkchen, und deinen letzten Text nur, wenn du willst. Nichts geht hinaus, bevor du Ja sagst.
case-pass-agreed = { $centre } ({ $region }) wird gefragt. Bis das Zentrum es nimmt, antwortet dieses Team.
pass-words-button = Ja, mit meinem letzten Text
pass-form-button = Ja, ohne Text
pass-yes-button = Ja
pass-no-button = Nein
case-free-again = Im Moment hat es niemand.
case-no-answer = Noch keine Antwort.
case-answered = Du hast die Antwort.
case-answer-waits = Eine Antwort wartet auf dich.
case-lapsed = Eine Antwort vom Team war 7 Tage hier. Jetzt ist sie weg. Du kannst schreiben und noch einmal fragen.
case-closed = Das Team hat das geschlossen. Wenn du schreibst, geht es wieder auf.
case-stuck = Der Raum des Teams ist jetzt nicht erreichbar. Zu jeder Uhrzeit: { $number }
case-truths = Das Team weiß nicht, wo du bist, und kann niemanden schicken.
case-interpreter = Das Team liest { $languages }. Für deine Worte braucht das Team eine Person, die übersetzt. Das kann einen Tag dauern. Wenn du mit den Knöpfen antwortest, geht es schneller.
case-interpreter-found = Eine Person übersetzt für das Team, was du schreibst.
case-back = Wer dir antwortet, ist wieder da: { $time }.
words-carried = Dein letzter Text: ans Team weitergegeben, { $time }.
words-not-yet = Dein letzter Text: noch nicht ans Team weitergegeben.
words-refused = Dein letzter Text konnte nicht weitergegeben werden. Schreib ihn bitte noch einmal.
read-button = Lesen
have-button = Ich habe es
takeback-button = Meinen letzten Text zurücknehmen
notice-off-button = Keine Hinweise mehr
wrong-button = Hier stimmt etwas nicht
wrong-title = Wer soll das prüfen?
    .body = Die Koordination bekommt nur den Namen { $name }, die Uhrzeit und die Bitte, das zu prüfen. Was du geschrieben hast, geht nicht mit. Die Leute, die dir geantwortet haben, können diese Bitte nicht lesen.
wrong-there = Nimmst du ein anderes Zentrum, liest man dort auch den Namen von diesem Zentrum.
wrong-here-button = Die Koordination hier
wrong-there-button = { $centre }, ein anderes Zentrum
words-taken-back = Du hast deinen letzten Text zurückgenommen.
wrong-told = Wer es sich ansehen kann, erfährt, dass etwas nicht stimmt.
notice-line = Etwas wartet auf dich. Drücke „Zurück“.
end-button = Beenden
# A number to come back with, where a centre offers one.
number-have-button = Ich habe eine Nummer von hier
number-button = Eine Nummer für später
number-keep = Eine Nummer für ein anderes Telefon.
    .body =
        Mit dieser Nummer kommst du von einem anderen Telefon hierher zurück. Schreib sie so auf wie eine Telefonnummer.
        • Wer die Nummer findet, kann das Gespräch mit dem Team öffnen.
        • Worte von früher stehen dort nicht.
        • Die Nummer geht nur einmal. Wir können sie nicht noch einmal zeigen.
        • Nimmst du eine neue Nummer, geht die alte nicht mehr.
number-show-button = Nummer zeigen
number-shown = Schreib die Nummer auf. Du siehst sie hier nur eine Minute.
    .body = Die Nummer geht nur einmal. Eine Nummer von früher geht nicht mehr.
number-enter = Tippe hier die Nummer, die du aufgeschrieben hast.
    .body = Sie hat 15 Zahlen. Was du tippst, steht danach nicht mehr in diesem Chat.
number-did-not = Das ging nicht. Schau die Zahlen noch einmal an, oder versuch es später.
case-returned = Du bist wieder da. Das Team sieht: Das ist ein anderes Telefon. Vielleicht fragt es dich zuerst etwas, damit es weiß, dass du es bist. Worte von früher stehen hier nicht.
# A call.
call-title = Man kann dich anrufen.
    .body = Ein Anruf macht ein Geräusch, und die Nummer, die anruft, bleibt auf dem Telefon. Wer ins Telefon schaut, kann das sehen. Das Team hat deine Nummer bis zum Anruf, höchstens einen Tag.
call-number = Deine Nummer: { $number }
call-write = Schreib hier deine Nummer.
call-send-button = Um den Anruf bitten
call-button = Ruft mich an
call-off-button = Ruft mich nicht an
case-call-waits = Das Team hat deine Nummer seit { $time }.
case-call-left = Dieses Team hat deine Telefonnummer nicht. Wenn du einen Anruf willst, sag es hier noch einmal.
case-called = Das Team sagt, dass es um { $time } angerufen hat.
callme-any = Wann: jederzeit
callme-morning = Wann: am Vormittag
callme-afternoon = Wann: am Nachmittag
callme-evening = Wann: am Abend
callme-me = Am Telefon: nur ich
callme-others = Am Telefon: auch andere
callme-nothing = Bei anderen: nichts sagen
callme-wrong = Bei anderen: falsche Nummer
callme-shop = Bei anderen: „Laden“ sagen
answer-title = Vom Team, { $time }:
answer-chosen = Du hast „{ $choice }“ geantwortet.
answer-stays = Du kannst das noch einmal lesen, bis du „Ich habe es“ drückst. Wenn du nicht drückst, ist es nach 7 Tagen weg.
page-line = Seite { $page } von { $pages }
page-first-button = Von vorn
ended = Beendet. Das Team weiß es.
    .body = Es wird nichts mehr gesendet. Du kannst jederzeit wieder schreiben.

## What is not carried

not-carried-picture = Bilder gehen nicht an das Team: sie können zeigen, wer du bist. Du kannst es stattdessen schreiben.
not-carried-voice = Sprachnachrichten gehen nicht an das Team: man kann eine Stimme erkennen. Du kannst es stattdessen schreiben.
not-carried-place = Orte gehen nicht an das Team. Es muss nicht wissen, wo du bist.
not-carried-contact = Kontakte gehen nicht an das Team. Wenn du eine Nummer geben willst, schreib sie.
not-carried-other = Das geht nicht an das Team. Du kannst es stattdessen schreiben.

## Löschen

erase = Lösche, was hier ist.
    .body = Deine Worte und deine Antworten gehen weg. Ein Team, dem du geschrieben hast, erfährt davon. Um zu zeigen, dass du es bist, öffne dies zuerst mit dem gewählten Bild.
erase-yes-button = Ja, löschen
erased = Fertig. Es ist gelöscht.
    .body =
        Das bleibt:
        • Telegram kann eine Kopie haben; andere Geräte können diesen Chat zeigen
        • Ein Team, dem du geschrieben hast, behält deinen Namen von hier kurze Zeit
        • Länger, wenn ein Leben in Gefahr sein kann
        • Du kannst diesen Chat aus deiner Liste nehmen
