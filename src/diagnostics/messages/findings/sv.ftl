### Felen, varningarna och upplysningarna, på svenska. Samma nycklar står i en.ftl.
### En nyckel per kod: vad som är fel, .help: vad man gör åt det, .means: vad koden betyder, .why: varför det spelar roll,
### .wrong och .right: ett exempel på vardera. Exemplen körs av ett test, tests/suite/explanations.rs. Där står hur de skrivs.

## Filer

content-missing = Webbplatsen har inget innehåll: { $reason ->
        [file] content är en fil, inte en mapp
        [absent] mappen content finns inte
       *[empty] mappen content är tom
    }.
    .help = { $nearest ->
        [none] Ligger sidorna på en annan disk eller i en annan del av ett Git-arkiv? Se till att de är på plats. Annars skapar du mappen content, med sidan index.md i. Ska webbplatsen vara tom? Kör samverk build --allow-removal
       *[other] Döp om mappen { $nearest } till content.
    }
    .means = Mappen med sidor finns inte, eller så är den tom.
    .why = Utan innehåll skulle alla sidor som är publicerade tas bort. Oftast är det inte meningen: en disk i nätverket är inte ansluten, eller en undermodul i Git är inte hämtad. Därför skrivs ingenting. Skapa mappen content och lägg en sida i den.
    .wrong =
        Content/matte.md:
        # Nätverk för matematik
    .right =
        content/matte.md:
        # Nätverk för matematik

pages-vanish = { $reason ->
        [all] { $before ->
            [one] Den enda sidan som är publicerad skulle försvinna
           *[other] Alla { $before } sidor som är publicerade skulle försvinna
        }
       *[most] { $gone } av { $before } sidor som är publicerade skulle försvinna
    }: { $example }{ $gone ->
        [one] {""}
       *[other] {" "}med flera
    }. Därför är ingenting ändrat.
    .help = Finns alla filer på plats i content? Har sidor fått draft: true utan att det var meningen? Har de flyttats kan deras gamla adresser stå i fältet aliases. Är det meningen att sidorna försvinner? Kör samverk build --allow-removal
    .means = De flesta av sidorna som är publicerade skulle försvinna.
    .why = När så många sidor försvinner på en gång är det oftast ett misstag: en mapp har flyttats eller inte hämtats, eller så har många sidor blivit utkast. Det som är borta är borta för läsarna. Därför skrivs webbplatsen bara om du säger att det är meningen, med --allow-removal.
    .wrong =
        content/ny.md:
        # En enda sida
    .right =
        content/ny.md:
        # En sida till

file-unreadable = { $file } går inte att läsa: { $reason ->
        [missing] den finns inte, eller är en genväg till något som inte finns
        [denied] du har inte rätt att läsa den
        [folder] den är en mapp
        [loop] den är en genväg till en mapp ovanför sig själv
        [outside] den är en genväg till något utanför webbplatsens mapp
        [hidden] den är en genväg till något som är dolt
        [busy] ett annat program använder den
        [lfs] den är inte hämtad med Git LFS{ $others ->
            [0] {""}
            [one] , och inte en annan fil heller
           *[other] , och inte { $others } andra filer heller
        }
        [special] den är varken en fil eller en mapp, utan ett rör eller en sockel mellan program
       *[other] { $said }
    }.
    .help = { $reason ->
        [denied] Be den som äger filen om rätt att läsa den, eller ta bort den ur mappen.
        [loop] Ta bort genvägen.
        [folder] Döp om mappen, så att namnet inte slutar på .md.
        [outside] Kopiera hit själva filen i stället. Annars kan vad som helst på datorn bli publicerat.
        [hidden] Kopiera hit själva filen i stället, eller ta bort genvägen.
        [busy] Stäng filen i det andra programmet och försök igen.
        [lfs] Kör git lfs pull. Där webbplatsen byggs automatiskt hämtas sådana filer om det står så i inställningarna (lfs: true).
        [special] Ta bort den ur mappen.
       *[other] Kontrollera att filen finns kvar och går att öppna i din redigerare.
    }
    .means = En fil eller mapp som inte går att läsa.
    .why = Det som står i filen kommer inte med på webbplatsen, och länkar dit fungerar inte. Oftast är filen en genväg till något som har flyttats eller tagits bort (pilen här nedanför), eller så saknar du rätt att läsa den. Lägg själva filen i mappen content i stället för en genväg, eller be den som äger filen om rätt att läsa den.
    .wrong = content/matte.md → ../borttaget/matte.md
    .right =
        content/matte.md:
        # Nätverk för matematik

file-not-utf8 = { $encoding ->
        [utf-16] Filen är sparad som UTF-16, inte som UTF-8.
        [latin-1] Filen är inte sparad som UTF-8: byte { $byte } på rad { $line } är inget tecken. Förmodligen är den sparad som Latin-1 (Windows-1252), och byten är ”{ $character }”.
       *[none] Filen är inte sparad som UTF-8: byte { $byte } på rad { $line } är inget tecken. En del av texten är förmodligen klippt ur en fil i Latin-1 (Windows-1252).
    }
    .help = Öppna filen i din redigerare och spara om den med teckenkodningen UTF-8.
    .means = En textfil som inte är sparad som UTF-8.
    .why = Datorn ser bara siffror i en fil, och teckenkodningen säger vilka bokstäver de står för. Äldre program sparar i andra kodningar än UTF-8. Då blir å, ä och ö till skräptecken på webbplatsen. Välj UTF-8 när du sparar filen i din redigerare.
    .wrong = N�tverk d�r l�rare l�r av l�rare.
    .right = Nätverk där lärare lär av lärare.

file-garbled = { $meant ->
        [none] I ”{ $written }” har en bokstav gått förlorad: tecknet � står där ett program inte kunde läsa texten.
       *[other] Här står ”{ $written }”, förmodligen i stället för ”{ $meant }”: texten har en gång lästs med fel teckenkodning.
    }
    .help = Byt ut tecknen, eller hämta texten på nytt från filen som den kom från.
    .means = Bokstäver som en gång lästes med fel teckenkodning: ”Ã¤” i stället för ”ä”.
    .why = Texten har förstörts på vägen, ofta när den klistrades in från ett annat program. Läsaren ser skräptecken i stället för å, ä och ö, och sökningar hittar inte orden. Hämta texten på nytt från filen som den kom från, eller byt ut tecknen.
    .wrong = TrÃ¤ffar fÃ¶r lÃ¤rare.
    .right = Träffar för lärare.

file-control-character = { $name ->
        [word-break] Här står Words radbrytning (Skift+Retur, { $character }), som ingen webbläsare förstår.
        [line-break] Här står en radbrytning ({ $character }) som ingen webbläsare förstår.
        [soft-hyphen] Här står ett mjukt bindestreck ({ $character }), som inte syns.
        [zero-width] Här står ett osynligt tecken utan bredd ({ $character }).
        [joiner] Här står ett osynligt tecken som fogar ihop eller skiljer bokstäver ({ $character }).
        [byte-order-mark] Här står ett osynligt tecken som hör till början av en fil ({ $character }).
        [direction] Här står ett osynligt tecken som ändrar textens riktning ({ $character }).
       *[other] Här står ett osynligt styrtecken ({ $character }) som inte hör hemma i en text.
    }
    .help = { $name ->
        [word-break] Ta bort tecknet och börja en ny rad i stället.
        [line-break] Ta bort tecknet och börja en ny rad i stället.
        [soft-hyphen] Ta bort tecknet. Långa ord avstavas ändå.
       *[other] Ta bort tecknet. Syns det inte i redigeraren? Skriv om raden från början.
    }
    .means = Ett tecken som inte finns i någon text, till exempel NUL.
    .why = Styrtecken är till för maskiner och syns inte. I en webbsida kan de klippa av texten eller göra sidan ogiltig. De följer oftast med när text kopieras ur ett annat program. Ta bort tecknet, eller skriv om raden från början. Här nedanför står ␀ för ett sådant tecken.
    .wrong = Nätverket träffas␀ på torsdagar.
    .right = Nätverket träffas på torsdagar.

file-not-page = { $name } ser ut som en sida men kopieras som den är: namnet slutar inte på .md
    .help = Döp om filen till { $page }. Döljer datorn filändelserna? Ställ in att de ska visas.
    .means = En fil som ser ut som en sida men kopieras som den är.
    .why = En sida är en fil vars namn slutar på .md. Har namnet en annan ändelse läggs filen ut som den är, och den som öppnar den ser fält och stjärnor i stället för en sida. Windows och macOS döljer ofta ändelsen .txt, som redigeraren har lagt till. Döp om filen.
    .wrong =
        content/natverk/fritidshem.md.txt:
        # Nätverk för fritidshem
    .right =
        content/natverk/fritidshem.md:
        # Nätverk för fritidshem

