### The buttons of the walk, in German: 36 signs at most; 24 where two stand in a row, 15 where three do.

## Ways on and back

label-ok = OK
label-back = Zurück
label-next = Weiter
label-more = Mehr
label-return = Ich schrieb schon früher
label-to-know = Über all das

## What hurts

label-to-papers = Papiere oder Geld
label-to-work = Arbeit oder wo ich schlafe
label-to-love = Ein Mensch, den ich liebe
label-to-sex-work = Sexarbeit
label-to-forced = Betteln, stehlen, tragen müssen
label-to-worry = Ich mache mir Sorgen um jemanden
label-to-minor = Ich bin unter 18
label-to-silent = Warum ich nichts sage

## On a run

label-to-signs = Zeichen
label-to-signs-other = Bei anderen
label-to-why = Warum viele nichts sagen
label-to-work-job = Was wird aus meiner Arbeit
label-to-love-how = Wie es oft geht
label-to-sex-work-who = Wer dahinter steht
label-to-oath = Ein Schwur, der mir Angst macht
label-to-minor-limits = Was das Team vielleicht tun muss
label-to-person = Ein Mensch zum Reden
label-to-write = Dem Team schreiben

## About someone else

label-to-worry-near = Jemand in meiner Nähe
label-to-worry-work = Jemand bei der Arbeit
label-to-worry-client = Ich bin Kunde oder Kundin
label-to-worry-child = Jemand unter 18
label-to-worry-any = Andere Zeichen
label-to-worry-want = Wenn die Person keine Hilfe will

## Reasons to say nothing

label-to-silent-family = Meine Familie
label-to-silent-revenge = Was sie mir antun werden
label-to-silent-police = Die Polizei
label-to-silent-papers = Ich habe keine Papiere
label-to-silent-love = Ich liebe jemanden
label-to-silent-not = Das betrifft mich nicht
label-to-silent-agreed = Ich habe Ja gesagt

## To know

label-to-trafficking = Worum geht es hier?
label-to-trafficking-forms = Wofür
label-to-trafficking-belgium = Auch in Belgien
label-to-trafficking-hard = Schwer zu bemerken
label-to-networks = Wer das tut
label-to-figures = Wie viele
label-to-figures-unknown = Was niemand weiß
label-to-centre = Ein Zentrum und { $fact-reflection } Tage
label-to-centre-talk = Ein erstes Gespräch
label-to-centre-after = Was später kommt
label-to-centre-visit = Ein Besuch
label-to-centre-house = Das Haus
label-to-reflection = { $fact-reflection } Tage zum Ausruhen und Nachdenken
label-to-reflection-terms = Was man verlangt
label-to-reflection-gives = Was die Tage geben
label-to-reflection-not = Was die Tage nicht geben
label-to-reflection-after = Was danach kommt
label-to-reflection-no = Wenn ich Nein sage
label-to-reflection-eu = Papiere aus Belgien oder der EU
label-to-reflection-child = Kinder
label-to-elsewhere = Andere Hilfe
label-to-elsewhere-work = Arbeit und Lohn
label-to-elsewhere-home = Zu Hause
label-to-elsewhere-sex = Für Menschen in der Sexarbeit
label-to-elsewhere-listen = Jemand hört zu
label-to-about = Wer das hier macht
label-to-about-real = Seid ihr es wirklich?
label-to-about-wrong = Hier stimmt etwas nicht
label-to-privacy = Was aufbewahrt wird
label-to-privacy-left = Was bleibt
label-to-sources = Woher die Worte kommen
label-erase = Löschen
