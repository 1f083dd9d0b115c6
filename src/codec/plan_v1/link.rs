//! What applies to every value of a link: null, the limits, and how it is written and read.

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

/// Defines how a kind of value is written to a link and read from it. An empty value is left out, and may also be null.
macro_rules! in_link {
    ($kind:ident, empty: |$it:ident| $is_empty:expr, write: |$e:ident, $value:ident| $write:expr, read: |$d:ident| $read:expr) => {
        impl<C> Encode<C> for $kind {
            fn encode<W: Write>(&self, $e: &mut Encoder<W>, _: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
                let Self($value) = self;
                $write
            }

            fn is_nil(&self) -> bool {
                let Self($it) = self;
                $is_empty
            }
        }

        impl<'b, C> Decode<'b, C> for $kind {
            fn decode($d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
                if is_null($d)? { Ok(Self::default()) } else { $read.map(Self) }
            }

            fn nil() -> Option<Self> {
                Some(Self::default())
            }
        }
    };
}
pub(super) use in_link;