file-left-out = { $file } tas inte med: { $reason ->
        [copy] namnet är som det som program ger gamla och halvfärdiga kopior av filer
        [server] filen är dold, och sådana filer i content publiceras inte
       *[cloud] filen ligger kvar i molnet och är inte hämtad
    }.
    .help = { $reason ->
        [copy] Ska den publiceras? Ge den ett annat namn. Annars kan du ta bort den.
        [server] Ska den publiceras? Lägg den i mappen static, bredvid content. Där behåller filerna sina namn.
       *[cloud] Öppna mappen i Finder och välj att hämta filen.
    }
    .means = En fil som inte tas med på grund av sitt namn, fast någon kan vilja ha den.
    .why = Redigerare och andra program sparar egna kopior bredvid filerna, med äldre eller halvfärdig text. De ska inte läsas av andra och publiceras därför inte. Är filen din egen ger du den ett annat namn.
    .wrong =
        content/matte.md.bak:
        # Nätverk för matematik
    .right =
        content/matte.md:
        # Nätverk för matematik
file-names-changed = Filen hänvisar till ”{ $reference }”, men samverk förenklar namnen på filer i mappen content.
    .help = Flytta den färdiga sidan med alla dess filer från { $folder } till mappen static, bredvid content: där läggs allt ut med sina egna namn. Tills dess behåller filerna bredvid den sina namn.
    .means = En färdig sida som räknar med filnamn som samverk förenklar.
    .why = Filer i content får adresser med små bokstäver, utan mellanslag och å. En sida som ett annat program har gjort, till exempel en exporterad kurs eller presentation, hänvisar till sina filer med de namn som de har på disken, också i skript, där samverk inte letar. I mappen static behåller alla filer sina namn.
    .wrong =
        content/kurs/start.html:
        <link rel="stylesheet" href="Stil.css">
        content/kurs/Stil.css:
        @charset "utf-8";
    .right =
        static/kurs/start.html:
        <link rel="stylesheet" href="Stil.css">
        static/kurs/Stil.css:
        @charset "utf-8";

language-unread = { $place ->
        [folder] Mappen { $name } läses inte som språket { $language }: { $count ->
            [one] sidan i den är på webbplatsens eget språk.
           *[other] de { $count } sidorna i den är på webbplatsens eget språk.
        }
        [joined] { $name } är en egen sida och inte samma sida på språket { $language }.
        [own] { $name } är en sida som slutar på { $language } i namnet. Det är webbplatsens eget språk, men det står inte i languages.
       *[unlisted] { $name } är en sida som slutar på { $language } i namnet. Webbplatsen har inte det språket.
    }
    .help = { $place ->
        [own] Döp om filen till { $page }, eller skriv { $setting } i site.yaml.
        [folder] En sida på ett annat språk ligger bredvid originalet. Flytta den till { $page }{ $setting ->
            [none] .
           *[other] {" "}och skriv { $setting } i site.yaml.
        }
        [joined] Döp om filen till { $page }{ $setting ->
            [none] .
           *[other] {" "}och skriv { $setting } i site.yaml.
        }
       *[unlisted] Är sidan på det språket? Skriv { $setting } i site.yaml.
    }
    .means = Ett språk i namnet på en fil eller mapp som inte läses som ett språk.
    .why = En sida på ett annat språk ligger bredvid sitt original, med punkt och språkets kod före .md, och språket står i languages i site.yaml. Annars är den en egen sida på webbplatsens språk: rubriker i menyn, datum och uppläsning blir fel, och ingen hittar från den ena till den andra.
    .wrong =
        content/natverk/matematik.en.md:
        # Mathematics
    .right =
        site.yaml:
        title: Nätverk
        base_url: https://natverk.exempel.se/
        languages: [en]
        content/natverk/matematik.en.md:
        # Mathematics

## Fälten överst på sidan

front-matter-unclosed = Raden --- inleder sidans fält, men ingen rad --- avslutar dem.
    .help = Skriv --- på en egen rad efter det sista fältet. Ska sidan börja med en linje i stället? Skriv *** på första raden.
    .means = En rad --- inleder fälten, men ingen avslutar dem.
    .why = Fälten står mellan två rader med ---. Saknas den andra går det inte att veta var fälten slutar och texten börjar. Då får sidan varken titel, ansvarig eller datum. Skriv --- på en egen rad efter det sista fältet.
    .wrong =
        ---
        title: Nätverk för matematik

        Nätverket träffas varje månad.
    .right =
        ---
        title: Nätverk för matematik
        ---

        Nätverket träffas varje månad.

front-matter-unopened = Sidans fält läses inte: de ska börja med raden --- allra först, men här står ”{ $line }”.
    .help = Skriv --- på sidans första rad, med exakt tre bindestreck, och fälten på raderna under.
    .means = Fält överst på en sida, men inte efter en rad ---.
    .why = Fälten läses bara om sidans allra första rad är --- med exakt tre bindestreck. Annars visas de som text för läsaren, och sidan får varken titel, ansvarig eller datum. Ordbehandlare gör ofta om bindestreck till tankstreck.
    .wrong =
        content/exempel.md:
        ----
        title: Nätverk för matematik
        ----
    .right =
        content/exempel.md:
        ---
        title: Nätverk för matematik
        ---

