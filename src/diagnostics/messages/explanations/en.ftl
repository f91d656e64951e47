### What is true of every finding of a kind, in English. The same keys stand in sv.ftl.
### One key per code: what it means, .why: why it matters, .wrong and .right: an example of each.
### A test runs the examples, tests/suite/explanations.rs. It says how they are written.

## Files

file-unreadable = A file or folder could not be read.
    .why = What the file says is not on the website, and links to it do not work. Most often it is a shortcut to something that has been moved or removed (the arrow below), or you are not allowed to read it. Put the file itself into the folder content instead of a shortcut, or ask its owner for the right to read it.
    .wrong = content/maths.md → ../removed/maths.md
    .right =
        content/maths.md:
        # Network for mathematics

file-not-utf8 = A text file holds bytes that are not UTF-8.
    .why = A computer sees nothing but numbers in a file; the encoding says which letters they stand for. Older programs save in other encodings than UTF-8, and then letters such as å, ä and ö become garbage on the website. Choose UTF-8 when you save the file in your editor.
    .wrong = The network meets in G�vle.
    .right = The network meets in Gävle.

file-garbled = Letters that were once read in the wrong encoding: `Ã¤` for `ä`.
    .why = The text was damaged on its way, often when it was pasted from another program. Readers see garbage instead of letters, and searches do not find the words. Copy the text again from the file it came from, or replace the characters.
    .wrong = The network meets in GÃ¤vle.
    .right = The network meets in Gävle.

file-control-character = A character that no text has, such as NUL.
    .why = Control characters are for machines and cannot be seen. On a web page they can cut the text short or make the page invalid. They mostly come along when text is copied from another program. Remove the character, or write the line anew. Below, ␀ stands for such a character.
    .wrong = The network meets␀ on Thursdays.
    .right = The network meets on Thursdays.

file-not-page = A file that looks like a page and is copied as it is.
    .why = The name of a page ends in .md. With another ending the file is published as it is, and who opens it sees fields and stars instead of a page. Windows and macOS often hide the ending .txt, which an editor has added. Rename the file.
    .wrong =
        content/networks/leisure.md.txt:
        # A network for leisure centres
    .right =
        content/networks/leisure.md:
        # A network for leisure centres

## The fields at the top of a page

front-matter-unclosed = `---` opens the fields but nothing closes them.
    .why = Fields stand between two lines of ---. Without the second one there is no telling where the fields end and the text begins, so the page gets no title, no owner and no dates. Write --- on a line of its own after the last field.
    .wrong =
        ---
        title: Network for mathematics

        The network meets every month.
    .right =
        ---
        title: Network for mathematics
        ---

        The network meets every month.

front-matter-unopened = Fields at the top of a page, but not behind a line `---`.
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

yaml-tab = A tab where YAML wants spaces.
    .why = A tab is of different width in different programs. So fields may be indented with spaces only; otherwise nobody knows what belongs together. The page cannot be read until this is mended. Replace the tab by two spaces. Below, ⇥ stands for a tab.
    .wrong =
        contacts:
        ⇥- name: Bo Berg
    .right =
        contacts:
          - name: Bo Berg

yaml-colon = A colon inside a value that is not quoted.
    .why = A colon and a space set the field's name apart from its value. With another one inside the value there is no telling which counts, and none of the page's fields can be read. Put the whole value in quotes.
    .wrong = summary: This autumn: fractions in daily life
    .right = summary: "This autumn: fractions in daily life"

yaml-space = A space is missing behind a colon or hyphen, or is none to YAML.
    .why = The space tells a field's name from its value, and the hyphen of a list from the word. Without it the line is one single word, and none of the page's fields can be read. Spaces copied from a web page may also be of a kind that does not count.
    .wrong = summary:We learn from each other.
    .right = summary: We learn from each other.

yaml-unclosed = A quote or bracket that is opened and not closed.
    .why = The value goes on until the closing character. Without it, all lines that follow are read as part of the value, and the page's fields cannot be read. Add the closing character, or remove the opening one.
    .wrong =
        summary: "This autumn we do fractions
        tags: [mathematics]
    .right =
        summary: "This autumn we do fractions"
        tags: [mathematics]

