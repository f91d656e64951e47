### Everything that samverk says except findings, in English. sv.ftl has the same keys.

error = error
warning = warning
info = info
help = help

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
    }. The site is in { $output }
build-stopped = The site is not written: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }. The one that was there is unchanged.
build-gone = There is no page any more at { $address }{ $others ->
        [0] {""}
        [one] , nor at one more address
       *[other] , nor at { $others } more addresses
    }. Was the page renamed or moved? Write the old address among its fields, and it leads there: aliases: [{ $address }]
build-times = Time per step:
    .settings = reading settings
    .compare = looking for changes
    .load = reading content and theme
    .assemble = joining pages
    .routes = listing all files
    .views = preparing templates
    .check = checking
    .render = rendering pages
    .images = making pictures smaller
    .commit = publishing
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
date-in-words = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
finding-repeats = { $code }: { $count ->
        [one] one more finding
       *[other] { $count } more findings
    } of the same kind further down in the file. { $means }
finding-repeats-help = Fix those that are shown and check again.

# So many that they are counted first: a line for each kind.
findings-counted = This is how many there are of each kind:
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
explain-all = This is what samverk can find. To read more about one of them: samverk explain CODE
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
explain-live = If it should be like this
explain-ignore = Say so, and why, in the page's fields:
explain-reason = Write why here.
explain-family = You can set how severe the whole family is in site.yaml, for example:
family-files = files that cannot be read as they should
family-front-matter = the fields at the top of a page
family-markdown = text that is not read as it was meant
family-links = links, images and addresses
family-accessibility = what excludes readers
family-plain-language = how hard a text is to read
family-search = what the search does not find
family-privacy = personal data
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
list-easy = { $shown } (easy version)
list-file-withheld = no, it belongs to { $page }
list-overdue = overdue, { $date }
# How a page stands in a language: standing-STATUS, see Standing::as_str
standing-original = original
standing-translation = translation
standing-current = translated
standing-stale = old translation
standing-undated = translated, no date
standing-missing = missing
standing-draft = draft
standing-scheduled = not shown yet
standing-expired = no longer shown
search-exact = "{ $word }" stands { $place }
search-undotted = "{ $word }" is "{ $as }" without dots, and that stands { $place }
search-inflected = "{ $word }" is another form of "{ $as }", which stands { $place }
search-synonym = "{ $word }" means the same as "{ $as }" by synonyms, and that stands { $place }
search-beginning = "{ $word }" is how "{ $as }" begins, which stands { $place }
search-part = "{ $word }" is a part of "{ $as }", which stands { $place }
search-joined = "{ $word }" is { $as }, and those words stand { $place }
search-slip = "{ $word }" is almost "{ $as }", which stands { $place }
# Where on a page, see Field::as_str
place-name = in the title or the keywords
place-lead = in the summary, the mission, the audience or the tags
place-heading = in a heading
place-often = three times or more in the text
place-body = in the text
search-more = … and { $count ->
        [one] one page
       *[other] { $count } pages
    } more
search-unknown = The word "{ $word }" is on no page that the search finds.
search-nothing = There is no word to search for.
search-none = No page has all the words.
search-off = { $file } has the words in its name, but is not to be found: search: false
search-not-shown = { $file } has the words in its name, but is not shown
report-done = The report is written: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }. Open the file in a browser.
# What the template of the report shows: words.NAME in src/report.
report-words =
    .heading = Report for editors
    .contents = Contents
    .site = The whole site
    .page = Page
    .file = File
    .review = Next review
    .shown = Shown
    .help = What to do
    .translations = Translations
    .statement = For the accessibility statement
    .statement_text = This is what samverk finds on pages that are shown. Correct what you can. Copy the rest into accessibility in site.yaml, and write why it has not been corrected. A program finds only some of what is wrong: let people try the site, too.
    .silenced = Ignored findings
    .silenced_text = Somebody has chosen to ignore these findings, and written why. Are the reasons still valid?
    .reason = Reason
report-today = The state of the site on { $date }.
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
            [0] Nothing to fix.
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
report-translations = { $missing ->
        [0] No translation is missing
        [one] 1 translation is missing
       *[other] { $missing } translations are missing
    }, { $stale ->
        [0] none is older than its original.
        [one] 1 is older than its original.
       *[other] { $stale } are older than their originals.
    }
report-barrier = { $code ->
        [heading-jump] { $count ->
            [one] A heading skips a level
           *[other] { $count } headings skip a level
        }
        [heading-top] { $count ->
            [one] The page has two headings of the first level
           *[other] The page has several headings of the first level
        }
        [heading-empty] { $count ->
            [one] A heading is empty
           *[other] { $count } headings are empty
        }
        [heading-repeated] { $count ->
            [one] A heading cannot be told from another
           *[other] { $count } headings cannot be told from others
        }
        [image-alt-missing] { $count ->
            [one] An image has no description
           *[other] { $count } images have no description
        }
        [image-alt-file-name] { $count ->
            [one] An image has a file name as its description
           *[other] { $count } images have file names as descriptions
        }
        [image-alt-vague] { $count ->
            [one] An image has a description that does not say what it shows
           *[other] { $count } images have descriptions that do not say what they show
        }
        [link-text-missing] { $count ->
            [one] A link has no text
           *[other] { $count } links have no text
        }
        [link-text-vague] { $count ->
            [one] A link text does not say where the link leads
           *[other] { $count } link texts do not say where the link leads
        }
        [link-text-address] { $count ->
            [one] A link text is a web address
           *[other] { $count } link texts are web addresses
        }
        [table-header-missing] { $count ->
            [one] A table has no headers
           *[other] { $count } tables have no headers
        }
       *[other] { $count ->
            [one] A line looks like a heading and is none
           *[other] { $count } lines look like headings and are none
        }
    }
report-why = write why it has not been corrected
report-no-date = no date
report-error = Error
report-warning = Warning
report-info = Info
report-place = { $file }, line { $line }
new-version = The page is { $original } in another language ({ $language }). What is the same in all languages is filled in. What is to be translated is on lines that begin with #.
new-type = The type is { $is } and not { $asked }: it is the same in all languages.
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
failure-title-empty = the title has neither letters nor digits. Write the page's name, for instance A network for mathematics.
failure-title-unprintable = the title contains a line break or another character that cannot be seen. Write it on one line.
failure-title-long = the title is too long to be the name of a file. Choose a shorter one. The rest can go into the field summary.
failure-folder-outside = the folder { $folder } is outside the folder content. Name a folder in content, for instance --in networks.
failure-folder-name = a folder in content cannot be called { $folder }. Write letters, digits and hyphens, for instance --in networks.
failure-page-exists = there is already a file { $path }. Nothing has been changed. Choose another title, or continue writing in that file.
failure-language-unlisted = the site does not have the language "{ $written }", only { $languages }. { $setting ->
        [none] Write the language's code, for instance --language en.
       *[other] Add it to site.yaml first: { $setting }
    }
