//! A mistake holds back the page that it is on, and says so; everything else goes on.

use super::serving::Preview;
use crate::site::Site;

fn site() -> Site {
    Site::new()
        .file(
            "site.yaml",
            "title: Provsajt\ntheme: eget\nbase_url: https://exempel.se/\n",
        )
        .file("themes/eget/theme.yaml", "extends: bare\n")
        .file("content/index.md", "# Start\n\n[A](a.md)\n")
        .file("content/a.md", "---\ntitle: A\n---\n\nText\n\n## Uppdrag\n")
        .file("content/b.md", "---\ntitle: B\n---\n\n[A](a.md#uppdrag)\n")
}

#[test]
fn a_mistake_in_fields_keeps_the_page_as_it_was_while_others_change() {
    let site = site();
    let preview = Preview::start(&site);
    let good = preview.get("/a/").body;
    let a = preview.tab("/a/");
    site.write(
        "content/a.md",
        "---\ntitle: A\ndraft: kanske\n---\n\nNy text\n",
    );
    let state = a.wait_for_state(|state| state["held"] == true);
    assert_eq!(preview.get("/a/").body, good);
    let finding = &state["findings"][0];
    let place = ["severity", "code", "file", "line", "column"].map(|key| finding[key].to_string());
    assert_eq!(
        place,
        [
            "\"error\"",
            "\"bool-invalid\"",
            "\"content/a.md\"",
            "3",
            "8"
        ]
    );
    assert!(!finding["help"].as_str().unwrap().is_empty(), "{finding}");
    assert_eq!(finding["snippet"]["marked"], "kanske");
    assert!(
        finding["edit"]
            .as_str()
            .unwrap()
            .ends_with("/content/a.md:3:8"),
        "{finding}"
    );
    assert_eq!(state["heading"], "1 fel");

    let b = preview.tab("/b/");
    site.write("content/b.md", "---\ntitle: B\n---\n\nNytt\n");
    preview.wait_for_text("/b/", "Nytt");
    let state = b.wait_for_state(|state| state["elsewhere"] != "");
    assert!(state["findings"].as_array().unwrap().is_empty(), "{state}");

    site.write(
        "content/a.md",
        "---\ntitle: A\ndraft: true\n---\n\nNy text\n",
    );
    a.wait_for("reload");
    let state = a.wait_for_state(|state| state["held"] == false);
    assert!(state["findings"].as_array().unwrap().is_empty(), "{state}");
    assert_eq!(state["mark"], "Utkast");
    assert!(preview.get("/a/").text().contains("Ny text"));
}

#[test]
fn a_translation_is_told_of_a_change_of_its_original_until_it_has_the_same() {
    let dated = |title: &str, day: &str| format!("---\ntitle: {title}\nupdated: {day}\n---\n");
    let site = Site::new()
        .file("site.yaml", "theme: bare\nlanguages: [en]\n")
        .file("content/index.md", "# Start\n")
        .file("content/a.md", dated("A", "2026-11-01"))
        .file("content/a.en.md", dated("A", "2026-11-01"));
    let preview = Preview::start(&site);
    let (original, translation) = (preview.tab("/a/"), preview.tab("/en/a/"));
    site.write("content/a.md", dated("A", "2026-11-03"));
    let state = translation.wait_for_state(|state| state["findings"][0].is_object());
    assert_eq!(state["findings"][0]["code"], "translation-stale", "{state}");
    site.write("content/a.en.md", dated("A", "2026-11-04"));
    translation.wait_for_state(|state| state["findings"][0].is_null());
    let state = original.wait_for_state(|state| state["findings"][0].is_null());
    assert_eq!(state["held"], false, "{state}");
}

#[test]
fn a_dead_link_is_told_of_and_the_page_is_as_new_as_its_file() {
    let site = site();
    let preview = Preview::start(&site);
    let b = preview.tab("/b/");
    site.write(
        "content/b.md",
        "---\ntitle: B\n---\n\nNytt om [A och mer](saknas.md)\n",
    );
    let state = b.wait_for_state(|state| !state["findings"].as_array().unwrap().is_empty());
    let finding = &state["findings"][0];
    assert_eq!(
        (
            &finding["severity"],
            &finding["code"],
            &finding["link_text"]
        ),
        (
            &"error".into(),
            &"link-target-missing".into(),
            &"A och mer".into()
        )
    );
    assert_eq!(state["held"], false);
    let page = preview.get("/b/").text();
    assert!(page.contains("Nytt om A och mer"), "{page}");
    site.write("content/saknas.md", "# Saknas inte\n");
    preview.wait_for_text("/b/", ">A och mer</a>");
    b.wait_for_state(|state| state["findings"].as_array().unwrap().is_empty());
}

