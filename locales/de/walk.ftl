### The cards to read, in plain German with du, for people in Belgium. See the English file for how a card is built.

languages = Choose · Kies · Choisir · Wählen

safety = Bevor es weitergeht:
    .body = „Schließen“ leert diese Karte, braucht aber Netz: Telegram verlassen geht schneller. Halb getippte Wörter bleiben zu sehen. Andere Geräte zeigen das auch.

menu = Worum geht es?
    .body = Wähle, was am besten passt. Du kannst jederzeit aufhören.

more = Hier gibt es noch mehr.
    .body = Wähle etwas. Du kannst jederzeit aufhören.

know = Ein paar Dinge, eins nach dem anderen.
    .body = Wähle etwas. Du kannst jederzeit aufhören.

## Papers or money

papers = Viele Menschen fragen danach. Lass dir Zeit.
    .body = Behält jemand deinen Pass oder deinen Lohn? Das kann ein Chef sein, ein Partner oder die Familie. Es kann Unrecht sein, auch wenn du zuerst Ja gesagt hast.

papers-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein zu reden. Deine Häkchen bleiben hier, außer du sendest sie.

papers-why = Viele Menschen sagen lange nichts.
    .body = Sie haben Angst vor der Polizei, oder um ihre Papiere oder Familie. Du solltest keine Strafe bekommen für das, was du für andere tun musstest. Du kannst zuerst mit einem Zentrum reden, ohne Polizei und ohne deinen echten Namen.

## Work or where I sleep

work = Viele Menschen fragen danach. Lass dir Zeit.
    .body =
        Ist die Arbeit, der Lohn oder das Bett anders als gesagt? Es kann Unrecht sein, auch wenn du zuerst Ja gesagt hast. Das gibt es in vielen Berufen:
        • Bau, Reinigung, Autowäsche
        • Hotels, Restaurants, Nagelstudios
        • Bauernhöfe und Gärten
        • Haushalt, Transport, Pakete

work-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein zu reden. Deine Häkchen bleiben hier, außer du sendest sie.

work-job = Was wird aus meiner Arbeit und meinem Bett?
    .body = Wenn du nur redest, erfährt dein Chef das nicht von uns. Für Arbeit ohne Vertrag solltest du nicht bestraft werden. Bevor du weggehst, rede mit einem Zentrum über Lohn und Schlafplatz.

work-why = Viele bleiben, weil sie keinen anderen Weg haben.
    .body = Sie brauchen das Bett und das Geld, oder finden keine andere Arbeit. Es ist nicht deine Schuld. Du kannst zuerst mit einem Zentrum reden, ohne Polizei und ohne deinen echten Namen.

## Someone I love

love = Viele Menschen fragen danach. Lass dir Zeit.
    .body = „Es ist für uns, nur dieses eine Mal.“ Manche sagen das zu vielen anderen. Vielleicht bitten sie um Sex, Fotos, einen Kredit oder eine Straftat.

love-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins allein kann wenig bedeuten. Mehr als eins kann ein Grund sein zu reden. Wenn du unter 18 bist, ist eins genug.

love-how = So geht es oft, Schritt für Schritt.
    .body =
        Man kennt das als „Loverboy“ oder „Zuhälter“. Es passiert auch Jungen und Männern.
        • Viel Liebe, Aufmerksamkeit und Geschenke
        • „Nur ich verstehe dich“
        • „Ich finde keine Arbeit. Verdien für uns: dann heiraten wir, dann kaufen wir ein Haus“
        • Wenn du Nein sagst: Drohungen, oder jemand anders kommt an deine Stelle

love-why = Es ist schwer, über jemanden zu reden, den man liebt.
    .body = Vielleicht hast du Angst um diesen Menschen, oder du hast sonst niemanden mehr. Du kannst jemanden lieben und trotzdem Nein sagen. Du wählst, was du uns sagst.

## Sex work

sex-work = Viele Menschen fragen danach. Lass dir Zeit.
    .body = Viele Menschen wählen diese Arbeit, und das stellen wir nicht infrage. Etwas anderes ist es, wenn jemand deine Zeiten bestimmt oder dich arm hält. Auch Schulden, Drohungen oder Fotos können dich festhalten.

