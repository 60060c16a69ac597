### The cards to read, in French as it is written in Belgium: vous (what others say to her stays tu). See the English file for
### how a card is built.

languages = Choose · Kies · Choisir · Wählen

safety = Avant d'aller plus loin :
    .body = « Fermer » vide cette carte, mais il faut du réseau : quitter Telegram est plus rapide. Les mots à moitié écrits restent visibles. D'autres appareils montrent ceci aussi.

menu = De quoi s'agit-il ?
    .body = Choisissez ce qui est le plus proche. Vous pouvez arrêter à tout moment.

more = Il y a encore d'autres choses ici.
    .body = Choisissez une ligne. Vous pouvez arrêter à tout moment.

know = Quelques choses à savoir, une par une.
    .body = Choisissez une ligne. Vous pouvez arrêter à tout moment.

## Papers or money

papers = Beaucoup de gens posent cette question. Prenez votre temps.
    .body = Quelqu'un retient votre passeport ou votre salaire ? Cela peut être un patron, un partenaire ou la famille. Cela peut être injuste, même si vous avez dit oui au début.

papers-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de parler. Vos coches restent ici, sauf si vous les envoyez.

papers-why = Beaucoup de gens ne disent rien pendant longtemps.
    .body = Ils ont peur de la police, ou pour leurs papiers ou leur famille. On ne devrait pas vous punir pour ce que d'autres vous ont fait faire. Vous pouvez d'abord parler à un centre, sans police et sans votre vrai nom.

## Work or where I sleep

work = Beaucoup de gens posent cette question. Prenez votre temps.
    .body =
        Le travail, le salaire ou le lit n'est pas ce qu'on a dit ? Cela peut être injuste, même si vous avez dit oui au début. Cela arrive dans beaucoup de métiers :
        • construction, nettoyage, lavage de voitures
        • hôtels, restaurants, bars à ongles
        • fermes et jardins
        • ménage chez les gens, transport, colis

work-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de parler. Vos coches restent ici, sauf si vous les envoyez.

work-job = Que deviennent mon travail et mon lit ?
    .body = Si vous ne faites que parler, votre patron ne l'apprend pas par nous. On ne devrait pas vous punir pour un travail sans contrat. Avant de partir, demandez conseil à un centre sur le salaire et le logement.

work-why = Beaucoup de gens restent, car ils n'ont pas d'autre choix.
    .body = Ils ont besoin du lit et de l'argent, ou ne trouvent pas d'autre travail. Ce n'est pas votre faute. Vous pouvez d'abord parler à un centre, sans police et sans votre vrai nom.

## Someone I love

love = Beaucoup de gens posent cette question. Prenez votre temps.
    .body = « C'est pour nous, juste une fois. » Certains disent cela à beaucoup d'autres personnes. Ils demandent parfois du sexe, des photos, un prêt ou des délits.

love-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe dit parfois peu. Plus d'un peut être une raison de parler. Si vous avez moins de 18 ans, un seul suffit.

love-how = Comment cela se passe souvent, étape par étape.
    .body =
        On appelle cela « lover boy » ou « proxénète d'ados ». Cela arrive aussi à des garçons et à des hommes.
        • Beaucoup d'amour, d'attention et de cadeaux
        • « Il n'y a que moi qui te comprends »
        • « Je ne trouve pas de travail. Gagne pour nous : puis on se marie, on achète une maison »
        • Si vous dites non : des menaces, ou une autre personne prend votre place

love-why = Parler de quelqu'un qu'on aime, c'est difficile.
    .body = Vous avez peut-être peur pour cette personne, ou vous n'avez plus qu'elle. On peut aimer quelqu'un et dire non quand même. Vous choisissez ce que vous nous dites.

## Sex work

sex-work = Beaucoup de gens posent cette question. Prenez votre temps.
    .body = Beaucoup de gens choisissent ce travail, et nous ne jugeons pas ce choix. C'est autre chose si quelqu'un fixe vos heures ou vous garde dans la pauvreté. Une dette, des menaces ou des photos peuvent aussi vous retenir.

sex-work-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de parler. Vos coches restent ici, sauf si vous les envoyez.

sex-work-who = Quelques lignes sur qui peut être derrière.
    .body = Cela peut être un groupe, une famille ou une seule personne. Des femmes le font aussi. Certains de ces groupes vendent aussi de la drogue ou des armes.

sex-work-why = Beaucoup de gens ne disent rien pendant longtemps.
    .body = C'est parfois le seul revenu, ou personne d'autre n'a offert de solution. On ne devrait pas vous punir pour ce que d'autres vous ont fait faire. Vous pouvez d'abord parler à un centre, sans police et sans votre vrai nom.

