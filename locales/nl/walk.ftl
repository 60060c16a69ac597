### The cards to read, in Dutch as it is spoken in Belgium: je and jij. See the English file for how a card is built.

languages = Choose · Kies · Choisir · Wählen

safety = Voor je verdergaat:
    .body = Sluiten maakt deze kaart leeg, maar heeft internet nodig: Telegram verlaten gaat sneller. Half getypte woorden blijven zichtbaar. Andere toestellen tonen dit ook.

menu = Waarover gaat het?
    .body = Kies wat er het dichtst bij komt. Je kan altijd stoppen.

more = Hier is nog meer te bekijken.
    .body = Kies iets. Je kan altijd stoppen.

know = Enkele dingen om te weten, één voor één.
    .body = Kies iets. Je kan altijd stoppen.

## Papers or money

papers = Veel mensen vragen hiernaar. Neem je tijd.
    .body = Houdt iemand anders je paspoort of je loon? Dat kan een baas zijn, een partner of familie. Het kan verkeerd zijn, ook als je eerst ja zei.

papers-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om te praten. Je vinkjes blijven hier, tenzij je ze verstuurt.

papers-why = Veel mensen zeggen lang niets.
    .body = Ze zijn bang voor de politie, of vrezen voor hun papieren of familie. Je zou geen straf mogen krijgen voor wat je van anderen moest doen. Je kan eerst met een centrum praten, zonder politie en zonder je echte naam.

## Work or where I sleep

work = Veel mensen vragen hiernaar. Neem je tijd.
    .body =
        Is het werk, het loon of je bed niet wat ze zeiden? Het kan verkeerd zijn, ook als je eerst ja zei. Het gebeurt in veel jobs:
        • bouw, schoonmaak, carwash
        • hotels, restaurants, nagelstudio's
        • boerderijen en tuinen
        • huishouden, transport, pakjes

work-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om te praten. Je vinkjes blijven hier, tenzij je ze verstuurt.

work-job = Wat gebeurt er met mijn job en mijn bed?
    .body = Als je alleen maar praat, hoort je baas dat niet van ons. Je zou geen straf mogen krijgen voor werk zonder contract. Vóór je weggaat: vraag een centrum naar loon en een slaapplaats.

work-why = Veel mensen blijven omdat ze niet anders kunnen.
    .body = Ze hebben het bed en het geld nodig, of vinden geen ander werk. Het is jouw fout niet. Je kan eerst met een centrum praten, zonder politie en zonder je echte naam.

## Someone I love

love = Veel mensen vragen hiernaar. Neem je tijd.
    .body = "Het is voor ons, alleen deze keer." Sommigen zeggen dat tegen veel anderen. Soms vragen ze seks, foto's, een lening of iets strafbaars.

love-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén ding zegt soms weinig. Meer dan één kan een reden zijn om te praten. Ben je jonger dan 18, dan is één genoeg.

love-how = Hoe het vaak gaat, stap voor stap.
    .body =
        Men noemt dit "lover boy" of "tienerpooier". Het gebeurt ook met jongens en mannen.
        • Veel liefde, aandacht en cadeaus
        • "Alleen ik begrijp jou"
        • "Ik vind geen werk. Verdien voor ons: dan trouwen we, dan kopen we een huis"
        • Als je nee zegt: dreigen, of een ander neemt je plaats in

love-why = Praten over iemand van wie je houdt, is moeilijk.
    .body = Misschien ben je bang dat die persoon iets overkomt, of heb je niemand anders. Je kan van iemand houden en toch nee zeggen. Jij kiest wat je ons vertelt.

## Sex work

sex-work = Veel mensen vragen hiernaar. Neem je tijd.
    .body = Veel mensen kiezen dit werk, en daar stellen wij geen vragen bij. Het is iets anders als iemand je uren bepaalt of je arm houdt. Ook een schuld, dreigementen of foto's kunnen je vasthouden.

sex-work-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om te praten. Je vinkjes blijven hier, tenzij je ze verstuurt.

sex-work-who = Iets over wie erachter kan zitten.
    .body = Dat kan een groep zijn, een familie of één persoon. Ook vrouwen doen het. Sommige van die groepen verkopen ook drugs of wapens.

sex-work-why = Veel mensen zeggen lang niets.
    .body = Voor sommigen is dit het enige inkomen, of bood niemand anders een uitweg. Je zou geen straf mogen krijgen voor wat je van anderen moest doen. Je kan eerst met een centrum praten, zonder politie en zonder je echte naam.

