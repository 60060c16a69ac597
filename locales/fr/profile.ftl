### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Bonjour
profile-short = Quelques mots pour chaque jour.
profile-about = Quelques mots pour chaque jour. Appuyez sur Démarrer.
command-start = Commencer
