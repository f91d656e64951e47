### All that samverk says, in English. The same keys stand in sv.ftl.
### One key per finding: what is wrong, and .help: what to do about it.

error = error
warning = warning
info = info
help = help

## Files

file-unreadable = { $file } cannot be read: { $reason ->
        [missing] it does not exist, or is a link to something that does not
        [denied] you are not allowed to read it
        [folder] it is a folder
        [loop] it is a link to a folder above itself
       *[other] { $said }
    }.
    .help = { $reason ->
        [denied] Ask whoever owns the file for the right to read it, or remove it from the folder.
        [loop] Remove the link.
       *[other] Check that the file is still there and can be opened in your editor.
    }
file-not-utf8 = { $encoding ->
        [utf-16] The file is saved as UTF-16, not as UTF-8.
        [latin-1] The file is not saved as UTF-8: byte { $byte } on line { $line } is no character there. It is probably saved as Latin-1 (Windows-1252), and the byte is "{ $character }".
       *[none] The file is not saved as UTF-8: byte { $byte } on line { $line } is no character. A part of the text probably comes from a file in Latin-1 (Windows-1252).
    }
    .help = Open the file in your editor and save it again with the encoding UTF-8.
file-garbled = This says "{ $written }", probably for "{ $meant }": the text was once read in the wrong encoding.
    .help = Replace the characters, or copy the text again from the file it came from.
file-control-character = There is an invisible control character here ({ $character }) that belongs in no text.
    .help = Remove the character. Is it not visible in the editor? Write the line anew.
file-not-page = { $name } looks like a page but is copied as it is: its name does not end in .md
    .help = Rename the file { $page }. Does the computer hide the endings of files? Ask it to show them.

## The fields at the top of a page

front-matter-unclosed = The line --- opens the page's fields, but no line --- closes them.
    .help = Write --- on a line of its own after the last field. Should the page begin with a rule instead? Write *** on the first line.
front-matter-unopened = The page's fields are not read: they begin with the line --- at the very top, but this is "{ $line }".
    .help = Write --- on the first line of the page, with exactly three hyphens, and the fields on the lines below.
yaml-tab = The line begins with a tab. Fields may be indented with spaces only.
    .help = Replace the tab by two spaces.
yaml-colon = The value "{ $value }" of the field { $key } holds a colon and must stand in quotes.
    .help = Write { $start } "{ $value }"
yaml-space = { $mark ->
        [colon] A space is missing behind the colon in "{ $line }".
        [hyphen] A space is missing behind the hyphen in "{ $line }".
        [item] The line "{ $line }" is indented further than the one before and is read as a part of it.
       *[other] The line "{ $line }" is indented with non-breaking spaces, which do not count.
    }
    .help = { $mark ->
        [colon] Write a space between the colon and the value: name: value
        [hyphen] Write a space between the hyphen and the word: - the word
        [item] Indent the line as far as the one before.
       *[other] Remove the indentation and write it anew with the space bar.
    }
yaml-unclosed = The character { $mark } opens the value but is not closed on its line.
    .help = Add the closing character at the end of the value, or remove the opening one.
yaml-syntax = The fields cannot be read here: { $reason ->
        [mark] the value in "{ $line }" begins with { $mark }, which has a meaning of its own.
        [quote] there is more text behind the closing quote in "{ $line }".
        [indent] "{ $line }" does not fit the lines around it.
       *[other] "{ $line }" ({ $info }).
    }
    .help = { $reason ->
        [mark] Put the whole value in quotes: { $start } "{ $value }"
        [quote] Put the whole value in one single pair of quotes. Should quotes be seen in the text? Write “like this” within them.
        [indent] Check the indentation: lines that belong together begin equally far in. Each field is written as name: value.
       *[other] Check indentation, quotes and colons on this line and the one before. Each field is written as name: value.
    }
yaml-not-fields = Fields are expected here, one a line: name: value.
    .help = Write for example title: The page's name
yaml-too-large = The fields repeat or nest themselves beyond reason.
    .help = Write the values out instead of referring to them with & and *.
