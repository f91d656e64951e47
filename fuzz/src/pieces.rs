//! What inputs are made of: what breaks parsers is seldom random letters.

/// Of fields.
#[rustfmt::skip]
pub const YAML: &[&str] = &[
    "title: ", "type: ", "network", "mission:", "initiatives:", "meetings:", "contacts:", "extra:", "tags: ", "aliases: ", "slug: ",
    "draft: ", "publish: ", "order: ", "related: ", "owner: ", "review_every: ", "- ", "  - ", "  ", "    ", "\n", "\n", "\n", "\r\n",
    "\t", ": ", ":", "\"", "'", "[", "]", "{", "}", ", ", "|\n", ">\n", "&a ", "*a", "!!str ", "# ", "~", "null", "true", "ja",
    "2026-12-03", "2026-02-30", "13:00", "1e5", "+46", "/gammal/", "index.md", "å", "🎉", "\u{feff}", "---", "...", "? ", "%YAML 1.2\n",
    "<<: ", "\\x", "\u{85}", "\u{2028}", "\0",
];

/// Of texts.
#[rustfmt::skip]
pub const MARKDOWN: &[&str] = &[
    "# ", "## ", "### Rubrik", "## S-rubrik", "{#id}", "{#id .k}", "\n", "\n\n", "\n\n", "    ", "\t", "- ", "* ", "1. ", "- [ ] ",
    "- [x]", "> ", "> [!NOTE]\n", "| a | b |\n|---|--:|\n", "| ", "```", "~~~\n", "`", "*", "**", "_", "~~", "[", "](", ")",
    "[länk](index.md#id)", "![", "<https://a.se>", "[^1]", "[^1]: ", "[r]: /a \"t\"\n", "Term\n: ", "***\n", "===\n", "\\", "  \n",
    "&amp;", "&#0;", "<b>", "</b>", "<div>", "</div>", "<div id=\"id\">", "<p id=rubrik>", "<a href=\"index.md\">",
    "<a href='javascript:x'>", "<img src=x onerror=y>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "<style>",
    "<input type=text>", "<table>", "<td>", "</table>", "<details>", "<", ">", "\"", "'", "å", "🎉", "\u{308}", "\r\n", "\0",
    "\u{202e}", "samverk-slot-0:0;", "href=\"", "<a name=id>", "<svg>", "<math>", "<textarea>", "<title>",
];

/// Of words, in texts and names.
#[rustfmt::skip]
pub const WORDS: &[&str] = &[
    "nyanländakartläggningsmaterial", "kvalitetsutvecklingsarbete", "systematiskt", "Förskole", "klass", "lärarna", "ÅÄÖ", "straße",
    " ", " ", "\n\n", ".", "-", "_", "/", "@", "*", "`", "<b>", "</b>", "<code>", "</code>", "&amp;", "&", "&shy;", "https://", "![", "](a.md)", "[",
    "\u{200d}", "\u{300}", "\u{2028}", "ﬁ", "İ", "漢字", "🎉", "\u{a0}", "## ", "<!--", "-->", "<a title=\"", "\">",
];

/// Tags with and without their ends, in whatever Markdown.
#[rustfmt::skip]
pub const TAGS: &[&str] = &[
    "<b>", "</b>", "<i>", "</I>", "<span>", "</span>", "<a href=\"index.md\">", "<a href=borta.md>", "</a>", "<a id=\"x\"/>", "<div>",
    "</div>", "<DIV>\n", "\n</div>\n", "<details>", "</details>", "<summary>", "</summary>", "<h2>", "</h2>", "<p>", "</p>", "<br>",
    "</br>", "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<sub>", "</sub>", "<mark>", "</mark>",
    "<font>", "</font>", "<center>", "</center>", "<namn>", "a<b och c>d", "<pre>", "</pre>", "<blockquote>", "</blockquote>",
    "**", "*", "[länk](a.md)", "[länk](index.md)", "- ", "1. ", "> ", "> [!NOTE]\n", "| a | b |\n|---|---|\n", "| ", "## ", "[^1]",
    "[^1]: ", "\n", "\n", "\n\n", "\n\n", "\r\n", "    ", "ord", "ord ", "`<b>`", "<!-- ", " -->", "- [ ] ",
];

