### The phrase book: everyday words, and what a newcomer needs. No figures.

phrases = Phrases
    .body = Choisissez un chapitre. Il y a cinq phrases par page.

## Chapters

chapter-hello = Bonjour
chapter-way = En route
chapter-shop = Au magasin
chapter-home = À la maison
chapter-school = Médecin et école
chapter-work = Travail et besoin d'aide

## Bonjour

phrase-hello = Bonjour.
phrase-morning = Bonjour.
phrase-evening = Bonsoir.
phrase-goodbye = Au revoir.
phrase-tomorrow = À demain.
phrase-please = S'il vous plaît.
phrase-thanks = Merci.
phrase-welcome = De rien.
phrase-sorry = Pardon.
phrase-excuse = Excusez-moi.
phrase-yes = Oui.
phrase-no = Non.
phrase-maybe = Peut-être.
phrase-how = Comment allez-vous ?
phrase-well = Je vais bien.
phrase-called = Comment vous appelez-vous ?
phrase-from = D'où venez-vous ?
phrase-speak = Je parle un peu.
phrase-understand = Je ne comprends pas.
phrase-slowly = Parlez lentement, s'il vous plaît.

## En route

phrase-where-station = Où est la gare ?
phrase-where-stop = Où est l'arrêt de bus ?
phrase-left = À gauche.
phrase-right = À droite.
phrase-straight = Tout droit.
phrase-far = C'est loin ?
phrase-near = C'est tout près.
phrase-ticket = Un billet, s'il vous plaît.
phrase-return-ticket = Aller-retour.
phrase-when-leaves = Quand part le train ?
phrase-platform = Quelle voie ?
phrase-late = Le train est en retard.
phrase-change = Où dois-je changer ?
phrase-this-bus = Ce bus va au centre ?
phrase-get-off = Où dois-je descendre ?
phrase-lost = Je ne trouve pas mon chemin.
phrase-street = Quelle est cette rue ?
phrase-map = Pouvez-vous le montrer sur la carte ?
phrase-bicycle = Où puis-je laisser mon vélo ?
phrase-time = Quelle heure est-il ?

## Au magasin

phrase-cost = Combien ça coûte ?
phrase-dear = C'est trop cher.
phrase-bread = Un pain, s'il vous plaît.
phrase-milk = Où est le lait ?
phrase-looking = Je cherche du riz.
phrase-water = Une bouteille d'eau.
phrase-half = Un demi-kilo, s'il vous plaît.
phrase-bag = Un sac, s'il vous plaît.
phrase-enough = Ça suffit.
phrase-card = Je peux payer par carte ?
phrase-cash = Je paie en espèces.
phrase-receipt = Le ticket, s'il vous plaît.
phrase-size = Vous avez plus grand ?
phrase-smaller = Vous avez plus petit ?
phrase-try = Je peux l'essayer ?
phrase-open = Quand ouvrez-vous ?
phrase-closed = Vous ouvrez le dimanche ?
phrase-coffee = Un café, s'il vous plaît.
phrase-meat = Sans viande, s'il vous plaît.
phrase-good = C'est très bon.

## À la maison

phrase-live = J'habite ici.
phrase-rent = Combien est le loyer ?
phrase-room = La chambre est encore libre ?
phrase-key = J'ai perdu ma clé.
phrase-heating = Le chauffage ne marche pas.
phrase-hot-water = Il n'y a pas d'eau chaude.
phrase-light = La lumière ne marche pas.
phrase-rubbish = Quand ramasse-t-on les poubelles ?
phrase-neighbour = J'habite à côté.
phrase-noise = Il y a beaucoup de bruit.
phrase-cook = Je peux cuisiner ici ?
phrase-wash = Où puis-je laver du linge ?
phrase-cold = J'ai froid.
phrase-hungry = J'ai faim.
phrase-tired = J'ai sommeil.
phrase-come-in = Entrez.
phrase-sit = Asseyez-vous.
phrase-family = C'est ma famille.
phrase-child = J'ai un enfant.
phrase-sleep = Bonne nuit.

## Médecin et école

phrase-doctor = J'ai besoin d'un médecin.
phrase-ill = Je suis malade.
phrase-head = J'ai mal à la tête.
phrase-stomach = J'ai mal au ventre.
phrase-tooth = J'ai mal aux dents.
phrase-fever = J'ai de la fièvre.
phrase-pregnant = Je suis enceinte.
phrase-pharmacy = Où est la pharmacie ?
phrase-medicine = Je le prends combien de fois ?
phrase-appointment = J'ai rendez-vous.
phrase-tomorrow-time = Demain, c'est possible ?
phrase-form = Pouvez-vous m'aider avec ce formulaire ?
phrase-sign-here = Où dois-je signer ?
phrase-copy = J'ai besoin d'une copie.
phrase-course = Je cherche un cours de langue.
phrase-begins = Quand est-ce que ça commence ?
phrase-school-child = Mon enfant est malade aujourd'hui.
phrase-teacher = Je voudrais parler au professeur.
phrase-repeat = Pouvez-vous répéter ?
phrase-write = Pouvez-vous l'écrire ?

## Au travail, au besoin

phrase-job = Je cherche du travail.
phrase-start = Quand est-ce que je commence ?
phrase-hours = Combien d'heures par jour ?
phrase-break = À quelle heure est la pause ?
phrase-free-day = Quel jour est-ce que je ne travaille pas ?
phrase-pay-hour = Vous payez combien de l'heure ?
phrase-pay-when = Quand est-ce que je reçois ma paie ?
phrase-contract = Je voudrais un contrat.
phrase-payslip = Je n'ai pas reçu de fiche de paie.
phrase-gloves = J'ai besoin de gants.
phrase-heavy = C'est trop lourd.
phrase-show = Vous pouvez me montrer ?
phrase-finished = J'ai fini.
phrase-not-today = Je ne peux pas venir aujourd'hui.
phrase-documents = Donnez-moi mes documents, s'il vous plaît.
phrase-no-want = Je ne veux pas cela.
phrase-leave-me = Laissez-moi tranquille.
phrase-help = Pouvez-vous m'aider ?
phrase-call = Appelez quelqu'un, s'il vous plaît.
phrase-talk = Je voudrais parler à quelqu'un.