yaml-text-lost = "{ $lost }" in the field { $field } gets lost: { $reason ->
        [comment] all that follows a # with a space before it is read as a comment
        [anchor] a word that begins with & is read as a label
       *[tag] a word that begins with ! is read as a type of data
    }.
    .help = Put the whole value in quotes: "{ $value }"
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
phone-invalid = "{ $value }" in the field { $field } is no phone number.
    .help = Write the number in digits: 031-365 00 00. An e-mail address belongs to the field email.
tags-in-one = "{ $value }" in the field { $field } is read as one single topic.
    .help = Write the topics as a list: [{ $list }]
end-before-start = The meeting ends at { $end }, before it starts at { $start }.
    .help = Check start and end.
expires-before-publish = The page expires on { $expires }, before it is published on { $publish }.
    .help = Check publish and expires.
slug-invalid = "{ $value }" cannot be part of an address.
    .help = Write lower-case letters a–z, digits and hyphens: mathematics-f-3
alias-invalid = "{ $value }" is no address of this site.
    .help = Write the address from the site's start, with a slash first and last: /maths/
ignore-unused = The page has no finding { $ignored } to silence{ $text ->
        [none] {""}
       *[other] {" "}at "{ $text }"
    }.
    .help = { $nearest ->
        [none] Remove the line from ignore.
       *[other] Did you mean { $nearest }? Otherwise remove the line from ignore.
    }

## Text that is not read as it was meant

link-unread = "{ $written }" looks like a link but is plain text.
    .help = Write a link like this, without a space before the parenthesis: [the words](page.md). A target with spaces goes in <>: [the words](<my page.md>)
address-unread = The web address { $text } cannot be clicked on: it is plain text.
    .help = Make a link of words that say where it leads: [the words]({ $target })
heading-unread = "{ $written }" looks like a heading but is plain text: a space is missing after #.
    .help = Write a space between # and the words of the heading: ## { $text }
table-unread = The line "{ $text }" looks like part of a table but is plain text: the line below the table's headers is missing.
    .help = Write a line of hyphens below the table's first line, with as many columns: | --- | --- |
list-unread = The line "{ $text }" looks like a point of a list but becomes part of a paragraph.
    .help = Begin each point with a hyphen and a space, and leave an empty line before the list: - the point
emphasis-unread = The stars in "{ $text }" are shown as stars: the bold text is not closed.
    .help = Write two stars right before and right after the words: **important**
footnote-missing = The footnote [^{ $text }] has no text.
    .help = Write the footnote on a line of its own further down: [^{ $text }]: Here is the note.
template-unread = "{ $text }" is code of a template. In a text it is shown as it stands.
    .help = Write what should be on the page instead. Code of templates belongs in the theme.
table-row-long = The row "{ $text }" has more cells than the table has columns. The last are not shown.
    .help = Add columns to the table's first two rows, or remove a bar. Should the bar be shown? Write \|
block-unclosed = "{ $text }" begins something that never ends. The rest of the page goes with it.
    .help = Close code with a line of the same characters that open it, and a comment with -->
html-removed = { $text } is HTML that may not stand in a text. It is shown as text, or removed.
    .help = Write with Markdown instead. Did you mean the character < ? Write &lt;
conflict-marker = There are two versions of the text here: "{ $written }" is a mark of version control.
    .help = Choose one version, or join them, and remove the lines with <<<<<<<, ======= and >>>>>>>.
box-unknown = There is no box called { $written }.
    .help = { $nearest ->
        [none] Choose [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION].
       *[other] Did you mean [!{ $nearest }]? The title is written in the page's language by itself.
    }

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
link-empty = The link or image leads nowhere: ({ $target })
    .help = Write a page, a file or a web address in the parenthesis, or remove the link.
link-local = { $target } is a file on your own computer. Nobody else can open it.
    .help = Put the file into the folder content, beside the page, and link to its name.
link-address-invalid = { $target } is no web address that can be opened.
    .help = { $nearest ->
        [none] A web address is written https://example.com/page
       *[other] Did you mean { $nearest }? A web address is written https://example.com/page
    }
