### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Guten Morgen
profile-name-2 = Worte für heute
profile-name-3 = Kleiner Sprachführer
profile-name-4 = Grüße des Tages
profile-short = Ein paar Worte für jeden Tag.
profile-about = Ein paar Worte für jeden Tag. Drücke auf Start.
command-start = Beginnen