yaml-syntax = Any other text that is not YAML.
    .why = Indentation shows what belongs together. If a line is indented differently from those beside it, there is no telling where it belongs, and none of the page's fields can be read. Look at the line and the one before: indentation, quotes and colons.
    .wrong =
        tags:
          - mathematics
         - reading
    .right =
        tags:
          - mathematics
          - reading

yaml-not-fields = YAML that is not a list of `field: value`.
    .why = Between the lines of --- there should be nothing but fields, one a line: name, colon, space, value. Otherwise samverk does not know what is the title and what is something else. Plain text belongs below the second line of ---.
    .wrong =
        ---
        Network for mathematics
        ---
    .right =
        ---
        title: Network for mathematics
        ---

yaml-too-large = YAML nested or repeated beyond reason.
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

yaml-text-lost = A part of a value that YAML takes for a comment, a label or a tag.
    .why = Some characters mean something special in fields: all that follows a # with a space before it is a comment. Readers see only the beginning of what you wrote. Put the whole value in quotes, and all of it is there.
    .wrong = title: Meeting #2 for mentors
    .right = title: "Meeting #2 for mentors"

field-unknown = A field that samverk does not know.
    .why = What the field says is not on the website. Most often it is a spelling mistake, and then the page lacks something that you believe is there. Mend the spelling or remove the line. Does a template need a field of its own? Put it below extra.
    .wrong = sumary: The network is for all teachers.
    .right = summary: The network is for all teachers.

field-duplicate = The same field twice.
    .why = Only one of the values can count, and there is no telling which you mean. Readers may get the old one. Keep one of them, or make a list if the field can have several values.
    .wrong =
        schedule: First Thursday of the month
        schedule: Second Tuesday of the month
    .right = schedule: Second Tuesday of the month

field-empty = A field that needs a value has none.
    .why = An empty field does not say whether there is nothing to tell or it was forgotten. Here it is needed to make the page complete. Write a value after the colon, or remove the line if the field is not needed.
    .wrong =
        initiatives:
          - title:
            year: 2026
    .right =
        initiatives:
          - title: Reading aloud
            year: 2026

field-missing = A required field is not there.
    .why = Without the field the rest cannot be understood. A meeting without a date helps nobody, and a network without a mission does not say what it is for. Add the line, with a value.
    .wrong =
        meetings:
          - place: City library
    .right =
        meetings:
          - date: 2026-12-03
            place: City library

field-type = A value of the wrong shape: a list for a text, …
    .why = The shape decides how the value is shown. Name, role and e-mail address of a contact stand by themselves, so that readers can click on the address. Write each part on a line of its own, indented.
    .wrong = contacts: Bo Berg, bo.berg@example.com
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@example.com

field-misplaced = A field of networks on a page of another type.
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

title-missing = Neither a title nor a first heading.
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

value-unknown = A value that is not one of those that exist.
    .why = The field has only a few values to choose from. With any other, samverk does not know how the page should look. The finding lists those that there are.
    .wrong = type: netwrok
    .right = type: network

bool-invalid = Neither true nor false.
    .why = The field is a question to be answered with yes or no. The answer decides, for instance, whether a draft is shown, so it must not be guessed. Write true for yes and false for no.
    .wrong = draft: perhaps
    .right = draft: true

integer-invalid = Not a whole number.
    .why = The number decides the page's place among the others, and words cannot be sorted that way. Write a whole number in digits. Smaller ones come first.
    .wrong = order: first
    .right = order: 1

date-invalid = Not a date, or one that does not exist.
    .why = Dates decide when pages are shown and reviewed. "3/11" is the 3rd of November to some and the 11th of March to others. So write year, month and day, which nobody can misunderstand. On the page the date is shown in words.
    .wrong = updated: 3/11 2026
    .right = updated: 2026-11-03

time-invalid = Not a time of day.
    .why = A time of day should be read in the same way by everybody, calendars included. Write hour and minute with a colon between them. Write times after noon as 13:00, not as 1:00.
    .wrong =
        meetings:
          - date: 2026-12-03
            start: half past one
    .right =
        meetings:
          - date: 2026-12-03
            start: 13:30

