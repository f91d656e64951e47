### Allt som samverk säger utom felen och varningarna, på svenska. Samma nycklar står i en.ftl.

error = fel
warning = varning
info = upplysning
help = gör så här

## Kommandoraden

progress-pages = Sidor
build-done = { $pages ->
        [one] En sida
       *[other] { $pages } sidor
    } på { $seconds } s: { $written ->
        [one] en fil skriven
       *[other] { $written } filer skrivna
    }, { $unchanged } oförändrade, { $removed } borttagna. { $errors ->
        [0] Inga fel
        [one] Ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }. Webbplatsen finns i { $output }
build-stopped = Webbplatsen är inte skriven: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }. Den som fanns är oförändrad.
build-gone = Det finns ingen sida längre på adressen { $address }{ $others ->
        [0] {""}
        [one] , och inte på en till
       *[other] , och inte på { $others } till
    }. Har sidan bytt namn eller plats? Skriv den gamla adressen bland sidans fält, så leder den rätt: aliases: [{ $address }]
build-times = Tid per steg:
    .settings = läsa inställningar
    .compare = leta efter ändringar
    .load = läsa innehåll och tema
    .assemble = koppla ihop sidorna
    .routes = lista alla filer
    .views = förbereda mallarna
    .check = kontrollera
    .render = skapa sidorna
    .images = förminska bilderna
    .commit = publicera
check-done = { $pages ->
        [one] En sida kontrollerad
       *[other] { $pages } sidor kontrollerade
    }: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }.
date-in-words = { $weekday ->
        [1] måndag
        [2] tisdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lördag
       *[7] söndag
    } { $day } { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
finding-repeats = { $code }: { $count ->
        [one] ett ställe till
       *[other] { $count } ställen till
    } av samma slag längre ned i filen. { $means }
finding-repeats-help = Rätta dem som visas och kontrollera sedan igen.

# Så många att de räknas först: en rad för varje slag.
findings-counted = Så här många finns det av varje slag:
findings-cut = Här visas { $shown } av { $all } { $infos ->
        [0] fel och varningar
       *[other] fel, varningar och upplysningar
    }. De övriga{ $files ->
        [0] {""}
        [one] , i en fil
       *[other] , i { $files } filer
    }: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }{ $infos ->
        [0] {""}
        [one] , en upplysning
       *[other] , { $infos } upplysningar
    }.
    Visa alla: { $command }
explain-all = Det här kan samverk hitta. Läs mer om något av det: samverk explain KOD
explain-severity = { $severity ->
        [error] Fel
        [warning] Varning
        [info] Upplysning
       *[off] Avstängt
    } i familjen { $family } ({ $about }){ $set ->
        [site] , som site.yaml säger
       *[own] {""}
    }
explain-why = Varför det spelar roll
explain-wrong = Så här blir det fel
explain-right = Så här blir det rätt
explain-live = Om det ska vara så
explain-ignore = Skriv i sidans fält att det ska vara så, och varför:
explain-reason = Skriv här varför.
explain-family = Hur allvarlig hela familjen är ställer du in i site.yaml, till exempel:
family-files = filer som inte går att läsa rätt
family-front-matter = fälten överst på sidan
family-markdown = text som inte läses som det var tänkt
family-links = länkar, bilder och adresser
family-accessibility = det som stänger läsare ute
family-plain-language = hur svår en text är att läsa
family-search = det som sökningen inte hittar
family-privacy = personuppgifter
family-governance = ansvariga och granskning
family-site = inställningar i site.yaml
family-theme = teman och mallar
list-file = Fil
list-title = Titel
list-owner = Ansvarig
list-review = Nästa granskning
list-status = Visas
list-published = ja
list-draft = nej, utkast
list-scheduled = nej, från { $date }
list-expired = nej, slutade { $date }
list-easy = { $shown } (lättläst version)
list-file-withheld = nej, den hör till { $page }
list-overdue = försenad, { $date }
# How a page stands in a language: standing-STATUS, see Standing::as_str
standing-original = original
standing-translation = översättning
standing-current = översatt
standing-stale = gammal översättning
standing-undated = översatt, utan datum
standing-missing = saknas
standing-draft = utkast
standing-scheduled = visas inte än
standing-expired = visas inte längre
search-exact = ”{ $word }” står { $place }
search-undotted = ”{ $word }” är ”{ $as }” utan prickar, och det står { $place }
search-inflected = ”{ $word }” är en annan form av ”{ $as }”, som står { $place }
search-synonym = ”{ $word }” betyder samma som ”{ $as }” enligt synonyms, och det står { $place }
search-beginning = ”{ $word }” är början på ”{ $as }”, som står { $place }
search-part = ”{ $word }” är en del av ”{ $as }”, som står { $place }
search-joined = ”{ $word }” är { $as }, och de orden står { $place }
search-slip = ”{ $word }” är nästan ”{ $as }”, som står { $place }
# Where on a page, see Field::as_str
place-name = i titeln eller keywords
place-lead = i sammanfattningen, uppdraget, målgruppen eller taggarna
place-heading = i en rubrik
place-often = tre gånger eller fler i texten
place-body = i texten
search-more = … och { $count ->
        [one] en sida
       *[other] { $count } sidor
    } till
search-unknown = Ordet ”{ $word }” finns inte på någon sida som sökningen hittar.
search-nothing = Det finns inget ord att söka efter.
search-none = Ingen sida har alla orden.
search-off = { $file } har orden i sitt namn, men ska inte hittas: search: false
search-not-shown = { $file } har orden i sitt namn, men visas inte
report-done = Rapporten är skriven: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }. Öppna filen i en webbläsare.
# What the template of the report shows: words.NAME in src/report.
report-words =
    .heading = Rapport till redaktionen
    .contents = Innehåll
    .site = Hela webbplatsen
    .page = Sida
    .file = Fil
    .review = Nästa granskning
    .shown = Visas
    .help = Gör så här
    .translations = Översättningar
    .statement = Till tillgänglighetsredogörelsen
    .statement_text = Det här hittar samverk på sidor som visas. Rätta det som går. Kopiera resten till accessibility i site.yaml och skriv varför det inte är rättat. Ett program hittar bara en del av bristerna: låt också människor prova.
    .silenced = Ignorerade fel och varningar
    .silenced_text = De här felen och varningarna har någon valt att ignorera, och skrivit varför. Stämmer skälen fortfarande?
    .reason = Skäl
report-today = Så ser det ut { $date }.
report-unowned = Sidor utan ansvarig
report-pages = Sidor
report-errors = Fel
report-warnings = Varningar
report-overdue = Försenade granskningar
report-summary = { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    }. { $errors ->
        [0] { $warnings ->
            [0] Inga fel eller varningar.
            [one] 1 varning.
           *[other] { $warnings } varningar.
        }
       *[other] { $errors } fel{ $warnings ->
            [0] .
            [one] , 1 varning.
           *[other] , { $warnings } varningar.
        }
    }{ $overdue ->
        [0] {""}
        [one] {" "}1 försenad granskning.
       *[other] {" "}{ $overdue } försenade granskningar.
    }
report-translations = { $missing ->
        [0] Ingen översättning saknas
        [one] 1 översättning saknas
       *[other] { $missing } översättningar saknas
    }, { $stale ->
        [0] ingen är äldre än originalet.
        [one] 1 är äldre än originalet.
       *[other] { $stale } är äldre än originalet.
    }
report-barrier = { $code ->
        [heading-jump] { $count ->
            [one] En rubrik hoppar över en nivå
           *[other] { $count } rubriker hoppar över en nivå
        }
        [heading-top] { $count ->
            [one] Sidan har två rubriker på högsta nivån
           *[other] Sidan har flera rubriker på högsta nivån
        }
        [heading-empty] { $count ->
            [one] En rubrik är tom
           *[other] { $count } rubriker är tomma
        }
        [heading-repeated] { $count ->
            [one] En rubrik går inte att skilja från en annan
           *[other] { $count } rubriker går inte att skilja från andra
        }
        [image-alt-missing] { $count ->
            [one] En bild saknar beskrivning
           *[other] { $count } bilder saknar beskrivning
        }
        [image-alt-file-name] { $count ->
            [one] En bild har ett filnamn som beskrivning
           *[other] { $count } bilder har filnamn som beskrivning
        }
        [image-alt-vague] { $count ->
            [one] En bild har en beskrivning som inte säger vad den visar
           *[other] { $count } bilder har beskrivningar som inte säger vad de visar
        }
        [link-text-missing] { $count ->
            [one] En länk saknar text
           *[other] { $count } länkar saknar text
        }
        [link-text-vague] { $count ->
            [one] En länktext säger inte vart länken leder
           *[other] { $count } länktexter säger inte vart länken leder
        }
        [link-text-address] { $count ->
            [one] En länktext är en webbadress
           *[other] { $count } länktexter är webbadresser
        }
        [table-header-missing] { $count ->
            [one] En tabell saknar rubriker
           *[other] { $count } tabeller saknar rubriker
        }
       *[other] { $count ->
            [one] En rad ser ut som en rubrik men är ingen
           *[other] { $count } rader ser ut som rubriker men är inga
        }
    }
