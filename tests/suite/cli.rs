//! The command line as CI and people meet it: `tests/transcripts/cli/*.txt` hold whole outputs.
//! Here is what a transcript cannot show: the environment, and streams.

use std::process::{Command, Stdio};

use crate::site::{Run, Site, repository, run, samverk};
use crate::transcript::{play_all, without_time};

macro_rules! transcripts {
    ($($name:ident: $file:literal;)*) => {
        $(
            #[test]
            fn $name() {
                play_all(&[repository().join(concat!("tests/transcripts/cli/", $file, ".txt"))]);
            }
        )*

        const PLAYED: &[&str] = &[$($file),*];
    };
}

transcripts! {
    help_is_for_people_who_write_pages: "help";
    the_version_goes_to_stdout: "version";
    mistakes_in_the_command_line_end_with_2: "usage";
    a_folder_without_a_site_ends_with_2: "nothing-here";
    a_content_folder_alone_is_a_site: "no-site-yaml";
    a_site_without_pages_builds: "empty-site";
    the_root_is_the_nearest_folder_with_settings: "root";
    a_build_counts_what_it_did: "build";
    errors_leave_the_output_as_it_was: "stopped";
    warnings_count_with_strict: "strict";
    overdue_pages_count_on_demand: "overdue";
    severity_follows_the_settings_of_its_family: "severity";
    a_finding_is_explained_with_examples: "explain";
    the_list_shows_every_page_and_why_it_is_withheld: "list";
    the_list_shows_every_page_in_every_language: "list-languages";
    a_search_says_what_readers_find_and_why: "search";
    a_search_is_in_one_language: "search-languages";
    editors_get_one_page_about_what_there_is_to_do: "report";
    what_samverk_did_not_write_stays: "foreign-output";
    the_output_folder_can_be_set: "output-setting";
    machines_get_one_object_a_line: "json";
    github_gets_a_command_a_line: "github";
    gitlab_gets_one_array: "gitlab";
    sarif_gets_places_and_fingerprints: "sarif";
    junit_gets_a_case_for_each_finding: "junit";
    servers_are_told_of_the_site: "recipe";
    a_file_for_a_server_replaces_its_like_alone: "recipe-file";
    programs_are_told_of_files_from_where_they_are: "subfolder";
    people_get_the_worst_first_and_no_more_than_they_asked_for: "limit";
    a_new_page_explains_its_fields: "new";
    a_new_version_has_the_facts_and_asks_for_the_words: "new-version";
    a_new_version_is_in_a_language_of_the_site: "new-version-languages";
    a_site_with_one_language_is_told_how_to_get_another: "new-version-alone";
    a_new_site_explains_itself: "init";
}

#[test]
fn every_transcript_of_the_command_line_is_played() {
    for entry in std::fs::read_dir(repository().join("tests/transcripts/cli")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            PLAYED.iter().any(|played| format!("{played}.txt") == name),
            "nothing plays {name}"
        );
    }
}

fn site_with_a_future_page() -> Site {
    Site::bare().file("content/index.md", "# Start\n").file(
        "content/senare.md",
        "---\ntitle: Senare\npublish: 2026-12-01\n---\n",
    )
}

#[test]
fn source_date_epoch_is_the_clock_where_no_day_is_given() {
    let site = site_with_a_future_page();
    let listed = |epoch: &str, day: Option<&str>| {
        let mut command = samverk(&site.path("."));
        command
            .args(["list", "--lang", "en"])
            .env("SOURCE_DATE_EPOCH", epoch);
        if let Some(day) = day {
            command.args(["--today", day]);
        }
        run(&mut command).stdout.contains("no, from 2026-12-01")
    };
    // 2026-11-30 22:59:59 UTC is still November in Stockholm, one second later it is not.
    assert!(listed("1796079599", None));
    assert!(!listed("1796079600", None));
    assert!(listed("1796079600", Some("2026-11-30")), "--today wins");
}

