### Allt som samverk säger, på svenska. Samma nycklar står i en.ftl.
### En nyckel per fynd: vad som är fel, och .help: vad man gör åt det.

error = fel
warning = varning
info = upplysning
help = gör så här

## Filer

file-unreadable = { $file } går inte att läsa: { $reason }
    .help = Kontrollera att filen finns kvar och att du har rätt att läsa den. En länk som leder tillbaka till en mapp ovanför måste tas bort.
file-not-utf8 = Filen är inte sparad som UTF-8: byte { $byte } är inget tecken.
    .help = Öppna filen i din redigerare och spara om den med teckenkodningen UTF-8. Ofta är den sparad som Windows-1252 eller Latin-1.

## Fälten överst på sidan

front-matter-unclosed = Raden --- inleder sidans fält, men ingen rad --- avslutar dem.
    .help = Skriv --- på en egen rad efter det sista fältet. Ska sidan börja med en linje i stället? Skriv *** på första raden.
yaml-tab = Raden börjar med en tabb. Fält får bara dras in med blanksteg.
    .help = Byt tabben mot två blanksteg.
yaml-colon = Värdet ”{ $value }” i fältet { $key } innehåller ett kolon och måste stå inom citattecken.
    .help = Skriv { $start } "{ $value }"
yaml-unclosed = Tecknet { $mark } inleder värdet men avslutas inte på raden.
    .help = Lägg till det avslutande tecknet sist i värdet, eller ta bort det inledande.
yaml-syntax = Fälten går inte att läsa här: ”{ $line }” ({ $info }).
    .help = Kontrollera indrag, citattecken och kolon på raden och på raden före. Varje fält skrivs som namn: värde.
yaml-not-fields = Här ska det stå fält, ett per rad: namn: värde.
    .help = Skriv till exempel title: Sidans namn
yaml-too-large = Fälten upprepar eller nästlar sig djupare än vad som är rimligt.
    .help = Skriv ut värdena i stället för att hänvisa med & och *.
field-unknown = Fältet { $field } finns inte.
    .help = { $nearest ->
        [none] { $extra ->
            [yes] Ta bort raden, eller lägg fältet under extra: om en mall behöver det.
           *[no] Ta bort raden, eller kontrollera stavningen.
        }
       *[other] Menade du { $nearest }?
    }
field-duplicate = Fältet { $field } står två gånger.
    .help = Behåll det ena. Det första gäller tills du har valt.
field-empty = Fältet { $field } är tomt.
    .help = Skriv ett värde efter kolonet, eller ta bort raden.
field-missing = Fältet { $field } saknas.
    .help = { $field ->
        [mission] Skriv nätverkets uppdrag: mission: följt av en text eller en punktlista.
       *[other] Lägg till en rad { $field }: med ett värde.
    }
field-type = Fältet { $field } ska vara { $expected ->
        [list] en lista
        [fields] fält med indrag
       *[text] en text
    }, men här står { $found ->
        [list] en lista
        [fields] fält
       *[text] en text
    }.
    .help = { $expected ->
        [list] Skriv varje del på en egen rad med ett bindestreck före.
        [fields] Skriv varje del på en egen rad, indragen med två blanksteg: namn: värde
       *[text] Skriv en enda text efter { $field }:
    }
field-misplaced = Fältet { $field } hör till nätverk och mötesplatser, men sidan har en annan typ.
    .help = Skriv type: network eller type: meeting-place om sidan beskriver ett nätverk eller en mötesplats.
title-missing = Sidan har ingen titel (title).
    .help = Lägg till title: Sidans namn mellan två rader med --- överst, eller börja texten med en rubrik: # Sidans namn
value-unknown = { $field } kan inte vara ”{ $value }”.
    .help = { $nearest ->
        [none] Välj något av { $choices }.
       *[other] Menade du { $nearest }? Det går att välja { $choices }.
    }
