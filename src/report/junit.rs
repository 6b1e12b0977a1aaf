//! `JUnit`'s XML: a test suite, with each finding as a failed test case.

use super::xml::escape;
use super::{Header, Report, Source, Summary};
use crate::base::Lang;
use crate::finding::Located;
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct JUnit {
    messages: Option<Lang>,
    cases: Vec<String>,
}

impl Report for JUnit {
    fn begin(&mut self, header: &Header, _out: &mut dyn Write) -> io::Result<()> {
        self.messages = Some(header.messages);
        Ok(())
    }

    fn finding(
        &mut self,
        source: Source<'_>,
        found: &Located,
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        let (finding, at) = (&found.finding, found.at);
        let message = escape(finding.message.in_lang(self.messages.unwrap_or(Lang::En)));
        let (path, rule, severity) = (escape(source.path), finding.rule.id, finding.severity);
        self.cases.push(format!(
            "    <testcase classname=\"{path}\" name=\"{rule}:{}:{}\">\n      <failure type=\"{severity}\" \
             message=\"{message}\">{path}:{}:{}: {message}</failure>\n    </testcase>\n",
            at.line, at.column, at.line, at.column
        ));
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let failures = self.cases.len();
        // A suite without a case reads as a run that did nothing.
        if self.cases.is_empty() {
            self.cases.push(format!(
                "    <testcase classname=\"woordkeur\" name=\"{} files\"/>\n",
                summary.files
            ));
        }
        let tests = self.cases.len();
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<testsuites name=\"woordkeur\" tests=\"{tests}\" failures=\"{failures}\">")?;
        writeln!(
            out,
            "  <testsuite name=\"woordkeur\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
        )?;
        for case in &self.cases {
            out.write_all(case.as_bytes())?;
        }
        writeln!(out, "  </testsuite>\n</testsuites>")
    }
}