report-why = skriv varför det inte är rättat
report-no-date = inget datum
report-error = Fel
report-warning = Varning
report-info = Upplysning
report-place = { $file }, rad { $line }
new-version = Sidan är { $original } på ett annat språk ({ $language }). Det som är lika på alla språk är ifyllt. Det som ska översättas står på rader som börjar med #.
new-type = Typen är { $is } och inte { $asked }: den är densamma på alla språk.
new-next = Så går du vidare:
    1. Öppna filen i din redigerare och byt ut texterna mot dina egna.
    2. Kör samverk serve --open för att se sidan medan du skriver.
    3. Ta bort raden draft: true när sidan är klar.
init-next = Webbplatsen är skapad. Så går du vidare:
    1. { $folder ->
        [here] Du står redan i mappen.
       *[other] Gå till mappen: cd { $folder }
    }
    2. Kör samverk serve --open för att se webbplatsen. Sidorna berättar vad du kan göra.
    3. Skriv webbplatsens namn i site.yaml.
failure-title-empty = titeln har varken bokstäver eller siffror. Skriv sidans namn, till exempel Nätverk för matematik.
failure-title-unprintable = titeln innehåller en radbrytning eller något annat tecken som inte syns. Skriv den på en enda rad.
failure-title-long = titeln är för lång för att bli namn på en fil. Välj en kortare. Resten kan du skriva i fältet summary.
failure-folder-outside = mappen { $folder } ligger utanför mappen content. Ange en mapp i content, till exempel --in natverk.
failure-folder-name = en mapp i content kan inte heta { $folder }. Skriv bokstäver, siffror och bindestreck, till exempel --in natverk.
failure-page-exists = det finns redan en fil { $path }. Ingenting är ändrat. Välj en annan titel, eller skriv vidare i filen.
failure-language-unlisted = webbplatsen har inte språket ”{ $written }”, bara { $languages }. { $setting ->
        [none] Skriv språkets kod, till exempel --language en.
       *[other] Lägg först till det i site.yaml: { $setting }
    }
failure-search-missing = webbplatsen har ingen söksida på det språket: den görs av temats search.html, av sidor som visas.
failure-language-alone = webbplatsen har bara ett språk. Lägg först till ett i site.yaml, till exempel languages: [en]
failure-language-unsaid = webbplatsen har flera andra språk: { $languages }. Skriv vilket av dem sidan ska vara på, till exempel --language en.
failure-original-missing = det finns ingen sida ”{ $written }”. { $nearest ->
        [none] Skriv var den ligger i content, till exempel --of natverk/matematik.md.
       *[other] Menade du --of { $nearest }?
    }
failure-original-translation = { $written } är själv en översättning. Utgå från originalet: --of { $original }
failure-version-exists = { $is_original ->
        [yes] { $original } är redan på det språket ({ $language }). Ingenting är ändrat. Ange ett annat av webbplatsens språk med --language.
       *[no] { $original } finns redan på det språket ({ $language }): { $path }. Ingenting är ändrat. Skriv vidare i den filen.
    }
failure-version-folder = --in och --of går inte att använda tillsammans: sidan läggs bredvid sitt original. Ta bort --in.
failure-folder-not-empty = mappen { $path } är inte tom: där finns { $found }. Ingenting är ändrat. Välj en mapp som är tom eller som inte finns än.
failure-not-a-folder = { $path } är en fil, men här behövs en mapp. Välj ett annat namn.
failure-code-unknown = det finns inget fel och ingen varning som heter ”{ $written }”. { $nearest ->
        [none] Skriv samverk explain för att se alla.
       *[other] Menade du { $nearest }?
    }
failure-root-missing = mappen { $path } finns inte.
failure-nothing-here = i { $path } finns varken site.yaml eller mappen content. Gå till webbplatsens mapp, eller ange den med --root.
failure-base-url = { $url } är ingen webbadress. Skriv hela adressen: https://natverk.exempel.se/
failure-base-url-variable = SAMVERK_BASE_URL är ”{ $url }”, men ska vara en hel webbadress: https://natverk.exempel.se/
failure-recipe-over-file = { $path } finns redan, och samverk har inte skrivit den. Flytta den, eller skriv till en annan fil. Går det bra att den ersätts, skriver du { $marker } på dess första rad.
failure-fault = { $file ->
        [none] ett fel i själva programmet avbröt arbetet.
       *[other] ett fel i själva programmet avbröt arbetet med { $file }.
    } Det är inte du som har gjort fel. Dina filer är orörda, och det som är publicerat ligger kvar. Försök igen. Hjälper inte det, ändra tillbaka det som ändrades sist. Rapportera felet där du har hämtat samverk, så att det rättas. { $file ->
        [none] Skicka med raden här under:
       *[other] Skicka med raden här under, och filen, om den inte är hemlig:
    }
failure-epoch = SOURCE_DATE_EPOCH är ”{ $value }”, men ska vara ett antal sekunder sedan 1970.
failure-io = { $kind ->
        [full] allt gick inte att skriva ut, för disken är full. Ta bort något och försök igen.
        [denied] systemet tillåter det inte: { $reason }
       *[other] { $reason }
    }
failure-file = { $kind ->
        [denied] du har inte rätt till { $path }. Be den som äger mappen om rätt att läsa och skriva där, eller välj en annan mapp.
        [read-only] det går inte att skriva till { $path }, för disken är skrivskyddad. Välj en annan mapp.
        [full] { $path } får inte plats, för disken är full. Ta bort något och försök igen.
        [busy] ett annat program använder { $path }. Stäng det och försök igen.
        [exhausted] { $path } går inte att öppna, för för många filer är öppna på en gång. Avsluta andra program och försök igen. Gränsen visas av kommandot ulimit -n.
        [broken] { $path } går inte att läsa eller skriva, för disken svarar inte som den ska. Försök igen. Händer det fler gånger, välj en mapp på en annan disk.
        [folder] { $path } är en mapp, men här behövs en fil. Flytta mappen.
        [file] { $path } går inte att nå, för något på vägen dit är en fil och ingen mapp. Flytta den.
        [not-empty] mappen { $path } är inte tom. Flytta det som ligger i den.
        [held] { $path } går inte att skriva. Antingen har ett annat program den öppen: stäng det och försök igen. Eller så har du inte rätt att skriva där: välj en annan mapp.
        [missing] { $path } finns inte. Kanske togs den bort medan samverk arbetade. Försök igen.
        [long] { $path } har ett för långt namn.
       *[other] { $path }: { $reason }
    }
failure-output-foreign = mappen { $path } har ett innehåll som samverk inte har skapat, och rörs därför inte. Välj en annan mapp med --output, eller töm den själv.
failure-output-inside = { $path } går inte att skriva till: där ligger webbplatsens källor ({ $source }), och det som skrivs där skulle bli en del av webbplatsen. Ingenting är ändrat. Välj en annan mapp med --output, till exempel --output public
failure-output-other-site = i mappen { $path } ligger en annan webbplats: { $title }. Ingenting är ändrat. Välj en annan mapp med --output. Är det samma webbplats, som har bytt namn? Kör samverk build --allow-removal
failure-output-not-a-folder = { $path } är ingen mapp. Välj en annan med --output.
failure-output-busy = en annan körning skriver just nu till { $path }. Vänta tills den är klar.
failure-output-manifest = { $path } går inte att läsa, så det är okänt vilka filer som får tas bort. Töm mappen själv och bygg på nytt.
failure-output-in-the-way = filen { $path } i utmappen är inte skapad av samverk och skrivs inte över. Flytta den.
failure-report-over-site = i mappen { $path } ligger en webbplats, som rapporten skulle ta bort. Välj en annan mapp med --output.
# What the preview's own pages and its script show: words.NAME in src/preview/client.
preview-words =
    .region = Förhandsgranskning
    .held = Sidan visas som den såg ut innan felet.
    .close = Dölj
    .show = Visa
    .help = Gör så här
    .open = Öppna i redigeraren
    .copy = Kopiera filens sökväg
    .copied = Sökvägen är kopierad.
    .why = Varför?
    .wrong = Fel
    .right = Rätt
    .line = rad
    .column = tecken
    .index = Alla sidor
    .away = Förhandsgranskningen har stannat. Starta samverk serve igen.
    .site_findings = Gäller hela webbplatsen
    .page_findings = Sidor med fel eller varningar
    .all_pages = Alla sidor
    .search = Sök på namn eller fil
    .page = Sida
    .shown = Status
    .findings = Fel och varningar
    .nothing = Ingen sida passar.
    .error_title = Sidan går inte att visa än
    .missing_title = Här finns ingen sida
    .missing_text = När en sida skapas på den här adressen visas den av sig själv.