oath = Certaines personnes ont peur de rompre leur serment.
    .body = En mars 2018, l'Oba de Benin City a annulé de tels serments. La peur peut rester forte. Vous pouvez en parler avec une équipe.

## Made to beg, steal or carry

forced = Beaucoup de gens posent cette question. Prenez votre temps.
    .body = Quelqu'un vous fait mendier, voler, porter de la drogue ou tromper des gens ? On vous dit peut-être que c'est vous qui irez en prison. Cela peut être injuste, même si vous avez dit oui au début.

forced-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de parler. Vos coches restent ici, sauf si vous les envoyez.

forced-why = Beaucoup de gens se taisent, car ils ont aussi mal agi.
    .body = On ne devrait pas vous punir pour ce que d'autres vous ont fait faire. C'est un juge qui décide de cela. Vous pouvez d'abord parler à un centre, sans police et sans votre vrai nom.

## I worry about someone

worry = C'est bien de s'arrêter et de réfléchir.
    .body = Ce que vous remarquez peut compter. Ne prévenez encore personne. Vous pouvez demander conseil sans donner le nom de la personne.

worry-near = Des choses que les gens autour peuvent remarquer.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de demander conseil. N'allez pas en chercher d'autres.

worry-work = Des choses qu'un collègue peut remarquer.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de demander conseil. Ne demandez rien là-dessus au patron.

worry-client = Des choses à remarquer pendant une visite.
    .body = Il est souvent difficile de voir la différence entre libre choix et contrainte. Deux signes ou plus peuvent être une raison de demander conseil. N'y retournez pas pour regarder.

worry-child = Un enfant, un élève ou un jeune.
    .body = Un seul de ces signes suffit pour demander conseil. Appelez Child Focus : { $tel-child-focus }, à toute heure. Moins d'école et moins d'amis peuvent aussi être des signes.

worry-any = D'autres choses qu'on peut remarquer.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de demander conseil. Ne posez pas de questions là-dessus à la personne.

worry-do = Réfléchir d'abord, agir ensuite. Lentement, c'est bien.
    .body = N'enquêtez pas vous-même, et ne rendez personne méfiant. Si les autres s'inquiètent, la personne peut disparaître. Un centre peut vous dire ce que vous pouvez faire ; en danger maintenant : { $tel-emergency }.

worry-want = La personne ne veut peut-être pas encore d'aide.
    .body = C'est normal, et cela peut changer. Si personne d'autre n'écoute, dites seulement qu'une aide existe, aujourd'hui ou plus tard. Ne promettez rien.

## Under 18

minor = Si vous êtes jeune, ceci est aussi pour vous.
    .body = Une seule chose suffit pour parler à quelqu'un. Child Focus : { $tel-child-focus }, à toute heure. Personne ne vous demande de prouver votre âge.

minor-signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Un seul signe suffit pour parler à quelqu'un. Ce n'est pas votre faute, même si vous avez dit oui. Vos coches restent ici, sauf si vous les envoyez.

minor-limits = Ce que l'équipe devra peut-être faire.
    .body = L'équipe doit garder pour elle ce que vous dites. Si vous êtes en grave danger, elle devra peut-être appeler de l'aide. Elle peut le faire même si vous dites non.

## Why I stay silent

silent = Il peut y avoir de bonnes raisons de se taire.
    .body = Beaucoup de gens en ont. Choisissez-en une pour lire ce que d'autres ont appris.

silent-more = D'autres raisons de ne rien dire.
    .body = Beaucoup de gens en ont. Choisissez-en une pour lire ce que d'autres ont appris.

silent-family = Si vous avez peur pour votre famille.
    .body = Parlez d'abord de cette peur à l'équipe. Vous décidez ce que vous dites, et vous pouvez arrêter. Un centre peut penser avec vous à votre famille, même loin d'ici.

silent-revenge = Si vous avez peur de ce qu'on va vous faire.
    .body = Cette peur est réelle, alors ne vous pressez pas. Vous n'avez pas besoin de partir pour parler à quelqu'un. En danger maintenant : { $tel-emergency }.

silent-police = Beaucoup de gens ne veulent pas aller là-bas.
    .body = Vous pouvez d'abord parler à un centre, sans la police. Pour une aide longue, vous racontez ensuite les faits à la police ou l'inspection. Vous pouvez dire non.

silent-papers = Si vous n'avez pas le droit de rester ici.
    .body = Un centre aide aussi les personnes sans papiers. Pour parler, il ne faut pas de papiers. La suite dépend de votre histoire, et un centre peut vous le dire.

silent-not = Si vous pensez : cela ne me concerne pas.
    .body = Beaucoup de gens avec un travail et un peu de salaire pensent cela. Vous pouvez poser une question sans savoir comment cela s'appelle. Vous pouvez arrêter à tout moment.

