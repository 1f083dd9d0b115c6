//! Where the texts of fields are in a draft.

/// Places that a list of the draft may grow to while the user types in it. No list of a plan is longer than a few hundred.
const PLACES_MAX: usize = 400;

/// The text at a place of a list, which grows by empty ones as far as that.
pub(super) fn at(list: &mut Vec<String>, i: usize) -> &mut String {
    let i = i.min(PLACES_MAX);
    if list.len() <= i {
        list.resize(i + 1, String::new());
    }
    &mut list[i]
}

/// The text of a field, as a table of fields says where it is: `{stages[k].name}`, `{days_off}[i]` in a list of texts, or `{months} + i` in
/// a list of texts that grows while the user types. With `get` it can be read, with `get_mut` written. A place that is not there ends the
/// function with `None`.
macro_rules! text {
    ($draft:ident get {$($access:tt)+}) => { &text!(@ $draft get $($access)+) };
    ($draft:ident get {$($access:tt)+} + $i:ident) => { text!(@ $draft get $($access)+).get(*$i)? };
    ($draft:ident get {$($access:tt)+} [$i:ident]) => { text!(@ $draft get $($access)+).get(*$i)? };
    ($draft:ident get_mut {$($access:tt)+}) => { &mut text!(@ $draft get_mut $($access)+) };
    ($draft:ident get_mut {$($access:tt)+} + $i:ident) => { at(&mut text!(@ $draft get_mut $($access)+), *$i) };
    ($draft:ident get_mut {$($access:tt)+} [$i:ident]) => { text!(@ $draft get_mut $($access)+).get_mut(*$i)? };
    (@ $draft:ident $get:ident $list:ident $([$i:ident])? $(.$part:ident $([$j:ident])?)*) => {
        $draft.$list $(.$get(*$i)?)? $(.$part $(.$get(*$j)?)?)*
    };
}
pub(super) use text;