preview-error = Fel
preview-warning = Varning
preview-info = Upplysning
preview-count = { $errors ->
    [0] { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }
   *[other] { $errors } fel{ $warnings ->
        [0] {""}
        [one] , 1 varning
       *[other] , { $warnings } varningar
    }
}
preview-infos = { $infos ->
    [one] 1 upplysning
   *[other] { $infos } upplysningar
}
preview-elsewhere = { $files ->
    [0] { $pages ->
        [one] { preview-count } på en annan sida
       *[other] { preview-count } på { $pages } andra sidor
    }
   *[other] { $pages ->
        [0] { $files ->
            [one] { preview-count } i { $file }
           *[other] { preview-count } i { $files } filer
        }
        [one] { preview-count } på en annan sida och i { $files ->
            [one] { $file }
           *[other] { $files } filer
        }
       *[other] { preview-count } på { $pages } andra sidor och i { $files ->
            [one] { $file }
           *[other] { $files } filer
        }
    }
}
preview-draft = Utkast
preview-scheduled = Visas från { $date }
preview-expired = Visades till { $date }

preview-summary = { $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
}. { $errors ->
    [0] { $warnings ->
        [0] Inga fel eller varningar.
       *[other] { preview-count }.
    }
   *[other] { preview-count }.
}

preview-error-text = { $errors ->
    [one] Rätta felet här nedanför
   *[other] Rätta felen här nedanför
} och spara. Då visas sidan av sig själv.
preview-hint = Öppna adressen i en webbläsare. Det du sparar syns direkt. Ctrl-C avslutar.
preview-polling = Systemet meddelar inte när filer ändras. Därför kontrolleras filerna två gånger i sekunden.
preview-polling-full = Systemet kan inte bevaka så här många mappar. Därför kontrolleras filerna två gånger i sekunden. På Linux höjs gränsen med: sysctl fs.inotify.max_user_watches=524288
preview-polling-shared = Webbplatsen ligger på en delad disk ({ $kind }), och där meddelar systemet inte allt som ändras. Därför kontrolleras filerna två gånger i sekunden.
preview-gone = Webbplatsens mapp är borta. Förhandsvisningen visar det som senast fanns där, och fortsätter så snart mappen är tillbaka.
preview-elsewhere-at = Från andra datorer och telefoner i nätverket: { $url }
preview-now = Just nu: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }.
preview-refusal = Förhandsgranskningen svarar inte på namnet { $host }. Starta den med --allow-host { $host } om namnet ska gälla.
failure-port-busy = ett annat program använder redan { $address }. Välj en annan port med --port, eller utelämna --port så väljs en ledig.
failure-port-denied = samverk får inte använda { $address }. Välj en port över 1023 med --port.
failure-host-unknown = { $address } är ingen adress på den här datorn. Välj en annan med --host.

## Hjälpen: kommandon (cli-KOMMANDO) och deras flaggor (cli-option-NAMN), se src/cli/words.rs
## .value är ordet för flaggans värde, .default vad som gäller utan flaggan, .expects hur värdet skrivs; övriga är värden att välja bland

cli = Gör en webbplats om en organisations nätverk av en mapp med Markdown-sidor
cli-build = Kontrollera sidorna och skriv den färdiga webbplatsen
    .long = Finns det fel skrivs ingenting: webbplatsen lämnas orörd.
cli-serve = Visa webbplatsen i en webbläsare medan du skriver: det du sparar syns direkt
    .long = Utkast visas också, och sidor vars tid har gått ut eller inte har kommit än. Inga av dina filer ändras. Ctrl-C avslutar.
cli-check = Hitta fel utan att skriva något
cli-new = Skapa en ny sida: ett utkast där varje fält är förklarat
cli-new-page-type = Vad sidan beskriver
    .value = TYP
    .network = ett nätverk
    .meeting-place = en mötesplats
    .page = något annat
cli-new-title = Sidans namn: Nätverk för matematik
    .value = TITEL
cli-new-folder = Mappen i content som sidan läggs i; den skapas om den inte finns
    .value = MAPP
cli-new-language = Sidans språk, om det är ett annat än webbplatsens: ett av dem i languages i site.yaml
    .value = SPRÅK
cli-new-of = Sidan som den nya är på ett annat språk: natverk/matematik.md; det som är lika på alla språk hämtas därifrån
    .value = FIL
cli-init = Skapa en ny webbplats: en liten som förklarar sig själv
cli-init-folder = Den nya webbplatsens mapp; den skapas om den inte finns, annars ska den vara tom
    .value = MAPP
cli-schema = Skriv ut fälten och inställningarna som JSON Schema, för redigerare
cli-schema-subject = Bara schemat för en av dem
    .value = VAD
    .default = båda i ett dokument, under definitions
    .page = fälten överst på en sida
    .site = inställningarna i site.yaml
cli-list = Lista alla sidor: ansvarig, granskningsdatum, vilka som inte visas och varför
cli-search = Visa vad den som söker på webbplatsen hittar, och varför
    .long = Skriv - i stället för ord för att läsa sökningar från standard in, en per rad.
cli-search-words = Det som någon söker efter: fritids umeå
    .value = ORD
cli-search-language = Språket som sökningen är på, om det är ett annat än webbplatsens: ett av dem i languages i site.yaml
    .value = SPRÅK
cli-search-format = Hur svaret skrivs
    .value = FORMAT
    .human = för människor: sidor, och en rad om varför för varje ord
    .json = för program: ett JSON-objekt per rad och sökning
cli-report = Skriv en rapport till redaktionen: vad som är att göra, och vem som ansvarar
    .long = Rapporten är en enda fil som öppnas i en webbläsare. Den går att skriva ut och att skicka.
cli-report-output = Mappen som rapporten skrivs till
    .value = MAPP
    .default = report i webbplatsens mapp
cli-recipe = Skriv det som en webbserver eller en pipeline behöver veta om webbplatsen
    .long = Filen görs av det som webbplatsen innehåller: filtyper, gamla adresser, språk. Skriv den på nytt när det har ändrats.
cli-recipe-server = Servern eller tjänsten som visar webbplatsen
    .value = SERVER
    .iis = Internet Information Services i Windows: web.config
    .nginx = nginx: en fil att inkludera
    .apache = Apache: .htaccess eller en fil att inkludera
    .caddy = Caddy: en fil att importera
    .docker = en behållare som visar webbplatsen
    .azure-devops = Azure DevOps: en pipeline
    .github-pages = GitHub Pages: ett arbetsflöde
    .gitlab-pages = GitLab Pages: en pipeline
cli-recipe-output = Filen att skriva till
    .value = FIL
    .default = skriv ut den
cli-doctor = Gå igenom datorn och webbplatsen: vad som är rätt, vad som inte är det och vad du gör åt det
    .long = Svaret går att klistra in i ett mejl: det innehåller varken användarnamn eller sökvägar utanför webbplatsen.
cli-explain = Förklara ett fel eller en varning: varför det spelar roll, hur det blir fel och hur det blir rätt
    .long = Utan kod listas allt som samverk kan hitta.
cli-completions = Låt tabbtangenten fylla i kommandon och flaggor
    .long = Skriver ut ett skript för din kommandotolk. Hur det installeras står i dokumentationen.
cli-help = Förklara ett kommando och dess flaggor
cli-option-root = Webbplatsens mapp
    .value = MAPP
    .default = närmaste mapp uppåt som har en site.yaml, eller den du står i
cli-option-lang = Språket i hjälp och meddelanden
    .value = SPRÅK
    .default = webbplatsens språk, eller datorns
    .sv = svenska
    .en = engelska
cli-option-today = Gör som om det vore den här dagen
    .value = DATUM
    .default = SOURCE_DATE_EPOCH, eller i dag
    .expects = Skriv år, månad och dag för en dag som finns: 2026-12-03
cli-option-color = Färger i det som skrivs ut
    .value = NÄR
    .auto = när det visas i en terminal
    .always = alltid
    .never = aldrig