failure-search-missing = the site has no search page in that language: it is made by the theme's search.html, of pages that are shown.
failure-language-alone = the site has only one language. Add one to site.yaml first, for instance languages: [en]
failure-language-unsaid = the site has several other languages: { $languages }. Say which of them the page is to be in, for instance --language en.
failure-original-missing = there is no page "{ $written }". { $nearest ->
        [none] Write where it is in content, for instance --of networks/mathematics.md.
       *[other] Did you mean --of { $nearest }?
    }
failure-original-translation = { $written } is a translation itself. Start from its original: --of { $original }
failure-version-exists = { $is_original ->
        [yes] { $original } is in that language already ({ $language }). Nothing has been changed. Name another of the site's languages with --language.
       *[no] { $original } already exists in that language ({ $language }): { $path }. Nothing has been changed. Continue writing in that file.
    }
failure-version-folder = --in and --of cannot be used together: the page is put beside its original. Leave out --in.
failure-folder-not-empty = the folder { $path } is not empty: it contains { $found }. Nothing has been changed. Choose a folder that is empty or does not exist yet.
failure-not-a-folder = { $path } is a file, but a folder is needed here. Choose another name.
failure-code-unknown = there is no finding called "{ $written }". { $nearest ->
        [none] Write samverk explain to see them all.
       *[other] Did you mean { $nearest }?
    }
failure-root-missing = there is no folder { $path }.
failure-nothing-here = { $path } has neither site.yaml nor a folder content. Go to the site's folder, or name it with --root.
failure-base-url = { $url } is not a web address. Write the whole address: https://networks.example.com/
failure-base-url-variable = SAMVERK_BASE_URL is “{ $url }”, but must be a whole web address: https://networks.example.org/
failure-recipe-over-file = { $path } is there already, and samverk did not write it. Move it, or write to another file. If it may be replaced, write { $marker } on its first line.
failure-fault = { $file ->
        [none] a fault in the program itself ended the work.
       *[other] a fault in the program itself ended the work on { $file }.
    } You did nothing wrong. Your files are as they were, and what is published stays. Try again. If that does not help, undo what was changed last. Please report the fault where you got samverk, so that it can be mended. { $file ->
        [none] Include the line below:
       *[other] Include the line below, and the file, unless it is a secret:
    }
failure-epoch = SOURCE_DATE_EPOCH is "{ $value }", but should be a number of seconds since 1970.
failure-io = { $kind ->
        [full] not everything could be written, because the disk is full. Remove something and try again.
        [denied] the system does not allow it: { $reason }
       *[other] { $reason }
    }
failure-file = { $kind ->
        [denied] you have no right to { $path }. Ask whoever owns the folder for the right to read and write there, or choose another folder.
        [read-only] { $path } cannot be written, because the disk is read-only. Choose another folder.
        [full] there is no room for { $path }, because the disk is full. Remove something and try again.
        [busy] another program is using { $path }. Close it and try again.
        [exhausted] { $path } cannot be opened, because too many files are open at once. Close other programs and try again. The command ulimit -n shows the limit.
        [broken] { $path } cannot be read or written, because the disk does not answer as it should. Try again. If it happens more often, choose a folder on another disk.
        [folder] { $path } is a folder, but a file is needed here. Move the folder.
        [file] { $path } cannot be reached, because something on the way there is a file and no folder. Move it.
        [not-empty] the folder { $path } is not empty. Move what is in it.
        [held] { $path } cannot be written. Either another program has it open: close that and try again. Or you have no right to write there: choose another folder.
        [missing] there is no { $path }. Perhaps it was removed while samverk was at work. Try again.
        [long] { $path } has too long a name.
       *[other] { $path }: { $reason }
    }
failure-output-foreign = the folder { $path } has contents that samverk did not create, so it is left alone. Choose another with --output, or empty it yourself.
failure-output-inside = { $path } cannot be written to: the site's sources are there ({ $source }), and what is written there would become a part of the site. Nothing has been changed. Choose another folder with --output, for instance --output public
failure-output-other-site = the folder { $path } contains another site: { $title }. Nothing has been changed. Choose another folder with --output. Is it the same site, under a new name? Run samverk build --allow-removal
failure-output-not-a-folder = { $path } is not a folder. Choose another with --output.
failure-output-busy = another run is writing to { $path } right now. Wait until it is done.
failure-output-manifest = { $path } cannot be read, so it is unknown which files may be removed. Empty the folder yourself and build again.
failure-output-in-the-way = the file { $path } in the output folder was not created by samverk and is not overwritten. Move it.
failure-report-over-site = the folder { $path } contains a website, which the report would remove. Choose another folder with --output.
# What the preview's own pages and its script show: words.NAME in src/preview/client.
preview-words =
    .region = Preview
    .held = The page is shown as it was before the error.
    .close = Hide
    .show = Show
    .help = What to do
    .open = Open in the editor
    .copy = Copy the file's path
    .copied = The path has been copied.
    .why = Why?
    .wrong = Wrong
    .right = Right
    .line = line
    .column = column
    .index = All pages
    .away = The preview has stopped. Start samverk serve again.
    .site_findings = About the whole site
    .page_findings = Pages to look at
    .all_pages = All pages
    .search = Search by name or file
    .page = Page
    .shown = Status
    .findings = To look at
    .nothing = No page matches.
    .error_title = This page cannot be shown yet
    .missing_title = There is no page here
    .missing_text = When a page is created at this address, it appears here.
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
preview-infos = { $infos ->
    [one] 1 info
   *[other] { $infos } infos
}
preview-elsewhere = { $files ->
    [0] { $pages ->
        [one] { preview-count } on another page
       *[other] { preview-count } on { $pages } other pages
    }
   *[other] { $pages ->
        [0] { $files ->
            [one] { preview-count } in { $file }
           *[other] { preview-count } in { $files } files
        }
        [one] { preview-count } on another page and in { $files ->
            [one] { $file }
           *[other] { $files } files
        }
       *[other] { preview-count } on { $pages } other pages and in { $files ->
            [one] { $file }
           *[other] { $files } files
        }
    }
}
preview-draft = Draft
preview-scheduled = Shown from { $date }
preview-expired = Shown until { $date }

