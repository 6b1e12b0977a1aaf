use crate::base::Span;

/// A change of some bytes of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Splice {
    /// The bytes to replace; empty to insert.
    pub span: Span,
    /// What comes in their place.
    pub replacement: String,
}

/// Why splices could not be applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SpliceError {
    /// A span lies outside the text or cuts a character in two.
    #[error("bytes {0}..{1} are no stretch of whole characters of the text")]
    Outside(usize, usize),
}

/// Applies `splices` to `text`. Of two that overlap, the earlier one is applied and the later one left out;
/// the indices of those left out come back, ascending.
pub fn splice(text: &str, splices: &[Splice]) -> Result<(String, Vec<usize>), SpliceError> {
    let mut order: Vec<usize> = (0..splices.len()).collect();
    order.sort_by_key(|&index| (splices[index].span, index));
    let mut out = String::with_capacity(text.len() + 64);
    let mut left_out = Vec::new();
    let mut done = 0;
    for index in order {
        let Splice { span, replacement } = &splices[index];
        if span.start < done {
            left_out.push(index);
            continue;
        }
        let outside = || SpliceError::Outside(span.start, span.end);
        text.get(span.start..span.end).ok_or_else(outside)?;
        out.push_str(text.get(done..span.start).ok_or_else(outside)?);
        out.push_str(replacement);
        done = span.end;
    }
    out.push_str(Span::new(done, text.len()).of(text));
    left_out.sort_unstable();
    Ok((out, left_out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earlier_of_two_overlapping_splices_wins() {
        let splices = [
            Splice { span: Span::new(4, 8), replacement: "NAVO".to_owned() },
            Splice { span: Span::new(3, 5), replacement: "x".to_owned() },
            Splice { span: Span::new(0, 2), replacement: "Het".to_owned() },
        ];
        let (text, left_out) = splice("De  Navo", &splices).unwrap();
        assert_eq!((text.as_str(), left_out), ("Het xavo", vec![0]));
        assert!(
            splice("é", &[Splice { span: Span::new(1, 2), replacement: String::new() }]).is_err()
        );
    }
}