cli-option-quiet = Säg bara vad som är fel
cli-option-verbose = Visa också sådant som bara är bra att veta
cli-build-verbose = Visa också sådant som bara är bra att veta, och hur lång tid varje steg tog
cli-option-help = Visa den här hjälpen
cli-option-version = Visa vilken version det är
cli-option-output = Mappen som webbplatsen skrivs till
    .value = MAPP
    .default = output i site.yaml, eller public
cli-option-base-url = Adressen som webbplatsen publiceras på
    .value = ADRESS
    .default = base_url i site.yaml
cli-option-portable = Gör länkar som också fungerar när filerna öppnas från en disk, utan webbserver
cli-option-drafts = Visa också sidor med draft: true
cli-option-future = Visa också sidor som ska publiceras senare
cli-option-expired = Visa också sidor vars sista dag har passerat
cli-option-fail-overdue = Räkna sidor med försenad granskning som fel
cli-option-allow-removal = Skriv webbplatsen även om den inte har något innehåll, om de flesta av sidorna som är publicerade försvinner eller om en annan webbplats ligger i mappen
cli-option-format = Hur fel och varningar skrivs
    .value = FORMAT
    .human = för människor: raden, med stället utmärkt
    .json = för program: ett JSON-objekt per rad
    .github = för GitHub Actions: kommentarer vid raderna
    .gitlab = för GitLab: en rapport för Code Quality
    .sarif = för andra program: SARIF 2.1.0
    .junit = för de flesta pipelines: JUnit XML
cli-option-limit = Hur många fel och varningar som visas för människor, de allvarligaste först; 0 visar alla. Program får alltid alla. Är mer än hundra i en fil av samma slag räknas resten i stället
    .value = ANTAL
    .expects = Skriv ett heltal: 50
cli-option-strict = Räkna varningar som fel
cli-option-host = Adressen att lyssna på; med en annan kan andra datorer se förhandsgranskningen
    .value = ADRESS
    .expects = Skriv en IP-adress eller localhost: 127.0.0.1
cli-option-port = Porten att lyssna på
    .value = PORT
    .default = 8080, eller nästa lediga
    .expects = Skriv ett tal mellan 0 och 65535: 8081
cli-option-allow-host = Ett namn som webbläsare får använda för den här datorn, utöver localhost; kan anges flera gånger
    .value = NAMN
    .expects = Skriv bara namnet, utan https:// och snedstreck: dator.exempel.se, eller *.app.github.dev för alla namn under ett
cli-option-open = Öppna webbplatsen i en webbläsare
cli-option-poll = Leta efter ändringar två gånger i sekunden, där systemet inte säger till: på nätverksdiskar
cli-option-overdue = Visa bara sidor med försenad granskning
cli-option-untranslated = Visa bara sidor som saknar en översättning, eller har en som är äldre än originalet eller inte visas
cli-list-format = Hur listan skrivs
    .value = FORMAT
    .human = för människor: en tabell
    .json = för program: ett JSON-objekt per rad
cli-option-shell = Kommandotolken som du använder
    .value = KOMMANDOTOLK
    .bash = vanligast i Linux
    .elvish = Elvish
    .fish = fish
    .powershell = vanligast i Windows
    .zsh = vanligast i macOS
cli-option-code = Felets eller varningens namn, det som står inom hakparenteser: link-text-vague
    .value = KOD
cli-option-command = Kommandot som ska förklaras
    .value = KOMMANDO
help-usage = Användning:
help-commands = Kommandon
help-command = KOMMANDO
help-arguments = Argument
help-options = Flaggor
help-options-of-all = Flaggor för alla kommandon
help-option = FLAGGOR
help-default = [annars: { $value }]

## När kommandoraden inte går att förstå

usage-nothing = skriv vad du vill göra.
usage-first =
    här finns ingen webbplats än.
      samverk init natverk     gör en i den nya mappen natverk
      samverk serve --open     visar den i webbläsaren, när du har gått till mappen (cd natverk)
      samverk help             berättar om resten; det gör också README.md i den nya mappen
usage-command-missing = skriv också ett kommando. Välj något av { $commands }.
usage-command-unknown = kommandot ”{ $written }” finns inte. { $nearest ->
        [none] Välj något av { $commands }.
       *[other] Menade du { $nearest }?
    }
usage-option-unknown = flaggan { $option } finns inte.{ $nearest ->
        [none] {""}
       *[other] {" "}Menade du { $nearest }?
    }
usage-option-early = flaggan { $option } ska stå efter kommandot: samverk { $command } { $option }
usage-option-elsewhere = flaggan { $option } finns inte här. Den hör till { $commands }.
usage-argument-unexpected = ”{ $written }” hör inte hit.{ $nearest ->
        [none] {""}
       *[other] {" "}Menade du { $nearest }?
    }
usage-argument-missing = här saknas { $missing }.{ $choices ->
        [none] {""}
       *[other] {" "}Välj något av { $choices }.
    }
usage-value-missing = flaggan { $option } saknar ett värde. { $example ->
        [none] Välj något av { $choices }.
       *[other] Skriv { $example }
    }
usage-value-unknown = { $option } kan inte vara ”{ $written }”. { $nearest ->
        [none] Välj något av { $choices }.
       *[other] Menade du { $nearest }? Det går att välja { $choices }.
    }
usage-value-invalid = { $option } kan inte vara ”{ $written }”.
usage-value-unexpected = flaggan { $option } tar inget värde, men här står ”{ $written }”.
usage-conflict = { $option } och { $other } går inte att använda tillsammans.
usage-twice = { $option } går bara att ange en gång.
usage-unclear = det här går inte att förstå: ”{ $written }”.
usage-help = Skriv { $help } för att få hjälp.

## Början till en sida: samverk new

starter-intro =
    Mellan raderna med tre bindestreck står sidans fält: namn, kolon och värde.
    Rader som börjar med # och ett blanksteg, som den här, är förklaringar. De syns inte på sidan.
    Fält som börjar med # är avstängda. Vill du använda ett sådant tar du bort # på alla dess rader.
starter-version =
    Sidan är { $original } på ett annat språk. Det som är lika på alla språk är hämtat därifrån.
    Efter orden ”I originalet” står det som ska översättas. Ta bort de raderna när du har översatt dem.
starter-original = I originalet:
starter-translate = Skriv översättningen här.
starter-required = { $count ->
        [one] Bara { $fields } måste finnas.
       *[other] Alla dessa måste finnas: { $fields }.
    }

## Vad som sägs om fälten: samverk schema, och om sidornas fält även samverk new och dokumentationen
## { $type } är sidans typ, eller any; .starter är värdet på en ny sida, med en rad för varje punkt i en lista; .example är fältet med ett värde, som YAML

schema-page = En sidas fält
schema-page-title = Sidans namn.{ $type ->
        [any] {""}
       *[other] {" "}Låt citattecknen stå kvar.
    }
    .starter = { $title }
    .example = title: Nätverk för matematik
schema-page-short_title = Ett kortare namn, när title är långt. Det står i listor och i raden överst som visar var sidan ligger.
    .starter = Skriv ett kort namn
    .example = short_title: Matematik
schema-page-type = Vad sidan beskriver: ett nätverk (network), en mötesplats (meeting-place) eller något annat (page). Utan raden är det page.
    .starter = { $type }
    .example = type: network
schema-page-summary = Sidan i en mening. Den syns under namnet och i listor.
    .starter = Skriv här med en mening vad { $type ->
        [network] nätverket gör
        [meeting-place] mötesplatsen är till för
       *[other] sidan handlar om
    }.
    .example = summary: Nätverket hjälper skolorna att utveckla undervisningen i matematik.
schema-page-order = Sidans plats i listor, ett heltal. Lägre tal kommer först, sidor utan tal sist.
    .starter = 10
    .example = order: 10
schema-page-sort = I vilken ordning en mapps sidor listas: title sorterar dem efter namn, och newest sätter det senast ändrade först. Skriv det på mappens egen sida. Utan raden är det title.
    .starter = newest
    .example = sort: newest
schema-page-tags = Ämnen. Varje ämne får en egen sida som samlar allt om samma sak.
    .starter = skriv ett ämne här
    .example = tags: [matematik, likvärdighet]
schema-page-keywords = Vad det som sidan handlar om också kallas: vardagsord, förkortningar, gamla namn. Den som söker på något av dem hittar sidan lika lätt som på dess namn.
    .starter = skriv ett annat namn här
    .example = keywords: [fritis, fritids]
schema-page-search = Om webbplatsens sökning hittar sidan. Skriv false för att lämna den utanför.
    .starter = false
    .example = search: false
