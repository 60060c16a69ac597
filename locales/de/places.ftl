### Places, languages, hours: in German, as they are said in East Belgium.

## Cities: nine letters at most

city-antwerp = Antwerpen
city-ghent = Gent
city-bruges = Brügge
city-leuven = Löwen
city-hasselt = Hasselt
city-brussels = Brüssel
city-liege = Lüttich
city-charleroi = Charleroi
city-eupen = Eupen

region-flanders = Flandern
region-brussels = Brüssel
region-wallonia = Wallonie

## When a number answers

hours-any = zu jeder Uhrzeit
hours-office = Mo–Fr 9–17, dringend auch sonst
hours-weekdays = Mo–Fr 9–17
hours-unknown = frag nach den Zeiten

## Times. $time is 18:00, $day one of the days below, $date a number, $month a number

day-date = { $day }, { $date }.{ $month }.
when-day = { $time } ({ $day })
when-date = { $time } ({ $day }, { $date }.)
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

## Languages, as the team or the person reads their names

language-nl = Niederländisch
language-fr = Französisch
language-de = Deutsch
language-en = Englisch
language-ro = Rumänisch
language-bg = Bulgarisch
language-ar = Arabisch
language-pt-BR = Portugiesisch
language-es-419 = Spanisch
language-uk = Ukrainisch
language-tr = Türkisch
language-ru = Russisch
language-sq = Albanisch
language-vi = Vietnamesisch
language-zh-Hans = Chinesisch
language-pl = Polnisch
language-hu = Ungarisch
