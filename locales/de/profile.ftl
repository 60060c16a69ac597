### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Guten Morgen
profile-short = Ein paar Worte für jeden Tag.
profile-about = Ein paar Worte für jeden Tag. Drücke auf Start.
command-start = Beginnen
