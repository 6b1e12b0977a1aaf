//! Bytes to text and back: UTF-8, UTF-16 and Windows-1252.

use crate::document::{Encoding, Text};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Why bytes are no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// There is a byte that no text has.
    #[error("this is not a text file: byte {offset} is {byte:#04x}")]
    NotText {
        /// Offset of the first such byte.
        offset: usize,
        /// The byte.
        byte: u8,
    },
    /// UTF-16 with half a character.
    #[error("this is broken UTF-16")]
    BrokenUtf16,
}

/// A character that the file's own encoding does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file is in Windows-1252, which has no `{0}`; save it as UTF-8 first")]
pub struct EncodeError(pub char);

/// Decodes the bytes of a plain file. A byte-order mark decides; else UTF-8 when it is valid; else UTF-16 where
/// every other byte is zero; else Windows-1252. UTF-8 is borrowed.
pub fn decode(bytes: &[u8]) -> Result<Text<'_>, DecodeError> {
    let utf16 = match bytes {
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    };
    if let Some(encoding) = utf16.or_else(|| sniff_utf16(bytes)) {
        let codec = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
        let (text, broken) = codec.decode_without_bom_handling(bytes);
        if broken {
            return Err(DecodeError::BrokenUtf16);
        }
        return Ok(Text { text: Cow::Owned(text.into_owned()), encoding });
    }
    if let Ok(text) = str::from_utf8(bytes) {
        if let Some(offset) = first_control(bytes) {
            return Err(DecodeError::NotText { offset, byte: bytes[offset] });
        }
        return Ok(Text { text: Cow::Borrowed(text), encoding: Encoding::Utf8 });
    }
    if let Some(offset) = first_control(bytes) {
        return Err(DecodeError::NotText { offset, byte: bytes[offset] });
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(Text { text: Cow::Owned(text.into_owned()), encoding: Encoding::Windows1252 })
}

/// Encodes text as the file was.
pub fn encode(text: &str, encoding: Encoding) -> Result<Cow<'_, [u8]>, EncodeError> {
    match encoding {
        Encoding::Utf8 => Ok(Cow::Borrowed(text.as_bytes())),
        Encoding::Utf16Le => {
            Ok(Cow::Owned(text.encode_utf16().flat_map(u16::to_le_bytes).collect()))
        }
        Encoding::Utf16Be => {
            Ok(Cow::Owned(text.encode_utf16().flat_map(u16::to_be_bytes).collect()))
        }
        Encoding::Windows1252 => {
            let (bytes, _, lossy) = WINDOWS_1252.encode(text);
            if lossy {
                let missing = |c: &char| WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2;
                return Err(EncodeError(
                    text.chars().find(missing).unwrap_or(char::REPLACEMENT_CHARACTER),
                ));
            }
            Ok(bytes)
        }
    }
}

/// UTF-16 without a byte-order mark: ASCII text has a zero in every other byte.
fn sniff_utf16(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(64) & !1)?;
    let (pairs, _) = head.as_chunks::<2>();
    if pairs.len() < 2 {
        return None;
    }
    let most = |test: &dyn Fn(&[u8; 2]) -> bool| {
        pairs.iter().filter(|pair| test(pair)).count() * 10 >= pairs.len() * 8
    };
    if most(&|pair| pair[0] != 0 && pair[1] == 0) {
        Some(Encoding::Utf16Le)
    } else if most(&|pair| pair[0] == 0 && pair[1] != 0) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The first byte that text does not have: a control character but for white space, form feed and escape.
fn first_control(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 64;
    // Without an early way out inside a block, the compiler looks at many bytes at once.
    let suspect = |block: &[u8]| block.iter().fold(false, |any, &byte| any | is_control(byte));
    let block = bytes.chunks(BLOCK).position(suspect)? * BLOCK;
    bytes.get(block..)?.iter().position(|&byte| is_control(byte)).map(|at| block + at)
}

const fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_comes_back_byte_for_byte() {
        let utf16le: Vec<u8> =
            "\u{feff}De Oekraïne €".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16be: Vec<u8> =
            "De Oekraïne €, zonder merk".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in [
            ("Oekraïne".as_bytes().to_vec(), Encoding::Utf8),
            ("\u{feff}Oekraïne".as_bytes().to_vec(), Encoding::Utf8),
            (b"Oekra\xefne \x80 5".to_vec(), Encoding::Windows1252),
            (utf16le, Encoding::Utf16Le),
            (utf16be, Encoding::Utf16Be),
            (Vec::new(), Encoding::Utf8),
        ] {
            let text = decode(&bytes).unwrap();
            assert_eq!(text.encoding, encoding);
            assert_eq!(&*encode(&text.text, encoding).unwrap(), bytes);
        }
        assert_eq!(decode(b"ab\x00c").unwrap_err(), DecodeError::NotText { offset: 2, byte: 0 });
        assert_eq!(encode("Київ", Encoding::Windows1252).unwrap_err(), EncodeError('К'));
    }
}