bool-invalid = { $field } kan inte vara ”{ $value }”.
    .help = { $nearest ->
        [none] Skriv true för ja eller false för nej.
       *[other] Skriv { $nearest } i stället.
    }
integer-invalid = ”{ $value }” i fältet { $field } är inget heltal.
    .help = Skriv ett tal med siffror, till exempel 10.
date-invalid = ”{ $value }” i fältet { $field } är inget datum som finns.
    .help = Skriv år, månad och dag med siffror: 2026-12-03
time-invalid = ”{ $value }” i fältet { $field } är inget klockslag.
    .help = Skriv timme och minut: "13:00"
interval-invalid = ”{ $value }” i fältet { $field } är ingen tidsrymd.
    .help = Skriv ett tal och en enhet: 12 månader, 1 år eller 6 veckor.
email-invalid = ”{ $value }” i fältet { $field } är ingen e-postadress.
    .help = En e-postadress skrivs namn@exempel.se. För en ansvarig går det också att skriva Namn <namn@exempel.se>.
end-before-start = Träffen slutar { $end }, innan den börjar { $start }.
    .help = Kontrollera start och end.
expires-before-publish = Sidan slutar visas { $expires }, innan den börjar visas { $publish }.
    .help = Kontrollera publish och expires.
slug-invalid = ”{ $value }” kan inte vara en del av en adress.
    .help = Skriv små bokstäver a–z, siffror och bindestreck: matematik-f-3
alias-invalid = ”{ $value }” är ingen adress på webbplatsen.
    .help = Skriv adressen från webbplatsens början, med snedstreck först och sist: /matte/

## Länkar och adresser

link-target-missing = Länken till { $target } leder till något som inte finns.
    .help = { $nearest ->
        [none] Kontrollera stavningen och att filen finns i mappen content. En fil länkas relativt (../natverk/sida.md) eller från mappen content (/natverk/sida.md).
       *[other] Menade du { $nearest }?
    }
link-anchor-missing = Länken till { $target } leder till rubriken #{ $anchor }, som inte finns på sidan ”{ $page }”.
    .help = { $nearest ->
        [none] En rubriks adress är rubriken med små bokstäver, utan prickar och med bindestreck: ”Så arbetar vi” blir #sa-arbetar-vi.
       *[other] Menade du #{ $nearest }?
    }
link-case = Länken till { $target } har andra stora och små bokstäver än filen.
    .help = Skriv { $nearest }. På en del datorer fungerar det ändå, men inte på webbservern.
link-withheld = Länken till { $target } leder till en sida som inte visas nu: { $reason ->
        [draft] den är ett utkast
        [scheduled] den publiceras senare
        [expired] dess sista dag har passerat
       *[empty] den har inget att visa än
    }. Länken skrivs som vanlig text.
    .help = Ta bort länken, eller låt den vara om sidan snart visas.
link-outside = Länken till { $target } leder ut ur mappen content.
    .help = Lägg filen i mappen content och länka dit.
link-unsafe = Länken till { $target } skulle köra ett program och tas bort.
    .help = Länka till en sida, en fil eller en webbadress som börjar med https://
address-taken = Adressen { $address } är redan tagen av { $other }.
    .help = Ge sidan ett eget namn: ändra filnamnet eller fältet slug.
alias-taken = Den gamla adressen { $address } används av { $other }.
    .help = Ta bort den ur aliases på en av sidorna.
alias-loop = Den gamla adressen { $address } är sidans egen adress.
    .help = Ta bort den ur aliases.

## Ansvar och granskning

owner-missing = Sidan saknar ansvarig (owner).
    .help = Lägg till owner: Namn <namn@exempel.se> eller funktionens namn.
review-missing = Sidan saknar granskningsdatum (reviewed).
    .help = Läs igenom sidan och skriv dagens datum: reviewed: 2026-12-03
review-overdue = Sidan granskades senast { $reviewed } och skulle ha granskats på nytt senast { $due }.
    .help = Läs igenom sidan, rätta det som inte stämmer och skriv dagens datum i reviewed.

