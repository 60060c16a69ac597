### What the program's own cards say to her, in French as it is written in Belgium: vous. The first line is harmless on a
### locked phone. Before : ; ? and inside « » stands a space that does not break.

language-own-name = Français

## The rows that end every card

danger-button = { $tel-emergency }
person-button = Quelqu'un
language-button = 🌐
close = Fermer
case-button = Retour
draft-mark = (pas encore confirmé)
lost-line = Une ligne n'est pas partie. Elle est effacée ici.
unheard = Quelque chose que vous avez fait ici n'est pas arrivé. Faites-le encore une fois.
stays = Un message de vous est trop ancien pour être enlevé d'ici. Gardez le doigt dessus, puis choisissez Supprimer.
not-yet = Pas encore : ce que vous avez fait est gardé et arrive dans un instant.

## 112

danger = Besoin d'aide maintenant ? Appelez le { $tel-emergency }.
    .body = Ce service envoie une ambulance, les pompiers ou la police. L'équipe ici ne sait pas où vous êtes et ne peut envoyer personne.

## A person to talk to

help = Des personnes que vous pouvez appeler.
centre-line = { $name } ({ $region }) : { $number }, { $hours }
help-ask = Demandez-y votre langue.
help-number = À toute heure : { $number }
write-button = Écrire à l'équipe

## The form

form-title = Voici ce que vous pouvez envoyer.
form-to = À : { $centre }.
form-truths = Pas votre nom ni votre numéro. Telegram peut voir cette conversation. L'équipe ne sait pas où vous êtes et ne peut envoyer personne. Gardé { $days } jours au plus après la dernière utilisation ; vous pouvez arrêter à tout moment.
form-minor = Si une vie est en danger, l'équipe devra peut-être appeler de l'aide. Elle peut le faire même si vous dites non.
form-no-desk = Il n'y a pas d'équipe ici maintenant pour ce lieu.
form-others = N'écrivez pas ici le nom ou l'adresse d'autres personnes.
form-names = Ceci ressemble à un nom ou une adresse. L'envoyer quand même ?
leave-out-button = Enlever
paused = Nous ne pouvons pas prendre de messages ici maintenant.
    .body = Vous pouvez appeler. Vous n'avez pas besoin de dire votre nom.
form-no-place = Ce numéro n'est pas un lieu. Choisissez une ville.
form-abroad = Les trois centres travaillent en Belgique. Dans chaque pays de l'UE, le { $tel-emergency } aide.
send-button = Envoyer
preview-name = Votre nom ici : { $name }
preview-place = { $place }
preview-about-me = Il s'agit de moi
preview-about-me-minor = Il s'agit de moi, moins de 18 ans
preview-about-other = Il s'agit d'une autre personne
preview-about-other-minor = Il s'agit d'une autre personne, moins de 18 ans
preview-language = Langue : { $language }
# The place is a city or a region of places.ftl: d'Anvers, en Flandre.
place-near =
    { $place ->
        [Anvers] Près d'Anvers
        [Eupen] Près d'Eupen
        [Flandre] En Flandre
        [Wallonie] En Wallonie
       *[other] Près de { $place }
    }
place-far-from =
    { $place ->
        [Anvers] Loin d'Anvers
        [Eupen] Loin d'Eupen
        [Flandre] Loin de la Flandre
        [Wallonie] Loin de la Wallonie
       *[other] Loin de { $place }
    }
place-far = Loin d'ici
place-unsaid = Lieu non dit
far-button = Loin d'ici
skip-place-button = Non dit
about-me = Moi
about-me-minor = Moi, -18 ans
about-other = Pas moi
about-other-minor = Pas moi, -18 ans
reach-quiet = Pas de signe
reach-notice = Un petit signe
form-sound = Quand il y a une réponse, un nouveau message arrive avec un son, seulement entre { $from } et { $until }. À choisir seulement si ce téléphone est à vous.
form-sound-any = Quand il y a une réponse, un nouveau message arrive avec un son, le jour et la nuit. À choisir seulement si ce téléphone est à vous.
with-nothing = ☐ Mes coches
with-signs = ☑ Mes coches
here-until = Quelqu'un est là jusqu'à { $time }.
nobody-before = L'équipe ne lit pas ceci avant { $time }.
taken-before = La personne qui répond lira peut-être ceci à { $time } seulement.
nobody-known = Peut-être que personne ne lira ceci pendant quelques jours. Appelez plutôt.