#[test]
fn the_environment_says_the_address_where_no_option_does() {
    let site = Site::bare()
        .file("site.yaml", "theme: bare\nbase_url: https://a.example/\n")
        .file("content/index.md", "# Start\n");
    let build = |variable: &str, options: &[&str]| {
        run(samverk(&site.path("."))
            .args(["build", "-q", "--lang", "en"])
            .args(options)
            .env("SAMVERK_BASE_URL", variable))
    };
    let built_for = |variable: &str, options: &[&str]| {
        assert_eq!(build(variable, options).code, 0);
        let robots = site.read("robots.txt");
        let (_, rest) = robots.split_once("Sitemap: ").expect("an address");
        rest.trim_end().trim_end_matches("sitemap.xml").to_owned()
    };
    assert_eq!(built_for("", &[]), "https://a.example/");
    assert_eq!(
        built_for("https://b.example/c", &[]),
        "https://b.example/c/"
    );
    // What the last build was for is one of its conditions.
    assert_eq!(built_for("", &[]), "https://a.example/");
    let given = ["--base-url", "https://d.example/"];
    assert_eq!(
        built_for("https://b.example/c", &given),
        "https://d.example/"
    );
    let refused = build("b.example", &[]);
    assert_eq!(
        (refused.code, refused.stderr.as_str()),
        (
            2,
            "samverk: SAMVERK_BASE_URL is “b.example”, but must be a whole web address: \
             https://networks.example.org/\n"
        )
    );
}

#[test]
fn files_are_named_from_the_top_of_the_repository() {
    let named = |site: &Site, folder: &str, root: &str| {
        let said =
            run(samverk(&site.path(folder))
                .args(["check", "-q", "--format", "github", "--root", root]));
        let (_, rest) = said.stdout.split_once("file=").expect("a file");
        rest.split_once(',').expect("its end").0.to_owned()
    };
    let site = Site::new()
        .file(
            "a/docs/site.yaml",
            "theme: bare\nbase_url: https://a.example/\n",
        )
        .file("a/docs/content/index.md", "# Start\n\n[b](b.md)\n");
    // Without a repository, from where samverk runs.
    assert_eq!(named(&site, "a", "docs"), "docs/content/index.md");
    assert_eq!(named(&site, "a/docs", "."), "content/index.md");
    // A file, as in a work tree or a submodule, is the top as well; the nearest one counts.
    std::fs::create_dir(site.path(".git")).unwrap();
    for folder in [("a", "docs"), ("a/docs", "."), (".", "a/docs")] {
        assert_eq!(named(&site, folder.0, folder.1), "a/docs/content/index.md");
    }
    site.write("a/.git", "gitdir: ../.git/worktrees/a\n");
    assert_eq!(named(&site, "a/docs", "."), "docs/content/index.md");
}

#[test]
fn who_begins_is_told_how() {
    let site = Site::new().file("brev.txt", "");
    let said = |language: &str| {
        let run = run(samverk(&site.path(".")).env("LANG", language));
        (run.code, run.stdout, run.stderr)
    };
    let swedish = "samverk: här finns ingen webbplats än.
  samverk init natverk     gör en i den nya mappen natverk
  samverk serve --open     visar den i webbläsaren, när du har gått till mappen (cd natverk)
  samverk help             berättar om resten; det gör också README.md i den nya mappen
";
    let english = "samverk: there is no site here yet.
  samverk init networks    makes one in the new folder networks
  samverk serve --open     shows it in a browser, once you are in that folder (cd networks)
  samverk help             tells of the rest, and so does README.md in the new folder
";
    assert_eq!(said("sv_SE.UTF-8"), (2, String::new(), swedish.to_owned()));
    assert_eq!(said("en_GB.UTF-8"), (2, String::new(), english.to_owned()));
}

#[test]
fn the_day_begins_in_the_time_zone_of_the_site() {
    let site = site_with_a_future_page();
    site.write("site.yaml", "theme: bare\ntimezone: America/New_York\n");
    let mut command = samverk(&site.path("."));
    command
        .args(["list", "--lang", "en"])
        .env("SOURCE_DATE_EPOCH", "1796079600");
    assert!(run(&mut command).stdout.contains("no, from 2026-12-01"));
}