silent-agreed = Si vous pensez : mais j'ai dit oui.
    .body = Beaucoup de gens ont dit oui à autre chose, ou n'avaient pas d'autre choix. Cela peut être injuste, même si vous avez dit oui. Ce n'est pas votre faute.

## All signs

signs = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle de papiers. Vos coches restent ici, sauf si vous les envoyez.

signs-money = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle d'argent. Un seul signe dit parfois peu.

signs-out = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle de sortir. Vous pouvez arrêter à tout moment.

signs-threats = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle de ce qui fait peur ou fait mal. En danger maintenant : { $tel-emergency }.

signs-fear = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle de personnes proches de vous. Vous pouvez arrêter à tout moment.

signs-work = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle de travail. Un seul signe dit parfois peu.

signs-home = Cochez ce qui est vrai pour vous. Ou ne cochez rien.
    .body = Cette page parle d'autres choses. C'est la dernière page.

signs-after = Merci. Ici, on ne compte pas de points.
    .body = Un seul signe dit parfois peu. Deux ou plus peuvent être une raison de parler à quelqu'un. Si vous avez moins de 18 ans, un seul suffit.

## What it is

trafficking = Quelques lignes à lire. Prenez votre temps.
    .body = C'est recruter, déplacer ou vendre des gens contre leur volonté, pour le profit. On appelle cela la traite des êtres humains. C'est un esclavage de notre époque, et il rapporte beaucoup d'argent à certains.

trafficking-forms = Quelques lignes à lire : dans quel but.
    .body =
        Le travail du sexe forcé est la forme la plus connue, pas la seule. On utilise quelqu'un pour :
        • le travail du sexe
        • un autre travail : construction, hôtels, restaurants, fermes, ménage
        • mendier
        • le vol, la drogue et d'autres délits
        • ses organes

trafficking-belgium = Quelques lignes à lire : où cela arrive.
    .body = Cela arrive partout dans le monde, et aussi en Belgique. On amène souvent des gens d'un pays à un autre. Mais cela peut aussi arriver à des Belges, en Belgique, dans leur ville.

networks = Quelques lignes à lire : qui fait cela.
    .body = Cela peut être un grand groupe dans beaucoup de pays, ou une seule personne. Cela peut être un homme ou une femme, un partenaire ou la famille. Souvent, ils parlent votre langue.

trafficking-hard = Pourquoi c'est si difficile à remarquer.
    .body = Les gens dépendent souvent de ceux qui les utilisent, et ne connaissent personne d'autre. Beaucoup n'ont pas d'autre travail ou pas de papiers. Ils pensent que personne ne peut aider.

figures = Quelques lignes à lire : combien de gens.
    .body = En 2024, on a signalé aux centres environ { $fact-figures } cas possibles. Dans environ un cas sur dix, un centre a continué avec la personne. Pour les autres, il a cherché un autre service.

figures-unknown = Certaines choses, personne ne les sait.
    .body = Personne ne sait combien de gens on force dans le travail du sexe. La plupart n'en parlent jamais. Le service public Myria compte les gens jugés coupables : c'est sur son site.

## A centre, and the pause

centre = En Belgique, trois centres connaissent bien cela.
    .body =
        L'État les reconnaît. Vous pouvez appeler chacun des trois.
        • Payoke, Flandre : { $tel-payoke }
        • PAG-ASA, Bruxelles : { $tel-pag-asa }
        • Sürya, Wallonie : { $tel-surya }

centre-talk = Ce qui se passe au premier entretien.
    .body = Quelqu'un écoute, et vous regardez ensemble votre situation. Il ne faut ni vrai nom ni police. Si un centre convient, il vous invite ; sinon, il cherche un autre service.

centre-after = Ce qu'un centre peut faire plus tard.
    .body = On peut vous y aider : médecin, avocat, papiers, vie de tous les jours. Cela peut durer peu de temps ou longtemps. Vous choisissez, étape par étape.

centre-visit = Ce qui se passe pendant une visite.
    .body = À la porte, vous pouvez dire votre nom d'ici, comme « Héron 27 ». Quelqu'un vous parle dans un bureau. Vous pouvez demander un interprète, et pas quelqu'un de votre entourage.

centre-house = La maison d'un centre.
    .body = Chaque centre a une maison, et son adresse n'est pas publique. Un lit n'est pas certain, mais le centre peut aussi vous aider ailleurs. Vous choisissez si vous voulez y aller.

reflection = Il peut y avoir { $fact-reflection } jours pour se reposer et réfléchir.
    .body = Seul un centre peut les demander, s'il y voit la traite des êtres humains. Vous quittez ceux qui vous utilisent. Vous vous reposez, et vous décidez si vous voulez porter plainte.