/// Of pages with everything that samverk makes something of.
#[rustfmt::skip]
pub const FIELDS: &[&str] = &[
    "---\n", "title: ", "type: network\n", "type: meeting-place\n", "mission: ", "summary: ", "slug: ", "aliases: [/a/]\n", "tags: [å, C#, <b>]\n",
    "initiatives:\n  - title: ", "    description: ", "    year: \"2026\"\n", "    where: ", "    partners: [A & B]\n", "    link: ",
    "contacts:\n  - name: ", "    email: a@b.se\n", "    phone: \"+46 31 1\"\n", "    role: ", "facts:\n  - label: ", "    value: ",
    "meetings:\n  - date: 2026-12-03\n", "    start: \"13:00\"\n", "    end: \"14:00\"\n", "    place: ", "    title: ", "    online: https://a.se/?b=c;d\n",
    "    repeat: varje vecka\n", "    repeat: första torsdagen i månaden\n", "    repeat: udda veckor\n", "    until: 2027-06-10\n", "    except: [2026-12-10]\n",
    "    also: [2026-12-11]\n", "    cancelled: ", "    cancelled: {2026-12-17: sjukdom}\n", "audience: [lärare, \"rektorer; m.fl.\"]\n",
    "organisers: [", "updated: 2026-11-01\n", "keywords: [", "film: {title: F, link: https://a.se}\n", "extra: {a: \"</script>\"}\n",
    "\"\\u0008\"", "\"\\uFFFE\"", "\"\\x1b\"", "\"a\\nb\"", "'<b>&amp;</b>'", "\"]]>\"", "\"--> <!--\"", "\"</title>\"", "\"a;b,c\\\\d\"", "\"\u{202e}\"",
    "\u{200d}", "👩‍💻", "é", "e\u{301}", "\u{85}", "\u{2028}", "&#8;", "&#xfffe;", "# ", "\n\n", "## Rubrik\n\n", "[a](b.md#rubrik)", "<div>", "ä",
];

/// Of `site.yaml`.
#[rustfmt::skip]
pub const SETTINGS: &[&str] = &[
    "title: ", "language: sv\n", "language: ar\n", "languages: [en, fi]\n", "languages: {en: {title: X, menu: [a.md]}}\n", "base_url: ", "https://a.se/b/",
    "http://[::1]:80/", "https://å.se/", "theme: standard\n", "organisation: ", "timezone: Europe/Stockholm\n", "menu:\n", "  - ", "{title: A, link: a.md}",
    "edit_url: ", "editor_url: vscode://file{path}:{line}\n", "output: ", "../", "/", "public", "C:\\\\", "severity: {links: warning, files: \"off\"}\n",
    "governance: required\n", "markdown: {raw_html: allow, line_breaks: keep, typography: true}\n", "exclude: ['*.pdf', '**/[a-', '{a,b']\n",
    "page_size: 0\n", "synonyms: [[a, b], [B]]\n", "search: {must_find: [{query: a, page: a.md}]}\n", "accessibility: ", "{status: partial}", "contacts: nej\n",
    "design: {accent: \"#0a0\"}\n", "addresses: {tags: /a/}\n", "link_schemes: [teams]\n", "&a ", "*a", "<<: ", "- ", "  ", "\n", "\r\n", "\t", ": ", "[", "]", "{", "}",
    "\"", "'", "|\n", ">\n", "#", "~", "!!str ", "---\n", "\u{feff}", "å", "🎉", "\0", "\u{85}", "? ", "%YAML 1.2\n", "\"\\b\"",
];

