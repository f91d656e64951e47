### Findings, in English. sv.ftl has the same keys.
### One key per code: what is wrong, .help: what to do about it, .means: what the code stands for, .why: why it matters,
### .wrong and .right: an example of each. A test runs the examples, tests/suite/explanations.rs, and says how they are written.

## Files

content-missing = The site has no content: { $reason ->
        [file] content is a file, not a folder
        [absent] there is no folder content
       *[empty] the folder content is empty
    }.
    .help = { $nearest ->
        [none] Are the pages on another disk or in another part of a Git repository? Make sure that they are in place. Otherwise create the folder content, with the page index.md in it. Should the site be empty? Run samverk build --allow-removal
       *[other] Rename the folder { $nearest } to content.
    }
    .means = The folder of pages is not there, or nothing is in it.
    .why = Without content, all pages that are published would be removed. Most often that is not meant: a network disk is not connected, or a submodule in Git has not been fetched. So nothing is written. Create the folder content and put a page into it.
    .wrong =
        Content/maths.md:
        # Network for mathematics
    .right =
        content/maths.md:
        # Network for mathematics

pages-vanish = { $reason ->
        [all] { $before ->
            [one] The only page that is published would be removed
           *[other] All { $before } pages that are published would be removed
        }
       *[most] { $gone } of { $before } pages that are published would be removed
    }: { $example }{ $gone ->
        [one] {""}
       *[other] {" "}and others
    }. So nothing has been changed.
    .help = Are all files in place in content? Have pages got draft: true by mistake? If they have moved, their old addresses can go into the field aliases. Are the pages meant to disappear? Run samverk build --allow-removal
    .means = Most pages of the published site would be removed.
    .why = When so many pages disappear at once, it is most often a mistake: a folder was moved or not fetched, or many pages have become drafts. What is gone is gone for readers. So the site is only written if you say that it is meant, with --allow-removal.
    .wrong =
        content/new.md:
        # A single page
    .right =
        content/new.md:
        # One more page

file-unreadable = { $file } cannot be read: { $reason ->
        [missing] it does not exist, or is a link to something that does not
        [denied] you are not allowed to read it
        [folder] it is a folder
        [loop] it is a link to a folder above itself
        [circle] it is a link that leads back to itself
        [outside] it is a link to something outside the site's folder
        [hidden] it is a link to something hidden
        [busy] another program is using it
        [lfs] it has not been fetched with Git LFS{ $others ->
            [0] {""}
            [one] , and neither has one other file
           *[other] , and neither have { $others } other files
        }
        [exhausted] too many files are open at once
        [broken] the disk does not answer as it should
        [special] it is neither a file nor a folder, but a pipe or a socket between programs
        [large] it is larger than 10 MB, and no text is that long
       *[other] { $said }
    }.
    .help = { $reason ->
        [denied] Ask whoever owns the file for the right to read it, or remove it from the folder.
        [loop] Remove the link.
        [circle] Remove the link.
        [folder] Rename the folder so that its name does not end in .md.
        [outside] Copy the file itself here instead. Otherwise anything on the computer could be published.
        [hidden] Copy the file itself here instead, or remove the link.
        [large] Is it a text? Make several pages of it, and save pictures that are inside the text as files beside it. Else give it another name: only pages end in .md.
        [busy] Close the file in the other program and try again.
        [exhausted] Close other programs and try again. The command ulimit -n shows the limit.
        [broken] Try again. If it happens more often, copy the site to another disk.
        [lfs] Run git lfs pull. Where the site is built automatically, such files are fetched if the settings say so (lfs: true).
        [special] Remove it from the folder.
       *[other] Check that the file is still there and can be opened in your editor.
    }
    .means = A file or folder could not be read.
    .why = What the file says is not on the website, and links to it do not work. Most often it is a shortcut to something that has been moved or removed (the arrow below), or you are not allowed to read it. Put the file itself into the folder content instead of a shortcut, or ask its owner for the right to read it.
    .wrong = content/maths.md → ../removed/maths.md
    .right =
        content/maths.md:
        # Network for mathematics

file-not-utf8 = { $encoding ->
        [utf-16] The file is saved as UTF-16, not as UTF-8.
        [latin-1] The file is not saved as UTF-8: byte { $byte } on line { $line } is not a character there. It is probably saved as Latin-1 (Windows-1252), and the byte is "{ $character }".
       *[none] The file is not saved as UTF-8: byte { $byte } on line { $line } is not a character. A part of the text probably comes from a file in Latin-1 (Windows-1252).
    }
    .help = Open the file in your editor and save it again with the encoding UTF-8.
    .means = A text file contains bytes that are not UTF-8.
    .why = A computer sees only numbers in a file; the encoding says which letters they stand for. Older programs save in encodings other than UTF-8, and then letters such as å, ä and ö become garbage on the website. Choose UTF-8 when you save the file in your editor.
    .wrong = The network meets in G�vle.
    .right = The network meets in Gävle.

file-garbled = { $meant ->
        [none] A letter of "{ $written }" is lost: � is where a program could not read the text.
       *[other] This says "{ $written }", probably for "{ $meant }": the text was once read in the wrong encoding.
    }
    .help = Replace the characters, or copy the text again from the file it came from.
    .means = Letters that were once read in the wrong encoding: `Ã¤` for `ä`.
    .why = The text was damaged on its way, often when it was pasted from another program. Readers see garbage instead of letters, and searches do not find the words. Copy the text again from the file it came from, or replace the characters.
    .wrong = The network meets in GÃ¤vle.
    .right = The network meets in Gävle.

file-control-character = { $name ->
        [word-break] There is a line break of Word here (Shift+Enter, { $character }), which no browser understands.
        [line-break] There is a line break here ({ $character }) that no browser understands.
        [soft-hyphen] There is a soft hyphen here ({ $character }), which cannot be seen.
        [zero-width] There is an invisible character without width here ({ $character }).
        [joiner] There is an invisible character here that joins or parts letters ({ $character }).
        [byte-order-mark] There is an invisible character here that belongs to the start of a file ({ $character }).
        [direction] There is an invisible character here that changes the direction of the text ({ $character }).
       *[other] There is an invisible control character here ({ $character }) that does not belong in a text.
    }
    .help = { $name ->
        [word-break] Remove the character and begin a new line instead.
        [line-break] Remove the character and begin a new line instead.
        [soft-hyphen] Remove the character. Long words are hyphenated all the same.
       *[other] Remove the character. Is it not visible in the editor? Retype the line.
    }
    .means = A character that does not belong in a text, such as NUL.
    .why = Control characters are for machines and cannot be seen. On a web page they can cut the text short or make the page invalid. They usually come along when text is copied from another program. Remove the character, or retype the line. Below, ␀ stands for such a character.
    .wrong = The network meets␀ on Thursdays.
    .right = The network meets on Thursdays.

file-not-page = { $name } looks like a page but is copied as it is: its name does not end in .md
    .help = Rename the file { $page }. Does the computer hide file extensions? Turn them on.
    .means = A file that looks like a page and is copied as it is.
    .why = The name of a page ends in .md. With another extension the file is published as it is, and anyone who opens it sees fields and stars instead of a page. Windows and macOS often hide the extension .txt, which an editor has added. Rename the file.
    .wrong =
        content/networks/leisure.md.txt:
        # A network for leisure centres
    .right =
        content/networks/leisure.md:
        # A network for leisure centres

file-document = { $name } is published as a file to fetch, not as a page.
    .help = Is it to be read on the web? Make a page of it: run samverk new page and paste the text. A form or a template can stay as it is.
    .means = A text document that is published as a file to fetch, where a page could say the same.
    .why = The site's search does not find what is in a document, it is hard to read on a phone, and it takes a program that not everybody has. On the site of a public authority, documents must be accessible, too, as pages must.
    .wrong =
        content/meetings/minutes.docx:
        PK
    .right =
        content/meetings/minutes.md:
        # Minutes of the autumn meeting

file-name-unusable = Not every computer can have the name "{ $name }": { $reason ->
        [character] Windows does not allow { $character } in names
        [end] Windows drops a dot or a space at the end of names
       *[device] on Windows it is the name of a device
    }.
    .help = Give the file or folder another name, and change the links to it. The page's address can stay: write it in the field slug.
    .means = A file or folder with a name that not every computer can have.
    .why = Whoever fetches the site to a computer with Windows does not get the file, and often not the rest either. Windows does not allow < > : " | ? * in names, or a dot or a space at the end, and takes names such as con, aux and nul for devices.
    .wrong =
        content/news?.md:
        # News
    .right =
        content/news.md:
        # News

file-left-out = { $file } is left out: { $reason ->
        [copy] its name is one that programs give to old and half-finished copies of files
        [server] the file is hidden, and such files in content are not published
        [secret] it is for passwords or secret keys
       *[cloud] the file is still in the cloud and has not been fetched
    }.
    .help = { $reason ->
        [copy] Should it be published? Give it another name. Otherwise you can remove it.
        [server] Should it be published? Put it into the folder static, beside content. Files keep their names there.
        [secret] Remove it from the folder. Could others read it, for example in version control? Then change the password or the key.
       *[cloud] Open the folder in Finder and choose to download the file.
    }
    .means = A file that is left out because of its name, though somebody may want it.
    .why = Editors and other programs save copies of their own beside files, with older or half-finished text. They are not for others to read, so they are not published. If the file is yours, give it another name.
    .wrong =
        content/maths.md.bak:
        # Network for mathematics
    .right =
        content/maths.md:
        # Network for mathematics
file-names-changed = The file refers to "{ $reference }", but samverk simplifies the names of files in the folder content.
    .help = Move the ready-made page with all its files from { $folder } to the folder static, beside content: there everything is published name for name. Until then, the files beside it keep their names.
    .means = A ready-made page that counts on file names which samverk simplifies.
    .why = Files in content get addresses in lower case without spaces and å. A page that another program has made, such as an exported course or presentation, refers to its files by the names that they have on the disk, also in scripts, where samverk does not look. In the folder static all names stay as they are.
    .wrong =
        content/course/start.html:
        <link rel="stylesheet" href="Style.css">
        content/course/Style.css:
        @charset "utf-8";
    .right =
        static/course/start.html:
        <link rel="stylesheet" href="Style.css">
        static/course/Style.css:
        @charset "utf-8";
file-script = { $file } runs a script when somebody opens it.
    .help = Save it without the script: in a drawing program as "plain SVG". Is it part of an exported course or presentation? Put that into the folder static, beside content.
    .means = A drawing or a ready-made page among the content that runs a script.
    .why = A script in a drawing (SVG) or in a ready-made page is a program. It runs in the browser of whoever opens the file, with the same rights as the website's own pages: it can show something false there, or send on what readers write. Drawings from others can hold one without anybody knowing. Exported courses need their scripts, and have their place in the folder static.
    .wrong =
        content/tree.svg:
        <svg xmlns="http://www.w3.org/2000/svg" onload="start()"/>
    .right =
        content/tree.svg:
        <svg xmlns="http://www.w3.org/2000/svg"/>

language-unread = { $place ->
        [folder] The folder { $name } is not read as the language { $language }: { $count ->
            [one] the page in it is in the site's own language.
           *[other] the { $count } pages in it are in the site's own language.
        }
        [joined] { $name } is a page of its own, and not the same page in the language { $language }.
        [own] { $name } is a page whose name ends in { $language }. That is the site's own language, but languages does not list it.
       *[unlisted] { $name } is a page whose name ends in { $language }. The site does not have that language.
    }
    .help = { $place ->
        [own] Rename the file { $page }, or write { $setting } in site.yaml.
        [folder] A page in another language is put beside its original. Move it to { $page }{ $setting ->
            [none] .
           *[other] {" "}and write { $setting } in site.yaml.
        }
        [joined] Rename the file { $page }{ $setting ->
            [none] .
           *[other] {" "}and write { $setting } in site.yaml.
        }
       *[unlisted] Is the page in that language? Write { $setting } in site.yaml.
    }
    .means = A language in a file's or folder's name that is not read as one.
    .why = A page in another language is put beside its original, with a full stop and the language's code before .md, and languages in site.yaml lists the language. Otherwise it is a page of its own in the site's language: words in the menu, dates and what screen readers say are wrong, and nobody finds the way from one to the other.
    .wrong =
        content/networks/mathematics.sv.md:
        # Matematik
    .right =
        site.yaml:
        title: Networks
        language: en
        base_url: https://networks.example.com/
        languages: [sv]
        content/networks/mathematics.sv.md:
        # Matematik

## The fields at the top of a page

front-matter-unclosed = The line --- opens the page's fields, but no line --- closes them.
    .help = Write --- on a line of its own after the last field. Should the page begin with a horizontal line instead? Write *** on the first line.
    .means = `---` opens the fields but nothing closes them.
    .why = Fields are written between two lines of ---. Without the second one samverk cannot tell where the fields end and the text begins, so the page gets no title, no owner and no dates. Write --- on a line of its own after the last field.
    .wrong =
        ---
        title: Network for mathematics

        The network meets every month.
    .right =
        ---
        title: Network for mathematics
        ---

        The network meets every month.

front-matter-unopened = The page's fields are not read: they begin with the line --- at the very top, but this is "{ $line }".
    .help = Write --- on the first line of the page, with exactly three hyphens, and the fields on the lines below.
    .means = Fields at the top of a page, but not after a line `---`.
    .why = Fields are read only if the very first line of the page is --- with exactly three hyphens. Otherwise readers see them as text, and the page has neither title nor owner nor dates. Word processors often turn hyphens into dashes.
    .wrong =
        content/example.md:
        ----
        title: A network for mathematics
        ----
    .right =
        content/example.md:
        ---
        title: A network for mathematics
        ---

