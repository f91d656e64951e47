//! What editors, systems and version control leave in folders, in one table for all that have to
//! know: what is not content, and what does not make a folder somebody's.

/// Why a file or folder is nobody's work, as it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leftover {
    /// Hidden, or a program's own: nobody misses it.
    Own,
    /// An older or half-finished copy of a file. Some people do name their files so.
    Copy,
    /// What web servers and hosts look for.
    Server,
    /// It stands for a file that lies in a cloud and has not been fetched.
    Cloud,
    /// Keys and passwords, which nobody publishes on purpose.
    Secret,
}

/// How names are recognised; all in lower case.
#[derive(Debug, Clone, Copy)]
enum Name {
    /// The whole name.
    Is(&'static str),
    /// How it begins.
    Begins(&'static str),
    /// How it ends, after at least one letter.
    Ends(&'static str),
    /// How it begins and ends.
    Between(&'static str, &'static str),
    /// What stands in it, followed by no more than a program's number: `plan.md.sb-1a2b-Xy`.
    Numbered(&'static str),
}

/// What a name may belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// The first row that fits holds. What is only left in files (`Some(Entry::File)`) may well name a
/// folder.
const NAMES: &[(Name, Option<Entry>, Leftover)] = &[
    (Name::Is(".htaccess"), None, Leftover::Server),
    (Name::Is(".nojekyll"), None, Leftover::Server),
    (Name::Between(".", ".icloud"), None, Leftover::Cloud),
    // What shows which settings there are, without those that are secret.
    (Name::Is(".env.example"), None, Leftover::Own),
    (Name::Is(".env.sample"), None, Leftover::Own),
    (Name::Is(".env.template"), None, Leftover::Own),
    (Name::Is(".env.dist"), None, Leftover::Own),
    // Passwords of programs, and keys.
    (Name::Is(".env"), None, Leftover::Secret),
    (Name::Begins(".env."), None, Leftover::Secret),
    (Name::Is(".netrc"), None, Leftover::Secret),
    (Name::Is("_netrc"), None, Leftover::Secret),
    (Name::Is(".npmrc"), None, Leftover::Secret),
    (Name::Is(".pypirc"), None, Leftover::Secret),
    (Name::Is(".pgpass"), None, Leftover::Secret),
    (Name::Is(".my.cnf"), None, Leftover::Secret),
    (Name::Is(".htpasswd"), None, Leftover::Secret),
    (Name::Is(".git-credentials"), None, Leftover::Secret),
    (Name::Is(".aws"), None, Leftover::Secret),
    (Name::Is(".azure"), None, Leftover::Secret),
    (Name::Is(".docker"), None, Leftover::Secret),
    (Name::Is(".gnupg"), None, Leftover::Secret),
    (Name::Is(".kube"), None, Leftover::Secret),
    (Name::Is(".ssh"), None, Leftover::Secret),
    (Name::Is("id_rsa"), None, Leftover::Secret),
    (Name::Is("id_dsa"), None, Leftover::Secret),
    (Name::Is("id_ecdsa"), None, Leftover::Secret),
    (Name::Is("id_ed25519"), None, Leftover::Secret),
    (Name::Ends(".pem"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".ppk"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".p12"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".pfx"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".jks"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".keystore"), Some(Entry::File), Leftover::Secret),
    (Name::Ends(".kdbx"), Some(Entry::File), Leftover::Secret),
    (Name::Begins("."), None, Leftover::Own),
    // Windows, macOS, and disks in a network.
    (Name::Is("thumbs.db"), None, Leftover::Own),
    (Name::Begins("thumbs.db:"), None, Leftover::Own),
    (Name::Is("ehthumbs.db"), None, Leftover::Own),
    (Name::Is("ehthumbs_vista.db"), None, Leftover::Own),
    (Name::Is("desktop.ini"), None, Leftover::Own),
    (Name::Is("$recycle.bin"), None, Leftover::Own),
    (Name::Is("system volume information"), None, Leftover::Own),
    (Name::Is("__macosx"), None, Leftover::Own),
    (Name::Is("icon\r"), None, Leftover::Own),
    (Name::Is("lost+found"), None, Leftover::Own),
    (Name::Is("@eadir"), None, Leftover::Own),
    (Name::Is("#recycle"), None, Leftover::Own),
    (Name::Is("#snapshot"), None, Leftover::Own),
    // Word and its like.
    (Name::Begins("~$"), None, Leftover::Own),
    (Name::Begins("~wr"), Some(Entry::File), Leftover::Own),
    // Emacs, Vim and most other editors.
    (Name::Between("#", "#"), Some(Entry::File), Leftover::Own),
    (Name::Ends("~"), None, Leftover::Own),
    (Name::Is("4913"), Some(Entry::File), Leftover::Own),
    (Name::Ends(".swp"), Some(Entry::File), Leftover::Own),
    (Name::Ends(".swo"), Some(Entry::File), Leftover::Own),
    (Name::Ends(".swn"), Some(Entry::File), Leftover::Own),
    (Name::Numbered(".sb-"), None, Leftover::Own),
    (Name::Ends(".bak"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".backup"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".old"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".save"), Some(Entry::File), Leftover::Copy),
    // Version control.
    (Name::Ends(".orig"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".rej"), Some(Entry::File), Leftover::Copy),
    // What is on its way: saved, downloaded.
    (Name::Ends(".tmp"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".temp"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".part"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".partial"), Some(Entry::File), Leftover::Copy),
    (Name::Ends(".crdownload"), Some(Entry::File), Leftover::Copy),
];

/// Why an entry of a folder is nobody's work; `None` for what somebody has made. Upper and lower
/// case make no difference, on any system.
pub(crate) fn of(name: &str, entry: Entry) -> Option<Leftover> {
    // A folder that the web has agreed on: RFC 8615.
    if name == ".well-known" {
        return None;
    }
    let name = name.to_lowercase();
    NAMES
        .iter()
        .filter(|(_, only, _)| only.is_none_or(|only| only == entry))
        .find(|(pattern, ..)| pattern.fits(&name))
        .map(|(.., leftover)| *leftover)
}

/// Names with a dot first that editors, systems and version control keep for themselves, and that
/// no web server asks for; in lower case.
const DOT_NAMES: [&str; 12] = [
    ".ds_store",
    ".appledouble",
    ".spotlight-v100",
    ".trashes",
    ".directory",
    ".git",
    ".gitignore",
    ".gitattributes",
    ".gitkeep",
    ".hg",
    ".svn",
    ".samverk",
];

/// The same where files are published name for name: there, names with a dot first come in, for
/// which servers have uses, but for those that are some program's own.
pub(crate) fn of_verbatim(name: &str, entry: Entry) -> Option<Leftover> {
    let leftover = of(name, entry)?;
    let lower = name.to_lowercase();
    let is_programs_own = || {
        DOT_NAMES.contains(&lower.as_str())
            || [".#", "._", ".~"]
                .iter()
                .any(|start| lower.starts_with(start))
            || of(&lower[1..], entry).is_some()
    };
    match leftover {
        Leftover::Server => None,
        Leftover::Own if lower.starts_with('.') && !is_programs_own() => None,
        _ => Some(leftover),
    }
}

/// Whether a folder that holds nothing else is as good as empty: it is what systems and version
/// control keep there.
pub(crate) fn leaves_empty(name: &str) -> bool {
    const KEPT: [&str; 7] = [
        ".hg",
        ".hgignore",
        ".svn",
        ".bzr",
        ".ds_store",
        ".keep",
        ".nojekyll",
    ];
    let lower = name.to_lowercase();
    let is_programs_own = of(name, Entry::File) == Some(Leftover::Own);
    lower.starts_with(".git")
        || KEPT.contains(&lower.as_str())
        || (is_programs_own && !lower.starts_with('.'))
}

impl Name {
    /// Whether a name in lower case is called so.
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Is(whole) => name == whole,
            Self::Begins(start) => name.starts_with(start),
            Self::Ends(end) => name.len() > end.len() && name.ends_with(end),
            Self::Between(start, end) => {
                name.len() > start.len() + end.len()
                    && name.starts_with(start)
                    && name.ends_with(end)
            }
            Self::Numbered(mark) => name.rsplit_once(mark).is_some_and(|(before, number)| {
                let is_number = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
                !before.is_empty() && number.len() > 8 && number.chars().all(is_number)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Entry::{File, Folder};
    use super::{Leftover, leaves_empty, of, of_verbatim};

    #[test]
    fn what_programs_leave_is_known_in_any_case() {
        for name in [
            "#plan.md#",
            ".#plan.md",
            "plan.md~",
            "plan.md.~1~",
            ".plan.md.swp",
            "plan.md.SWO",
            "~$Mall.docx",
            "~WRL0001.tmp",
            "~wrd0004.tmp",
            "Desktop.ini",
            "THUMBS.DB",
            "Thumbs.db:encryptable",
            "ehthumbs.db",
            "._plan.md",
            ".DS_Store",
            "Icon\r",
            ".~lock.plan.odt#",
            ".gitkeep",
            "4913",
            "plan.md.sb-1a2b3c4d-Xyz123",
        ] {
            assert_eq!(of(name, File), Some(Leftover::Own), "{name}");
        }
        for name in [
            "__MACOSX",
            ".git",
            "$RECYCLE.BIN",
            "lost+found",
            "@eaDir",
            "#recycle",
        ] {
            assert_eq!(of(name, Folder), Some(Leftover::Own), "{name}");
        }
        for name in [
            "plan.md.bak",
            "plan.BAK",
            "plan.md.Orig",
            "plan.md.rej",
            "film.mp4.part",
            "film.mp4.crdownload",
            "plan.tmp",
            "plan.md.old",
        ] {
            assert_eq!(of(name, File), Some(Leftover::Copy), "{name}");
        }
        assert_eq!(of(".plan.md.icloud", File), Some(Leftover::Cloud));
    }

    #[test]
    fn keys_and_passwords_are_known_wherever_they_lie() {
        for name in [
            ".env",
            ".ENV.local",
            ".netrc",
            ".htpasswd",
            "id_rsa",
            "id_ed25519",
            "server.pem",
            "konto.p12",
            "valv.kdbx",
        ] {
            assert_eq!(of(name, File), Some(Leftover::Secret), "{name}");
            assert_eq!(of_verbatim(name, File), Some(Leftover::Secret), "{name}");
        }
        assert_eq!(of_verbatim(".ssh", Folder), Some(Leftover::Secret));
        for name in [
            "id_rsa.pub",
            "env.txt",
            "miljo.env",
            "tal.key",
            "ca.crt",
            "id_rsa.md",
        ] {
            assert_eq!(of(name, File), None, "{name}");
        }
    }

    #[test]
    fn what_people_make_is_not() {
        for name in [
            "plan.md",
            "plan (1).md",
            "plan - kopia.md",
            "#1.md",
            "c#.md",
            "bakverk.md",
            "bak.md",
            "original.jpg",
            "tmp.md",
            "old.md",
            "part.md",
            "4913.md",
            "thumbs.md",
            "~.md",
            "sb-2026.md",
            "plan.sb-1.md",
            "node_modules.md",
            ".tmp.md.md",
        ] {
            let hidden = name.starts_with('.');
            assert_eq!(of(name, File).is_some(), hidden, "{name}");
        }
        for name in ["4913", "x.old", "arkiv.bak", ".well-known", "node_modules"] {
            assert_eq!(of(name, Folder), None, "{name}");
        }
    }

    #[test]
    fn servers_get_their_files_and_nobody_those_of_editors() {
        for name in [
            ".htaccess",
            ".nojekyll",
            ".well-known",
            ".env.example",
            ".domains",
        ] {
            assert_eq!(of_verbatim(name, File), None, "{name}");
        }
        for name in [
            ".DS_Store",
            "._a.png",
            ".#a.html",
            ".a.html.swp",
            "a.html~",
            "a.bak",
            ".git",
        ] {
            assert!(of_verbatim(name, File).is_some(), "{name}");
        }
    }

    #[test]
    fn a_repository_with_nothing_in_it_is_empty() {
        for name in [
            ".git",
            ".gitignore",
            ".gitattributes",
            ".hg",
            "lost+found",
            "Thumbs.db",
        ] {
            assert!(leaves_empty(name), "{name}");
        }
        for name in [
            ".env",
            ".ssh",
            "README.md",
            ".well-known",
            "plan.bak",
            ".bashrc",
        ] {
            assert!(!leaves_empty(name), "{name}");
        }
    }
}