## Words that are not sent

unsent = Pas encore envoyé. Vous avez écrit :
unsent-write-button = Envoyer ceci à une équipe
throw-button = Jeter

## I wrote before

return-title = Choisissez votre image.
    .body = Si rien ne s'ouvre, attendez une heure ou écrivez de nouveau. Ce qui est ancien n'est pas gardé.
skip-picture-button = Pas d'image
picture-ask = Choisissez une image. Avec elle, vous revenez ici. Si vous n'en prenez pas, n'importe quelle image ouvre ceci.

## Her case

case-title = { $name }
case-being-sent = L'envoi est en cours.
case-in-room = Dans la salle de l'équipe depuis { $time }.
case-not-taken = Pas encore pris par l'équipe.
case-taken = Pris à { $time }.
case-another = Maintenant, quelqu'un d'autre de l'équipe répond.
case-pass = Est-ce que { $centre } ({ $region }) peut prendre ceci ? Ils reçoivent votre nom d'ici, le lieu, la langue et les signes. Rien ne part avant votre oui.
case-pass-words = Est-ce que { $centre } ({ $region }) peut prendre ceci ? Ils reçoivent votre nom d'ici, le lieu, la langue et les signes, et vos derniers mots seulement si vous voulez. Rien ne part avant votre oui.
case-pass-agreed = On demande à { $centre } ({ $region }). Jusqu'à leur oui, cette équipe répond.
pass-words-button = Oui, avec mes derniers mots
pass-form-button = Oui, sans mes mots
pass-yes-button = Oui
pass-no-button = Non
case-free-again = Pas pris par l'équipe maintenant.
case-no-answer = Pas encore de réponse.
case-answered = Vous avez leur réponse.
case-answer-waits = Une réponse vous attend.
case-lapsed = L'équipe vous a répondu ici. Après 7 jours, la réponse a disparu. Vous pouvez écrire et la demander encore une fois.
case-closed = L'équipe a fermé ceci. Si vous écrivez, cela s'ouvre de nouveau.
case-stuck = On ne peut pas joindre la salle de l'équipe maintenant. À toute heure : { $number }
case-truths = L'équipe ne sait pas où vous êtes et ne peut envoyer personne.
case-interpreter = L'équipe lit ces langues : { $languages }. Pour lire vos mots, elle a besoin d'un interprète. Cela peut prendre un jour. Avec les boutons, vous pouvez répondre plus vite.
case-interpreter-found = Il y a un interprète pour vos mots.
case-back = La personne qui vous répond revient : { $time }.
words-carried = Vos derniers mots : transmis à { $time }.
words-not-yet = Vos derniers mots : pas encore transmis.
words-refused = Vos derniers mots n'ont pas pu être transmis. Écrivez-les encore une fois.
read-button = Lire
have-button = Je l'ai
takeback-button = Reprendre mes derniers mots
notice-off-button = Pas de petits signes
wrong-button = Quelque chose ne va pas ici
wrong-title = Qui doit vérifier les réponses ?
    .body = Les responsables reçoivent le nom { $name }, l'heure, et la demande de vérifier. Les personnes qui vous ont répondu ne peuvent pas lire cette demande. Vos mots ne sont pas envoyés avec cette demande.
wrong-there = Si vous choisissez un autre centre : il reçoit aussi le nom de ce centre.
wrong-here-button = La coordination ici
wrong-there-button = { $centre }, un autre centre
words-taken-back = Vous avez repris vos derniers mots.
wrong-told = Ceux qui peuvent regarder savent que quelque chose ne va pas.
notice-line = Quelque chose vous attend. Appuyez sur « Retour ».
end-button = Terminer ceci
# A number to come back with, where a centre offers one.
number-have-button = J'ai un numéro pour revenir
number-button = Un numéro pour revenir
number-keep = Un numéro pour revenir ici avec un autre téléphone.
    .body =
        Avec ce numéro, vous pouvez ouvrir cette conversation sur un autre téléphone. Gardez ce numéro comme un numéro de téléphone.
        • Une personne qui trouve ce numéro peut ouvrir la conversation avec l'équipe.
        • Vos mots d'avant ne reviennent pas.
        • Le numéro marche une seule fois. Vous pouvez le voir une seule fois.
        • Si vous demandez un nouveau numéro, l'ancien ne marche plus.