oath = Sommige mensen hebben een eed die ze niet durven te breken.
    .body = In maart 2018 maakte de Oba van Benin zulke eden ongedaan. De angst ervoor kan nog groot zijn. Je kan er met een team over praten.

## Made to beg, steal or carry

forced = Veel mensen vragen hiernaar. Neem je tijd.
    .body = Moet je van iemand bedelen, stelen, drugs dragen of bedriegen? Misschien zeggen ze dat jij naar de gevangenis gaat, niet zij. Het kan verkeerd zijn, ook als je eerst ja zei.

forced-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om te praten. Je vinkjes blijven hier, tenzij je ze verstuurt.

forced-why = Veel mensen zwijgen omdat ze zelf ook iets verkeerds deden.
    .body = Je zou geen straf mogen krijgen voor wat je van anderen moest doen. Een rechter beslist daarover. Je kan eerst met een centrum praten, zonder politie en zonder je echte naam.

## I worry about someone

worry = Goed dat je even stilstaat en nadenkt.
    .body = Wat jij opmerkt, kan een verschil maken. Waarschuw nog niemand. Je kan raad vragen zonder de naam van die persoon te noemen.

worry-near = Dingen die mensen in de buurt kunnen opvallen.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om raad te vragen. Ga niet verder zoeken.

worry-work = Dingen die een collega kunnen opvallen.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om raad te vragen. Vraag er de baas niet naar.

worry-client = Dingen die bij een bezoek kunnen opvallen.
    .body = Vrije keuze en dwang zijn vaak moeilijk te onderscheiden. Twee of meer kunnen een reden zijn om raad te vragen. Ga niet terug om te kijken.

worry-child = Een kind, een leerling of een jongere.
    .body = Eén hiervan is genoeg om raad te vragen. Bel Child Focus: { $tel-child-focus }, op elk uur. Minder school en minder vrienden kunnen ook tekens zijn.

worry-any = Andere dingen die mensen kunnen opvallen.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om raad te vragen. Stel er die persoon geen vragen over.

worry-do = Eerst denken, dan doen. Traag is goed.
    .body = Zoek niets zelf uit, en maak niemand wantrouwig. Worden de anderen ongerust, dan kan die persoon verdwijnen. Een centrum kan zeggen wat je kan doen; nu in gevaar: { $tel-emergency }.

worry-want = Misschien wil die persoon nog geen hulp.
    .body = Dat is normaal, en het kan veranderen. Zijn jullie alleen, zeg dan enkel dat er hulp bestaat, vandaag of later. Beloof niets.

## Under 18

minor = Ben je jong, dan is dit er ook voor jou.
    .body = Eén ding is genoeg om met iemand te praten. Child Focus: { $tel-child-focus }, op elk uur. Niemand vraagt je om je leeftijd te bewijzen.

minor-signs = Vink aan wat voor jou klopt. Of niets.
    .body = Eén is genoeg om met iemand te praten. Het is jouw fout niet, ook als je ja zei. Je vinkjes blijven hier, tenzij je ze verstuurt.

minor-limits = Wat het team soms moet doen.
    .body = Het team moet voor zich houden wat je vertelt. Ben je in ernstig gevaar, dan moeten ze misschien hulp bellen. Dat kan ook als je nee zegt.

## Why I stay silent

silent = Er kunnen goede redenen zijn om niets te zeggen.
    .body = Veel mensen hebben die. Kies er een en lees wat anderen leerden.

silent-more = Nog meer redenen om niets te zeggen.
    .body = Veel mensen hebben die. Kies er een en lees wat anderen leerden.

silent-family = Als je bang bent dat er iets met je familie gebeurt.
    .body = Vertel het team eerst over die angst. Jij beslist wat je vertelt, en je kan stoppen. Een centrum kan met jou nadenken over je familie, ook ver weg.

silent-revenge = Als je bang bent voor wat ze met je zullen doen.
    .body = Die angst is echt, dus haast je niet. Je hoeft niet weg te gaan om met iemand te praten. Nu in gevaar: { $tel-emergency }.

silent-police = Veel mensen willen daar niet naartoe.
    .body = Je kan eerst met een centrum praten, zonder de politie. Voor lange hulp vertel je later aan politie of inspectie wat er gebeurde. Je mag nee zeggen.

silent-papers = Als je hier niet mag blijven.
    .body = Een centrum helpt ook mensen zonder papieren. Om te praten heb je geen papieren nodig. Wat daarna komt, hangt af van je verhaal; een centrum kan je dat zeggen.

silent-not = Als je denkt: dit gaat niet over mij.
    .body = Veel mensen met werk en wat loon denken dat. Je hebt er geen naam voor nodig om iets te vragen. Je kan altijd stoppen.