link-email-invalid = { $target } is no e-mail address.
    .help = A link to an e-mail address is written [name@example.com](mailto:name@example.com)
link-absolute = { $target } is an address of this site, written as if it were on another.
    .help = { $nearest ->
        [none] Link to the page's file instead, so that it is noticed if the page moves.
       *[other] Write { $nearest }, so that it is noticed if the page moves.
    }
image-unshowable = { $target } cannot be shown as an image: { $reason ->
        [page] it is a page
       *[file] browsers do not show files of its kind
    }.
    .help = { $reason ->
        [page] Remove the exclamation mark before [ if you meant a link.
       *[file] Save the image as PNG, JPEG, WebP or SVG. Did you mean a link to the file? Remove the exclamation mark before [.
    }
image-external = The image { $target } comes from another website.
    .help = Save the image in the folder content, beside the page, and show it from there: it will not vanish, and nobody else learns who reads.
related-self = The page is listed as related to itself: { $target }
    .help = Remove the line from related, or write another page.
address-taken = The address { $address } is taken by { $other }.
    .help = Give the page a name of its own: change the file name or the field slug.
alias-taken = The old address { $address } is used by { $other }.
    .help = Remove it from aliases on one of the pages.
alias-loop = The old address { $address } is the page's own address.
    .help = Remove it from aliases.

## Accessibility

heading-jump = The heading "{ $heading }" is of level { $level }, but the one before it is of level { $before }: a level is skipped.
    .help = Remove one or more # so that it is at most one level deeper than the heading before. Who listens to the page looks for what is missing otherwise.
heading-top = The heading "{ $heading }" is of level 1, but the page's title "{ $title }" is the heading of that level already.
    .help = Write it with two #, or remove it.
heading-empty = The heading { $written } has no words.
    .help = Write the heading, or remove the line.
heading-repeated = The heading "{ $heading }" has the same words as the one on line { $line }, in the same part of the page.
    .help = Give the headings different words, so that they can be told apart in a list of the page's headings.
heading-bold = The line "{ $heading }" is bold like a heading but is none.
    .help = Is it a heading? Write ## before the words instead of stars around them.
image-alt-missing = The image { $target } has no alternative text.
    .help = Write between the brackets what the image shows: ![Three teachers at a table]({ $target })
image-alt-file-name = The alternative text "{ $text }" is a file name.
    .help = Write what the image shows instead: ![Three teachers at a table]({ $target })
image-alt-vague = The alternative text "{ $text }" does not say what the image { $target } shows.
    .help = Write what those who do not see the image need to know: ![Three teachers at a table]({ $target })
link-text-missing = The link to { $target } has no words.
    .help = Write between the brackets where the link leads.
link-text-vague = The link text "{ $text }" does not say where the link leads.
    .help = Let the words say what is there, such as the name of the page. Who uses a screen reader often jumps from link to link.
link-text-address = The link text is a web address: { $text }
    .help = Write what is there instead, such as the name of the page: [the words]({ $target })
table-header-missing = The table has no column headers.
    .help = Write what each column holds in the table's first line, above the line of hyphens.

## Plain language

lix-high = The text is hard to read: its LIX is { $lix }, and pages should have { $most } at most.
    .help = Split long sentences and replace long words. LIX counts words per sentence and the share of words of more than six letters.
sentence-long = The sentence has { $words } words. The limit is { $most }.
    .help = Split it in two, or turn the enumeration into a list.
paragraph-long = The paragraph has { $words } words. The limit is { $most }.
    .help = Split the paragraph where it changes its subject.

## Privacy

personal-number = { $number } looks like a Swedish personal identity number (personnummer) or coordination number.
    .help = Remove it: such a number does not belong on a web page. Is it something else? Silence the finding with the field ignore and say why.
email-private = { $email } looks like a private e-mail address.
    .help = Write the address at work, or one of a function that stays when somebody leaves.

## Owners and reviews

owner-missing = The page has no owner.
    .help = Add owner: Name <name@example.com> or the name of a function.
review-missing = The page has no review date (reviewed).
    .help = Read the page through and write today's date: reviewed: 2026-12-03
review-overdue = The page was last reviewed on { $reviewed } and should have been reviewed again by { $due }.
    .help = Read the page through, mend what is wrong, and write today's date in reviewed.
date-in-future = { $field } is { $value }, a day that is still to come.
    .help = Write the day on which it was done. When the page is next to be reviewed follows from reviewed and review_every.

## Settings in site.yaml

base-url-invalid = "{ $value }" in { $field } is no web address.
    .help = Write the whole address: https://networks.example.com/
base-url-missing = base_url is not set, so the site gets no feed and no sitemap.
    .help = Write base_url: https://networks.example.com/ in site.yaml.
language-unknown = "{ $value }" in { $field } is no language code.
    .help = Write sv for Swedish or en for English.
timezone-unknown = There is no time zone "{ $value }" ({ $field }).
    .help = Write for example Europe/Stockholm.
output-invalid = { $field } cannot be { $value }: what the site is made of lies there.
    .help = Write a folder for what is finished, such as output: public
limit-invalid = "{ $value }" cannot be the limit { $field }.
    .help = Write a whole number, at least { $least }.
setting-unused = { $field } has no effect: { $reason ->
       *[path] { $value } does not say where the page's path goes
    }.
    .help = { $reason ->
       *[path] Write {"{path}"} where the path goes, such as https://example.com/edit/{"{path}"}
    }

## Themes and templates

theme-missing = There is no theme { $theme }.
    .help = { $nearest ->
        [none] Choose one of { $themes }, or create the folder themes/{ $theme }.
       *[other] Did you mean { $nearest }? There are { $themes }.
    }
theme-loop = The theme { $theme } extends itself in a circle.
    .help = Change extends in one of the themes.
template-syntax = The template cannot be read: { $reason ->
        [expected] this is { $found } where { $expected } should be
        [tag] { $written } does not belong here: a block before it is not closed, or the word is misspelt
        [ends] it ends before all is closed
       *[other] { $said }
    }{ $written ->
        [none] {""}
       *[other] {" "}("{ $written }")
    }
    .help = Check that every {"{%"} ends with {"%}"}, every {"{{"} with {"}}"}, and that all blocks are closed.
template-failed = The template does not work for { $page }{ $others ->
        [0] {""}
        [one] {" "}and one more page
       *[other] {" "}and { $others } more pages
    }: { $said }
    .help = The README lists the fields that templates see. Ask whether a field is there before you print it.
template-undefined = The template uses the { $kind ->
        [filter] filter
        [function] function
        [component] component
        [block] block
        [variable] variable
       *[field] field
    } { $name }, which does not exist{ $page ->
        [none] {""}
       *[other] {" "}({ $page }{ $others ->
            [0] {""}
            [one] {" "}and one more page
           *[other] {" "}and { $others } more pages
        })
    }.
    .help = { $nearest ->
        [none] { $kind ->
            [field] The README lists the fields that templates see. Ask whether a field is there before you print it.
            [variable] The README lists the fields that templates see. Ask whether a field is there before you print it.
           *[other] Check the spelling. The README lists the filters of samverk, and the manual of Tera all others.
        }
       *[other] Did you mean { $nearest }? The README lists the fields that templates see.
    }
template-part-missing = The template fetches { $name }, which does not exist.
    .help = { $nearest ->
        [none] Check the spelling, or put the file into the theme's folder templates.
       *[other] Did you mean { $nearest }?
    }
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
findings-cut = { $shown } of { $all } findings are shown here. The others{ $files ->
        [0] {""}
        [one] , in one file
       *[other] , in { $files } files
    }: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }{ $infos ->
        [0] {""}
        [one] , one info
       *[other] , { $infos } infos
    }.
    Show all: { $command }
explain-all = This is what samverk can find. Read more about any of it: samverk explain CODE
explain-severity = { $severity ->
        [error] An error
        [warning] A warning
        [info] An info
       *[off] Turned off
    } in the family { $family } ({ $about }){ $set ->
        [site] , as site.yaml says
       *[own] {""}
    }
explain-why = Why it matters
explain-wrong = Wrong
explain-right = Right
explain-live = If it should be so
explain-ignore = Write in the page's fields that it should be so, and why:
explain-reason = Write here why.
explain-family = How severe the whole family is can be set in site.yaml, such as:
family-files = files that cannot be read as they should
family-front-matter = the fields at the top of a page
family-markdown = text that is not read as it was meant
family-links = links, images and addresses
family-accessibility = what shuts readers out
family-plain-language = how hard a text is to read
family-privacy = what is nobody else's business
family-governance = owners and reviews
family-site = settings in site.yaml
family-theme = themes and templates
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
report-done = The report is written: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }. Open the file in a browser.
report-heading = Report for editors
report-today = As things are on { $date }.
report-contents = Contents
report-site = The whole site
report-unowned = Pages without an owner
report-pages = Pages
report-errors = Errors
report-warnings = Warnings
report-overdue = Overdue reviews
report-summary = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }. { $errors ->
        [0] { $warnings ->
            [0] Nothing to mend.
            [one] 1 warning.
           *[other] { $warnings } warnings.
        }
        [one] 1 error{ $warnings ->
            [0] .
            [one] , 1 warning.
           *[other] , { $warnings } warnings.
        }
       *[other] { $errors } errors{ $warnings ->
            [0] .
            [one] , 1 warning.
           *[other] , { $warnings } warnings.
        }
    }{ $overdue ->
        [0] {""}
        [one] {" "}1 overdue review.
       *[other] {" "}{ $overdue } overdue reviews.
    }