number-show-button = Voir le numéro
number-shown = Notez ce numéro. Il disparaît de l'écran dans une minute.
    .body = Le numéro marche une seule fois. L'ancien numéro ne marche plus.
number-enter = Écrivez ici le numéro pour revenir.
    .body = Il a 15 chiffres. Ce n'est pas votre numéro de téléphone. Le numéro que vous écrivez disparaît ensuite de cette conversation.
number-did-not = Cela n'a pas marché. Vérifiez les chiffres, ou essayez encore plus tard.
case-returned = Vous êtes de retour dans la conversation. L'équipe voit que c'est un autre téléphone. Elle va peut-être d'abord vous poser une question. Les mots d'avant ne sont pas ici.
# A call.
call-title = On peut vous appeler.
    .body = Un appel fait du bruit, et le numéro reste sur le téléphone. Qui regarde le téléphone peut le voir. L'équipe garde votre numéro jusqu'à l'appel, un jour au plus.
call-number = Votre numéro : { $number }
call-write = Écrivez votre numéro ici.
call-send-button = Demander un appel
call-button = Appelez-moi
call-off-button = Ne m'appelez pas
case-call-waits = L'équipe a votre numéro depuis { $time }.
case-call-left = Cette équipe n'a pas votre numéro de téléphone. Si vous voulez que l'équipe vous appelle, demandez-le encore une fois.
case-called = L'équipe dit qu'elle a appelé à { $time }.
callme-any = Quand : à toute heure
callme-morning = Quand : le matin
callme-afternoon = Quand : l'après-midi
callme-evening = Quand : le soir
callme-me = Répond : moi seulement
callme-others = Répond : d'autres aussi
callme-nothing = Autre personne : ne rien dire
callme-wrong = Autre personne : dire faux numéro
callme-shop = Autre personne : dire magasin
answer-title = De l'équipe, { $time } :
answer-chosen = Vous avez répondu « { $choice } ».
answer-stays = Vous pouvez relire ceci. Si vous choisissez « Je l'ai », vous ne pouvez plus le relire. Après 7 jours, ceci disparaît dans tous les cas.
page-line = Page { $page } sur { $pages }
page-first-button = Depuis le début
ended = C'est terminé. L'équipe le sait.
    .body = Plus rien n'est envoyé. Vous pouvez écrire de nouveau à tout moment.

## What is not carried

not-carried-picture = Les images ne vont pas à l'équipe : elles peuvent montrer qui vous êtes. Vous pouvez l'écrire.
not-carried-voice = Les voix ne vont pas à l'équipe : on peut reconnaître une voix. Vous pouvez l'écrire.
not-carried-place = Les lieux ne vont pas à l'équipe. Elle n'a pas besoin de savoir où vous êtes.
not-carried-contact = Les contacts ne vont pas à l'équipe. Pour donner un numéro, vous pouvez l'écrire.
not-carried-other = Ceci ne va pas à l'équipe. Vous pouvez l'écrire.

## Effacer

erase = Effacer ce qui est ici.
    .body = Vos mots et vos réponses sont effacés. Une équipe à qui vous avez écrit est prévenue. Pour montrer que c'est vous, ouvrez d'abord ceci avec votre image.
erase-yes-button = Oui, effacer
erased = Voilà. C’est effacé.
    .body =
        Ceci reste :
        • Telegram peut avoir une copie ; d'autres appareils peuvent montrer cette conversation
        • Une équipe à qui vous avez écrit garde peu de temps votre nom d'ici
        • Plus longtemps, si une vie est peut-être en danger
        • Vous pouvez enlever cette conversation de votre liste
