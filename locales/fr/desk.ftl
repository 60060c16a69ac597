### What the program says to the volunteers.

## Topics

topic-title = { $name }
topic-title-minor = { $name } · MOINS DE 18 ANS
topic-title-continued = { $name }, suite
topic-title-minor-continued = { $name }, suite · MOINS DE 18 ANS

## Her words

carry-head = { $name } : nouveaux mots
carry-head-late = { $name } : mots de { $time }, en retard
carry-head-again = { $name } : les mêmes mots de nouveau (le sujet était perdu)
carry-head-correction = { $name } : correction
carry-head-without-picture = Du même téléphone, comme { $name }, SANS l'image
no-words-yet = (Pas encore de mots. Répondez à ce message-ci pour écrire à la personne.)
ended-by-person = Terminé par la personne.
unreachable = On ne peut pas joindre la personne pour l'instant.
reachable = La personne est de nouveau joignable ici.
lost-hers = Un message de la personne n'est pas arrivé. On lui demande de l'écrire encore une fois.
lost-desk = Ceci n'est pas arrivé. Faites-le encore une fois.
note-moved = Note d'un sujet « { $name } » qui a été ouvert deux fois et qui est supprimé : { $words }
remind-waiting = En attente depuis { $minutes } min : pas encore de réponse à la personne.
remind-waiting-beside = En attente depuis { $minutes } min : pas encore de réponse aux mots SANS l'image.
remind-take-over = En attente depuis { $minutes } min : tout membre peut maintenant reprendre ce dossier.
remind-coordinators = Coordination : la personne attend une réponse depuis { $minutes } min.
remind-coordinators-beside = Coordination : les mots SANS l'image attendent une réponse depuis { $minutes } min.

## The case card

card-her-name = La personne connaît ce dossier sous le nom { $name }.
card-interpreter = Il faut un interprète.
card-interpreter-found = Interprète trouvé : { $time }
button-interpreter = Interprète trouvé
card-minor = Moins de 18 ans : le secret professionnel a des limites. Child Focus { $tel-child-focus }. Prévenez une coordinatrice ou un coordinateur.
card-sent = Envoyé : { $time }
card-free = Personne n'a pris ce dossier.
card-taken = Pris : { $time }, { $who }
card-closed = Fermé. De nouveaux mots de la personne l'ouvrent à nouveau.
card-ended = Terminé par la personne.
card-our-turn = En attente : les derniers mots de la personne n'ont pas de réponse.
card-her-turn = C'est à la personne d'écrire.
card-answer-waits = Une réponse attend la personne.
card-beside-waits = Des mots SANS l'image attendent une réponse depuis { $time }.
card-unreachable = La personne n'est pas joignable depuis { $time }.
card-looked = Dernier regard de la personne : { $time }
card-shut = Carte fermée par la personne : { $time }
card-first-ask = Première réponse : demandez à la personne si c'est un bon moment pour écrire. (Questions)
card-first-phone = Demandez qui d'autre regarde le téléphone de la personne, et comment la joindre. (Questions)
card-first-promise = Ne promettez rien : ni papiers, ni lit, ni protection.
card-how = Pour écrire à la personne, répondez à ses mots. Tout le reste ici est une note et reste ici.
button-claim = Prendre
button-release = Rendre
button-reopen = Rouvrir
button-take-over = Reprendre
button-close = Fermer
button-undo = Annuler

## The life of a case