schema-page-related = Sidor att läsa vidare på: deras filer, räknat från mappen content. Länken syns på båda sidorna.
    .starter = index.md
    .example =
        related:
          - natverk/fritidshem.md
          - kontakt.md
schema-page-film = En film där sidan finns på teckenspråk.
    .example =
        film:
          title: Matematik på svenskt teckenspråk
          link: https://film.exempel.se/matematik
schema-page-film-title = Vad filmen heter. Måste finnas.
    .starter = Sidan på svenskt teckenspråk
schema-page-film-link = Var filmen finns: en fil i content eller en webbadress. Måste finnas.
    .starter = https://www.example.se/film
schema-page-owner = Vem som ansvarar för sidan: ett namn, en e-postadress eller båda.
    .starter = Förnamn Efternamn <fornamn.efternamn@example.se>
    .example = owner: Anna Ek <anna.ek@exempel.se>
schema-page-ignore = Fel och varningar att ignorera på sidan, och varför.
    .example =
        ignore:
          - code: link-text-vague
            text: klicka här
            reason: Citat ur enkäten, som det skrevs.
schema-page-ignore-code = Felets eller varningens namn, det som står inom hakparenteser: link-text-vague. Måste finnas.
schema-page-ignore-reason = Varför det ignoreras. Måste finnas.
schema-page-ignore-text = Ignorera bara det som pekar på de här orden.
schema-page-updated = Dagen då innehållet senast ändrades på ett sätt som läsarna märker.
    .starter = { $today }
    .example = updated: 2026-11-20
schema-page-reviewed = Dagen då någon senast läste igenom hela sidan.
    .starter = { $today }
    .example = reviewed: 2026-11-02
schema-page-review_every = Hur ofta någon ska läsa igenom hela sidan: ett tal och en enhet, som 12 månader, 1 år eller 6 veckor.
    .starter = 12 månader
    .example = review_every: 12 månader
schema-page-draft = Om sidan är ett utkast. Ett utkast publiceras inte. Ta bort raden när sidan är klar.
    .starter = true
    .example = draft: true
schema-page-publish = Den första dagen som sidan visas.
    .starter = { $in_a_month }
    .example = publish: 2026-12-03
schema-page-expires = Den sista dagen som sidan visas.
    .starter = { $in_a_year }
    .example = expires: 2027-06-30
schema-page-slug = Den sista delen av sidans adress, om den ska vara en annan än filens namn ger. Gäller inte index.md.
    .starter = kort-adress
    .example = slug: matte
schema-page-aliases = Gamla adresser som ska leda hit, så att länkar och bokmärken fortsätter att fungera.
    .starter = /gammal-adress/
    .example = aliases: [/larande/, /gammal-sida.html]
schema-page-extra = Egna fält, för mallarna i ett eget tema.
    .starter = farg: blå
    .example =
        extra:
          farg: blå
          antal: 12
schema-page-mission = Vad { $type ->
        [meeting-place] mötesplatsen
       *[other] nätverket
    } är till för, punkt för punkt eller som en text. Nätverk och mötesplatser måste ha ett uppdrag.
    .starter =
        Skriv här vad { $type ->
            [meeting-place] mötesplatsen ska leda till
           *[other] nätverket ska uppnå
        }.
        Skriv en punkt till, eller ta bort raden.
    .example =
        mission:
          - Stödja skolornas utvecklingsarbete.
          - Bidra till en likvärdig skola.
schema-page-audience = Vilka { $type ->
        [meeting-place] mötesplatsen
       *[other] nätverket
    } är till för.
    .starter = Skriv här vilka som kan { $type ->
        [meeting-place] komma
       *[other] vara med
    }.
    .example = audience: [Förstelärare, Rektorer]
schema-page-organisers = Vilka som { $type ->
        [meeting-place] ordnar träffarna
       *[other] driver nätverket
    }.
    .starter = Skriv här vem som { $type ->
        [meeting-place] ordnar träffarna
       *[other] driver nätverket
    }.
    .example = organisers: [Center för skolutveckling]
schema-page-scope = Hur långt { $type ->
        [meeting-place] mötesplatsen
       *[other] nätverket
    } når: hela staden, ett område, en skola.
    .starter = Skriv här om det gäller en skola, ett område eller hela kommunen.
    .example = scope: Hela staden
schema-page-schedule = När ni träffas, med ord: första torsdagen i månaden.
    .starter = Skriv här när ni träffas.
    .example = schedule: Första torsdagen i månaden
schema-page-initiatives = Exempel på vad { $type ->
        [meeting-place] mötesplatsen har lett till
       *[other] nätverket gör
    }.
    .example =
        initiatives:
          - title: Högläsning i förskoleklass
            description: Varje elev får en bok, och klassen läser den tillsammans.
            where: I hela staden
            year: 2025/2026
            partners: [Biblioteken]
            link: ../hoglasning.md
schema-page-initiatives-title = Insatsens namn. Måste finnas.
    .starter = Skriv här vad insatsen heter.
schema-page-initiatives-description = Vad insatsen handlar om.
    .starter = Skriv här vad insatsen går ut på.
schema-page-initiatives-where = Var den äger rum.
    .starter = Skriv här var den pågår.
schema-page-initiatives-year = När, med ord: 2026 eller läsåret 2026/2027.
    .starter = Skriv här vilket år eller läsår.
schema-page-initiatives-partners = Vilka andra som är med.
    .starter = Skriv här vilka som också är med.
schema-page-initiatives-link = Var man kan läsa mer: en fil i content eller en webbadress.
    .starter = https://www.example.se/
schema-page-meetings = Träffar som har ett datum. De kan upprepas: första torsdagen i månaden.
    .example =
        meetings:
          - date: 2026-12-03
            start: 13:00
            end: 15:00
            place: Stadsbiblioteket
            repeat: första torsdagen i månaden
            until: 2027-06-10
            except: [2027-01-07]
            cancelled:
              2027-03-04: Sportlov
          - date: 2026-12-15
            title: Tal i bråkform
            online: https://moten.exempel.se/matematik
schema-page-meetings-date = Dagen för träffen: 2026-12-03. Måste finnas.
    .starter = { $in_a_month }
schema-page-meetings-start = När träffen börjar: 13:00
    .starter = 13:00
schema-page-meetings-end = När träffen slutar: 15:30
    .starter = 15:00
schema-page-meetings-place = Var ni ses.
    .starter = Skriv här var ni träffas.
schema-page-meetings-title = Vad träffen handlar om.
    .starter = Skriv här vad träffen handlar om.
schema-page-meetings-link = Var man kan läsa mer: en fil i content eller en webbadress.
    .starter = https://www.example.se/
schema-page-meetings-online = Var man ansluter till träffen: en webbadress eller en fil i content.
    .starter = https://www.example.se/anslut
schema-page-meetings-repeat = Hur träffen upprepas, med ord: första torsdagen i månaden, varannan tisdag. Då är date den första träffen, och until måste finnas.
    .starter = varje vecka
schema-page-meetings-until = Den sista dagen som träffen upprepas: 2027-06-10
    .starter = { $in_a_year }
schema-page-meetings-except = Datum då serien inte har någon träff.
    .starter = { $week_later }
schema-page-meetings-also = Datum då serien har en träff till.
    .starter = { $day_later }
schema-page-meetings-cancelled = Om träffen är inställd: true, eller varför. I en serie skriver du vilka datum som är inställda, gärna med en orsak till varje.
    .starter = { $two_weeks_later }
schema-page-contacts = Vem man kan fråga: personer eller funktioner.
    .example =
        contacts:
          - name: Bo Berg
            role: Samordnare
            email: bo.berg@exempel.se
            phone: 031-000 00 00
schema-page-contacts-name = Namnet. Måste finnas.
    .starter = Förnamn Efternamn
schema-page-contacts-role = Vad de ansvarar för.
    .starter = Skriv här personens roll.
schema-page-contacts-email = E-postadressen: namn@exempel.se
    .starter = fornamn.efternamn@example.se
schema-page-contacts-phone = Telefonnumret, så som du vill att det ska stå.
    .starter = 031-000 00 00
schema-page-facts = Fler uppgifter till sidans faktaruta.
    .example =
        facts:
          - label: Elevernas ålder
            value: 6–12 år
schema-page-facts-label = Vad uppgiften gäller: Elevernas ålder. Måste finnas.
    .starter = Antal { $type ->
        [meeting-place] platser
       *[other] deltagare
    }
schema-page-facts-value = Själva uppgiften: 1–19 år. Måste finnas.
    .starter = Skriv här hur många.
schema-page-accent = Färgen som skiljer { $type ->
        [meeting-place] mötesplatsen
       *[other] nätverket
    } från andra: { $choices }. Utan raden väljs en.
    .starter = teal
    .example = accent: teal
