//! What other programs call fields of ours: Hugo, Zola, Jekyll, Eleventy, `MkDocs` Material,
//! Docusaurus, Starlight, `VuePress`, Obsidian and exports of `WordPress`.

use super::field::Field;
use crate::nearest::plain;

/// What a name of another program means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Peer {
    /// This field.
    Field(&'static str),
    /// Nothing: no field says the same, and none that looks alike is meant.
    Nothing,
    /// It is none that we know.
    Unknown,
}

/// Names, as [`plain`](crate::nearest::plain) makes them, and the fields that say the same; the
/// first of them that a table has counts.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    // Pages, and what both pages and sites have.
    ("name pagetitle linktitle sidebarlabel navtitle shorttitle heading headline sitename sitetitle \
      projectname", &["title"]),
    ("description excerpt abstract subtitle tagline lead intro teaser metadescription dek \
      seodescription socialdescription ogdescription sitedescription", &["summary", "description"]),
    ("weight navorder sidebarposition sidebarorder position menuorder sortorder sort sortby rank \
      priority index", &["order"]),
    ("categories category topics subjects tag taxonomies series collections labels", &["tags"]),
    ("aka alsoknownas alternatename alternatenames searchkeywords searchterms", &["keywords"]),
    ("searchable", &["search"]),
    ("author authors authorname creator by byline maintainer maintainers contributor contributors \
      responsible editor", &["owner", "organisation"]),
    ("lastmod lastmodified lastmodifiedat lastupdated lastupdate modified modifieddate moddate updatedat \
      updateddate dateupdated datemodified revised revisiondate gitrevisiondate date created \
      createdat", &["updated"]),
    ("lastreviewed reviewedon reviewdate lastreview verified", &["reviewed"]),
    ("reviewinterval reviewcycle reviewevery nextreview", &["review_every"]),
    ("publishdate pubdate publicationdate published publishedat publishedon", &["publish"]),
    ("expirydate expiredate expirationdate expireson expiresat unpublishdate", &["expires"]),
    ("hidden unlisted private wip unpublished", &["draft"]),
    ("permalink url path link address customslug docid id uid", &["slug"]),
    ("redirectfrom redirects redirectsfrom oldurls oldurl previousurls formerurls wpoldslug alias",
        &["aliases"]),
    ("seealso relatedpages relatedposts furtherreading readmore", &["related"]),
    ("params custom data meta metadata", &["extra"]),
    ("kind pagetype contenttype posttype doctype", &["type"]),
    ("people team members contact", &["contacts"]),
    ("events dates calendar", &["meetings"]),
    ("recurrence recurring recurs frequency interval rrule repeats", &["repeat"]),
    ("excepton excludes exdate exdates exceptions", &["except"]),
    ("alsoon rdate rdates", &["also"]),
    ("conference meetingurl joinurl onlineurl video", &["online"]),
    ("location venue where", &["place"]),
    // Settings of sites.
    ("baseurl siteurl url rooturl homepage domain host canonicalurl site", &["base_url"]),
    ("publisher organization organizationname company copyright copyrightholder owner",
        &["organisation"]),
    ("lang locale languagecode defaultlanguage defaultlocale defaultcontentlanguage htmllang",
        &["language"]),
    ("nav navbar navigation sidebar sidebars menus menuitems links topnav", &["menu"]),
    ("edituri editurl editlink repourl repo repository repositoryurl githubrepo giturl \
      editpageurl", &["edit_url"]),
    ("outputdir outdir publishdir sitedir destination dest builddir outputpath distdir",
        &["output"]),
    ("paginate pagination pagersize perpage paginateby paginationsize itemsperpage", &["page_size"]),
    ("timezonename tz", &["timezone"]),
    ("palette colors colours color themecolor style styles css extracss customcss logo favicon \
      font fonts", &["design"]),
    ("markup markdownextensions kramdown mdx remarkplugins goldmark rehypeplugins", &["markdown"]),
    ("permalinks urls routes taxonomies", &["addresses"]),
    ("locales i18n contentlanguages supportedlanguages", &["languages"]),
];

/// Names that mean nothing here: what they say is the theme's affair, or samverk does it itself.
#[rustfmt::skip]
const NOTHING: &str =
    "layout template templatekey view class cssclass cssclasses pageclass bodyclass image images \
     cover coverimage banner thumbnail hero icon ogimage featuredimage featuredmedia toc \
     showtoc tableofcontents hidetoc tableofcontent sidebar hide search excludefromsearch \
     comments commentstatus pingstatus math mathjax katex mermaid menu menus parent nav navbar \
     paginationnext paginationprev prev next sitemap robots noindex canonical cascade outputs \
     resources bookcollapsesection bookhidden eleventynavigation \
     eleventyexcludefromcollections eleventycomputed insertanchorlinks inheads genfeed \
     generatefeeds feedfilenames feed rss plugins exclude include defaults collectionsdir head \
     head scripts headers footer analytics googleanalytics disqusshortname taxonomy \
     githubusername twitterusername version scope published uglyurls enablerobotstxt \
     minifyoutput minify compilesass buildsearchindex highlightcode docsdir presets themeconfig \
     gradle strict watch hooks validation onbrokenlinks wpid postid postname guid banner";

/// What `word` means among the fields of a table.
pub(super) fn field(word: &str, table: &'static [Field]) -> Peer {
    let holds = |names: &str| names.split_ascii_whitespace().any(|name| name == word);
    let ours = NAMES
        .iter()
        .filter(|(names, _)| holds(names))
        .flat_map(|(_, ours)| *ours)
        .find_map(|ours| table.iter().find(|field| field.name == *ours));
    match ours {
        Some(field) => Peer::Field(field.name),
        None if holds(NOTHING) => Peer::Nothing,
        None => Peer::Unknown,
    }
}

/// The names that mean this field of a table.
pub(super) fn names(ours: &'static str, table: &'static [Field]) -> Vec<&'static str> {
    NAMES
        .iter()
        .flat_map(|(names, _)| names.split_ascii_whitespace())
        .filter(|name| !table.iter().any(|field| plain(field.name) == **name))
        .filter(|name| field(name, table) == Peer::Field(ours))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Shape;

    #[test]
    fn no_name_is_told_twice_for_one_field() {
        for (names, _) in NAMES {
            for name in names.split_ascii_whitespace() {
                assert_eq!(plain(name), name);
            }
        }
    }

    #[test]
    fn the_first_field_of_the_table_counts() {
        const PAGE: &[Field] = &[Field::new("summary", Shape::Text)];
        const SITE: &[Field] = &[Field::new("description", Shape::Text)];
        assert_eq!(field("excerpt", PAGE), Peer::Field("summary"));
        assert_eq!(field("tagline", SITE), Peer::Field("description"));
        assert_eq!(field("layout", PAGE), Peer::Nothing);
        assert_eq!(field("sumary", PAGE), Peer::Unknown);
    }
}