front-matter-below = Här står fler fält, men sidans fält har redan tagit slut: ”{ $line }” läses som text.
    .help = Flytta raderna upp till de andra fälten, ovanför den andra raden med ---. Ska de synas som text? Sätt dem som kod, mellan rader med ```
    .means = Fält nedanför raden som avslutar dem.
    .why = En sida har ett enda block med fält, allra överst. Fält som står längre ned visas som text för läsaren och gäller inte. Risken är störst för draft och publish: sidan skulle publiceras fast den inte är klar.
    .wrong =
        ---
        title: Nätverk för matematik
        ---
        ---
        owner: Anna Ek
        ---
    .right =
        ---
        title: Nätverk för matematik
        owner: Anna Ek
        ---

withheld-assumed = ”{ $written }” läses som att sidan inte ska visas, så den publiceras inte.
    .help = Skriv { $instead } bland fälten överst. Ska sidan visas? Ta bort raden.
    .means = En sida publiceras inte, för att den med andra ord än draft, publish och expires säger att den inte ska visas.
    .why = Det som en gång har publicerats går inte att ta tillbaka. Därför räknas också det som andra program skriver, och svenska ord, som skäl att vänta. Skriv det med samverks egna fält, så att ingen behöver gissa: draft, publish eller expires.
    .wrong =
        ---
        title: Budget
        utkast: ja
        ---
    .right =
        ---
        title: Budget
        draft: true
        ---

withheld-index = Sidan visas inte { $reason ->
        [scheduled] än
        [expired] längre
       *[draft] än, för den är ett utkast
    }, men { $count ->
        [one] en sida
       *[other] { $count } sidor
    } i samma mapp visas ändå.
    .help = Skriv samma sak på de andra sidorna om inte heller de ska visas. Är det meningen? Då visas en lista över dem på mappens adress.
    .means = En mapps egen sida visas inte, men sidor i mappen gör det.
    .why = Fälten draft, publish och expires gäller bara sidan som de står på, också i en mapps index.md. Sidorna i mappen publiceras som vanligt, och på mappens adress visas en lista över dem. Skriv draft: true även på dem om de inte är klara.
    .wrong =
        content/kurser/index.md:
        ---
        title: Kurser
        draft: true
        ---

        content/kurser/grund.md:
        # Grundkursen
    .right =
        content/kurser/index.md:
        ---
        title: Kurser
        draft: true
        ---

        content/kurser/grund.md:
        ---
        title: Grundkursen
        draft: true
        ---

yaml-tab = Raden börjar med en tabb. Fält får bara dras in med blanksteg.
    .help = Byt tabben mot två blanksteg.
    .means = En tabb där det ska stå blanksteg.
    .why = En tabb är olika bred i olika program. Därför får fält bara dras in med blanksteg, annars vet ingen vad som hör ihop. Sidan går inte att läsa förrän det är rättat. Byt tabben mot två blanksteg. Här nedanför står ⇥ för en tabb.
    .wrong =
        contacts:
        ⇥- name: Bo Berg
    .right =
        contacts:
          - name: Bo Berg

yaml-colon = Värdet ”{ $value }” i fältet { $key } innehåller ett kolon och måste stå inom citattecken.
    .help = Skriv { $start } "{ $value }"
    .means = Ett kolon i ett värde som inte står inom citattecken.
    .why = Ett kolon följt av blanksteg skiljer fältets namn från värdet. Står det ett till i värdet går det inte att veta vilket som gäller, och inget av sidans fält kan läsas. Sätt hela värdet inom citattecken.
    .wrong = summary: Höstens tema: bråk i vardagen
    .right = summary: "Höstens tema: bråk i vardagen"

yaml-space = { $mark ->
        [colon] Det saknas ett blanksteg efter kolonet i ”{ $line }”.
        [hyphen] Det saknas ett blanksteg efter bindestrecket i ”{ $line }”.
        [item] Raden ”{ $line }” är längre indragen än raden före och läses som en del av den.
       *[blank] I raden ”{ $line }” står ett hårt mellanslag, som inte räknas som blanksteg.
    }
    .help = { $mark ->
        [colon] Skriv ett blanksteg mellan kolonet och värdet: namn: värde
        [hyphen] Skriv ett blanksteg mellan bindestrecket och ordet: - ordet
        [item] Dra in raden lika långt som raden före.
       *[blank] Ta bort mellanrummet och skriv det på nytt med blankstegstangenten. Hårda mellanslag följer med från webbsidor, eller skrivs med Alt och mellanslag.
    }
    .means = Ett blanksteg som saknas efter ett kolon eller ett bindestreck.
    .why = Blanksteget skiljer fältets namn från värdet, och bindestrecket i en lista från ordet. Utan det blir raden ett enda ord, och inget av sidans fält kan läsas. Blanksteg som kopierats från en webbsida kan också vara av ett slag som inte räknas.
    .wrong = summary:Vi lär av varandra.
    .right = summary: Vi lär av varandra.

yaml-unclosed = Tecknet { $mark } inleder värdet men avslutas inte på raden.
    .help = Lägg till det avslutande tecknet sist i värdet, eller ta bort det inledande.
    .means = Ett citattecken eller en parentes som inte avslutas.
    .why = Värdet fortsätter tills det avslutande tecknet kommer. Saknas det läses alla rader efter som en del av värdet, och sidans fält går inte att läsa. Lägg till det avslutande tecknet, eller ta bort det inledande.
    .wrong =
        summary: "Höstens tema är bråk
        tags: [matematik]
    .right =
        summary: "Höstens tema är bråk"
        tags: [matematik]

yaml-syntax = Fälten går inte att läsa här: { $reason ->
        [mark] värdet i ”{ $line }” börjar med { $mark }, som betyder något särskilt.
        [quote] efter det avslutande citattecknet i ”{ $line }” står mer text.
        [star] ”{ $line }” börjar med en stjärna, som inte inleder en punkt i en lista.
        [escape] i ”{ $line }” står ett \ inom citattecken, där det betyder något särskilt.
        [indent] ”{ $line }” passar inte ihop med raderna omkring.
       *[other] ”{ $line }” följer inte formen för fält.
    }
    .help = { $reason ->
        [mark] Sätt hela värdet inom citattecken: { $start } "{ $value }"
        [quote] Sätt hela värdet inom ett enda par citattecken. Ska citattecken synas i texten? Skriv ”så här” inom dem.
        [star] Skriv ett bindestreck i stället: - { $value }
        [escape] Skriv / i stället för \, eller sätt värdet inom enkla citattecken: 'C:\mapp'
        [indent] Kontrollera indraget: rader som hör ihop börjar lika långt in. Varje fält skrivs som namn: värde.
       *[other] Kontrollera indrag, citattecken och kolon på raden och på raden före. Varje fält skrivs som namn: värde.
    }
    .means = Fält som inte går att läsa av något annat skäl.
    .why = Indraget visar vad som hör ihop. Är en rad indragen olika mycket mot dem bredvid går det inte att veta vart den hör, och inget av sidans fält kan läsas. Titta på raden och på raden före: indrag, citattecken och kolon.
    .wrong =
        tags:
          - matematik
         - läsning
    .right =
        tags:
          - matematik
          - läsning

yaml-not-fields = { $reason ->
        [colon] { $name ->
            [none] Raden ”{ $line }” är inget fält: kolonet saknas.
           *[other] Det saknas ett kolon efter { $name } i ”{ $line }”.
        }
        [text] Raden ”{ $line }” är inget fält. Ska den höra till raden före är den inte indragen.
        [comment] Raden ”{ $line }” är inget fält. Kommentarer bland fälten börjar med #.
        [bullet] Raden ”{ $line }” börjar inte med ett bindestreck, så den läses inte som en del av en lista.
        [item] I fältet { $field } ska det stå fält, ett per rad: namn: värde. Här står ”{ $line }”.
        [group] I fältet { $field } ska det stå fält, ett per rad: namn: värde. Här står ”{ $line }”.
       *[other] Här ska det stå fält, ett per rad: namn: värde. Här står ”{ $line }”.
    }
    .help = { $reason ->
        [text] Dra in raden med två blanksteg, eller skriv den som ett fält: namn: värde
        [comment] Skriv # först på raden, eller ta bort den.
        [bullet] Börja raden med ett vanligt bindestreck och ett blanksteg: - ordet
        [group] Skriv fälten på egna rader under { $field }, indragna med två blanksteg.
        [item] { $corrected ->
            [none] Börja varje del med ett bindestreck och skriv dess fält därefter: - name: Bo Berg
           *[other] Skriv fältets namn efter bindestrecket: { $corrected }
        }
        [colon] { $corrected ->
            [none] Skriv namn, kolon, blanksteg och värde, till exempel title: Sidans namn
           *[other] Skriv { $corrected }
        }
       *[other] Skriv namn, kolon, blanksteg och värde, till exempel title: Sidans namn
    }
    .means = Text där det ska stå fält.
    .why = Mellan raderna med --- ska det bara stå fält, ett per rad: namn, kolon, blanksteg, värde. Annars vet samverk inte vad som är titel och vad som är något annat. Vanlig text hör hemma nedanför den andra raden med ---.
    .wrong =
        ---
        Nätverk för matematik
        ---
    .right =
        ---
        title: Nätverk för matematik
        ---

yaml-too-large = { $reason ->
        [deep] Fälten ligger djupare i varandra än vad som är rimligt.
        [many] Fälten är fler än vad som är rimligt.
       *[repeated] Fälten upprepar sig fler gånger än vad som är rimligt.
    }
    .help = { $reason ->
        [deep] Dra in färre rader, och ta bort parenteser som inte behövs.
        [many] Flytta det som inte är fält till texten, eller till en fil för sig.
       *[repeated] Skriv ut värdena i stället för att hänvisa med & och *.
    }
    .means = Fält som upprepas för många gånger eller ligger för djupt i varandra.
    .why = Tecknen & och * i fält gör att ett värde kan upprepas, och några rader kan på så sätt bli miljoner. Det skulle stoppa datorn, så samverk slutar läsa. Skriv ut värdena i stället.
    .wrong =
        extra:
          a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]
          b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
          c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
          d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
          e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
          f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
    .right =
        extra:
          grupper: [1, 2, 3]

yaml-text-lost = ”{ $lost }” i fältet { $field } försvinner: { $reason ->
        [comment] allt efter ett # med blanksteg före läses som en kommentar
        [anchor] ett ord som börjar med & läses som ett märke
       *[tag] ett ord som börjar med ! läses som en datatyp
    }.
    .help = Sätt hela värdet inom citattecken: "{ $value }"
    .means = En del av ett värde läses som en kommentar, ett märke eller en datatyp.
    .why = I fält betyder en del tecken något särskilt: allt efter ett # med blanksteg före är en kommentar. Läsaren får bara se början av det du skrev. Sätt hela värdet inom citattecken, så kommer allt med.
    .wrong = title: Träff #2 för mentorer
    .right = title: "Träff #2 för mentorer"

field-markup = ”{ $written }” i fältet { $field } visas precis så för läsaren: i fält läses { $kind ->
        [html] varken HTML eller Markdown
       *[markdown] inte Markdown
    }.
    .help = Skriv bara orden. Det som ska vara fetstil, en länk eller en lista hör hemma i texten nedanför fälten.
    .means = Markdown eller HTML i ett fält som visas som det är skrivet.
    .why = Fält visas på många ställen: i listor, menyer, sökresultat och flöden. Där går det inte att formatera, så läsaren ser stjärnor, klamrar och taggar. Skriv bara orden i fältet, och resten i texten.
    .wrong = summary: Nätverket är **för alla** lärare.
    .right = summary: Nätverket är för alla lärare.

quotes-curly = Citattecknen runt { $value } i fältet { $field } visas som en del av texten.
    .help = Skriv { $field }: "{ $inner }" med raka citattecken, eller inga alls. Ska de synas? Sätt raka runt dem: '{ $value }'
    .means = Typografiska citattecken runt ett helt värde.
    .why = Bara raka citattecken, " och ', omger ett värde. Ordbehandlare gör om dem till typografiska, och då visas de för läsaren och skyddar inte kolon och andra tecken i värdet. Skriv om dem.
    .wrong = summary: ”Nätverket är till för alla lärare.”
    .right = summary: "Nätverket är till för alla lärare."

placeholder = ”{ $text }” står kvar från när sidan skapades.
    .help = Skriv det som ska stå där, eller ta bort raden. Är sidan inte klar? Skriv draft: true bland fälten.
    .means = Ord från en ny sida som ingen har bytt ut.
    .why = En ny sida har platshållare där dina egna ord ska stå. Blir de kvar ser sidan ofärdig ut, och läsaren får inte veta det som skulle stå där. Byt ut dem, eller ta bort raden.
    .wrong = summary: Skriv här med en mening vad nätverket gör.
    .right = summary: Vi lär av varandras lektioner i matematik.

field-unknown = Fältet { $field } finns inte.
    .help = { $nearest ->
        [none] { $extra ->
            [yes] Ta bort raden, eller lägg fältet under extra: om en mall behöver det.
           *[no] Ta bort raden, eller kontrollera stavningen.
        }
       *[other] Menade du { $nearest }?
    }
    .means = Ett fält som samverk inte känner till.
    .why = Det som står i fältet kommer inte med på webbplatsen. Oftast är det en felstavning, och då saknar sidan något som du tror finns där. Rätta stavningen eller ta bort raden. Behöver en mall ett eget fält? Lägg det under extra.
    .wrong = sumary: Nätverket är till för alla lärare.
    .right = summary: Nätverket är till för alla lärare.

field-duplicate = Fältet { $field } står två gånger.
    .help = Behåll det ena. Det första gäller tills du har valt.
    .means = Samma fält två gånger.
    .why = Bara ett av värdena kan gälla, och det går inte att se vilket du menar. Risken är att läsaren får det gamla. Behåll det ena, eller gör en lista om fältet kan ha flera värden.
    .wrong =
        schedule: Första torsdagen i månaden
        schedule: Andra tisdagen i månaden
    .right = schedule: Andra tisdagen i månaden

field-empty = Fältet { $field } är tomt.
    .help = Skriv ett värde efter kolonet, eller ta bort raden.
    .means = Ett fält som behöver ett värde är tomt.
    .why = Ett tomt fält säger inte om uppgiften saknas eller är bortglömd. Här behövs den för att sidan ska bli hel. Skriv ett värde efter kolonet, eller ta bort raden om fältet inte behövs.
    .wrong =
        initiatives:
          - title:
            year: 2026
    .right =
        initiatives:
          - title: Reflekterande högläsning
            year: 2026

field-missing = Fältet { $field } saknas.
    .help = { $field ->
        [mission] Skriv nätverkets uppdrag: mission: följt av en text eller en punktlista.
       *[other] Lägg till en rad { $field }: med ett värde.
    }
    .means = Ett fält som måste finnas saknas.
    .why = Utan fältet går det inte att förstå resten. En träff utan datum hjälper ingen, och ett nätverk utan uppdrag säger inte vad det är till för. Lägg till raden med ett värde.
    .wrong =
        meetings:
          - place: Stadsbiblioteket
    .right =
        meetings:
          - date: 2026-12-03
            place: Stadsbiblioteket

field-type = Fältet { $field } ska vara { $expected ->
        [list] en lista
        [fields] fält med indrag
       *[text] en text
    }, men här står { $found ->
        [list] en lista
        [fields] fält
       *[text] en text, ”{ $written }”
    }.
    .help = { $expected ->
        [list] { $corrected ->
            [none] Skriv varje del på en egen rad med ett bindestreck före.
           *[other] Skriv { $field }: på en rad för sig och, med två blanksteg före, på nästa rad: { $corrected }
        }
        [fields] Skriv varje del på en egen rad, indragen med två blanksteg: namn: värde
       *[text] Skriv en enda text efter { $field }:
    }
    .means = Ett värde som har fel form, till exempel en text i stället för en lista.
    .why = Formen avgör hur värdet visas. En kontakt har namn, roll och e-post var för sig, så att läsaren kan klicka på adressen. Skriv varje del på en egen rad med indrag.
    .wrong = contacts: Bo Berg, bo.berg@exempel.se
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@exempel.se

field-misplaced = Fältet { $field } hör till nätverk och mötesplatser, men sidan har en annan typ.
    .help = Skriv type: network eller type: meeting-place om sidan beskriver ett nätverk eller en mötesplats.
    .means = Ett fält för nätverk på en sida av en annan typ.
    .why = Fältet visas bara på sidor om nätverk och mötesplatser. På den här sidan får ingen se det. Ange sidans typ om den beskriver ett nätverk eller en mötesplats. Skriv annars uppgiften i texten.
    .wrong =
        ---
        title: Mentorer
        audience: [Nya lärare]
        ---
    .right =
        ---
        title: Mentorer
        type: network
        mission: Ge nya lärare en trygg start.
        audience: [Nya lärare]
        ---

title-missing = Sidan har ingen titel (title).
    .help = Lägg till title: Sidans namn mellan två rader med --- överst, eller börja texten med en rubrik: # Sidans namn
    .means = En sida utan både titel och rubrik.
    .why = Titeln är sidans namn i menyn, i sökresultat och i webbläsarens flik, och det första som en skärmläsare läser upp. WCAG 2.2 (2.4.2 Sidtitlar) kräver en titel som beskriver sidan. Lägg till title överst, eller börja texten med en rubrik.
    .wrong =
        ---
        summary: Här möts lärare i matematik.
        ---
    .right =
        ---
        title: Nätverk för matematik
        summary: Här möts lärare i matematik.
        ---

value-unknown = { $field } kan inte vara ”{ $value }”.
    .help = { $nearest ->
        [none] Välj något av { $choices }.
       *[other] Menade du { $nearest }? Det går att välja { $choices }.
    }
    .means = Ett värde som inte är något av dem som finns.
    .why = Fältet har bara några värden att välja mellan, och de skrivs på engelska på alla webbplatser. Med ett annat värde vet samverk inte hur sidan ska se ut. Anmärkningen räknar upp de värden som finns.
    .wrong = type: nätverk
    .right = type: network

bool-invalid = { $field } kan inte vara ”{ $value }”.
    .help = { $nearest ->
        [none] Skriv true för ja eller false för nej.
       *[other] Skriv { $nearest } i stället.
    }
    .means = Ett värde som är varken true eller false.
    .why = Fältet är en fråga med svaret ja eller nej. Svaret avgör till exempel om ett utkast visas, så det får inte gissas. Skriv true för ja och false för nej.
    .wrong = draft: kanske
    .right = draft: true

integer-invalid = ”{ $value }” i fältet { $field } är inget heltal.
    .help = Skriv ett tal med siffror, till exempel 10.
    .means = Ett värde som inte är ett heltal.
    .why = Talet avgör sidans plats bland de andra, och ord går inte att sortera så. Skriv ett heltal med siffror. Lägre tal kommer först.
    .wrong = order: först
    .right = order: 1

date-invalid = { $reason ->
        [day] ”{ $value }” i fältet { $field } är en dag som inte finns.
        [year] Året i ”{ $value }” i fältet { $field } är knappast rätt.
       *[form] ”{ $value }” i fältet { $field } går inte att läsa som ett datum.
    }
    .help = { $reason ->
        [day] Kontrollera månaden och dagen: år, månad och dag skrivs 2026-12-03
       *[form] { $nearest ->
            [none] Skriv år, månad och dag med siffror: 2026-12-03
           *[other] Skriv { $nearest }
        }
    }
    .means = Ett datum som inte finns eller inte går att läsa.
    .why = Datum styr när sidor visas och granskas. ”3/11” är den 3 november för en del och den 11 mars för andra. Skriv därför år, månad och dag: det går inte att missförstå. På sidan visas datumet med ord.
    .wrong = updated: 3/11 2026
    .right = updated: 2026-11-03

time-invalid = ”{ $value }” i fältet { $field } är inget klockslag.
    .help = Skriv timme och minut: "13:00"
    .means = Ett klockslag som inte går att läsa.
    .why = Klockslaget ska gå att läsa på samma sätt av alla, också av en kalender. Skriv timme och minut med kolon emellan. Skriv tider efter tolv som 13:00, inte som 1:00.
    .wrong =
        meetings:
          - date: 2026-12-03
            start: halv två
    .right =
        meetings:
          - date: 2026-12-03
            start: 13:30

interval-invalid = ”{ $value }” i fältet { $field } är ingen tidsperiod.
    .help = Skriv ett tal och en enhet: 12 månader, 1 år eller 6 veckor.
    .means = En tidsperiod som inte går att läsa.
    .why = Fältet säger hur ofta sidan ska granskas, och samverk räknar ut nästa dag. Till det behövs ett tal och en enhet. Skriv till exempel 1 år, 6 månader eller 12 veckor.
    .wrong = review_every: varje år
    .right = review_every: 1 år

email-invalid = ”{ $value }” i fältet { $field } är ingen e-postadress.
    .help = En e-postadress skrivs namn@exempel.se. För en ansvarig går det också att skriva Namn <namn@exempel.se>.
    .means = Något som inte är en e-postadress.
    .why = Läsaren klickar på adressen för att skriva. Är den fel kommer inget meddelande fram, och ingen får veta det. Skriv hela adressen med @ och utan mellanslag.
    .wrong =
        contacts:
          - name: Bo Berg
            email: bo.berg(at)exempel.se
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@exempel.se

phone-invalid = ”{ $value }”{ $field ->
        [none] {""}
       *[other] {" "}i fältet { $field }
    } { $reason ->
        [several] är flera telefonnummer, så det blir ingen länk att ringa med.
       *[number] är inget telefonnummer som går att ringa.
    }
    .help = { $reason ->
        [several] Skriv ett nummer, och det andra som en egen kontakt eller i texten.
       *[number] Skriv hela numret med siffror, till exempel 031-365 00 00. { $field ->
            [none] {""}
           *[other] En e-postadress hör till fältet email.
        }
    }
    .means = Något som inte är ett telefonnummer.
    .why = Läsaren ska kunna ringa numret, ofta med ett tryck på telefonen. Här står något annat, till exempel en e-postadress, ett ord eller två nummer. Skriv ett helt nummer med siffror, eller ta bort raden.
    .wrong =
        contacts:
          - name: Bo Berg
            phone: på förfrågan
    .right =
        contacts:
          - name: Bo Berg
            phone: 031-365 00 00

tags-in-one = ”{ $value }” i fältet { $field } läses som ett enda { $kind ->
        [words] namn
       *[none] ämne
    }.
    .help = Skriv { $kind ->
        [words] namnen
       *[none] ämnena
    } som en lista: [{ $list }]
    .means = Flera ämnen som läses som ett enda.
    .why = Varje ämne får en egen sida som samlar sidor om samma sak. Skrivs flera ämnen i en text blir de ett enda, som ingen annan sida har. Skriv dem som en lista.
    .wrong = tags: matematik, likvärdighet
    .right = tags: [matematik, likvärdighet]

contact-names = Adressen { $email } har namnet ”{ $name }” här och ”{ $other }” i { $page }.
    .help = Är det samma person? Skriv namnet likadant på alla sidor. Är det två: ge var och en sin egen adress.
    .means = En e-postadress som har ett annat namn på ett annat ställe.
    .why = I kontaktlistan står var och en en gång, med allt som de svarar för. Olika stavning av ett namn syns där, och två namn vid en persons adress gör att läsaren inte vet vem som svarar. Skriv namnet likadant överallt.
    .wrong =
        contacts:
          - name: Anna Svensson
            email: anna.svensson@exempel.se
          - name: Anna Svenson
            email: anna.svensson@exempel.se
    .right =
        contacts:
          - name: Anna Svensson
            email: anna.svensson@exempel.se
          - name: Anna Svensson
            email: anna.svensson@exempel.se

end-before-start = { $reason ->
        [same] Träffen slutar { $end }, samtidigt som den börjar.
       *[before] Träffen slutar { $end }, innan den börjar { $start }.
    }
    .help = Kontrollera start och end.
    .means = En träff slutar innan den börjar.
    .why = Läsaren kan inte veta vilken av tiderna som är rätt, och kan komma fel. Oftast har tiderna bytt plats, eller så är en tid på eftermiddagen skriven som 3:00 i stället för 15:00. Kontrollera start och end.
    .wrong =
        meetings:
          - date: 2026-12-03
            start: 13:00
            end: 3:30
    .right =
        meetings:
          - date: 2026-12-03
            start: 13:00
            end: 15:30

repeat-unclear = { $reason ->
        [several] ”{ $value }” kan betyda två saker: { $nearest } ({ $dates } …) eller { $other } ({ $other_dates } …).
       *[unclear] { $word ->
            [none] Det går inte att förstå hur ofta ”{ $value }” är.
           *[other] Ordet ”{ $word }” i ”{ $value }” går inte att förstå.
        }
    }
    .help = { $reason ->
        [several] Skriv det du menar: repeat: { $nearest } eller repeat: { $other }
       *[unclear] { $other ->
            [none] Menar du repeat: { $nearest }? Det blir { $dates } …
           *[other] Skriv till exempel repeat: { $nearest } ({ $dates } …) eller repeat: { $other } ({ $other_dates } …)
        }
    }
    .means = Det går inte att förstå hur ofta en träff upprepas.
    .why = Av orden i repeat räknar samverk ut alla datum. Den som skriver ”varje månad” kan mena den första torsdagen eller den 3, och då vet ingen vilken dag det är träff. Skriv så att det bara kan betyda en sak: första torsdagen i månaden, varannan tisdag, den 15 varje månad. Till dess visas bara det datum som står i date.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: varje månad
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10

repeat-date = Träffen är ”{ $value }”, men date är en annan dag: { $date }.
    .help = Serien börjar { $first }{ $before ->
        [none] {""}
       *[other] , och dagen närmast före är { $before }
    }. Skriv date: { $right }, eller ändra repeat.
    .means = Det första datumet stämmer inte med hur träffen upprepas.
    .why = date är den första träffen, och repeat säger vilka dagar som följer. När de inte stämmer överens är ett av dem fel, och läsaren kan komma fel dag. Till dess börjar serien med den första dagen efter date som stämmer.
    .wrong =
        meetings:
          - date: 2026-12-02
            repeat: första torsdagen i månaden
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10

until-missing = Träffen upprepas (”{ $value }”), men det står inte till när.
    .help = Skriv den sista dagen: until: { $nearest }
    .means = Det står inte till när en träff upprepas.
    .why = Utan slut skulle träffen stå i kalendern för alltid, också när ingen kommer längre. Skriv den sista dagen som är planerad, till exempel terminens slut. Till dess visas bara det datum som står i date.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10

until-before-date = Träffen upprepas till { $until }, men börjar först { $date }.
    .help = Kontrollera date och until.
    .means = En träff slutar upprepas innan den börjar.
    .why = Serien skulle inte ha en enda träff. Oftast har datumen bytt plats, eller så är året fel i det ena. Till dess visas bara det datum som står i date.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2026-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10

series-long = Träffen upprepas { $count } gånger till { $until }. Bara de { $most } första visas.
    .help = Är året i until rätt? Skriv den sista dagen som ni har planerat.
    .means = En träff upprepas så många gånger att det knappast är meningen.
    .why = Ingen planerar så många träffar i förväg. Oftast är året i until fel, eller så skulle det stå varje vecka i stället för varje dag. Skriv den sista dagen som ni har planerat. Sedan kan du flytta fram den.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: varje vecka
            until: 2062-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: varje vecka
            until: 2027-06-10

series-date = { $reason ->
        [all] Alla träffar i serien är borttagna: { $date } var den sista, i fältet { $field }.
        [present] Det är redan träff { $date }, som står i fältet { $field }.
        [other] Träffen är inte den dag som står i fältet { $field }: { $date }.
       *[absent] Det är ingen träff { $date }, som står i fältet { $field }.
    }
    .help = { $right ->
        [none] { $reason ->
            [all] Ta bort datumet, eller hela träffen om den inte blir av.
           *[other] Ta bort datumet.
        }
       *[other] Menar du { $right } ({ $nearest })? Annars tar du bort datumet.
    }
    .means = Ett datum som inte kan ställas in, tas bort ur en serie eller läggas till.
    .why = except och cancelled gäller dagar som serien har, och fältet also dagar som den inte har. Ett annat datum är oftast felskrivet, och då visas träffen som om ingenting hade hänt.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10
            except: 2027-01-08
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10
            except: 2027-01-07

repeat-missing = Fältet { $field } gäller träffar som upprepas, och det står inte hur ofta.
    .help = Skriv till exempel repeat: första torsdagen i månaden. Ska träffen inte upprepas? Ta bort raden.
    .means = En träff har fält som bara träffar som upprepas kan ha.
    .why = until, except och also säger vilka dagar en serie har. Utan repeat finns ingen serie, och fälten har ingen effekt.
    .wrong =
        meetings:
          - date: 2026-12-03
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: första torsdagen i månaden
            until: 2027-06-10

expires-before-publish = Sidan slutar visas { $expires }, innan den börjar visas { $publish }.
    .help = Kontrollera publish och expires.
    .means = En sida slutar visas innan den börjar visas.
    .why = Sidan skulle aldrig visas för någon. Oftast har datumen bytt plats, eller så är året fel i det ena. Kontrollera publish, första dagen, och expires, sista dagen.
    .wrong =
        publish: 2026-12-01
        expires: 2026-01-31
    .right =
        publish: 2026-12-01
        expires: 2027-01-31

slug-invalid = { $reason ->
        [rewritten] ”{ $value }” skrivs om i adressen och blir { $becomes }.
        [index] Fältet slug har ingen effekt här: en sida som heter index.md har mappens adress.
        [easy] Fältet slug har ingen effekt här: en lättläst version ligger under originalets adress.
       *[other] ”{ $value }” kan inte vara en del av en adress.
    }
    .help = { $reason ->
        [rewritten] Skriv slug: { $becomes }
        [index] Ta bort raden. Ska adressen vara en annan? Döp om mappen.
        [easy] Ta bort raden. Ska adressen vara en annan? Skriv slug i originalet.
       *[other] Skriv små bokstäver a–z, siffror och bindestreck: matematik-f-3
    }
    .means = Ett namn som inte kan vara en del av en adress.
    .why = Fältet slug är den sista delen av sidans adress. Ett snedstreck skulle lägga sidan i en annan mapp, och ett frågetecken betyder något annat i adresser. Skriv små bokstäver a–z, siffror och bindestreck. Vilken mapp sidan hör till avgörs av var filen ligger.
    .wrong = slug: natverk/matte
    .right = slug: matte

alias-invalid = ”{ $value }” är ingen adress på webbplatsen.
    .help = Skriv adressen från webbplatsens början, med snedstreck först och sist: /matte/
    .means = En gammal adress som inte är en adress på webbplatsen.
    .why = Fältet aliases gör att gamla länkar och bokmärken leder rätt när en sida har flyttat. Det fungerar bara för adresser på den här webbplatsen. Skriv adressen utan https:// och webbplatsens namn, med snedstreck först och sist.
    .wrong = aliases: [https://exempel.se/matte]
    .right = aliases: [/matte/]

ignore-unused = Sidan har inget { $ignored } att ignorera{ $text ->
        [none] {""}
       *[other] {" "}vid ”{ $text }”
    }.
    .help = { $nearest ->
        [none] Ta bort raden ur ignore.
       *[other] Menade du { $nearest }? Ta annars bort raden ur ignore.
    }
    .means = Sidan ignorerar ett fel eller en varning som den inte har.
    .why = Felet är rättat, eller så är koden felstavad. Får raden stå kvar döljer den nästa fel av samma slag, och ingen märker det. Ta bort raden ur ignore.
    .wrong =
        ---
        title: Blanketter
        ignore:
          - code: heading-jump
            reason: Rubrikerna följer blanketten.
        ---
    .right =
        ---
        title: Blanketter
        ---

## Text som inte läses som det var tänkt

link-unread = { $kind ->
        [image] ”{ $written }” ser ut som en bild men blir vanlig text.
       *[link] ”{ $written }” ser ut som en länk men blir vanlig text.
    }
    .help = { $right ->
        [none] { $kind ->
            [image] En bild skrivs så här, utan mellanrum före parentesen: ![vad bilden visar](bild.jpg). Har filens namn mellanslag skrivs det inom <>: ![vad bilden visar](<min bild.jpg>)
           *[link] Skriv en länk så här, utan mellanrum före parentesen: [länkens text](sida.md). Har målet mellanslag skrivs det inom <>: [länkens text](<min sida.md>)
        }
       *[other] Skriv så här: { $right }
    }
    .means = Något som ser ut som en länk eller en bild men är vanlig text.
    .why = Läsaren ser parenteser och filnamn och har ingenting att klicka på. Ofta står det ett mellanslag mellan hakparentesen och parentesen. Ta bort det. Har filens namn mellanslag skrivs det inom <>.
    .wrong = Läs om [nätverket för matematik] (natverk/matematik.md).
    .right = Läs om [nätverket för matematik](natverk/matematik.md).

address-unread = Webbadressen { $text } går inte att klicka på: den är vanlig text.
    .help = Gör en länk av ord som säger vart den leder: [länkens text]({ $target })
    .means = En webbadress i texten som inte går att klicka på.
    .why = En adress som börjar med https:// eller www. blir en länk, men inte utan dem. Läsaren måste kopiera adressen, och det är svårt i mobilen och med skärmläsare. Gör en länk av ord som säger vad som finns där. Då behöver ingen läsa själva adressen.
    .wrong = Anmäl dig på exempel.se/anmalan.
    .right = Fyll i [anmälan till höstens träff](https://www.exempel.se/anmalan).

heading-unread = ”{ $written }” ser ut som en rubrik men blir vanlig text.
    .help = Skriv en till sex #, ett vanligt blanksteg och rubrikens ord: ## { $text }
    .means = En rad som ser ut som en rubrik men är vanlig text.
    .why = Utan blanksteg efter # blir raden en del av texten, med # och allt. Rubriken saknas då i sidans innehållsförteckning, och den som använder skärmläsare kan inte hoppa dit. Skriv ett blanksteg mellan # och orden.
    .wrong = ##Så anmäler du dig
    .right = ## Så anmäler du dig

table-unread = { $reason ->
        [tabs] Raden ”{ $text }” ser ut att höra till en tabell, men tabbarna mellan cellerna gör ingen.
        [rule] Raden ”{ $text }” ser ut att höra till en tabell men blir vanlig text: linjen under tabellens rubriker är inte som den ska.
       *[line] Raden ”{ $text }” ser ut att höra till en tabell men blir vanlig text: linjen under tabellens rubriker saknas.
    }
    .help = { $reason ->
        [tabs] Sätt lodstreck kring cellerna på varje rad, och skriv en rad med bindestreck under den första: { $right }, sedan | --- | --- |
        [rule] Skriv linjen med bindestreck, lodstreck och vanliga blanksteg, med lika många kolumner som raden ovanför: | --- | --- |
       *[line] Skriv en rad med bindestreck under tabellens första rad, med lika många kolumner: | --- | --- |
    }
    .means = Rader som ser ut som en tabell men är vanlig text.
    .why = Raderna flyter ihop till ett stycke fullt av streck. En tabell behöver en rad med bindestreck under den första raden, med lika många kolumner. Raden säger att det ovanför är tabellens rubriker.
    .wrong =
        | Dag    | Tid   |
        | Måndag | 13.00 |
    .right =
        | Dag    | Tid   |
        | ------ | ----- |
        | Måndag | 13.00 |

list-unread = { $reason ->
        [task] ”{ $text }” ser ut att ha en ruta att bocka för, men den blir vanlig text.
        [nested] Raden ”{ $text }” hamnar utanför punkten som den hör till: den är inte indragen tillräckligt långt.
       *[mark] Raden ”{ $text }” ser ut som en punkt i en lista men blir en del av ett stycke.
    }
    .help = { $reason ->
        [task] Skriv ett bindestreck, ett blanksteg och ett blanksteg i rutan: { $right }
        [nested] Börja raden med { $spaces } blanksteg, så att den står rakt under orden i punkten ovanför.
       *[mark] Börja varje punkt med ett bindestreck eller ett nummer och ett vanligt blanksteg, och lämna en tom rad före listan: { $right }
    }
    .means = Rader som ser ut att höra till en lista men inte gör det.
    .why = Punkterna flyter ihop till en enda lång rad. Den som använder skärmläsare får inte heller veta att det är en lista och hur lång den är (WCAG 2.2, 1.3.1). Börja varje punkt med ett bindestreck och ett blanksteg.
    .wrong =
        Ta med dig

        • läroplanen
        • en uppgift att dela med dig av
    .right =
        Ta med dig

        - läroplanen
        - en uppgift att dela med dig av

emphasis-unread = Stjärnorna i ”{ $text }” visas som stjärnor: det fetstilta avslutas inte.
    .help = Skriv två stjärnor tätt före och tätt efter orden: **viktigt**
    .means = Stjärnor som visas som stjärnor.
    .why = Det som skulle bli fetstil blir vanlig text med stjärnor i. Ett blanksteg innanför stjärnorna räcker, eller att de två sista saknas. Skriv två stjärnor tätt före och tätt efter orden.
    .wrong =
        {"*"}*Anmäl dig senast på fredag.
    .right =
        {"*"}*Anmäl dig senast på fredag.**

footnote-missing = Fotnoten [^{ $text }] har ingen text.
    .help = Skriv fotnotens text på en egen rad längre ned: [^{ $text }]: Här står fotnoten.
    .means = En hänvisning till en fotnot som inte finns.
    .why = Läsaren ser en kod inom hakparenteser, och källan saknas. Skriv fotnotens text på en egen rad längre ned, med samma märke och ett kolon. samverk numrerar fotnoterna åt dig.
    .wrong = Högläsning ger större ordförråd.[^rapport]
    .right =
        Högläsning ger större ordförråd.[^rapport]

        {"["}^rapport]: Nätverkets rapport om högläsning, 2026.

footnote-duplicate = Det finns två fotnoter som heter [^{ $text }]. Texterna visas efter varandra, som en och samma fotnot.
    .help = Ge den ena ett annat namn, både i texten och längre ned: [^{ $text }-2]
    .means = Två fotnoter med samma namn.
    .why = Fotnoter känns igen på sina namn, och stora och små bokstäver spelar ingen roll. Har två samma namn vet ingen vilken som hör till vilken mening. Ge dem var sitt namn. samverk numrerar fotnoterna åt dig.
    .wrong =
        Fler läser.[^1] Färre räknar.[^1]

        {"["}^1]: Läsrapporten 2026.
        {"["}^1]: Räknerapporten 2026.
    .right =
        Fler läser.[^1] Färre räknar.[^2]

        {"["}^1]: Läsrapporten 2026.
        {"["}^2]: Räknerapporten 2026.

template-unread = ”{ $text }” är mallkod. I en text visas koden som den är.
    .help = Skriv det som ska stå på sidan i stället. Mallkod hör hemma i temat.
    .means = Mallkod i en text.
    .why = Mallar hör till temat. I en sidas text gör mallkoden ingenting: läsaren ser klamrarna. Skriv det som ska synas i stället.
    .wrong = Välkommen till {"{{"} page.title {"}}"}!
    .right = Välkommen till nätverket för matematik!

syntax-unread = { $reason ->
        [box] ”{ $written }” ser ut som en ruta men visas som det står.
        [attribute] ”{ $written }” ser ut som en egenskap för ett annat program och visas som det står.
        [contents] ”{ $written }” är ett annat programs märke för innehållsförteckning och visas som det står.
        [emoji] ”{ $written }” ser ut som namnet på en emoji och visas som det står.
        [highlight] ”{ $written }” ser ut som markerad text men visas med tecknen.
        [note] ”{ $written }” ser ut som en fotnot men visas mitt i texten.
        [abbreviation] ”{ $written }” ser ut att förklara en förkortning men visas som det står.
        [superscript] ”{ $written }” ser ut som upphöjd text men visas som det står.
        [subscript] ”{ $written }” ser ut som nedsänkt text men visas som det står.
        [formula] ”{ $written }” ser ut som en formel men visas som det står.
        [comment] ”{ $written }” ser ut som en kommentar men läsaren ser den.
        [rule] ”{ $written }” ser ut som en linje men visas som tecken.
       *[code] ”{ $written }” ser ut att inleda eller avsluta kod men gör det inte.
    }
    .help = { $reason ->
        [box] Börja rutan med { $right } på en egen rad, med ett vanligt blanksteg efter >, och varje rad i den med >
        [attribute] Ta bort klamrarna och det som står i dem. Det enda som läses är ett ankare sist på en rubriks rad: {"{"}#namn{"}"}
        [contents] Ta bort märket. Temat gör innehållsförteckningen av sidans rubriker.
        [emoji] { $right ->
            [none] Skriv tecknet självt, eller ta bort namnet.
           *[other] Skriv tecknet självt: { $right }
        }
        [highlight] Skriv med fetstil i stället: { $right }
        [note] Skriv ett märke i texten och fotnoten på en egen rad längre ned: { $right }
        [abbreviation] Ta bort raden, och skriv ut orden första gången i texten: { $right }
        [superscript] Skriv så här: { $right }
        [subscript] Skriv så här: { $right }
        [formula] Skriv formeln som vanlig text, eller lägg in den som en bild.
        [comment] Ta bort den, eller skriv så här: { $right }
        [rule] Skriv tre stjärnor på en egen rad, med tomma rader omkring: *** Ska orden ovanför bli en rubrik? Skriv ## och ett blanksteg före dem.
       *[code] Skriv tre grava accenter på en egen rad före koden och på en efter den: { $right }
    }
    .means = Tecken som andra program läser, eller som nästan är Markdown. De visas som de är.
    .why = Olika program har olika tillägg till Markdown. De som samverk inte läser blir vanlig text, och läsaren ser tecknen. Detsamma gäller ett tecken för mycket eller ett hårt blanksteg. Skriv det på samverks sätt, eller ta bort det.
    .wrong =
        :::note
        Anmäl dig senast på fredag.
        :::
    .right =
        > [!NOTE]
        > Anmäl dig senast på fredag.

text-misread = { $reason ->
        [heading] ”{ $text }” blir en rubrik: strecken på raden under gör det som står ovanför till en.
        [code] Raden ”{ $text }” visas som kod: den börjar med fyra blanksteg eller en tabb.
        [row] Raden ”{ $text }” blir en rad i tabellen ovanför.
       *[definition] ”{ $text }” blir en del av förklaringen ovanför.
    }
    .help = { $reason ->
        [heading] Lämna en tom rad före strecken. Ska det vara en rubrik? Skriv ## och ett blanksteg före orden, och ta bort strecken.
        [code] Ta bort det som står före orden. Ska det vara kod? Skriv tre grava accenter på en egen rad före och efter: ```
        [row] Lämna en tom rad mellan tabellen och texten. Ska det vara en rad i tabellen? Sätt lodstreck kring cellerna.
       *[definition] Lämna en tom rad före ordet som ska förklaras.
    }
    .means = Text som blir en rubrik, kod eller en del av det som står ovanför.
    .why = Blanksteg och tomma rader betyder något i Markdown. En linje direkt under en mening gör den till rubrik, fyra blanksteg gör den till kod, och en rad direkt under en tabell blir en rad i den. Sidan ser då konstig ut, och den som använder skärmläsare får fel besked om vad som är vad (WCAG 2.2, 1.3.1). Lämna en tom rad emellan.
    .wrong =
        {"| Dag    | Tid   |"}
        {"| ------ | ----- |"}
        {"| Måndag | 13.00 |"}
        Alla träffar är på biblioteket.
    .right =
        {"| Dag    | Tid   |"}
        {"| ------ | ----- |"}
        {"| Måndag | 13.00 |"}

        Alla träffar är på biblioteket.

