### The signs in German, as buttons to tick: true when ticked, 36 characters at most.

s01 = Jemand anders behält meine Papiere
s02 = Papiere zurück nur, wenn ich zahle
s03 = Ich bekam andere Papiere oder Namen
s04 = Sie sagen: Polizei schickt mich weg
s05 = Ich bekomme wenig oder kein Geld
s06 = Meine Schulden hören nie auf
s07 = Jemand nimmt Geld, das ich verdiene
s08 = Kredit oder Handy auf meinen Namen
s09 = Ich kann nicht allein hinausgehen
s10 = Ich bin eingesperrt oder überwacht
s11 = Jemand schaut in mein Handy
s12 = Sie bringen mich oft woanders hin
s13 = Jemand schlug mich oder tat mir weh
s14 = Ich wurde zu Sex gezwungen
s15 = Sie bedrohen mich oder meine Familie
s16 = Sie drohen, Fotos zu zeigen
s17 = Ich habe Angst vor den Leuten hier
s18 = Angst, meinen Schwur zu brechen
s19 = Die Arbeit ist nicht wie versprochen
s20 = Sehr lange Tage, fast keine Ruhe
s21 = Ich muss auch krank arbeiten
s22 = Ich kann nicht weg von dieser Arbeit
s23 = Muss stehlen, betteln, Drogen tragen
s24 = Ich muss schlafen, wo ich arbeite
s25 = Schlafplatz schmutzig oder zu voll
s26 = Verdiene mit Sex, Straftat „für uns“

## What somebody else may notice

b01 = Andere nahmen Papiere, reden für sie
b02 = Nie allein, überwacht oder gefahren
b03 = Angst vor Chef, Partner, Familie
b04 = Angst vor Polizei oder Ämtern
b05 = Verletzt, hungrig oder sehr müde
b06 = Bett im Betrieb oder in vollem Raum
b07 = Arbeitet täglich, hat doch kein Geld
b08 = Schulden, die nie kleiner werden
b09 = Zieht oft um, kennt Adresse nicht
b10 = Immer dieselbe gelernte Antwort
b11 = Riskante Arbeit ohne Vertrag, Helm
b12 = Kind arbeitet, bettelt oder stiehlt
b13 = Neue Geschenke, älterer „Freund“
b14 = Abgesperrt, Besuch zu seltsamer Zeit
b15 = Ganz anders als versprochen
