//! The limits on a link that apply to every record.

use minicbor::Decoder;
use minicbor::data::Type;
use minicbor::decode::Error;

/// The number of records that have been read from the lists of a link.
#[derive(Debug, Default)]
pub struct Records(pub usize);

impl AsMut<Self> for Records {
    fn as_mut(&mut self) -> &mut Self {
        self
    }
}

/// Reads a null if it is next.
pub fn is_null(d: &mut Decoder) -> Result<bool, Error> {
    let is_null = d.datatype()? == Type::Null;
    if is_null {
        d.null()?;
    }
    Ok(is_null)
}

/// Refuses a link that has more than `most` of something.
pub fn within(many: usize, most: usize) -> Result<(), Error> {
    if many > most { Err(Error::message("too many")) } else { Ok(()) }
}
