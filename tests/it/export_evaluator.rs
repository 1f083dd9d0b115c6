//! A spreadsheet for the tests: it evaluates the formulas of a workbook in floating-point numbers, and knows only the functions that the
//! product writes. Roundings are the plainest there are, so that a formula whose guard is missing gives another result here.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a formula that cannot be read is a fault, and may fail loudly")]
#![allow(clippy::float_arithmetic, clippy::float_cmp, reason = "spreadsheets count with floats")]

use std::collections::BTreeMap;

/// A stored value.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    Number(f64),
    Text(String),
}

/// The stored values of a workbook, by sheet, row and column from 0.
#[derive(Default)]
pub struct Book {
    pub cells: BTreeMap<(String, u32, u32), Stored>,
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Text(String),
    /// A function, or a cell.
    Name(String),
    Sheet(String),
    Sign(char),
}

/// What a part of a formula gives.
#[derive(Clone, Debug)]
enum Found {
    One(Stored),
    Many(Vec<Stored>),
}

struct Reader<'b> {
    book: &'b Book,
    sheet: &'b str,
    tokens: Vec<Token>,
    at: usize,
}

impl Book {
    /// The result of a formula of a sheet.
    #[track_caller]
    pub fn evaluate(&self, sheet: &str, formula: &str) -> f64 {
        let mut reader = Reader { book: self, sheet, tokens: tokens(formula), at: 0 };
        let found = reader.sum();
        assert_eq!(reader.at, reader.tokens.len(), "{formula} is read to its end");
        number(&found)
    }

    fn number(&self, sheet: &str, [column, row]: [u32; 2]) -> Stored {
        // An empty cell counts as nothing.
        self.cells.get(&(sheet.to_owned(), row, column)).cloned().unwrap_or(Stored::Number(0.0))
    }
}

fn tokens(formula: &str) -> Vec<Token> {
    let chars: Vec<char> = formula.chars().collect();
    let (mut found, mut i) = (Vec::new(), 0);
    // Text between two marks, which are doubled inside.
    let quoted = |mut i: usize, mark: char| {
        let mut text = String::new();
        i += 1;
        while chars[i] != mark || chars.get(i + 1) == Some(&mark) {
            i += usize::from(chars[i] == mark);
            text.push(chars[i]);
            i += 1;
        }
        (text, i + 1)
    };
    while i < chars.len() {
        let from = i;
        match chars[i] {
            '"' => {
                let (text, next) = quoted(i, '"');
                found.push(Token::Text(text));
                i = next;
            }
            '\'' => {
                let (text, next) = quoted(i, '\'');
                assert_eq!(chars[next], '!', "{formula}");
                found.push(Token::Sheet(text));
                i = next + 1;
            }
            c if c.is_ascii_digit() => {
                while i < chars.len() && (chars[i].is_ascii_digit() || chars[i] == '.') {
                    i += 1;
                }
                found.push(Token::Number(chars[from..i].iter().collect::<String>().parse().unwrap()));
            }
            c if c.is_ascii_uppercase() || c == '$' => {
                while i < chars.len() && (chars[i].is_ascii_alphanumeric() || chars[i] == '$') {
                    i += 1;
                }
                found.push(Token::Name(chars[from..i].iter().filter(|c| **c != '$').collect()));
            }
            c if "+-*/(),:&".contains(c) => {
                found.push(Token::Sign(c));
                i += 1;
            }
            c => panic!("{c} in {formula}"),
        }
    }
    found
}

/// `AB12` as its column and row, from 0.
fn place(cell: &str) -> [u32; 2] {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| panic!("{cell} is no cell"));
    let column = cell[..digits].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    [column - 1, cell[digits..].parse::<u32>().unwrap() - 1]
}

fn number(found: &Found) -> f64 {
    match found {
        Found::One(Stored::Number(number)) => *number,
        other => panic!("{other:?} is no number"),
    }
}

fn numbers(found: &[Found]) -> Vec<f64> {
    let of = |stored: &Stored| if let Stored::Number(number) = stored { *number } else { panic!("{stored:?} is no number") };
    let each = |found: &Found| match found {
        Found::One(one) => vec![of(one)],
        Found::Many(many) => many.iter().map(of).collect(),
    };
    found.iter().flat_map(each).collect()
}

fn many(found: &Found) -> Vec<Stored> {
    match found {
        Found::One(one) => vec![one.clone()],
        Found::Many(many) => many.clone(),
    }
}

/// A figure in units of its last decimal place, rounded to one of them.
fn rounded(arguments: &[Found], round: fn(f64) -> f64) -> f64 {
    let scale = 10_f64.powi(i32::from(u8::try_from(number(&arguments[1]).to_string().parse::<u32>().unwrap()).unwrap()));
    round(number(&arguments[0]) * scale) / scale
}