front-matter-below = There are more fields here, but the page's fields have ended already: "{ $line }" is read as text.
    .help = Move the lines up to the other fields, above the second line of ---. Should they be seen as text? Write them as code, between lines of ```
    .means = Fields below the line that closes them.
    .why = A page has one block of fields, at the very top. Fields further down are shown to readers as text and do not count. That matters most for draft and publish: the page would be published before it is ready.
    .wrong =
        ---
        title: Network for mathematics
        ---
        ---
        owner: Anna Ek
        ---
    .right =
        ---
        title: Network for mathematics
        owner: Anna Ek
        ---

withheld-assumed = "{ $written }" is understood as a page that is not to be shown, so it is not published.
    .help = Write { $instead } among the fields at the top. Should the page be shown? Remove the line.
    .means = A page is withheld, by other words than `draft`, `publish` and `expires`.
    .why = What has been published cannot be taken back. So the words of other programs, and Swedish ones, count as a reason to wait, too. Say it with samverk's own fields, so that nobody has to guess: draft, publish or expires.
    .wrong =
        ---
        title: Budget
        published: false
        ---
    .right =
        ---
        title: Budget
        draft: true
        ---

withheld-index = The page is { $reason ->
        [scheduled] not shown yet
        [expired] no longer shown
       *[draft] a draft and not shown
    }, but { $count ->
        [one] one page
       *[other] { $count } pages
    } in the same folder { $count ->
        [one] is
       *[other] are
    }.
    .help = Write the same on the other pages if they should not be shown either. Is it meant so? Then the folder's address shows a list of them.
    .means = A folder's page is withheld, and pages in the folder are not.
    .why = The fields draft, publish and expires are about the page that they stand on alone, in the index.md of a folder, too. The folder's pages are published as usual, and the folder's address shows a list of them. Write draft: true on them as well if they are not ready.
    .wrong =
        content/courses/index.md:
        ---
        title: Courses
        draft: true
        ---

        content/courses/basics.md:
        # The basics
    .right =
        content/courses/index.md:
        ---
        title: Courses
        draft: true
        ---

        content/courses/basics.md:
        ---
        title: The basics
        draft: true
        ---

yaml-tab = The line begins with a tab. Fields may only be indented with spaces.
    .help = Replace the tab with two spaces.
    .means = A tab where YAML wants spaces.
    .why = A tab has a different width in different programs, so fields may only be indented with spaces. Otherwise nobody can tell what belongs together. The page cannot be read until this is fixed. Replace the tab with two spaces. Below, ⇥ stands for a tab.
    .wrong =
        contacts:
        ⇥- name: Bo Berg
    .right =
        contacts:
          - name: Bo Berg

yaml-colon = The value "{ $value }" of the field { $key } contains a colon and must be in quotes.
    .help = Write { $start } "{ $value }"
    .means = A colon inside a value that is not quoted.
    .why = A colon and a space set the field's name apart from its value. With another one inside the value samverk cannot tell which counts, and none of the page's fields can be read. Put the whole value in quotes.
    .wrong = summary: This autumn: fractions in daily life
    .right = summary: "This autumn: fractions in daily life"

yaml-space = { $mark ->
        [colon] A space is missing after the colon in "{ $line }".
        [hyphen] A space is missing after the hyphen in "{ $line }".
        [item] The line "{ $line }" is indented further than the one before and is read as a part of it.
       *[blank] In the line "{ $line }" there is a non-breaking space, which does not count as one.
    }
    .help = { $mark ->
        [colon] Write a space between the colon and the value: name: value
        [hyphen] Write a space between the hyphen and the word: - the word
        [item] Indent the line as far as the one before.
       *[blank] Remove the gap and type it again with the space bar. Such spaces are copied from web pages, or typed with Alt and the space bar.
    }
    .means = A space is missing after a colon or hyphen, or is not one to YAML.
    .why = The space tells a field's name from its value, and the hyphen of a list from the word. Without it the line is one single word, and none of the page's fields can be read. Spaces copied from a web page may also be of a kind that does not count.
    .wrong = summary:We learn from each other.
    .right = summary: We learn from each other.

yaml-unclosed = The character { $mark } opens the value but is not closed on its line.
    .help = Add the closing character at the end of the value, or remove the opening one.
    .means = A quote or bracket that is opened and not closed.
    .why = The value goes on until the closing character. Without it, all lines that follow are read as part of the value, and the page's fields cannot be read. Add the closing character, or remove the opening one.
    .wrong =
        summary: "This autumn we do fractions
        tags: [mathematics]
    .right =
        summary: "This autumn we do fractions"
        tags: [mathematics]

yaml-syntax = The fields cannot be read here: { $reason ->
        [mark] the value in "{ $line }" begins with { $mark }, which has a meaning of its own.
        [quote] there is more text after the closing quote in "{ $line }".
        [star] "{ $line }" begins with a star, which does not begin an item of a list.
        [escape] in "{ $line }" there is a \ within quotes, where it has a meaning of its own.
        [indent] "{ $line }" does not fit the lines around it.
       *[other] "{ $line }" does not follow the form of fields.
    }
    .help = { $reason ->
        [mark] Put the whole value in quotes: { $start } "{ $value }"
        [quote] Put the whole value in one single pair of quotes. Should quotes be seen in the text? Write “like this” within them.
        [star] Write a hyphen instead: - { $value }
        [escape] Put the value in single quotes, or write \\ instead of \: 'C:\folder'
        [indent] Check the indentation: lines that belong together begin equally far in. Each field is written as name: value.
       *[other] Check indentation, quotes and colons on this line and the one before. Each field is written as name: value.
    }
    .means = Any other text that is not YAML.
    .why = Indentation shows what belongs together. If a line is indented differently from those beside it, samverk cannot tell where it belongs, and none of the page's fields can be read. Look at the line and the one before: indentation, quotes and colons.
    .wrong =
        tags:
          - mathematics
         - reading
    .right =
        tags:
          - mathematics
          - reading

yaml-not-fields = { $reason ->
        [colon] { $name ->
            [none] The line "{ $line }" is not a field: the colon is missing.
           *[other] A colon is missing after { $name } in "{ $line }".
        }
        [text] The line "{ $line }" is not a field. If it belongs to the line before, it is not indented.
        [comment] The line "{ $line }" is not a field. Comments among fields begin with #.
        [bullet] The line "{ $line }" does not begin with a hyphen, so it is not read as part of a list.
        [item] In the field { $field } there should be fields, one a line: name: value. Here is "{ $line }".
        [group] In the field { $field } there should be fields, one a line: name: value. Here is "{ $line }".
       *[other] Fields are expected here, one a line: name: value. Here is "{ $line }".
    }
    .help = { $reason ->
        [text] Indent the line by two spaces, or write it as a field: name: value
        [comment] Write # at the start of the line, or remove it.
        [bullet] Begin the line with an ordinary hyphen and a space: - the word
        [group] Write the fields on lines of their own below { $field }, indented by two spaces.
        [item] { $corrected ->
            [none] Begin each part with a hyphen and write its fields after it: - name: Bo Berg
           *[other] Write the field's name after the hyphen: { $corrected }
        }
        [colon] { $corrected ->
            [none] Write name, colon, space and value, for example title: The page's name
           *[other] Write { $corrected }
        }
       *[other] Write name, colon, space and value, for example title: The page's name
    }
    .means = YAML that is not a list of `field: value`.
    .why = Between the lines of --- there should be nothing but fields, one a line: name, colon, space, value. Otherwise samverk does not know what is the title and what is something else. Plain text belongs below the second line of ---.
    .wrong =
        ---
        Network for mathematics
        ---
    .right =
        ---
        title: Network for mathematics
        ---

yaml-too-large = { $reason ->
        [deep] The fields are nested more deeply than is reasonable.
        [many] There are more fields than is reasonable.
       *[repeated] The fields repeat themselves more often than is reasonable.
    }
    .help = { $reason ->
        [deep] Indent fewer lines, and remove brackets that are not needed.
        [many] Move what is not a field to the text, or to a separate file.
       *[repeated] Write the values out instead of referring to them with & and *.
    }
    .means = YAML that is nested or repeated too much.
    .why = With & and * in fields a value can be repeated, and a few lines can become millions that way. That would stop the computer, so samverk stops reading. Write the values out instead.
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
          groups: [1, 2, 3]

yaml-text-lost = "{ $lost }" in the field { $field } is lost: { $reason ->
        [comment] everything after a # with a space before it is read as a comment
        [anchor] a word that begins with & is read as a label
       *[tag] a word that begins with ! is read as a type of data
    }.
    .help = Put the whole value in quotes: "{ $value }"
    .means = A part of a value that YAML takes for a comment, a label or a tag.
    .why = Some characters mean something special in fields: everything after a # with a space before it is a comment. Readers only see the beginning of what you wrote. Put the whole value in quotes, and all of it is shown.
    .wrong = title: Meeting #2 for mentors
    .right = title: "Meeting #2 for mentors"

field-markup = "{ $written }" in the field { $field } is shown to readers just like that: { $kind ->
        [html] neither HTML nor Markdown is read in fields
       *[markdown] Markdown is not read in fields
    }.
    .help = Write the words alone. What should be bold, a link or a list belongs in the text below the fields.
    .means = Marks of Markdown or HTML in a field that is shown as it is written.
    .why = Fields are shown in many places: in lists, menus, search results and feeds. They cannot be formatted there, so readers see stars, brackets and tags. Write the words alone in the field, and the rest in the text.
    .wrong = summary: The network is **for all** teachers.
    .right = summary: The network is for all teachers.

quotes-curly = The quotes around { $value } in the field { $field } are shown as a part of the text.
    .help = Write { $field }: "{ $inner }" with straight quotes, or none. Should they be seen? Put straight ones around them: '{ $value }'
    .means = Typographic quotes around a value, which are shown with it.
    .why = Only straight quotes, " and ', enclose a value. Word processors turn them into typographic ones; then readers see them, and they do not protect colons and other characters in the value. Type them again.
    .wrong = summary: “The network is for all teachers.”
    .right = summary: "The network is for all teachers."

placeholder = "{ $text }" is still there from when the page was created.
    .help = Write what should be there, or remove the line. Is the page not ready? Write draft: true among the fields.
    .means = Words of a new page that nobody has replaced yet.
    .why = A new page has placeholders where your own words should be. With them the page looks unfinished, and readers do not get to know what should be there. Replace them, or remove the line.
    .wrong = summary: Write here in one sentence what the network does.
    .right = summary: We learn from each other's lessons in mathematics.

field-unknown = There is no field { $field }.
    .help = { $nearest ->
        [none] { $extra ->
            [yes] Remove the line, or put the field below extra: if a template needs it.
           *[no] Remove the line, or check the spelling.
        }
       *[other] Did you mean { $nearest }?
    }
    .means = A field that samverk does not know.
    .why = What the field says is not on the website. Most often it is a spelling mistake, and then the page lacks something that you think is there. Correct the spelling or remove the line. Does a template need a field of its own? Put it below extra.
    .wrong = sumary: The network is for all teachers.
    .right = summary: The network is for all teachers.

field-duplicate = The field { $field } is there twice.
    .help = Keep one of them. The first counts until you have chosen.
    .means = The same field twice.
    .why = Only one of the values can count, and samverk cannot tell which one you mean. Readers may get the old one. Keep one of them, or make a list if the field can have several values.
    .wrong =
        schedule: First Thursday of the month
        schedule: Second Tuesday of the month
    .right = schedule: Second Tuesday of the month

field-empty = The field { $field } is empty.
    .help = Write a value after the colon, or remove the line.
    .means = A field that needs a value has none.
    .why = An empty field does not say whether there is nothing to tell or it was forgotten. Here it is needed to make the page complete. Write a value after the colon, or remove the line if the field is not needed.
    .wrong =
        initiatives:
          - title:
            year: 2026
    .right =
        initiatives:
          - title: Reading aloud
            year: 2026

field-missing = The field { $field } is missing.
    .help = { $field ->
        [mission] Write what the network is for: mission: followed by a text or a list.
       *[other] Add a line { $field }: with a value.
    }
    .means = A required field is not there.
    .why = Without the field the rest cannot be understood. A meeting without a date helps nobody, and a network without a mission does not say what it is for. Add the line, with a value.
    .wrong =
        meetings:
          - place: City library
    .right =
        meetings:
          - date: 2026-12-03
            place: City library

field-type = The field { $field } should be { $expected ->
        [list] a list
        [fields] indented fields
       *[text] a text
    }, but this is { $found ->
        [list] a list
        [fields] a group of fields
       *[text] a text, "{ $written }"
    }.
    .help = { $expected ->
        [list] { $corrected ->
            [none] Write each part on a line of its own with a hyphen before it.
           *[other] Write { $field }: on a line of its own and, with two spaces before it, on the next line: { $corrected }
        }
        [fields] Write each part on a line of its own, indented by two spaces: name: value
       *[text] Write one single text after { $field }:
    }
    .means = A value of the wrong shape: a list instead of a text, …
    .why = The shape decides how the value is shown. A contact's name, role and e-mail address are separate, so that readers can click on the address. Write each part on a line of its own, indented.
    .wrong = contacts: Bo Berg, bo.berg@example.com
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@example.com

field-misplaced = The field { $field } belongs to networks and meeting places, but this page is of another type.
    .help = Write type: network or type: meeting-place if the page describes one.
    .means = A field of networks on a page of another type.
    .why = The field is shown only on pages about networks and meeting places. On this page nobody gets to see it. Say the page's type if it is about one of them. Otherwise write it in the text.
    .wrong =
        ---
        title: Mentors
        audience: [New teachers]
        ---
    .right =
        ---
        title: Mentors
        type: network
        mission: Give new teachers a safe start.
        audience: [New teachers]
        ---

title-missing = The page has no title.
    .help = Add title: The page's name between two lines of --- at the top, or begin the text with a heading: # The page's name
    .means = Neither a title nor a first heading.
    .why = The title is the page's name in the menu, in search results and on the browser's tab, and the first thing that a screen reader says. WCAG 2.2 (2.4.2 Page Titled) asks for a title that describes the page. Add title at the top, or begin the text with a heading.
    .wrong =
        ---
        summary: Here teachers of mathematics meet.
        ---
    .right =
        ---
        title: Network for mathematics
        summary: Here teachers of mathematics meet.
        ---

value-unknown = { $field } cannot be "{ $value }".
    .help = { $nearest ->
        [none] Choose one of { $choices }.
       *[other] Did you mean { $nearest }? There are { $choices }.
    }
    .means = A value that is not one of those that exist.
    .why = The field has only a few values to choose from. With any other, samverk does not know how the page should look. The finding lists those that there are.
    .wrong = type: netwrok
    .right = type: network

bool-invalid = { $field } cannot be "{ $value }".
    .help = { $nearest ->
        [none] Write true for yes or false for no.
       *[other] Write { $nearest } instead.
    }
    .means = Neither true nor false.
    .why = The field is a question to be answered with yes or no. The answer decides, for instance, whether a draft is shown, so it must not be guessed. Write true for yes and false for no.
    .wrong = draft: perhaps
    .right = draft: true

integer-invalid = "{ $value }" in the field { $field } is not a whole number.
    .help = Write a number in digits, such as 10.
    .means = Not a whole number.
    .why = The number decides the page's place among the others, and words cannot be sorted that way. Write a whole number in digits. Smaller ones come first.
    .wrong = order: first
    .right = order: 1

date-invalid = { $reason ->
        [day] "{ $value }" in the field { $field } is a day that does not exist.
        [year] The year of "{ $value }" in the field { $field } is hardly right.
       *[form] "{ $value }" in the field { $field } cannot be read as a date.
    }
    .help = { $reason ->
        [day] Check the month and the day: year, month and day are written 2026-12-03
       *[form] { $nearest ->
            [none] Write year, month and day in digits: 2026-12-03
           *[other] Write { $nearest }
        }
    }
    .means = Not a date, or one that does not exist.
    .why = Dates decide when pages are shown and reviewed. "3/11" is the 3rd of November to some and the 11th of March to others. So write year, month and day, which nobody can misunderstand. On the page the date is shown in words.
    .wrong = updated: 3/11 2026
    .right = updated: 2026-11-03

time-invalid = "{ $value }" in the field { $field } is not a time of day.
    .help = Write hour and minute: "13:00"
    .means = Not a time of day.
    .why = A time of day should be read in the same way by everybody, calendars included. Write hour and minute with a colon between them. Write times after noon as 13:00, not as 1:00.
    .wrong =
        meetings:
          - date: 2026-12-03
            start: half past one
    .right =
        meetings:
          - date: 2026-12-03
            start: 13:30

interval-invalid = "{ $value }" in the field { $field } is not a length of time.
    .help = Write a number and a unit: 12 months, 1 year or 6 weeks.
    .means = Not a length of time such as `12 months`.
    .why = The field says how often the page should be reviewed, and samverk works out the next day. That takes a number and a unit. Write for instance 1 year, 6 months or 12 weeks.
    .wrong = review_every: every year
    .right = review_every: 1 year

email-invalid = "{ $value }" in the field { $field } is not an e-mail address.
    .help = An e-mail address is written name@example.com. An owner may also be Name <name@example.com>.
    .means = Not an e-mail address.
    .why = Readers click on the address to write. If it is wrong no message arrives, and nobody is told. Write the whole address, with @ and without spaces.
    .wrong =
        contacts:
          - name: Bo Berg
            email: bo.berg(at)example.com
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@example.com

phone-invalid = "{ $value }"{ $field ->
        [none] {""}
       *[other] {" "}in the field { $field }
    } { $reason ->
        [several] is more than one phone number, so there is no link to call.
       *[number] is not a phone number that can be called.
    }
    .help = { $reason ->
        [several] Write one number, and the other one as a contact of its own or in the text.
       *[number] Write the whole number in digits, such as 031-365 00 00. { $field ->
            [none] {""}
           *[other] An e-mail address belongs to the field email.
        }
    }
    .means = Not a phone number.
    .why = Readers should be able to call the number, often with a tap on the phone. This is something else, such as an e-mail address, a word or two numbers. Write one whole number in digits, or remove the line.
    .wrong =
        contacts:
          - name: Bo Berg
            phone: on request
    .right =
        contacts:
          - name: Bo Berg
            phone: 031-365 00 00

tags-in-one = "{ $value }" in the field { $field } is read as one single { $kind ->
        [words] name
       *[none] topic
    }.
    .help = Write the { $kind ->
        [words] names
       *[none] topics
    } as a list: [{ $list }]
    .means = A comma in a tag: it looks like several.
    .why = Each topic gets a page that gathers pages about the same thing. Several topics in one text become a single one, which no other page has. Write them as a list.
    .wrong = tags: mathematics, equity
    .right = tags: [mathematics, equity]

contact-names = The address { $email } has the name "{ $name }" here, and "{ $other }" in { $page }.
    .help = Are they one person? Write the name alike on all pages. If they are two, give each an address of their own.
    .means = An e-mail address that has another name elsewhere.
    .why = Everybody is in the directory once, with all that they answer for. Different spellings of a name show up there, and with two names beside one person's address readers cannot tell who will answer. Write the name alike everywhere.
    .wrong =
        contacts:
          - name: Anna Svensson
            email: anna.svensson@example.org
          - name: Anna Svenson
            email: anna.svensson@example.org
    .right =
        contacts:
          - name: Anna Svensson
            email: anna.svensson@example.org
          - name: Anna Svensson
            email: anna.svensson@example.org

end-before-start = { $reason ->
        [same] The meeting ends at { $end }, when it starts.
       *[before] The meeting ends at { $end }, before it starts at { $start }.
    }
    .help = Check start and end.
    .means = A meeting ends before it starts.
    .why = Readers cannot know which of the times is right, and may come at the wrong one. Most often the times have been swapped, or one in the afternoon is written as 3:00 instead of 15:00. Check start and end.
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
        [several] "{ $value }" can mean two things: { $nearest } ({ $dates } …) or { $other } ({ $other_dates } …).
       *[unclear] { $word ->
            [none] It is not clear how often "{ $value }" is.
           *[other] The word "{ $word }" in "{ $value }" is not understood.
        }
    }
    .help = { $reason ->
        [several] Write the one that you mean: repeat: { $nearest } or repeat: { $other }
       *[unclear] { $other ->
            [none] Do you mean repeat: { $nearest }? That is { $dates } …
           *[other] Write, for example, repeat: { $nearest } ({ $dates } …) or repeat: { $other } ({ $other_dates } …)
        }
    }
    .means = It is not clear from the words how a meeting repeats.
    .why = samverk works out all dates from the words in repeat. Whoever writes "monthly" may mean the first Thursday or the 3rd, and then nobody knows on which day there is a meeting. Write what can mean one thing only: first Thursday of the month, every other Tuesday, 15th of the month. Until then, only the day in date is shown.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: monthly
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10

repeat-date = The meeting is "{ $value }", but date is another day: { $date }.
    .help = The series begins on { $first }{ $before ->
        [none] {""}
       *[other] , and the last day before is { $before }
    }. Write date: { $right }, or change repeat.
    .means = The first date of a meeting does not fit how it repeats.
    .why = date is the first meeting, and repeat says which days follow. When they do not agree, one of them is wrong, and readers may come on the wrong day. Until then, the series begins with the first day after date that fits.
    .wrong =
        meetings:
          - date: 2026-12-02
            repeat: first Thursday of the month
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10

until-missing = The meeting repeats ("{ $value }"), but nothing says until when.
    .help = Write the last day: until: { $nearest }
    .means = A meeting repeats, and nobody knows until when.
    .why = Without an end, the meeting would be in the calendar for ever, also when nobody comes any longer. Write the last day that is planned, such as the end of the term. Until then, only the day in date is shown.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10

until-before-date = The meeting repeats until { $until }, but does not begin before { $date }.
    .help = Check date and until.
    .means = A meeting stops repeating before it begins.
    .why = The series would not have a single meeting. Usually the dates have changed places, or the year of one is wrong. Until then, only the day in date is shown.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2026-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10

series-long = The meeting repeats { $count } times until { $until }. Only the first { $most } are shown.
    .help = Is the year of until right? Write the last day that you have planned.
    .means = A meeting repeats so often that it is hardly meant.
    .why = Nobody plans so many meetings ahead. Usually the year of until is wrong, or every week was meant, not every day. Write the last day that you have planned. You can move it later.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: every week
            until: 2062-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: every week
            until: 2027-06-10

series-date = { $reason ->
        [all] No meeting of the series is left: { $date } was the last, in the field { $field }.
        [present] There is a meeting on { $date } already, which the field { $field } names.
        [other] The meeting is not on the day that the field { $field } names: { $date }.
       *[absent] There is no meeting on { $date }, which the field { $field } names.
    }
    .help = { $right ->
        [none] { $reason ->
            [all] Remove the date, or the whole meeting if it does not take place.
           *[other] Remove the date.
        }
       *[other] Do you mean { $right } ({ $nearest })? Otherwise remove the date.
    }
    .means = A date that is to be left out, added or cancelled, and cannot be.
    .why = except and cancelled are for days that the series has, and the field also is for days that it does not have. Another date is usually a slip, and then the meeting is shown as if nothing had happened.
    .wrong =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10
            except: 2027-01-08
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10
            except: 2027-01-07

repeat-missing = The field { $field } is about meetings that repeat, and nothing says how often.
    .help = Write, for example, repeat: first Thursday of the month. Does the meeting not repeat? Remove the line.
    .means = A meeting that does not repeat has a field that only one that repeats can have.
    .why = until, except and also say which days a series has. Without repeat there is no series, and they have no effect.
    .wrong =
        meetings:
          - date: 2026-12-03
            until: 2027-06-10
    .right =
        meetings:
          - date: 2026-12-03
            repeat: first Thursday of the month
            until: 2027-06-10

expires-before-publish = The page expires on { $expires }, before it is published on { $publish }.
    .help = Check publish and expires.
    .means = A page expires before it is published.
    .why = The page would never be shown. Most often the dates have been swapped, or the year is wrong in one of them. Check publish, the first day, and expires, the last.
    .wrong =
        publish: 2026-12-01
        expires: 2026-01-31
    .right =
        publish: 2026-12-01
        expires: 2027-01-31

slug-invalid = { $reason ->
        [rewritten] "{ $value }" is rewritten in the address and becomes { $becomes }.
        [index] The field slug has no effect here: a page called index.md has the address of its folder.
        [easy] The field slug has no effect here: an easy version lies below the address of its original.
       *[other] "{ $value }" cannot be part of an address.
    }
    .help = { $reason ->
        [rewritten] Write slug: { $becomes }
        [index] Remove the line. Should the address be different? Rename the folder.
        [easy] Remove the line. Should the address be different? Write slug in the original.
       *[other] Write lower-case letters a–z, digits and hyphens: mathematics-f-3
    }
    .means = A slug that cannot be part of an address.
    .why = The field slug is the last part of the page's address. A slash would put the page into another folder, and a question mark means something else in addresses. Write lower-case letters a–z, digits and hyphens. Where the file is decides which folder the page belongs to.
    .wrong = slug: networks/maths
    .right = slug: maths

alias-invalid = "{ $value }" is not an address on this site.
    .help = Write the address from the root of the site, with a slash first and last: /maths/
    .means = An old address that is not an address on this site.
    .why = The field aliases makes old links and bookmarks lead to a page that has moved. That only works for addresses on this site. Write the address without https:// and the site's name, with a slash first and last.
    .wrong = aliases: [https://example.com/maths]
    .right = aliases: [/maths/]

ignore-unused = The page has no finding { $ignored } to ignore{ $text ->
        [none] {""}
       *[other] {" "}at "{ $text }"
    }.
    .help = { $nearest ->
        [none] Remove the line from ignore.
       *[other] Did you mean { $nearest }? Otherwise remove the line from ignore.
    }
    .means = A finding is ignored that the page does not have.
    .why = What was ignored has been fixed, or the code is misspelt. If the line is left there, it hides the next mistake of that kind, and nobody notices. Remove the line from ignore.
    .wrong =
        ---
        title: Forms
        ignore:
          - code: heading-jump
            reason: The headings are those of the form.
        ---
    .right =
        ---
        title: Forms
        ---

## Text that is not read as it was meant

link-unread = { $kind ->
        [image] "{ $written }" looks like a picture but is plain text.
       *[link] "{ $written }" looks like a link but is plain text.
    }
    .help = { $right ->
        [none] { $kind ->
            [image] Write a picture like this, without a space before the parenthesis: ![what it shows](picture.jpg). Put a file name with spaces in <>: ![what it shows](<my picture.jpg>)
           *[link] Write a link like this, without a space before the parenthesis: [the words](page.md). Put a target with spaces in <>: [the words](<my page.md>)
        }
       *[other] Write it like this: { $right }
    }
    .means = Something that looks like a link or an image but is plain text.
    .why = Readers see brackets and a file name, and have nothing to click. Often there is a space between the bracket and the parenthesis. Remove it. If the name of the file has spaces, write it in <>.
    .wrong = Read about the [network for mathematics] (networks/mathematics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

address-unread = The web address { $text } cannot be clicked: it is plain text.
    .help = Turn words that say where it leads into a link: [the words]({ $target })
    .means = A web address in the text that nobody can click.
    .why = An address that begins with https:// or www. becomes a link, but not without them. Readers have to copy the address, which is hard on a phone and with a screen reader. Turn words that say what is there into a link. Then nobody has to read the address itself.
    .wrong = Sign up at example.com/sign-up.
    .right = Fill in the [form for the autumn meeting](https://www.example.com/sign-up).

heading-unread = "{ $written }" looks like a heading but is plain text.
    .help = Write one to six #, an ordinary space and the words of the heading: ## { $text }
    .means = A line that looks like a heading but is plain text.
    .why = Without a space after # the line becomes part of the text, # and all. The heading is then not in the page's table of contents, and people who use a screen reader cannot jump to it. Write a space between # and the words.
    .wrong = ##How to sign up
    .right = ## How to sign up

table-unread = { $reason ->
        [tabs] The line "{ $text }" looks like part of a table, but the tabs between its cells make none.
        [rule] The line "{ $text }" looks like part of a table but is plain text: the line below the table's headers is not as it must be.
       *[line] The line "{ $text }" looks like part of a table but is plain text: the line below the table's headers is missing.
    }
    .help = { $reason ->
        [tabs] Put bars around the cells of each line, and write a line of hyphens below the first: { $right }, then | --- | --- |
        [rule] Write that line with hyphens, bars and ordinary spaces, and as many columns as the line above: | --- | --- |
       *[line] Write a line of hyphens below the table's first line, with as many columns: | --- | --- |
    }
    .means = Rows that look like a table but are plain text.
    .why = The rows run together into one paragraph full of bars. A table needs a line of hyphens below its first line, with as many columns. It marks what is above it as the table's headers.
    .wrong =
        | Day    | Time  |
        | Monday | 13:00 |
    .right =
        | Day    | Time  |
        | ------ | ----- |
        | Monday | 13:00 |

list-unread = { $reason ->
        [task] "{ $text }" seems to have a box to tick, but the box is plain text.
        [nested] The line "{ $text }" falls outside the item that it belongs to: it is not indented far enough.
       *[mark] The line "{ $text }" looks like a list item but becomes part of a paragraph.
    }
    .help = { $reason ->
        [task] Write a hyphen, a space, and a space in the box: { $right }
        [nested] Begin the line with { $spaces } spaces, so that it stands right below the words of the item above.
       *[mark] Begin each item with a hyphen or a number and an ordinary space, and leave an empty line before the list: { $right }
    }
    .means = Lines that look like part of a list but are not.
    .why = The items run together into one long line. People who use a screen reader are not told that there is a list, or how long it is (WCAG 2.2, 1.3.1). Begin each item with a hyphen and a space.
    .wrong =
        Bring with you

        • the curriculum
        • an exercise to share
    .right =
        Bring with you

        - the curriculum
        - an exercise to share

emphasis-unread = The stars in "{ $text }" are shown as stars: the bold text is not closed.
    .help = Write two stars right before and right after the words: **important**
    .means = Stars that are shown as stars.
    .why = What should be bold becomes plain text with stars in it. A space inside the stars is enough, or two missing stars at the end. Write two stars right before and right after the words.
    .wrong =
        {"*"}*Sign up by Friday.
    .right =
        {"*"}*Sign up by Friday.**

footnote-missing = The footnote [^{ $text }] has no text.
    .help = Write the footnote on a separate line further down: [^{ $text }]: Here is the note.
    .means = A reference to a footnote that does not exist.
    .why = Readers see a code in brackets, and the source is missing. Write the text of the footnote on a separate line further down, with the same mark and a colon. samverk numbers the footnotes.
    .wrong = Reading aloud makes for a larger vocabulary.[^report]
    .right =
        Reading aloud makes for a larger vocabulary.[^report]

        {"["}^report]: The network's report on reading aloud, 2026.

footnote-duplicate = There are two footnotes called [^{ $text }]. Their texts are shown one after the other, as one note.
    .help = Give one of them another name, in the text and further down: [^{ $text }-2]
    .means = Two footnotes of the same name.
    .why = Footnotes are known by their names, and capitals make no difference. If two have the same name, nobody knows which of them belongs to which sentence. Give each a name of its own. samverk numbers the footnotes.
    .wrong =
        More children read.[^1] Fewer count.[^1]

        {"["}^1]: The reading report, 2026.
        {"["}^1]: The counting report, 2026.
    .right =
        More children read.[^1] Fewer count.[^2]

        {"["}^1]: The reading report, 2026.
        {"["}^2]: The counting report, 2026.

template-unread = "{ $text }" is template code. In a text it is shown as it is.
    .help = Write what should be on the page instead. Template code belongs in the theme.
    .means = Template code in a text.
    .why = Templates belong to the theme. In the text of a page their code does nothing: readers see the braces. Write what they should see instead.
    .wrong = Welcome to {"{{"} page.title {"}}"}!
    .right = Welcome to the network for mathematics!

syntax-unread = { $reason ->
        [box] "{ $written }" looks like a box but is shown as it is.
        [attribute] "{ $written }" looks like an attribute for another program and is shown as it is.
        [contents] "{ $written }" is another program's mark for a table of contents and is shown as it is.
        [emoji] "{ $written }" looks like the name of an emoji and is shown as it is.
        [highlight] "{ $written }" looks like highlighted text but is shown with its signs.
        [note] "{ $written }" looks like a footnote but is shown in the middle of the text.
        [abbreviation] "{ $written }" looks like the explanation of an abbreviation but is shown as it is.
        [superscript] "{ $written }" looks like superscript but is shown as it is.
        [subscript] "{ $written }" looks like subscript but is shown as it is.
        [formula] "{ $written }" looks like a formula but is shown as it is.
        [comment] "{ $written }" looks like a comment but readers see it.
        [rule] "{ $written }" looks like a rule but is shown as it is.
       *[code] "{ $written }" looks like the start or the end of code but is neither.
    }
    .help = { $reason ->
        [box] Begin the box with { $right } on a line of its own, with an ordinary space after >, and each line in it with >
        [attribute] Remove the braces and what is in them. All that is read is an anchor at the end of a heading: {"{"}#name{"}"}
        [contents] Remove the mark. The theme makes the table of contents from the page's headings.
        [emoji] { $right ->
            [none] Write the character itself, or remove the name.
           *[other] Write the character itself: { $right }
        }
        [highlight] Write bold text instead: { $right }
        [note] Write a mark in the text, and the note on a line of its own further down: { $right }
        [abbreviation] Remove the line, and write out the words the first time: { $right }
        [superscript] Write it like this: { $right }
        [subscript] Write it like this: { $right }
        [formula] Write the formula as ordinary text, or add it as a picture.
        [comment] Remove it, or write it like this: { $right }
        [rule] Write three stars on a line of their own, with empty lines around: *** Should the words above be a heading? Write ## and a space before them.
       *[code] Write three backticks on a line of their own before the code, and on one after it: { $right }
    }
    .means = Marks that other programs read, or that are almost Markdown: they are shown as they are.
    .why = Programs have different additions to Markdown. Those that samverk does not read become plain text, and readers see the marks. The same goes for one character too many, or a hard space. Write it as samverk reads it, or remove it.
    .wrong =
        :::note
        Sign up by Friday.
        :::
    .right =
        > [!NOTE]
        > Sign up by Friday.

text-misread = { $reason ->
        [heading] "{ $text }" becomes a heading: the line of hyphens below makes one of what is above it.
        [code] The line "{ $text }" is shown as code: it begins with four spaces or a tab.
        [row] The line "{ $text }" becomes a row of the table above.
       *[definition] "{ $text }" becomes part of the definition above.
    }
    .help = { $reason ->
        [heading] Leave an empty line above the hyphens. Should it be a heading? Write ## and a space before the words, and remove the hyphens.
        [code] Remove what is before the words. Should it be code? Write three backticks on a line of their own before and after it: ```
        [row] Leave an empty line between the table and the text. Should it be a row of the table? Put bars around the cells.
       *[definition] Leave an empty line above the term that is to be defined.
    }
    .means = Text that becomes a heading, code or part of what stands above it.
    .why = Spaces and empty lines mean something in Markdown. A rule right below a sentence makes it a heading, four spaces make it code, and a line right below a table becomes a row of it. The page then looks odd, and people who use a screen reader are told the wrong thing (WCAG 2.2, 1.3.1). Leave an empty line between them.
    .wrong =
        {"| Day    | Time  |"}
        {"| ------ | ----- |"}
        {"| Monday | 13:00 |"}
        All meetings are at the library.
    .right =
        {"| Day    | Time  |"}
        {"| ------ | ----- |"}
        {"| Monday | 13:00 |"}

        All meetings are at the library.