schema-site = Inställningarna i site.yaml
schema-site-title = Webbplatsens namn. Utan raden används startsidans titel, annars organisationen.
    .example = title: Nätverk och mötesplatser
schema-site-description = Webbplatsen i en mening.
    .example = description: Här utvecklar stadens lärare undervisningen tillsammans.
schema-site-organisation = Vem som står bakom webbplatsen.
    .example = organisation: Exempelstads kommun
schema-site-language = Sidornas språk, och språket i orden runt omkring: sv, en eller ett annat. Utan raden är det sv.
    .example = language: sv
schema-site-languages = Fler språk: en lista, eller varje språk med egna inställningar. Med [en] är matematik.en.md den engelska versionen av matematik.md.
    .example =
        languages:
          en:
            title: Networks and meeting places
            description: Where the city's teachers develop teaching together.
          fi:
schema-site-languages-title = Webbplatsens namn på språket. Utan raden används titeln på språkets startsida.
schema-site-languages-description = Webbplatsen i en mening, på språket.
schema-site-languages-menu = Språkets egen huvudmeny. Utan raden är det webbplatsens meny, med de sidor som finns på språket.
schema-site-languages-menu-title = Vad det ska stå i menyn. Utan raden används sidans titel.
schema-site-languages-menu-link = Vart menyvalet leder: en fil i content, en adress eller en webbadress. Måste finnas.
schema-site-languages-accessibility = Tillgänglighetsredogörelsen på språket. Det som inte står här visas på webbplatsens eget språk.
schema-site-languages-accessibility-organisation = Den offentliga aktör som ansvarar för webbplatsen. Utan raden är det webbplatsens organisation.
schema-site-languages-accessibility-service = Vad webbplatsen heter. Utan raden är det webbplatsens namn.
schema-site-languages-accessibility-known = Det som inte är tillgängligt, i en lista. Behövs om webbplatsen inte är helt förenlig.
schema-site-languages-accessibility-known-what = Vad som brister. Måste finnas.
schema-site-languages-accessibility-known-why = Varför det är så. Måste finnas.
schema-site-languages-accessibility-known-affects = Vem det drabbar, i en lista: utan syn (no-vision), nedsatt syn (low-vision), utan färgseende (no-colour), utan hörsel (no-hearing), nedsatt hörsel (low-hearing), utan tal (no-voice), nedsatt finmotorik eller styrka (manipulation), begränsad räckvidd (reach), känslighet för blinkande ljus (flicker), kognition, språk och lärande (cognition).
schema-site-languages-accessibility-known-page = Sidan som har bristen: dess fil, räknat från mappen content.
schema-site-languages-accessibility-burden = Det som vore oskäligt betungande att göra tillgängligt (12 § i lagen), i en lista.
schema-site-languages-accessibility-burden-what = Vad det är. Måste finnas.
schema-site-languages-accessibility-burden-why = Varför det vore oskäligt betungande. Måste finnas.
schema-site-languages-accessibility-outside = Det som inte omfattas av lagen (9 §), i en lista.
schema-site-languages-accessibility-outside-what = Vad det är. Måste finnas.
schema-site-languages-accessibility-outside-why = Varför det inte omfattas.
schema-site-languages-accessibility-how = Mer om hur bedömningen gjordes, i en mening eller två.
schema-site-languages-accessibility-audit = Rapporten från granskningen, om den går att läsa: en fil i content, en adress eller en webbadress.
schema-site-languages-accessibility-contact = Vart man vänder sig med brister. Minst ett sätt behövs.
schema-site-languages-accessibility-contact-email = E-postadressen.
schema-site-languages-accessibility-contact-phone = Telefonnumret.
schema-site-languages-accessibility-contact-link = En sida eller ett formulär: en fil i content, en adress eller en webbadress.
schema-site-languages-accessibility-answer_time = Hur snart ni svarar: inom två arbetsdagar.
schema-site-base_url = Adressen där webbplatsen publiceras: https://natverk.exempel.se/. Utan raden blir det inget flöde att prenumerera på (Atom) och ingen webbplatskarta för sökmotorer.
    .example = base_url: https://natverk.exempel.se/
schema-site-timezone = Tidszonen som avgör när en dag börjar och slutar. Utan raden är det Europe/Stockholm.
    .example = timezone: Europe/Helsinki
schema-site-theme = Hur webbplatsen ser ut: standard, bare eller en mapp i themes. Utan raden är det standard.
    .example = theme: bare
schema-site-design = Färger, teckensnitt och logotyp. Utan raden ser webbplatsen ut som temat.
    .example =
        design:
          brand: "#0c4a54"
          accent: "#f0b73d"
          link: "#0b5a78"
          link_dark: "#8fd0e6"
          font: humanist
          logo: bilder/logga.svg
          logo_alt: Skolverkstaden
schema-site-design-brand = Färgen på sidhuvud och sidfot, bakom vit text: "#0c4a54". Citattecknen behövs.
schema-site-design-accent = Färgen på linjer och märken som ligger på brand.
schema-site-design-link = Färgen på länkar på ljusa sidor.
schema-site-design-link_dark = Färgen på länkar på mörka sidor.
schema-site-design-font = Bokstävernas form: systemets egna (sans), mjukare (humanist), med klackar (serif) eller med kraftiga klackar (slab).
schema-site-design-logo = Logotypen, en bildfil i content: bilder/logga.svg.
schema-site-design-logo_alt = Vad det står i logotypen, om det är mer än webbplatsens namn.
schema-site-menu = Huvudmenyn, i en lista: filer i content, adresser eller webbadresser. Utan raden visas det som ligger överst i content, men högst tolv saker.
    .example =
        menu:
          - natverk/index.md
          - title: Sök kurs
            link: https://kurser.exempel.se/
schema-site-menu-title = Vad det ska stå i menyn. Utan raden används sidans titel.
schema-site-menu-link = Vart menyvalet leder: en fil i content, en adress eller en webbadress. Måste finnas.
schema-site-edit_url = Var en sidas fil kan redigeras i en webbläsare. {"{path}"} står för filen: https://kod.exempel.se/edit/{"{path}"}. Utan raden har sidorna ingen sådan länk.
    .example = edit_url: https://kod.exempel.se/edit/{"{path}"}
schema-site-editor_url = Vad som öppnar en fil i din redigerare från förhandsgranskningen. {"{path}"} står för filen, {"{line}"} och {"{column}"} för platsen. Utan raden är det Visual Studio Code.
    .example = editor_url: idea://open?file={"{path}"}&line={"{line}"}
schema-site-output = Mappen som den färdiga webbplatsen skrivs till, men inte i content, themes eller static. Utan raden är det public.
    .example = output: webbplats
schema-site-exclude = Filer och mappar i content som inte ska publiceras, i en lista. * står för vilka tecken som helst: "*.psd", arbetsmaterial/, natverk/*/anteckningar.md.
    .example =
        exclude:
          - "*.psd"
          - arbetsmaterial/
          - natverk/*/anteckningar.md
schema-site-governance = Om varje sida måste ha en ansvarig och ett granskningsdatum (required) eller inte (optional). Utan raden är det optional.
    .example = governance: required
schema-site-severity = Hur allvarligt samverk ser på det som är fel, efter vad det gäller: error hindrar publicering, warning varnar, info är bara bra att veta och off visas inte.
    .example =
        severity:
          links: warning
          plain-language: off
schema-site-severity-files = Filer som inte går att läsa.
schema-site-severity-front-matter = Sidornas fält.
schema-site-severity-markdown = Text som inte läses som det var tänkt.
schema-site-severity-links = Länkar, bilder och adresser.
schema-site-severity-accessibility = Det som stänger ute läsare: rubriker, bilder, länkar och tabeller.
schema-site-severity-plain-language = Råd om hur svår en text är att läsa. Blir aldrig värre än en varning.
schema-site-severity-search = Sidor som inte går att hitta med webbplatsens sökning. Blir aldrig värre än en varning.
schema-site-severity-privacy = Personnummer och privata e-postadresser.
schema-site-severity-governance = Ansvariga och granskningsdatum.
schema-site-severity-site = Inställningarna i site.yaml.
schema-site-severity-theme = Teman och mallar.
schema-site-markdown = Hur texterna läses.
    .example =
        markdown:
          typography: true
          line_breaks: keep
          raw_html: escape