interval-invalid = Not a span such as `12 months`.
    .why = The field says how often the page should be reviewed, and samverk works out the next day. That takes a number and a unit. Write for instance 1 year, 6 months or 12 weeks.
    .wrong = review_every: every year
    .right = review_every: 1 year

email-invalid = Not an e-mail address.
    .why = Readers click on the address to write. If it is wrong no letter arrives, and nobody is told. Write the whole address, with @ and without spaces.
    .wrong =
        contacts:
          - name: Bo Berg
            email: bo.berg(at)example.com
    .right =
        contacts:
          - name: Bo Berg
            email: bo.berg@example.com

phone-invalid = Not a phone number.
    .why = Readers should be able to ring the number. This is something else, such as an e-mail address or a word. Write the number in digits, or remove the line.
    .wrong =
        contacts:
          - name: Bo Berg
            phone: on request
    .right =
        contacts:
          - name: Bo Berg
            phone: 031-365 00 00

tags-in-one = A comma in a tag: it looks like several.
    .why = Each topic gets a page that gathers pages about the same thing. Several topics in one text become a single one, which no other page has. Write them as a list.
    .wrong = tags: mathematics, equity
    .right = tags: [mathematics, equity]

end-before-start = A meeting ends before it starts.
    .why = Readers cannot know which of the times is right, and may come at the wrong one. Most often the times have changed places, or one in the afternoon is written as 3:00 instead of 15:00. Check start and end.
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

expires-before-publish = A page expires before it is published.
    .why = The page would never be shown to anybody. Most often the dates have changed places, or the year is wrong in one of them. Check publish, the first day, and expires, the last.
    .wrong =
        publish: 2026-12-01
        expires: 2026-01-31
    .right =
        publish: 2026-12-01
        expires: 2027-01-31

slug-invalid = A slug that cannot be part of an address.
    .why = The field slug is the last part of the page's address. A slash would put the page into another folder, and a question mark means something else in addresses. Write lower-case letters a–z, digits and hyphens. Which folder the page belongs to follows from where the file lies.
    .wrong = slug: networks/maths
    .right = slug: maths

