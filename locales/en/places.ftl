### Places, languages, hours.

## Cities: nine letters at most

city-antwerp = Antwerp
city-ghent = Ghent
city-bruges = Bruges
city-leuven = Leuven
city-hasselt = Hasselt
city-brussels = Brussels
city-liege = Liège
city-charleroi = Charleroi
city-eupen = Eupen

region-flanders = Flanders
region-brussels = Brussels
region-wallonia = Wallonia

## When a number answers

hours-any = any hour
hours-office = weekdays 9–17, urgent at other hours
hours-weekdays = weekdays 9–17
hours-unknown = ask for the hours

## Times. $time is 18:00, $day one of the days below, $date a number, $month a number

day-date = { $day } { $date }/{ $month }
when-day = { $time } ({ $day })
when-date = { $time } ({ $day } { $date })
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Languages, as the team or the person reads their names

language-nl = Dutch
language-fr = French
language-de = German
language-en = English
language-ro = Romanian
language-bg = Bulgarian
language-ar = Arabic
language-pt-BR = Portuguese
language-es-419 = Spanish
language-uk = Ukrainian
language-tr = Turkish
language-ru = Russian
language-sq = Albanian
language-vi = Vietnamese
language-zh-Hans = Chinese
language-pl = Polish
language-hu = Hungarian