preview-summary = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}. { $errors ->
    [0] { $warnings ->
        [0] Nothing to fix.
       *[other] { preview-count } to look at.
    }
   *[other] { preview-count } to fix.
}

preview-error-text = { $errors ->
    [one] Fix the error below
   *[other] Fix the errors below
} and save. The page then appears.
preview-hint = Open the address in a browser. The page updates when you save. Ctrl-C ends the preview.
preview-polling = The system does not tell when files change, so they are checked twice a second.
preview-polling-full = The system cannot watch this many folders, so files are checked twice a second. On Linux, raise the limit with: sysctl fs.inotify.max_user_watches=524288
preview-polling-shared = The site is on a shared disk ({ $kind }), where the system does not tell of all changes, so files are checked twice a second.
preview-gone = The site's folder is gone. The preview shows what was there last, and goes on as soon as the folder is back.
preview-elsewhere-at = From other computers and phones on the network: { $url }
preview-now = To fix now: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }.
preview-refusal = The preview does not answer to the name { $host }. Start it with --allow-host { $host } if it should.
failure-port-busy = another program already uses { $address }. Choose another port with --port, or leave out --port to get a free one.
failure-port-denied = samverk may not use { $address }. Choose a port above 1023 with --port.
failure-host-unknown = { $address } is not an address of this computer. Choose another with --host.

## Help: commands (cli-COMMAND) and their options (cli-option-NAME), see src/cli/words.rs
## .value is the word for the option's value, .default what applies without the option, .expects how the value is written; the others are values to choose from

cli = Turn a folder of Markdown pages into a website for an organisation's networks
cli-build = Check the pages and write the finished website
    .long = If there are errors, nothing is written: the website is left as it was.
cli-serve = Show the website in a browser while you write: pages update when you save
    .long = Drafts, expired pages and pages to be published later are shown too. None of your files are changed. Ctrl-C ends it.
cli-check = Find mistakes without writing anything
cli-new = Create a new page: a draft in which every field is explained
cli-new-page-type = What the page describes
    .value = TYPE
    .network = a network
    .meeting-place = a meeting place
    .page = anything else
cli-new-title = The page's name: A network for mathematics
    .value = TITLE
cli-new-folder = The folder in content to put it in; created if it does not exist
    .value = FOLDER
cli-new-language = The page's language, if it is not the site's own: one of languages in site.yaml
    .value = LANGUAGE
cli-new-of = The page that the new one is in another language: networks/mathematics.md; what is the same in all languages is taken from it
    .value = FILE
cli-init = Create a new site: a small one that explains itself
cli-init-folder = The folder of the new site; created if it does not exist, otherwise it must be empty
    .value = FOLDER
cli-schema = Print the fields and settings as JSON Schema, for editors
cli-schema-subject = Only one of the two
    .value = WHAT
    .default = both in one document, under definitions
    .page = the fields at the top of a page
    .site = the settings in site.yaml
cli-list = List all pages: owner, review date, and which are not shown and why
cli-search = Show what somebody finds who searches the site, and why
    .long = Write - instead of words to read searches from standard input, one a line.
cli-search-words = What somebody looks for: after-school Umeå
    .value = WORDS
cli-search-language = The language of the search, if it is another than the site's: one of languages in site.yaml
    .value = LANGUAGE
cli-search-format = How the answer is written
    .value = FORMAT
    .human = for people: pages, and for each word a line that says why
    .json = for programs: one JSON object a line and search
cli-report = Write a report for editors: what there is to do, and who is responsible
    .long = The report is a single file that opens in a browser. It can be printed and sent.
cli-report-output = The folder to write the report to
    .value = FOLDER
    .default = report in the site's folder
cli-recipe = Write what a web server or a pipeline needs to know of the site
    .long = The file is made from what the site holds: kinds of files, old addresses, languages. Write it again when that has changed.
cli-recipe-server = The server or service that is to show the site
    .value = SERVER
    .iis = Internet Information Services in Windows: web.config
    .nginx = nginx: a file to include
    .apache = Apache: .htaccess or a file to include
    .caddy = Caddy: a file to import
    .docker = a container that serves the site
    .azure-devops = Azure DevOps: a pipeline
    .github-pages = GitHub Pages: a workflow
    .gitlab-pages = GitLab Pages: a pipeline
cli-recipe-output = The file to write to
    .value = FILE
    .default = print it
cli-doctor = Look through this computer and the site: what is right, what is not, and what to do about it
    .long = The answer can be pasted into a mail: no user name is in it, and no path outside the site.
cli-explain = Explain a finding: why it matters, with a wrong and a right example
    .long = Without a code, everything that samverk can find is listed.
cli-completions = Let the Tab key complete commands and options
    .long = Prints a script for your shell. The documentation says how to install it.
cli-help = Explain a command and its options
cli-option-root = The site's folder
    .value = FOLDER
    .default = the nearest folder above with a site.yaml, else this one
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
cli-option-quiet = Only print findings and failures
cli-option-verbose = Also show findings that are only worth knowing
cli-build-verbose = Also show findings that are only worth knowing, and how long each step took
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-output = The folder to write the website to
    .value = FOLDER
    .default = output in site.yaml, else public
cli-option-base-url = The address the website is published at
    .value = ADDRESS
    .default = base_url in site.yaml
cli-option-portable = Make links that also work when the files are opened without a web server
cli-option-drafts = Also show pages with draft: true
cli-option-future = Also show pages to be published later
cli-option-expired = Also show pages whose last day has passed
cli-option-fail-overdue = Treat pages whose review is overdue as errors
cli-option-allow-removal = Write the site even if it has no content, if most of the pages that are published disappear, or if another site is in the folder
cli-option-format = How findings are written
    .value = FORMAT
    .human = for people: the line, with the place marked
    .json = for programs: one JSON object a line
    .github = for GitHub Actions: notes beside the lines
    .gitlab = for GitLab: a Code Quality report
    .sarif = for other programs: SARIF 2.1.0
    .junit = for most pipelines: JUnit XML
cli-option-limit = How many findings to show people, the worst first; 0 shows all. Programs always get all. Beyond a hundred of a kind in a file, the others are counted instead
    .value = NUMBER
    .expects = Write a whole number: 50
cli-option-strict = Treat warnings as errors
cli-option-host = The address to listen on; with another one, other computers can see the preview
    .value = ADDRESS
    .expects = Write an IP address or localhost: 127.0.0.1
cli-option-port = The port to listen on
    .value = PORT
    .default = 8080, or the next free one
    .expects = Write a number between 0 and 65535: 8081