## Inställningar i site.yaml

base-url-invalid = ”{ $value }” i { $field } är ingen webbadress.
    .help = Skriv hela adressen: https://natverk.exempel.se/
base-url-missing = base_url saknas, så webbplatsen får inget webbflöde och ingen sitemap.
    .help = Skriv base_url: https://natverk.exempel.se/ i site.yaml.
language-unknown = ”{ $value }” i { $field } är ingen språkkod.
    .help = Skriv sv för svenska eller en för engelska.
timezone-unknown = Tidszonen ”{ $value }” i { $field } finns inte.
    .help = Skriv till exempel Europe/Stockholm.

## Teman och mallar

theme-missing = Temat { $theme } finns inte.
    .help = { $nearest ->
        [none] Välj något av { $themes }, eller skapa mappen themes/{ $theme }.
       *[other] Menade du { $nearest }? Det finns { $themes }.
    }
theme-loop = Temat { $theme } bygger i en cirkel på sig själv.
    .help = Ändra extends i något av temana.
template-syntax = Mallen går inte att läsa: { $reason }{ $written ->
        [none] {""}
       *[other] {" "}(”{ $written }”)
    }
    .help = Kontrollera att varje {"{%"} slutar med {"%}"}, varje {"{{"} med {"}}"}, och att alla block avslutas.
template-failed = Mallen fungerar inte för { $page }{ $others ->
        [0] {""}
        [one] {" "}och en sida till
       *[other] {" "}och { $others } sidor till
    }: { $reason }
    .help = Vilka fält som mallar ser står i README. Fråga om ett fält finns innan du skriver ut det.
template-missing = Temat { $theme } saknar en mall för sidan ({ $templates }).
    .help = Lägg till templates/page.html i temat, eller skriv extends: standard i theme.yaml.
template-skipped = { $address } skapas inte: temat { $theme } saknar mallen { $template }.
    .help = Lägg till templates/{ $template }.html i temat om sidan behövs.

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
    }.
build-stopped = Webbplatsen är inte skriven: { $errors ->
        [0] inga fel
        [one] ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    }. Den som fanns är kvar som den var.
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
list-file = Fil
list-title = Titel
list-owner = Ansvarig
list-review = Nästa granskning
list-status = Visas
list-published = ja
list-draft = nej, utkast
list-scheduled = nej, från { $date }
list-expired = nej, slutade { $date }
list-overdue = försenad, { $date }
failure-root-missing = mappen { $path } finns inte.
failure-nothing-here = i { $path } finns varken site.yaml eller mappen content. Gå till webbplatsens mapp, eller ange den med --root.
failure-base-url = { $url } är ingen webbadress. Skriv hela adressen: https://natverk.exempel.se/
failure-epoch = SOURCE_DATE_EPOCH är ”{ $value }”, men ska vara ett antal sekunder sedan 1970.
failure-io = { $reason }
failure-file = { $path }: { $reason }
failure-output-foreign = mappen { $path } har ett innehåll som samverk inte har skapat, och rörs därför inte. Välj en annan mapp med --output, eller töm den själv.
failure-output-not-a-folder = { $path } är ingen mapp. Välj en annan med --output.
failure-output-busy = en annan körning skriver just nu till { $path }. Vänta tills den är klar.
failure-output-manifest = { $path } går inte att läsa, så det är okänt vilka filer som får tas bort. Töm mappen själv och bygg på nytt.
failure-output-in-the-way = filen { $path } i utmappen är inte skapad av samverk och skrivs inte över. Flytta den.
preview-region = Förhandsgranskning
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
preview-elsewhere = { $pages ->
    [one] { preview-count } på en annan sida
   *[other] { preview-count } på { $pages } andra sidor
}
preview-draft = Utkast
preview-scheduled = Visas från { $date }
preview-expired = Visades till { $date }
preview-held = Sidan visas som den såg ut innan felet.
preview-close = Dölj
preview-show = Visa
preview-help = Gör så här
preview-open = Öppna i redigeraren
preview-line = rad
preview-column = tecken
preview-index = Alla sidor
preview-away = Förhandsgranskningen har stannat. Starta samverk serve igen.

