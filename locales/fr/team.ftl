### Ce que l'équipe peut dire et demander sans l'écrire, comme la personne le lit. Une phrase commence sans rien trahir ; les
### valeurs day, hour et place viennent du volontaire, name et number du programme.

## Groups: the volunteers read these

group-first = Premier contact
group-now = Maintenant
group-next = La suite
group-meet = Rendez-vous
group-call = Téléphone
group-pause = Repos et réflexion
group-papers = Papiers
group-pay = Salaire
group-young = Enfants
group-health = Santé
group-help = Danger
group-oath = Un serment
group-no = Ce qu'on ne peut pas
group-end = Pour finir
group-life = Situation
group-wish = Souhaits

## Phrases

say-hello = Bonjour. Je suis une personne de l'équipe, et j'ai reçu vos mots.
say-no-hurry = Prenez votre temps. Vous pouvez répondre quand cela vous convient.
say-no-name = Vous n'avez pas besoin de dire votre nom. Ici, vous êtes { $name }.
say-not-fault = Merci de l'avoir dit. Ce que d'autres vous font n'est pas votre faute.
say-you-decide = C'est vous qui décidez. Vous pouvez arrêter à tout moment et revenir plus tard.
say-who-reads = Des personnes de notre équipe peuvent lire ce que vous écrivez ici. Telegram aussi peut voir cette conversation.
say-few-words = Quelques mots suffisent. Vous pouvez aussi répondre avec un bouton.
say-say-again = Je ne comprends pas encore. Pouvez-vous l'écrire autrement ?

say-close-first = Si quelqu'un s'approche, appuyez sur « Fermer ». Ce que nous écrivons attend ici.
say-when-alone = N'écrivez pas si quelqu'un est près de vous. Avec votre image, vous revenez ici.
say-here-until = Je suis ici { $day } jusqu'à { $hour }.
say-back-then = Je reviens { $day } à { $hour }. Vous pouvez écrire avant.
say-other-writes = Une autre personne de l'équipe vous écrit maintenant. Vous n'avez pas besoin de tout redire.

say-next-talk = D'abord, une personne de l'équipe vous écoute, et nous regardons ensemble votre situation. Vous choisissez la suite.
say-next-police = Vous pouvez d'abord nous parler et prendre votre temps. C'est possible sans police et sans votre vrai nom.
say-next-ask = Je demande à quelqu'un qui en sait plus. Je vous écris de nouveau { $day }.
say-next-slow = Cela peut prendre quelques jours. Je ne sais pas encore combien.
say-next-language = Nous cherchons quelqu'un qui parle votre langue. Cela peut prendre un jour.
say-next-elsewhere = Ce qui vous arrive est peut-être injuste. Mais un autre service peut mieux vous aider. Demandez-nous lequel.
say-centre-payoke = Peut-être qu'une autre équipe peut mieux vous aider : Payoke (Flandre). Vous pouvez les appeler : { $tel-payoke }. Dites-leur quelle langue vous parlez.
say-centre-pag-asa = Peut-être qu'une autre équipe peut mieux vous aider : PAG-ASA (Bruxelles). Vous pouvez les appeler : { $tel-pag-asa }. Dites-leur quelle langue vous parlez.
say-centre-surya = Peut-être qu'une autre équipe peut mieux vous aider : Sürya (Wallonie). Vous pouvez les appeler : { $tel-surya }. Dites-leur quelle langue vous parlez.

say-meet-propose = Vous pouvez venir à notre bureau : { $day }, { $hour }. L'adresse est { $place }.
say-meet-name = Venez et dites le nom que vous avez ici : { $name }. À la porte, vous n'avez pas besoin d'en dire plus.
say-meet-other = Un autre jour est possible aussi : { $day }, { $hour }. Le lieu reste le même.
say-meet-late = Si vous êtes en retard ou ne pouvez pas venir, ce n'est pas grave. Écrivez-nous ici.
say-meet-sorry = Je ne peux pas être là { $day }, excusez-moi. Écrivez quel autre jour vous convient.
say-meet-office = Les rendez-vous sont seulement au bureau, pendant la journée. Nous ne venons pas là où vous êtes.
say-meet-with = Une personne de confiance peut venir avec vous. Ce n'est pas nécessaire.

