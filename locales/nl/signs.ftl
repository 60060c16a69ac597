### The signs, as buttons to tick: true when ticked, 36 characters at most.

s01 = Iemand anders houdt mijn papieren
s02 = Ik moet mijn papieren terugkopen
s03 = Ik kreeg een andere naam of papieren
s04 = Ze zeggen: de politie stuurt me weg
s05 = Ik krijg weinig of geen geld
s06 = Ik heb een schuld die nooit eindigt
s07 = Iemand neemt het geld dat ik verdien
s08 = Lening of telefoon op mijn naam
s09 = Ik kan niet alleen naar buiten
s10 = Ze sluiten me op of bewaken me
s11 = Iemand kijkt in mijn telefoon
s12 = Ze brengen me vaak ergens anders
s13 = Iemand sloeg me of deed me pijn
s14 = Ik werd gedwongen tot seks
s15 = Ze bedreigen mij of mijn familie
s16 = Ze dreigen foto's te tonen
s17 = Ik ben bang voor de mensen hier
s18 = Ik durf mijn eed niet te breken
s19 = Het werk is niet wat ze beloofden
s20 = Heel lange dagen, bijna geen rust
s21 = Ik moet werken als ik ziek ben
s22 = Stoppen of ander werk kan niet
s23 = Moet stelen, bedelen, drugs dragen
s24 = Ik moet slapen waar ik werk
s25 = Waar ik slaap is vuil of te vol
s26 = Seks, misdaad: ik verdien "voor ons"

## What somebody else may notice

b01 = Anderen antwoorden, houden papieren
b02 = Nooit alleen, bewaakt of vervoerd
b03 = Bang voor baas, partner of familie
b04 = Bang voor de politie of elk loket
b05 = Gewond, hongerig of heel moe
b06 = Slaapt op werk of in een volle kamer
b07 = Werkt alle dagen, heeft geen geld
b08 = Een schuld die nooit kleiner wordt
b09 = Verhuist vaak, kent het adres niet
b10 = Zelfde antwoorden, uit het hoofd
b11 = Riskant werk, geen contract of helm
b12 = Een kind dat werkt, bedelt of steelt
b13 = Nieuwe cadeaus, een oudere "vriend"
b14 = Deuren op slot, bezoek op rare uren
b15 = Helemaal niet wat men beloofde