report-page = Page
report-file = File
report-review = Next review
report-no-date = no date
report-shown = Shown
report-error = Error
report-warning = Warning
report-info = Info
report-help = What to do
report-place = { $file }, line { $line }
report-silenced = Silenced findings
report-silenced-text = Somebody chose to live with these findings, and wrote down why. Do the reasons still hold?
report-reason = Reason
new-next = What to do next:
    1. Open the file in your editor and replace its texts with your own.
    2. Run samverk serve --open to see the page while you write.
    3. Remove the line draft: true when the page is finished.
init-next = The site is there. What to do next:
    1. { $folder ->
        [here] You are in its folder already.
       *[other] Go to its folder: cd { $folder }
    }
    2. Run samverk serve --open to see the site. Its pages say what you can do.
    3. Write the site's name in site.yaml.
failure-title-empty = the title has neither letters nor digits. Write the page's name in quotes, for instance "A network for mathematics".
failure-title-unprintable = the title holds a line break or another character that cannot be seen. Write it on one line.
failure-title-long = the title is too long to be the name of a file. Choose a shorter one. The rest can go into the field summary.
failure-folder-outside = the folder { $folder } lies outside the folder content. Name a folder in content, for instance --in networks.
failure-folder-name = a folder in content cannot be called { $folder }. Write letters, digits and hyphens, for instance --in networks.
failure-page-exists = the page's place is taken by { $path }. Nothing is changed. Choose another title, or go on writing in that file.
failure-folder-not-empty = the folder { $path } is not empty: it holds { $found }. Nothing is changed. Choose a folder that is empty or not there yet.
failure-not-a-folder = { $path } is a file, but a folder is needed here. Choose another name.
failure-code-unknown = there is no finding called "{ $written }". { $nearest ->
        [none] Write samverk explain to see them all.
       *[other] Did you mean { $nearest }?
    }
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
failure-report-over-site = the folder { $path } holds a website, which the report would remove. Choose another folder with --output.
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

