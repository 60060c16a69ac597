### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Goedemorgen
profile-name-2 = Woorden voor vandaag
profile-name-3 = Klein taalboekje
profile-name-4 = Elke dag een groet
profile-short = Een paar woorden voor elke dag.
profile-about = Een paar woorden voor elke dag. Druk op Start.
command-start = Beginnen
