//! What an ELF file says about the loader and libraries it needs.

use object::elf::{self, FileHeader32, FileHeader64};
use object::read::elf::{FileHeader, ProgramHeader};
use object::{Endianness, FileKind};

/// The dynamic section of a program or library, as far as packing needs it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    /// `PT_INTERP`: the dynamic loader's path.
    pub(super) interpreter: Option<String>,
    /// `DT_NEEDED`: names of shared libraries.
    pub(super) libraries: Vec<String>,
    /// `DT_RPATH` and `DT_RUNPATH`: directories to look in first; may begin with `$ORIGIN`.
    pub(super) search: Vec<String>,
}

/// Reads an ELF file; `None` if it is some other kind of file.
pub(super) fn needs(data: &[u8]) -> Option<Result<Needs, object::Error>> {
    match FileKind::parse(data) {
        Ok(FileKind::Elf64) => Some(read::<FileHeader64<Endianness>>(data)),
        Ok(FileKind::Elf32) => Some(read::<FileHeader32<Endianness>>(data)),
        _ => None,
    }
}

fn read<Elf: FileHeader<Endian = Endianness>>(data: &[u8]) -> Result<Needs, object::Error> {
    let header = Elf::parse(data)?;
    let endian = header.endian()?;
    let mut needs = Needs::default();
    for segment in header.program_headers(endian, data)? {
        if let Some(path) = segment.interpreter(endian, data)? {
            needs.interpreter = Some(text(path));
        }
    }
    let dynamic = header.sections(endian, data)?.dynamic_table(endian, data)?;
    for entry in dynamic.iter() {
        match entry.tag {
            elf::DT_NEEDED => needs.libraries.push(text(dynamic.string(entry)?)),
            elf::DT_RPATH | elf::DT_RUNPATH => {
                needs.search.extend(text(dynamic.string(entry)?).split(':').map(str::to_owned));
            }
            _ => {}
        }
    }
    Ok(needs)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
