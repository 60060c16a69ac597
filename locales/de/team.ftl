### Was das Team sagen und fragen kann, ohne es zu schreiben, so wie die Person es liest. Ein Satz beginnt harmlos; die Werte
### day, hour und place kommen von den Freiwilligen, name und number vom Programm.

## Groups: the volunteers read these

group-first = Erster Kontakt
group-now = Jetzt
group-next = Wie es weitergeht
group-meet = Treffen
group-call = Telefon
group-pause = Tage zum Ausruhen
group-papers = Papiere
group-pay = Lohn
group-young = Kinder
group-health = Gesundheit
group-help = Gefahr
group-oath = Ein Schwur
group-no = Was nicht geht
group-end = Zum Schluss
group-life = Lage
group-wish = Wünsche

## Phrases

say-hello = Hallo. Ich bin ein Mensch aus dem Team und habe deine Nachricht bekommen.
say-no-hurry = Nimm dir Zeit. Du kannst antworten, wann es dir passt.
say-no-name = Du musst deinen Namen nicht sagen. Hier bist du { $name }.
say-not-fault = Danke, dass du das erzählst. Was andere dir antun, ist nicht deine Schuld.
say-you-decide = Du entscheidest. Du kannst jederzeit aufhören und später wiederkommen.
say-who-reads = Menschen aus unserem Team können lesen, was du hier schreibst. Auch Telegram kann diesen Chat sehen.
say-few-words = Ein paar Worte reichen. Du kannst auch mit einem Knopf antworten.
say-say-again = Ich verstehe das noch nicht. Kannst du es anders schreiben?

say-close-first = Wenn jemand näher kommt, drücke „Schließen“. Was wir schreiben, wartet hier.
say-when-alone = Schreib nur, wenn du allein bist. Mit dem gewählten Bild kommst du hierher zurück.
say-here-until = Am { $day } bin ich bis { $hour } hier.
say-back-then = Am { $day } um { $hour } bin ich wieder da. Du kannst vorher schon schreiben.
say-other-writes = Jemand anders aus dem Team schreibt dir jetzt. Du musst nicht alles noch einmal erzählen.

say-next-talk = Zuerst hört jemand zu, und wir schauen zusammen auf deine Lage. Du wählst, was danach kommt.
say-next-police = Du kannst zuerst mit uns reden und dir Zeit nehmen. Dafür brauchst du keine Polizei und keinen echten Namen.
say-next-ask = Ich frage jemanden, der mehr darüber weiß. Am { $day } schreibe ich dir wieder.
say-next-slow = Das kann einige Tage dauern. Ich weiß noch nicht, wie viele.
say-next-language = Wir suchen jemanden, der deine Sprache spricht. Das kann einen Tag dauern.
say-next-elsewhere = Was dir passiert, ist vielleicht nicht in Ordnung. Trotzdem kann dir ein anderer Dienst besser helfen. Frag uns, welcher.
say-centre-payoke = Zu dem, was du schreibst, passt vielleicht ein anderes Team besser: Payoke (Flandern). Du kannst dort anrufen: { $tel-payoke }. Frag dort, ob jemand deine Sprache spricht.
say-centre-pag-asa = Zu dem, was du schreibst, passt vielleicht ein anderes Team besser: PAG-ASA (Brüssel). Du kannst dort anrufen: { $tel-pag-asa }. Frag dort, ob jemand deine Sprache spricht.
say-centre-surya = Zu dem, was du schreibst, passt vielleicht ein anderes Team besser: Sürya (Wallonien). Du kannst dort anrufen: { $tel-surya }. Frag dort, ob jemand deine Sprache spricht.

say-meet-propose = Du kannst in unser Büro kommen: { $day }, { $hour }. Die Adresse ist { $place }.
say-meet-name = Komm vorbei und sag den Namen aus diesem Chat: { $name }. Mehr musst du an der Tür nicht sagen.
say-meet-other = Ein anderer Tag geht auch: { $day }, { $hour }. Der Ort bleibt derselbe.
say-meet-late = Wenn du zu spät oder gar nicht kommst, ist das nicht schlimm. Schreib uns hier.
say-meet-sorry = Am { $day } kann ich nicht da sein, es tut mir leid. Schreib, welcher andere Tag dir passt.
say-meet-office = Wir treffen uns nur im Büro, tagsüber. Niemand von uns kommt dorthin, wo du bist.
say-meet-with = Jemand, dem du vertraust, darf mitkommen. Es ist nicht nötig.

