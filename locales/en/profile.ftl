### What Telegram shows of the bot before anything is opened: no word of the matter, in any language.

profile-name = Good morning
profile-name-2 = Words for today
profile-name-3 = Small phrase book
profile-name-4 = Daily greetings
profile-short = A few words for every day.
profile-about = A few words for every day. Press Start.
command-start = Begin