sex-work-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein zu reden. Deine Häkchen bleiben hier, außer du sendest sie.

sex-work-who = Ein paar Zeilen dazu, wer dahinter stehen kann.
    .body = Das kann eine Gruppe sein, eine Familie oder ein Mensch allein. Auch Frauen tun es. Manche dieser Gruppen verkaufen auch Drogen oder Waffen.

sex-work-why = Viele Menschen sagen lange nichts.
    .body = Für manche ist es das einzige Einkommen, oder niemand sonst bot einen Ausweg. Du solltest keine Strafe bekommen für das, was du für andere tun musstest. Du kannst zuerst mit einem Zentrum reden, ohne Polizei und ohne deinen echten Namen.

oath = Manche haben Angst, einen Schwur zu brechen.
    .body = Im März 2018 erklärte der Oba von Benin solche Schwüre für ungültig. Die Angst davor kann noch groß sein. Du kannst mit einem Team darüber reden.

## Made to beg, steal or carry

forced = Viele Menschen fragen danach. Lass dir Zeit.
    .body = Musst du für jemanden betteln, stehlen, Drogen tragen oder betrügen? Vielleicht sagen sie, dass du ins Gefängnis kommst, nicht sie. Es kann Unrecht sein, auch wenn du zuerst Ja gesagt hast.

forced-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein zu reden. Deine Häkchen bleiben hier, außer du sendest sie.

forced-why = Viele schweigen, weil sie auch etwas falsch machten.
    .body = Du solltest keine Strafe bekommen für das, was du für andere tun musstest. Darüber entscheidet ein Gericht. Du kannst zuerst mit einem Zentrum reden, ohne Polizei und ohne deinen echten Namen.

## I worry about someone

worry = Gut, dass du dir Zeit nimmst und nachdenkst.
    .body = Was du bemerkst, kann einen Unterschied machen. Warne noch niemanden. Du kannst um Rat fragen, ohne den Namen der Person zu nennen.

worry-near = Was Menschen in der Nähe auffallen kann.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein, um Rat zu fragen. Such nicht nach mehr.

worry-work = Was Menschen bei der Arbeit auffallen kann.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein, um Rat zu fragen. Frag den Chef nicht danach.

worry-client = Was bei einem Besuch auffallen kann.
    .body = Freie Wahl und Zwang sind oft schwer zu unterscheiden. Zwei oder mehr können ein Grund sein, um Rat zu fragen. Geh nicht zurück, um zu schauen.

worry-child = Ein Kind oder ein anderer junger Mensch.
    .body = Eins davon ist genug, um sich Rat zu holen. Ruf Child Focus an: { $tel-child-focus }, zu jeder Uhrzeit. Weniger Schule und weniger Freunde können auch Zeichen sein.

worry-any = Andere Dinge, die auffallen können.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein, um Rat zu fragen. Stell der Person keine Fragen dazu.

worry-do = Erst denken, dann handeln. Langsam ist gut.
    .body = Untersuche nichts selbst, und mach niemanden misstrauisch. Werden die anderen unruhig, kann die Person verschwinden. Ein Zentrum kann dir sagen, was du tun kannst; jetzt in Gefahr: { $tel-emergency }.

worry-want = Vielleicht will die Person noch keine Hilfe.
    .body = Das ist normal, und es kann sich ändern. Wenn ihr allein reden könnt, sag nur, dass es Hilfe gibt, heute oder später. Versprich nichts.

## Under 18

minor = Wenn du jung bist, ist das auch für dich.
    .body = Eine Sache ist genug, um mit jemandem zu reden. Child Focus: { $tel-child-focus }, zu jeder Uhrzeit. Niemand verlangt, dass du dein Alter beweist.

minor-signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Eins ist genug, um mit jemandem zu reden. Es ist nicht deine Schuld, auch wenn du Ja gesagt hast. Deine Häkchen bleiben hier, außer du sendest sie.