cli-option-allow-host = A name that browsers may use for this computer, besides localhost; can be given several times
    .value = NAME
    .expects = Write only the name, without https:// and slashes: computer.example.org, or *.app.github.dev for all names below one
cli-option-open = Open the website in a browser
cli-option-poll = Check for changes twice a second, where the system does not report them: on network disks
cli-option-overdue = Show only pages whose review is overdue
cli-option-untranslated = Show only pages that lack a translation, or have one that is older than the original or not shown
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
usage-first =
    there is no site here yet.
      samverk init networks    makes one in the new folder networks
      samverk serve --open     shows it in a browser, once you are in that folder (cd networks)
      samverk help             tells of the rest, and so does README.md in the new folder
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
usage-value-missing = the option { $option } needs a value. { $example ->
        [none] Choose one of { $choices }.
       *[other] Write { $example }
    }
usage-value-unknown = { $option } cannot be "{ $written }". { $nearest ->
        [none] Choose one of { $choices }.
       *[other] Did you mean { $nearest }? You can choose { $choices }.
    }
usage-value-invalid = { $option } cannot be "{ $written }".
usage-value-unexpected = the option { $option } takes no value, but was given "{ $written }".
usage-conflict = { $option } and { $other } cannot be used together.
usage-twice = { $option } can be given only once.
usage-unclear = this cannot be understood: "{ $written }".
usage-help = Write { $help } to get help.

## The beginning of a page: samverk new

starter-intro =
    Between the lines of three hyphens are the page's fields: name, colon and value.
    Lines that begin with # and a space, like this one, are explanations. They are not shown on the page.
    Fields that begin with # are turned off. To use one, remove the # from all of its lines.
starter-version =
    The page is { $original } in another language. What is the same in all languages is taken from there.
    What is to be translated follows the words “In the original”. Remove those lines when you have translated them.
starter-original = In the original:
starter-translate = Write the translation here.
starter-required = { $count ->
        [one] Only { $fields } must be there.
       *[other] All of these must be there: { $fields }.
    }

## What is said about fields: samverk schema, and of the fields of pages also samverk new and the documentation
## { $type } is the type of the page, or any; .starter is the value in a new page, with a line for each item of a list; .example is the field with a value, as YAML

schema-page = The fields of a page
schema-page-title = The page's name.{ $type ->
        [any] {""}
       *[other] {" "}Leave the quotes as they are.
    }
    .starter = { $title }
    .example = title: Network for mathematics
schema-page-short_title = A shorter name, where title is long. It stands in listings, and in the line at the top that shows where the page is.
    .starter = Write a short name
    .example = short_title: Mathematics
schema-page-type = What the page describes: a network (network), a meeting place (meeting-place) or anything else (page). Without the line it is page.
    .starter = { $type }
    .example = type: network
schema-page-summary = The page in one sentence. Shown below its name and in listings.
    .starter = Write here in one sentence { $type ->
        [network] what the network does
        [meeting-place] what the meeting place is for
       *[other] what the page is about
    }.
    .example = summary: The network helps schools to develop how mathematics is taught.
schema-page-order = The page's place in listings, a whole number. Lower numbers come first, pages without one last.
    .starter = 10
    .example = order: 10
schema-page-sort = The order in which a folder lists its pages: title sorts them by name, newest puts the latest changes first. Write it on the folder's own page. Without the line it is title.
    .starter = newest
    .example = sort: newest
schema-page-tags = Topics. Each gets a page of its own, which lists all that is about it.
    .starter = write a topic here
    .example = tags: [mathematics, equity]
schema-page-keywords = What else people call what the page is about: everyday words, abbreviations, old names. Whoever searches for one of them finds the page as easily as by its name.
    .starter = write another name here
    .example = keywords: [after school, after-school club]
schema-page-search = Whether the site's search finds the page. Write false to leave it out.
    .starter = false
    .example = search: false
schema-page-related = Pages to read next: their files, counted from the folder content. The link is shown on both pages.
    .starter = index.md
    .example =
        related:
          - networks/after-school.md
          - contact.md
schema-page-film = A film of the page in sign language.
    .example =
        film:
          title: Mathematics in sign language
          link: https://film.example.org/mathematics
schema-page-film-title = What the film is called. Required.
    .starter = The page in sign language
schema-page-film-link = Where the film is: a file in content, or a web address. Required.
    .starter = https://www.example.se/film
schema-page-owner = Who is responsible for the page: a name, an e-mail address, or both.
    .starter = First Last <first.last@example.se>
    .example = owner: Anna Ek <anna.ek@example.org>
schema-page-ignore = Findings to ignore on the page, and why.
    .example =
        ignore:
          - code: link-text-vague
            text: click here
            reason: Quoted from the survey as it was written.
schema-page-ignore-code = The finding's name, the one in square brackets: link-text-vague. Required.
schema-page-ignore-reason = Why it is ignored. Required.
schema-page-ignore-text = Only findings that point at these words.
schema-page-updated = The day the page last changed in a way that its readers notice.
    .starter = { $today }
    .example = updated: 2026-11-20
schema-page-reviewed = The day somebody last read the whole page.
    .starter = { $today }
    .example = reviewed: 2026-11-02
schema-page-review_every = How often somebody should read the whole page: a number and a unit, as in 12 months, 1 year or 6 weeks.
    .starter = 12 months
    .example = review_every: 12 months
schema-page-draft = Whether the page is a draft. A draft is not published. Remove the line when the page is finished.
    .starter = true
    .example = draft: true
schema-page-publish = The first day the page is shown.
    .starter = { $in_a_month }
    .example = publish: 2026-12-03
schema-page-expires = The last day the page is shown.
    .starter = { $in_a_year }
    .example = expires: 2027-06-30
schema-page-slug = The last part of the page's address, if it is to be another than the file's name gives. Not for index.md.
    .starter = short-address
    .example = slug: maths
schema-page-aliases = Old addresses that should lead here, so that links and bookmarks go on working.
    .starter = /old-address/
    .example = aliases: [/learning/, /old-page.html]
schema-page-extra = Fields of your own, for the templates of a theme of your own.
    .starter = colour: blue
    .example =
        extra:
          colour: blue
          number: 12
schema-page-mission = What the { $type ->
        [meeting-place] meeting place
       *[other] network
    } is for, point by point or as one text. Networks and meeting places must have one.
    .starter =
        Write here what the { $type ->
            [meeting-place] meeting place is to lead to
           *[other] network is to achieve
        }.
        Write another point, or remove this line.
    .example =
        mission:
          - Support the schools as they develop.
          - Help to give all pupils the same chances.