silent-agreed = Als je denkt: maar ik heb ja gezegd.
    .body = Veel mensen zeiden ja op iets anders, of hadden geen andere keuze. Het kan verkeerd zijn, ook als je ja zei. Het is jouw fout niet.

## All signs

signs = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over papieren. Je vinkjes blijven hier, tenzij je ze verstuurt.

signs-money = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over geld. Eén ding zegt soms weinig.

signs-out = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over buitenkomen. Je kan altijd stoppen.

signs-threats = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over angst en pijn. Nu in gevaar: { $tel-emergency }.

signs-fear = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over mensen dicht bij jou. Je kan altijd stoppen.

signs-work = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over werk. Eén ding zegt soms weinig.

signs-home = Vink aan wat voor jou klopt. Of niets.
    .body = Deze bladzijde gaat over andere dingen. Dit is de laatste bladzijde.

signs-after = Dank je. Er zijn hier geen punten.
    .body = Eén ding zegt soms weinig. Twee of meer kunnen een reden zijn om met iemand te praten. Ben je jonger dan 18, dan is één genoeg.

## What it is

trafficking = Een paar regels om te lezen. Neem je tijd.
    .body = Het is: mensen werven, vervoeren of verhandelen tegen hun wil, voor winst. De naam ervoor is mensenhandel. Het is slavernij van onze tijd, en het brengt sommigen veel geld op.

trafficking-forms = Een paar regels over waarvoor.
    .body =
        Gedwongen sekswerk is het bekendst, maar er is meer. Men gebruikt iemand voor:
        • sekswerk
        • ander werk: bouw, hotels, restaurants, boerderijen, huishouden
        • bedelen
        • stelen, drugs en andere misdaad
        • organen

trafficking-belgium = Een paar regels over waar.
    .body = Het gebeurt overal in de wereld, en ook in België. Mensen worden vaak van het ene land naar het andere gebracht. Maar het kan ook Belgen overkomen, in België, in hun eigen stad.

networks = Een paar regels over wie dit doet.
    .body = Het kan een grote groep in veel landen zijn, of één persoon alleen. Het kan een man of een vrouw zijn, een partner of familie. Vaak spreken ze jouw taal.

trafficking-hard = Waarom het zo moeilijk te zien is.
    .body = Mensen hangen vaak af van wie hen gebruikt, en kennen niemand anders. Velen hebben geen ander werk of geen papieren. Ze denken dat niemand kan helpen.

figures = Een paar regels over hoeveel.
    .body = In 2024 hoorden de centra van ongeveer { $fact-figures } mogelijke gevallen. In ongeveer één op tien ging een centrum met de persoon verder. Voor anderen zocht het een andere dienst.

figures-unknown = Sommige dingen weet niemand.
    .body = Niemand weet hoeveel sekswerkers gedwongen worden: de meesten vertellen het nooit. De openbare dienst Myria telt hoeveel mensen de rechter schuldig vindt. Dat kan je op de website van Myria lezen.

## A centre, and the pause

centre = Drie centra in België kennen dit goed.
    .body =
        De staat erkent ze. Je kan elk van de drie bellen.
        • Payoke, Vlaanderen: { $tel-payoke }
        • PAG-ASA, Brussel: { $tel-pag-asa }
        • Sürya, Wallonië: { $tel-surya }

centre-talk = Wat gebeurt er in een eerste gesprek?
    .body = Iemand luistert, en jullie bekijken samen je situatie. Je hebt geen echte naam en geen politie nodig. Past het, dan nodigt het centrum je uit; anders zoekt het een andere dienst.

centre-after = Wat een centrum later kan doen.
    .body = Iemand kan je daar helpen met een dokter, een advocaat, papieren en alledaagse dingen. Dat kan voor een korte of een lange tijd. Jij kiest, stap voor stap.

centre-visit = Wat gebeurt er bij een bezoek?
    .body = Aan de deur kan je je naam van hier zeggen, zoals "Reiger 27". Iemand praat met je in een kantoor. Je kan een tolk vragen, en niet een uit je eigen kring.

centre-house = Het huis van een centrum.
    .body = Elk centrum heeft een huis, en het adres is niet openbaar. Een bed is niet zeker, maar het centrum kan je ook elders helpen. Jij kiest of je erheen wil.

reflection = Er kunnen { $fact-reflection } dagen zijn om te rusten en na te denken.
    .body = Alleen een centrum kan die vragen, als het denkt dat dit mensenhandel is. Je gaat weg van wie je gebruikt. Je rust, en je beslist of je een klacht wil indienen.

