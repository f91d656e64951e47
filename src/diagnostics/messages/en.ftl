### All that samverk says, in English. The same keys stand in sv.ftl.
### One key per finding: what is wrong, and .help: what to do about it.

error = error
warning = warning
info = info
help = help

## Files

file-unreadable = { $file } cannot be read: { $reason }
    .help = Check that the file is still there and that you may read it. A link that leads back to a folder above it must go.
file-not-utf8 = The file is not saved as UTF-8: byte { $byte } is no character.
    .help = Open the file in your editor and save it again with the encoding UTF-8. It is probably saved as Windows-1252 or Latin-1.

## The fields at the top of a page

front-matter-unclosed = The line --- opens the page's fields, but no line --- closes them.
    .help = Write --- on a line of its own after the last field. Should the page begin with a rule instead? Write *** on the first line.
yaml-tab = The line begins with a tab. Fields may be indented with spaces only.
    .help = Replace the tab by two spaces.
yaml-colon = The value "{ $value }" of the field { $key } holds a colon and must stand in quotes.
    .help = Write { $start } "{ $value }"
yaml-unclosed = The character { $mark } opens the value but is not closed on its line.
    .help = Add the closing character at the end of the value, or remove the opening one.
yaml-syntax = The fields cannot be read here: "{ $line }" ({ $info }).
    .help = Check indentation, quotes and colons on this line and the one before. Each field is written as name: value.
yaml-not-fields = Fields are expected here, one a line: name: value.
    .help = Write for example title: The page's name
yaml-too-large = The fields repeat or nest themselves beyond reason.
    .help = Write the values out instead of referring to them with & and *.
field-unknown = There is no field { $field }.
    .help = { $nearest ->
        [none] { $extra ->
            [yes] Remove the line, or put the field below extra: if a template needs it.
           *[no] Remove the line, or check the spelling.
        }
       *[other] Did you mean { $nearest }?
    }
field-duplicate = The field { $field } is there twice.
    .help = Keep one of them. The first counts until you have chosen.
field-empty = The field { $field } is empty.
    .help = Write a value after the colon, or remove the line.
field-missing = The field { $field } is missing.
    .help = { $field ->
        [mission] Write what the network is for: mission: followed by a text or a list.
       *[other] Add a line { $field }: with a value.
    }
field-type = The field { $field } should be { $expected ->
        [list] a list
        [fields] indented fields
       *[text] a text
    }, but this is { $found ->
        [list] a list
        [fields] a group of fields
       *[text] a text
    }.
    .help = { $expected ->
        [list] Write each part on a line of its own with a hyphen before it.
        [fields] Write each part on a line of its own, indented by two spaces: name: value
       *[text] Write one single text after { $field }:
    }
field-misplaced = The field { $field } belongs to networks and meeting places, but this page is of another type.
    .help = Write type: network or type: meeting-place if the page describes one.
title-missing = The page has no title.
    .help = Add title: The page's name between two lines of --- at the top, or begin the text with a heading: # The page's name
value-unknown = { $field } cannot be "{ $value }".
    .help = { $nearest ->
        [none] Choose one of { $choices }.
       *[other] Did you mean { $nearest }? There are { $choices }.
    }
bool-invalid = { $field } cannot be "{ $value }".
    .help = { $nearest ->
        [none] Write true for yes or false for no.
       *[other] Write { $nearest } instead.
    }
integer-invalid = "{ $value }" in the field { $field } is no whole number.
    .help = Write a number in digits, such as 10.
date-invalid = "{ $value }" in the field { $field } is no date that exists.
    .help = Write year, month and day in digits: 2026-12-03
time-invalid = "{ $value }" in the field { $field } is no time of day.
    .help = Write hour and minute: "13:00"
interval-invalid = "{ $value }" in the field { $field } is no span of time.
    .help = Write a number and a unit: 12 months, 1 year or 6 weeks.
email-invalid = "{ $value }" in the field { $field } is no e-mail address.
    .help = An e-mail address is written name@example.com. An owner may also be Name <name@example.com>.
end-before-start = The meeting ends at { $end }, before it starts at { $start }.
    .help = Check start and end.
expires-before-publish = The page expires on { $expires }, before it is published on { $publish }.
    .help = Check publish and expires.