button-close-centre = Va au centre
button-close-elsewhere = Un autre service
button-close-silent = Longtemps sans réponse
button-close-not-ours = Pas pour nous
button-close-asked = La personne le demande
button-back = Retour
closed-centre = La personne va au centre.
closed-elsewhere = Un autre service prend la suite.
closed-silent = La personne ne répond plus depuis longtemps.
closed-not-ours = Ce n'est pas pour nous.
closed-asked = La personne a demandé de fermer ceci.
closes-by-itself = Rien n'a été fait ici depuis { $since }. Ce dossier se ferme tout seul : { $closes }. Une note ici le garde ouvert ; de nouveaux mots le rouvrent.
closed-by-itself = Fermé tout seul : rien n'a été fait ici depuis { $since }. De nouveaux mots de la personne le rouvrent.
not-closed-waits = Coordination : rien n'a été fait ici depuis { $since }, et des mots de la personne attendent une réponse. Ce dossier ne se ferme pas tout seul.
not-closed-waits-beside = Coordination : aucune activité ici depuis { $since }, et des mots SANS l'image attendent une réponse. Ce dossier ne sera donc pas fermé automatiquement.
closed-untouched = Rien des deux côtés depuis longtemps.
tell-why = Pourquoi fermer ? Choisissez la raison sur la carte du dossier.
tell-back = Comme avant.
button-is-urgent = Urgent
button-not-urgent = Pas urgent
card-urgent = { $name } · URGENT depuis { $time }
urgent-called = URGENT, { $time }. Coordination : venez dans ce sujet maintenant.
urgent-list =
    Si une vie peut être en danger, il y a un devoir d'aider : ce devoir peut passer avant le secret professionnel.
    – Demandez à la personne : « Êtes-vous en danger maintenant ? Pouvez-vous appeler le { $tel-emergency } ? »
    – Nous ne savons pas où est la personne : ne demandez rien d'inutile.
    – Décidez avec la coordination, jamais sans elle. { $tel-emergency } à toute heure.
urgent-decided = Qu'est-ce qui a été décidé, et par qui ? Écrivez-le sous cette ligne, une seule fois : cela reste ici comme note.
urgent-lifted = { $time } : la coordination dit que ce n'est plus urgent.
minor-list =
    MOINS DE 18 ANS
    – Child Focus { $tel-child-focus }, à toute heure.
    – Le secret professionnel a des limites : si une vie est en danger, nous devrons peut-être appeler de l'aide. Dites-le avant que la personne en raconte plus.
    – Prévenez la coordination maintenant. Ne décidez pas sans elle.
    – Ne demandez ni preuve de l'âge ni photos.
tell-urgent = La coordination est prévenue. La liste est dans le sujet.
tell-urgent-already = C'est déjà urgent. Seule la coordination peut changer cela.
tell-urgent-lifted = Ce n'est plus urgent.
button-hand-on = Passer la main
button-more = Plus
card-handed-on = La main a été passée à { $time }. Personne n'a pris le dossier depuis. Lisez la note dans le sujet.
handed-on = { $time } : dossier de nouveau libre, la main est passée. Répondez ici avec une note pour qui le prendra ; la note reste dans ce sujet.
opened-again = { $time } : rouvert, le dossier avait été fermé par erreur.
claim-lifted = Le membre qui avait ce dossier n'est plus dans ce groupe. Le dossier est de nouveau libre.
tell-handed-on = La main est passée. Écrivez votre note sous la ligne, dans le sujet.
tell-claimed-handed = Vous avez ce dossier. La main a été passée : lisez la note dans le sujet.
tell-interpreter = C'est noté. La personne peut lire qu'il y a un interprète.
tell-more = D'autres boutons sont sur la carte du dossier.
button-pass = Vers un autre centre
button-accept = Accepter
button-decline = Pas pour nous
card-pass-asked = On demande à la personne si ceci peut aller à { $centre }.
card-pass-agreed = On demande à { $centre } de le prendre. Jusque-là, il est à vous.
pass-agreed = La personne est d'accord. On demande maintenant à { $centre } ; jusqu'à leur accord, ce dossier est à vous.
pass-refused = La personne ne veut pas que ceci aille à { $centre }. Cela reste ici.
pass-no-desk = { $centre } n'a pas d'équipe active ici maintenant. Cela reste ici.
pass-declined = { $centre } ne le prend pas. Cela reste ici.
pass-not-answered = La personne n'a pas dit si ceci peut aller à { $centre }. Cela reste ici.
pass-not-accepted = { $centre } n'a pas accepté. Cela reste ici.
pass-over = Ce dossier ne vient plus ici.
pass-offer = { $centre } vous demande de prendre ce dossier. La personne est d'accord. Accepter, c'est prendre le dossier.
passed-on = { $time } : { $centre } a accepté. Ce sujet est fermé.
tell-which-centre = Quel centre ? Appuyez dessus, sur la carte du dossier. On demande d'abord à la personne.
tell-pass-asked = On demande à la personne si ceci peut aller à { $centre }.
tell-pass-waits = Ce dossier attend déjà d'être passé.
tell-pass-no-desk = Pour le moment, { $centre } n'a pas d'équipe qui prend des dossiers dans cet outil. Son numéro de téléphone est prêt à être envoyé, plus bas.
tell-pass-declined = Refusé. L'autre équipe le sait.
tell-passed-on = Ce dossier n'est pas ici. Rien ne part de ce sujet.
button-block = Bloquer 7 jours
button-unblock = Finir le blocage
blocked = Bloqué jusqu'à { $time } : rien n'est pris de ce téléphone. Sa carte dit que nous ne prenons pas de messages maintenant, comme pendant une pause.
unblocked = Le blocage est fini. De nouveaux mots rouvrent ce dossier.
closed-blocked = Bloqué pour 7 jours.
tell-blocked = Bloqué pour 7 jours.
tell-unblocked = Le blocage est fini.
button-snooze = Reporter le rappel
button-snooze-hour = Dans une heure
button-snooze-evening = Ce soir 18:00
button-snooze-morning = Demain 09:00
card-put-off = Pas de rappel avant { $time }, sauf si de nouveaux mots arrivent.
tell-until-when = Jusqu'à quand ? Choisissez sur la carte du dossier.
tell-put-off = Pas de rappel avant { $time }, sauf si de nouveaux mots arrivent.
tell-nothing-to-put-off = Rien n'attend de réponse ici : il n'y a pas de rappel.
tell-urgent-not-put-off = Ce dossier est urgent : ses rappels ne peuvent pas être reportés.
button-called-in = Appel ou visite
card-called-in = Appel reçu ou visite, { $time } : la personne a dit le nom du dossier.
card-returned = De retour { $time } depuis un autre téléphone, avec un numéro. N'importe qui peut avoir trouvé ce numéro : demandez d'abord quelque chose que seules la personne et l'équipe savent.
called-in = { $time } : la personne a appelé ou est venue, et a dit le nom du dossier.
returned = Quelqu'un est de retour comme { $name }, { $time } : depuis un autre téléphone, avec un numéro. N'importe qui peut avoir trouvé ce numéro. Avant de dire quoi que ce soit, demandez le mot convenu, ou quelque chose que seules la personne et l'équipe de ce sujet savent. Les réponses non ouvertes ne sont pas visibles sur cet autre téléphone.
tell-called-in = Noté. Aucun téléphone n'en montre rien.
tell-owner-or-coordinator = Seule la personne qui a pris le dossier, ou la coordination, peut faire cela.