reflection-terms = Ce qu'on demande pour ces { $fact-reflection } jours.
    .body =
        Il y a trois choses :
        • Vous n'avez plus de contact avec ceux qui vous utilisaient
        • L'un des trois centres vous accompagne
        • Plus tard, pour continuer, vous racontez les faits à la police ou à l'inspection

reflection-gives = Ce que les { $fact-reflection } jours peuvent donner.
    .body = Vous avez du temps, et un papier pour ces jours. Normalement, personne ne vous oblige à quitter le pays pendant ce temps. Un centre peut aider : médecin, avocat et peut-être un endroit où dormir.

reflection-not = Ce que les { $fact-reflection } jours ne donnent pas.
    .body = Ce n'est pas une carte pour rester. Ils ne donnent pas encore le droit de travailler. Un lit n'est pas certain.

reflection-after = Ce qui vient après les { $fact-reflection } jours.
    .body = Pour continuer, vous portez plainte ou vous faites une déclaration. Il peut y avoir un papier de trois mois, et le droit de travailler. La suite dépend de l'affaire et du juge.

reflection-no = Vous pouvez dire non.
    .body = Personne ne peut vous forcer à porter plainte. Sans autre droit de séjour, on vous demande de quitter la Belgique. Avant de décider, parlez à un centre ; il peut aussi vous aider à rentrer.

reflection-eu = Si vous venez de Belgique ou de l'UE.
    .body = Les centres sont là pour vous aussi. Les { $fact-reflection } jours sont un papier prévu pour les gens d'autres pays. Demandez à un centre ce qui vous convient.

reflection-child = Si vous êtes jeune et ici sans vos parents.
    .body = Vous recevez un tuteur, qui doit chercher le mieux pour vous. Il peut y avoir tout de suite un papier de trois mois. Child Focus : { $tel-child-focus }, à toute heure.

## Wrong, but something else

elsewhere = C'est peut-être injuste, mais c'est autre chose.
    .body = D'autres services aident la plupart des gens qui demandent. C'est normal. En voici quelques-uns.

elsewhere-work = Si quelque chose ne va pas au travail en Belgique.
    .body = Inspection du travail : { $tel-labour }, aussi pour le salaire. Si elle trouve des gens sans droit de séjour, elle transmet les noms. Sans papiers, demandez d'abord conseil à un centre.

elsewhere-home = Si quelqu'un à la maison vous fait peur.
    .body =
        Vous pouvez appeler. On vous écoute.
        • Flandre : { $tel-flanders-1712 }, en semaine
        • En français : { $tel-violence-fr }, à toute heure
        • En danger maintenant : { $tel-emergency }

elsewhere-sex = Pour les gens qui font ce genre de travail.
    .body =
        Vous pouvez leur poser vos questions.
        • UTSOPI : par et pour des travailleur·ses du sexe
        • Espace P : Bruxelles et Wallonie
        • Violett : Anvers, Gand, Hasselt ; santé

elsewhere-listen = Si vous voulez que quelqu'un vous écoute.
    .body =
        Vous pouvez appeler.
        • En néerlandais : { $tel-listen-nl }, à toute heure
        • Moins de 18 ans : { $tel-child-focus }, à toute heure

## Who and what

about = Qui est derrière ce programme, en quelques mots.
    .body = Payoke, PAG-ASA et Sürya aident des gens ; ils conseillent et forment d'autres personnes. Ce sont leurs équipes qui répondent ici. Le programme lui-même ne répond rien : des personnes le font.

about-real = Comment savoir que c'est vraiment nous.
    .body = Nous ne demandons jamais d'argent ni de photos. Nous ne demandons jamais de vous rencontrer hors d'un bureau. En cas de doute, appelez un centre et dites votre nom d'ici.

about-wrong = Si quelque chose ne va pas ici.
    .body = Vous pouvez appeler l'un des trois centres et le dire. Vous pouvez aussi le dire à Myria : ce service public veille sur ce travail. Vous pouvez donner seulement votre nom d'ici.

privacy = Ce qu'on garde, et combien de temps.
    .body = L'équipe a ce que vous envoyez, mais pas votre nom ni votre numéro. C'est gardé { $days } jours au plus. Si une vie est en danger, l'équipe devra peut-être agir.

privacy-left = Ce qui reste à d'autres endroits.
    .body = Telegram garde cette conversation et peut la voir. Vos autres téléphones et ordinateurs la montrent aussi. Une carte que vous ne touchez pas se vide après { $minutes } minutes.

sources = D'où viennent ces mots.
    .body = Ils viennent de pages publiques des centres, des ministères et de Myria. Pour chacune, nous gardons le lieu et le jour. Une marque montre ce qu'un centre n'a pas encore vérifié.