impl Reader<'_> {
    fn takes(&mut self, sign: char) -> bool {
        let is_next = self.tokens.get(self.at) == Some(&Token::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    /// Terms with `+`, `-`, and `&` between them.
    fn sum(&mut self) -> Found {
        let mut found = self.product();
        loop {
            found = if self.takes('+') {
                one(number(&found) + number(&self.product()))
            } else if self.takes('-') {
                one(number(&found) - number(&self.product()))
            } else if self.takes('&') {
                let Found::One(Stored::Text(before)) = found else { panic!("{found:?} is no text") };
                Found::One(Stored::Text(before + &number(&self.product()).to_string()))
            } else {
                return found;
            };
        }
    }

    fn product(&mut self) -> Found {
        let mut found = self.factor();
        loop {
            found = if self.takes('*') {
                match (found, self.factor()) {
                    (Found::Many(ones), Found::Many(others)) => {
                        let pair =
                            |(one, other): (Stored, Stored)| Stored::Number(numbers(&[Found::Many(vec![one, other])]).iter().product());
                        Found::Many(ones.into_iter().zip(others).map(pair).collect())
                    }
                    (one_found, other) => one(number(&one_found) * number(&other)),
                }
            } else if self.takes('/') {
                one(number(&found) / number(&self.factor()))
            } else {
                return found;
            };
        }
    }

    fn factor(&mut self) -> Found {
        let token = self.tokens[self.at].clone();
        self.at += 1;
        match token {
            Token::Number(number) => one(number),
            Token::Text(text) => Found::One(Stored::Text(text)),
            Token::Sheet(sheet) => self.reference(&sheet),
            Token::Sign('(') => {
                let found = self.sum();
                assert!(self.takes(')'));
                found
            }
            Token::Name(name) if self.takes('(') => {
                let mut arguments = vec![self.sum()];
                while self.takes(',') {
                    arguments.push(self.sum());
                }
                assert!(self.takes(')'));
                function(&name, &arguments)
            }
            Token::Name(_) => {
                self.at -= 1;
                let sheet = self.sheet.to_owned();
                self.reference(&sheet)
            }
            Token::Sign(sign) => panic!("{sign} begins nothing"),
        }
    }

    fn reference(&mut self, sheet: &str) -> Found {
        let mut cell = || {
            let Some(Token::Name(name)) = self.tokens.get(self.at) else { panic!("no cell") };
            self.at += 1;
            place(name)
        };
        let from = cell();
        if self.tokens.get(self.at) != Some(&Token::Sign(':')) {
            return Found::One(self.book.number(sheet, from));
        }
        self.at += 1;
        let Some(Token::Name(name)) = self.tokens.get(self.at) else { panic!("no cell") };
        self.at += 1;
        let to = place(name);
        let rows = (from[1]..=to[1]).flat_map(|row| (from[0]..=to[0]).map(move |column| [column, row]));
        Found::Many(rows.map(|place| self.book.number(sheet, place)).collect())
    }
}

fn one(number: f64) -> Found {
    Found::One(Stored::Number(number))
}

fn function(name: &str, arguments: &[Found]) -> Found {
    one(match name {
        "SUM" | "SUMPRODUCT" => numbers(arguments).iter().sum(),
        "PRODUCT" => numbers(arguments).iter().product(),
        "MAX" => numbers(arguments).into_iter().fold(f64::MIN, f64::max),
        "ROUND" => rounded(arguments, f64::round),
        "ROUNDUP" => rounded(arguments, f64::ceil),
        "ROUNDDOWN" => rounded(arguments, f64::floor),
        "EXACT" => {
            let wanted = many(&arguments[1]);
            let is = |cell: &Stored| Stored::Number(f64::from(u8::from(*cell == wanted[0])));
            return Found::Many(many(&arguments[0]).iter().map(is).collect());
        }
        "SUMIFS" => {
            let all = numbers(&arguments[..1]);
            let mut is_in = vec![true; all.len()];
            for pair in arguments[1..].chunks(2) {
                let Found::One(Stored::Text(condition)) = &pair[1] else { panic!("{:?} is no condition", pair[1]) };
                let (sign, bound) = condition.split_at(2);
                let bound: f64 = bound.parse().unwrap();
                for (is_in, found) in is_in.iter_mut().zip(numbers(&pair[..1])) {
                    *is_in &= if sign == ">=" { found >= bound } else { found <= bound };
                }
            }
            all.iter().zip(is_in).filter(|(_, is_in)| *is_in).map(|(amount, _)| amount).sum()
        }
        other => panic!("{other} is not known"),
    })
}

#[test]
fn the_evaluator_counts_as_a_spreadsheet_does() {
    let mut book = Book::default();
    for (place, stored) in [
        ((0, 0), Stored::Number(10.0)),
        ((1, 0), Stored::Number(0.2)),
        ((2, 0), Stored::Number(7.0)),
        ((0, 1), Stored::Text("a".into())),
        ((1, 1), Stored::Text("A".into())),
        ((2, 1), Stored::Text("a".into())),
    ] {
        book.cells.insert(("It's".into(), place.0, place.1), stored);
    }
    for (formula, result) in [
        ("1+2*3-4/2", 5.0),
        ("A1/A2", 50.0),
        ("ROUNDUP(ROUND(A1/A2,9),0)", 50.0),
        ("ROUNDUP(10/3,1)", 3.4),
        ("ROUNDDOWN(10/3,1)", 3.3),
        ("SUM($A$1:A3)+PRODUCT(A1:A2)", 19.2),
        ("MAX(0,A1-A3)", 3.0),
        ("SUMPRODUCT(EXACT(B1:B3,B1)*A1:A3)", 17.0),
        ("SUMIFS(A1:A3,A1:A3,\">=\"&A3,A1:A3,\"<=\"&A3)", 7.0),
        ("'It''s'!A1*(2-1)", 10.0),
    ] {
        assert_eq!(book.evaluate("It's", formula), result, "{formula}");
    }
    // Without its guard, a rounding up is wrong: 0.1 × 3 is 0.30000000000000004.
    assert_eq!(book.evaluate("It's", "ROUNDUP(3*(1/10)*10,0)"), 4.0);
    assert_eq!(book.evaluate("It's", "ROUNDUP(ROUND(3*(1/10)*10,9),0)"), 3.0);
}