say-call-give = Du kannst eine Nummer und eine Uhrzeit schreiben, dann rufen wir an. Tu es nur, wenn unter dieser Nummer niemand anders abnimmt.
say-call-we = Wir rufen dich am { $day } um { $hour } an. Wenn jemand anders abnimmt, legen wir auf.
say-call-us = Du kannst uns anrufen: { $number }. Sag „{ $name }“, dann wissen wir, dass du hier geschrieben hast.
say-call-national = Zu jeder Uhrzeit kannst du auch { $tel-national } anrufen. Frag dort nach deiner Sprache.

say-pause-what = Es kann { $fact-reflection } Tage zum Ausruhen und Nachdenken geben. Nur ein Zentrum kann sie beantragen, wenn es denkt, dass diese Tage passen.
say-pause-terms = Wenn du diese Tage willst, gehst du weg von denen, die dich ausnutzen. Du darfst auch Nein sagen.
say-pause-gives = In diesen Tagen kannst du dich ausruhen, und es kann ein Papier geben. Ein Zentrum kann mit Arzt und Anwalt helfen.
say-pause-not = Diese Tage geben noch kein Recht zu arbeiten. Vielleicht ist kein Bett frei.
say-pause-after = Nach diesen Tagen wählst du neu. Damit es weitergeht, machst du eine Anzeige oder eine Aussage.

say-papers-kept = Du kannst uns sagen, ob jemand anders deine Papiere behält. Wir überlegen mit dir, was möglich ist.
say-papers-none = Du kannst uns schreiben und mit uns reden, ohne etwas zu zeigen. Dafür brauchst du keine Papiere.
say-papers-lawyer = Was für dich möglich ist, hängt von deiner Geschichte ab. Ein Anwalt kann es erklären. Ich kann keine Papiere versprechen.
say-papers-risk = Riskiere nichts für Dinge, die jemand von dir behält. Wir können zusammen darüber nachdenken.

say-pay-owed = Du darfst das Geld verlangen, für das du gearbeitet hast. Das gilt auch ohne Papiere.
say-pay-undeclared = Du solltest nicht für Arbeit bestraft werden, die nicht angemeldet war.
say-pay-labour = Wegen Geld für deine Arbeit kannst du auch { $tel-labour } anrufen. Wenn du keine Papiere hast, rede zuerst mit uns.
say-pay-days = Schreib, wie viele Tage und Stunden du gearbeitet hast, soweit du es weißt. Lass Namen weg.

say-young-limit = Eine Sache solltest du wissen, bevor du weitermachst. Wenn ein Leben in Gefahr ist, müssen wir vielleicht Hilfe rufen. Das dürfen wir, auch wenn du Nein sagst.
say-young-focus = Kinder und Jugendliche können { $tel-child-focus } anrufen. Das geht zu jeder Uhrzeit.
say-young-proof = Du musst nicht beweisen, wie alt du bist. Wenn eine Sache nicht in Ordnung ist, reicht das, um mit uns zu reden.
say-young-guardian = Junge Menschen, die ohne Eltern hier sind, können einen Vormund haben. Ein Vormund denkt daran, was gut für sie ist.
say-young-with = Wenn Kinder bei dir sind, kannst du uns sagen, wie alt sie sind. Lass ihre Namen weg.

say-health-now = Wenn du sofort einen Arzt brauchst, ruf { $tel-emergency } an. Dort kann man einen Krankenwagen schicken.
say-health-tell = Du musst uns nichts erklären. Es reicht, dass du zu einem Arzt willst.
say-health-sleep = Viele Menschen schlafen schlecht oder haben Angst. Auch darüber kannst du reden.
say-health-baby = Wenn du schwanger bist, kannst du es uns sagen. Wir überlegen mit dir, welche Ärztin oder welcher Arzt passt.