schema-site-markdown-line_breaks = Vad en ny rad i ett stycke blir: join gör ett mellanslag av den, som Markdown brukar, och keep behåller radbrytningen. Utan raden är det join.
schema-site-markdown-raw_html = HTML i texterna: sanitise tar bort det som kan skada, allow släpper igenom allt (bara om du litar på alla som skriver) och escape visar det som text. Utan raden är det sanitise.
schema-site-markdown-typography = Om citattecken och tankstreck i texterna ska bli språkets egna: ”x” och – på svenska. Utan raden står de som de är skrivna.
schema-site-images = Vad som publiceras av bilderna, utöver de mindre versionerna.
    .example =
        images:
          originals: clean
schema-site-images-originals = Vad bildernas egna filer berättar för den som laddar ner dem: clean tar bort var, när, av vem och med vad de är tagna, och behåller bilden, dess färger och hur den ska vändas; keep publicerar filerna som de är. Utan raden är det keep. Nya webbplatser har clean.
schema-site-link_schemes = Vad länkar får börja med, utöver http, https, mailto, tel och sms. Sådana adresser öppnar program hos läsaren.
    .example = link_schemes: [sip, msteams]
schema-site-addresses = Var översikterna finns. Utan raden är adresserna på webbplatsens språk.
    .example =
        addresses:
          calendar: /traffar/
          tags: /amnen/
schema-site-addresses-accessibility = Adressen till tillgänglighetsredogörelsen: /tillganglighet/
schema-site-addresses-audiences = Adressen till översikten över målgrupper: /malgrupper/
schema-site-addresses-changes = Adressen till det som nyss ändrats: /nytt/
schema-site-addresses-calendar = Adressen till kalendern: /kalender/
schema-site-addresses-directory = Adressen till kontaktlistan: /kontakter/
schema-site-addresses-initiatives = Adressen till översikten över insatser: /insatser/
schema-site-addresses-search = Adressen till söksidan: /sok/
schema-site-addresses-tags = Adressen till översikten över ämnen: /taggar/
schema-site-changes = Varifrån ändringsdatum kommer: updated tar fältet updated och inget annat, och git frågar dessutom git om de sidor som saknar fältet. Utan raden är det updated.
    .example = changes: git
schema-site-page_size = Hur många poster en lista visar på varje sida. Skriv 0 för att visa alla på en. Utan raden är det 50.
    .example = page_size: 100
schema-site-contacts = Om webbplatsen har en kontaktlista över alla som nätverkens kontaktuppgifter nämner. Skriv false för att inte ha någon. Utan raden är det true.
    .example = contacts: false
schema-site-plain_language = När en text räknas som svårläst. LIX är ett mått på hur långa ord och meningar den har.
    .example =
        plain_language:
          lix: 50
          sentence: 30
          easy:
            lix: 25
schema-site-plain_language-lix = Det högsta LIX en sida får ha. Utan raden är det 60.
schema-site-plain_language-sentence = Hur många ord en mening får ha. Utan raden är det 40.
schema-site-plain_language-paragraph = Hur många ord ett stycke får ha. Utan raden är det 150.
schema-site-plain_language-easy = När en lättläst version räknas som svårläst.
schema-site-plain_language-easy-lix = Det högsta LIX en lättläst version får ha. Utan raden är det 30.
schema-site-plain_language-easy-sentence = Hur många ord en mening får ha i en lättläst version. Utan raden är det 15.
schema-site-plain_language-easy-paragraph = Hur många ord ett stycke får ha i en lättläst version. Utan raden är det 40.
schema-site-synonyms = Ord som betyder samma sak för sökningen, i grupper. Den som söker på ett av dem hittar också sidor som har ett annat.
    .example =
        synonyms:
          - [fritids, fritidshem]
          - [sva, svenska som andraspråk]
schema-site-search = Webbplatsens sökning.
    .example =
        search:
          must_find:
            - query: fritids
              page: natverk/fritidshem.md
schema-site-search-must_find = Sökningar som ska hitta en sida bland de tre första. samverk check säger till när de inte gör det.
schema-site-search-must_find-query = Orden som en läsare söker på. Måste finnas.
schema-site-search-must_find-page = Sidan de ska hitta: dess fil, räknat från mappen content. Måste finnas.
schema-site-accessibility = Tillgänglighetsredogörelsen, som lagen kräver av offentliga webbplatser. Den blir sidan /tillganglighet/. Skriv bara det ni vet.
    .example =
        accessibility:
          conformance: partly
          known:
            - what: Filmen om fritidshem saknar text.
              why: Den textas under våren.
              affects: [no-hearing, low-hearing]
              page: natverk/fritidshem.md
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: webb@exempel.se
            phone: 031-000 00 00
          answer_time: inom två arbetsdagar
schema-site-accessibility-organisation = Den offentliga aktör som ansvarar för webbplatsen. Utan raden är det webbplatsens organisation.
schema-site-accessibility-service = Vad webbplatsen heter. Utan raden är det webbplatsens namn.
schema-site-accessibility-conformance = Hur väl webbplatsen uppfyller lagen: helt förenlig (fully), delvis förenlig (partly) eller inte förenlig (not).
schema-site-accessibility-known = Det som inte är tillgängligt, i en lista. Behövs om webbplatsen inte är helt förenlig.
schema-site-accessibility-known-what = Vad som brister. Måste finnas.
schema-site-accessibility-known-why = Varför det är så. Måste finnas.
schema-site-accessibility-known-affects = Vem det drabbar, i en lista: utan syn (no-vision), nedsatt syn (low-vision), utan färgseende (no-colour), utan hörsel (no-hearing), nedsatt hörsel (low-hearing), utan tal (no-voice), nedsatt finmotorik eller styrka (manipulation), begränsad räckvidd (reach), känslighet för blinkande ljus (flicker), kognition, språk och lärande (cognition).
schema-site-accessibility-known-page = Sidan som har bristen: dess fil, räknat från mappen content.
schema-site-accessibility-burden = Det som vore oskäligt betungande att göra tillgängligt (12 § i lagen), i en lista.
schema-site-accessibility-burden-what = Vad det är. Måste finnas.
schema-site-accessibility-burden-why = Varför det vore oskäligt betungande. Måste finnas.
schema-site-accessibility-outside = Det som inte omfattas av lagen (9 §), i en lista.
schema-site-accessibility-outside-what = Vad det är. Måste finnas.
schema-site-accessibility-outside-why = Varför det inte omfattas.
schema-site-accessibility-assessed = Dagen då tillgängligheten senast bedömdes.
schema-site-accessibility-updated = Dagen då redogörelsen senast uppdaterades.
schema-site-accessibility-method = Hur bedömningen gjordes: av er själva (self) eller av någon annan (external).
schema-site-accessibility-how = Mer om hur bedömningen gjordes, i en mening eller två.
schema-site-accessibility-audit = Rapporten från granskningen, om den går att läsa: en fil i content, en adress eller en webbadress.
schema-site-accessibility-contact = Vart man vänder sig med brister. Minst ett sätt behövs.
schema-site-accessibility-contact-email = E-postadressen.
schema-site-accessibility-contact-phone = Telefonnumret.
schema-site-accessibility-contact-link = En sida eller ett formulär: en fil i content, en adress eller en webbadress.
schema-site-accessibility-answer_time = Hur snart ni svarar: inom två arbetsdagar.

## Filer till webbservrar och pipelines: samverk recipe

hosting-written = Skriven av samverk { $version } för ”{ $title }”. Skriv den på nytt när sidor har fått nya adresser eller nya slags filer har kommit till. Ändra inte i den: då försvinner ändringen nästa gång.
hosting-top = Webbplatsen har ingen base_url, så det här gäller när den ligger överst på sin adress.
hosting-types = Filtyper. Text är UTF-8.
hosting-exceptions = Filer av en annan typ än ändelsen säger: webbflöden.
hosting-fingerprinted = Filer vars namn ändras med innehållet: webbläsaren behåller dem i ett år.
hosting-revalidated = Sidor och allt annat som behåller sitt namn: webbläsaren frågar varje gång om det har ändrats.
hosting-policy = Vad sidorna får hämta: det som de faktiskt använder och inget annat. Visas webbplatsen i en ram på en annan, till exempel i SharePoint, ska den adressen stå efter frame-ancestors.
hosting-scripts = { $count ->
        [one] En sida innehåller ett eget skript. Det körs inte
       *[other] { $count } sidor innehåller egna skript. De körs inte
    }: flytta det till en fil i temat.