#[test]
fn a_page_whose_target_goes_is_as_a_build_would_make_it_if_it_were_let() {
    let site = site().file(
        "site.yaml",
        "title: Provsajt\ntheme: eget\nbase_url: https://exempel.se/\nseverity: {links: warning}\n",
    );
    let preview = Preview::start(&site);
    site.write("content/a.md", "---\ntitle: A\n---\n\nText\n\n## Annat\n");
    preview.wait_for_text("/a/", "Annat");
    assert_eq!(
        preview.tab("/b/").wait_for_state(|_| true)["findings"][0]["code"],
        "link-anchor-missing"
    );
    site.remove("content/a.md");
    preview.wait_for_status("/a/", 404);
    let built = site.run(&["build", "-q"]);
    assert_eq!(built.code, 0, "{}", built.stdout);
    site.write(
        "site.yaml",
        "title: Provsajt\ntheme: eget\nbase_url: https://exempel.se/\n",
    );
    preview
        .tab("/b/")
        .wait_for_state(|state| state["findings"][0]["severity"] == "error");
    for page in ["b/index.html", "index.html"] {
        let reply = preview.get(&format!("/{}", page.trim_end_matches("index.html")));
        assert_eq!(
            String::from_utf8(reply.page().unwrap()).unwrap(),
            site.read(page)
        );
    }
}

#[test]
fn a_broken_template_leaves_the_theme_as_it_was_and_says_so_on_every_page() {
    let site = site();
    let preview = Preview::start(&site);
    let good = preview.get("/a/").body;
    let tabs = [
        preview.tab("/a/"),
        preview.tab("/b/"),
        preview.tab("/finns/inte/"),
    ];
    site.write(
        "themes/eget/templates/page.html",
        "<body>{{ page.title</body>",
    );
    for tab in &tabs {
        let state = tab.wait_for_state(|state| !state["findings"].as_array().unwrap().is_empty());
        assert_eq!(
            (
                &state["findings"][0]["severity"],
                &state["findings"][0]["file"]
            ),
            (&"error".into(), &"themes/eget/templates/page.html".into())
        );
    }
    assert_eq!(preview.get("/a/").body, good);
    site.write(
        "content/a.md",
        "---\ntitle: A\n---\n\nNy text\n\n## Uppdrag\n",
    );
    preview.wait_for_text("/a/", "Ny text");
    let fixed = "<body>Ny mall{% block before_content %}{% endblock %}{% block after_content %}{% endblock %}</body>";
    site.write("themes/eget/templates/page.html", fixed);
    preview.wait_for_text("/a/", "Ny mall");
    for tab in &tabs {
        tab.wait_for_state(|state| state["findings"].as_array().unwrap().is_empty());
    }
}

