#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use samverk_fuzz::themes::THEMES as TARGET;

fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    TARGET.mutate(bytes, size, most, seed, fuzzer_mutate)
});
