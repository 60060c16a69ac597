### Places, languages, hours.

## Cities: nine letters at most

city-antwerp = Anvers
city-ghent = Gand
city-bruges = Bruges
city-leuven = Louvain
city-hasselt = Hasselt
city-brussels = Bruxelles
city-liege = Liège
city-charleroi = Charleroi
city-eupen = Eupen

region-flanders = Flandre
region-brussels = Bruxelles
region-wallonia = Wallonie

## When a number answers

hours-any = à toute heure
hours-office = en semaine 9–17 h, urgences aussi aux autres heures
hours-weekdays = en semaine 9–17 h
hours-unknown = demandez les heures

## Times. $time is 18:00, $day one of the days below, $date a number, $month a number

day-date = { $day } { $date }/{ $month }
when-day = { $time } ({ $day })
when-date = { $time } ({ $day } { $date })
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

## Languages, as the team or the person reads their names

language-nl = néerlandais
language-fr = français
language-de = allemand
language-en = anglais
language-ro = roumain
language-bg = bulgare
language-ar = arabe
language-pt-BR = portugais
language-es-419 = espagnol
language-uk = ukrainien
language-tr = turc
language-ru = russe
language-sq = albanais
language-vi = vietnamien
language-zh-Hans = chinois
language-pl = polonais
language-hu = hongrois