schema-page-audience = Who the { $type ->
        [meeting-place] meeting place
       *[other] network
    } is for.
    .starter = Write here who can { $type ->
        [meeting-place] come
       *[other] take part
    }.
    .example = audience: [Lead teachers, Head teachers]
schema-page-organisers = Who { $type ->
        [meeting-place] arranges the meetings
       *[other] runs the network
    }.
    .starter = Write here who { $type ->
        [meeting-place] arranges the meetings
       *[other] runs the network
    }.
    .example = organisers: [Centre for school development]
schema-page-scope = How far the { $type ->
        [meeting-place] meeting place
       *[other] network
    } reaches: the city, an area, a school.
    .starter = Write here whether it is one school, an area or the whole city.
    .example = scope: The whole city
schema-page-schedule = When you meet, in words: the first Thursday of the month.
    .starter = Write here when you meet.
    .example = schedule: The first Thursday of the month
schema-page-initiatives = Examples of what the { $type ->
        [meeting-place] meeting place has led to
       *[other] network does
    }.
    .example =
        initiatives:
          - title: Reading aloud in preschool class
            description: Every pupil gets a book, and the class reads it together.
            where: In the whole city
            year: 2025/2026
            partners: [The libraries]
            link: ../reading-aloud.md
schema-page-initiatives-title = The initiative's name. Required.
    .starter = Write here what the initiative is called.
schema-page-initiatives-description = What the initiative is about.
    .starter = Write here what the initiative is about.
schema-page-initiatives-where = Where it takes place.
    .starter = Write here where it takes place.
schema-page-initiatives-year = When, in words: 2026 or the school year 2026/2027.
    .starter = Write here which year.
schema-page-initiatives-partners = Who else takes part.
    .starter = Write here who else takes part.
schema-page-initiatives-link = Where to read more: a file in content, or a web address.
    .starter = https://www.example.se/
schema-page-meetings = Meetings that have a date. They may repeat: first Thursday of the month.
    .example =
        meetings:
          - date: 2026-12-03
            start: 13:00
            end: 15:00
            place: The city library
            repeat: first Thursday of the month
            until: 2027-06-10
            except: [2027-01-07]
            cancelled:
              2027-03-04: School holiday
          - date: 2026-12-15
            title: Fractions
            online: https://meetings.example.org/mathematics
schema-page-meetings-date = The day of the meeting: 2026-12-03. Required.
    .starter = { $in_a_month }
schema-page-meetings-start = When the meeting begins: 13:00
    .starter = 13:00
schema-page-meetings-end = When the meeting ends: 15:30
    .starter = 15:00
schema-page-meetings-place = Where you meet.
    .starter = Write here where you meet.
schema-page-meetings-title = What the meeting is about.
    .starter = Write here what the meeting is about.
schema-page-meetings-link = Where to read more: a file in content, or a web address.
    .starter = https://www.example.se/
schema-page-meetings-online = Where to join the meeting: a web address, or a file in content.
    .starter = https://www.example.se/join
schema-page-meetings-repeat = How the meeting repeats, in words: first Thursday of the month, every other Tuesday. Then date is the first meeting, and until must be there.
    .starter = every week
schema-page-meetings-until = The last day on which the meeting may repeat: 2027-06-10
    .starter = { $in_a_year }
schema-page-meetings-except = Dates on which the series has no meeting.
    .starter = { $week_later }
schema-page-meetings-also = Dates on which the series has one more meeting.
    .starter = { $day_later }
schema-page-meetings-cancelled = Whether the meeting is cancelled: true, or why. Of a series, write which dates are, each with a reason if you like.
    .starter = { $two_weeks_later }
schema-page-contacts = Whom to ask: people or functions.
    .example =
        contacts:
          - name: Bo Berg
            role: Coordinator
            email: bo.berg@example.org
            phone: +46 31-000 00 00
schema-page-contacts-name = The name. Required.
    .starter = First Last
schema-page-contacts-role = What they are responsible for.
    .starter = Write here what this person does.
schema-page-contacts-email = The e-mail address: name@example.org
    .starter = first.last@example.se
schema-page-contacts-phone = The phone number, written as it should be shown.
    .starter = 031-000 00 00
schema-page-facts = More for the page's box of facts.
    .example =
        facts:
          - label: The pupils' ages
            value: 6–12 years
schema-page-facts-label = What it is about: The pupils' ages. Required.
    .starter = Number of { $type ->
        [meeting-place] seats
       *[other] members
    }
schema-page-facts-value = The fact itself: 1–19 years. Required.
    .starter = Write here how many.
schema-page-accent = The colour that tells the { $type ->
        [meeting-place] meeting place
       *[other] network
    } from others: { $choices }. Without the line, one is picked.
    .starter = teal
    .example = accent: teal
schema-site = The settings in site.yaml
schema-site-title = The site's name. Without the line it is the home page's title, else the organisation.
    .example = title: Networks and meeting places
schema-site-description = The site in one sentence.
    .example = description: Where the city's teachers develop teaching together.
schema-site-organisation = Who publishes the site.
    .example = organisation: City of Example
schema-site-language = The language of the pages, and of the words around them: sv, en or another. Without the line it is sv.
    .example = language: en
schema-site-languages = Further languages: a list, or the settings of each. With [en], matematik.en.md is the English version of matematik.md.
    .example =
        languages:
          sv:
            title: Nätverk och mötesplatser
            description: Här utvecklar stadens lärare undervisningen tillsammans.
          fi:
