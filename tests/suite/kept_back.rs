//! What is not for everybody stays where it is: keys, passwords, and whatever belongs to pages that
//! nobody is to see. Not even the list of what is published names it.

use std::fs;

use crate::site::{Site, png};

/// Everything below the output, samverk's own files too, as one text with the files' names.
fn everything(site: &Site) -> String {
    let mut all = String::new();
    for (path, bytes) in crate::site::files(&site.path("public")) {
        all += &path;
        all += "\n";
        all += &String::from_utf8_lossy(&bytes);
        all += "\n";
    }
    all
}

#[test]
fn nothing_of_a_draft_is_in_the_output() {
    let draft = "---\ntitle: Läckt titel\ndraft: true\ntype: network\naliases: [/lackt-alias/]\n\
        summary: Läckt sammanfattning\ntags: [läckt tagg]\nkeywords: [läckt nyckelord]\n\
        audience: [läckt målgrupp]\nmission: Läckt uppdrag\nowner: lackt@exempel.se\n\
        contacts: [{name: Läckt Namn, email: lackt2@exempel.se}]\n\
        meetings: [{date: 2026-12-12, title: Läckt möte}]\n\
        initiatives: [{title: Läckt initiativ, link: /hemlig/lackt-initiativ.pdf}]\n\
        film: {title: Läckt film, link: lackt-film.mp4}\nextra: {bilaga: lackt-extra.pdf}\n---\n\n\
        Läckt text. [a](lackt-underlag.docx) ![b](lackt-bild.png) <a href=\"lackt-html.pdf\">x</a>\n\n\
        [lackt-referens]\n\n[lackt-referens]: lackt-referens.pdf\n";
    let site = Site::new()
        .file(
            "site.yaml",
            "title: Sajt\nbase_url: https://sajt.example/\n",
        )
        .file("content/index.md", "# Start\n")
        .file("content/hemlig/index.md", draft)
        .file("content/hemlig/lackt-bild.png", png(1));
    for name in [
        "initiativ.pdf",
        "film.mp4",
        "extra.pdf",
        "underlag.docx",
        "html.pdf",
        "referens.pdf",
        "utan-lank.pdf",
        "mapp/utan-lank.pdf",
    ] {
        let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
        let path = format!("content/hemlig/{folder}/lackt-{name}");
        site.write(path, "Läckt innehåll");
    }
    let run = site.build();
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let all = everything(&site).to_lowercase();
    for word in ["läckt", "lackt", "hemlig"] {
        let around = all.find(word).map(|at| {
            let start = all.floor_char_boundary(at.saturating_sub(60));
            &all[start..all.ceil_char_boundary(at + 60)]
        });
        assert_eq!(around, None, "{word}");
    }
    // With the page, all of it comes.
    site.write(
        "content/hemlig/index.md",
        draft.replace("draft: true\n", ""),
    );
    assert_eq!(site.build().code, 0);
    assert!(site.path("public/hemlig/mapp/lackt-utan-lank.pdf").exists());
    assert!(site.path("public/hemlig/lackt-extra.pdf").exists());
}

#[test]
fn files_beside_a_draft_are_withheld_only_where_nobody_else_may_need_them() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n\n[Kursen](kurs/start.html)\n")
        .file("content/logga.txt", "x")
        .file("content/delad/a.md", "---\ndraft: true\n---\n\n# A\n")
        .file("content/delad/b.md", "# B\n")
        .file("content/delad/fil.txt", "x")
        .file("content/kurs/om.md", "---\ndraft: true\n---\n\n# Om\n")
        .file("content/kurs/start.html", "<link href=\"stil.css\">")
        .file("content/kurs/stil.css", "p {}")
        .file("content/filer/fil.txt", "x")
        .file("content/utkast/om.md", "---\ndraft: true\n---\n\n# Om\n")
        .file("content/utkast/fil.txt", "x");
    assert_eq!(site.build().code, 0);
    let outputs = site.outputs();
    for path in [
        "logga.txt",
        "delad/fil.txt",
        "kurs/start.html",
        "kurs/stil.css",
        "filer/fil.txt",
    ] {
        assert!(outputs.contains_key(path), "{path}");
    }
    assert!(!outputs.contains_key("utkast/fil.txt"));
    let listed = site.run(&["list"]).stdout;
    let expected = "content/utkast/fil.txt";
    assert!(
        listed
            .lines()
            .any(|line| line.starts_with(expected) && line.contains("content/utkast/om.md")),
        "{listed}"
    );
}

#[test]
fn keys_and_passwords_are_not_published_and_said_so() {
    let key = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n";
    let site = Site::bare().file("content/index.md", "# Start\n");
    let mut expected = Vec::new();
    for folder in ["content", "static"] {
        for name in [
            ".env",
            ".htpasswd",
            "id_rsa",
            "konto.p12",
            "server.pem",
            "valv.kdbx",
        ] {
            site.write(format!("{folder}/{folder}-a/{name}"), "hemligt");
            expected.push(format!("{folder}/{folder}-a/{name}"));
        }
        let text = format!("Till servern:\n{key}");
        site.write(format!("{folder}/{folder}-b/anteckning.txt"), text);
        expected.push(format!("{folder}/{folder}-b/anteckning.txt"));
        fs::create_dir_all(site.path(folder).join(".ssh")).unwrap();
        site.write(format!("{folder}/.ssh/config"), "hemligt");
        expected.push(format!("{folder}/.ssh"));
        // What is for everybody.
        site.write(
            format!("{folder}/{folder}-c/ca.crt"),
            "-----BEGIN CERTIFICATE-----\n",
        );
        site.write(format!("{folder}/{folder}-c/id_rsa.pub"), "ssh-rsa AAAA");
    }
    let run = site.run(&["build", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    let left_out = run
        .json()
        .into_iter()
        .filter(|finding| finding["code"] == "file-left-out" && finding["severity"] == "warning");
    let mut left_out: Vec<String> = left_out
        .map(|finding| finding["file"].as_str().unwrap().to_owned())
        .collect();
    left_out.sort();
    expected.sort();
    assert_eq!(left_out, expected);
    let all = everything(&site);
    assert!(
        !all.contains("hemligt") && !all.contains("PRIVATE KEY"),
        "{all}"
    );
    assert!(!all.contains("id_rsa\n") && !all.contains(".ssh"), "{all}");
    assert!(all.contains("content-c/ca.crt") && all.contains("static-c/id_rsa.pub"));
}
