#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::escape::{quoted, regex, shell, xml};
use super::{Base, Policy, Server};
use crate::config::BaseUrl;

fn policy(pages: &[&str], sheets: &[&str]) -> Policy {
    let mut policy = Policy::default();
    for page in pages {
        policy.take_page(page);
    }
    for sheet in sheets {
        policy.take_sheet(sheet);
    }
    policy
}

const END: &str = "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

#[test]
fn a_site_that_loads_nothing_of_others_lives_under_the_strictest_policy() {
    let page = "<link rel=stylesheet href=../a.css><img src=b.png srcset='c.webp 480w, d.webp 960w'>\
        <script src=e.js></script><script type='application/ld+json'>{}</script>\
        <a href='https://elsewhere.example/'>a</a><form action=/sok/></form>";
    let policy = policy(&[page], &["a { background: url(\"b.svg\") }"]);
    assert_eq!(policy.header(), format!("default-src 'self'; {END}"));
    assert_eq!(policy.with_scripts, 0);
}

#[test]
fn what_pages_load_is_in_their_policy_and_nothing_else() {
    let pages = [
        "<img src='data:image/png;base64,AA'><p style='color:red'>a</p>",
        "<iframe src='https://film.example/a?b'></iframe><video><source src=//media.example:8443/a.mp4></video>",
        "<picture><source srcset='https://bilder.example/a.webp 1x'><img src=a.png></picture>",
        "<form action=https://svar.example/a></form>",
    ];
    let sheets = [
        "@font-face { src: url(data:font/woff2;base64,AA) } b { background: url( 'DATA:image/svg+xml,a' ) }",
    ];
    assert_eq!(
        policy(&pages, &sheets).header(),
        "default-src 'self'; font-src 'self' data:; frame-src 'self' https://film.example; \
         img-src 'self' data: https://bilder.example; media-src 'self' https://media.example:8443; \
         style-src 'self' 'unsafe-inline'; base-uri 'self'; \
         form-action 'self' https://svar.example; frame-ancestors 'self'"
    );
}

#[test]
fn scripts_in_pages_are_counted_and_not_let_through() {
    let pages = [
        "<script>alert(1)</script><script>alert(2)</script>",
        "<button onclick='a()'>a</button>",
        "<script src=a.js></script>",
        "<script type=module>a()</script>",
    ];
    let policy = policy(&pages, &[]);
    assert_eq!(policy.header(), format!("default-src 'self'; {END}"));
    assert_eq!(policy.with_scripts, 3);
}

#[test]
fn places_are_decoded_to_be_compared_and_encoded_to_be_led_to() {
    let base = Base::of(BaseUrl::parse("https://a.example/n%C3%A4t/v.2/").as_ref());
    let place = base.at("/c;d%20$e/");
    assert_eq!(place.0, "/nät/v.2/c;d $e/");
    assert_eq!(place.encoded(), "/n%C3%A4t/v.2/c%3Bd%20%24e/");
    assert_eq!(place.without_slash(), Some("/nät/v.2/c;d $e"));
    assert_eq!(place.below(&base.place()), "c;d $e/");
    assert_eq!(base.suffix(), "_nat_v_2");
    let top = Base::of(None);
    assert_eq!(top.at("/").0, "/");
    assert_eq!(top.at("/a/").0, "/a/");
    assert_eq!(top.place().without_slash(), None);
    assert_eq!(top.suffix(), "");
}

#[test]
fn text_stays_text_in_every_syntax() {
    assert_eq!(quoted(r#"a "b" \c"#), r#""a \"b\" \\c""#);
    assert_eq!(
        regex("/a.b (c)|[d]{2}$ #'\"\\é"),
        r"/a\.b\x20\(c\)\|\[d\]\x7b2\x7d\$\x20\x23\x27\x22\x5cé"
    );
    assert_eq!(xml("a & <b> \"c\""), "a &amp; &lt;b&gt; &quot;c&quot;");
    assert_eq!(shell("docs/sv"), "docs/sv");
    assert_eq!(shell("Anna's $a"), r"'Anna'\''s $a'");
}

#[test]
fn each_server_has_a_name_and_a_file_of_its_own() {
    let mut names: Vec<&str> = Server::ALL.iter().map(|server| server.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Server::ALL.len());
    assert!(Server::ALL.iter().all(|server| !server.file().is_empty()));
}