## Answers

hold-line = À { $name } (« { $quote } ») dans { $seconds } s
hold-line-bare = Envoi à { $name } dans { $seconds } s
hold-waiting = Parti vers { $name }. 👌 sur votre message veut dire : ouvert. Jusque-là, « Annuler » le reprend.
hold-undone = Annulé : { $name } ne le reçoit pas
hold-lapsed = Les mots pour { $name } n'ont pas été ouverts pendant 7 jours : ils ne sont plus là. Écrivez-les de nouveau s'ils sont encore utiles.
# Asked before an answer goes out.
ask-not-sent = Pas encore envoyé.
ask-language = { $name } lit : { $reads }. Ceci semble être : { $written }.
ask-letters = { $name } lit : { $reads }. Ceci est écrit avec d'autres lettres.
ask-name = Ceci ressemble au nom de quelqu'un.
ask-address = Ceci ressemble à une adresse.
ask-number = Ceci ressemble à un numéro de téléphone.
ask-link = Ceci ressemble à un lien, une adresse e-mail ou un nom d'utilisateur.
ask-case = Ceci nomme un autre dossier : { $other }.
button-send-anyway = Envoyer quand même
button-send-in = Envoyer en { $written }
button-cancel = Ne pas envoyer
tell-going = Ça part.
tell-claimed = Vous avez ce dossier. Répondez aux mots de la personne pour lui écrire.
tell-claimed-already = Vous avez déjà ce dossier.
tell-claimed-by-other = Déjà pris : { $who } a ce dossier.
tell-too-many = Vous avez { $count } dossiers ouverts ; un de plus n'aide personne. D'abord, passez la main pour un dossier, ou fermez ou reportez-en un (Plus). La coordination peut prendre celui-ci.
tell-not-to-take-over = Déjà pris : { $who } a ce dossier. Vous pourrez prendre le relais seulement si la personne attend trop longtemps.
tell-released = Vous avez rendu ce dossier.
tell-closed = Fermé.
tell-opened-again = Rouvert.
tell-not-opened-again = Il est trop tard pour ce bouton. La personne rouvre le dossier en écrivant.
tell-undone = Annulé.
tell-too-late = Trop tard : la personne l'a déjà ouvert.
tell-not-yours = Seule la personne qui a pris le dossier peut faire cela.
tell-claim-first = Choisissez d'abord « Prendre » sur la carte du dossier.
tell-note-not-yours = Vous n'avez pas écrit cette note : vous ne pouvez pas l'envoyer.
tell-ended = La personne a terminé ce dossier.
tell-members-only = Seuls les membres de ce groupe peuvent faire cela.
tell-old-button = Ce bouton est ancien. Utilisez la carte la plus récente.
# A call.
call-asked = { $name } demande un appel.
call-wish-any = À toute heure.
call-wish-morning = Le matin.
call-wish-afternoon = L'après-midi.
call-wish-evening = Le soir.
call-wish-me = Seule la personne peut répondre.
call-wish-others = Quelqu'un d'autre peut répondre aussi.
call-wish-nothing = Si c'est quelqu'un d'autre : ne dites rien et raccrochez.
call-wish-wrong = Si c'est quelqu'un d'autre : dites que c'était un faux numéro.
call-wish-shop = Si c'est quelqu'un d'autre : dites que c'est un magasin, et raccrochez.
call-goes = Choisissez « Appelé » après l'appel : ce message disparaît alors, ou après 24 heures.
call-taken-back = { $name } ne veut plus d'appel. Le numéro n'est plus ici.
call-over = { $name }, { $time } : le numéro n'est plus ici, après 24 heures. Personne n'a choisi « Appelé ».
button-called = Appelé
tell-called = Le numéro n'est plus ici.
refuse-unclaimed = Pas envoyé : personne n'a pris ce dossier. Choisissez « Prendre », puis répondez de nouveau.
refuse-not-owner = Pas envoyé : { $who } a ce dossier.
refuse-closed = Pas envoyé : ce dossier est fermé.
refuse-ended = Pas envoyé : la personne a terminé ce dossier.
note-stays = Ceci reste dans l'équipe. Pour écrire à la personne, répondez à ses mots.
note-stays-send = Cette note reste dans l'équipe. Pour écrire à la personne, utilisez « Répondre » sur un de ses messages. Ou envoyez cette note à la personne :
note-stays-free = Cette note reste dans l'équipe : ce dossier n'est pas encore pris. Choisissez d'abord « Prendre » sur la carte du dossier. Puis utilisez « Répondre » sur un message de la personne, ou envoyez cette note à la personne :
note-stays-other = Ceci reste dans l'équipe. { $who } a ce dossier.
button-send-note = Envoyer à { $name }
refuse-undo-what = Rien à annuler : répondez //undo à votre propre réponse, ou à la ligne en dessous.
refuse-undo-not-yours = Pas annulé : quelqu'un d'autre a écrit cette réponse.
refuse-edit-opened = Pas modifié : la personne l'a déjà ouvert. Envoyez une correction comme nouvelle réponse.
refuse-edit-withdrawn = Pas envoyé : cette réponse a été annulée. Répondez de nouveau.
refuse-media = Pas envoyé : seul du texte part vers la personne, car un fichier ou une voix dit qui vous êtes.
refuse-unnamed = Pas envoyé : désactivez « Rester anonyme » dans vos droits d'administrateur, puis répondez de nouveau.
carry-perhaps-again = (peut-être pour la deuxième fois)

