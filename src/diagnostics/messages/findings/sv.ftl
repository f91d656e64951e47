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
        [circle] den är en genväg som leder tillbaka till sig själv
        [outside] den är en genväg till något utanför webbplatsens mapp
        [hidden] den är en genväg till något som är dolt
        [busy] ett annat program använder den
        [lfs] den är inte hämtad med Git LFS{ $others ->
            [0] {""}
            [one] , och inte en annan fil heller
           *[other] , och inte { $others } andra filer heller
        }
        [exhausted] för många filer är öppna på en gång
        [broken] disken svarar inte som den ska
        [special] den är varken en fil eller en mapp, utan ett rör eller en sockel mellan program
        [large] den är större än 10 MB, och en text är aldrig så lång
       *[other] { $said }
    }.
    .help = { $reason ->
        [denied] Be den som äger filen om rätt att läsa den, eller ta bort den ur mappen.
        [loop] Ta bort genvägen.
        [circle] Ta bort genvägen.
        [folder] Döp om mappen, så att namnet inte slutar på .md.
        [outside] Kopiera hit själva filen i stället. Annars kan vad som helst på datorn bli publicerat.
        [hidden] Kopiera hit själva filen i stället, eller ta bort genvägen.
        [large] Är det en text? Gör flera sidor av den, och spara bilder som ligger i själva texten som filer bredvid. Ge den annars ett annat namn: bara sidor slutar på .md.
        [busy] Stäng filen i det andra programmet och försök igen.
        [exhausted] Avsluta andra program och försök igen. Gränsen visas av kommandot ulimit -n.
        [broken] Försök igen. Händer det fler gånger, kopiera webbplatsen till en annan disk.
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

file-document = { $name } publiceras som en fil att hämta, inte som en sida.
    .help = Ska den läsas på webben? Gör en sida av den: kör samverk new page och klistra in texten. Är det en blankett eller mall kan den ligga kvar.
    .means = Ett textdokument som publiceras som en fil att hämta, fast det kunde vara en sida.
    .why = Ett dokument syns inte i webbplatsens sökning, är svårt att läsa i en telefon och kräver ett program som inte alla har. Dokument på en myndighets webbplats ska dessutom vara tillgängliga, precis som sidorna.
    .wrong =
        content/moten/protokoll.docx:
        PK
    .right =
        content/moten/protokoll.md:
        # Protokoll från höstens möte

file-name-unusable = Namnet ”{ $name }” går inte att ha på alla datorer: { $reason ->
        [character] Windows tillåter inte { $character } i namn
        [end] Windows tar bort en punkt eller ett mellanslag sist i namn
       *[device] i Windows är det namnet på en enhet
    }.
    .help = Ge filen eller mappen ett annat namn, och ändra länkarna dit. Sidans adress kan vara kvar: skriv den i fältet slug.
    .means = En fil eller mapp med ett namn som inte går att ha på alla datorer.
    .why = Den som hämtar webbplatsen till en dator med Windows får inte filen, och ofta inte resten heller. Windows tillåter inte < > : " | ? * i namn och inte en punkt eller ett mellanslag sist, och tar namn som con, aux och nul för enheter.
    .wrong =
        content/nytt?.md:
        # Nytt
    .right =
        content/nytt.md:
        # Nytt

file-left-out = { $file } tas inte med: { $reason ->
        [copy] namnet är som det som program ger gamla och halvfärdiga kopior av filer
        [server] filen är dold, och sådana filer i content publiceras inte
        [secret] den är till för lösenord eller hemliga nycklar
       *[cloud] filen ligger kvar i molnet och är inte hämtad
    }.
    .help = { $reason ->
        [copy] Ska den publiceras? Ge den ett annat namn. Annars kan du ta bort den.
        [server] Ska den publiceras? Lägg den i mappen static, bredvid content. Där behåller filerna sina namn.
        [secret] Ta bort den ur mappen. Har andra kunnat läsa den, till exempel i versionshanteringen? Byt då lösenordet eller nyckeln.
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
file-script = { $file } kör ett skript när någon öppnar den.
    .help = Spara den utan skriptet: i ett ritprogram som ”vanlig SVG”. Hör den till en exporterad kurs eller presentation? Lägg då den i mappen static, bredvid content.
    .means = En teckning eller färdig sida bland innehållet som kör ett skript.
    .why = Ett skript i en teckning (SVG) eller i en färdig sida är ett program. Det körs i webbläsaren hos den som öppnar filen, med samma rättigheter som webbplatsens egna sidor: det kan visa något falskt där, eller skicka vidare det som läsare skriver. Teckningar från andra kan innehålla ett utan att någon vet om det. Exporterade kurser behöver sina skript, och har sin plats i mappen static.
    .wrong =
        content/trad.svg:
        <svg xmlns="http://www.w3.org/2000/svg" onload="start()"/>
    .right =
        content/trad.svg:
        <svg xmlns="http://www.w3.org/2000/svg"/>

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
        [escape] Sätt värdet inom enkla citattecken, eller skriv \\ i stället för \: 'C:\mapp'
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
        <<<<<<< anna
        Vi ses på måndag.
        >>>>>>> bo
    .right = Vi ses på måndag.

box-unknown = Det finns ingen ruta som heter { $written }.
    .help = { $nearest ->
        [none] Välj mellan [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] och [!CAUTION].
       *[other] Menade du [!{ $nearest }]? samverk skriver rubriken på sidans språk.
    }
    .means = En ruta av ett slag som inte finns.
    .why = Det blir ett vanligt citat, och läsaren ser ett ord inom hakparenteser. Det finns fem slag av rutor: NOTE, TIP, IMPORTANT, WARNING och CAUTION. samverk skriver rubriken på sidans språk.
    .wrong =
        > [!OBS]
        > Anmäl dig senast på fredag.
    .right =
        > [!NOTE]
        > Anmäl dig senast på fredag.

## Länkar och adresser

link-target-missing = { $kind ->
        [image] Bilden { $target } finns inte.
       *[link] Länken till { $target } leder till något som inte finns.
    }
    .help = { $nearest ->
        [none] Kontrollera stavningen och att filen finns i mappen content. En fil länkas relativt (../natverk/sida.md) eller från mappen content (/natverk/sida.md).
       *[other] Menade du { $nearest }?
    }
    .means = En länk till något som inte finns.
    .why = Den som klickar får veta att sidan inte finns, och litar mindre på resten. Oftast är namnet felstavat, eller så har filen flyttats eller tagits bort. Skriv filens namn med mapp, räknat från sidan du skriver på.
    .wrong = Läs om [nätverket för matematik](natverk/matematk.md).
    .right = Läs om [nätverket för matematik](natverk/matematik.md).

link-anchor-missing = Länken till { $target } leder till rubriken #{ $anchor }, som inte finns på sidan ”{ $page }”.
    .help = { $nearest ->
        [none] En rubriks adress är rubriken med små bokstäver, utan prickar och med bindestreck: ”Så arbetar vi” blir #sa-arbetar-vi.
       *[other] Menade du #{ $nearest }?
    }
    .means = En länk till en rubrik som inte finns.
    .why = Läsaren hamnar överst på sidan och får leta själv. En rubriks adress är rubriken med små bokstäver, utan prickar och med bindestreck. Den ändras när rubriken ändras. Titta efter hur rubriken heter nu.
    .wrong =
        Läs [hur du anmäler dig](#anmalan).

        ## Så anmäler du dig
    .right =
        Läs [hur du anmäler dig](#sa-anmaler-du-dig).

        ## Så anmäler du dig

link-case = Länken till { $target } har andra stora och små bokstäver än filen.
    .help = Skriv { $nearest }. På en del datorer fungerar det ändå, men inte på webbservern.
    .means = En länk som har andra stora och små bokstäver än filen.
    .why = På många datorer spelar det ingen roll, men det gör det på de flesta webbservrar. Länken fungerar när du provar den, men inte för läsaren. Skriv namnet precis som filen heter.
    .wrong = Läs om [nätverket för matematik](natverk/Matematik.md).
    .right = Läs om [nätverket för matematik](natverk/matematik.md).

link-withheld = Länken till { $target } leder till en sida som inte visas nu: { $reason ->
        [draft] den är ett utkast
        [scheduled] den publiceras senare
        [expired] dess sista dag har passerat
       *[empty] den har inget att visa än
    }. { $place ->
        [related] Till dess är den inte med bland de relaterade sidorna.
        [menu] Till dess är den inte med i menyn.
       *[text] Länken skrivs som vanlig text.
    }
    .help = Ta bort länken, eller låt den vara om sidan snart visas.
    .means = En länk till en sida som inte visas nu.
    .why = Sidan är ett utkast, visas senare eller har slutat visas. Länken skrivs därför som vanlig text, så att ingen hamnar på en sida som inte finns. Ta bort länken, eller låt den vara om sidan snart visas.
    .wrong =
        content/start.md:
        # Höstens datum
        Läs om [höstlovet](hostlov.md).

        content/hostlov.md:
        ---
        title: Höstlov
        draft: true
        ---
    .right =
        content/start.md:
        # Höstens datum
        Läs om [höstlovet](hostlov.md).

        content/hostlov.md:
        ---
        title: Höstlov
        ---

link-outside = Länken till { $target } leder ut ur mappen content.
    .help = Lägg filen i mappen content och länka dit.
    .means = En länk som leder ut ur mappen content.
    .why = Bara det som ligger i mappen content kommer med på webbplatsen. Filen finns på din dator men inte hos läsaren. Lägg en kopia i content och länka till den.
    .wrong = Läs [årsplanen](../planer/arsplan.pdf).
    .right = Läs [årsplanen](dokument/arsplan.pdf).

link-unsafe = { $reason ->
        [data] Länken till { $target } har hela sitt innehåll i adressen. Sådana länkar öppnar webbläsare inte, så länken tas bort.
        [scheme] Länken till { $target } går varken till en sida eller till webben och tas bort: sådana adresser kan starta program hos läsaren.
       *[program] Länken till { $target } skulle köra ett program och tas bort.
    }
    .help = { $reason ->
        [scheme] Länka till en sida, en fil eller en webbadress som börjar med https://. Behövs just den här sortens länkar, skriv det som står före kolonet under link_schemes i site.yaml.
       *[other] Länka till en sida, en fil eller en webbadress som börjar med https://
    }
    .means = En länk som skulle köra ett program.
    .why = En länk som börjar med javascript: kör ett program i läsarens webbläsare, och någon annan kan ha skrivit det. samverk tar därför bort länken. Länka till en sida, en fil eller en webbadress.
    .wrong =
        {"["}Öppna anmälan](javascript:anmalan())
    .right =
        {"["}Öppna anmälan](https://exempel.se/anmalan)

link-empty = { $reason ->
        [picture] ”{ $written }” visar ingen bild: det saknas en fil i src.
       *[other] ”{ $written }” leder ingenstans: det saknas ett mål i parentesen.
    }
    .help = { $reason ->
        [picture] Skriv bildens fil, <img src="bild.jpg" alt="Vad bilden visar">, eller ta bort taggen.
       *[other] Skriv en sida, en fil eller en webbadress i parentesen, eller ta bort länken.
    }
    .means = En länk eller bild utan mål.
    .why = Den som klickar kommer ingenstans. Oftast är det en länk som skulle fyllas i senare. Skriv en sida, en fil eller en webbadress i parentesen, eller ta bort länken och behåll orden.
    .wrong = Fyll i [anmälan till höstens träff]().
    .right = Fyll i [anmälan till höstens träff](https://exempel.se/anmalan).

link-local = { $reason ->
        [server] Länken till { $target } går till en filserver. Webbläsare öppnar inte sådana länkar.
       *[other] { $target } är en fil på din egen dator. Ingen annan kan öppna den.
    }
    .help = { $reason ->
        [server] Lägg filen i mappen content, bredvid sidan, och länka till dess namn. Ska bara några få se den? Skriv var den ligger, utan länk.
       *[other] Lägg filen i mappen content, bredvid sidan, och länka till dess namn.
    }
    .means = En länk till en fil på någons egen dator.
    .why = Filen går att öppna hos dig men inte hos någon annan. Adressen kan också avslöja ditt användarnamn och hur era mappar heter. Lägg filen i mappen content och länka till den.
    .wrong = Läs [årsplanen](file:///C:/Planer/arsplan.pdf).
    .right = Läs [årsplanen](dokument/arsplan.pdf).

link-address-invalid = { $reason ->
        [local] { $target } leder till läsarens egen dator, inte till din.
        [dotless] { $target } går knappast att öppna: webbplatsens namn har ingen punkt.
       *[other] { $target } är ingen webbadress som går att öppna.
    }
    .help = { $reason ->
        [local] Länka till sidans fil, eller skriv adressen där sidan är publicerad.
        [dotless] Skriv hela namnet, till exempel https://exempel.se/. Används adressen bara i ert eget nät kan den stå som den är.
       *[other] { $nearest ->
            [none] En webbadress skrivs https://exempel.se/sida
           *[other] Menade du { $nearest }? En webbadress skrivs https://exempel.se/sida
        }
    }
    .means = En webbadress som ingen webbläsare förstår.
    .why = Den som klickar får ett felmeddelande. Ofta saknas ett tecken i början av adressen, eller så står ett tecken dubbelt. Öppna sidan i en webbläsare och kopiera adressen därifrån.
    .wrong = Läs om [höstens kurser](https:///exempel.se:kurser).
    .right = Läs om [höstens kurser](https://exempel.se/kurser).

link-email-invalid = { $target } är ingen e-postadress.
    .help = En länk till en e-postadress skrivs [namn@exempel.se](mailto:namn@exempel.se)
    .means = En mailto-länk utan e-postadress.
    .why = Den som klickar får ett mejl utan mottagare, eller ett mejl som inte kommer fram. Skriv hela adressen med @ direkt efter mailto:, utan mellanslag.
    .wrong = Skriv till [samordnaren](mailto:samordnare.exempel.se).
    .right = Skriv till [samordnaren](mailto:samordnare@exempel.se).

link-absolute = { $target } är en adress på den här webbplatsen, skriven som om den vore på en annan.
    .help = { $nearest ->
        [none] Länka till sidans fil i stället, så märks det om sidan flyttas.
       *[other] Skriv { $nearest }, så märks det om sidan flyttas.
    }
    .means = En hel webbadress till en sida på den egna webbplatsen.
    .why = Länken fungerar nu, men samverk kan inte se om den går sönder när sidan flyttas eller byter namn. Den leder också bort från en förhandsgranskning. Länka till sidans fil i stället.
    .wrong = Se [matematik](https://natverk.exempel.se/natverk/matematik/).
    .right = Se [matematik](natverk/matematik.md).

image-unshowable = { $target } går inte att visa som en bild: { $reason ->
        [page] det är en sida
        [logo] det är ingen bild
       *[file] webbläsare visar inte filer av det slaget
    }.
    .help = { $reason ->
        [page] Ta bort utropstecknet före [ om du menade en länk.
        [logo] Skriv en bildfil i mappen content, till exempel bilder/logga.svg.
       *[file] Spara bilden som PNG, JPEG, WebP eller SVG. Menade du en länk till filen? Ta bort utropstecknet före [.
    }
    .means = En bild som är en sida, eller en fil som webbläsare inte kan visa.
    .why = Läsaren ser en tom ruta. Webbläsare visar PNG, JPEG, WebP och SVG, men inte PDF eller dokument. Spara bilden i ett av dessa format. Är det en fil att läsa? Ta bort utropstecknet, så blir det en länk.
    .wrong = ![Årsplan för nätverket](dokument/arsplan.pdf)
    .right =
        {"["}Årsplan för nätverket (PDF)](dokument/arsplan.pdf)

image-unreadable = { $target } går inte att visa: { $reason ->
        [empty] filen är tom
        [heic] bilden är sparad som HEIC, som webbläsare inte visar
        [malformed] teckningen har ett fel i sin kod (XML), och då visar webbläsare ingenting av den
        [namespace] teckningen säger inte att den är SVG
        [file] filen går inte att läsa
       *[other] filen är ingen bild, eller så är den skadad
    }.
    .help = { $reason ->
        [empty] Kopiera bilden hit igen från originalet.
        [heic] Öppna bilden i ett bildprogram och spara den som JPEG. Att byta namn på filen räcker inte.
        [malformed] Öppna den i ett ritprogram och spara den som SVG igen, eller kopiera den hit igen från originalet.
        [namespace] Skriv <svg xmlns="http://www.w3.org/2000/svg" …> i början, eller spara den som SVG igen i ett ritprogram.
        [file] Har du rätt att öppna filen? Kopiera annars bilden hit igen.
       *[other] Öppna filen i ett bildprogram och spara den som JPEG eller PNG. Går den inte att öppna? Kopiera bilden hit igen.
    }
    .means = En fil som heter som en bild men inte är någon.
    .why = Läsaren ser en tom ruta. Det händer när en fil har bytt namn i stället för att sparas i ett annat format, eller när en kopiering har avbrutits. Mobiler sparar ofta bilder som HEIC, som webbläsare inte visar. Öppna bilden i ett bildprogram och spara den som JPEG eller PNG.
    .wrong =
        content/exempel.md:
        # Exempel

        ![Tre lärare vid ett bord](bilder/bord.jpg)
        content/bilder/bord.jpg:
        Det här är en text.
    .right =
        content/exempel.md:
        # Exempel

        ![Tre lärare vid ett bord](bilder/samtal.png)

image-too-large = { $target } är för stor för att samverk ska kunna göra den mindre: { $width } × { $height } bildpunkter.
    .help = Öppna bilden i ett bildprogram, minska den till högst 4000 bildpunkter på bredden och spara den igen.
    .means = En bild som är för stor för att samverk ska kunna göra den mindre.
    .why = samverk gör mindre varianter av varje bild, så att sidan går snabbt att öppna i mobilen. Har bilden fler än 80 miljoner bildpunkter läggs den ut som den är, och läsaren måste ladda ned hela. Minska den i ett bildprogram. På en skärm syns ingen skillnad.
    .wrong = ![En karta över alla skolor](bilder/jattekarta.png)
    .right = ![En karta över alla skolor](bilder/samtal.png)

image-damaged = Bilden { $file } är skadad: det går inte att läsa den till slutet.
    .help = Kopiera bilden hit igen från originalet.
    .means = En bild som är skadad.
    .why = Läsaren ser en del av bilden, eller ingenting alls. Oftast har en kopiering eller hämtning avbrutits. Bilden läggs ut som den är, också där en mindre variant skulle visas.
    .wrong = ![Tre lärare vid ett bord](bilder/skadad.png)
    .right = ![Tre lärare vid ett bord](bilder/samtal.png)

image-external = Bilden { $target } hämtas från en annan webbplats.
    .help = Spara bilden i mappen content, bredvid sidan, och visa den därifrån: då försvinner den inte, och ingen annan får veta vem som läser.
    .means = En bild från en annan webbplats.
    .why = Varje gång sidan visas får den andra webbplatsen veta läsarens IP-adress, som är en personuppgift enligt dataskyddsförordningen. Bilden kan också bytas ut eller försvinna utan att någon säger till. Har ni rätt att använda bilden? Spara den då i mappen content.
    .wrong = ![Tre lärare vid ett bord](https://example.com/samtal.png)
    .right = ![Tre lärare vid ett bord](bilder/samtal.png)

related-self = { $reason ->
        [page] { $target } i related är ingen sida på webbplatsen.
        [twice] { $target } står två gånger i related.
       *[self] Sidan står som relaterad till sig själv: { $target }
    }
    .help = { $reason ->
        [page] Skriv sidans fil, räknat från mappen content: natverk/matematik.md. En annan webbplats länkas i texten.
       *[self] Ta bort raden ur related, eller skriv en annan sida.
    }
    .means = En sida som är relaterad till sig själv.
    .why = Under texten visas sidor att läsa vidare på. En länk till sidan som läsaren redan är på leder ingenstans. Ta bort raden, eller skriv en annan sida.
    .wrong =
        ---
        title: Nätverk för matematik
        related: [exempel.md]
        ---
    .right =
        ---
        title: Nätverk för matematik
        related: [natverk/matematik.md]
        ---

address-taken = { $kind ->
        [file] Adressen { $address } är redan tagen av { $other }, så filen läggs inte ut.
        [folder] Mappen har samma adress som { $other }: { $address }
        [generated] Här ligger något på adressen { $address }, där samverk skulle göra en sida. Den sidan görs inte.
       *[page] Adressen { $address } är redan tagen av { $other }.
    }
    .help = { $kind ->
        [file] Ge filen ett annat namn, eller ta bort den. Stora bokstäver, mellanslag och å gör ingen skillnad i adresser, och index.html är mappens sida.
        [folder] Ge den ena mappen ett annat namn, eller samla allt i en av dem. Innehållet i båda visas som en mapp.
        [generated] Ge det ett annat namn, eller ta bort det.
        [alias] Ta bort den ur aliases.
        [tag] Skriv en annan tagg.
        [audience] Skriv målgruppen på ett annat sätt.
        [easy] Behåll en av dem, eller ge den ena ett annat namn. En sida har en lättläst version.
       *[page] Ge sidan en annan adress: ändra filnamnet eller fältet slug.
    }
    .means = Två sidor eller filer vill ha samma adress.
    .why = Bara en av dem kan ha adressen, så den andra skulle inte gå att läsa. I adresser blir stora bokstäver små, och å blir a. Därför kan också olika filnamn ge samma adress. Ge den ena sidan ett annat filnamn eller en annan slug.
    .wrong =
        content/matte.md:
        # Matte

        content/matematik.md:
        ---
        title: Matematik
        slug: matte
        ---
    .right =
        content/matte.md:
        # Matte

        content/matematik.md:
        ---
        title: Matematik
        ---

easy-alone = Det här är den lättlästa versionen av { $target }, som inte finns.
    .help = { $nearest ->
        [none] Skriv även sidan { $target }, eller ge filen samma namn som sidan den hör till.
       *[other] Hör den till { $nearest }? Ge filen samma namn, med lattlast före .md.
    }
    .means = En lättläst version av en sida som inte finns.
    .why = Namnet säger vilken sida en lättläst version hör till: matematik.lattlast.md hör till matematik.md. Den ligger under sidans adress, och därifrån når läsaren den. Utan sidan visas den i stället för sidan, i listor och menyer. Ge filen samma namn som sidan, eller skriv sidan.
    .wrong =
        content/matematik.md:
        # Matematik

        content/mattematik.lattlast.md:
        # Matematik
    .right =
        content/matematik.md:
        # Matematik

        content/matematik.lattlast.md:
        # Matematik

address-unusable = { $kind ->
        [alias] Den gamla adressen
        [tag] Taggens adress
        [audience] Målgruppens adress
        [easy] Den lättlästa versionens adress
        [file] Filens adress
        [folder] Mappens adress
        [generated] En adress
       *[page] Sidans adress
    } går inte att spara som en fil på alla system: { $reason ->
        [long] ”{ $part }” är längre än 255 byte
        [path] den är längre än 800 byte
        [character] ”{ $part }” innehåller { $character }, som Windows inte tillåter
        [end] ”{ $part }” slutar på en punkt eller ett mellanslag, som Windows tar bort
       *[device] ”{ $part }” är namnet på en enhet i Windows
    }.
    .help = { $kind ->
        [alias] Ta bort den ur aliases. Kommer besökare den vägen? Låt webbservern skicka dem vidare.
        [tag] Skriv en annan tagg, eller en kortare.
        [audience] Skriv målgruppen på ett annat sätt, eller kortare.
        [easy] Ge originalet en kortare adress: ändra filnamnet eller fältet slug.
        [file] Ge filen ett annat namn.
        [folder] Ge mappen ett annat namn.
        [generated] Ge det som den görs av ett kortare namn.
       *[page] Ge sidan en annan adress: ändra filnamnet eller fältet slug.
    }
    .means = En adress som inte alla system kan spara en fil på.
    .why = Webbplatsen läggs ut som filer, och varje adress är namnet på en. Ett namn har högst 255 bokstäver. Windows tillåter inte < > : " | ? * och inte heller en punkt eller ett mellanslag sist, och tar namn som con, aux och nul för enheter. Webbplatsen ska gå att bygga och kopiera på alla system, så ett annat namn behövs.
    .wrong =
        content/matematik.md:
        ---
        title: Matematik
        aliases: ["/wiki/Nätverk:Matematik/"]
        ---
    .right =
        content/matematik.md:
        ---
        title: Matematik
        aliases: [/wiki/natverk-matematik/]
        ---

alias-taken = { $reason ->
        [twice] Den gamla adressen { $address } står två gånger.
        [case] Den gamla adressen { $address } skiljer sig bara i stora och små bokstäver från en annan adress: den som { $other } har.
       *[other] Den gamla adressen { $address } används av { $other }.
    }
    .help = { $reason ->
        [twice] Ta bort den ena.
        [case] Ta bort den ur aliases: i Windows och macOS blir båda en och samma fil, och sidan går förlorad. Kommer besökare den vägen? Låt webbservern skicka dem vidare.
       *[other] Ta bort den ur aliases på en av sidorna.
    }
    .means = En gammal adress som redan används.
    .why = En adress kan bara leda till en sida. Här finns redan en sida på adressen, eller en annan sida som vill ha den. Ta bort adressen ur aliases på den sida som den inte hör till.
    .wrong =
        content/matte.md:
        # Matte

        content/matematik.md:
        ---
        title: Matematik
        aliases: [/matte/]
        ---
    .right =
        content/matte.md:
        # Matte

        content/matematik.md:
        ---
        title: Matematik
        aliases: [/rakning/]
        ---

alias-loop = Den gamla adressen { $address } är sidans egen adress.
    .help = Ta bort den ur aliases.
    .means = En gammal adress som är sidans egen.
    .why = Fältet aliases leder läsaren från en gammal adress till sidan. Är adressen sidans egen skulle läsaren skickas runt i en cirkel. Ta bort den ur aliases.
    .wrong =
        content/matematik.md:
        ---
        title: Matematik
        aliases: [/matematik/]
        ---
    .right =
        content/matematik.md:
        ---
        title: Matematik
        aliases: [/matte/]
        ---

## Tillgänglighet

heading-jump = Rubriken ”{ $heading }” har nivå { $level }, men rubriken före har nivå { $before }: en nivå hoppas över.
    .help = Skriv färre #, eller i HTML en lägre siffra, så att nivån blir högst ett steg djupare än rubriken före. Den som lyssnar på sidan letar annars efter det som fattas.
    .means = En rubrik som hoppar över en nivå.
    .why = Den som lyssnar på sidan hoppar från rubrik till rubrik och letar efter det som fattas mellan två nivåer. Rubrikernas nivåer är sidans innehållsförteckning, inte ett sätt att välja textstorlek. WCAG 2.2 (1.3.1 Information och relationer) kräver att rubrikerna visar hur texten är uppbyggd, och W3C avråder från att hoppa över en nivå. Gå ett steg i taget: under ## kommer ###.
    .wrong =
        ## Träffar

        #### Höstens träffar
    .right =
        ## Träffar

        ### Höstens träffar

heading-top = Rubriken ”{ $heading }” har nivå 1, men sidans titel ”{ $title }” är redan rubriken på den nivån.
    .help = Skriv den med två #, eller ta bort den.
    .means = En andra rubrik på högsta nivån.
    .why = Sidans titel blir sidans enda rubrik på nivå 1. Finns det flera vet varken den som lyssnar eller en sökmotor vilken som är sidans namn. Börja sidans egna rubriker med två #. Då visar nivåerna hur texten är uppbyggd, som WCAG 2.2 (1.3.1) kräver.
    .wrong =
        ---
        title: Nätverk för matematik
        ---

        # Så arbetar nätverket
    .right =
        ---
        title: Nätverk för matematik
        ---

        ## Så arbetar nätverket

heading-empty = Rubriken { $written } har ingen text.
    .help = Skriv rubriken, eller ta bort raden.
    .means = En rubrik utan text.
    .why = En skärmläsare läser upp en rubrik, men där finns inget att läsa. Den som hoppar mellan rubriker tror att något är trasigt. WCAG 2.2 (2.4.6 Rubriker och etiketter) kräver att rubriker beskriver det som följer. Skriv rubriken eller ta bort raden. Vill du ha luft mellan två stycken räcker en tom rad.
    .wrong =
        Nätverket träffas varje månad.

        ##

        Alla lärare är välkomna.
    .right =
        Nätverket träffas varje månad.

        ## Vem kan vara med?

        Alla lärare är välkomna.

heading-repeated = { $reason ->
        [anchor] Rubrikens märke { $heading } finns redan { $line ->
            [0] i sidans HTML
           *[other] på rad { $line }
        }, och länkar till märket leder dit.
       *[other] Rubriken ”{ $heading }” heter likadant som rubriken på rad { $line }, i samma del av sidan.
    }
    .help = { $reason ->
        [anchor] Ge rubriken ett eget märke, till exempel {"{"}#{ $heading }-2{"}"}
       *[other] Ge rubrikerna olika ord, så att de går att skilja åt i en lista över sidans rubriker.
    }
    .means = En rubrik med samma ord som sin granne eller som rubriken ovanför.
    .why = Många läser bara rubrikerna först, och skärmläsare kan visa dem som en lista. Där går två lika rubriker inte att skilja åt. WCAG 2.2 (2.4.6) kräver att rubriker säger vad som följer. Skriv det som skiljer texterna åt i rubrikerna.
    .wrong =
        ## Träff

        Vi läser kapitel ett.

        ## Träff

        Vi läser kapitel två.
    .right =
        ## Träff i september

        Vi läser kapitel ett.

        ## Träff i oktober

        Vi läser kapitel två.

heading-bold = Raden ”{ $heading }” är fetstilt som en rubrik men är ingen.
    .help = Är det en rubrik? Skriv ## före orden i stället för stjärnor omkring dem.
    .means = En rad i fetstil som står i stället för en rubrik.
    .why = Det ser ut som en rubrik men är vanlig text. Den kommer inte med i sidans innehållsförteckning, och den som använder skärmläsare kan inte hoppa dit. WCAG 2.2 (1.3.1) kräver att det som ser ut som en rubrik också är en. Skriv ## före orden i stället för stjärnor omkring dem.
    .wrong =
        {"*"}*Så anmäler du dig**

        Skriv till din samordnare.
    .right =
        ## Så anmäler du dig

        Skriv till din samordnare.

image-alt-missing = Bilden { $target } saknar alternativtext.
    .help = Skriv mellan hakparenteserna vad bilden visar: ![Tre lärare vid ett bord]({ $target })
    .means = En bild utan alternativtext.
    .why = Den som inte ser bilden får inte veta vad den visar, och ingen får det om bilden inte kan hämtas. WCAG 2.2 (1.1.1 Icke-textuellt innehåll) kräver en alternativtext till varje bild som säger något. Det gäller offentliga webbplatser genom EN 301 549. Skriv mellan hakparenteserna vad bilden säger på just den här sidan.
    .wrong = ![](bilder/samtal.png)
    .right = ![Tre lärare planerar vid ett runt bord](bilder/samtal.png)

image-alt-file-name = Alternativtexten ”{ $text }” är ett filnamn.
    .help = Skriv vad bilden visar i stället: ![Tre lärare vid ett bord]({ $target })
    .means = Ett filnamn som alternativtext.
    .why = En skärmläsare läser upp filnamnet bokstav för bokstav, och den som lyssnar vet ändå inte vad bilden visar. WCAG 2.2 (1.1.1) kräver en text som ger samma information som bilden. Skriv vad bilden säger på just den här sidan.
    .wrong = ![IMG_2041.jpg](bilder/samtal.png)
    .right = ![Tre lärare planerar vid ett runt bord](bilder/samtal.png)

image-alt-vague = Alternativtexten ”{ $text }” säger inte vad bilden { $target } visar.
    .help = Skriv vad den som inte ser bilden behöver veta: ![Tre lärare vid ett bord]({ $target })
    .means = En alternativtext som bara säger att det finns en bild.
    .why = Skärmläsaren säger redan att det är en bild. Ordet ”bild” säger inte vad den visar, så den som inte ser bilden går miste om innehållet. WCAG 2.2 (1.1.1) kräver en text som ger samma information som bilden. Skriv vad bilden säger på just den här sidan.
    .wrong = ![Bild](bilder/samtal.png)
    .right = ![Tre lärare planerar vid ett runt bord](bilder/samtal.png)

link-text-missing = Länken till { $target } har ingen text.
    .help = Skriv mellan hakparenteserna vart länken leder.
    .means = En länk utan text.
    .why = Länken syns inte och går inte att klicka på. En skärmläsare läser upp adressen eller bara ordet länk. WCAG 2.2 (2.4.4 Syftet med en länk) kräver att orden säger vart länken leder. Skriv dem mellan hakparenteserna. Är länken en bild? Då är bildens alternativtext också länktexten.
    .wrong = Läs mer om nätverket: [](natverk/matematik.md)
    .right = Läs mer om [nätverket för matematik](natverk/matematik.md).

link-text-vague = Länktexten ”{ $text }” säger inte vart länken leder.
    .help = Låt orden säga vad som finns där, till exempel det som sidan heter. Den som använder skärmläsare hoppar ofta från länk till länk.
    .means = En länktext som inte säger vart länken leder.
    .why = Den som använder skärmläsare hoppar ofta från länk till länk eller får dem som en lista. ”Klicka här” säger då ingenting. Den som ögnar igenom sidan har samma problem. WCAG 2.2 (2.4.4) kräver att länkens syfte går att förstå. Skriv vad som finns där som länktext, till exempel sidans namn.
    .wrong =
        {"["}Klicka här](natverk/matematik.md) för att läsa om nätverket.
    .right = Läs om [nätverket för matematik](natverk/matematik.md).

link-text-address = Länktexten är en webbadress: { $text }
    .help = Skriv vad som finns där i stället, till exempel det som sidan heter: [länkens text]({ $target })
    .means = En webbadress som länktext.
    .why = En skärmläsare läser upp adressen tecken för tecken, och få kan höra på den vad som finns där. En lång adress bryts också illa i mobilen. WCAG 2.2 (2.4.4) kräver att länkens syfte går att förstå. Skriv vad som finns där, och lägg adressen i parentesen.
    .wrong = Läs mer: [https://exempel.se/kurser](https://exempel.se/kurser)
    .right = Läs mer om [höstens kurser](https://exempel.se/kurser).

table-header-missing = Tabellen har inga kolumnrubriker.
    .help = Skriv vad varje kolumn innehåller i tabellens första rad, ovanför raden med bindestreck.
    .means = En tabell utan rubriker.
    .why = En skärmläsare säger kolumnens rubrik före varje cell. Saknas rubrikerna hör man bara värden, ”13.00”, ”12”, utan att veta vad de betyder. WCAG 2.2 (1.3.1) kräver att rubriker i tabeller är märkta som rubriker. Skriv vad kolumnerna innehåller i tabellens första rad.
    .wrong =
        |        |       |
        | ------ | ----- |
        | Måndag | 13.00 |
    .right =
        | Dag    | Tid   |
        | ------ | ----- |
        | Måndag | 13.00 |

## Klarspråk

lix-high = { $kind ->
        [easy] Den lättlästa versionen är för svår: LIX är { $lix }, och lättlästa sidor ska ha högst { $most }.
       *[other] Texten är svårläst: LIX är { $lix }, och sidor ska ha högst { $most }.
    }
    .help = Dela långa meningar och byt ut långa ord. LIX räknar ord per mening och andelen ord med fler än sex bokstäver.
    .means = En text som är svår att läsa.
    .why = Språklagen (2009:600, 11 §) säger att språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt. LIX är ett grovt mått: antalet ord per mening plus andelen ord med fler än sex bokstäver. Över 60 är texten mycket svår, under 30 är den mycket lätt. En lättläst version har en egen, lägre gräns. Dela långa meningar och byt ut långa ord, men låt innehållet bestämma. Korta ord är inte alltid begripliga.
    .wrong =
        Förvaltningsövergripande kompetensutvecklingsinsatser implementeras
        kontinuerligt utifrån verksamheternas prioriterade utvecklingsområden.
    .right =
        Lärare från flera förvaltningar lär sig nya saker ihop. Varje skola väljer
        själv vad den vill bli bättre på.

sentence-long = { $kind ->
        [easy] Meningen har { $words } ord. I en lättläst version är gränsen { $most }.
       *[other] Meningen har { $words } ord. Gränsen är { $most }.
    }
    .help = { $kind ->
        [easy] Dela den, så att varje mening säger en sak.
       *[other] Dela den i två, eller gör en lista av uppräkningen.
    }
    .means = En mycket lång mening.
    .why = Den som läser långsamt, är trött eller lyssnar har glömt början när slutet kommer. Språklagen (2009:600, 11 §) säger att språket i offentlig verksamhet ska vara enkelt och begripligt. Skriv en tanke i varje mening, och gör en lista av det som räknas upp.
    .wrong =
        Nätverket träffas den första torsdagen i varje månad och då går vi igenom
        vad som har hänt på skolorna sedan sist och delar uppgifter som har fungerat
        bra i klassrummet och dessutom brukar någon ha läst en bok eller en artikel
        som vi pratar om innan vi bestämmer tid för nästa träff.
    .right =
        Nätverket träffas den första torsdagen i varje månad. Då

        - berättar vi vad som har hänt på skolorna
        - delar vi uppgifter som har fungerat bra
        - pratar vi om något som en av oss har läst.

paragraph-long = { $kind ->
        [easy] Stycket har { $words } ord. I en lättläst version är gränsen { $most }.
       *[other] Stycket har { $words } ord. Gränsen är { $most }.
    }
    .help = Dela stycket där det byter ämne.
    .means = Ett mycket långt stycke.
    .why = En vägg av text är svår att hitta i, särskilt i mobilen. Många hoppar över den. Språklagen (2009:600, 11 §) säger att språket i offentlig verksamhet ska vara enkelt och begripligt. Dela stycket där det byter ämne, och ge gärna delarna var sin rubrik. Exemplet är kort för att få plats. Gränsen är 150 ord om webbplatsen inte har valt en annan.
    .wrong =
        Nätverket träffas den första torsdagen i varje månad. Vi börjar klockan ett
        och håller på i två timmar. Det bjuds på kaffe. Du anmäler dig till
        samordnaren senast på måndagen. Säg till om du behöver något särskilt, till
        exempel en hörslinga eller en viss mat. Vi sparar plats åt dig.
    .right =
        Nätverket träffas den första torsdagen i varje månad. Vi börjar klockan ett
        och håller på i två timmar. Det bjuds på kaffe.

        Du anmäler dig till samordnaren senast på måndagen. Säg till om du behöver
        något särskilt, till exempel en hörslinga eller en viss mat.

## Sökning

search-not-found = { $reason ->
        [missing] Sökningen ”{ $query }” ska hitta { $page }, som inte finns.
        [no-page] Sökningen ”{ $query }” ska hitta { $page }, som inte är en sida.
        [withheld] Sökningen ”{ $query }” ska hitta { $page }, som inte visas nu.
        [off] Sökningen ”{ $query }” ska hitta { $page }, som är undantagen från sökningen.
        [empty] Sökningen ”{ $query }” ska hitta { $page }, men där står inget ord att söka på.
        [word] Sökningen ”{ $query }” hittar inte { $page }: ”{ $other }” finns inte på webbplatsen.
        [nothing] Sökningen ”{ $query }” hittar inte { $page }: ingen sida har alla orden.
        [instead] Sökningen ”{ $query }” hittar inte { $page } utan { $other }.
       *[before] Sökningen ”{ $query }” hittar { $other } före { $page }.
    }
    .help = { $reason ->
        [missing] { $nearest ->
            [none] Skriv sidans fil, räknat från mappen content: natverk/matematik.md
           *[other] Menade du { $nearest }?
        }
        [no-page] Skriv en sidas fil, räknat från mappen content: natverk/matematik.md
        [withheld] Låt raderna stå om sidan snart visas. Ta annars bort dem.
        [off] Ta bort search: false från sidan, eller raderna här.
        [empty] Skriv ord som läsarna söker på.
       *[other] Skriv på sidan vad läsarna kallar den: keywords: [{ $query }]
    }
    .means = En sökning som ska hitta en sida hittar den inte.
    .why = Den som söker vet vad hen vill ha men inte vad det heter här. Inställningen search.must_find säger vilka ord som ska hitta en sida bland de tre första, så att du får veta när en ändring har gömt den. Skriv det som läsarna kallar sidan i dess fält keywords. Ord som betyder samma sak överallt står i synonyms i site.yaml.
    .wrong =
        site.yaml:
        search:
          must_find:
            - query: fritis
              page: natverk/fritidshem.md

        content/natverk/fritidshem.md:
        ---
        title: Fritidshem
        ---
    .right =
        site.yaml:
        search:
          must_find:
            - query: fritis
              page: natverk/fritidshem.md

        content/natverk/fritidshem.md:
        ---
        title: Fritidshem
        keywords: [fritis]
        ---

search-own-title = Den som söker på ”{ $title }” hittar { $other } före den här sidan.
    .help = Ge sidan ett namn som säger vad som skiljer den från { $other }, eller skriv i fältet keywords vad bara den kallas.
    .means = Den som söker på sidans namn hittar en annan sida först.
    .why = Sidor som heter likadant går inte att skilja åt bland sökträffarna, i listor och i webbläsarens flikar. Låt namnet säga vad som är särskilt med sidan: Kontakt med matematiknätverket i stället för Kontakt. Kallar läsarna sidan något som ingen annan sida heter, skriv det i fältet keywords.
    .wrong =
        content/moten/matematik.md:
        # Möten om geometri

        content/traffar/matematik.md:
        # Möten om geometri
    .right =
        content/moten/matematik.md:
        # Möten om geometri i höst

        content/traffar/matematik.md:
        # Möten om geometri i vår

## Integritet

personal-number = { $number } ser ut som ett personnummer eller samordningsnummer.
    .help = Ta bort det: ett personnummer hör inte hemma på en webbsida. Är det något annat? Ignorera felet med fältet ignore och skriv varför.
    .means = Ett svenskt personnummer eller samordningsnummer.
    .why = Utan samtycke får ett personnummer bara behandlas när det är klart motiverat (dataskyddslagen 2018:218, 3 kap. 10 §). På en öppen webbplats är det nästan aldrig det, och sökmotorer sparar vad de har sett. Skriv namn, roll eller funktion i stället. Har numret redan publicerats? Säg till ert dataskyddsombud.
    .wrong = Anmäl dig till Bo Berg, 19811228-9874.
    .right = Anmäl dig till Bo Berg, samordnare.

email-private = { $email } ser ut som en privat e-postadress.
    .help = Skriv tjänsteadressen, eller en funktionsadress som finns kvar när någon slutar.
    .means = En e-postadress som ser ut att vara privat.
    .why = E-post i tjänsten är ofta allmänna handlingar som ska gå att hitta hos er, även när de kommer till en privat adress. En privat adress är dessutom en personuppgift som få vill ha på en öppen webbplats, och den slutar fungera när någon annan tar över. Skriv tjänsteadressen, eller hellre en funktionsadress.
    .wrong = Skriv till [Bo Berg](mailto:fornamn_efternamn@gmail.com).
    .right = Skriv till [nätverkets samordnare](mailto:samordnare@exempel.se).

image-place = { $said ->
        [position] Bilden { $file } avslöjar exakt var den är tagen.
       *[name] Bilden { $file } talar om på vilken ort den är tagen.
    }
    .help = Skriv images: {"{"}originals: clean{"}"} i site.yaml, så publiceras alla bilder utan sådana uppgifter. Eller spara en kopia av bilden utan uppgifter om plats.
    .means = En bild som talar om var den är tagen.
    .why = Telefoner skriver ofta in platsen i fotot, på några meter när. På sidan syns den inte, men den som laddar ner bilden kan läsa den, och söktjänster gör det: var någon bor, vilken skola ett barn går i. De mindre versioner som samverk gör har inga sådana uppgifter, men originalet publiceras också. Med images: {"{"}originals: clean{"}"} publiceras det utan plats, kamera, tid och namn. Bilden i sig och dess färger ändras inte.
    .wrong = ![En kanot vid en brygga](bilder/kanot.png)
    .right =
        site.yaml:
        images:
          originals: clean
        content/exempel.md:
        # Exempel

        ![En kanot vid en brygga](bilder/kanot.png)

image-not-cleaned = { $reason ->
        [unsupported] Bilden { $file } talar om var den är tagen. Uppgiften kan inte tas bort ur en sådan fil, så bilden publiceras inte.
       *[damaged] Bilden { $file } är skadad, så det går inte att se vad mer den berättar. Den publiceras inte.
    }
    .help = { $reason ->
        [unsupported] Spara bilden som JPEG eller PNG.
       *[damaged] Kopiera bilden hit igen från originalet, eller öppna den i ett bildprogram och spara den på nytt.
    }
    .means = En bild som inte kan rensas från uppgifter, och som inte publiceras.
    .why = site.yaml säger att bilder ska publiceras utan uppgifter om plats, kamera och person. För att kunna ta bort dem måste samverk veta vad som är vad i filen. Går inte det publiceras bilden inte alls, för säkerhets skull. På sidan står då bara det som beskriver den.
    .wrong =
        site.yaml:
        images:
          originals: clean
        content/exempel.md:
        # Exempel

        ![Tre lärare vid ett bord](bilder/skadad.png)
    .right =
        site.yaml:
        images:
          originals: clean
        content/exempel.md:
        # Exempel

        ![Tre lärare vid ett bord](bilder/samtal.png)

## Ansvar och granskning

owner-missing = Sidan saknar ansvarig (owner).
    .help = Lägg till owner: Namn <namn@exempel.se> eller funktionens namn.
    .means = Ingen ansvarig, där webbplatsen kräver en.
    .why = När något är fel på sidan vet ingen vem som ska rätta det, och till slut litar ingen på den. Skriv en person eller hellre en funktion, som finns kvar när någon slutar.
    .wrong =
        ---
        title: Nätverk för matematik
        reviewed: 2026-11-02
        ---
    .right =
        ---
        title: Nätverk för matematik
        owner: Samordnaren <samordnare@exempel.se>
        reviewed: 2026-11-02
        ---

review-missing = Sidan saknar granskningsdatum (reviewed).
    .help = Läs igenom sidan och skriv dagens datum: reviewed: 2026-12-03
    .means = Inget granskningsdatum, där webbplatsen kräver ett.
    .why = Utan datum vet ingen om sidan fortfarande stämmer. Läs igenom den, rätta det som är fel och skriv vilken dag du gjorde det. Med review_every säger du hur ofta det ska göras om.
    .wrong =
        ---
        title: Nätverk för matematik
        owner: Samordnaren
        ---
    .right =
        ---
        title: Nätverk för matematik
        owner: Samordnaren
        reviewed: 2026-11-02
        review_every: 1 år
        ---

review-overdue = Sidan granskades senast { $reviewed } och skulle ha granskats på nytt senast { $due }.
    .help = Läs igenom sidan, rätta det som inte stämmer och skriv dagens datum i reviewed.
    .means = Sidan borde ha granskats vid det här laget.
    .why = Gamla sidor leder fel: tider, namn och länkar ändras. Läs igenom sidan, rätta det som är fel och skriv dagens datum. Är den inte längre aktuell? Ta bort den.
    .wrong =
        reviewed: 2024-11-02
        review_every: 1 år
    .right =
        reviewed: 2026-11-02
        review_every: 1 år

date-in-future = { $field } är { $value }, och den dagen har inte kommit än.
    .help = Skriv den dag då det gjordes. När sidan ska granskas nästa gång räknas ut från reviewed och review_every.
    .means = En dag för granskning eller ändring som ännu inte har kommit.
    .why = Fälten reviewed och updated säger när något gjordes, inte när det ska göras. Med en dag i framtiden ser sidan nyare ut än den är och granskas för sent. Skriv dagen då det gjordes. När nästa granskning ska göras räknas ut av review_every.
    .wrong = reviewed: 2062-11-02
    .right = reviewed: 2026-11-02

translation-stale = Originalet { $original } ändrades { $changed }, men { $kind ->
        [easy] den lättlästa versionen
       *[translation] översättningen
    } är från { $from }.
    .help = Läs vad som är ändrat i originalet, ändra samma sak här och skriv dagens datum i updated.
    .means = En översättning, eller en lättläst version, som är äldre än den senaste ändringen av originalet.
    .why = Den som läser översättningen ska få veta samma sak som den som läser originalet. Fältet updated säger när en sida senast ändrades. Är originalets dag senare, så är det något som inte är översatt. Översätt det och skriv dagens datum i updated, även om inget behövde ändras.
    .wrong =
        content/matte.md:
        ---
        title: Matte
        updated: 2026-11-02
        ---
        content/matte.en.md:
        ---
        title: Maths
        updated: 2026-10-01
        ---
    .right =
        content/matte.md:
        ---
        title: Matte
        updated: 2026-11-02
        ---
        content/matte.en.md:
        ---
        title: Maths
        updated: 2026-11-05
        ---

## Inställningar i site.yaml

base-url-invalid = ”{ $value }” i { $field } är ingen webbadress som en webbplats kan ha.
    .help = Skriv hela adressen, med https:// först och ett snedstreck sist: https://natverk.exempel.se/
    .means = En base_url som inte är en webbadress.
    .why = Adressen behövs hel i webbflödet, i webbplatskartan och i länkar som andra visar. Är den fel leder de ingenstans. Skriv den som i webbläsaren, med https:// först.
    .wrong =
        site.yaml:
        base_url: natverk.exempel.se
    .right =
        site.yaml:
        base_url: https://natverk.exempel.se/

base-url-missing = base_url saknas, så webbplatsen får inget webbflöde och ingen webbplatskarta.
    .help = Skriv base_url: https://natverk.exempel.se/ i site.yaml.
    .means = Ingen base_url, så webbplatsen får inget webbflöde och ingen webbplatskarta.
    .why = Den som vill följa webbplatsen får inget flöde, och sökmotorer hittar sidorna långsammare. Resten fungerar. Skriv adressen när du vet var webbplatsen ska ligga.
    .wrong =
        site.yaml:
        title: Nätverk och mötesplatser
    .right =
        site.yaml:
        title: Nätverk och mötesplatser
        base_url: https://natverk.exempel.se/

language-unknown = { $reason ->
        [sami] ”{ $value }” i { $field } är koden för nordsamiska.
        [swahili] ”{ $value }” i { $field } är koden för swahili.
       *[none] ”{ $value }” i { $field } är ingen språkkod.
    }
    .help = { $nearest ->
        [sv] Menade du sv, för svenska?
        [en] Menade du en, för engelska?
        [da] Menade du da, för danska?
       *[none] Skriv sv för svenska eller en för engelska.
    }
    .means = Något som inte är en språkkod.
    .why = Språket säger hur en skärmläsare ska uttala texten (WCAG 2.2, 3.1.1 Sidans språk) och hur datum och knappar skrivs. Det anges med en kod, så att alla webbläsare förstår det. Skriv sv för svenska eller en för engelska.
    .wrong =
        site.yaml:
        base_url: https://natverk.exempel.se/
        language: svenska
    .right =
        site.yaml:
        base_url: https://natverk.exempel.se/
        language: sv

timezone-unknown = Tidszonen ”{ $value }” i { $field } finns inte.
    .help = Skriv till exempel Europe/Stockholm.
    .means = En tidszon som inte finns.
    .why = Tidszonen avgör när en dag börjar, och därmed när sidor börjar och slutar visas. Den skrivs som världsdel och stad på engelska. I hela Sverige är det Europe/Stockholm.
    .wrong =
        site.yaml:
        timezone: Stockholm
    .right =
        site.yaml:
        timezone: Europe/Stockholm

output-invalid = { $field } kan inte vara { $value }: där ligger webbplatsens källor.
    .help = Skriv en mapp för den färdiga webbplatsen, till exempel output: public
    .means = En utmapp som innehåller källorna.
    .why = Den färdiga webbplatsen skulle hamna bland sidorna som den byggs av. Välj en egen mapp. samverk tömmer och fyller den.
    .wrong =
        site.yaml:
        output: content
    .right =
        site.yaml:
        output: public

limit-invalid = ”{ $value }” kan inte vara gränsen { $field }.
    .help = Skriv ett heltal, minst { $least }.
    .means = En gräns som är så låg att varje text räknas som svårläst.
    .why = Gränserna säger när en text räknas som svårläst. En gräns som alla texter går över är ingen hjälp, så då används standardgränsen. Skriv ett högre tal.
    .wrong =
        site.yaml:
        plain_language:
          sentence: 5
    .right =
        site.yaml:
        plain_language:
          sentence: 30

colour-invalid = ”{ $value }” i { $field } är ingen färg som går att använda.
    .help = Skriv färgen med # och sex tecken, inom citattecken: { $field }: "#0c4a54"
    .means = Något som inte är en färg, eller en färg som är genomskinlig.
    .why = Färger skrivs som i CSS: #0c4a54, navy eller rgb(12 74 84). Citattecknen behövs, för utan dem tror YAML att # börjar en kommentar. Färgen får inte vara genomskinlig, för då beror kontrasten på vad som ligger bakom. Tills det är rättat gäller temats egen färg.
    .wrong =
        site.yaml:
        design:
          brand: mörkgrön
    .right =
        site.yaml:
        design:
          brand: "#1d6336"

contrast-low = { $field } syns för dåligt: kontrasten mellan { $value } och { $other } är { $whole },{ $rest }:1 men ska vara minst { $least ->
        [marks] 3:1
       *[text] 4,5:1
    }.
    .help = { $nearest ->
        [none] Välj en färg som är mycket mörkare eller mycket ljusare än { $other }.
       *[other] Skriv { $field }: "{ $nearest }". Det är den närmaste färgen med tillräcklig kontrast.
    }
    .means = Två färger som många inte kan skilja åt.
    .why = Den som ser dåligt, eller läser i starkt ljus, ser inte texten. Text ska ha kontrasten 4,5:1 mot det som ligger bakom, linjer och märken 3:1 (WCAG 2.2, 1.4.3 och 1.4.11). På offentliga webbplatser är det lag. Tills det är rättat gäller temats egen färg.
    .wrong =
        site.yaml:
        design:
          link: "#5fa9b5"
    .right =
        site.yaml:
        design:
          link: "#0b5a78"

menu-long = Det ligger { $count } sidor och mappar överst i content. Huvudmenyn visar bara de { $shown } första.
    .help = Skriv i site.yaml vad som ska stå i menyn, till exempel menu: [natverk/index.md, kontakt.md]
    .means = Det som ligger överst i content är för mycket för menyn, och webbplatsen har ingen egen meny.
    .why = En meny med många val är svår att överblicka, och i mobilen fyller den hela skärmen. Välj det som läsarna behöver oftast. Sidor som inte står i menyn finns kvar, och startsidan leder till dem.
    .wrong =
        site.yaml:
        title: Nätverk
    .right =
        site.yaml:
        menu: [natverk/matematik.md]

statement-incomplete = I tillgänglighetsredogörelsen saknas { $item ->
        [organisation] vilken offentlig aktör som ansvarar
        [service] vad webbplatsen heter
        [conformance] hur väl webbplatsen uppfyller lagen
        [known] vad som inte är tillgängligt
        [assessed] dagen då tillgängligheten bedömdes
        [updated] dagen då redogörelsen uppdaterades
        [method] hur tillgängligheten bedömdes
       *[contact] vart man vänder sig med brister
    }.
    .help = Skriv under accessibility: { $item ->
        [organisation] organisation: och namnet på kommunen, regionen, myndigheten eller företaget
        [service] service: och webbplatsens namn
        [conformance] conformance: fully (helt förenlig), partly (delvis) eller not (inte)
        [known] known: och en lista, där varje punkt har what: (vad) och why: (varför). samverk report ger en lista att börja med
        [assessed] assessed: och dagen, till exempel 2026-11-02
        [updated] updated: och dagen, till exempel 2026-11-02
        [method] method: self (ni har bedömt själva) eller external (någon annan har gjort det)
       *[contact] contact: och email:, phone: eller link:
    }
    .means = En tillgänglighetsredogörelse utan något som lagen kräver.
    .why = Lagen om tillgänglighet till digital offentlig service kräver att varje offentlig webbplats, också ett intranät, berättar hur tillgänglig den är, vad som brister och vart man vänder sig. Det som saknas här måste finnas med. Skriv bara det ni vet: finns det ingen bedömning att redovisa än, ta bort accessibility så länge.
    .wrong =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: partly
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2026-10-15
          updated: 2026-11-02
          contact:
            email: webb@exempel.se
    .right =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: partly
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se

statement-old = Tillgängligheten bedömdes senast { $assessed }, för mer än ett år sedan.
    .help = Bedöm webbplatsen på nytt, rätta redogörelsen under accessibility och skriv dagarna i assessed och updated.
    .means = En tillgänglighetsredogörelse som bygger på en bedömning som är mer än ett år gammal.
    .why = En redogörelse ska säga hur det är nu. Sidor kommer till och ändras, och efter ett år vet ingen om det som står stämmer. Gå igenom webbplatsen igen. samverk report visar det som ett program kan hitta, resten behöver människor prova.
    .wrong =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: partly
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2025-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se
    .right =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: partly
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se

statement-contradicted = { $by ->
        [known] conformance är fully, helt förenlig, men under known står { $count ->
            [one] en brist
           *[other] { $count } brister
        }.
       *[findings] conformance är fully, helt förenlig, men samverk hittar { $count ->
            [one] en brist
           *[other] { $count } brister
        } i tillgängligheten. { $count ->
            [one] Den
           *[other] Den första
        } är { $code } i { $file }{ $line ->
            [none] {""}
           *[other] , rad { $line }
        }.
    }
    .help = { $by ->
        [known] Skriv conformance: partly (delvis förenlig), eller ta bort det som är rättat.
       *[findings] Rätta det som samverk check visar i familjen accessibility. Går det inte nu, skriv conformance: partly (delvis förenlig) och bristerna under known: samverk report ger en lista att kopiera.
    }
    .means = En tillgänglighetsredogörelse som kallar webbplatsen helt förenlig med lagen, fast den inte är det.
    .why = Helt förenlig betyder att det inte finns någon känd brist. Är webbplatsen nästan helt tillgänglig heter det delvis förenlig, och bristerna räknas upp. Läsare och tillsynsmyndighet litar på det som står. Att samverk inte hittar något betyder inte att webbplatsen är helt förenlig, för mycket kan bara människor bedöma.
    .wrong =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: fully
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se
    .right =
        site.yaml:
        organisation: Skolverkstaden
        accessibility:
          conformance: partly
          known:
            - what: Filmerna saknar text.
              why: Vi hinner texta dem i vår.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se

history-missing = { $reason ->
        [program] Programmet git finns inte på datorn, så ändringsdatum saknas på sidor utan updated.
        [repository] Mappen ligger inte i något git-arkiv, så ändringsdatum saknas på sidor utan updated.
       *[shallow] Git-arkivet är bara en del av det hela. Sidor som ändrades tidigare än så får inget ändringsdatum.
    }
    .help = { $reason ->
        [program] Installera git, eller skriv changes: updated.
        [repository] Lägg webbplatsen i ett git-arkiv, eller skriv changes: updated.
       *[shallow] Hämta hela historiken: git fetch --unshallow. I en byggkedja heter det ofta fetch-depth: 0.
    }
    .means = Inställningen `changes: git`, men git vet inte när sidorna ändrades, eller inte för alla.
    .why = Listan över det som nyss ändrats och webbflödet tar dagen från fältet updated. Där det saknas frågar samverk git om den senaste ändringen, om webbplatsen vill det. En byggkedja hämtar ofta bara den sista ändringen. Då ser det ut som om alla filer kom till den dagen, och därför används den inte.
    .wrong =
        site.yaml:
        changes: git
    .right =
        site.yaml:
        changes: updated

setting-unused = { $field } har ingen effekt: { $reason ->
        [twice] { $value } står redan i menyn
        [language] { $value } är redan ett av webbplatsens språk
        [file] { $value } är ingen sida och visas inte i menyn
        [name] filen ska heta { $value }
        [scheme] länkar får inte vara av sorten { $value }
        [pattern] { $value } är inget mönster
        [nothing] { $value } passar inte på någon fil i content
        [pages] det finns ingen sida på { $value } än
        [alone] { $value } är ingen grupp av ord som betyder samma sak
        [grouped] { $value } står redan i en grupp
       *[path] { $value } säger inte var sidans sökväg ska stå
    }.
    .help = { $reason ->
        [twice] Ta bort den ena raden.
        [language] Ta bort det ena.
        [file] Skriv en sida, till exempel kontakt.md.
        [name] Döp om filen till { $value }.
        [scheme] Skriv en adress som börjar med https:// eller ta bort raden.
        [pattern] Skriv ett namn eller en sökväg, där * står för vilka tecken som helst: "*.psd"
        [nothing] Kontrollera stavningen, eller ta bort raden. Sökvägar räknas från mappen content.
        [pages] Skriv en sida på det språket, till exempel content/index.{ $value }.md.
        [alone] Skriv minst två ord i gruppen: [fritids, fritidshem]
        [grouped] Ta bort det ena, eller skriv alla ord som betyder samma sak i en och samma grupp.
       *[path] Skriv {"{path}"} där sökvägen ska stå, till exempel https://exempel.se/redigera/{"{path}"}
    }
    .means = En inställning som inte har någon effekt så som den är skriven.
    .why = Alla sidor skulle få samma länk för att redigera, och den skulle inte leda till sidan. Skriv {"{"}path{"}"} där sidans fil ska stå i adressen.
    .wrong =
        site.yaml:
        edit_url: https://kod.exempel.se/redigera/
    .right =
        site.yaml:
        edit_url: https://kod.exempel.se/redigera/{"{"}path{"}"}

## Teman och mallar

theme-missing = Temat { $theme } finns inte.
    .help = { $nearest ->
        [none] Välj något av { $themes }, eller skapa mappen themes/{ $theme }.
       *[other] Menade du { $nearest }? Det finns { $themes }.
    }
    .means = Ett tema som inte finns.
    .why = Temat bestämmer hur webbplatsen ser ut. Finns det inte kan sidorna inte skapas. Temana standard och bare ingår i samverk. Egna teman ligger i mappen themes. Kontrollera stavningen.
    .wrong =
        site.yaml:
        theme: standrad
    .right =
        site.yaml:
        theme: standard

theme-loop = Temat { $theme } bygger på sig själv i en cirkel.
    .help = Ändra extends i något av temana.
    .means = Teman som bygger på varandra i en cirkel.
    .why = Ett tema kan bygga på ett annat och bara ändra det som ska vara annorlunda. Bygger de på varandra finns ingen grund. Låt ett av dem bygga på standard eller inte på något alls.
    .wrong =
        themes/eget/theme.yaml:
        extends: grund

        themes/grund/theme.yaml:
        extends: eget
    .right =
        themes/eget/theme.yaml:
        extends: grund

        themes/grund/theme.yaml:
        extends: standard

template-syntax = Mallen går inte att läsa: { $reason ->
        [expected] här står { $found } där det ska stå { $expected }
        [tag] { $written } hör inte hit: ett block före det är inte avslutat, eller så är ordet felstavat
        [ends] den tar slut innan allt är avslutat
        [quote] ett citattecken avslutas inte
        [curly] ” är inget citattecken i mallar; skriv "
        [brace] taggen ska börja med {"{%"}
        [end] { $name } från rad { $line } är inte avslutat med end{ $name } när den här taggen kommer
        [open] { $name } på rad { $line } avslutas aldrig: end{ $name } saknas
        [twice] blocket { $name } står två gånger
        [circle] mallar hämtar varandra i en cirkel
        [comment] en kommentar avslutas inte med #{"}"}
        [character] här står ett tecken som inte betyder något i mallar
        [ignored] det här kommer inte med: i en mall med extends får det bara stå block
        [argument] filtret eller funktionen behöver värdet { $name }
       *[other] { $said }
    }{ $written ->
        [none] {""}
       *[other] {" "}(”{ $written }”)
    }
    .help = Kontrollera att varje {"{%"} slutar med {"%}"}, varje {"{{"} med {"}}"}, och att alla block avslutas.
    .means = En mall som inte följer Teras regler.
    .why = Mallen går inte att läsa, så inga sidor kan skapas med den. Varje {"{{"} ska ha sin {"}}"}, varje {"{"}% sin %{"}"}, och varje block ska avslutas. Teras handbok beskriver reglerna.
    .wrong =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title </h1>
    .right =
        themes/eget/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-failed = Mallen fungerar inte för { $page }{ $others ->
        [0] {""}
        [one] {" "}och en sida till
       *[other] {" "}och { $others } sidor till
    }: { $reason ->
        [iterate] for går bara igenom listor, och här står något annat ({ $name })
        [argument] filtret eller funktionen behöver värdet { $name }
        [circle] mallar hämtar varandra i en cirkel
        [numbers] { $name } räknar bara med tal, och här står något annat
        [asset] filen { $name } finns inte i temats mapp static
        [date] ”{ $name }” är inget datum
        [style] det finns ingen datumstil { $name }; välj full, long, short, day, weekday eller month
       *[other] { $said }
    }
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
