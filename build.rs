//! The built-in themes and the site to begin from are part of the program: when one of their files
//! changes, it must be compiled anew.

fn main() {
    println!("cargo::rerun-if-changed=themes");
    println!("cargo::rerun-if-changed=src/scaffold/site");
}