slug-invalid = "{ $value }" cannot be part of an address.
    .help = Write lower-case letters a–z, digits and hyphens: mathematics-f-3
alias-invalid = "{ $value }" is no address of this site.
    .help = Write the address from the site's start, with a slash first and last: /maths/

## Links and addresses

link-target-missing = The link to { $target } leads to something that does not exist.
    .help = { $nearest ->
        [none] Check the spelling, and that the file is in the folder content. A file is linked relatively (../networks/page.md) or from the folder content (/networks/page.md).
       *[other] Did you mean { $nearest }?
    }
link-anchor-missing = The link to { $target } leads to the heading #{ $anchor }, which is not on the page "{ $page }".
    .help = { $nearest ->
        [none] A heading's address is the heading in lower case, without accents and with hyphens: "How we work" becomes #how-we-work.
       *[other] Did you mean #{ $nearest }?
    }
link-case = The link to { $target } differs from the file in upper and lower case.
    .help = Write { $nearest }. Some computers do not mind, but the web server does.
link-withheld = The link to { $target } leads to a page that is not shown now: { $reason ->
        [draft] it is a draft
        [scheduled] it is published later
        [expired] its last day has passed
       *[empty] it has nothing to show yet
    }. The link is written as plain text.
    .help = Remove the link, or leave it if the page is shown soon.
link-outside = The link to { $target } leads out of the folder content.
    .help = Put the file into the folder content and link to it there.
link-unsafe = The link to { $target } would run a program and is removed.
    .help = Link to a page, a file or a web address that begins with https://
address-taken = The address { $address } is taken by { $other }.
    .help = Give the page a name of its own: change the file name or the field slug.
alias-taken = The old address { $address } is used by { $other }.
    .help = Remove it from aliases on one of the pages.
alias-loop = The old address { $address } is the page's own address.
    .help = Remove it from aliases.

## Owners and reviews

owner-missing = The page has no owner.
    .help = Add owner: Name <name@example.com> or the name of a function.
review-missing = The page has no review date (reviewed).
    .help = Read the page through and write today's date: reviewed: 2026-12-03
review-overdue = The page was last reviewed on { $reviewed } and should have been reviewed again by { $due }.
    .help = Read the page through, mend what is wrong, and write today's date in reviewed.

## Settings in site.yaml

base-url-invalid = "{ $value }" in { $field } is no web address.
    .help = Write the whole address: https://networks.example.com/
base-url-missing = base_url is not set, so the site gets no feed and no sitemap.
    .help = Write base_url: https://networks.example.com/ in site.yaml.
language-unknown = "{ $value }" in { $field } is no language code.
    .help = Write sv for Swedish or en for English.
timezone-unknown = There is no time zone "{ $value }" ({ $field }).
    .help = Write for example Europe/Stockholm.

## Themes and templates

theme-missing = There is no theme { $theme }.
    .help = { $nearest ->
        [none] Choose one of { $themes }, or create the folder themes/{ $theme }.
       *[other] Did you mean { $nearest }? There are { $themes }.
    }
theme-loop = The theme { $theme } extends itself in a circle.
    .help = Change extends in one of the themes.
template-syntax = The template cannot be read: { $reason }{ $written ->
        [none] {""}
       *[other] {" "}("{ $written }")
    }
    .help = Check that every {"{%"} ends with {"%}"}, every {"{{"} with {"}}"}, and that all blocks are closed.
template-failed = The template does not work for { $page }{ $others ->
        [0] {""}
        [one] {" "}and one more page
       *[other] {" "}and { $others } more pages
    }: { $reason }
    .help = The README lists the fields that templates see. Ask whether a field is there before you print it.
template-missing = The theme { $theme } has no template for the page ({ $templates }).
    .help = Add templates/page.html to the theme, or write extends: standard in theme.yaml.
template-skipped = { $address } is not made: the theme { $theme } has no template { $template }.
    .help = Add templates/{ $template }.html to the theme if the page is needed.

## The command line

progress-pages = Pages
build-done = { $pages ->
        [one] One page
       *[other] { $pages } pages
    } in { $seconds } s: { $written ->
        [one] one file written
       *[other] { $written } files written
    }, { $unchanged } unchanged, { $removed } removed. { $errors ->
        [0] No errors
        [one] One error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }.