minor-limits = Was das Team vielleicht tun muss.
    .body = Das Team muss für sich behalten, was du erzählst. Bist du in großer Gefahr, muss es vielleicht Hilfe rufen. Das kann es auch, wenn du Nein sagst.

## Why I stay silent

silent = Es kann gute Gründe geben, nichts zu sagen.
    .body = Viele Menschen haben sie. Wähle einen und lies, was andere gelernt haben.

silent-more = Noch mehr Gründe, nichts zu sagen.
    .body = Viele Menschen haben sie. Wähle einen und lies, was andere gelernt haben.

silent-family = Wenn du Angst um deine Familie hast.
    .body = Sag dem Team zuerst, dass du diese Angst hast. Du entscheidest, was du erzählst, und du kannst aufhören. Ein Zentrum kann mit dir über deine Familie nachdenken, auch weit weg.

silent-revenge = Wenn du Angst hast, was sie dir antun werden.
    .body = Diese Angst ist echt, also nimm dir Zeit. Du musst nicht weggehen, um mit jemandem zu reden. Jetzt in Gefahr: { $tel-emergency }.

silent-police = Viele Menschen wollen da nicht hingehen.
    .body = Du kannst zuerst mit einem Zentrum reden, ohne die Polizei. Für lange Hilfe erzählst du später der Polizei oder Arbeitsinspektion, was passiert ist. Du darfst Nein sagen.

silent-papers = Wenn du kein Recht hast, hier zu bleiben.
    .body = Ein Zentrum hilft auch Menschen ohne Papiere. Zum Reden brauchst du keine Papiere. Was danach kommt, hängt von deiner Geschichte ab; ein Zentrum kann es dir sagen.

silent-not = Wenn du denkst: Das betrifft mich nicht.
    .body = Viele Menschen mit Arbeit und etwas Lohn denken so. Du kannst fragen, auch wenn du kein Wort dafür hast. Du kannst jederzeit aufhören.

silent-agreed = Wenn du denkst: Aber ich habe Ja gesagt.
    .body = Viele sagten Ja zu etwas anderem oder hatten keine andere Wahl. Es kann Unrecht sein, auch wenn du Ja gesagt hast. Es ist nicht deine Schuld.

## All signs

signs = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um Papiere. Deine Häkchen bleiben hier, außer du sendest sie.

signs-money = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um Geld. Eins allein kann wenig bedeuten.

signs-out = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um das Hinausgehen. Du kannst jederzeit aufhören.

signs-threats = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um Angst und Schmerz. Jetzt in Gefahr: { $tel-emergency }.

signs-fear = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um Menschen nahe bei dir. Du kannst jederzeit aufhören.

signs-work = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um Arbeit. Eins allein kann wenig bedeuten.

signs-home = Setze Häkchen, wo es für dich stimmt. Oder keine.
    .body = Auf dieser Seite geht es um andere Dinge. Das ist die letzte Seite.

signs-after = Danke. Hier gibt es keine Punkte.
    .body = Eins allein kann wenig bedeuten. Zwei oder mehr können ein Grund sein, mit jemandem zu reden. Wenn du unter 18 bist, ist eins genug.

## What it is

trafficking = Ein paar Zeilen zum Lesen. Lass dir Zeit.
    .body = Es bedeutet: Menschen gegen ihren Willen anwerben, wegbringen oder mit ihnen handeln, für Gewinn. Der Name dafür ist Menschenhandel. Es ist Sklaverei unserer Zeit und bringt manchen viel Geld.

trafficking-forms = Ein paar Zeilen dazu, wofür es ist.
    .body =
        Erzwungene Sexarbeit ist am meisten bekannt, aber es gibt mehr. Man nutzt Menschen aus für:
        • Sexarbeit
        • andere Arbeit: Bau, Hotels, Restaurants, Bauernhöfe, Haushalt
        • Betteln
        • Stehlen, Drogen und andere Straftaten
        • Organe

trafficking-belgium = Ein paar Zeilen dazu, wo es ist.
    .body = Es passiert auf der ganzen Welt und auch in Belgien. Oft bringt man Menschen von einem Land in ein anderes. Aber auch Menschen aus Belgien kann es treffen, in der eigenen Stadt.