say-call-give = Vous pouvez écrire un numéro et une heure pour qu'on vous appelle. Ne le faites pas si une autre personne répond à ce téléphone.
say-call-we = Nous vous appelons { $day } à { $hour }. Si une autre personne répond, nous raccrochons.
say-call-us = Vous pouvez nous appeler : { $number }. Dites « { $name } », et nous savons que vous avez écrit ici.
say-call-national = À toute heure, vous pouvez aussi appeler le { $tel-national }. Demandez-y votre langue.

say-pause-what = Il peut y avoir { $fact-reflection } jours pour se reposer et réfléchir. Seul un centre peut les demander, s'il pense que c'est bon pour vous.
say-pause-terms = Pour avoir ces jours, vous quittez les personnes qui profitent de vous. Vous pouvez aussi dire non.
say-pause-gives = Pendant ces jours, vous pouvez vous reposer, et il peut y avoir un papier. Un centre peut aider à trouver un médecin et un avocat.
say-pause-not = Ces jours ne donnent pas encore le droit de travailler. Un lit n'est pas certain.
say-pause-after = Après ces jours, vous choisissez de nouveau. Pour continuer, vous portez plainte ou vous faites une déclaration.

say-papers-kept = Vous pouvez nous dire si quelqu'un d'autre garde vos papiers. Nous réfléchissons avec vous à ce qui est possible.
say-papers-none = Vous pouvez nous écrire et nous parler sans rien montrer. Pour cela, vous n'avez pas besoin de papiers.
say-papers-lawyer = Ce qui est possible pour vous dépend de votre histoire. Un avocat peut l'expliquer. Je ne peux pas promettre de papiers.
say-papers-risk = Ne prenez pas de risque pour des choses que quelqu'un ne vous rend pas. Nous pouvons y réfléchir ensemble.

say-pay-owed = Vous pouvez demander l'argent de votre travail. C'est vrai aussi sans papiers.
say-pay-undeclared = On ne devrait pas vous punir si votre travail n'était pas déclaré.
say-pay-labour = Pour l'argent de votre travail, vous pouvez aussi appeler le { $tel-labour }. Si vous n'avez pas de papiers, parlez d'abord avec nous.
say-pay-days = Écrivez combien de jours et d'heures vous avez travaillé, si vous le savez. N'écrivez pas de noms.

say-young-limit = Il y a une chose à savoir avant de continuer. Si une vie est en danger, nous devrons peut-être appeler de l'aide. Nous pouvons le faire même si vous dites non.
say-young-focus = Les enfants et les jeunes peuvent appeler le { $tel-child-focus }. C'est possible à toute heure.
say-young-proof = Vous n'avez pas besoin de prouver votre âge. Si une seule chose ne va pas, cela suffit pour nous parler.
say-young-guardian = Les jeunes qui sont ici sans parents peuvent avoir un tuteur. Le tuteur pense à ce qui est bon pour eux.
say-young-with = Si des enfants sont avec vous, vous pouvez nous dire leur âge. N'écrivez pas leurs noms.

say-health-now = Si vous avez besoin d'un médecin tout de suite, appelez le { $tel-emergency }. Ce service peut envoyer une ambulance.
say-health-tell = Vous n'avez pas besoin d'expliquer pourquoi. Vous voulez un médecin, cela suffit.
say-health-sleep = Beaucoup de gens dorment mal ou ont peur. Vous pouvez aussi en parler.
say-health-baby = Si vous êtes enceinte, vous pouvez nous le dire. Nous regardons avec vous quel médecin est possible.

say-help-112 = Besoin d'aide maintenant ? Appelez le { $tel-emergency }. Nous ne savons pas où vous êtes et ne pouvons envoyer personne.
say-help-we-call = Si vous voulez, nous appelons le { $tel-emergency } pour vous. Pour cela, il faut écrire où vous êtes.
say-help-no-risk = Maintenant, ne faites rien qui aggrave votre situation. Nous pouvons d'abord réfléchir ensemble.

