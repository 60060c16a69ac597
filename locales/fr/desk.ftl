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
ended-by-person = La personne a terminé elle-même.
unreachable = On ne peut pas joindre la personne pour l'instant.
lost-hers = Un message de la personne n'est pas arrivé. On lui demande de l'écrire encore une fois.
lost-desk = Ceci n'est pas arrivé. Faites-le encore une fois.
note-moved = Note d'un sujet « { $name } » qui a été ouvert deux fois et qui est supprimé : { $words }
remind-waiting = En attente depuis { $minutes } min : pas encore de réponse à la personne.
remind-take-over = En attente depuis { $minutes } min : tout membre peut maintenant reprendre ce dossier.
remind-coordinators = Coordination : la personne attend une réponse depuis { $minutes } min.

## The case card

card-her-name = La personne connaît ce dossier sous le nom { $name }.
card-interpreter = Il faut un interprète.
card-minor = Moins de 18 ans : le secret professionnel a des limites. Child Focus { $tel-child-focus }. Prévenez une coordinatrice ou un coordinateur.
card-sent = Envoyé : { $time }
card-free = Personne n'a pris ce dossier.
card-taken = Pris : { $time }
card-closed = Fermé. De nouveaux mots de la personne l'ouvrent à nouveau.
card-ended = La personne a terminé elle-même.
card-our-turn = En attente : les derniers mots de la personne n'ont pas de réponse.
card-her-turn = C'est à la personne d'écrire.
card-answer-waits = Une réponse attend la personne.
card-looked = Dernier regard de la personne : { $time }
card-how = Pour écrire à la personne, répondez à ses mots. Tout le reste ici est une note et reste ici.
button-claim = Prendre
button-release = Rendre
button-take-over = Reprendre
button-close = Fermer
button-undo = Annuler

## Answers

hold-line = À { $name } (« { $quote } ») dans { $seconds } s
hold-waiting = Parti vers { $name }. 👌 sur votre message veut dire : ouvert. Jusque-là, « Annuler » le reprend.
hold-undone = Annulé : { $name } ne le reçoit pas
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
tell-claimed-by-other = Quelqu'un d'autre a ce dossier.
tell-not-to-take-over = Quelqu'un a ce dossier. On peut le reprendre quand la personne attend trop longtemps.
tell-released = Vous avez rendu ce dossier.
tell-closed = Fermé.
tell-undone = Annulé.
tell-too-late = Trop tard : la personne l'a déjà ouvert.
tell-not-yours = Seule la personne qui a pris le dossier peut faire cela.
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
call-goes = Choisissez « Appelé » après l'appel : ce message part alors, ou après 24 heures.
call-taken-back = { $name } ne veut plus d'appel. Le numéro n'est plus ici.
call-over = { $name }, { $time } : le numéro est parti après 24 heures. Personne n'a choisi « Appelé ».
button-called = Appelé
tell-called = Le numéro n'est plus ici.
refuse-unclaimed = Pas envoyé : personne n'a pris ce dossier. Choisissez « Prendre », puis répondez de nouveau.
refuse-not-owner = Pas envoyé : quelqu'un d'autre a ce dossier.
refuse-closed = Pas envoyé : ce dossier est fermé.
refuse-ended = Pas envoyé : la personne a terminé ce dossier.
note-stays = Ceci reste au bureau. Pour écrire à la personne, répondez à ses mots.
refuse-undo-what = Rien à reprendre : répondez //undo à votre propre réponse, ou à la ligne en dessous.
refuse-undo-not-yours = Pas repris : quelqu'un d'autre a écrit cette réponse.
refuse-edit-opened = Pas modifié : la personne l'a déjà ouvert. Envoyez une correction comme nouvelle réponse.
refuse-edit-withdrawn = Pas envoyé : ceci a été annulé. Répondez de nouveau.
refuse-media = Pas envoyé : seul du texte part vers la personne, car un fichier ou une voix dit qui vous êtes.
refuse-unnamed = Pas envoyé : désactivez « Rester anonyme » dans vos droits d'administrateur, puis répondez de nouveau.
carry-perhaps-again = (peut-être pour la deuxième fois)

## Sans l'image, effacé

aside-took-picture = Les mots SANS l'image ont pris la même image que { $name }. La personne ne peut peut-être plus entrer.
aside-ended = Terminé sur le téléphone : { $name }, SANS l'image.
button-anyway = Répondre quand même
button-urgent = Urgent : garder, vie peut-être en danger
tell-anyway = Vos réponses à ces mots partent maintenant. Qui a le téléphone peut les lire.
tell-kept = Le sujet est gardé.
tell-coordinators-only = Seule la coordination peut le faire.
tell-erased = Ce dossier est effacé. Rien ne part.
refuse-anyway = Pas envoyé : ces mots sont venus SANS l'image. Appuyez dessous sur « Répondre quand même », puis répondez encore.
taken-back = { $name } reprend ses derniers mots. Ne les utilisez pas.
answers-wrong = Coordination : { $name }, { $time } : quelque chose ne va pas avec ces réponses. À regarder, et pas dans le sujet.
erased-with = Effacé par la personne, { $time }. Ce sujet est supprimé à { $goes }.
erased-without = Effacé SANS l'image, { $time }. Ce sujet est supprimé à { $goes }.
erased-with-general = { $name } : effacé par la personne, { $time }.
erased-without-general = { $name } : effacé SANS l'image, { $time }.
erased-kept = Gardé par la coordination, { $time }.