schema-site-languages-title = The site's name in the language. Without the line it is the title of its home page.
schema-site-languages-description = The site in one sentence, in the language.
schema-site-languages-menu = The language's own main menu. Without the line it is that of the site, as far as its pages have versions in the language.
schema-site-languages-menu-title = What the menu says. Without the line it is the page's title.
schema-site-languages-menu-link = Where it leads: a file in content, an address or a web address. Required.
schema-site-languages-accessibility = The accessibility statement in the language. What is not here is shown in the site's own language.
schema-site-languages-accessibility-organisation = The public body that is responsible for the site. Without the line it is the site's organisation.
schema-site-languages-accessibility-service = What the site is called. Without the line it is the site's name.
schema-site-languages-accessibility-known = What is not accessible, a list. Needed unless the site conforms fully.
schema-site-languages-accessibility-known-what = What is not accessible. Required.
schema-site-languages-accessibility-known-why = Why it is so. Required.
schema-site-languages-accessibility-known-affects = Whom it affects, a list: people without vision (no-vision), with limited vision (low-vision), without perception of colour (no-colour), without hearing (no-hearing), with limited hearing (low-hearing), without speech (no-voice), with limited dexterity or strength (manipulation), with limited reach (reach), sensitive to flashing light (flicker), with limited cognition, language or learning (cognition).
schema-site-languages-accessibility-known-page = The page that has it: its file, counted from the folder content.
schema-site-languages-accessibility-burden = What would be a disproportionate burden to make accessible (12 § of the law), a list.
schema-site-languages-accessibility-burden-what = What it is. Required.
schema-site-languages-accessibility-burden-why = Why it would be a disproportionate burden. Required.
schema-site-languages-accessibility-outside = What is outside the scope of the law (9 §), a list.
schema-site-languages-accessibility-outside-what = What it is. Required.
schema-site-languages-accessibility-outside-why = Why it is outside.
schema-site-languages-accessibility-how = More on how it was assessed, in a sentence or two.
schema-site-languages-accessibility-audit = The report of the assessment, if it can be read: a file in content, an address or a web address.
schema-site-languages-accessibility-contact = Whom to tell about faults. At least one way is needed.
schema-site-languages-accessibility-contact-email = The e-mail address.
schema-site-languages-accessibility-contact-phone = The phone number.
schema-site-languages-accessibility-contact-link = A page or a form: a file in content, an address or a web address.
schema-site-languages-accessibility-answer_time = How soon you answer: within two working days.
schema-site-base_url = The address the site is published at: https://networks.example.org/. Without the line there is no feed to subscribe to (Atom) and no sitemap for search engines.
    .example = base_url: https://networks.example.org/
schema-site-timezone = The time zone that decides when a day begins and ends. Without the line it is Europe/Stockholm.
    .example = timezone: Europe/Helsinki
schema-site-theme = How the site looks: standard, bare, or a folder in themes. Without the line it is standard.
    .example = theme: bare
schema-site-design = Colours, font and logo. Without the line the site looks like its theme.
    .example =
        design:
          brand: "#0c4a54"
          accent: "#f0b73d"
          link: "#0b5a78"
          link_dark: "#8fd0e6"
          font: humanist
          logo: images/logo.svg
          logo_alt: The School Workshop
schema-site-design-brand = The colour of header and footer, behind white text: "#0c4a54". The quotes are needed.
schema-site-design-accent = The colour of lines and marks on brand.
schema-site-design-link = The colour of links on light pages.
schema-site-design-link_dark = The colour of links on dark pages.
schema-site-design-font = The shape of the letters: the system's own (sans), softer (humanist), with serifs (serif) or with thick serifs (slab).
schema-site-design-logo = The logo, an image in content: images/logo.svg.
schema-site-design-logo_alt = What the logo says, if that is more than the site's name.
schema-site-menu = The main menu, a list: files in content, addresses or web addresses. Without the line it is what is at the top level of content, the first twelve.
    .example =
        menu:
          - networks/index.md
          - title: Find a course
            link: https://courses.example.org/
schema-site-menu-title = What the menu says. Without the line it is the page's title.
schema-site-menu-link = Where it leads: a file in content, an address or a web address. Required.
schema-site-edit_url = Where a page's file can be edited in a browser. {"{path}"} is replaced by the file: https://code.example.org/edit/{"{path}"}. Without the line, pages have no such link.
    .example = edit_url: https://code.example.org/edit/{"{path}"}
schema-site-editor_url = What opens a file in your editor from a preview. {"{path}"} is replaced by the file, {"{line}"} and {"{column}"} by the place. Without the line it is Visual Studio Code.
    .example = editor_url: idea://open?file={"{path}"}&line={"{line}"}
schema-site-output = The folder that the finished site is written to, but not in content, themes or static. Without the line it is public.
    .example = output: website
schema-site-exclude = Files and folders in content that are not to be published, in a list. * stands for any characters: "*.psd", drafts/, networks/*/notes.md.
    .example =
        exclude:
          - "*.psd"
          - drafts/
          - networks/*/notes.md
schema-site-governance = Whether every page must have an owner and a review date (required) or not (optional). Without the line it is optional.
    .example = governance: required
schema-site-severity = How seriously samverk takes what is wrong, by what it is about: error stops the site from being published, warning warns, info is only good to know, off is not shown.
    .example =
        severity:
          links: warning
          plain-language: off
schema-site-severity-files = Files that cannot be read.
schema-site-severity-front-matter = The fields of pages.
schema-site-severity-markdown = Text that is not read as it was meant.
schema-site-severity-links = Links, pictures and addresses.
schema-site-severity-accessibility = What excludes readers: headings, pictures, links and tables.
schema-site-severity-plain-language = Advice on how hard a text is to read. Never worse than a warning.
schema-site-severity-search = Pages that cannot be found by the site's search. Never worse than a warning.
schema-site-severity-privacy = Personal identity numbers and private e-mail addresses.
schema-site-severity-governance = Owners and reviews.
schema-site-severity-site = The settings in site.yaml.
schema-site-severity-theme = Themes and templates.
schema-site-markdown = How texts are read.
    .example =
        markdown:
          typography: true
          line_breaks: keep
          raw_html: escape
schema-site-markdown-line_breaks = What becomes of a new line within a paragraph: join makes it a space, as Markdown does, and keep lets the line end there. Without the line it is join.
schema-site-markdown-raw_html = HTML in texts: sanitise removes what is harmful, allow keeps all of it (only if you trust every writer), escape shows it as text. Without the line it is sanitise.
schema-site-markdown-typography = Whether quotes and dashes in texts become those of the language: “x” and – in English. Without the line they stay as they are written.
schema-site-images = What is published of pictures, besides their smaller versions.
    .example =
        images:
          originals: clean
schema-site-images-originals = What the pictures’ own files tell those who download them: clean takes out where, when, by whom and with what they were taken, and keeps the picture, its colours and which way is up; keep publishes the files as they are. Without the line it is keep. New sites have clean.
schema-site-link_schemes = What links may begin with, besides http, https, mailto, tel and sms. Such addresses open programs on the reader's computer.
    .example = link_schemes: [sip, msteams]
schema-site-addresses = The addresses of the overviews. Without the line they are in the site's language.
    .example =
        addresses:
          calendar: /meetings/
          tags: /topics/
