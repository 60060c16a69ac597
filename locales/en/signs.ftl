### The signs, as buttons to tick: true when ticked, 36 characters at most.

s01 = Someone else keeps my papers
s02 = I must pay to get my papers back
s03 = I was given other papers or a name
s04 = They say police will send me away
s05 = I get little or no money
s06 = I owe money and it never ends
s07 = Someone takes the money I earn
s08 = A loan or phone is in my name
s09 = I can't go out alone
s10 = I am locked in or watched
s11 = Someone looks in my phone
s12 = I am often moved somewhere else
s13 = Someone has hit or hurt me
s14 = I was forced to have sex
s15 = They threaten me or my family
s16 = They threaten to show photos
s17 = I am afraid of the people here
s18 = I made a vow I fear to break
s19 = The work is not what they promised
s20 = Very long days, almost no rest
s21 = I must work when I am ill
s22 = I can't stop or change work
s23 = I must steal, beg or carry drugs
s24 = I have to sleep where I work
s25 = Where I sleep is dirty or too full
s26 = I earn with sex or crime "for us"

## What somebody else may notice

b01 = Others keep papers, speak for them
b02 = Never alone, watched or driven
b03 = Afraid of a boss, partner or family
b04 = Afraid of police or any office
b05 = Hurt, hungry or very tired
b06 = Sleeps at work, or many in one room
b07 = Works all days, no pay to show
b08 = A debt that never gets smaller
b09 = Moves often, knows no address
b10 = Gives the same learned answers
b11 = Risky work, no contract, no gloves
b12 = A child who works, begs or steals
b13 = New gifts, an older "friend"
b14 = Locked doors, visitors at odd hours
b15 = Not at all what they were promised