say-oath-cancelled = Certaines personnes ont fait un tel serment. En mars 2018, l'Oba de Benin City a annulé de tels serments. Vous pouvez en parler avec nous.
say-oath-fear = Avoir peur d'un serment n'est pas une honte. Ici, personne ne rit de cela.

say-no-address = Je ne peux pas dire où se trouve une maison d'un centre. Ici, nous ne le disons à personne.
say-no-bed = Je ne peux pas promettre un lit. Je peux regarder avec vous ce qui est possible.
say-no-own = Je ne donne pas mon nom ni mon numéro. Ici, nous sommes simplement l'équipe.
say-no-others = Je ne peux pas dire si quelqu'un d'autre est ou était chez nous.
say-no-money = Je ne peux pas envoyer d'argent. Nous pouvons parler de ce qu'il vous faut.

say-end-thanks = Merci de nous avoir écrit. Vous pouvez écrire de nouveau à tout moment.
say-end-close = Je ferme cette conversation pour l'instant. Si vous écrivez, elle s'ouvre de nouveau.
say-end-no = Vous pouvez dire non aujourd'hui. La porte reste ouverte.

## Questions

ask-talk-now = Est-ce un bon moment pour écrire ?
ask-near = Y a-t-il quelqu'un près de vous maintenant ?
ask-phone = Est-ce que quelqu'un d'autre regarde ce téléphone ?
ask-help-now = Avez-vous besoin d'aide maintenant ?
ask-call-112 = Pouvons-nous appeler le { $tel-emergency } pour vous ? Si oui, écrivez où vous êtes.
ask-still-there = Êtes-vous toujours là ?
ask-clear = Est-ce clair pour vous ?

ask-come = Pouvez-vous venir à notre bureau : { $day }, { $hour }, { $place } ? Dites « { $name } » à la porte.
ask-other-day = Ce jour vous convient-il mieux : { $day }, { $hour } ?
ask-when = Quand est-ce le mieux pour vous ?
ask-call-you = Pouvons-nous vous appeler ? Si oui, écrivez un numéro et une heure.
ask-go-out = Pouvez-vous sortir seul ou seule ?
ask-whom = Avec qui préférez-vous parler ?

ask-papers = Nous avons une question pour vous. Qui a vos papiers ?
ask-pay = Est-ce qu'on vous paie pour votre travail ?
ask-others = Là-bas, combien d'autres sont dans la même situation ?
ask-age = Quel âge avez-vous ?
ask-children = Y a-t-il des enfants avec vous ?
ask-doctor = Avez-vous besoin d'un médecin ?
ask-afraid = Est-ce que quelqu'un là-bas vous fait peur ?
ask-sleep = Dormez-vous là où vous travaillez ?

ask-pause = Voulez-vous en savoir plus sur les jours pour se reposer et réfléchir ?
ask-own-language = Voulez-vous parler à quelqu'un qui parle votre langue ?
ask-go-on = Voulez-vous continuer ?
ask-may-close = Pouvons-nous fermer cette conversation ? Si vous écrivez, elle s'ouvre de nouveau.

## Choices: 18 signs at most

choice-yes = Oui
choice-no = Non
choice-not-now = Pas maintenant
choice-later = Plus tard
choice-dont-know = Je ne sais pas
choice-not-say = Je ne le dis pas
choice-by-myself = Je reviendrai
choice-another-day = Un autre jour
choice-call-first = Appelez-moi avant
choice-explain = Expliquez encore
choice-sometimes = Parfois
choice-a-part = Juste une partie
choice-morning = Le matin
choice-afternoon = L'après-midi
choice-evening = Le soir
choice-woman = Une femme
choice-man = Un homme
choice-either = Cela m'est égal
choice-i-have = Je les ai
choice-somebody-else = Quelqu'un d'autre
choice-i-have-none = Je n'en ai pas
choice-none = 0
choice-one-two = 1–2
choice-three-more = 3+
choice-under-18 = Moins de 18 ans
choice-from-18 = 18 ans ou plus