preview-summary = { $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
}. { $errors ->
    [0] { $warnings ->
        [0] Inget att rätta.
       *[other] { preview-count } att se över.
    }
   *[other] { preview-count } att rätta.
}
preview-site-findings = Gäller hela webbplatsen
preview-page-findings = Sidor att se över
preview-all-pages = Alla sidor
preview-search = Sök på namn eller fil
preview-page = Sida
preview-shown = Status
preview-findings = Att se över
preview-nothing = Ingen sida passar.

preview-error-title = Sidan går inte att visa än
preview-error-text = { $errors ->
    [one] Rätta felet här nedanför
   *[other] Rätta felen här nedanför
} och spara. Då visas sidan av sig själv.
preview-missing-title = Här finns ingen sida
preview-missing-text = När en sida skapas på den här adressen visas den av sig själv.
preview-hint = Öppna adressen i en webbläsare. Det du sparar syns direkt. Ctrl-C avslutar.
preview-polling = Systemet meddelar inte när filer ändras. Därför läses filerna av två gånger i sekunden.
preview-now = Att rätta nu: { $errors ->
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

## Vad redigerare visar om fälten: samverk schema

schema-page = En sidas fält
schema-page-title = Sidans namn.
schema-page-type = Vad sidan beskriver: en sida vilken som helst (page), ett nätverk (network) eller en mötesplats (meeting-place). Utan raden är det page.
schema-page-summary = Sidan i en mening. Visas under namnet och i listor.
schema-page-order = Ett heltal. Sidor med lägre tal kommer först i listor, sidor utan tal sist.
schema-page-tags = Ämnen, i en lista. Varje ämne får en sida som samlar sina sidor.
schema-page-related = Sidor som är bra att läsa också: deras filer i content, till exempel natverk/fritidshem.md. Det gäller åt båda håll.
schema-page-owner = Vem som ansvarar för sidan: ett namn, en e-postadress eller båda, som Anna Ek <anna.ek@exempel.se>.
schema-page-updated = Dagen då innehållet senast ändrades på ett sätt som märks: 2026-12-03
schema-page-reviewed = Dagen då någon senast läste igenom sidan: 2026-12-03
schema-page-review_every = Hur ofta någon ska läsa igenom sidan: ett tal och en enhet, som 12 månader, 1 år eller 6 veckor.
schema-page-draft = true så länge sidan är ett utkast. Då visas den inte.
schema-page-publish = Första dagen som sidan visas: 2026-12-03
schema-page-expires = Sista dagen som sidan visas: 2027-06-30
schema-page-slug = En annan sista del av sidans adress, till exempel matte. Gäller inte index.md.
schema-page-aliases = Gamla adresser som ska leda hit, i en lista: /matte/
schema-page-extra = Egna fält till mallar som frågar efter dem.
schema-page-mission = Vad nätverket är till för: en text, eller en lista med punkter. Nätverk och mötesplatser måste ha ett uppdrag.
schema-page-audience = Vilka det är till för, i en lista.
schema-page-organisers = Vilka som driver det, i en lista.
schema-page-scope = Hur långt det når: hela staden, ett område, en skola.
schema-page-schedule = När ni träffas, med ord: Första torsdagen i månaden.
schema-page-initiatives = Exempel på vad nätverket gör, i en lista.
schema-page-initiatives-title = Insatsens namn. Måste finnas.
schema-page-initiatives-description = Vad insatsen handlar om.
schema-page-initiatives-where = Var den äger rum.
schema-page-initiatives-year = När, med ord: 2026 eller läsåret 2026/2027.
schema-page-initiatives-partners = Vilka andra som är med, i en lista.
schema-page-initiatives-link = Var man kan läsa mer: en fil i content eller en webbadress.
schema-page-meetings = Träffar med datum, i en lista.
schema-page-meetings-date = Dagen för träffen: 2026-12-03. Måste finnas.
schema-page-meetings-start = När träffen börjar: 13:00
schema-page-meetings-end = När träffen slutar: 15:30
schema-page-meetings-place = Var ni ses.
schema-page-meetings-title = Vad träffen handlar om.
schema-page-meetings-link = Var man kan läsa mer: en fil i content eller en webbadress.
schema-page-contacts = Personer eller funktioner att fråga, i en lista.
schema-page-contacts-name = Namnet. Måste finnas.
schema-page-contacts-role = Vad de ansvarar för.
schema-page-contacts-email = E-postadressen: namn@exempel.se
schema-page-contacts-phone = Telefonnumret, så som du vill att det ska stå.
schema-page-facts = Fler uppgifter till faktarutan, i en lista.
schema-page-facts-label = Vad uppgiften gäller: Elevernas ålder. Måste finnas.
schema-page-facts-value = Själva uppgiften: 1–19 år. Måste finnas.
schema-site = Inställningarna i site.yaml
schema-site-title = Webbplatsens namn. Utan raden används startsidans titel, annars organisationen.
schema-site-description = Webbplatsen i en mening.
schema-site-organisation = Vem som står bakom webbplatsen.
schema-site-language = Sidornas språk, och språket i orden runt omkring: sv, en eller ett annat. Utan raden är det sv.
schema-site-languages = Fler språk, i en lista. Med [en] är matematik.en.md den engelska versionen av matematik.md.
schema-site-base_url = Adressen där webbplatsen publiceras: https://natverk.exempel.se/. Utan raden blir det inget webbflöde och ingen sitemap.
schema-site-timezone = Tidszonen som avgör när en dag börjar och slutar. Utan raden är det Europe/Stockholm.
schema-site-theme = Hur webbplatsen ser ut: standard, bare eller en mapp i themes. Utan raden är det standard.
schema-site-menu = Huvudmenyn, i en lista: filer i content, adresser eller webbadresser. Utan raden visas det som ligger överst i content.
schema-site-menu-title = Vad det ska stå i menyn. Utan raden används sidans titel.
schema-site-menu-link = Vart menyvalet leder: en fil i content, en adress eller en webbadress. Måste finnas.
schema-site-edit_url = Var en sidas källa kan redigeras. {"{path}"} står för filen: https://kod.exempel.se/edit/{"{path}"}
schema-site-editor_url = Vad som öppnar en fil i din redigerare från förhandsgranskningen. {"{path}"} står för filen, {"{line}"} och {"{column}"} för platsen. Utan raden är det Visual Studio Code.
schema-site-output = Mappen som den färdiga webbplatsen skrivs till. Utan raden är det public.
schema-site-governance = Om varje sida måste ha en ansvarig och ett granskningsdatum (required) eller inte (optional). Utan raden är det optional.
schema-site-severity = Hur allvarligt samverk ser på det som är fel, efter vad det gäller: error hindrar publicering, warning varnar, info är bara bra att veta och off visas inte.
schema-site-severity-files = Filer som inte går att läsa.
schema-site-severity-front-matter = Sidornas fält.
schema-site-severity-links = Länkar, bilder och adresser.
schema-site-severity-governance = Ansvariga och granskningsdatum.
schema-site-severity-site = Inställningarna i site.yaml.
schema-site-severity-theme = Teman och mallar.
schema-site-markdown = Hur texterna läses.
schema-site-markdown-raw_html = HTML i texterna: sanitise tar bort det som kan skada, allow släpper igenom allt (bara om du litar på alla som skriver) och escape visar det som text. Utan raden är det sanitise.
schema-site-addresses = Var översikterna finns.
schema-site-addresses-initiatives = Adressen till översikten över insatser: /insatser/
schema-site-addresses-tags = Adressen till översikten över ämnen: /taggar/