table-row-long = The row "{ $text }" has more cells than the table has columns. The last are not shown.
    .help = Add columns to the table's first two rows, or remove a bar. Should the bar be shown? Write \|
    .means = A row with more cells than the table has columns: the last are lost.
    .why = A table has as many columns as its first row. Nobody sees the cells beyond that. Add a column to the table's first two rows, or remove a bar.
    .wrong =
        {"| Day    | Time  |"}
        {"| ------ | ----- |"}
        {"| Monday | 13.00 | Book ahead |"}
    .right =
        {"| Day    | Time  | Remember   |"}
        {"| ------ | ----- | ---------- |"}
        {"| Monday | 13.00 | Book ahead |"}

block-unclosed = "{ $text }" begins something that never ends, and takes the rest of the page with it.
    .help = Close code with a line of the same characters that open it, and a comment with -->
    .means = Code or a comment that never ends, and takes the rest of the page with it.
    .why = Everything after it is shown as code, or not at all. Close code with a line of the same characters that open it, and a comment with -->.
    .wrong =
        <!-- Rewrite this
        We meet on Thursday.
    .right =
        <!-- Rewrite this -->

        We meet on Thursday.

html-removed = { $reason ->
        [frame] A film cannot be embedded, nor can another page: { $text } is shown as text, or removed.
        [word] { $text } looks like HTML, but there is no such tag. It is shown as text.
       *[other] { $text } is HTML that is not allowed in a text. It is shown as text, or removed.
    }
    .help = { $reason ->
        [frame] Link to it instead: [Watch the film](https://example.com/film)
        [word] Fill it in if that was the idea. Did you mean the character < ? Write &lt;
       *[other] Write Markdown instead. Did you mean the character < ? Write &lt;
    }
    .means = HTML that is removed from the text because it could do harm.
    .why = Forms, scripts and embedded pages do not belong in a text: they can harm readers, or tell others who they are. Write Markdown instead, and link to the film or the form. Words in < and > look like HTML too. They are shown as they stand, but most often they were to be filled in.
    .wrong = Write <first-name> and <surname>.
    .right = Write your first name and surname.

html-unbalanced = { $reason ->
        [unclosed] <{ $name }> is never closed.
        [stray] </{ $name }> closes nothing here.
        [crossed] </{ $name }> comes before </{ $other }>, although <{ $other }> is inside <{ $name }>.
        [apart] <{ $name }> begins in one paragraph and is closed in another. It only works in the first.
       *[alone] <{ $name }> only means something inside <{ $other }>, which is not there.
    }
    .help = { $reason ->
        [unclosed] Write </{ $name }> where it is to end, or remove the tag.
        [stray] Remove the tag, or write <{ $name }> where it is to begin, in the same paragraph, cell or item.
        [crossed] Close first what began last: </{ $other }></{ $name }>
        [apart] Write the tag around each paragraph by itself, or <div> and </div> on lines of their own around both.
       *[alone] Write <{ $other }> before the first and </{ $other }> after the last, or use Markdown.
    }
    .means = A tag without the one that closes or holds it.
    .why = A tag in HTML is in force until it is closed. Without its end, the rest of the page becomes bold, a link, or hidden. samverk closes such tags where the paragraph ends, but only you know where it was meant.
    .wrong = Come <b>in time.
    .right = Come <b>in time</b>.

html-unread = "{ $text }" looks like Markdown, but it is not read inside <{ $name }>.
    .help = Remove the tag if you write Markdown, or write everything inside it as HTML.
    .means = Markdown within HTML where it is not read.
    .why = Where HTML may hold certain tags alone, as <ul> its <li>, or a single line of words, as <summary>, there cannot be a list or heading in Markdown. The text is shown with its characters. Remove the tag: Markdown is mostly enough.
    .wrong =
        <ul>
        - Pen
        - Paper
        </ul>
    .right =
        - Pen
        - Paper
attribute-removed = { $text } has no effect here: samverk removes it.
    .help = Remove it. The theme decides what the page looks like. Should something stand out? Write **bold** or a box: > [!NOTE]
    .means = An attribute that is removed from HTML in the text, or has no effect.
    .why = The theme decides on colours, sizes and places, so that all pages look alike and everybody can read them. Attributes such as style and align are therefore removed, and what you wanted to show is not seen. Write Markdown instead: **bold**, a heading or a box.
    .wrong = <p align="center">Welcome to the opening!</p>
    .right = **Welcome to the opening!** There will be coffee.

lines-joined = The line "{ $text }" and those after it become one line on the page.
    .help = Should they stand one below the other? End each line but the last with a backslash: \ For the whole site, write line_breaks: keep under markdown in site.yaml.
    .means = Lines that look like an address and become one line.
    .why = A new line in the text is only a space on the page: that is how Markdown works. Addresses, opening hours and phone numbers run together. A backslash at the end of a line makes the next one begin anew.
    .wrong =
        Centre for Education
        12 Station Road
        0117 496 0000
    .right =
        Centre for Education\
        12 Station Road\
        0117 496 0000

conflict-marker = There are two versions of the text here: "{ $written }" is a conflict marker from version control.
    .help = Choose one version, or combine them, and remove the lines with <<<<<<<, ======= and >>>>>>>.
    .means = Two versions of a text, and nobody has chosen between them yet.
    .why = Two people have changed the same lines, and the program that keeps versions could not choose. Both versions would be shown, with the marks between them. Choose one or combine them, and remove the marks.
    .wrong =
        <<<<<<< anna
        We meet on Monday.
        >>>>>>> bo
    .right = We meet on Monday.

box-unknown = There is no box called { $written }.
    .help = { $nearest ->
        [none] Choose [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION].
       *[other] Did you mean [!{ $nearest }]? samverk writes the title in the page's language.
    }
    .means = A box of a kind that does not exist.
    .why = It becomes an ordinary quotation, and readers see a word in brackets. There are five kinds of box: NOTE, TIP, IMPORTANT, WARNING and CAUTION. samverk writes the title in the page's language.
    .wrong =
        > [!PLEASE]
        > Sign up by Friday.
    .right =
        > [!NOTE]
        > Sign up by Friday.

## Links and addresses

link-target-missing = { $kind ->
        [image] The image { $target } does not exist.
       *[link] The link to { $target } leads to something that does not exist.
    }
    .help = { $nearest ->
        [none] Check the spelling, and that the file is in the folder content. A file is linked relatively (../networks/page.md) or from the folder content (/networks/page.md).
       *[other] Did you mean { $nearest }?
    }
    .means = A link to something that does not exist.
    .why = Readers who click are told that there is no such page, and trust the rest less. Most often the name is misspelt, or the file has been moved or removed. Write the file's name with its folder, as seen from this page.
    .wrong = Read about the [network for mathematics](networks/mathmatics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-anchor-missing = The link to { $target } leads to the heading #{ $anchor }, which is not on the page "{ $page }".
    .help = { $nearest ->
        [none] A heading's address is the heading in lower case, without accents and with hyphens: "How we work" becomes #how-we-work.
       *[other] Did you mean #{ $nearest }?
    }
    .means = A link to a heading that does not exist.
    .why = Readers come to the top of the page and have to search. A heading's address is the heading in lower case, without accents and with hyphens. It changes when the heading changes. Check what the heading is called now.
    .wrong =
        Read [how to sign up](#signing-up).

        ## How to sign up
    .right =
        Read [how to sign up](#how-to-sign-up).

        ## How to sign up

link-case = The link to { $target } differs from the file in upper or lower case.
    .help = Write { $nearest }. Some computers do not care, but the web server does.
    .means = A link that differs from the file in upper or lower case.
    .why = On many computers it does not matter, but on most web servers it does. The link works when you try it, but not for readers. Write the name as the file has it.
    .wrong = Read about the [network for mathematics](networks/Mathematics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-withheld = The link to { $target } leads to a page that is not shown now: { $reason ->
        [draft] it is a draft
        [scheduled] it is published later
        [expired] its last day has passed
       *[empty] it has nothing to show yet
    }. { $place ->
        [related] Until then it is not among the related pages.
        [menu] Until then it is not in the menu.
       *[text] The link is written as plain text.
    }
    .help = Remove the link, or leave it if the page will be shown soon.
    .means = A link to a page that is not published now.
    .why = The page is a draft, will be shown later, or is no longer shown. The link is written as plain text, so that nobody ends up on a page that does not exist. Remove the link, or leave it if the page will be shown soon.
    .wrong =
        content/start.md:
        # Dates in autumn
        Read about the [autumn holiday](holiday.md).

        content/holiday.md:
        ---
        title: Autumn holiday
        draft: true
        ---
    .right =
        content/start.md:
        # Dates in autumn
        Read about the [autumn holiday](holiday.md).

        content/holiday.md:
        ---
        title: Autumn holiday
        ---

link-outside = The link to { $target } leads out of the folder content.
    .help = Put the file into the folder content and link to it there.
    .means = A link that leads out of the content folder.
    .why = Only what is in the folder content becomes part of the website. The file is on your computer, but readers do not have it. Put a copy into content and link to that.
    .wrong = Read the [plan for the year](../plans/plan.pdf).
    .right = Read the [plan for the year](documents/plan.pdf).

link-unsafe = { $reason ->
        [data] The link to { $target } has all its content in the address. Browsers do not open such links, so it is removed.
        [scheme] The link to { $target } leads neither to a page nor to the web, and is removed: such addresses can start programs on the reader's computer.
       *[program] The link to { $target } would run a program and is removed.
    }
    .help = { $reason ->
        [scheme] Link to a page, a file or a web address that begins with https://. If links of this kind are needed, write what stands before the colon under link_schemes in site.yaml.
       *[other] Link to a page, a file or a web address that begins with https://
    }
    .means = A link that would run a program.
    .why = A link that begins with javascript: runs a program in the reader's browser, and somebody else may have written it. So samverk removes the link. Link to a page, a file or a web address.
    .wrong =
        {"["}Open the form](javascript:form())
    .right =
        {"["}Open the form](https://example.com/form)

link-empty = { $reason ->
        [picture] "{ $written }" shows no picture: there is no file in src.
       *[other] "{ $written }" leads nowhere: there is no target in the parentheses.
    }
    .help = { $reason ->
        [picture] Write the picture's file, <img src="picture.jpg" alt="What the picture shows">, or remove the tag.
       *[other] Write a page, a file or a web address in the parentheses, or remove the link.
    }
    .means = A link or image without a target.
    .why = Readers who click get nowhere. Most often it is a link that was to be filled in later. Write a page, a file or a web address in the parentheses, or remove the link and keep the words.
    .wrong = Fill in the [form for the autumn meeting]().
    .right = Fill in the [form for the autumn meeting](https://example.com/form).

link-local = { $reason ->
        [server] The link to { $target } leads to a file server. Browsers do not open such links.
       *[other] { $target } is a file on your own computer. Nobody else can open it.
    }
    .help = { $reason ->
        [server] Put the file into the folder content, beside the page, and link to its name. Should only a few see it? Write where it is, without a link.
       *[other] Put the file into the folder content, beside the page, and link to its name.
    }
    .means = A link to a file on somebody's own computer.
    .why = You can open the file, but nobody else can. The address can also give away your user name and what your folders are called. Put the file into the folder content and link to it.
    .wrong = Read the [plan for the year](file:///C:/Plans/plan.pdf).
    .right = Read the [plan for the year](documents/plan.pdf).

link-address-invalid = { $reason ->
        [local] { $target } leads to the reader's own computer, not to yours.
        [dotless] { $target } can probably not be opened: the name of the website has no full stop.
       *[other] { $target } is not a web address that can be opened.
    }
    .help = { $reason ->
        [local] Link to the page's file, or write the address where the page is published.
        [dotless] Write the whole name, such as https://example.com/. If the address is only used in your own network, leave it as it is.
       *[other] { $nearest ->
            [none] A web address is written https://example.com/page
           *[other] Did you mean { $nearest }? A web address is written https://example.com/page
        }
    }
    .means = A web address that no browser understands.
    .why = Readers who click get an error message. Often a character is missing at the start of the address, or written twice. Open the page in a browser and copy the address from there.
    .wrong = Read about the [courses in autumn](https:///example.com:courses).
    .right = Read about the [courses in autumn](https://example.com/courses).

link-email-invalid = { $target } is not an e-mail address.
    .help = A link to an e-mail address is written [name@example.com](mailto:name@example.com)
    .means = A `mailto:` link without an e-mail address.
    .why = Readers who click get a message without a recipient, or one that does not arrive. Write the whole address, with @, right after mailto: and without spaces.
    .wrong = Write to the [coordinator](mailto:coordinator.example.com).
    .right = Write to the [coordinator](mailto:coordinator@example.com).

link-absolute = { $target } is an address on this site, written as if it were on another.
    .help = { $nearest ->
        [none] Link to the page's file instead, so that it is noticed if the page moves.
       *[other] Write { $nearest }, so that it is noticed if the page moves.
    }
    .means = A full web address where a file on this site is meant.
    .why = The link works now, but samverk cannot see whether it breaks when the page is moved or renamed. It also leads away from a preview. Link to the page's file instead.
    .wrong = See [mathematics](https://networks.example.com/networks/mathematics/).
    .right = See [mathematics](networks/mathematics.md).

image-unshowable = { $target } cannot be shown as an image: { $reason ->
        [page] it is a page
        [logo] it is not an image
       *[file] browsers do not show files of this kind
    }.
    .help = { $reason ->
        [page] Remove the exclamation mark before [ if you meant a link.
        [logo] Write an image in the folder content, for instance images/logo.svg.
       *[file] Save the image as PNG, JPEG, WebP or SVG. Did you mean a link to the file? Remove the exclamation mark before [.
    }
    .means = An image that is a page, or a file that browsers do not show.
    .why = Readers see an empty frame. Browsers show PNG, JPEG, WebP and SVG, but not PDF or documents. Save the image in one of these formats. Is it a file to read? Remove the exclamation mark, and it becomes a link.
    .wrong = ![Plan for the network](documents/plan.pdf)
    .right =
        {"["}Plan for the network (PDF)](documents/plan.pdf)

image-unreadable = { $target } cannot be shown: { $reason ->
        [empty] the file is empty
        [heic] the image is saved as HEIC, which browsers do not show
        [malformed] the drawing has a fault in its markup (XML), and browsers then show nothing of it
        [namespace] the drawing does not say that it is SVG
        [file] the file cannot be read
       *[other] the file is not an image, or it is damaged
    }.
    .help = { $reason ->
        [empty] Copy the image here again from the original.
        [heic] Open the image in an image editor and save it as JPEG. It is not enough to rename the file.
        [malformed] Open it in a drawing program and save it as SVG again, or copy it here again from the original.
        [namespace] Write <svg xmlns="http://www.w3.org/2000/svg" …> at its beginning, or save it as SVG again in a drawing program.
        [file] Are you allowed to open the file? If so, copy the image here again.
       *[other] Open the file in an image editor and save it as JPEG or PNG. Does it not open? Copy the image here again.
    }
    .means = A file with the name of an image that is not one.
    .why = Readers see an empty frame. It happens when a file is renamed instead of saved in another format, or when copying was cut short. Phones often save images as HEIC, which browsers do not show. Open the image in an image editor and save it as JPEG or PNG.
    .wrong =
        content/example.md:
        # Example

        ![Three teachers at a table](images/table.jpg)
        content/images/table.jpg:
        This is a text.
    .right =
        content/example.md:
        # Example

        ![Three teachers at a table](images/talk.png)

image-too-large = { $target } is too large for samverk to make smaller: { $width } × { $height } pixels.
    .help = Open the image in an image editor, make it no more than 4000 pixels wide and save it again.
    .means = An image that is too large for samverk to make smaller.
    .why = samverk makes smaller versions of every image, so that pages load fast on a phone. An image of more than 80 million pixels is published as it is, and readers have to wait for all of it. Make it smaller in an image editor. Nobody sees the difference on a screen.
    .wrong = ![A map of all schools](images/huge-map.png)
    .right = ![A map of all schools](images/talk.png)

image-damaged = The image { $file } is damaged: it cannot be read to its end.
    .help = Copy the image here again from the original.
    .means = An image that is damaged inside.
    .why = Readers see a part of the image, or nothing at all. Most often, copying or downloading was cut short. The image is published as it is, even where a smaller version should be shown.
    .wrong = ![Three teachers at a table](images/damaged.png)
    .right = ![Three teachers at a table](images/talk.png)

image-external = The image { $target } comes from another website.
    .help = Save the image in the folder content, beside the page, and show it from there: it will not disappear, and nobody else learns who your readers are.
    .means = An image from another website.
    .why = Each time the page is shown, the other website learns the reader's IP address, which is personal data under the GDPR. The image can also change or disappear without anybody telling you. Are you allowed to use it? Then save it in the folder content.
    .wrong = ![Three teachers at a table](https://example.org/talk.png)
    .right = ![Three teachers at a table](images/talk.png)

related-self = { $reason ->
        [page] { $target } in related is not a page on this site.
        [twice] { $target } is in related twice.
       *[self] The page is listed as related to itself: { $target }
    }
    .help = { $reason ->
        [page] Write the page's file as seen from the folder content: networks/mathematics.md. Link to other websites in the text.
       *[self] Remove the line from related, or write another page.
    }
    .means = A page that is related to itself.
    .why = Below the text is a list of related pages. A link to the page that readers are on already leads nowhere. Remove the line, or write another page.
    .wrong =
        ---
        title: A network for mathematics
        related: [exempel.md]
        ---
    .right =
        ---
        title: A network for mathematics
        related: [networks/mathematics.md]
        ---

address-taken = { $kind ->
        [file] The address { $address } is taken by { $other }, so this file is not published.
        [folder] The folder has the same address as { $other }: { $address }
        [generated] This has the address { $address }, where samverk would make a page. That page is not made.
       *[page] The address { $address } is taken by { $other }.
    }
    .help = { $kind ->
        [file] Give the file another name, or remove it. Capitals, spaces and å make no difference in addresses; and index.html is the page of its folder.
        [folder] Give one of the folders another name, or move what is in them into one. What is in both is listed as one folder.
        [generated] Give it another name, or remove it.
        [alias] Remove it from aliases.
        [tag] Write another tag.
        [audience] Write the audience in another way.
        [easy] Keep one of them, or give one another name. A page has one easy version.
       *[page] Give the page another address: change the file name or the field slug.
    }
    .means = Two pages or files want the same address.
    .why = Only one of them can have the address, so nobody could read the other. In addresses capitals become lower case and å becomes a, so different file names can give the same address. Give one of the pages another file name or another slug.
    .wrong =
        content/maths.md:
        # Maths

        content/mathematics.md:
        ---
        title: Mathematics
        slug: maths
        ---
    .right =
        content/maths.md:
        # Maths

        content/mathematics.md:
        ---
        title: Mathematics
        ---

easy-alone = This is the easy version of { $target }, which does not exist.
    .help = { $nearest ->
        [none] Write the page { $target } as well, or give the file the name of the page that it belongs to.
       *[other] Does it belong to { $nearest }? Give the file that name, with easy before .md.
    }
    .means = An easy version of a page that does not exist.
    .why = The name says which page an easy version belongs to: mathematics.easy.md belongs to mathematics.md. It lies below the address of that page, and readers get there from it. Without the page it is shown in its place, in lists and menus. Give the file the name of the page, or write the page.
    .wrong =
        content/mathematics.md:
        # Mathematics

        content/matematics.easy.md:
        # Mathematics
    .right =
        content/mathematics.md:
        # Mathematics

        content/mathematics.easy.md:
        # Mathematics

address-unusable = { $kind ->
        [alias] The old address
        [tag] The tag's address
        [audience] The audience's address
        [easy] The easy version's address
        [file] The file's address
        [folder] The folder's address
        [generated] An address
       *[page] The page's address
    } cannot be saved as a file on every system: { $reason ->
        [long] "{ $part }" is longer than 255 bytes
        [path] it is longer than 800 bytes
        [character] "{ $part }" contains { $character }, which Windows does not allow
        [end] "{ $part }" ends in a dot or a space, which Windows drops
       *[device] "{ $part }" is the name of a device on Windows
    }.
    .help = { $kind ->
        [alias] Remove it from aliases. If visitors come by that address, have your web server redirect them.
        [tag] Write another tag, or a shorter one.
        [audience] Write the audience in another way, or in fewer words.
        [easy] Give the original a shorter address: change its file name or the field slug.
        [file] Give the file another name.
        [folder] Give the folder another name.
        [generated] Give what it is made of a shorter name.
       *[page] Give the page another address: change the file name or the field slug.
    }
    .means = An address at which not every system can save a file.
    .why = The website is published as files, and each address is the name of one. A name has at most 255 letters. Windows does not allow < > : " | ? * or a dot or a space at the end, and takes names such as con, aux and nul for devices. The site should be possible to build and to copy on every system, so another name is needed.
    .wrong =
        content/mathematics.md:
        ---
        title: Mathematics
        aliases: ["/wiki/Networks:Mathematics/"]
        ---
    .right =
        content/mathematics.md:
        ---
        title: Mathematics
        aliases: [/wiki/networks-mathematics/]
        ---

alias-taken = { $reason ->
        [twice] The old address { $address } is listed twice.
        [case] The old address { $address } differs from another address only in capital letters: that of { $other }.
       *[other] The old address { $address } is used by { $other }.
    }
    .help = { $reason ->
        [twice] Remove one of them.
        [case] Remove it from aliases: on Windows and macOS the two would be one file, and the page would be lost. If visitors come by that address, have your web server redirect them.
       *[other] Remove it from aliases on one of the pages.
    }
    .means = An old address that is in use.
    .why = An address can lead to one page only. There is already a page at this address, or another page wants it. Remove the address from aliases on the page that it does not belong to.
    .wrong =
        content/maths.md:
        # Maths

        content/mathematics.md:
        ---
        title: Mathematics
        aliases: [/maths/]
        ---
    .right =
        content/maths.md:
        # Maths

        content/mathematics.md:
        ---
        title: Mathematics
        aliases: [/numbers/]
        ---

alias-loop = The old address { $address } is the page's own address.
    .help = Remove it from aliases.
    .means = An old address that is the page's own.
    .why = The field aliases leads readers from an old address to the page. If it is the page's own address, they would be sent round in circles. Remove it from aliases.
    .wrong =
        content/mathematics.md:
        ---
        title: Mathematics
        aliases: [/mathematics/]
        ---
    .right =
        content/mathematics.md:
        ---
        title: Mathematics
        aliases: [/maths/]
        ---

## Accessibility

heading-jump = The heading "{ $heading }" is of level { $level }, but the one before it is of level { $before }: a level is skipped.
    .help = Write fewer #, or in HTML a lower digit, so that it is at most one level deeper than the heading before. People who listen to the page otherwise look for the level that is missing.
    .means = A heading that skips a level.
    .why = People who listen to the page jump from heading to heading, and look for what is missing between two levels. The levels of headings are the page's table of contents, not a way to choose the size of letters. WCAG 2.2 (1.3.1 Info and Relationships) requires headings to show how the text is structured, and W3C advises against skipping a level. Go one step at a time: after ## comes ###.
    .wrong =
        ## Meetings

        #### Meetings in autumn
    .right =
        ## Meetings

        ### Meetings in autumn

heading-top = The heading "{ $heading }" is of level 1, but the page's title "{ $title }" is already the heading of that level.
    .help = Write it with two #, or remove it.
    .means = A second heading of the first level.
    .why = The page's title becomes its only heading of level 1. If there are several, neither a listener nor a search engine knows which one is the name of the page. Begin the page's other headings with two #. Then their levels show how the text is structured, as WCAG 2.2 (1.3.1) requires.
    .wrong =
        ---
        title: Network for mathematics
        ---

        # How the network works
    .right =
        ---
        title: Network for mathematics
        ---

        ## How the network works

heading-empty = The heading { $written } has no text.
    .help = Write the heading, or remove the line.
    .means = A heading without text.
    .why = A screen reader announces a heading, but there is nothing to read. People who jump between headings think that something is broken. WCAG 2.2 (2.4.6 Headings and Labels) requires headings to describe what follows. Write the heading or remove the line. If all you want is some space between two paragraphs, an empty line will do.
    .wrong =
        The network meets every month.

        ##

        All teachers are welcome.
    .right =
        The network meets every month.

        ## Who can take part?

        All teachers are welcome.

heading-repeated = { $reason ->
        [anchor] The heading's anchor { $heading } is taken by { $line ->
            [0] the page's HTML
           *[other] line { $line }
        }, and links to it lead there.
       *[other] The heading "{ $heading }" has the same words as the one on line { $line }, in the same part of the page.
    }
    .help = { $reason ->
        [anchor] Give the heading another anchor, such as {"{"}#{ $heading }-2{"}"}
       *[other] Give the headings different words, so that they can be told apart in a list of the page's headings.
    }
    .means = A heading with the same words as its neighbour or the one above.
    .why = Many people read only the headings at first, and screen readers can show them as a list. Two that are the same cannot be told apart there. WCAG 2.2 (2.4.6) requires headings to say what follows. Let the headings say how the texts differ.
    .wrong =
        ## Meeting

        We read chapter one.

        ## Meeting

        We read chapter two.
    .right =
        ## Meeting in September

        We read chapter one.

        ## Meeting in October

        We read chapter two.

heading-bold = The line "{ $heading }" is bold like a heading but is not one.
    .help = Is it a heading? Write ## before the words instead of stars around them.
    .means = A bold line in place of a heading.
    .why = It looks like a heading but is plain text. It is not in the page's table of contents, and people who use a screen reader cannot jump to it. WCAG 2.2 (1.3.1) requires what looks like a heading to be one. Write ## before the words instead of stars around them.
    .wrong =
        {"*"}*How to sign up**

        Write to your coordinator.
    .right =
        ## How to sign up

        Write to your coordinator.

image-alt-missing = The image { $target } has no alternative text.
    .help = Write between the brackets what the image shows: ![Three teachers at a table]({ $target })
    .means = An image without alternative text.
    .why = People who cannot see the image do not learn what it shows, and nobody does if it cannot be loaded. WCAG 2.2 (1.1.1 Non-text Content) requires alternative text for every image that says something; EN 301 549 makes that a duty for public websites. Write between the brackets what the image says on this page.
    .wrong = ![](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

image-alt-file-name = The alternative text "{ $text }" is a file name.
    .help = Write what the image shows instead: ![Three teachers at a table]({ $target })
    .means = A file name as alternative text.
    .why = A screen reader spells out the file name, and the listener still does not know what the image shows. WCAG 2.2 (1.1.1) requires a text that gives the same information as the image. Write what the image says on this page.
    .wrong = ![IMG_2041.jpg](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

image-alt-vague = The alternative text "{ $text }" does not say what the image { $target } shows.
    .help = Write what people who cannot see the image need to know: ![Three teachers at a table]({ $target })
    .means = An alternative text that only says that there is an image.
    .why = The screen reader already says that there is an image. The word "image" does not say what it shows, so people who cannot see it miss its content. WCAG 2.2 (1.1.1) requires a text that gives the same information as the image. Write what the image says on this page.
    .wrong = ![Image](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

link-text-missing = The link to { $target } has no text.
    .help = Write between the brackets where the link leads.
    .means = A link without text.
    .why = The link cannot be seen or clicked. A screen reader reads out the address, or just the word link. WCAG 2.2 (2.4.4 Link Purpose) requires the words to say where a link leads. Write them between the brackets. Is the link an image? Then the image's alternative text is the link text.
    .wrong = Read more about the network: [](networks/mathematics.md)
    .right = Read more about the [network for mathematics](networks/mathematics.md).

link-text-vague = The link text "{ $text }" does not say where the link leads.
    .help = Let the text say what is there, such as the name of the page. People who use a screen reader often jump from link to link.
    .means = A link text that does not say where the link leads.
    .why = People who use a screen reader often jump from link to link, or get them as a list. "Click here" says nothing there. People who skim the page have the same problem. WCAG 2.2 (2.4.4) requires the purpose of a link to be clear. Use words for what is there as the link text, such as the name of the page.
    .wrong =
        {"["}Click here](networks/mathematics.md) to read about the network.
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-text-address = The link text is a web address: { $text }
    .help = Write what is there instead, such as the name of the page: [the words]({ $target })
    .means = A web address as link text.
    .why = A screen reader spells out the address, and few can tell from it what is there. A long address also breaks badly on a phone. WCAG 2.2 (2.4.4) requires the purpose of a link to be clear. Write what is there, and put the address in the parentheses.
    .wrong = Read more: [https://example.com/courses](https://example.com/courses)
    .right = Read more about the [courses in autumn](https://example.com/courses).

table-header-missing = The table has no column headers.
    .help = Write what each column contains in the table's first line, above the line of hyphens.
    .means = A table without headers.
    .why = A screen reader says the column's header before each cell. Without headers the listener only hears values, "13:00", "12", and does not know what they mean. WCAG 2.2 (1.3.1) requires table headers to be marked as headers. Write what the columns contain in the first line of the table.
    .wrong =
        |        |       |
        | ------ | ----- |
        | Monday | 13:00 |
    .right =
        | Day    | Time  |
        | ------ | ----- |
        | Monday | 13:00 |

## Plain language

lix-high = { $kind ->
        [easy] The easy version is too hard: its LIX is { $lix }, and easy pages should have { $most } at most.
       *[other] The text is hard to read: its LIX is { $lix }, and pages should have { $most } at most.
    }
    .help = Split long sentences and replace long words. LIX counts words per sentence and the share of words of more than six letters.
    .means = A text that is hard to read.
    .why = The Swedish Language Act (2009:600, section 11) requires public language to be cultivated, simple and comprehensible. LIX is a blunt measure: words per sentence plus the share of words of more than six letters. Above 60 a text is very hard, below 30 very easy. Easy versions have a lower limit of their own. Split long sentences and replace long words, but let the content decide: short words are not always easy to understand.
    .wrong =
        Administrative collaboration structures necessitate comprehensive
        competence-development initiatives throughout participating organisations.
    .right =
        Teachers from many schools learn new things side by side. Each school says
        for itself what it wants to do well.

sentence-long = { $kind ->
        [easy] The sentence has { $words } words. In an easy version the limit is { $most }.
       *[other] The sentence has { $words } words. The limit is { $most }.
    }
    .help = { $kind ->
        [easy] Split it, so that each sentence says one thing.
       *[other] Split it in two, or turn what it lists into a list.
    }
    .means = A very long sentence.
    .why = People who read slowly, are tired or listen have forgotten the beginning when the end comes. The Swedish Language Act (2009:600, section 11) requires public language to be simple and comprehensible. Write one thought in each sentence, and use lists.
    .wrong =
        The network meets on the first Thursday of each month and then we go through
        what has happened at the schools since last time and share exercises that
        have worked well in class and besides somebody has mostly read a book or an
        article that we talk about before we choose a day for the next meeting.
    .right =
        The network meets on the first Thursday of each month. Then we

        - tell each other what has happened at the schools
        - share exercises that have worked well
        - talk about something that one of us has read.

paragraph-long = { $kind ->
        [easy] The paragraph has { $words } words. In an easy version the limit is { $most }.
       *[other] The paragraph has { $words } words. The limit is { $most }.
    }
    .help = Split the paragraph where it changes its subject.
    .means = A very long paragraph.
    .why = It is hard to find anything in a wall of text, especially on a phone. Many people skip it. The Swedish Language Act (2009:600, section 11) requires public language to be simple and comprehensible. Split the paragraph where it changes its subject, and consider a heading for each part. The example is shortened to fit here. The limit is 150 words, unless the site has set another.
    .wrong =
        The network meets on the first Thursday of each month. We begin at one
        o'clock and go on for two hours. There is coffee. Sign up with the
        coordinator by Monday. Say if you need anything special, such as a hearing
        loop or a certain kind of food. We keep a place for you.
    .right =
        The network meets on the first Thursday of each month. We begin at one
        o'clock and go on for two hours. There is coffee.

        Sign up with the coordinator by Monday. Say if you need anything special,
        such as a hearing loop or a certain kind of food.

## Search

search-not-found = { $reason ->
        [missing] The search "{ $query }" must find { $page }, which does not exist.
        [no-page] The search "{ $query }" must find { $page }, which is not a page.
        [withheld] The search "{ $query }" must find { $page }, which is not shown now.
        [off] The search "{ $query }" must find { $page }, which is left out of the search.
        [empty] The search "{ $query }" must find { $page }, but there is no word in it to search for.
        [word] The search "{ $query }" does not find { $page }: "{ $other }" is nowhere on the site.
        [nothing] The search "{ $query }" does not find { $page }: no page has all of the words.
        [instead] The search "{ $query }" does not find { $page } but { $other }.
       *[before] The search "{ $query }" finds { $other } before { $page }.
    }
    .help = { $reason ->
        [missing] { $nearest ->
            [none] Write the page's file, counted from the folder content: networks/mathematics.md
           *[other] Did you mean { $nearest }?
        }
        [no-page] Write the file of a page, counted from the folder content: networks/mathematics.md
        [withheld] Leave the lines if the page will soon be shown. Otherwise remove them.
        [off] Remove search: false from the page, or the lines here.
        [empty] Write words that readers search for.
       *[other] Write on the page what readers call it: keywords: [{ $query }]
    }
    .means = A search that must find a page, as the settings say, does not find it.
    .why = Those who search know what they want and not what it is called here. The setting search.must_find says which words must find a page among the first three, so that you know when a change has hidden it. Write what readers call the page in its field keywords. Words that mean the same everywhere are in synonyms in site.yaml.
    .wrong =
        site.yaml:
        search:
          must_find:
            - query: PE
              page: networks/sports.md

        content/networks/sports.md:
        ---
        title: Sports and health
        ---
    .right =
        site.yaml:
        search:
          must_find:
            - query: PE
              page: networks/sports.md

        content/networks/sports.md:
        ---
        title: Sports and health
        keywords: [PE]
        ---

search-own-title = Whoever searches for "{ $title }" finds { $other } before this page.
    .help = Give the page a name that says how it differs from { $other }, or write in the field keywords what it alone is called.
    .means = A search for a page's own name finds another page first.
    .why = Pages with the same name cannot be told apart among hits, in listings and in the browser's tabs. Let the name say what is special about the page: Contact the mathematics network instead of Contact. If readers call the page something that no other is called, write that in the field keywords.
    .wrong =
        content/events/geometry.md:
        # Meetings on geometry

        content/meetings/geometry.md:
        # Meetings on geometry
    .right =
        content/events/geometry.md:
        # Meetings on geometry in autumn

        content/meetings/geometry.md:
        # Meetings on geometry in spring

## Privacy

personal-number = { $number } looks like a Swedish personal identity number (personnummer) or coordination number.
    .help = Remove it: such a number does not belong on a web page. Is it something else? Ignore the finding with the field ignore and say why.
    .means = A Swedish personal identity or coordination number.
    .why = A personal identity number may be used without consent only when there is a clear reason for it (the Swedish Data Protection Act 2018:218, chapter 3, section 10). On a public website there hardly ever is, and search engines keep what they have seen. Write a name, a role or a function instead. Has the number been published already? Tell your data protection officer.
    .wrong = Sign up with Bo Berg, 19811228-9874.
    .right = Sign up with Bo Berg, coordinator.

email-private = { $email } looks like a private e-mail address.
    .help = Write a work address, or that of a function, which stays when somebody leaves.
    .means = An e-mail address that looks private.
    .why = In Swedish authorities, work e-mail is often an official document that the authority must be able to find, even when it was sent to a private address. A private address is also personal data that few people want on a public website, and it stops working when somebody else takes over. Write a work address, or better, that of a function.
    .wrong = Write to [Bo Berg](mailto:first_last@gmail.com).
    .right = Write to the [coordinator of the network](mailto:coordinator@example.com).

image-place = { $said ->
        [position] The picture { $file } reveals exactly where it was taken.
       *[name] The picture { $file } says in which place it was taken.
    }
    .help = Write images: {"{"}originals: clean{"}"} in site.yaml: all pictures are then published without such things. Or save a copy of the picture without its place.
    .means = A picture that says where it was taken.
    .why = Phones often write the place into a photo, to within a few metres. It does not show on the page, but whoever downloads the picture can read it, and search engines do: where somebody lives, which school a child goes to. The smaller versions that samverk makes do not have it, but the original is published as well. With images: {"{"}originals: clean{"}"} it is published without place, camera, time and names. The picture itself and its colours do not change.
    .wrong = ![A canoe at a jetty](images/canoe.png)
    .right =
        site.yaml:
        language: en
        images:
          originals: clean
        content/example.md:
        # Example

        ![A canoe at a jetty](images/canoe.png)

image-not-cleaned = { $reason ->
        [unsupported] The picture { $file } says where it was taken. That cannot be taken out of a file of this kind, so the picture is not published.
       *[damaged] The picture { $file } is damaged, so nobody can tell what else it says. It is not published.
    }
    .help = { $reason ->
        [unsupported] Save the picture as JPEG or PNG.
       *[damaged] Copy the picture here again from the original, or open it in an image editor and save it anew.
    }
    .means = A picture that cannot be cleaned of what it says, and is not published.
    .why = site.yaml says that pictures are published without place, camera and people. To take these out, samverk must know what is what in the file. Where it does not, the picture is not published at all, to be safe. The page then shows nothing but the words that describe it.
    .wrong =
        site.yaml:
        language: en
        images:
          originals: clean
        content/example.md:
        # Example

        ![Three teachers at a table](images/damaged.png)
    .right =
        site.yaml:
        language: en
        images:
          originals: clean
        content/example.md:
        # Example

        ![Three teachers at a table](images/talk.png)

## Owners and reviews

owner-missing = The page has no owner.
    .help = Add owner: Name <name@example.com> or the name of a function.
    .means = No owner, where the site requires one.
    .why = When something on the page is wrong nobody knows who should fix it, and in the end nobody trusts it. Write a person or, better, a function, which stays when somebody leaves.
    .wrong =
        ---
        title: Network for mathematics
        reviewed: 2026-11-02
        ---
    .right =
        ---
        title: Network for mathematics
        owner: The coordinator <coordinator@example.com>
        reviewed: 2026-11-02
        ---

review-missing = The page has no review date (reviewed).
    .help = Read the page through and write today's date: reviewed: 2026-12-03
    .means = No review date, where the site requires one.
    .why = Without the date nobody knows whether the page is still true. Read it through, fix what is wrong and write the date when you did. With review_every you say how often it should be done again.
    .wrong =
        ---
        title: Network for mathematics
        owner: The coordinator
        ---
    .right =
        ---
        title: Network for mathematics
        owner: The coordinator
        reviewed: 2026-11-02
        review_every: 1 year
        ---

review-overdue = The page was last reviewed on { $reviewed } and should have been reviewed again by { $due }.
    .help = Read the page through, fix what is wrong, and write today's date in reviewed.
    .means = The page should have been reviewed by now.
    .why = Old pages mislead: times, names and links change. Read the page through, fix what is wrong and write today's date. Is it no longer needed? Remove it.
    .wrong =
        reviewed: 2024-11-02
        review_every: 1 year
    .right =
        reviewed: 2026-11-02
        review_every: 1 year

date-in-future = { $field } is { $value }, a date in the future.
    .help = Write the date when it was done. reviewed and review_every together say when the next review is due.
    .means = A date of review or change that is in the future.
    .why = The fields reviewed and updated say when something was done, not when it will be done. With a date in the future, the page looks newer than it is and is reviewed too late. Write the date when it was done. review_every says how often it is reviewed.
    .wrong = reviewed: 2062-11-02
    .right = reviewed: 2026-11-02

translation-stale = The original { $original } was changed on { $changed }, but the { $kind ->
        [easy] easy version
       *[translation] translation
    } is from { $from }.
    .help = Read what has changed in the original, change the same here, and write today's date in updated.
    .means = A translation, or an easy version, that is older than the last change of its original.
    .why = Those who read the translation should be told what those who read the original are told. The field updated says when a page was last changed. If the original's date is later, something has not been translated. Translate it and write today's date in updated, even if there was nothing to change.
    .wrong =
        content/maths.md:
        ---
        title: Maths
        updated: 2026-11-02
        ---
        content/maths.sv.md:
        ---
        title: Matte
        updated: 2026-10-01
        ---
    .right =
        content/maths.md:
        ---
        title: Maths
        updated: 2026-11-02
        ---
        content/maths.sv.md:
        ---
        title: Matte
        updated: 2026-11-05
        ---

## Settings in site.yaml

base-url-invalid = "{ $value }" in { $field } is not a web address that a site can have.
    .help = Write the whole address, with https:// first and a slash last: https://networks.example.com/
    .means = A `base_url` that is not a web address.
    .why = The full address is needed in the web feed, in the sitemap, and in links that others show. If it is wrong they lead nowhere. Write it as in the browser, with https:// first.
    .wrong =
        site.yaml:
        base_url: networks.example.com
    .right =
        site.yaml:
        base_url: https://networks.example.com/

base-url-missing = base_url is not set, so the site gets no feed and no sitemap.
    .help = Write base_url: https://networks.example.com/ in site.yaml.
    .means = No `base_url`, so no feed and no sitemap.
    .why = People who want to follow the site get no feed, and search engines find its pages more slowly. Everything else works. Write the address when you know where the site will be.
    .wrong =
        site.yaml:
        title: Networks and meeting places
    .right =
        site.yaml:
        title: Networks and meeting places
        base_url: https://networks.example.com/

language-unknown = { $reason ->
        [sami] "{ $value }" in { $field } is the code of Northern Sámi.
        [swahili] "{ $value }" in { $field } is the code of Swahili.
       *[none] "{ $value }" in { $field } is not a language code.
    }
    .help = { $nearest ->
        [sv] Did you mean sv, for Swedish?
        [en] Did you mean en, for English?
        [da] Did you mean da, for Danish?
       *[none] Write sv for Swedish or en for English.
    }
    .means = Something that is not a language code.
    .why = The language tells a screen reader how to pronounce the text (WCAG 2.2, 3.1.1 Language of Page), and how dates and buttons are written. It is given as a code that all browsers understand. Write sv for Swedish or en for English.
    .wrong =
        site.yaml:
        base_url: https://networks.example.com/
        language: english
    .right =
        site.yaml:
        base_url: https://networks.example.com/
        language: en

timezone-unknown = There is no time zone "{ $value }" ({ $field }).
    .help = Write for example Europe/Stockholm.
    .means = A time zone that does not exist.
    .why = The time zone decides when a day begins, and so when pages start and stop being shown. It is written as a part of the world and a city. In all of Sweden it is Europe/Stockholm.
    .wrong =
        site.yaml:
        timezone: Stockholm
    .right =
        site.yaml:
        timezone: Europe/Stockholm

output-invalid = { $field } cannot be { $value }: the site's sources are there.
    .help = Write a folder for the finished site, such as output: public
    .means = An output folder that contains the sources.
    .why = The finished site would be among the pages it is built from. Choose a separate folder. samverk empties and fills it.
    .wrong =
        site.yaml:
        output: content
    .right =
        site.yaml:
        output: public

limit-invalid = "{ $value }" cannot be the limit { $field }.
    .help = Write a whole number, at least { $least }.
    .means = A limit so low that every text counts as hard to read.
    .why = The limits say when a text counts as hard to read. A limit that every text exceeds is of no help, so the default is used instead. Write a higher number.
    .wrong =
        site.yaml:
        plain_language:
          sentence: 5
    .right =
        site.yaml:
        plain_language:
          sentence: 30

colour-invalid = "{ $value }" in { $field } is not a colour that can be used.
    .help = Write the colour with # and six characters, in quotes: { $field }: "#0c4a54"
    .means = Not a colour, or one that is not opaque.
    .why = Colours are written as in CSS: #0c4a54, navy or rgb(12 74 84). The quotes are needed, since without them YAML reads # as the beginning of a comment. The colour must be opaque: otherwise its contrast would depend on what is behind it. Until this is fixed, the theme's own colour is used.
    .wrong =
        site.yaml:
        design:
          brand: dark-green
    .right =
        site.yaml:
        design:
          brand: "#1d6336"

contrast-low = { $field } can hardly be seen: the contrast between { $value } and { $other } is { $whole }.{ $rest }:1 and should be at least { $least ->
        [marks] 3:1
       *[text] 4.5:1
    }.
    .help = { $nearest ->
        [none] Choose a colour that is much darker or much lighter than { $other }.
       *[other] Write { $field }: "{ $nearest }". It is the nearest colour with enough contrast.
    }
    .means = Two colours that many people cannot tell apart (WCAG 2.2).
    .why = People with low vision, or who read in bright light, cannot see the text. Text should have a contrast of 4.5:1 with what is behind it, lines and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). For public websites, that is the law in the EU. Until this is fixed, the theme's own colour is used.
    .wrong =
        site.yaml:
        design:
          link: "#5fa9b5"
    .right =
        site.yaml:
        design:
          link: "#0b5a78"

menu-long = There are { $count } pages and folders at the top of content. The main menu shows only the first { $shown }.
    .help = Write in site.yaml what goes into the menu, such as menu: [networks/index.md, contact.md]
    .means = Too much at the top level of content for a menu, and the site has none of its own.
    .why = A menu with many entries is hard to survey, and on a phone it fills the whole screen. Choose what readers need most often. Pages that are not in the menu are still there, and the home page leads to them.
    .wrong =
        site.yaml:
        title: Networks
    .right =
        site.yaml:
        menu: [networks/mathematics.md]

statement-incomplete = The accessibility statement does not say { $item ->
        [organisation] which public body is responsible
        [service] what the site is called
        [conformance] how far the site conforms to the law
        [known] what is not accessible
        [assessed] the day when accessibility was assessed
        [updated] the day when the statement was updated
        [method] how accessibility was assessed
       *[contact] whom to tell about faults
    }.
    .help = Below accessibility, write { $item ->
        [organisation] organisation: and the name of the municipality, region, authority or company
        [service] service: and the site's name
        [conformance] conformance: fully, partly or not
        [known] known: and a list, in which each item has what: and why:. samverk report gives a list to start from
        [assessed] assessed: and the day, such as 2026-11-02
        [updated] updated: and the day, such as 2026-11-02
        [method] method: self (you have assessed it yourselves) or external (others have)
       *[contact] contact: and email:, phone: or link:
    }
    .means = An accessibility statement without something that the law asks for.
    .why = Swedish law on accessibility to digital public services requires every public website, and every intranet, to say how accessible it is, what is not, and whom to tell. What is missing here must be there. Write only what you know: if there is no assessment to report yet, remove accessibility for now.
    .wrong =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: partly
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2026-10-15
          updated: 2026-11-02
          contact:
            email: web@example.com
    .right =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: partly
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.com

statement-old = Accessibility was last assessed on { $assessed }, more than a year ago.
    .help = Assess the site again, correct what is below accessibility, and write the days in assessed and updated.
    .means = An accessibility statement whose assessment is more than a year old.
    .why = A statement should say how things are now. Pages are added and changed, and after a year nobody knows whether it still holds. Go through the site again. samverk report shows what a program can find; the rest needs people to try it.
    .wrong =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: partly
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2025-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.com
    .right =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: partly
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.com

statement-contradicted = { $by ->
        [known] conformance is fully, but below known there { $count ->
            [one] is one fault
           *[other] are { $count } faults
        }.
       *[findings] conformance is fully, but samverk finds { $count ->
            [one] one fault
           *[other] { $count } faults
        } in accessibility. { $count ->
            [one] It
           *[other] The first
        } is { $code } in { $file }{ $line ->
            [none] {""}
           *[other] , line { $line }
        }.
    }
    .help = { $by ->
        [known] Write conformance: partly, or remove what has been corrected.
       *[findings] Correct what samverk check shows in the family accessibility. If that cannot be done now, write conformance: partly, and the faults below known: samverk report gives a list to copy.
    }
    .means = An accessibility statement that calls the site fully conformant, which it is not.
    .why = Fully conformant means that no fault is known. A site that is accessible but for a little is called partly conformant, and the faults are listed. Readers, and the authority that supervises, rely on what it says. That samverk finds nothing does not make a site fully conformant, since people have to judge a great deal of it.
    .wrong =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: fully
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.com
    .right =
        site.yaml:
        organisation: Example School Lab
        accessibility:
          conformance: partly
          known:
            - what: The films have no captions.
              why: They will be captioned in spring.
          assessed: 2026-10-15
          updated: 2026-11-02
          method: self
          contact:
            email: web@example.com

history-missing = { $reason ->
        [program] The program git is not installed, so pages without updated have no date of change.
        [repository] The folder is not in a git repository, so pages without updated have no date of change.
       *[shallow] The git repository holds only a part of the history. Pages that changed before it begins have no date of change.
    }
    .help = { $reason ->
        [program] Install git, or write changes: updated.
        [repository] Put the site into a git repository, or write changes: updated.
       *[shallow] Fetch the whole history: git fetch --unshallow. In a pipeline, the setting is often called fetch-depth: 0.
    }
    .means = `changes: git`, and git does not know when pages changed, or not of all.
    .why = The list of recent changes and the feed take the day from the field updated. Where that is missing, samverk asks git for the last change, if the site wants it to. Pipelines often fetch the last commit only. All files then seem to have been made on that day, which is why it is not used.
    .wrong =
        site.yaml:
        changes: git
    .right =
        site.yaml:
        changes: updated

setting-unused = { $field } has no effect: { $reason ->
        [twice] { $value } is already in the menu
        [language] { $value } is one of the site’s languages already
        [file] { $value } is not a page and is not shown in the menu
        [name] the file should be called { $value }
        [scheme] links must not be of the kind { $value }
        [pattern] { $value } is not a pattern
        [nothing] no file in content fits { $value }
        [pages] no page is in { $value } yet
        [alone] { $value } is no group of words that mean the same
        [grouped] { $value } is in a group already
       *[path] { $value } does not say where the page's path goes
    }.
    .help = { $reason ->
        [twice] Remove one of the lines.
        [language] Take one of them away.
        [file] Write a page, such as contact.md.
        [name] Rename the file to { $value }.
        [scheme] Write an address that begins with https:// or remove the line.
        [pattern] Write a name or a path, in which * stands for any characters: "*.psd"
        [nothing] Check the spelling, or remove the line. Paths are counted from the folder content.
        [pages] Write a page in that language, such as content/index.{ $value }.md.
        [alone] Write at least two words in the group: [PE, physical education]
        [grouped] Take one of them away, or write all words that mean the same in one group.
       *[path] Write {"{path}"} where the path goes, such as https://example.com/edit/{"{path}"}
    }
    .means = A setting that has no effect as it is written.
    .why = All pages would get the same link for editing, and it would not lead to the page. Write {"{"}path{"}"} where the page's file should be in the address.
    .wrong =
        site.yaml:
        edit_url: https://code.example.com/edit/
    .right =
        site.yaml:
        edit_url: https://code.example.com/edit/{"{"}path{"}"}

## Themes and templates

theme-missing = There is no theme { $theme }.
    .help = { $nearest ->
        [none] Choose one of { $themes }, or create the folder themes/{ $theme }.
       *[other] Did you mean { $nearest }? There are { $themes }.
    }
    .means = A theme that does not exist.
    .why = The theme decides how the site looks. Without it, pages cannot be written. The themes standard and bare are part of samverk. Your own themes are folders in themes. Check the spelling.
    .wrong =
        site.yaml:
        theme: standrad
    .right =
        site.yaml:
        theme: standard

theme-loop = The theme { $theme } extends itself in a circle.
    .help = Change extends in one of the themes.
    .means = Themes that extend each other in a circle.
    .why = A theme can build on another and change only what should differ. If they build on each other, there is no base. Let one of them build on standard, or on nothing at all.
    .wrong =
        themes/ours/theme.yaml:
        extends: base

        themes/base/theme.yaml:
        extends: ours
    .right =
        themes/ours/theme.yaml:
        extends: base

        themes/base/theme.yaml:
        extends: standard

template-syntax = The template cannot be read: { $reason ->
        [expected] this is { $found } where { $expected } should be
        [tag] { $written } does not belong here: a block before it is not closed, or the word is misspelt
        [ends] it ends before everything is closed
        [quote] a quote is not closed
        [curly] ” is not a quote in templates; write "
        [brace] the tag should begin with {"{%"}
        [end] { $name } on line { $line } is not closed by end{ $name } when this tag comes
        [open] { $name } on line { $line } is never closed: end{ $name } is missing
        [twice] the block { $name } is there twice
        [circle] templates include each other in a circle
        [comment] a comment is not closed by #{"}"}
        [character] this character means nothing in templates
        [ignored] this is left out: with extends, a template may only contain blocks
        [argument] the filter or function needs the value { $name }
       *[other] { $said }
    }{ $written ->
        [none] {""}
       *[other] {" "}("{ $written }")
    }
    .help = Check that every {"{%"} ends with {"%}"}, every {"{{"} with {"}}"}, and that all blocks are closed.
    .means = A template that does not follow Tera's rules.
    .why = The template cannot be read, so no pages can be made with it. Every {"{{"} needs its {"}}"}, every {"{"}% its %{"}"}, and every block must be closed. The manual of Tera describes the rules.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title </h1>
    .right =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-failed = The template does not work for { $page }{ $others ->
        [0] {""}
        [one] {" "}and one more page
       *[other] {" "}and { $others } more pages
    }: { $reason ->
        [iterate] for only goes through lists, and this is something else ({ $name })
        [argument] the filter or function needs the value { $name }
        [circle] templates include each other in a circle
        [numbers] { $name } only works with numbers, and this is something else
        [asset] there is no file { $name } in the theme's folder static
        [date] "{ $name }" is not a date
        [style] there is no date style { $name }; choose full, long, short, day, weekday or month
       *[other] { $said }
    }
    .help = The documentation lists the fields that templates see, under Themes. Ask whether a field is there before you print it.
    .means = A template that failed for a page.
    .why = The template is written correctly, but does something that this page does not allow, such as calculating with a value that is not set. Ask whether the value is there before you use it, with if.
    .wrong =
        themes/ours/templates/page.html:
        <p>Chapter {"{{"} page.order + 1 {"}}"}</p>
    .right =
        themes/ours/templates/page.html:
        {"{"}% if page.order is number %{"}"}<p>Chapter {"{{"} page.order + 1 {"}}"}</p>{"{"}% endif %{"}"}

template-undefined = The template uses the { $kind ->
        [filter] filter
        [function] function
        [component] component
        [block] block
        [test] test
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
            [field] The documentation lists the fields that templates see, under Themes. Ask whether a field is there before you print it.
            [variable] The documentation lists the fields that templates see, under Themes. Ask whether a field is there before you print it.
           *[other] Check the spelling. The documentation lists the filters of samverk, under Themes, and the manual of Tera all others.
        }
       *[other] Did you mean { $nearest }? The documentation lists the fields that templates see, under Themes.
    }
    .means = A template asks for a field, filter or block that does not exist.
    .why = The page would have a gap that nobody notices. Most often the name is misspelt. The documentation lists everything that templates see, under Themes. Can it be missing? Ask with if first.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.titel {"}}"}</h1>
    .right =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-part-missing = The template includes or extends { $name }, which does not exist.
    .help = { $nearest ->
        [none] Check the spelling, or put the file into the theme's folder templates.
       *[other] Did you mean { $nearest }?
    }
    .means = A template includes or extends one that does not exist.
    .why = A part of the page is missing, so it cannot be written. samverk looks in the theme's folder templates, and then in the theme that it extends. Check the spelling, or add the file.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
        {"{"}% include "footer.html" %{"}"}
    .right =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
        {"{"}% include "footer.html" %{"}"}

        themes/ours/templates/footer.html:
        <footer>{"{{"} site.title {"}}"}</footer>

template-missing = The theme { $theme } has no template for the page ({ $templates }).
    .help = Add templates/page.html to the theme, or write extends: standard in theme.yaml.
    .means = No template for a page.
    .why = The theme does not say how a page should look, so it cannot be written. A theme needs the template page.html, or has to build on one that has it. Add the template, or write extends: standard in theme.yaml.
    .wrong =
        themes/ours/theme.yaml:
        name: Our theme
    .right =
        themes/ours/theme.yaml:
        name: Our theme
        extends: standard

template-skipped = { $address } is not made: the theme { $theme } has no template { $template }.
    .help = Add templates/{ $template }.html to the theme if the page is needed.
    .means = A generated page is left out: the theme has no template for it.
    .why = samverk generates some pages, such as the one that is shown when an address does not exist. If the theme has no template for such a page, it is not made. Do you need it? Add the template, or build on standard, which has all of them.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
    .right =
        themes/ours/theme.yaml:
        extends: standard

        themes/ours/templates/page.html:
        {"{"}% extends "standard/page.html" %{"}"}

words-missing = { $reason ->
        [all] The theme { $theme } has no words in { $language }. Pages show the English ones.
       *[some] The theme { $theme } lacks words in { $language }: { $words }{ $others ->
            [none] .
           *[other] {" "}and { $others } more.
        } Pages show them in another language.
    }
    .help = { $whose ->
        [site] Write the words in { $file }, for example home: Home page.
       *[built-in] Write the words in a theme of your own: theme: ours in site.yaml, extends: standard in themes/ours/theme.yaml, and the words in themes/ours/{ $file }. Which they are is in strings/en.yaml of standard.
    }
    .means = A language whose words the theme lacks, all of them or some; English stands in.
    .why = A theme writes some words itself, for instance in the menu. If it has none in the page's language, they are shown in English, and screen readers are told so. But people who know no English do not understand them. Choose languages that the theme has words in, or write the words in a theme of your own.
    .wrong =
        site.yaml:
        languages: [fi, de]
    .right =
        site.yaml:
        languages: [fi]