#[test]
fn the_language_comes_from_the_computer_where_the_site_has_no_settings() {
    let site = Site::new().file("content/index.md", "# Start\n");
    let said = |name: &str, value: &str| {
        run(samverk(&site.path("."))
            .args(["check", "--root", "."])
            .env(name, value))
        .stderr
    };
    assert!(said("LANG", "sv_SE.UTF-8").contains("inga fel"));
    assert!(said("LC_ALL", "sv_SE").contains("inga fel"));
    assert!(said("LANG", "de_DE.UTF-8").contains("no errors"));
    site.write("site.yaml", "language: sv\n");
    assert!(
        said("LANG", "en_GB.UTF-8").contains("inga fel"),
        "the site's language comes first"
    );
}

#[test]
fn help_and_mistakes_are_in_the_language_that_is_asked_for_or_the_sites_or_the_computers() {
    let site = Site::new()
        .file("svensk/site.yaml", "language: sv\n")
        .file("content/index.md", "# Start\n");
    let said = |folder: &str, arguments: &[&str], language: &str| {
        let Run { stdout, stderr, .. } = run(samverk(&site.path(folder))
            .args(arguments)
            .env("LANG", language));
        (stdout + &stderr)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let help = [
        "Hitta fel utan att skriva något",
        "Find mistakes without writing anything",
    ];
    let mistake = [
        "samverk: flaggan -x finns inte.",
        "samverk: there is no option -x.",
    ];
    let cases: [(&str, &[&str], &str, usize); 8] = [
        (".", &[], "sv_SE.UTF-8", 0),
        (".", &[], "de_DE.UTF-8", 1),
        (".", &[], "C", 1),
        ("svensk", &[], "en_GB.UTF-8", 0),
        (".", &["--root", "svensk"], "C", 0),
        (".", &["--root=svensk"], "C", 0),
        ("svensk", &["--lang", "en"], "sv_SE", 1),
        ("svensk", &["--lang=en"], "sv_SE", 1),
    ];
    for (folder, options, language, expected) in cases {
        let with = |before: &[&'static str], after: &[&'static str]| {
            said(folder, &[before, options, after].concat(), language)
        };
        let context = format!("{folder} {options:?} {language}");
        assert_eq!(
            [
                with(&[], &["check", "--help"]),
                with(&["check", "--help"], &[])
            ],
            [help[expected]; 2],
            "{context}"
        );
        assert_eq!(with(&["help", "check"], &[]), help[expected], "{context}");
        assert_eq!(
            [with(&[], &["check", "-x"]), with(&["check", "-x"], &[])],
            [mistake[expected]; 2],
            "{context}"
        );
    }
}

/// The commands, as help lists them.
fn commands(site: &Site) -> Vec<String> {
    let help = run(samverk(&site.path(".")).arg("--help")).stdout;
    let listed = help
        .split_once("Commands:\n")
        .and_then(|(_, rest)| rest.split_once("\n\n"))
        .expect("help lists the commands")
        .0;
    // A line that goes on with an explanation is indented deeper.
    let named = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(' '));
    named
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn every_shell_gets_a_script_that_knows_all_commands_and_explains_them_in_the_language() {
    let site = Site::new();
    let commands = commands(&site);
    assert!(
        commands.iter().any(|command| command == "completions"),
        "{commands:?}"
    );
    for (shell, explains) in [
        ("bash", false),
        ("elvish", true),
        ("fish", true),
        ("powershell", true),
        ("zsh", true),
    ] {
        for (language, said) in [
            ("sv", "Hitta fel utan att skriva något"),
            ("en", "Find mistakes without writing anything"),
        ] {
            let Run {
                code,
                stdout,
                stderr,
            } = run(samverk(&site.path(".")).args(["completions", shell, "--lang", language]));
            assert_eq!((code, stderr.as_str()), (0, ""));
            let forgotten: Vec<&String> = commands
                .iter()
                .filter(|command| !stdout.contains(command.as_str()))
                .collect();
            assert!(forgotten.is_empty(), "{shell}: {forgotten:?}");
            assert_eq!(stdout.contains(said), explains, "{shell} {language}");
        }
    }
}

#[test]
fn bash_completes_commands_options_values_and_what_help_can_explain() {
    let site = Site::new();
    site.write(
        "samverk.bash",
        run(samverk(&site.path(".")).args(["completions", "bash"])).stdout,
    );
    let bash = |script: &str, words: &[&str]| {
        Command::new("bash")
            .args(["--norc", "-c", script, "samverk"])
            .args(words)
            .current_dir(site.path("."))
            .output()
    };
    let Ok(checked) = bash("bash -n samverk.bash", &[]) else {
        return; // There is no bash here.
    };
    assert_eq!(
        (
            checked.status.success(),
            String::from_utf8_lossy(&checked.stderr).as_ref()
        ),
        (true, "")
    );
    let completed = |words: &[&str]| {
        let script = "source samverk.bash; COMP_WORDS=(samverk \"$@\"); COMP_CWORD=$#; _samverk samverk \"${@: -1}\" \"${COMP_WORDS[$# - 1]}\"; \
                      echo \"${COMPREPLY[@]}\"";
        String::from_utf8(bash(script, words).unwrap().stdout)
            .unwrap()
            .trim()
            .to_owned()
    };
    assert_eq!(completed(&["bu"]), "build");
    assert_eq!(completed(&["build", "--por"]), "--portable");
    assert_eq!(completed(&["list", "--format", "js"]), "json");
    assert_eq!(completed(&["completions", "el"]), "elvish");
    assert_eq!(completed(&["help", "ser"]), "serve");
}

#[test]
fn colour_is_used_on_demand_and_else_only_on_terminals() {
    let site = Site::bare().file("content/index.md", "# Start\n\n[a](b.md)\n");
    let stdout = |colour: &str| site.run(&["check", "--color", colour]).stdout;
    assert!(stdout("always").contains('\u{1b}'));
    assert!(!stdout("never").contains('\u{1b}'));
    assert!(!stdout("auto").contains('\u{1b}'));
}

#[test]
fn thousands_of_findings_are_cut_for_people_and_never_for_programs() {
    let site = Site::bare()
        .file(
            "site.yaml",
            "title: Provsajt\ntheme: bare\nmenu: [index.md]\n",
        )
        .file("content/index.md", "# Start\n");
    for number in 0..60 {
        site.write(
            format!("content/sida-{number}.md"),
            format!("# Sida\n\n{}", "[a](borta.md) [b](borta.md)\n".repeat(10)),
        );
    }
    let count = |arguments: &[&str], start: &str| {
        site.run(arguments)
            .stdout
            .lines()
            .filter(|line| line.starts_with(start))
            .count()
    };
    assert_eq!(count(&["check"], "fel["), 50);
    assert_eq!(count(&["check", "--limit", "0"], "fel["), 1200);
    assert_eq!(
        count(&["check", "--format", "json"], "{\"severity\":\"error\""),
        1200
    );
    assert_eq!(count(&["check", "--format", "github"], "::error "), 1200);
    let said = site.run(&["check"]).stdout;
    assert_eq!(
        said.lines().rev().take(3).collect::<Vec<_>>(),
        [
            "",
            "Visa alla: samverk check --root . --today 2026-11-23 --lang sv --color never --limit 0",
            "Här visas 50 av 1200 fel och varningar. De övriga, i 58 filer: 1150 fel, inga varningar.",
        ],
    );
}

#[test]
fn a_reader_who_stops_reading_is_no_failure() {
    let site = Site::bare();
    for number in 0..2_000 {
        site.write(
            format!("content/sida-{number}.md"),
            format!("# Sida {number} med en lång titel som fyller röret snabbare\n"),
        );
    }
    let mut child = site
        .command(&["list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).as_ref()
        ),
        (Some(0), "")
    );
}

#[test]
fn a_reader_who_stops_reading_findings_keeps_nothing_from_being_published() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    site.write(
        "site.yaml",
        "title: Provsajt\ntheme: bare\nseverity: {links: warning}\n",
    );
    for number in 0..60 {
        site.write(
            format!("content/sida-{number}.md"),
            format!("# Sida\n\n{}", "[a](borta.md) [b](borta.md)\n".repeat(10)),
        );
    }
    let mut child = site
        .command(&["build", "--limit", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.wait_with_output().unwrap();
    assert!(site.path("public/sida-59/index.html").exists());
}

#[test]
fn nothing_but_findings_goes_to_stdout() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    let build = site.build().without_findings();
    assert_eq!(
        without_time(&build.stderr),
        "En sida på 0,00 s: 10 filer skrivna, 0 oförändrade, 0 borttagna. Inga fel, inga varningar. Webbplatsen finns i public\n"
    );
    let quiet = site.run(&["build", "-q"]);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
}
