//! The gate, watched.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use backcast::codec::{file, link};
use backcast::domain::{Allowed, Draft, Fault};
use backcast::i18n::Locale;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use peak_alloc::PeakAlloc;

pub const MEMORY: PeakAlloc = PeakAlloc;
const BYTES_MAX: usize = 16 << 20;
/// No measure of speed: far above what the slowest takes on a busy machine, far below what never ends.
const TIME_MAX: Duration = Duration::from_secs(5);

/// Memory is counted for the whole process, so that one test runs at a time.
pub struct Gate {
    _alone: MutexGuard<'static, ()>,
    slowest: (Duration, String),
    largest: (usize, String),
}

impl Gate {
    pub fn new() -> Self {
        static ALONE: Mutex<()> = Mutex::new(());
        Self { _alone: ALONE.lock().unwrap_or_else(PoisonError::into_inner), slowest: Default::default(), largest: Default::default() }
    }

    /// A text as a plan file.
    pub fn file(&mut self, name: &str, text: &str) -> Result<Draft, Vec<Fault>> {
        self.pass(name, || file::read_all(text))
    }

    /// A text as a link's fragment, or a whole address.
    pub fn link(&mut self, name: &str, address: &str) -> Result<Draft, Vec<Fault>> {
        self.pass(name, || link::decode(address).map(|draft| (draft, Vec::new())))
    }

    /// Reads and checks; as the command line does, what could be read beside the faults too.
    fn pass(&mut self, name: &str, read: impl FnOnce() -> Result<(Draft, Vec<Fault>), Vec<Fault>>) -> Result<Draft, Vec<Fault>> {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let began = Instant::now();
        let read = read();
        let checked = read.as_ref().map(|(draft, _)| draft.check().map(|_| ()));
        let (time, memory) = (began.elapsed(), MEMORY.peak_usage().saturating_sub(before));
        if let Ok(Err(faults)) = &checked {
            tell(name, faults);
        }
        drop(checked);
        if time > self.slowest.0 {
            self.slowest = (time, name.to_owned());
        }
        if memory > self.largest.0 {
            self.largest = (memory, name.to_owned());
        }
        assert!(memory <= BYTES_MAX, "{name} takes {memory} bytes");
        assert!(time <= TIME_MAX, "{name} takes {time:?}");
        match read {
            Ok((draft, faults)) if faults.is_empty() => {
                comes_back(name, &draft);
                Ok(draft)
            }
            Ok((_, faults)) | Err(faults) => {
                tell(name, &faults);
                Err(faults)
            }
        }
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        println!("slowest {:?}: {}; largest {} KiB: {}", self.slowest.0, self.slowest.1, self.largest.0 >> 10, self.largest.1);
    }
}

/// What is allowed, without the line and the column.
pub fn wherever(allowed: &Allowed) -> &Allowed {
    if let Allowed::At(allowed, ..) = allowed { allowed } else { allowed }
}

/// Every fault is told with its place, what stands there and what is allowed.
#[track_caller]
fn tell(name: &str, faults: &[Fault]) {
    assert!(!faults.is_empty(), "{name}: a refusal says why");
    assert!(faults.len() <= 2000, "{name}: {} faults are no help", faults.len());
    for fault in faults.iter().take(20) {
        assert!(fault.given.chars().count() <= 5000, "{name}: {} stands whole in its fault", fault.field);
        for locale in [Locale::En, Locale::ZhHans] {
            assert!(!locale.fault(fault).is_empty(), "{name}: {fault:?}");
        }
    }
}

#[track_caller]
fn comes_back(name: &str, draft: &Draft) {
    let written = file::write(draft);
    // What is larger than a file may be told so, and is not kept otherwise.
    if written.len() <= file::BYTES_MAX {
        assert_eq!(file::read(&written).as_ref(), Ok(draft), "{name}");
    }
    if let Ok(fragment) = link::encode(draft) {
        assert_eq!(link::decode(&fragment).as_ref(), Ok(draft), "{name}");
    }
}

/// The fragment of any bytes for CBOR.
pub fn fragment_of(bytes: &[u8]) -> String {
    packed(&miniz_oxide::deflate::compress_to_vec_zlib(bytes, 1))
}

/// The fragment of any bytes for what is compressed.
pub fn packed(bytes: &[u8]) -> String {
    format!("#p1.{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// What is compressed in a fragment.
pub fn unpacked(fragment: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(fragment.trim().strip_prefix("#p1.").unwrap()).unwrap()
}

/// The files of a folder of the tests, with their names, in order.
pub fn folder(name: &str, extension: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == extension) && !path.to_string_lossy().ends_with(".report.json"));
    paths.sort();
    paths.into_iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())).collect()
}