## Help: commands (cli-COMMAND) and their options (cli-option-NAME), see src/cli/words.rs
## .value is the word for the option's value, .default what holds without the option, .expects how the value is written; the others are values to choose from

cli = Turn a folder of Markdown pages into a website for an organisation's networks
cli-build = Check the pages and write the finished website
    .long = If there are errors, nothing is written: the website stays as it was.
cli-serve = Show the website in a browser while you write: what you save is what you see
    .long = Drafts, and pages whose time has passed or is still to come, are shown too. Nothing is written. Ctrl-C ends it.
cli-check = Find mistakes without writing anything
cli-new = Begin a new page: a draft in which every field is explained
cli-new-page-type = What the page describes
    .value = TYPE
    .network = a network
    .meeting-place = a meeting place
    .page = anything else
cli-new-title = The page's name, in quotes: "A network for mathematics"
    .value = TITLE
cli-new-folder = The folder in content to put it in; made if it is not there
    .value = FOLDER
cli-init = Begin a new site: a small one that explains itself
cli-init-folder = The folder of the new site; made if it is not there, else it must be empty
    .value = FOLDER
cli-schema = Print what may be written in fields and settings, as JSON Schema for editors
cli-schema-subject = Only the schema of one of them
    .value = WHAT
    .default = both in one document, under definitions
    .page = the fields at the top of a page
    .site = the settings in site.yaml
