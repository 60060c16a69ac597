### The signs, as buttons to tick: true when ticked, 36 characters at most.

s01 = Quelqu'un retient mes papiers
s02 = Je dois racheter mes papiers
s03 = On a changé mon nom ou mes papiers
s04 = On me dit : la police m'expulsera
s05 = Je reçois peu ou pas d'argent
s06 = J'ai une dette qui ne finit jamais
s07 = On prend l'argent que je gagne
s08 = Prêt ou téléphone à mon nom
s09 = Je ne peux pas sortir sans quelqu'un
s10 = On m'enferme ou on me surveille
s11 = Quelqu'un regarde dans mon téléphone
s12 = On me change souvent d'endroit
s13 = On m'a fait mal ou donné des coups
s14 = On m'a imposé des rapports sexuels
s15 = On me menace, moi ou ma famille
s16 = On menace de montrer des photos
s17 = J'ai peur des gens autour de moi
s18 = J'ai peur de rompre mon serment
s19 = Le travail n'est pas comme promis
s20 = Très longs jours, presque sans repos
s21 = Je dois travailler même malade
s22 = Je ne peux pas quitter ce travail
s23 = Voler, mendier, drogue : on m'oblige
s24 = Je dois dormir là où je travaille
s25 = Là où je dors : sale ou trop plein
s26 = Sexe, délits : je gagne “pour nous”

## What somebody else may notice

b01 = Papiers pris, ou on parle à sa place
b02 = Jamais sans surveillant ou chauffeur
b03 = Peur du patron, partenaire, famille
b04 = Peur de la police ou des guichets
b05 = Blessures, faim ou grande fatigue
b06 = Dort au travail ou en chambre pleine
b07 = Travaille chaque jour, sans argent
b08 = Une dette qui ne diminue jamais
b09 = Bouge souvent, ne sait pas l'adresse
b10 = Toujours les mêmes réponses apprises
b11 = Travail risqué sans contrat ni gants
b12 = Un enfant travaille, mendie ou vole
b13 = Nouveaux cadeaux, « ami » plus âgé
b14 = Portes à clé, visites à toute heure
b15 = Pas du tout ce qu'on avait promis