reflection-terms = Wat men vraagt voor die { $fact-reflection } dagen.
    .body =
        Het zijn drie dingen:
        • Je hebt geen contact meer met wie je gebruikte
        • Een van de drie centra begeleidt je
        • Later, om verder te gaan, vertel je aan de politie of de inspectie wat er gebeurde

reflection-gives = Wat de { $fact-reflection } dagen kunnen geven.
    .body = Je hebt tijd, en een papier voor die dagen. Normaal hoef je in die tijd het land niet te verlaten. Een centrum kan helpen met een dokter, een advocaat en misschien een slaapplaats.

reflection-not = Wat de { $fact-reflection } dagen niet geven.
    .body = Het is geen kaart om te blijven. Er is nog geen recht om te werken. Een bed is niet zeker.

reflection-after = Wat komt na de { $fact-reflection } dagen?
    .body = Ga je verder, dan dien je klacht in of leg je een verklaring af. Dan kan er een papier voor drie maanden zijn, en recht om te werken. De rest hangt af van de zaak en de rechter.

reflection-no = Je mag nee zeggen.
    .body = Niemand kan je verplichten om een klacht in te dienen. Heb je geen ander recht op verblijf, dan vraagt men je België te verlaten. Praat met een centrum vóór je beslist; het kan ook helpen bij een terugkeer.

reflection-eu = Als je uit België of de EU komt.
    .body = De centra zijn er ook voor jou. De { $fact-reflection } dagen zijn een papier, bedoeld voor mensen uit andere landen. Vraag een centrum wat bij jou past.

reflection-child = Als je jong bent en hier alleen bent.
    .body = Je krijgt een voogd, die moet denken aan wat goed is voor jou. Er kan meteen een papier voor drie maanden zijn. Child Focus: { $tel-child-focus }, op elk uur.

## Wrong, but something else

elsewhere = Misschien is het verkeerd, en toch iets anders.
    .body = De meeste mensen die iets vragen, krijgen hulp van een andere dienst. Dat is normaal. Hier zijn er enkele.

elsewhere-work = Als er op je werk iets niet klopt in België.
    .body = Arbeidsinspectie: { $tel-labour }, ook over loon. Vinden ze mensen die hier niet mogen blijven, dan geven ze de namen door. Heb je geen papieren, vraag dan eerst raad aan een centrum.

elsewhere-home = Als iemand thuis je bang maakt.
    .body =
        Je kan bellen. Ze luisteren.
        • Vlaanderen: { $tel-flanders-1712 }, op weekdagen
        • In het Frans: { $tel-violence-fr }, op elk uur
        • Nu in gevaar: { $tel-emergency }

elsewhere-sex = Voor mensen in dit soort werk.
    .body =
        Je kan het hun vragen.
        • UTSOPI: sekswerkers voor sekswerkers
        • Espace P: Brussel en Wallonië
        • Violett: Antwerpen, Gent, Hasselt; gezondheid

elsewhere-listen = Als je wil dat iemand luistert.
    .body =
        Je kan bellen.
        • In het Nederlands: { $tel-listen-nl }, op elk uur
        • Jonger dan 18: { $tel-child-focus }, op elk uur

## Who and what

about = Wie hierachter zit, in een paar woorden.
    .body = Payoke, PAG-ASA en Sürya helpen mensen, en geven ook advies en vorming. Hun mensen antwoorden hier. Het programma zelf antwoordt niet: mensen doen dat.

about-real = Hoe weet je dat wij het echt zijn?
    .body = Wij vragen nooit geld of foto's. Wij vragen nooit om je buiten een kantoor te ontmoeten. Twijfel je, bel dan een centrum en zeg je naam van hier.

about-wrong = Als hier iets niet klopt.
    .body = Je kan een van de drie centra bellen en het zeggen. Dat kan ook bij Myria, een openbare dienst die op dit werk toeziet. Je kan het doen met alleen je naam van hier.

privacy = Wat we bewaren, en hoelang.
    .body = Het team heeft wat je verstuurt, maar niet je naam of nummer. Het blijft hoogstens { $days } dagen bewaard. Is een leven in gevaar, dan moet het team misschien iets doen.

privacy-left = Wat op andere plaatsen blijft.
    .body = Telegram bewaart deze chat en kan hem zien. Je andere telefoons en computers tonen hem ook. Een kaart die je niet aanraakt, wordt na { $minutes } minuten vanzelf leeg.

sources = Waar deze woorden vandaan komen.
    .body = Ze komen van openbare pagina's van de centra, van overheden en van Myria. We bewaren bij elk de plaats en de dag. Wat een centrum nog niet nakeek, heeft een merkteken.