cli-list = List all pages: owner, review date, and which are not shown and why
cli-report = Write a report for editors: what there is to do, and who answers for it
    .long = The report is a single file that opens in a browser. It can be printed and sent on.
cli-report-output = The folder to write the report to
    .value = FOLDER
    .default = report in the site's folder
cli-explain = Explain a finding: why it matters, how it goes wrong and how it goes right
    .long = Without a code, all that samverk can find is listed.
cli-completions = Let the Tab key complete commands and options
    .long = Prints a script for your shell. The README says how to install it.
cli-help = Explain a command and its options
cli-option-root = The site's folder
    .value = FOLDER
    .default = the nearest folder upwards with a site.yaml, else this one
cli-option-lang = Language of help and messages
    .value = LANGUAGE
    .default = the site's language, then the computer's
    .sv = Swedish
    .en = English
cli-option-today = Act as if it were this day
    .value = DATE
    .default = SOURCE_DATE_EPOCH, then today
    .expects = Write year, month and day of a day that exists: 2026-12-03
cli-option-color = Colours in what is printed
    .value = WHEN
    .auto = when it is shown in a terminal
    .always = always
    .never = never
cli-option-quiet = Say nothing but findings and failures
cli-option-verbose = Also show findings that are only worth knowing
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-output = The folder to write the website to
    .value = FOLDER
    .default = output in site.yaml, else public
cli-option-base-url = The address the website is published at
    .value = ADDRESS
    .default = base_url in site.yaml
cli-option-portable = Make links that also work when the files are opened from a disk, without a web server
cli-option-drafts = Also show pages with draft: true
cli-option-future = Also show pages whose publish date is still to come
cli-option-expired = Also show pages whose last day has passed
cli-option-fail-overdue = Treat pages whose review is overdue as errors
cli-option-format = How findings are written
    .value = FORMAT
    .human = for people: the line, with the place marked
    .json = for programs: one JSON object a line
    .github = for GitHub Actions: notes beside the lines
    .gitlab = for GitLab: a Code Quality report
    .sarif = for other programs: SARIF 2.1.0
cli-option-limit = How many findings people are shown, the worst first; 0 shows all. Programs always get all
    .value = NUMBER
    .expects = Write a whole number: 50
cli-option-strict = Treat warnings as errors
cli-option-host = The address to listen on; with another, other machines can see the preview
    .value = ADDRESS
    .expects = Write an IP address or localhost: 127.0.0.1
cli-option-port = The port to listen on
    .value = PORT
    .default = 8080, or the next free one
    .expects = Write a number between 0 and 65535: 8081
cli-option-allow-host = A name that browsers may use for this machine, besides localhost; can be given several times
    .value = NAME
cli-option-open = Open the website in a browser
cli-option-poll = Look for changes twice a second, where the system gives no notice of them: on network disks
cli-option-overdue = Show only pages whose review is overdue
cli-list-format = How the list is written
    .value = FORMAT
    .human = for people: a table
    .json = for programs: one JSON object a line
cli-option-shell = The shell that you use
    .value = SHELL
    .bash = the most common in Linux
    .elvish = Elvish
    .fish = fish
    .powershell = the most common in Windows
    .zsh = the most common in macOS