## Phrases and questions

button-phrases = Phrases
button-instead = Phrase : { $said }
button-ask = Questions
button-cancel-menu = Laisser
menu-phrases = Phrases pour { $name }
menu-questions = Questions pour { $name }
menu-choose = Rien ne part avant « Envoyer ». Choisissez de quoi il s'agit.
menu-to = En réponse à « { $quote } »
menu-meaning = Vous dites ({ $language }) :
menu-hers = La personne lit ({ $language }, { $status }) :
menu-missing = Il manque : { $slots }. Choisissez, ou répondez à ce message : une ligne pour chaque, dans cet ordre.
menu-change = Pour changer, répondez à ce message : { $slots }, une ligne pour chaque.
menu-misfit = Cela ne convient pas. Un jour s'écrit 9/1 ou jeudi, une heure 10:00, une adresse sur une ligne.
menu-office = Seulement l'adresse du bureau, jamais celle d'une maison.
menu-closed = Fermé. Rien n'a été envoyé.
status-drafted = brouillon, pas encore relu
status-back-translated = traduit en retour, pas encore relu
status-reviewed = relu
slot-day = jour
slot-hour = heure
slot-place = adresse du bureau
hold-phrase = À { $name } (« { $quote } ») dans { $seconds } s : { $said }
hold-phrase-bare = Envoi à { $name } dans { $seconds } s : { $said }
hold-phrase-waiting = Parti vers { $name } : { $said } 👌 ici veut dire : ouvert. Jusque-là, « Annuler » le reprend.
answered-by-button = { $choice } (« { $question } »)
tell-new-words = De nouveaux mots sont arrivés. Regardez-les d'abord, puis appuyez encore sur « Envoyer ».
## The room: the board, commands, the digest, the audit