hosting-hsts = Ta bort tecknet # när allt på adressen svarar på https: i ett år vägrar webbläsare sedan http.
hosting-packed = Text skickas packad.
hosting-own = samverks egen mapp är inte till för läsare.
hosting-moved = Gamla adresser.
hosting-not-found = Sidan som visas när en adress inte finns, på läsarens språk.
hosting-daily = En gång per dygn också, så att sidor visas och tas bort på sin dag.
hosting-package = Versionen är låst. Så länge samverk inte finns på PyPI: använd ert eget paketregister (PIP_INDEX_URL), eller skriv adressen till paketets fil här i stället: https://…/samverk-….whl
hosting-annotated = Ändringsförslag kontrolleras: varje fel och varning visas vid sin rad. Lägg till --strict om varningar också ska stoppa.
hosting-cache = Förminskade bilder och annat som nästa bygge slipper göra om.
hosting-pages-limits = Tjänsten bestämmer själv över svarshuvuden, så cachetider och innehållspolicy går inte att ställa in här. Har webbplatsen flera språk visas huvudspråkets sida när en adress inte finns.
hosting-nginx-use = Spara filen på servern och inkludera den i webbplatsens server-block. Mappen är den som samverk build skriver till, eller en kopia av den:
hosting-nginx-relative = Omdirigeringar leder rätt också bakom en proxy som har en annan adress.
hosting-apache-use = Lägg filen i mappen static och kalla den .htaccess, så följer den med webbplatsen (servern behöver AllowOverride All). Eller spara den på servern och inkludera den:
hosting-apache-options = Utan MultiViews: annars gissar servern vad den som skrev en adress menade.
hosting-apache-etag = Apache ändrar en packad fils ETag och känner sedan inte igen den. Tiden för filens senaste ändring räcker.
hosting-iis-use = Lägg filen i mappen static och kalla den web.config, så följer den med webbplatsen. Allt som behövs finns i Windows Server: rollerna Statiskt innehåll, HTTP-omdirigering, Komprimering av statiskt innehåll, HTTP-fel och Filtrering av begäranden. Utan HTTP-omdirigering leder gamla adresser ändå vidare, genom en sida.
hosting-iis-hsts = Låt raden gälla när allt på adressen svarar på https: i ett år vägrar webbläsare sedan http.
hosting-iis-fingerprinted = Filer vars namn ändras med innehållet: webbläsaren behåller dem i ett år. Förminskade bilder ligger bland sidorna och frågas efter varje gång.
hosting-caddy-use = Spara filen på servern och importera den i webbplatsens block. Mappen är den som samverk build skriver till, eller en kopia av den:
hosting-docker-use = En behållare som visar webbplatsen. Bygg webbplatsen först, och sedan behållaren:
hosting-docker-user = En användare utan rättigheter. Det enda som skrivs hamnar i /tmp.
hosting-github-use = Lägg filen i .github/workflows/ och välj GitHub Actions som källa under Settings, Pages.
hosting-github-publish = Bara main publiceras. Den nya webbplatsen ersätter den gamla på en gång.
hosting-gitlab-use = Lägg filen överst i projektet och kalla den .gitlab-ci.yml. Lägg också upp ett schema under Build, Pipeline schedules: en gång per dygn, så att sidor visas och tas bort på sin dag.
hosting-gitlab-publish = Bara huvudgrenen publiceras. Den nya webbplatsen ersätter den gamla på en gång.
hosting-gitlab-packed = GitLab skickar den packade filen till den som kan läsa den.
hosting-azure-use = Lägg filen överst i projektet och kalla den azure-pipelines.yml. Webbservern ska vara med i en miljö som heter intranet och ha Python. Webbplatsen byggs där, direkt i mappen som servern visar; samverk recipe iis skriver det servern behöver veta. I Azure Repos startas kontrollen av en grenprincip (Build validation).
hosting-azure-folder = Mappen på webbservern.
hosting-azure-publish = Bara main publiceras. Innehåller den fel blir mappen som den var.
hosting-needs-base-url = Ingenting är skrivet: på { $server } ligger webbplatsen under en sökväg, och utan base_url vet samverk inte vilken.

## Datorn och webbplatsen: samverk doctor. Orden efter punkten väljs av src/doctor/; till varje wrong hör vad man gör åt det

doctor-right = rätt
doctor-wrong = fel
doctor-versions = versioner
    .right = samverk { $version } på { $system } { $processor }{ $theme ->
        [none] {""}
       *[other] , temat { $theme }
    }
doctor-root = webbplats
    .right = site.yaml finns
    .right-bare = mappen content finns, men ingen site.yaml: förvalda inställningar gäller
    .wrong = här finns varken site.yaml eller mappen content
    .wrong-remedy = Gå till webbplatsens mapp eller ange den med --root. Finns det ingen webbplats än gör samverk init en.
doctor-settings = inställningar
    .right = inga fel i site.yaml
    .wrong = { $count ->
        [one] ett fel eller en varning
       *[other] { $count } fel och varningar
    } i site.yaml
    .wrong-remedy = Kör samverk check. Där står vad som är fel och på vilken rad.
doctor-theme = tema
    .right = { $theme }: inga fel
    .wrong = { $theme }: { $count ->
        [one] ett fel eller en varning
       *[other] { $count } fel och varningar
    }
    .wrong-remedy = Kör samverk check. Där står vad som är fel och på vilken rad.
doctor-pages = sidor
    .right = { $count ->
        [one] en sida
       *[other] { $count } sidor
    } utan fel
    .wrong = { $errors ->
        [one] ett fel
       *[other] { $errors } fel
    } på { $count ->
        [one] en sida
       *[other] { $count } sidor
    }
    .wrong-remedy = Kör samverk check. Så länge det finns fel publiceras ingenting.
    .wrong-none = det finns inga sidor i mappen content
    .wrong-none-remedy = Skapa en: samverk new page Titel. Fanns det sidor nyss kan en disk ha kopplats bort, eller så är filerna inte hämtade.
doctor-pictures = bilder
    .right = { $count ->
        [0] inga bilder
        [one] en bild
       *[other] { $count } bilder
    }
    .wrong = { $count ->
        [one] en fil
       *[other] { $count } filer
    } har Git LFS inte hämtat än: { $names }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
    .wrong-remedy = Hämta dem: git lfs install, sedan git lfs pull
doctor-fonts = typsnitt
    .right = { $count ->
        [one] ett eget typsnitt
       *[other] { $count } egna typsnitt
    }
    .right-none = läsarens egna, inget hämtas
    .wrong = { $name } i temat är inget typsnitt
    .wrong-remedy = Ersätt filen med en som är WOFF2, WOFF eller OpenType. Ligger den i Git LFS: git lfs pull
doctor-output = publicering
    .right = { $folder ->
        [none] mappen som output anger
       *[other] { $folder }
    } går att skriva till
    .wrong = { $folder ->
        [none] mappen som output anger
       *[other] { $folder }
    } går inte att skriva till: du får inte för systemet
    .wrong-remedy = Be den som sköter datorn om rätt att skriva dit, eller välj en annan mapp med output i site.yaml.
    .wrong-other = { $folder ->
        [none] mappen som output anger
       *[other] { $folder }
    } går inte att skriva till: { $reason }
    .wrong-other-remedy = Se efter att disken är inkopplad och har plats kvar.
doctor-cache = mellanlager
    .right = { $folder } går att skriva till
    .wrong = { $folder } går inte att skriva till: du får inte för systemet
    .wrong-remedy = Utan den fungerar allt, men varje bygge tar längre tid. Be den som sköter datorn om rätt att skriva i webbplatsens mapp.
    .wrong-other = { $folder } går inte att skriva till: { $reason }
    .wrong-other-remedy = Se efter att disken är inkopplad och har plats kvar.
doctor-watcher = ändringar
    .right = systemet säger till när en fil ändras
    .wrong = systemet säger inte till när en fil ändras, som på många nätverksdiskar
    .wrong-remedy = Förhandsgranska med samverk serve --poll, eller ha webbplatsen på datorns egen disk.
    .wrong-denied = gick inte att pröva, för det går inte att skriva i webbplatsens mapp
    .wrong-denied-remedy = Be den som sköter datorn om rätt att skriva där.
doctor-port = port
    .right = { $port } är ledig för samverk serve
    .right-busy = { $port } används av något annat, så samverk serve tar nästa lediga
    .wrong = { $port } får inte användas på den här datorn
    .wrong-remedy = Prova en annan: samverk serve --port 9000. Hjälper det inte stoppar en brandvägg eller ett skyddsprogram samverk.
doctor-editor = redigering
    .right = länkar i förhandsgranskningen öppnar { $scheme }
    .right-web = länkar på sidorna leder till adressen i edit_url
    .right-none = inga länkar (varken edit_url eller editor_url är angiven)
    .wrong = edit_url eller editor_url är fel skriven i site.yaml
    .wrong-remedy = Kör samverk check. Där står hur den ska se ut.