schema-site-addresses-accessibility = The address of the accessibility statement: /accessibility/
schema-site-addresses-audiences = The address of the overview of audiences: /audiences/
schema-site-addresses-changes = The address of what has changed: /changes/
schema-site-addresses-calendar = The address of the calendar: /calendar/
schema-site-addresses-directory = The address of the directory of contacts: /contacts/
schema-site-addresses-initiatives = The address of the overview of initiatives: /initiatives/
schema-site-addresses-search = The address of the search page: /search/
schema-site-addresses-tags = The address of the overview of tags: /tags/
schema-site-changes = Where dates of change come from: updated takes the field updated and nothing else, git also asks git about pages without that field. Without the line it is updated.
    .example = changes: git
schema-site-page_size = How many entries a listing shows on each page. Write 0 to show all of them on one. Without the line it is 50.
    .example = page_size: 100
schema-site-contacts = Whether the site has a directory of everybody whom networks name as a contact. Write false to have none. Without the line it is true.
    .example = contacts: false
schema-site-plain_language = When a text counts as hard to read. LIX measures how long its words and sentences are.
    .example =
        plain_language:
          lix: 50
          sentence: 30
          easy:
            lix: 25
schema-site-plain_language-lix = The highest LIX of a page. Without the line it is 60.
schema-site-plain_language-sentence = The most words in a sentence. Without the line it is 40.
schema-site-plain_language-paragraph = The most words in a paragraph. Without the line it is 150.
schema-site-plain_language-easy = When an easy version counts as hard to read.
schema-site-plain_language-easy-lix = The highest LIX of an easy version. Without the line it is 30.
schema-site-plain_language-easy-sentence = The most words in a sentence of an easy version. Without the line it is 15.
schema-site-plain_language-easy-paragraph = The most words in a paragraph of an easy version. Without the line it is 40.
schema-site-synonyms = Words that mean the same to the search, in groups. Whoever searches for one of them also finds pages that have another.
    .example =
        synonyms:
          - [PE, physical education]
          - [maths, mathematics]
schema-site-search = The site's search.
    .example =
        search:
          must_find:
            - query: after school
              page: networks/after-school.md
schema-site-search-must_find = Searches that must find a page among the first three. samverk check says so when they do not.
schema-site-search-must_find-query = The words that a reader searches for. Required.
schema-site-search-must_find-page = The page that they must find: its file, counted from the folder content. Required.
schema-site-accessibility = The accessibility statement that Swedish law asks of public websites. It becomes the page /accessibility/. Write only what you know.
    .example =
        accessibility:
          conformance: partly
          known:
            - what: The film about after-school clubs has no captions.
              why: It will have them in spring.
              affects: [no-hearing, low-hearing]
              page: networks/after-school.md
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.org
            phone: +46 31-000 00 00
          answer_time: within two working days
schema-site-accessibility-organisation = The public body that is responsible for the site. Without the line it is the site's organisation.
schema-site-accessibility-service = What the site is called. Without the line it is the site's name.
schema-site-accessibility-conformance = How far the site conforms to the law: fully, partly or not.
schema-site-accessibility-known = What is not accessible, a list. Needed unless the site conforms fully.
schema-site-accessibility-known-what = What is not accessible. Required.
schema-site-accessibility-known-why = Why it is so. Required.
schema-site-accessibility-known-affects = Whom it affects, a list: people without vision (no-vision), with limited vision (low-vision), without perception of colour (no-colour), without hearing (no-hearing), with limited hearing (low-hearing), without speech (no-voice), with limited dexterity or strength (manipulation), with limited reach (reach), sensitive to flashing light (flicker), with limited cognition, language or learning (cognition).
schema-site-accessibility-known-page = The page that has it: its file, counted from the folder content.
schema-site-accessibility-burden = What would be a disproportionate burden to make accessible (12 § of the law), a list.
schema-site-accessibility-burden-what = What it is. Required.
schema-site-accessibility-burden-why = Why it would be a disproportionate burden. Required.
schema-site-accessibility-outside = What is outside the scope of the law (9 §), a list.
schema-site-accessibility-outside-what = What it is. Required.
schema-site-accessibility-outside-why = Why it is outside.
schema-site-accessibility-assessed = The day when accessibility was last assessed.
schema-site-accessibility-updated = The day when the statement was last updated.
schema-site-accessibility-method = How it was assessed: by yourselves (self) or by others (external).
schema-site-accessibility-how = More on how it was assessed, in a sentence or two.
schema-site-accessibility-audit = The report of the assessment, if it can be read: a file in content, an address or a web address.
schema-site-accessibility-contact = Whom to tell about faults. At least one way is needed.
schema-site-accessibility-contact-email = The e-mail address.
schema-site-accessibility-contact-phone = The phone number.
schema-site-accessibility-contact-link = A page or a form: a file in content, an address or a web address.
schema-site-accessibility-answer_time = How soon you answer: within two working days.

## Files for web servers and pipelines: samverk recipe

hosting-written = Written by samverk { $version } for “{ $title }”. Write it again when pages have new addresses or there are new kinds of files. Do not edit it: the next time, the change is gone.
hosting-top = The site has no base_url, so this is for a site at the top of its host.
hosting-types = Types of files. Text is UTF-8.
hosting-exceptions = Files of another type than their ending says: feeds.
hosting-fingerprinted = Files whose names change with their contents: browsers keep them for a year.
hosting-revalidated = Pages, and everything else that keeps its name: browsers ask each time whether it has changed.
hosting-policy = What pages may load: what they do load, and nothing else. If the site is shown in a frame of another one, such as SharePoint, add that address after frame-ancestors.
hosting-scripts = { $count ->
        [one] One page holds a script of its own, which does not run
       *[other] { $count } pages hold scripts of their own, which do not run
    }: move it to a file of the theme.