room-title = Tableau de { $centre }
room-here-until = Quelqu’un est là jusqu’à { $time }.
room-nobody-before = Personne n’est là avant { $time }.
room-nobody-known = Aucune permanence n’est connue pour les deux prochaines semaines.
room-paused = Les nouvelles demandes sont en pause jusqu’à ce que quelqu’un y mette fin.
room-paused-until = Les nouvelles demandes sont en pause jusqu’à { $time }.
room-resumed = Les demandes sont de nouveau possibles.
room-none = Aucun dossier ouvert.
room-ours = À nous d’écrire :
room-theirs = À la personne d’écrire :
room-more = Et { $count } de plus : /find et un nom.
room-free = personne ne l’a
room-member = membre { $number }
room-somebody = quelqu'un
room-nudge = { $member } : { $minutes } minutes sans arrêt. Faites une pause ; quelqu’un peut prendre vos dossiers : /tonight
room-i-am = Ici vous êtes { $member }. Seul ce groupe le lit.
room-holidays = Jours fériés
room-nobody = personne
room-shifts = Permanences :
room-shifts-hours = Pas encore de permanences. Voici les heures du centre :
room-gaps = Heures sans permanence, dans les sept prochains jours :
room-shift-how = Changer un jour (coordination) : { $spans }, ou { $closed }
room-help =
    Répondre : utilisez « Répondre » sur un message de la personne. Tout le reste dans un sujet est une note et y reste.
    Pour que ce soit toujours une note : commencez par //
    /mine : vos dossiers, selon qui doit écrire
    /find et un nom : trouver un dossier
    /tonight : si vous arrêtez, passez vos dossiers, ou dites quand vous revenez
    /board : un nouveau tableau
    /shifts : qui est là, et quand
    /figures : les dernières semaines en chiffres ; ce qui pourrait désigner une seule personne n'y est pas
    /iam et un nom : comment on vous appelle ici
room-welcome =
    Bienvenue à qui est nouveau ici. Pour répondre à une personne : prenez le dossier et répondez à ses mots ; tout le reste dans un sujet y reste.
    Tout le reste : /help