table-row-long = Raden ”{ $text }” har fler celler än tabellen har kolumner. De sista visas inte.
    .help = Lägg till kolumner i tabellens två första rader, eller ta bort ett lodstreck. Ska lodstrecket synas? Skriv \|
    .means = En rad med fler celler än tabellen har kolumner: de sista visas inte.
    .why = En tabell har så många kolumner som dess första rad. Det som står i cellerna därefter ser ingen. Lägg till en kolumn i tabellens två första rader, eller ta bort ett lodstreck.
    .wrong =
        {"| Dag    | Tid   |"}
        {"| ------ | ----- |"}
        {"| Måndag | 13.00 | Bokas i förväg |"}
    .right =
        {"| Dag    | Tid   | Att tänka på   |"}
        {"| ------ | ----- | -------------- |"}
        {"| Måndag | 13.00 | Bokas i förväg |"}

block-unclosed = ”{ $text }” inleder något som aldrig avslutas. Resten av sidan följer med.
    .help = Avsluta kod med en rad med samma tecken som inleder den, och en kommentar med -->
    .means = Kod eller en kommentar som aldrig avslutas och tar resten av sidan med sig.
    .why = Allt efter den raden visas som kod, eller inte alls. Avsluta kod med en rad med samma tecken som inleder den, och en kommentar med -->.
    .wrong =
        <!-- Skriv om det här
        Vi ses på torsdag.
    .right =
        <!-- Skriv om det här -->

        Vi ses på torsdag.

