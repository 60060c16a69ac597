### The buttons of the walk: 36 signs at most; 24 where two stand in a row, 15 where three do.

## Ways on and back

label-ok = OK
label-back = Retour
label-next = Suite
label-more = Plus
label-return = J'ai déjà écrit
label-to-know = Sur tout cela

## What hurts

label-to-papers = Papiers ou argent
label-to-work = Travail, ou là où je dors
label-to-love = Quelqu'un que j'aime
label-to-sex-work = Travail du sexe
label-to-forced = On me fait mendier, voler ou porter
label-to-worry = Je m'inquiète pour quelqu'un
label-to-minor = J'ai moins de 18 ans
label-to-silent = Pourquoi je ne dis rien

## On a run

label-to-signs = Signes
label-to-signs-other = Chez d'autres
label-to-why = Pourquoi les gens ne disent rien
label-to-work-job = Que devient mon travail
label-to-love-how = Comment cela se passe souvent
label-to-sex-work-who = Qui est derrière
label-to-oath = Un serment qui me fait peur
label-to-minor-limits = Ce que l'équipe peut devoir faire
label-to-person = Une personne à qui parler
label-to-write = Écrire à l'équipe

## About someone else

label-to-worry-near = Quelqu'un près de moi
label-to-worry-work = Quelqu'un au travail
label-to-worry-client = Je viens comme client
label-to-worry-child = Quelqu'un de moins de 18 ans
label-to-worry-any = Autres signes
label-to-worry-want = Si la personne ne veut pas d'aide

## Reasons to say nothing

label-to-silent-family = Ma famille
label-to-silent-revenge = Ce qu'on va me faire
label-to-silent-police = La police
label-to-silent-papers = Je n'ai pas de papiers
label-to-silent-love = J'aime quelqu'un
label-to-silent-not = Cela ne me concerne pas
label-to-silent-agreed = J'ai dit oui

## To know

label-to-trafficking = De quoi s'agit-il ?
label-to-trafficking-forms = Dans quel but
label-to-trafficking-belgium = En Belgique aussi
label-to-trafficking-hard = Difficile à remarquer
label-to-networks = Qui fait cela
label-to-figures = Combien
label-to-figures-unknown = Ce que personne ne sait
label-to-centre = Un centre et { $fact-reflection } jours
label-to-centre-talk = Un premier entretien
label-to-centre-after = Ce qui vient plus tard
label-to-centre-visit = Une visite
label-to-centre-house = La maison
label-to-reflection = { $fact-reflection } jours de repos et de réflexion
label-to-reflection-terms = Ce qu'on demande
label-to-reflection-gives = Ce que cela donne
label-to-reflection-not = Ce que cela ne donne pas
label-to-reflection-after = Ce qui vient après
label-to-reflection-no = Si je dis non
label-to-reflection-eu = Papiers belges ou de l'UE
label-to-reflection-child = Enfants
label-to-elsewhere = Autres aides
label-to-elsewhere-work = Travail et salaire
label-to-elsewhere-home = À la maison
label-to-elsewhere-sex = Pour le travail du sexe
label-to-elsewhere-listen = Quelqu'un qui écoute
label-to-about = Qui est derrière ce programme
label-to-about-real = Est-ce vraiment vous ?
label-to-about-wrong = Quelque chose ne va pas
label-to-privacy = Ce qu'on garde
label-to-privacy-left = Ce qui reste
label-to-sources = D'où viennent les mots
label-erase = Effacer
