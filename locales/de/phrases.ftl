### The phrase book: everyday words, and what a newcomer needs. No figures.

phrases = Sätze
    .body = Wähle ein Kapitel. Auf jeder Seite stehen fünf Sätze.

## Chapters

chapter-hello = Hallo
chapter-way = Unterwegs
chapter-shop = Im Laden
chapter-home = Zu Hause
chapter-school = Arzt und Schule
chapter-work = Bei der Arbeit, in Not

## Hallo

phrase-hello = Hallo.
phrase-morning = Guten Morgen.
phrase-evening = Guten Abend.
phrase-goodbye = Auf Wiedersehen.
phrase-tomorrow = Bis morgen.
phrase-please = Bitte.
phrase-thanks = Danke.
phrase-welcome = Gern geschehen.
phrase-sorry = Es tut mir leid.
phrase-excuse = Entschuldigung.
phrase-yes = Ja.
phrase-no = Nein.
phrase-maybe = Vielleicht.
phrase-how = Wie geht es Ihnen?
phrase-well = Mir geht es gut.
phrase-called = Wie heißen Sie?
phrase-from = Woher kommen Sie?
phrase-speak = Ich spreche ein wenig.
phrase-understand = Ich verstehe nicht.
phrase-slowly = Bitte sprechen Sie langsam.

## Unterwegs

phrase-where-station = Wo ist der Bahnhof?
phrase-where-stop = Wo ist die Bushaltestelle?
phrase-left = Links.
phrase-right = Rechts.
phrase-straight = Geradeaus.
phrase-far = Ist es weit?
phrase-near = Es ist in der Nähe.
phrase-ticket = Eine Fahrkarte, bitte.
phrase-return-ticket = Hin und zurück.
phrase-when-leaves = Wann fährt der Zug?
phrase-platform = Welches Gleis?
phrase-late = Der Zug hat Verspätung.
phrase-change = Wo steige ich um?
phrase-this-bus = Fährt dieser Bus ins Zentrum?
phrase-get-off = Wo steige ich aus?
phrase-lost = Ich habe mich verlaufen.
phrase-street = Welche Straße ist das?
phrase-map = Können Sie es mir auf der Karte zeigen?
phrase-bicycle = Wo kann ich mein Fahrrad abstellen?
phrase-time = Wie spät ist es?

## Im Laden

phrase-cost = Wie viel kostet es?
phrase-dear = Das ist zu teuer.
phrase-bread = Ein Brot, bitte.
phrase-milk = Wo ist die Milch?
phrase-looking = Ich suche Reis.
phrase-water = Eine Flasche Wasser.
phrase-half = Ein halbes Kilo, bitte.
phrase-bag = Eine Tüte, bitte.
phrase-enough = Das reicht.
phrase-card = Kann ich mit Karte zahlen?
phrase-cash = Ich zahle bar.
phrase-receipt = Den Kassenbon, bitte.
phrase-size = Haben Sie das größer?
phrase-smaller = Haben Sie das kleiner?
phrase-try = Kann ich es anprobieren?
phrase-open = Wann öffnen Sie?
phrase-closed = Haben Sie sonntags offen?
phrase-coffee = Einen Kaffee, bitte.
phrase-meat = Ohne Fleisch, bitte.
phrase-good = Es schmeckt gut.

## Zu Hause

phrase-live = Ich wohne hier.
phrase-rent = Wie hoch ist die Miete?
phrase-room = Ist das Zimmer noch frei?
phrase-key = Ich habe meinen Schlüssel verloren.
phrase-heating = Die Heizung geht nicht.
phrase-hot-water = Es gibt kein warmes Wasser.
phrase-light = Das Licht ist kaputt.
phrase-rubbish = Wann wird der Müll abgeholt?
phrase-neighbour = Ich bin neu nebenan.
phrase-noise = Es ist sehr laut.
phrase-cook = Kann ich hier kochen?
phrase-wash = Wo kann ich Wäsche waschen?
phrase-cold = Mir ist kalt.
phrase-hungry = Ich habe Hunger.
phrase-tired = Ich bin müde.
phrase-come-in = Kommen Sie herein.
phrase-sit = Nehmen Sie Platz.
phrase-family = Das ist meine Familie.
phrase-child = Ich habe ein Kind.
phrase-sleep = Schlafen Sie gut.

## Arzt und Schule

phrase-doctor = Ich brauche einen Arzt.
phrase-ill = Ich bin krank.
phrase-head = Ich habe Kopfschmerzen.
phrase-stomach = Ich habe Bauchschmerzen.
phrase-tooth = Ich habe Zahnschmerzen.
phrase-fever = Ich habe Fieber.
phrase-pregnant = Ich bin schwanger.
phrase-pharmacy = Wo ist die Apotheke?
phrase-medicine = Wie oft nehme ich das?
phrase-appointment = Ich habe einen Termin.
phrase-tomorrow-time = Geht es morgen?
phrase-form = Können Sie mir mit diesem Formular helfen?
phrase-sign-here = Wo muss ich unterschreiben?
phrase-copy = Ich brauche eine Kopie.
phrase-course = Ich suche einen Sprachkurs.
phrase-begins = Wann fängt es an?
phrase-school-child = Mein Kind ist heute krank.
phrase-teacher = Ich möchte mit dem Lehrer sprechen.
phrase-repeat = Können Sie das wiederholen?
phrase-write = Können Sie es aufschreiben?

## Bei der Arbeit, in Not

phrase-job = Ich suche Arbeit.
phrase-start = Wann fange ich an?
phrase-hours = Wie viele Stunden am Tag?
phrase-break = Wann ist die Pause?
phrase-free-day = An welchem Tag habe ich frei?
phrase-pay-hour = Wie viel zahlen Sie pro Stunde?
phrase-pay-when = Wann werde ich bezahlt?
phrase-contract = Ich möchte einen Vertrag.
phrase-payslip = Ich habe keine Lohnabrechnung bekommen.
phrase-gloves = Ich brauche Handschuhe.
phrase-heavy = Das ist zu schwer.
phrase-show = Können Sie es mir zeigen?
phrase-finished = Ich bin fertig.
phrase-not-today = Ich kann heute nicht kommen.
phrase-documents = Bitte geben Sie mir meine Dokumente.
phrase-no-want = Ich will das nicht.
phrase-leave-me = Lassen Sie mich in Ruhe.
phrase-help = Können Sie mir helfen?
phrase-call = Bitte rufen Sie jemanden an.
phrase-talk = Ich möchte mit jemandem sprechen.
