### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Bonjour
profile-name-2 = Mots d'aujourd'hui
profile-name-3 = Petit carnet de phrases
profile-name-4 = Salutations du jour
profile-short = Quelques mots pour chaque jour.
profile-about = Quelques mots pour chaque jour. Appuyez sur Démarrer.
command-start = Commencer