html-removed = { $reason ->
        [frame] En film kan inte bäddas in, och inte någon annan sida heller: { $text } visas som text eller tas bort.
        [word] { $text } ser ut som HTML, men någon sådan tagg finns inte. Det visas som text.
       *[other] { $text } är HTML som inte får stå i en text. Det visas som text eller tas bort.
    }
    .help = { $reason ->
        [frame] Länka till den i stället: [Se filmen](https://exempel.se/film)
        [word] Skriv färdigt om det är något som skulle fyllas i. Menade du tecknet < ? Skriv &lt;
       *[other] Skriv med Markdown i stället. Menade du tecknet < ? Skriv &lt;
    }
    .means = HTML som tas bort ur texten eftersom den kan göra skada.
    .why = Formulär, skript och inbäddade sidor hör inte hemma i en text: de kan skada läsaren eller berätta för andra vem som läser. Skriv med Markdown i stället, och länka till filmen eller formuläret. Ord inom < och > ser också ut som HTML. De visas som de står, men oftast är de något som skulle fyllas i.
    .wrong = Skriv <namn> och <adress>.
    .right = Skriv ditt namn och din adress.

html-unbalanced = { $reason ->
        [unclosed] <{ $name }> avslutas aldrig.
        [stray] </{ $name }> avslutar ingenting här.
        [crossed] </{ $name }> står före </{ $other }>, fast <{ $other }> ligger inuti <{ $name }>.
        [apart] <{ $name }> börjar i ett stycke och avslutas i ett annat. Det gäller bara i det första.
       *[alone] <{ $name }> betyder bara något inuti <{ $other }>, och det saknas.
    }
    .help = { $reason ->
        [unclosed] Skriv </{ $name }> där det ska sluta, eller ta bort taggen.
        [stray] Ta bort taggen, eller skriv <{ $name }> där det ska börja, i samma stycke, cell eller punkt.
        [crossed] Avsluta det som börjar sist först: </{ $other }></{ $name }>
        [apart] Skriv taggen runt varje stycke för sig, eller <div> och </div> på egna rader runt dem båda.
       *[alone] Skriv <{ $other }> före den första och </{ $other }> efter den sista, eller skriv med Markdown.
    }
    .means = En tagg utan den tagg som avslutar den eller som den ska stå i.
    .why = En tagg i HTML gäller till den avslutas. Saknas slutet blir resten av sidan fet, en länk eller gömd. samverk avslutar sådana taggar där stycket slutar, men bara du vet var det var menat.
    .wrong = Kom <b>i tid.
    .right = Kom <b>i tid</b>.

html-unread = ”{ $text }” ser ut som Markdown, men inuti <{ $name }> läses det inte.
    .help = Ta bort taggen om du skriver med Markdown, eller skriv allt inuti den med HTML.
    .means = Markdown inuti HTML, där den inte läses.
    .why = Där HTML bara får hålla vissa taggar, som <ul> sina <li>, eller en enda rad med ord, som <summary>, kan det inte stå en lista eller rubrik med Markdown. Texten visas med sina tecken. Ta bort taggen: Markdown räcker oftast.
    .wrong =
        <ul>
        - Penna
        - Papper
        </ul>
    .right =
        - Penna
        - Papper

attribute-removed = { $text } har ingen verkan här: samverk tar bort det.
    .help = Ta bort det. Hur sidan ser ut bestäms av temat. Ska något synas extra väl? Skriv **fetstil** eller en ruta: > [!NOTE]
    .means = Ett attribut i HTML som tas bort eller inte har någon verkan.
    .why = Färg, storlek och placering bestäms av temat, så att alla sidor ser likadana ut och går att läsa för alla. Därför tas till exempel style och align bort, och det du ville visa syns inte. Skriv med Markdown i stället: **fetstil**, en rubrik eller en ruta.
    .wrong = <p align="center">Välkomna till invigningen!</p>
    .right = **Välkomna till invigningen!** Vi bjuder på kaffe.

lines-joined = Raden ”{ $text }” och raderna efter den blir en enda rad på sidan.
    .help = Ska raderna stå under varandra? Skriv ett bakstreck sist på varje rad utom den sista: \ Gäller det hela webbplatsen? Skriv line_breaks: keep under markdown i site.yaml.
    .means = Rader som ser ut som en adress men blir en enda rad.
    .why = En ny rad i texten är bara ett mellanslag på sidan: så fungerar Markdown. Adresser, öppettider och telefonnummer flyter därför ihop. Ett bakstreck sist på raden gör att nästa rad börjar om.
    .wrong =
        Pedagogiskt centrum
        Stora vägen 3
        411 05 Göteborg
    .right =
        Pedagogiskt centrum\
        Stora vägen 3\
        411 05 Göteborg

conflict-marker = Här står två versioner av texten: ”{ $written }” är ett märke från versionshanteringen.
    .help = Välj den ena versionen, eller slå ihop dem, och ta bort raderna med <<<<<<<, ======= och >>>>>>>.
    .means = Två versioner av en text som ingen har valt mellan än.
    .why = Två personer har ändrat samma rader, och programmet som sparar versioner kunde inte välja. Båda versionerna skulle visas, med märkena emellan. Välj den ena eller slå ihop dem, och ta bort märkena.
    .wrong =
            .help = Dokumentationen listar fälten som mallar ser, under Teman. Fråga om ett fält finns innan du skriver ut det.
    .means = En mall som inte gick att använda för en sida.
    .why = Mallen är rätt skriven men gör något som inte går för just den här sidan, till exempel räknar med ett värde som saknas. Fråga om värdet finns innan du använder det, med if.
    .wrong =
        themes/eget/templates/page.html:
        <p>Kapitel {"{{"} page.order + 1 {"}}"}</p>
    .right =
        themes/eget/templates/page.html:
        {"{"}% if page.order is number %{"}"}<p>Kapitel {"{{"} page.order + 1 {"}}"}</p>{"{"}% endif %{"}"}

template-undefined = Mallen använder { $kind ->
        [filter] filtret
        [function] funktionen
        [component] komponenten
        [block] blocket
        [test] testet
        [variable] variabeln
       *[field] fältet
    } { $name }, som inte finns{ $page ->
        [none] {""}
       *[other] {" "}({ $page }{ $others ->
            [0] {""}
            [one] {" "}och en sida till
           *[other] {" "}och { $others } sidor till
        })
    }.
    .help = { $nearest ->
        [none] { $kind ->
            [field] Dokumentationen listar fälten som mallar ser, under Teman. Fråga om ett fält finns innan det skrivs ut.
            [variable] Dokumentationen listar fälten som mallar ser, under Teman. Fråga om ett fält finns innan det skrivs ut.
           *[other] Kontrollera stavningen. Dokumentationen listar samverks filter, under Teman, och Teras handbok de övriga.
        }
       *[other] Menade du { $nearest }? Dokumentationen listar fälten som mallar ser, under Teman.
    }
    .means = En mall frågar efter ett fält, filter eller block som inte finns.
    .why = Sidan skulle få en lucka utan att någon märker det. Oftast är namnet felstavat. Dokumentationen räknar upp allt som mallar ser, under Teman. Kan fältet saknas? Fråga först om det finns, med if.
    .wrong =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.titel {"}}"}</h1>
    .right =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-part-missing = Mallen hämtar { $name }, som inte finns.
    .help = { $nearest ->
        [none] Kontrollera stavningen, eller lägg filen i temats mapp templates.
       *[other] Menade du { $nearest }?
    }
    .means = En mall hämtar en mall som inte finns.
    .why = En del av sidan saknas, så den går inte att skapa. Delen letas upp i temats mapp templates, och sedan i temat som det bygger på. Kontrollera stavningen, eller lägg till filen.
    .wrong =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
        {"{"}% include "sidfot.html" %{"}"}
    .right =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
        {"{"}% include "sidfot.html" %{"}"}

        themes/eget/templates/sidfot.html:
        <footer>{"{{"} site.title {"}}"}</footer>

template-missing = Temat { $theme } saknar en mall för sidan ({ $templates }).
    .help = Lägg till templates/page.html i temat, eller skriv extends: standard i theme.yaml.
    .means = Ingen mall för en sida.
    .why = Temat säger inte hur en sida ska se ut, så den går inte att skapa. Ett tema måste ha mallen page.html eller bygga på ett som har den. Lägg till mallen, eller skriv extends: standard i theme.yaml.
    .wrong =
        themes/eget/theme.yaml:
        name: Vårt tema
    .right =
        themes/eget/theme.yaml:
        name: Vårt tema
        extends: standard

template-skipped = { $address } skapas inte: temat { $theme } saknar mallen { $template }.
    .help = Lägg till templates/{ $template }.html i temat om sidan behövs.
    .means = En sida som samverk skapar hoppas över: temat saknar mall för den.
    .why = samverk skapar en del sidor åt dig, till exempel den som visas när en adress inte finns. Har temat ingen mall för en sådan sida skapas den inte. Behövs sidan? Lägg till mallen, eller bygg på standard, som har dem alla.
    .wrong =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
    .right =
        themes/eget/theme.yaml:
        extends: standard

        themes/eget/templates/page.html:
        {"{"}% extends "standard/page.html" %{"}"}

words-missing = { $reason ->
        [all] Temat { $theme } har inga ord på språket { $language }. Sidorna visar de engelska.
       *[some] Temat { $theme } saknar ord på språket { $language }: { $words }{ $others ->
            [none] .
           *[other] {" "}och { $others } till.
        } Sidorna visar dem på ett annat språk.
    }
    .help = { $whose ->
        [site] Skriv orden i { $file }, till exempel home: Startsida.
       *[built-in] Skriv orden i ett eget tema: theme: eget i site.yaml, extends: standard i themes/eget/theme.yaml och orden i themes/eget/{ $file }. Vilka de är står i standard, i strings/en.yaml.
    }
    .means = Ett språk saknar ord i temat, alla eller några. De visas på engelska.
    .why = Temat skriver en del ord själv, till exempel i menyn. Saknas de på sidans språk visas de på engelska, och skärmläsare får veta det. Men den som inte kan engelska förstår dem inte. Välj språk som temat har ord på, eller skriv orden i ett eget tema.
    .wrong =
        site.yaml:
        languages: [fi, de]
    .right =
        site.yaml:
        languages: [fi]