hosting-hsts = Take the # away when everything on the host answers with https: browsers then refuse http for a year.
hosting-packed = Text is sent compressed.
hosting-own = samverk’s own folder is not for readers.
hosting-moved = Old addresses.
hosting-not-found = The page for addresses that do not exist, in the reader’s language.
hosting-daily = Once a day as well, so that pages appear and disappear on their day.
hosting-package = The version is pinned. As long as samverk is not on PyPI, use a package index of your own (PIP_INDEX_URL), or write the address of the package’s file here instead: https://…/samverk-….whl
hosting-annotated = Merge requests are checked: every error and warning is shown at its line. Add --strict if warnings are to stop them, too.
hosting-cache = Smaller versions of pictures, and what else the next build need not make again.
hosting-pages-limits = The service decides on headers itself, so caching and the content security policy cannot be set here. A site in several languages shows the page of its main language when an address does not exist.
hosting-nginx-use = Save this file on the server and include it in the site’s server block. The folder is the one that samverk build writes to, or a copy of it:
hosting-nginx-relative = Redirects lead to the right place behind a proxy with another address, too.
hosting-apache-use = Put this file in the folder static and call it .htaccess: it is then published with the site (the server needs AllowOverride All). Or save it on the server and include it:
hosting-apache-options = Without MultiViews, or the server guesses what was meant by an address.
hosting-apache-etag = Apache changes the ETag of a compressed file and then does not recognise it. The time of the file’s last change is enough.
hosting-iis-use = Put this file in the folder static and call it web.config: it is then published with the site. All that it needs is part of Windows Server: the role services Static Content, HTTP Redirection, Static Content Compression, HTTP Errors and Request Filtering. Without HTTP Redirection, old addresses still lead on, by way of a page.
hosting-iis-hsts = Put this line into use when everything on the host answers with https: browsers then refuse http for a year.
hosting-iis-fingerprinted = Files whose names change with their contents: browsers keep them for a year. Smaller versions of pictures lie among the pages, and are asked for each time.
hosting-caddy-use = Save this file on the server and import it in the site’s block. The folder is the one that samverk build writes to, or a copy of it:
hosting-docker-use = A container that serves the site. Build the site first, then the container:
hosting-docker-user = A user without rights. All that is written goes to /tmp.
hosting-github-use = Put this file in .github/workflows/ and choose GitHub Actions as the source under Settings, Pages.
hosting-github-publish = Only main is published. The new site takes the old one’s place at once.
hosting-gitlab-use = Put this file at the top of the project and call it .gitlab-ci.yml. Add a schedule, too, under Build, Pipeline schedules: once a day, so that pages appear and disappear on their day.
hosting-gitlab-publish = Only the default branch is published. The new site takes the old one’s place at once.
hosting-gitlab-packed = GitLab sends the compressed file to whoever can read it.
hosting-azure-use = Put this file at the top of the project and call it azure-pipelines.yml. The web server must be in an environment called intranet, and have Python. The site is built there, right in the folder that is served; samverk recipe iis writes what the server needs to know. In Azure Repos, a branch policy (Build validation) starts the check.
hosting-azure-folder = The folder on the web server.
hosting-azure-publish = Only main is published. If it has errors, the folder stays as it was.
hosting-needs-base-url = Nothing has been written: on { $server } the site lies below a path, and without base_url samverk does not know which.

## The computer and the site: samverk doctor. src/doctor/ chooses the words after the dot; with each wrong goes what to do about it

doctor-right = right
doctor-wrong = wrong
doctor-versions = versions
    .right = samverk { $version } on { $system } { $processor }{ $theme ->
        [none] {""}
       *[other] , theme { $theme }
    }
doctor-root = site
    .right = there is a site.yaml
    .right-bare = there is a folder content and no site.yaml: the usual settings apply
    .wrong = there is neither a site.yaml nor a folder content here
    .wrong-remedy = Go to the site’s folder, or name it with --root. If there is no site yet, samverk init makes one.
doctor-settings = settings
    .right = nothing wrong in site.yaml
    .wrong = { $count ->
        [one] one finding
       *[other] { $count } findings
    } in site.yaml
    .wrong-remedy = Run samverk check: it says what is wrong, and in which line.
doctor-theme = theme
    .right = { $theme }: nothing wrong
    .wrong = { $theme }: { $count ->
        [one] one finding
       *[other] { $count } findings
    }
    .wrong-remedy = Run samverk check: it says what is wrong, and in which line.
doctor-pages = pages
    .right = { $count ->
        [one] one page
       *[other] { $count } pages
    } without an error
    .wrong = { $errors ->
        [one] one error
       *[other] { $errors } errors
    } on { $count ->
        [one] one page
       *[other] { $count } pages
    }
    .wrong-remedy = Run samverk check. Nothing is published while there are errors.
    .wrong-none = there are no pages in the folder content
    .wrong-none-remedy = Make one: samverk new page Title. If there were pages just now, a disk may not be connected, or the files not fetched.
doctor-pictures = pictures
    .right = { $count ->
        [0] no pictures
        [one] one picture
       *[other] { $count } pictures
    }
    .wrong = Git LFS has not fetched { $count ->
        [one] one file
       *[other] { $count } files
    }: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .wrong-remedy = Fetch them: git lfs install, then git lfs pull
doctor-fonts = fonts
    .right = { $count ->
        [one] one of the theme’s own
       *[other] { $count } of the theme’s own
    }
    .right-none = those of the reader’s computer; none is fetched
    .wrong = { $name } in the theme is not a font
    .wrong-remedy = Replace it by one in WOFF2, WOFF or OpenType. If it is kept in Git LFS: git lfs pull
doctor-output = publishing
    .right = { $folder ->
        [none] the folder named by output
       *[other] { $folder }
    } can be written to
    .wrong = { $folder ->
        [none] the folder named by output
       *[other] { $folder }
    } cannot be written to: the system does not allow it
    .wrong-remedy = Ask whoever runs this computer for the right to write there, or choose another folder by output in site.yaml.
    .wrong-other = { $folder ->
        [none] the folder named by output
       *[other] { $folder }
    } cannot be written to: { $reason }
    .wrong-other-remedy = See that the disk is connected and has space left.
doctor-cache = cache
    .right = { $folder } can be written to
    .wrong = { $folder } cannot be written to: the system does not allow it
    .wrong-remedy = All works without it, but each build takes longer. Ask whoever runs this computer for the right to write in the site’s folder.
    .wrong-other = { $folder } cannot be written to: { $reason }
    .wrong-other-remedy = See that the disk is connected and has space left.
doctor-watcher = changes
    .right = the system says when a file changes
    .wrong = the system does not say when a file changes, as on many network drives
    .wrong-remedy = Preview with samverk serve --poll, or keep the site on this computer’s own disk.
    .wrong-denied = could not be tried, as nothing can be written in the site’s folder
    .wrong-denied-remedy = Ask whoever runs this computer for the right to write there.
doctor-port = port
    .right = { $port } is free for samverk serve
    .right-busy = { $port } is used by something else, so samverk serve takes the next one that is free
    .wrong = { $port } may not be used on this computer
    .wrong-remedy = Try another: samverk serve --port 9000. If that does not help, a firewall or a protection program stops samverk.
doctor-editor = editing
    .right = links in the preview open { $scheme }
    .right-web = links on pages lead to the address in edit_url
    .right-none = no links (neither edit_url nor editor_url is set)
    .wrong = edit_url or editor_url is not written right in site.yaml
    .wrong-remedy = Run samverk check: it says what it should look like.