networks = Ein paar Zeilen dazu, wer es tut.
    .body = Das kann eine große Gruppe in vielen Ländern sein oder ein Mensch allein. Es kann ein Mann oder eine Frau sein, ein Partner oder Familie. Oft sprechen sie deine Sprache.

trafficking-hard = Warum es so schwer zu bemerken ist.
    .body = Viele hängen von denen ab, die sie ausnutzen, und kennen sonst niemanden. Viele haben keine andere Arbeit oder keine Papiere. Sie denken, dass niemand helfen kann.

figures = Ein paar Zeilen dazu, wie viele es sind.
    .body = Im Jahr 2024 hörten die Zentren von etwa { $fact-figures } möglichen Fällen. In etwa einem von zehn Fällen begleitete ein Zentrum die Person weiter. Für andere suchte es einen anderen Dienst.

figures-unknown = Manche Dinge weiß niemand.
    .body = Niemand weiß, wie viele in der Sexarbeit gezwungen werden: die meisten sagen es nie. Der öffentliche Dienst Myria zählt, wie viele Menschen ein Gericht schuldig spricht. Das kannst du auf der Website von Myria lesen.

## A centre, and the pause

centre = Drei Zentren in Belgien kennen das gut.
    .body =
        Der Staat erkennt sie an. Du kannst jedes von ihnen anrufen.
        • Payoke, Flandern: { $tel-payoke }
        • PAG-ASA, Brüssel: { $tel-pag-asa }
        • Sürya, Wallonie: { $tel-surya }

centre-talk = Was passiert bei einem ersten Gespräch?
    .body = Jemand hört zu, und ihr schaut zusammen auf deine Lage. Du brauchst keinen echten Namen und keine Polizei. Wenn es passt, lädt das Zentrum dich ein; sonst sucht es einen anderen Dienst.

centre-after = Was ein Zentrum später tun kann.
    .body = Dort kann dir jemand helfen: mit Arzt, Anwalt, Papieren und im Alltag. Das kann für kurze oder lange Zeit sein. Du wählst, Schritt für Schritt.

centre-visit = Was passiert bei einem Besuch?
    .body = An der Tür kannst du deinen Namen von hier sagen, wie „Reiher 27“. Jemand redet mit dir in einem Büro. Du kannst um jemanden zum Dolmetschen bitten, nicht aus deinem eigenen Kreis.

centre-house = Das Haus eines Zentrums.
    .body = Jedes Zentrum hat ein Haus, und die Adresse ist nicht öffentlich. Vielleicht ist kein Bett frei, aber das Zentrum kann dir auch anderswo helfen. Du wählst, ob du dorthin willst.

reflection = Es kann { $fact-reflection } Tage zum Ausruhen und Nachdenken geben.
    .body = Nur ein Zentrum kann sie beantragen, wenn es denkt, dass es Menschenhandel ist. Du gehst weg von denen, die dich ausnutzen. Du ruhst dich aus und entscheidest, ob du eine Anzeige machen willst.

reflection-terms = Was man für die { $fact-reflection } Tage verlangt.
    .body =
        Es sind drei Dinge:
        • Du hast keinen Kontakt mehr mit denen, die dich ausgenutzt haben
        • Eines der drei Zentren begleitet dich
        • Wenn es später weitergehen soll, erzählst du der Polizei oder Arbeitsinspektion, was passiert ist

reflection-gives = Was die { $fact-reflection } Tage geben können.
    .body = Du hast Zeit und ein Papier für diese Tage. In der Regel musst du in dieser Zeit das Land nicht verlassen. Ein Zentrum kann mit Arzt, Anwalt und vielleicht einem Schlafplatz helfen.

reflection-not = Was die { $fact-reflection } Tage nicht geben.
    .body = Sie sind keine Karte, um hier zu bleiben. Sie geben noch kein Recht zu arbeiten. Vielleicht ist kein Bett frei.

reflection-after = Was nach den { $fact-reflection } Tagen kommt.
    .body = Wenn du weitergehst, machst du eine Anzeige oder eine Aussage. Dann kann es ein Papier für drei Monate geben, und das Recht zu arbeiten. Mehr hängt vom Fall und vom Gericht ab.