say-help-112 = Wenn du jetzt Hilfe brauchst, ruf { $tel-emergency } an. Wir wissen nicht, wo du bist, und können niemanden schicken.
say-help-we-call = Wenn du willst, rufen wir { $tel-emergency } für dich an. Dazu müsstest du schreiben, wo du bist.
say-help-no-risk = Tu jetzt nichts, was deine Lage schlimmer macht. Wir können zuerst zusammen nachdenken.

say-oath-cancelled = Manche Menschen haben so einen Schwur abgelegt. Im März 2018 erklärte der Oba von Benin solche Schwüre für ungültig. Du kannst mit uns darüber reden.
say-oath-fear = Angst vor einem Schwur ist keine Schande. Niemand lacht hier darüber.

say-no-address = Ich kann nicht sagen, wo ein Haus eines Zentrums ist. Das sagen wir hier niemandem.
say-no-bed = Ich kann kein Bett versprechen. Ich kann mit dir schauen, was möglich ist.
say-no-own = Meinen eigenen Namen und meine Nummer gebe ich nicht. Hier sind wir alle das Team.
say-no-others = Ich kann nicht sagen, ob jemand anders bei uns ist oder war.
say-no-money = Ich kann kein Geld schicken. Wir können darüber reden, was du brauchst.

say-end-thanks = Danke, dass du uns geschrieben hast. Du kannst jederzeit wieder schreiben.
say-end-close = Ich schließe das Gespräch für jetzt. Wenn du schreibst, geht es wieder auf.
say-end-no = Du darfst heute Nein sagen. Die Tür bleibt offen.

## Questions

ask-talk-now = Ist jetzt ein guter Moment zum Schreiben?
ask-near = Ist jetzt jemand in deiner Nähe?
ask-phone = Schaut außer dir jemand auf dieses Telefon?
ask-help-now = Brauchst du jetzt Hilfe?
ask-call-112 = Dürfen wir { $tel-emergency } für dich anrufen? Schreib dann, wo du bist.
ask-still-there = Bist du noch da?
ask-clear = Ist das klar für dich?

ask-come = Kannst du in unser Büro kommen: { $day }, { $hour }, { $place }? Sag „{ $name }“ an der Tür.
ask-other-day = Passt dir dieser Tag besser: { $day }, { $hour }?
ask-when = Wann passt es dir am besten?
ask-call-you = Dürfen wir dich anrufen? Schreib dann eine Nummer und eine Uhrzeit.
ask-go-out = Kannst du allein hinausgehen?
ask-whom = Mit wem sprichst du lieber?

ask-papers = Wir haben eine Frage an dich. Wer hat deine Papiere?
ask-pay = Wird dir deine Arbeit bezahlt?
ask-others = Wie viele andere sind dort in derselben Lage?
ask-age = Wie alt bist du?
ask-children = Sind Kinder bei dir?
ask-doctor = Brauchst du einen Arzt?
ask-afraid = Macht dir dort jemand Angst?
ask-sleep = Schläfst du dort, wo du arbeitest?

ask-pause = Willst du mehr wissen über Tage zum Ausruhen und Nachdenken?
ask-own-language = Möchtest du mit jemandem reden, der deine Sprache spricht?
ask-go-on = Möchtest du damit weitermachen?
ask-may-close = Dürfen wir das Gespräch schließen? Wenn du schreibst, geht es wieder auf.

## Choices: 18 signs at most

choice-yes = Ja
choice-no = Nein
choice-not-now = Jetzt nicht
choice-later = Später
choice-dont-know = Ich weiß es nicht
choice-not-say = Lieber nicht sagen
choice-by-myself = Ich komme wieder
choice-another-day = Ein anderer Tag
choice-call-first = Ruf mich zuerst an
choice-explain = Erklär es noch mal
choice-sometimes = Manchmal
choice-a-part = Nur zum Teil
choice-morning = Am Vormittag
choice-afternoon = Am Nachmittag
choice-evening = Am Abend
choice-woman = Eine Frau
choice-man = Ein Mann
choice-either = Das ist mir gleich
choice-i-have = Ich habe sie
choice-somebody-else = Jemand anders
choice-i-have-none = Ich habe keine
choice-none = 0
choice-one-two = 1–2
choice-three-more = 3+
choice-under-18 = Unter 18
choice-from-18 = 18 oder älter