build-stopped = The site is not written: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }. What was there is as it was.
check-done = { $pages ->
        [one] One page
       *[other] { $pages } pages
    } checked: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }.
list-file = File
list-title = Title
list-owner = Owner
list-review = Next review
list-status = Shown
list-published = yes
list-draft = no, draft
list-scheduled = no, from { $date }
list-expired = no, ended { $date }
list-overdue = overdue, { $date }
failure-root-missing = there is no folder { $path }.
failure-nothing-here = { $path } has neither site.yaml nor a folder content. Go to the site's folder, or name it with --root.
failure-base-url = { $url } is no web address. Write the whole address: https://networks.example.com/
failure-epoch = SOURCE_DATE_EPOCH is "{ $value }", but should be a number of seconds since 1970.
failure-io = { $reason }
failure-file = { $path }: { $reason }
failure-output-foreign = the folder { $path } has contents that samverk did not make, so it is left alone. Choose another with --output, or empty it yourself.
failure-output-not-a-folder = { $path } is no folder. Choose another with --output.
failure-output-busy = another run is writing to { $path } right now. Wait until it is done.
failure-output-manifest = { $path } cannot be read, so it is unknown which files may be removed. Empty the folder yourself and build again.
failure-output-in-the-way = the file { $path } in the output folder was not made by samverk and is not overwritten. Move it.
preview-region = Preview
preview-error = Error
preview-warning = Warning
preview-info = Info
preview-count = { $errors ->
    [0] { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
    [one] 1 error{ $warnings ->
        [0] {""}
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
   *[other] { $errors } errors{ $warnings ->
        [0] {""}
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
}
preview-elsewhere = { $pages ->
    [one] { preview-count } on another page
   *[other] { preview-count } on { $pages } other pages
}
preview-draft = Draft
preview-scheduled = Shown from { $date }
preview-expired = Shown until { $date }
preview-held = The page is shown as it was before the error.
preview-close = Hide
preview-show = Show
preview-help = What to do
preview-open = Open in the editor
preview-line = line
preview-column = column
preview-index = All pages
preview-away = The preview has stopped. Start samverk serve again.

preview-summary = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}. { $errors ->
    [0] { $warnings ->
        [0] Nothing to mend.
       *[other] { preview-count } to look at.
    }
   *[other] { preview-count } to mend.
}
preview-site-findings = About the whole site
preview-page-findings = Pages to look at
preview-all-pages = All pages
preview-search = Search by name or file
preview-page = Page
preview-shown = Status
preview-findings = To look at
preview-nothing = No page matches.

preview-error-title = This page cannot be shown yet
preview-error-text = { $errors ->
    [one] Mend the error below
   *[other] Mend the errors below
} and save. The page then appears by itself.
preview-missing-title = There is no page here
preview-missing-text = When a page is created at this address, it appears by itself.
preview-hint = Open the address in a browser. What you save shows at once. Ctrl-C ends the preview.
preview-polling = The system gives no notice when files change, so they are looked at twice a second.
preview-now = To mend now: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }.
preview-refusal = The preview does not answer to the name { $host }. Start it with --allow-host { $host } if it should.
failure-port-busy = another program uses { $address } already. Choose another port with --port, or leave --port out and a free one is chosen.
failure-port-denied = samverk may not use { $address }. Choose a port above 1023 with --port.
failure-host-unknown = { $address } is no address of this computer. Choose another with --host.

## What editors show about fields: samverk schema

schema-page = The fields of a page
schema-page-title = The page's name.
schema-page-type = What the page describes: any page, a network or a meeting place. Without the line it is page.
schema-page-summary = The page in one sentence. Shown under its name and in listings.
schema-page-order = A whole number. Pages with smaller ones come first in listings, pages without come last.
schema-page-tags = A list of topics. Each gets a page that lists its pages.
schema-page-related = A list of pages to read as well: their files in content, for instance natverk/fritidshem.md. It works both ways.
schema-page-owner = Who answers for the page: a name, an e-mail address, or both, as in Anna Ek <anna.ek@example.org>.
schema-page-updated = The day the page last changed in substance: 2026-12-03
schema-page-reviewed = The day somebody last read the page through: 2026-12-03
schema-page-review_every = How often somebody should read the page through: a number and a unit, as in 12 months, 1 year or 6 weeks.
schema-page-draft = true while the page is unfinished. It is not shown then.
schema-page-publish = The first day the page is shown: 2026-12-03
schema-page-expires = The last day the page is shown: 2027-06-30
schema-page-slug = Another last part of the page's address, for instance matte. Not for index.md.
schema-page-aliases = A list of old addresses that should lead here: /matte/
schema-page-extra = Fields of your own, for templates that ask for them.
schema-page-mission = What the network is for: a text, or a list of points. Networks and meeting places must have one.
schema-page-audience = A list: who it is for.
schema-page-organisers = A list: who runs it.
schema-page-scope = How far it reaches: the city, an area, a school.
schema-page-schedule = When you meet, in words: The first Thursday of the month.
schema-page-initiatives = A list of examples of what the network does.
schema-page-initiatives-title = The initiative's name. Required.
schema-page-initiatives-description = What the initiative is about.
schema-page-initiatives-where = Where it takes place.
schema-page-initiatives-year = When, in words: 2026 or the school year 2026/2027.
schema-page-initiatives-partners = A list: who else takes part.
schema-page-initiatives-link = Where to read on: a file in content, or a web address.
schema-page-meetings = A list of meetings with their dates.
schema-page-meetings-date = The day of the meeting: 2026-12-03. Required.
schema-page-meetings-start = When the meeting begins: 13:00
schema-page-meetings-end = When the meeting ends: 15:30
schema-page-meetings-place = Where you meet.
schema-page-meetings-title = What the meeting is about.
schema-page-meetings-link = Where to read on: a file in content, or a web address.
schema-page-contacts = A list of people or functions to ask.
schema-page-contacts-name = The name. Required.
schema-page-contacts-role = What they answer for.
schema-page-contacts-email = The e-mail address: name@example.org
schema-page-contacts-phone = The phone number, written as it should be shown.
schema-page-facts = A list of further facts for the panel.
schema-page-facts-label = What it is about: The pupils' ages. Required.
schema-page-facts-value = The fact itself: 1–19 years. Required.
schema-site = The settings in site.yaml
schema-site-title = The site's name. Without the line it is the home page's title, else the organisation.
schema-site-description = The site in one sentence.
schema-site-organisation = Who publishes the site.
schema-site-language = The language of the pages, and of the words around them: sv, en or another. Without the line it is sv.
schema-site-languages = A list of further languages. With [en], matematik.en.md is the English version of matematik.md.
schema-site-base_url = The address the site is published at: https://networks.example.org/. Without the line there is no sitemap and no web feed.
schema-site-timezone = The time zone that says when a day begins and ends. Without the line it is Europe/Stockholm.
schema-site-theme = How the site looks: standard, bare, or a folder in themes. Without the line it is standard.
schema-site-menu = The main menu, a list: files in content, addresses or web addresses. Without the line it is what lies at the top of content.
schema-site-menu-title = What the menu says. Without the line it is the page's title.
schema-site-menu-link = Where it leads: a file in content, an address or a web address. Required.
schema-site-edit_url = Where a page's source can be edited. {"{path}"} stands for the file: https://code.example.org/edit/{"{path}"}
schema-site-editor_url = What opens a file in your editor from a preview. {"{path}"} stands for the file, {"{line}"} and {"{column}"} for the place. Without the line it is Visual Studio Code.
schema-site-output = The folder that the finished site is written to. Without the line it is public.
schema-site-governance = Whether every page must have an owner and a review date (required) or not (optional). Without the line it is optional.
schema-site-severity = How bad findings are, by family: error keeps the site from being published, warning warns, info is only worth knowing, off is not shown.
schema-site-severity-files = Files that cannot be read.
schema-site-severity-front-matter = The fields of pages.
schema-site-severity-links = Links, pictures and addresses.
schema-site-severity-governance = Owners and reviews.
schema-site-severity-site = The settings in site.yaml.
schema-site-severity-theme = Themes and templates.
schema-site-markdown = How texts are read.
schema-site-markdown-raw_html = HTML in texts: sanitise removes what is harmful, allow lets all of it pass (only if you trust every writer), escape shows it as text. Without the line it is sanitise.
schema-site-addresses = Where the overviews lie.
schema-site-addresses-initiatives = The address of the overview of initiatives: /initiatives/
schema-site-addresses-tags = The address of the overview of tags: /tags/