reflection-no = Du darfst Nein sagen.
    .body = Niemand kann dich zu einer Anzeige zwingen. Wenn du sonst kein Recht hast zu bleiben, bittet man dich, Belgien zu verlassen. Frag ein Zentrum, bevor du entscheidest; es kann auch bei einer Rückkehr helfen.

reflection-eu = Wenn du aus Belgien oder der EU kommst.
    .body = Die Zentren sind auch für dich da. Das Papier für die { $fact-reflection } Tage ist für Menschen aus anderen Ländern gedacht. Frag ein Zentrum, was für dich passt.

reflection-child = Wenn du jung bist und allein hier.
    .body = Du hast dann einen Vormund, der an dein Wohl denken muss. Es kann sofort ein Papier für drei Monate geben. Child Focus: { $tel-child-focus }, zu jeder Uhrzeit.

## Wrong, but something else

elsewhere = Es kann Unrecht sein und doch etwas anderes.
    .body = Den meisten, die fragen, hilft ein anderer Dienst. Das ist normal. Hier sind einige.

elsewhere-work = Für Geld und Regeln bei der Arbeit in Belgien.
    .body = Arbeitsinspektion: { $tel-labour }, auch zum Lohn. Findet sie Menschen ohne Recht zu bleiben, gibt sie die Namen weiter. Wenn du keine Papiere hast, frag zuerst ein Zentrum.

elsewhere-home = Wenn dir zu Hause jemand Angst macht.
    .body =
        Du kannst anrufen. Sie hören zu.
        • Flandern: { $tel-flanders-1712 }, Mo–Fr
        • Auf Französisch: { $tel-violence-fr }, zu jeder Uhrzeit
        • Jetzt in Gefahr: { $tel-emergency }

elsewhere-sex = Für Menschen in dieser Art von Arbeit.
    .body =
        Du kannst sie fragen.
        • UTSOPI: von und für Menschen in der Sexarbeit
        • Espace P: Brüssel und Wallonie
        • Violett: Antwerpen, Gent, Hasselt; Gesundheit

elsewhere-listen = Wenn du willst, dass jemand zuhört.
    .body =
        Du kannst anrufen.
        • Auf Niederländisch: { $tel-listen-nl }, zu jeder Uhrzeit
        • Unter 18: { $tel-child-focus }, zu jeder Uhrzeit

## Who and what

about = Wer das hier macht, in wenigen Worten.
    .body = Payoke, PAG-ASA und Sürya helfen Menschen und geben auch anderen Rat und Kurse. Ihre Leute antworten hier. Das Programm selbst antwortet nicht: das tun Menschen.

about-real = Wie du weißt, dass wir es wirklich sind.
    .body = Wir bitten nie um Geld oder Fotos. Wir bitten nie um ein Treffen außerhalb eines Büros. Wenn du zweifelst, ruf ein Zentrum an und sag deinen Namen von hier.

about-wrong = Wenn hier etwas nicht stimmt.
    .body = Du kannst eines der drei Zentren anrufen und es sagen. Du kannst es auch Myria sagen, einem öffentlichen Dienst, der über diese Arbeit wacht. Dein Name von hier reicht.

privacy = Was aufbewahrt wird, und wie lange.
    .body = Das Team hat, was du sendest, aber nicht deinen Namen oder deine Nummer. Es wird höchstens { $days } Tage aufbewahrt. Ist ein Leben in Gefahr, muss das Team vielleicht handeln.

privacy-left = Was an anderen Orten bleibt.
    .body = Telegram behält diesen Chat und kann ihn sehen. Auch deine anderen Handys und Computer zeigen ihn. Eine Karte, die du nicht berührst, wird nach { $minutes } Minuten von selbst leer.

sources = Woher diese Worte kommen.
    .body = Sie kommen von öffentlichen Seiten der Zentren, der Ministerien und von Myria. Wir behalten zu jeder den Ort und den Tag. Was ein Zentrum noch nicht geprüft hat, ist markiert.