#[test]
fn broken_settings_leave_those_from_before_in_use_and_say_so_on_every_page() {
    let site = site();
    let preview = Preview::start(&site);
    let good = preview.get("/a/").body;
    let tabs = [preview.tab("/a/"), preview.tab("/b/")];
    site.write("site.yaml", "title: Ny\ntheme: eget\nmenu: \"öppen\n");
    for tab in &tabs {
        let state = tab.wait_for_state(|state| !state["findings"].as_array().unwrap().is_empty());
        assert_eq!(
            (
                &state["findings"][0]["severity"],
                &state["findings"][0]["file"]
            ),
            (&"error".into(), &"site.yaml".into())
        );
    }
    assert_eq!(preview.get("/a/").body, good);
    site.write("site.yaml", "title: Ny sajt\ntheme: eget\n");
    preview.wait_for_text("/a/", "Ny sajt");
    for tab in &tabs {
        tab.wait_for_state(|state| state["findings"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_page_that_never_was_without_errors_shows_them() {
    let site = site().file(
        "content/fel.md",
        "---\ntitle: Fel\npublish: 2026-02-30\n---\n\nText\n",
    );
    let preview = Preview::start(&site);
    let text = preview.get("/fel/").text();
    assert!(
        text.contains("content/fel.md") && text.contains("2026-02-30"),
        "{text}"
    );
    assert!(preview.get("/a/").text().contains("Text"));
    let tab = preview.tab("/fel/");
    assert_eq!(tab.wait_for_state(|_| true)["held"], false);
    site.write(
        "content/fel.md",
        "---\ntitle: Fel\npublish: 2026-02-20\n---\n\nNu rätt\n",
    );
    tab.wait_for("reload");
    assert!(preview.get("/fel/").text().contains("Nu rätt"));
}

#[test]
fn a_template_that_fails_on_some_pages_is_one_finding_however_often_they_change() {
    let template = "<body>{{ page.saknas.helt }}{% block before_content %}{% endblock %}{% block after_content %}{% endblock %}</body>";
    let site = site().file("themes/eget/templates/page.html", template);
    let preview = Preview::start(&site);
    let counted = |preview: &Preview| {
        preview
            .get("/.samverk/")
            .text()
            .matches("themes/eget/templates/page.html")
            .count()
    };
    let first = preview.wait_for("/.samverk/", |reply| {
        reply.text().contains("themes/eget/templates/page.html")
    });
    let first = first
        .text()
        .matches("themes/eget/templates/page.html")
        .count();
    for turn in 0..4 {
        site.write(
            "content/a.md",
            format!("---\ntitle: A\n---\n\nText {turn}\n\n## Uppdrag\n"),
        );
        std::thread::sleep(std::time::Duration::from_millis(400));
    }
    assert_eq!(counted(&preview), first);
}

#[test]
fn the_index_lists_all_pages_with_their_states_and_findings() {
    let site = site()
        .file(
            "content/utkast.md",
            "---\ntitle: Ett utkast\ndraft: true\n---\n",
        )
        .file(
            "content/sen.md",
            "---\ntitle: Kommer sen\npublish: 2026-12-24\n---\n",
        )
        .file(
            "content/slut.md",
            "---\ntitle: Har gått ut\nexpires: 2026-01-31\n---\n",
        )
        .file("content/fel.md", "# Fel\n\n[x](saknas.md)\n");
    let preview = Preview::start(&site);
    let index = preview.wait_for_text("/.samverk/", "saknas.md").text();
    for expected in [
        "Start",
        "/a/",
        "/b/",
        "Ett utkast",
        "Kommer sen",
        "2026-12-24",
        "Har gått ut",
        "2026-01-31",
        "content/fel.md",
    ] {
        assert!(index.contains(expected), "no {expected} in {index}");
    }
    let mark = |page: &str| {
        preview.tab(page).wait_for_state(|_| true)["mark"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(preview.get("/utkast/").status, 200);
    assert_eq!(["/utkast/", "/a/"].map(mark), ["Utkast", ""]);
    assert!(mark("/sen/").contains("2026-12-24") && mark("/slut/").contains("2026-01-31"));
    let tab = preview.tab("/.samverk/");
    site.write("content/fel.md", "# Inget fel\n");
    tab.wait_for("reload");
    preview.wait_for("/.samverk/", |reply| !reply.text().contains("saknas.md"));
}

#[test]
fn a_search_that_a_saved_text_does_not_answer_any_more_is_told_of_until_it_does() {
    let must_find = "theme: bare\nsearch: {must_find: [{query: fritis, page: a.md}]}\n";
    let site = site()
        .file("site.yaml", must_find)
        .file("content/a.md", "# A\n\nPå fritis.\n");
    let preview = Preview::start(&site);
    preview.wait_for("/.samverk/", |reply| !reply.text().contains("fritis"));
    site.write("content/a.md", "# A\n\nPå torsdagar.\n");
    preview.wait_for_text("/.samverk/", "fritis");
    site.write("content/a.md", "# A\n\nPå fritis på torsdagar.\n");
    preview.wait_for("/.samverk/", |reply| !reply.text().contains("fritis"));
}

#[test]
fn the_terminal_says_once_what_a_change_has_broken() {
    let site = site();
    let preview = Preview::start(&site);
    site.write("content/b.md", "---\ntitle: B\n---\n\n[x](saknas.md)\n");
    let said = preview.wait_until_said(|said| said.contains("saknas.md"));
    site.write("content/index.md", "# Start\n\nNy text\n");
    preview.wait_for_text("/", "Ny text");
    site.write(
        "content/b.md",
        "---\ntitle: B\n---\n\nEn rad till.\n\n[x](saknas.md)\n",
    );
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(preview.said(), said);
    assert_eq!(said.matches("content/b.md").count(), 1, "{said}");
    site.write(
        "content/a.md",
        "---\ntitle: A\norder: ett\n---\n\n## Uppdrag\n",
    );
    let more = preview.wait_until_said(|said| said.contains("content/a.md"));
    assert_eq!(
        (
            more.matches("content/b.md").count(),
            more.matches("content/a.md").count()
        ),
        (1, 1),
        "{more}"
    );
}

#[test]
fn the_terminal_shows_a_few_and_says_how_to_see_all() {
    let site = site().file(
        "content/c.md",
        "---\ntitle: C\n---\n\n".to_owned() + &"[x](saknas.md)\n".repeat(7),
    );
    let preview = Preview::of(&site, &["--root", ".", "--lang", "en"]);
    let said = preview.wait_until_said(|said| said.contains("Show all"));
    assert_eq!(
        said.matches("error[link-target-missing]").count(),
        5,
        "{said}"
    );
    let last: Vec<&str> = said.trim_end().lines().rev().take(2).collect();
    assert_eq!(
        last,
        [
            "Show all: samverk check --root . --lang en --today 2026-11-23 --limit 0",
            "5 of 7 findings are shown here. The others, in one file: 2 errors, no warnings.",
        ],
    );
}