cli-option-code = The finding's name, the one in square brackets: link-text-vague
    .value = CODE
cli-option-command = The command to explain
    .value = COMMAND
help-usage = Usage:
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options = Options
help-options-of-all = Options of all commands
help-option = OPTIONS
help-default = [default: { $value }]

## Where the command line cannot be understood

usage-nothing = say what you want to do.
usage-command-missing = say a command as well. Choose one of { $commands }.
usage-command-unknown = there is no command "{ $written }". { $nearest ->
        [none] Choose one of { $commands }.
       *[other] Did you mean { $nearest }?
    }
usage-option-unknown = there is no option { $option }.{ $nearest ->
        [none] {""}
       *[other] {" "}Did you mean { $nearest }?
    }
usage-option-early = the option { $option } goes after the command: samverk { $command } { $option }
usage-option-elsewhere = there is no option { $option } here. It belongs to { $commands }.
usage-argument-unexpected = "{ $written }" does not belong here.{ $nearest ->
        [none] {""}
       *[other] {" "}Did you mean { $nearest }?
    }
usage-argument-missing = { $missing } is missing.{ $choices ->
        [none] {""}
       *[other] {" "}Choose one of { $choices }.
    }
usage-value-missing = the option { $option } lacks a value. { $example ->
        [none] Choose one of { $choices }.
       *[other] Write { $example }
    }
usage-value-unknown = { $option } cannot be "{ $written }". { $nearest ->
        [none] Choose one of { $choices }.
       *[other] Did you mean { $nearest }? You can choose { $choices }.
    }
usage-value-invalid = { $option } cannot be "{ $written }".
usage-value-unexpected = the option { $option } takes no value, but here is "{ $written }".
usage-conflict = { $option } and { $other } cannot be used together.
usage-twice = { $option } can be given only once.
usage-unclear = this cannot be understood: "{ $written }".
usage-help = Write { $help } to get help.

## What editors show about fields: samverk schema

schema-page = The fields of a page
schema-page-title = The page's name.
schema-page-type = What the page describes: any page, a network or a meeting place. Without the line it is page.
schema-page-summary = The page in one sentence. Shown under its name and in listings.
schema-page-order = A whole number. Pages with smaller ones come first in listings, pages without come last.
schema-page-tags = A list of topics. Each gets a page that lists its pages.
schema-page-related = A list of pages to read as well: their files in content, for instance natverk/fritidshem.md. It works both ways.
schema-page-owner = Who answers for the page: a name, an e-mail address, or both, as in Anna Ek <anna.ek@example.org>.
schema-page-ignore = A list: findings that the page lives with.
schema-page-ignore-code = The finding's name, which stands in square brackets: link-text-vague. Required.
schema-page-ignore-reason = Why the page lives with it. Required.
schema-page-ignore-text = Only findings that point at these words.
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
schema-site-severity-markdown = Text that is not read as it was meant.
schema-site-severity-links = Links, pictures and addresses.
schema-site-severity-accessibility = What shuts readers out: headings, pictures, links and tables.
schema-site-severity-plain-language = Advice on how hard a text is to read. Never becomes worse than a warning.
schema-site-severity-privacy = Personal identity numbers and private e-mail addresses.
schema-site-severity-governance = Owners and reviews.
schema-site-severity-site = The settings in site.yaml.
schema-site-severity-theme = Themes and templates.
schema-site-markdown = How texts are read.
schema-site-markdown-raw_html = HTML in texts: sanitise removes what is harmful, allow lets all of it pass (only if you trust every writer), escape shows it as text. Without the line it is sanitise.
schema-site-addresses = Where the overviews lie.
schema-site-addresses-initiatives = The address of the overview of initiatives: /initiatives/
schema-site-addresses-tags = The address of the overview of tags: /tags/
schema-site-plain_language = From where on a text is called hard to read.
schema-site-plain_language-lix = The highest LIX of a page. Without the line it is 60.
schema-site-plain_language-sentence = The most words of a sentence. Without the line it is 40.
schema-site-plain_language-paragraph = The most words of a paragraph. Without the line it is 150.
