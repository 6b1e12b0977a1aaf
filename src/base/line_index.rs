use super::Span;

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode code points of the line as it stands in the file, without BOM.
    pub column: usize,
}

/// Turns byte offsets of one text into lines and columns. A line ends after `\n`, `\r\n` or a lone `\r`.
#[derive(Debug, Clone)]
pub struct LineIndex {
    /// Byte offset at which each line starts; the first is 0.
    starts: Vec<usize>,
}

impl LineIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        Self { starts }
    }

    /// Line and column of the byte at `offset` in `text`, which must be the text the index was made of.
    pub fn line_column(&self, text: &str, offset: usize) -> LineColumn {
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        let before = Span::new(start, offset.min(text.len()).max(start)).of(text);
        let column = before.chars().filter(|&c| c != '\u{feff}').count() + 1;
        LineColumn { line, column }
    }

    /// The span of a line (from 1) without its line end.
    pub fn line_span(&self, text: &str, line: usize) -> Span {
        let start = self.starts.get(line - 1).copied().unwrap_or(text.len());
        let end = self.starts.get(line).copied().unwrap_or(text.len());
        let body = Span::new(start, end).of(text);
        Span::new(start, start + body.trim_end_matches(['\n', '\r']).len())
    }

    /// How many lines there are; at least 1.
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_lines_end_three_ways() {
        let text = "\u{feff}één\r\ntwee\rdrie\nvi\u{0065}\u{0308}r";
        let index = LineIndex::new(text);
        let at = |needle: &str| {
            let found = index.line_column(text, text.find(needle).unwrap());
            (found.line, found.column)
        };
        assert_eq!(at("één"), (1, 1));
        assert_eq!(at("n\r"), (1, 3));
        assert_eq!(at("twee"), (2, 1));
        assert_eq!(at("drie"), (3, 1));
        assert_eq!(index.line_column(text, text.len() - 1), LineColumn { line: 4, column: 5 });
        assert_eq!(index.line_span(text, 2).of(text), "twee");
        assert_eq!(index.line_count(), 4);
    }
}