alias-invalid = An old address that is not an address of this site.
    .why = The field aliases makes old links and bookmarks lead to a page that has moved. That works only for addresses of this site. Write the address without https:// and the site's name, with a slash first and last.
    .wrong = aliases: [https://example.com/maths]
    .right = aliases: [/maths/]

ignore-unused = A finding is silenced that the page does not have.
    .why = What was silenced is mended, or the code is misspelt. If the line stays, it hides the next mistake of the kind, and nobody notices. Remove the line from ignore.
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

link-unread = What looks like a link and is text.
    .why = Readers see brackets and a file name, and have nothing to click on. Often there is a space between the bracket and the parenthesis. Remove it. If the name of the file has spaces, write it in <>.
    .wrong = Read about the [network for mathematics] (networks/mathematics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

address-unread = A web address in the text that nobody can click on.
    .why = Readers have to copy the address, which is hard on a phone and with a screen reader. Make a link of words that say what is there. Then nobody has to read the address itself.
    .wrong = Sign up at www.example.com/sign-up.
    .right = Fill in the [form for the autumn meeting](https://www.example.com/sign-up).

heading-unread = A line that looks like a heading and is text.
    .why = Without a space after # the line becomes part of the text, # and all. The heading is then not in the page's table of contents, and people with a screen reader cannot jump to it. Write a space between # and the words.
    .wrong = ##How to sign up
    .right = ## How to sign up

table-unread = Rows that look like a table and are text.
    .why = The rows run together into one paragraph full of strokes. A table needs a line of hyphens below its first line, with as many columns. It says that what is above are the headers of the table.
    .wrong =
        | Day    | Time  |
        | Monday | 13:00 |
    .right =
        | Day    | Time  |
        | ------ | ----- |
        | Monday | 13:00 |

list-unread = Lines that look like a list and are one paragraph.
    .why = The points run together into one long line. People with a screen reader are not told either that there is a list, and how long it is (WCAG 2.2, 1.3.1). Begin each point with a hyphen and a space.
    .wrong =
        Bring with you

        • the curriculum
        • an exercise to share
    .right =
        Bring with you

        - the curriculum
        - an exercise to share

emphasis-unread = Stars that are shown as stars.
    .why = What should be bold becomes plain text with stars in it. A space inside the stars is enough, or that the last two are missing. Write two stars right before and right after the words.
    .wrong =
        {"*"}*Sign up by Friday.
    .right =
        {"*"}*Sign up by Friday.**

footnote-missing = A reference to a footnote that does not exist.
    .why = Readers see a code in brackets, and the source is missing. Write the text of the footnote on a line of its own further down, with the same mark and a colon. samverk numbers the footnotes by itself.
    .wrong = Reading aloud makes for a larger vocabulary.[^report]
    .right =
        Reading aloud makes for a larger vocabulary.[^report]

        {"["}^report]: The network's report on reading aloud, 2026.

template-unread = Code of a template in a text.
    .why = Templates belong to the theme. In the text of a page their code does nothing: readers see the braces as they stand. Write what should be seen instead.
    .wrong = Welcome to {"{{"} page.title {"}}"}!
    .right = Welcome to the network for mathematics!

table-row-long = A row with more cells than the table has columns: the last are lost.
    .why = A table has as many columns as its first row. What stands in further cells is seen by nobody. Add a column to the table's first two rows, or remove a bar.
    .wrong =
        {"| Day    | Time  |"}
        {"| ------ | ----- |"}
        {"| Monday | 13.00 | Book ahead |"}
    .right =
        {"| Day    | Time  | Remember   |"}
        {"| ------ | ----- | ---------- |"}
        {"| Monday | 13.00 | Book ahead |"}

block-unclosed = Code or a comment that never ends, and takes the rest of the page with it.
    .why = All that follows is shown as code, or not at all. Close code with a line of the same characters that open it, and a comment with -->.
    .wrong =
        <!-- Rewrite this
        We meet on Thursday.
    .right =
        <!-- Rewrite this -->

        We meet on Thursday.

html-removed = HTML that is removed from the text because it could do harm.
    .why = Forms, scripts and embedded pages do not belong in a text: they can harm readers or tell others who reads. Words in < and > look like HTML too, and vanish. Write with Markdown instead, and link to the film or the form.
    .wrong = Write <first-name> and <surname>.
    .right = Write your first name and surname.

conflict-marker = Two versions of a text that somebody has yet to choose from.
    .why = Two people have changed the same lines, and the program that keeps versions could not choose. Both versions would be shown, with the marks between them. Choose one or join them, and remove the marks.
    .wrong =
        <<<<<<< anna
        We meet on Monday.
        >>>>>>> bo
    .right = We meet on Monday.

box-unknown = A box of a kind that does not exist.
    .why = It becomes a plain quotation, and readers see a word in brackets. There are five kinds of boxes: NOTE, TIP, IMPORTANT, WARNING and CAUTION. The title is written in the page's language by itself.
    .wrong =
        > [!PLEASE]
        > Sign up by Friday.
    .right =
        > [!NOTE]
        > Sign up by Friday.

## Links and addresses

link-target-missing = A link to something that does not exist.
    .why = Those who click are told that there is no such page, and trust the rest less. Most often the name is misspelt, or the file has been moved or removed. Write the file's name with its folder, as seen from the page that you write on.
    .wrong = Read about the [network for mathematics](networks/mathmatics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-anchor-missing = A link to a heading that does not exist.
    .why = Readers come to the top of the page and have to search. A heading's address is the heading in lower case, without accents and with hyphens. It changes when the heading changes. See what the heading is called now.
    .wrong =
        Read [how to sign up](#signing-up).

        ## How to sign up
    .right =
        Read [how to sign up](#how-to-sign-up).

        ## How to sign up

link-case = A link that differs in upper and lower case from the file.
    .why = On many computers it does not matter, but on most web servers it does. The link works when you try it, but not for readers. Write the name as the file has it.
    .wrong = Read about the [network for mathematics](networks/Mathematics.md).
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-withheld = A link to a page that is not published now.
    .why = The page is a draft, is shown later, or is not shown any more. So the link is written as plain text, and nobody comes to a page that is not there. Remove the link, or leave it if the page is shown soon.
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

link-outside = A link that leads out of the content folder.
    .why = Only what lies in the folder content becomes part of the website. The file is on your computer but not with the readers. Put a copy into content and link to that.
    .wrong = Read the [plan for the year](../plans/plan.pdf).
    .right = Read the [plan for the year](documents/plan.pdf).

link-unsafe = A link that would run a program.
    .why = A link that begins with javascript: runs a program in the reader's browser, and somebody else may have written it. So samverk removes the link. Link to a page, a file or a web address.
    .wrong =
        {"["}Open the form](javascript:form())
    .right =
        {"["}Open the form](https://example.com/form)

link-empty = A link or image without a target.
    .why = Those who click get nowhere. Most often it is a link that was to be filled in later. Write a page, a file or a web address in the parenthesis, or remove the link and keep the words.
    .wrong = Fill in the [form for the autumn meeting]().
    .right = Fill in the [form for the autumn meeting](https://example.com/form).

link-local = A link to a file on somebody's own computer.
    .why = You can open the file, but nobody else can. The address can also give away your user name and what your folders are called. Put the file into the folder content and link to it.
    .wrong = Read the [plan for the year](file:///C:/Plans/plan.pdf).
    .right = Read the [plan for the year](documents/plan.pdf).

link-address-invalid = A web address that no browser understands.
    .why = Those who click get an error message. Often a character is missing at the start of the address, or one is there twice. Open the page in a browser and copy the address from there.
    .wrong = Read about the [courses in autumn](https:///example.com:courses).
    .right = Read about the [courses in autumn](https://example.com/courses).

link-email-invalid = A `mailto:` link without an e-mail address.
    .why = Those who click get a letter without a recipient, or one that does not arrive. Write the whole address, with @, right after mailto: and without spaces.
    .wrong = Write to the [coordinator](mailto:coordinator.example.com).
    .right = Write to the [coordinator](mailto:coordinator@example.com).

link-absolute = A full web address where a file of this site is meant.
    .why = The link works now, but samverk cannot see whether it breaks when the page is moved or renamed. It also leads away from a preview. Link to the page's file instead.
    .wrong = See [mathematics](https://networks.example.com/networks/mathematics/).
    .right = See [mathematics](networks/mathematics.md).

image-unshowable = An image that is a page, or a file that browsers do not show.
    .why = Readers see an empty frame. Browsers show PNG, JPEG, WebP and SVG, but not PDF or documents. Save the image in one of these formats. Is it a file to read? Remove the exclamation mark, and it becomes a link.
    .wrong = ![Plan for the network](documents/plan.pdf)
    .right =
        {"["}Plan for the network (PDF)](documents/plan.pdf)

image-external = An image from another website.
    .why = Each time the page is shown, the other website learns the reader's IP address, which is personal data under the GDPR. The image can also be changed or vanish without anybody telling you. Are you allowed to use it? Then save it in the folder content.
    .wrong = ![Three teachers at a table](https://example.org/talk.png)
    .right = ![Three teachers at a table](images/talk.png)

related-self = A page that is related to itself.
    .why = Below the text are pages to read as well. A link to the page that readers are on already leads nowhere. Remove the line, or write another page.
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

address-taken = Two pages or files want the same address.
    .why = Only one of them can lie at the address, so nobody could read the other. In addresses capitals become small and å becomes a, so that different file names can give the same address, too. Give one of the pages another file name or another slug.
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

alias-taken = An old address that is in use.
    .why = An address can lead to one page only. Here there is a page at the address already, or another page that wants it. Remove the address from aliases on the page that it does not belong to.
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

alias-loop = An old address that is the page's own.
    .why = The field aliases leads readers from an old address to the page. If it is the page's own address, they would be sent round in a circle. Remove it from aliases.
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

heading-jump = A heading that skips a level.
    .why = People who listen to the page jump from heading to heading, and look for what is missing between two levels. The levels of headings are the page's table of contents, not a way to choose the size of letters. WCAG 2.2 (1.3.1 Info and Relationships) asks that headings show how the text is built, and W3C advises not to skip a level. Go one step at a time: below ## comes ###.
    .wrong =
        ## Meetings

        #### Meetings in autumn
    .right =
        ## Meetings

        ### Meetings in autumn

heading-top = A second heading of the first level.
    .why = The page's title becomes its only heading of level 1. If there are several, neither a listener nor a search engine knows which one is the name of the page. Begin the page's own headings with two #. Then their levels show how the text is built, as WCAG 2.2 (1.3.1) asks.
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

heading-empty = A heading without words.
    .why = A screen reader announces a heading, but there is nothing to read. People who jump between headings believe that something is broken. WCAG 2.2 (2.4.6 Headings and Labels) asks that headings describe what follows. Write the heading or remove the line. If all you want is some space between two paragraphs, an empty line will do.
    .wrong =
        The network meets every month.

        ##

        All teachers are welcome.
    .right =
        The network meets every month.

        ## Who can take part?

        All teachers are welcome.

heading-repeated = A heading with the same words as its neighbour or the one above.
    .why = Many people read only the headings at first, and screen readers can show them as a list. Two that are the same cannot be told apart there. WCAG 2.2 (2.4.6) asks that headings say what follows. Put into the headings what sets the texts apart.
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

heading-bold = A bold line that stands in for a heading.
    .why = It looks like a heading but is plain text. It is not in the page's table of contents, and people with a screen reader cannot jump to it. WCAG 2.2 (1.3.1) asks that what looks like a heading is one. Write ## before the words instead of stars around them.
    .wrong =
        {"*"}*How to sign up**

        Write to your coordinator.
    .right =
        ## How to sign up

        Write to your coordinator.

image-alt-missing = An image without alternative text.
    .why = People who do not see the image do not learn what it shows, and nobody does if it cannot be fetched. WCAG 2.2 (1.1.1 Non-text Content) asks for alternative text for every image that says something; EN 301 549 makes that a duty of public websites. Write between the brackets what the image says on this very page.
    .wrong = ![](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

image-alt-file-name = A file name as alternative text.
    .why = A screen reader spells out the file name, and the listener still does not know what the image shows. WCAG 2.2 (1.1.1) asks for a text that gives the same information as the image. Write what the image says on this very page.
    .wrong = ![IMG_2041.jpg](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

image-alt-vague = An alternative text that says no more than that there is an image.
    .why = The screen reader says already that there is an image. The word "image" does not say what it shows, so those who do not see it miss its content. WCAG 2.2 (1.1.1) asks for a text that gives the same information as the image. Write what the image says on this very page.
    .wrong = ![Image](images/talk.png)
    .right = ![Three teachers plan at a round table](images/talk.png)

link-text-missing = A link without words.
    .why = The link cannot be seen or clicked on. A screen reader reads the address out, or just the word link. WCAG 2.2 (2.4.4 Link Purpose) asks that the words say where a link leads. Write them between the brackets. Is the link an image? Then the words of the link are the image's alternative text.
    .wrong = Read more about the network: [](networks/mathematics.md)
    .right = Read more about the [network for mathematics](networks/mathematics.md).

link-text-vague = Words of a link that do not say where it leads.
    .why = People with a screen reader often jump from link to link, or get them as a list. "Click here" says nothing there. Those who skim the page have the same trouble. WCAG 2.2 (2.4.4) asks that the purpose of a link can be understood. Let the link be the words for what is there, such as the name of the page.
    .wrong =
        {"["}Click here](networks/mathematics.md) to read about the network.
    .right = Read about the [network for mathematics](networks/mathematics.md).

link-text-address = A web address as the words of a link.
    .why = A screen reader spells out the address, and few can tell from it what is there. A long address also breaks badly on a phone. WCAG 2.2 (2.4.4) asks that the purpose of a link can be understood. Write what is there, and put the address into the parenthesis.
    .wrong = Read more: [https://example.com/courses](https://example.com/courses)
    .right = Read more about the [courses in autumn](https://example.com/courses).

table-header-missing = A table without headers.
    .why = A screen reader says the column's header before each cell. Without headers one hears only values, "13:00", "12", and does not know what they mean. WCAG 2.2 (1.3.1) asks that the headers of tables are marked as headers. Write what the columns hold in the first line of the table.
    .wrong =
        |        |       |
        | ------ | ----- |
        | Monday | 13:00 |
    .right =
        | Day    | Time  |
        | ------ | ----- |
        | Monday | 13:00 |

## Plain language

lix-high = A text that is hard to read.
    .why = The Swedish Language Act (2009:600, section 11) asks public language to be cultivated, simple and comprehensible. LIX is a blunt measure: words per sentence plus the share of words of more than six letters. Above 60 a text is very hard. Split long sentences and replace long words, but let the content decide: short words are not always easy to understand.
    .wrong =
        Administrative collaboration structures necessitate comprehensive
        competence-development initiatives throughout participating organisations.
    .right =
        Teachers from many schools learn new things side by side. Each school says
        for itself what it wants to do well.

sentence-long = A very long sentence.
    .why = Those who read slowly, are tired or listen have forgotten the beginning when the end comes. The Swedish Language Act (2009:600, section 11) asks public language to be simple and comprehensible. Write one thought in each sentence, and turn enumerations into lists.
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

paragraph-long = A very long paragraph.
    .why = It is hard to find anything in a wall of text, above all on a phone. Many people skip it. The Swedish Language Act (2009:600, section 11) asks public language to be simple and comprehensible. Split the paragraph where it changes its subject, and consider a heading for each part. The example is short to fit here. The limit is 150 words, if the site has not chosen another.
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

## Privacy

personal-number = A Swedish personal identity or coordination number.
    .why = A personal identity number may be used without consent only where there is a clear reason for it (the Swedish Data Protection Act 2018:218, chapter 3, section 10). On an open website there hardly ever is, and search engines keep what they have seen. Write a name, a role or a function instead. Has the number been published already? Tell your data protection officer.
    .wrong = Sign up with Bo Berg, 19811228-9874.
    .right = Sign up with Bo Berg, coordinator.

email-private = An e-mail address that looks private.
    .why = In Swedish authorities, letters on duty are often official documents that the authority has to be able to find, also where they came to a private address. Besides, a private address is personal data that few want on an open website, and it stops working when somebody else takes over. Write the address at work, or rather one of a function.
    .wrong = Write to [Bo Berg](mailto:first_last@gmail.com).
    .right = Write to the [coordinator of the network](mailto:coordinator@example.com).

## Owners and reviews

owner-missing = No owner, where the site requires one.
    .why = When something on the page is wrong nobody knows who is to mend it, and in the end nobody trusts it. Write a person or rather a function, which stays when somebody leaves.
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

review-missing = No review date, where the site requires one.
    .why = Without the date nobody knows whether the page is still true. Read it through, mend what is wrong and write on which day you did. With review_every you say how often it should be done again.
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

review-overdue = The page should have been reviewed by now.
    .why = Old pages mislead: times, names and links change. Read the page through, mend what is wrong and write today's date. Is it not needed any more? Remove it.
    .wrong =
        reviewed: 2024-11-02
        review_every: 1 year
    .right =
        reviewed: 2026-11-02
        review_every: 1 year

date-in-future = A day of review or change that is still to come.
    .why = The fields reviewed and updated say when something was done, not when it is to be done. With a day to come, the page looks newer than it is and is reviewed too late. Write the day on which it was done. When it is next to be reviewed follows from review_every.
    .wrong = reviewed: 2062-11-02
    .right = reviewed: 2026-11-02

## Settings in site.yaml

base-url-invalid = A `base_url` that is no web address.
    .why = The full address is needed in the web feed, in the sitemap, and in links that others show. If it is wrong they lead nowhere. Write it as in the browser, with https:// first.
    .wrong =
        site.yaml:
        base_url: networks.example.com
    .right =
        site.yaml:
        base_url: https://networks.example.com/

base-url-missing = No `base_url`, so no feed and no sitemap.
    .why = Those who want to follow the site get no feed, and search engines find its pages more slowly. All else works. Write the address when you know where the site will be.
    .wrong =
        site.yaml:
        title: Networks and meeting places
    .right =
        site.yaml:
        title: Networks and meeting places
        base_url: https://networks.example.com/

language-unknown = A language that is not a code that samverk speaks.
    .why = The language tells a screen reader how to pronounce the text (WCAG 2.2, 3.1.1 Language of Page), and how dates and buttons are written. It is given as a code that all browsers understand. Write sv for Swedish or en for English.
    .wrong =
        site.yaml:
        base_url: https://networks.example.com/
        language: english
    .right =
        site.yaml:
        base_url: https://networks.example.com/
        language: en

timezone-unknown = A time zone that does not exist.
    .why = The time zone decides when a day begins, and so when pages begin and cease to be shown. It is written as a part of the world and a city. In all of Sweden it is Europe/Stockholm.
    .wrong =
        site.yaml:
        timezone: Stockholm
    .right =
        site.yaml:
        timezone: Europe/Stockholm

output-invalid = An output folder that holds the sources.
    .why = What is built would lie among the pages it is built from. Choose a folder of its own. It is emptied and filled by samverk.
    .wrong =
        site.yaml:
        output: content
    .right =
        site.yaml:
        output: public

limit-invalid = A limit lower than what anybody would call hard to read.
    .why = The limits say from where on a text is called hard to read. One that every text exceeds is no help, so the one that samverk begins with holds instead. Write a higher number.
    .wrong =
        site.yaml:
        plain_language:
          sentence: 5
    .right =
        site.yaml:
        plain_language:
          sentence: 30

setting-unused = A setting that has no effect as it is written.
    .why = All pages would get the same link for editing, and it would not lead to the page. Write {"{"}path{"}"} where the page's file should stand in the address.
    .wrong =
        site.yaml:
        edit_url: https://code.example.com/edit/
    .right =
        site.yaml:
        edit_url: https://code.example.com/edit/{"{"}path{"}"}

## Themes and templates

theme-missing = A theme that is not there.
    .why = The theme decides how the site looks. If it is not there, pages cannot be written. The themes standard and bare are part of samverk. One of your own lies in a folder below themes. Check the spelling.
    .wrong =
        site.yaml:
        theme: standrad
    .right =
        site.yaml:
        theme: standard

theme-loop = Themes that extend each other in a circle.
    .why = A theme can build on another and change only what should differ. If they build on each other, there is no beginning. Let the lowest one build on standard, or on nothing at all.
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

template-syntax = A template that does not follow Tera's rules.
    .why = The template cannot be read, so no pages can be written with it. Every {"{{"} needs its {"}}"}, every {"{"}% its %{"}"}, and every block must be closed. The manual of Tera describes the rules.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title </h1>
    .right =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-undefined = A template asks for a field, filter or block that does not exist.
    .why = The page would have a gap that nobody notices. Most often the name is misspelt. The README lists all that templates see. Can it be missing? Ask first whether it is there, with if.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.titel {"}}"}</h1>
    .right =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>

template-part-missing = A template includes or extends one that does not exist.
    .why = A part of the page is missing, so it cannot be written. It is looked for in the theme's folder templates, and then in the theme below. Check the spelling, or add the file.
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

template-failed = A template that could not be carried out for a page.
    .why = The template is written correctly, but does something that this very page does not allow, such as counting with a value that is not set. Ask whether the value is there before you use it, with if.
    .wrong =
        themes/ours/templates/page.html:
        <p>Chapter {"{{"} page.order + 1 {"}}"}</p>
    .right =
        themes/ours/templates/page.html:
        {"{"}% if page.order is number %{"}"}<p>Chapter {"{{"} page.order + 1 {"}}"}</p>{"{"}% endif %{"}"}

template-missing = No template for a page.
    .why = The theme does not say how a page should look, so it cannot be written. A theme needs the template page.html, or has to build on one that has it. Add the template, or write extends: standard in theme.yaml.
    .wrong =
        themes/ours/theme.yaml:
        name: Our theme
    .right =
        themes/ours/theme.yaml:
        name: Our theme
        extends: standard

template-skipped = A generated page is left out: the theme has no template for it.
    .why = samverk makes some pages by itself, such as the one that is shown where an address does not exist. If the theme has no template for such a page, it is not made. Is it needed? Add the template, or build on standard, which has all of them.
    .wrong =
        themes/ours/templates/page.html:
        <h1>{"{{"} page.title {"}}"}</h1>
    .right =
        themes/ours/theme.yaml:
        extends: standard

        themes/ours/templates/page.html:
        {"{"}% extends "standard/page.html" %{"}"}