/// Of names of files and folders, and of addresses.
#[rustfmt::skip]
pub const NAMES: &[&str] = &[
    "/", "//", "\\", "..", "../", "/../", ".", "./", "C:", "C:\\", "\\\\server\\share", "%2e%2e", "%2F", "%5c", "%00", "%", "%zz", ".well-known", "index",
    "index.html", "/a/", "a", "B", "å", "a\u{30a}", "Ö", "ß", "İ", "ﬁ", "🎉", "漢字", "Привет", "عربي", " ", "\u{a0}", "-", "_", "--", "~", "con", "aux.txt", "nul", "COM1",
    "lpt¹", ".en", ".lattlast", ".easy", ".md", ".pdf", ":", "*", "?", "\"", "<", ">", "|", "#", "&", "'", "\u{202e}", "\u{0}", "\u{7f}", "\u{85}", "\u{feff}",
    "\u{ad}", "\u{200b}", "http://", "javascript:", "mailto:", "file:///", "\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// Of phrases of meetings that repeat.
#[rustfmt::skip]
pub const PHRASES: &[&str] = &[
    "varje ", "varannan ", "var tredje ", "första ", "andra ", "sista ", "näst sista ", "15:e ", "1:a ", "en gång i ", "två gånger ", "udda ", "jämna ",
    "veckor ", "vecka ", "månad ", "månaden ", "år ", "dag ", "vardag ", "måndag ", "tisdagar ", "onsdag ", "torsdagen ", "fre ", "lör ", "söndag ", "januari ",
    "maj ", "december ", "till ", "utom ", "och ", "i ", "på ", "-", "–", ", ", ".", "every ", "other ", "first ", "last ", "third ", "of the ", "month ", "weekly ",
    "fortnightly", "biweekly", "monthly", "yearly", "working day ", "Tuesday ", "weeks ", "odd ", "even ", "through ", "except ", "0", "1", "31", "32", "53", "99999",
    "65536", "-1", "\n", "2026-12-03\t", "9999-12-31\t", "-9999-01-01\t", "2028-02-29\t", "å", "\u{30a}", "🎉",
];

/// Of `theme.yaml`, words and templates.
#[rustfmt::skip]
pub const TEMPLATES: &[&str] = &[
    "{{ ", " }}", "{% ", " %}", "{# ", " #}", "{%- ", " -%}", "{{- ", "if ", "elif ", "else", "endif", "for a in ", "for k, v in ", "endfor", "set a = ", "block a",
    "endblock", "extends \"page.html\"", "include \"page.html\"", "include \"nix.html\"", "extends \"standard/base.html\"", "raw", "endraw", "macro a()", "page.title", "page.sumary",
    "site.title", "page.content", "page", "site", "words.home", "page.url | href", "\"site.css\" | asset", "\"nix\" | asset", " | date", " | ", "upper", "safe",
    "(", ")", "[0]", "[", "]", ".", "\"", "'", "`", " and ", " or ", "not ", " == ", " < ", " ~ ", " + ", "-", "1", "99999999999999999999", "1.5", "true", "component", "<b>",
    "</b>", "\n", "\r\n", "extends: bare\n", "extends: x\n", "tokens: {", "accent: \"#0a0\"", "}", "cards_up_to: 3\n", "name: ", "home: ", "å", "🎉", "\u{feff}", "\0", "*a", "&a ",
];

/// Of style sheets.
#[rustfmt::skip]
pub const CSS: &[&str] = &[
    "url(", ")", "url(\"", "\")", "url('", "')", "@import \"", "@import '", "\"", "'", ";", "../a.png", "a.png", "./../a.png", "b.css", "css/b.css", "site.css", "../css/site.css",
    "?x#y", "#y", "data:image/png;base64,", "https://a.se/b.png", "/a.png", "//a.se", "..", "/", "%20", "\\", "/*", "*/", "@media print {", "}", "a{color:red}", " ", "\n", "\t",
    "URL(", "@IMPORT ", "image-set(", "å", "🎉", "\u{feff}", "\0",
];

/// Of files of images.
#[rustfmt::skip]
pub const IMAGES: &[&str] = &[
    "RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ANIM", "ICCP", "EXIF", "GIF89a", "\u{89}PNG", "IHDR", "IDAT", "IEND", "acTL", "iCCP", "eXIf", "JFIF", "Exif\0\0", "II*\0", "MM\0*",
    "ftypavif", "ftypheic", "BM", "\0\0\u{1}\0", "\0\0\0\0", "\u{7f}\u{7f}\u{7f}\u{7f}", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", "width=\"9\"", "height=\"1e9\"", "viewBox=\"0 0 1 1\"",
    "viewBox=\"0 0 0 -1\"", "width=\"100%\"", "width=\"NaN\"", "width=\"1e400mm\"", "/>", "<g>", "</g>", "</svg>", "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "<!ENTITY b \"&a;&a;\">", "&a;", "&#0;",
    "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "xmlns:x=\"\"", "\u{feff}", "å",
];

/// Of requests.
#[rustfmt::skip]
pub const REQUESTS: &[&str] = &[
    "GET ", "HEAD ", "POST ", "/", "/a.txt", "/sida", "/strom", "/till", "//", "..", "%2e%2e", "%2f", "%5c", "%00", "%", "?a=b&c", "#", "http://localhost/", "https://evil.example/",
    "HTTP://LOCALHOST", " HTTP/1.1", "\n", "\r\n", "Host: localhost", "Host: 127.0.0.1:8080", "Host: [::1]", "Host: evil.example", "Host: localhost.evil.example", "Host: ", "host:",
    "Range: bytes=0-4", "Range: bytes=-3", "Range: bytes=5-", "Range: bytes=99-", "Range: bytes=0-1,3-4", "bytes=", "18446744073709551615", "-", ",", "If-None-Match: *", "If-None-Match: ",
    "If-Range: ", "W/\"", "\"", "0x7f000001", "2130706433", "127.1", "localhost.", ".localhost", "@", ":", "[", "]", "å", "xn--", "\u{202e}", "\0", "\t", " ",
];
