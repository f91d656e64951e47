//! The built-in themes are part of the program: when one of their files changes, it must be compiled anew.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
