//! A test program has no `main` of its own to call [`shim_main`](super::shim_main) from, so this runs before it.

#[expect(unsafe_code, reason = "the only way to run before the test harness's `main`")]
#[used]
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = become_the_shim;

extern "C" fn become_the_shim() {
    if let Some(code) = super::shim_main(std::env::args_os().skip(1)) {
        std::process::exit(code);
    }
}

/// Refers to the static, so that the linker keeps it.
pub(crate) fn link() {
    std::hint::black_box(BEFORE_MAIN);
}
