### Places, languages, hours.

## Cities: nine letters at most

city-antwerp = Antwerpen
city-ghent = Gent
city-bruges = Brugge
city-leuven = Leuven
city-hasselt = Hasselt
city-brussels = Brussel
city-liege = Luik
city-charleroi = Charleroi
city-eupen = Eupen

region-flanders = Vlaanderen
region-brussels = Brussel
region-wallonia = Wallonië

## When a number answers

hours-any = op elk uur
hours-office = weekdagen 9–17, dringend ook op andere uren
hours-weekdays = weekdagen 9–17
hours-unknown = vraag naar de uren

## Times. $time is 18:00, $day one of the days below, $date a number, $month a number

day-date = { $day } { $date }/{ $month }
when-day = { $time } ({ $day })
when-date = { $time } ({ $day } { $date })
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag

## Languages, as the team or the person reads their names

language-nl = Nederlands
language-fr = Frans
language-de = Duits
language-en = Engels
language-ro = Roemeens
language-bg = Bulgaars
language-ar = Arabisch
language-pt-BR = Portugees
language-es-419 = Spaans
language-uk = Oekraïens
language-tr = Turks
language-ru = Russisch
language-sq = Albanees
language-vi = Vietnamees
language-zh-Hans = Chinees
language-pl = Pools
language-hu = Hongaars