line-ours = { $name } : attend depuis { $time }
line-theirs = { $name } : n’a pas encore regardé
line-theirs-looked = { $name } : a regardé à { $time }
line-urgent = ‼
line-minor = moins de 18 :
mine-none = Vous n’avez pas de dossier.
mine-more = et { $count } de plus : /mine
find-none = Aucun dossier n’a ce nom ici.
find-past = { $name } : n’est plus ouvert depuis { $time }
button-mine = Mes dossiers
button-tonight = J’arrête ce soir
button-pause = Pause des demandes
button-resume = Finir la pause
button-concerns = Pour la coordination
pause-shift = Jusqu’à la permanence suivante
pause-tomorrow = Jusqu’à demain 09:00
pause-monday = Jusqu’à lundi 09:00
pause-opened = Jusqu’à réouverture
pause-no = Retour
tell-pause-until = Jusqu’à quand ? Choisissez sur le tableau.
tell-paused = En pause. On le dit à qui écrit maintenant, avec les numéros. Les dossiers ouverts continuent.
tell-resumed = De nouvelles demandes sont possibles.
tonight-ask = { $member } arrête ce soir. Que devient chaque dossier ?
tonight-done = { $member } a arrêté ce soir.
tonight-hand-on = { $name } : passer
tonight-tell = Dire mon retour
tonight-keep = Garder
tonight-done-hand-on = { $name } est libre pour d’autres.
tonight-done-tell = On dit à { $name } le moment de votre retour.
tonight-done-keep = Vous gardez le dossier { $name }.
figures-week = Semaine du { $day } :
figures-few = moins de { $few }
figures-none = Pas encore de chiffres.
digest-title = Depuis { $time } :
digest-opened = Ouverts : { $count }
digest-closed = Fermés : { $count }
digest-ended = Terminés par la personne : { $count }
digest-ended-unanswered = Dont avant une réponse : { $count }
digest-erased = Effacés : { $count }
digest-erased-without-picture = Effacés SANS l’image : { $count }
digest-topics-replaced = Sujets perdus et remplacés : { $count }
digest-set-aside = Mis de côté après trois essais : { $count }
digest-numbers = Dirigés vers les seuls numéros, parce que personne ne prenait de dossiers ici : { $count }
digest-away = Le bot n'a pas fonctionné de { $from } à { $until }. Ce qui a été écrit entre-temps est arrivé après.
digest-median = Première réponse après { $minutes } min (plus tôt pour la moitié)
digest-waiting = En attente : { $count }, le plus ancien depuis { $time }
audit-title = Qui a fait quoi · { $centre }
audit-claimed = { $time } { $member } : a pris { $name }
audit-took-over = { $time } { $member } : a repris { $name }
audit-released = { $time } { $member } : a rendu { $name }
audit-freed = { $time } { $member } n’est plus dans le groupe : { $name } est libre
audit-left = { $time } { $member } n’est plus dans le groupe
audit-handed-on = { $time } { $member } : a passé la main, { $name }
audit-urgent = { $time } { $member } : { $name } est urgent
audit-not-urgent = { $time } { $member } : { $name } n’est plus urgent
audit-called-in = { $time } { $member } : appel reçu ou visite, { $name }
audit-closed = { $time } { $member } : a fermé { $name }
audit-reopened = { $time } { $member } : a rouvert { $name }
audit-blocked = { $time } { $member } : ne prend plus rien du téléphone de { $name } pendant une semaine
audit-unblocked = { $time } { $member } : prend de nouveau les mots de { $name }
audit-passed = { $time } { $member } : a demandé si { $name } va à un autre centre
audit-accepted = { $time } { $member } : a pris { $name } d’un autre centre
audit-declined = { $time } { $member } : n’a pas pris { $name } d’un autre centre
audit-answered = { $time } { $member } : a répondu à { $name }
audit-kept = { $time } { $member } : a gardé le sujet de { $name }
audit-paused = { $time } { $member } : a mis les demandes en pause
audit-resumed = { $time } { $member } : a fini la pause des demandes
audit-shifts = { $time } { $member } : a changé les permanences

## Sans l'image, effacé

aside-took-picture = Les mots SANS l'image ont pris la même image que { $name }. La personne ne peut peut-être plus entrer.
aside-ended = Terminé sur le téléphone : { $name }, SANS l'image.
aside-left = { $name }, SANS l'image : le téléphone de la personne n'est plus lié à un dossier. Plus aucun message n'y est envoyé.
button-anyway = Répondre quand même
button-urgent = Urgent : garder, vie peut-être en danger
tell-anyway = Vos réponses à ces mots partent maintenant. Qui a le téléphone peut les lire.
tell-kept = Le sujet est gardé.
tell-coordinators-only = Seule la coordination peut le faire.
tell-erased = Ce dossier est effacé. Rien ne part.
refuse-anyway = Pas envoyé : ces mots sont venus SANS l'image. Appuyez dessous sur « Répondre quand même », puis répondez encore.
taken-back = { $name } reprend ses derniers mots. Ne les utilisez pas.
concern-title = Un problème est signalé avec ces réponses. N'en parlez pas dans le sujet :
concern-line = { $name }, { $time }
concern-line-of = { $name }, dossier de { $centre }, { $time } : demandez à ce centre, avec ce nom seulement.
concern-more = Et { $count } de plus : appuyez encore.
concern-none = Il n'y a rien ici pour le moment.
concern-not-yours = Seuls les membres de la coordination qui n'ont pas répondu dans ces dossiers peuvent lire ceci.
erased-with = Effacé par la personne, { $time }. Ce sujet est supprimé à { $goes }.
erased-without = Effacé SANS l'image, { $time }. Ce sujet est supprimé à { $goes }.
erased-with-general = { $name } : effacé par la personne, { $time }.
erased-without-general = { $name } : effacé SANS l'image, { $time }.
erased-kept = Gardé par la coordination, { $time }.
erased-called-in = { $name } : appel reçu ou visite, { $time }.
