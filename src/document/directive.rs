use crate::base::Span;

/// What a comment in a file says to woordkeur: `woordkeur: ignore …`, `off`, `on` and so on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The comment's bytes in the file's text.
    pub span: Span,
    /// What it asks.
    pub kind: DirectiveKind,
    /// Rule ids or concept ids that it is for; empty means all.
    pub names: Vec<String>,
}

/// The requests that a comment can make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveKind {
    /// Silence findings in some stretch of the file.
    Ignore(Scope),
    /// Silence findings from here on.
    Off,
    /// End an `Off`.
    On,
}

/// How far an ignore reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// `ignore`: the unit after the comment.
    NextBlock,
    /// `ignore-line`: the line the comment stands on, or the next line when it stands alone on its line.
    Line,
    /// `ignore-file`: all of the file.
    File,
}

impl Directive {
    /// Reads the inside of a comment, without its delimiters. `None` when it is not for woordkeur; an error
    /// phrase when it is, but says nothing known.
    pub fn parse(comment: &str, span: Span) -> Option<Result<Self, String>> {
        let rest = comment.trim().strip_prefix("woordkeur:")?;
        let mut words = rest.split([' ', '\t', '\n', '\r', ',']).filter(|word| !word.is_empty());
        let kind = match words.next() {
            Some("ignore") => DirectiveKind::Ignore(Scope::NextBlock),
            Some("ignore-line") => DirectiveKind::Ignore(Scope::Line),
            Some("ignore-file") => DirectiveKind::Ignore(Scope::File),
            Some("off") => DirectiveKind::Off,
            Some("on") => DirectiveKind::On,
            other => {
                let found = other.unwrap_or_default();
                return Some(Err(format!(
                    "`{found}` is no request to woordkeur; known are `ignore`, `ignore-line`, `ignore-file`, \
                     `off` and `on`"
                )));
            }
        };
        // What follows ` -- ` is the writer's reason.
        let names = words.take_while(|word| *word != "--").map(str::to_owned).collect();
        Some(Ok(Self { span, kind, names }))
    }
}
