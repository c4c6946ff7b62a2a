//! From bytes to text: which encoding they are in, and a sliding window over the decoded text.
//!
//! A byte order mark settles the encoding; so do the NUL bytes of UTF-16 without one. Otherwise the question stays
//! open as long as only ASCII comes, and is answered at the first byte beyond it, wherever in the file that is.

use std::collections::VecDeque;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::ReadError;
use super::bytes::Bytes;

const CHUNK: usize = 64 << 10;
/// How many bytes from the first one beyond ASCII are looked at to tell the encoding.
const LOOK: usize = 256 << 10;
/// How many bytes at the beginning are looked at to tell UTF-16 without a byte order mark.
const HEAD: usize = 4 << 10;
const REPLACEMENT: char = '\u{FFFD}';

/// A window over the decoded text, moved forward by [`Text::consume`] and widened by [`Text::fill`].
pub(super) struct Text {
    bytes: Bytes,
    encoding: &'static Encoding,
    byte_order_mark: bool,
    /// None while only ASCII has come.
    decoder: Option<encoding_rs::Decoder>,
    /// Read, not yet decoded.
    raw: Vec<u8>,
    read_all: bool,
    decoded_all: bool,
    buffer: String,
    start: usize,
    /// How much text lies before `buffer`.
    before: u64,
    /// Where in the whole text a broken byte was replaced, in order.
    replaced: VecDeque<u64>,
}

impl Text {
    pub(super) fn new(bytes: Bytes, label: Option<&str>) -> Result<Text, ReadError> {
        let stated = label.map(|label| {
            Encoding::for_label(label.as_bytes()).ok_or_else(|| ReadError::UnknownEncoding { label: label.to_owned() })
        });
        let mut text = Text {
            bytes,
            encoding: UTF_8,
            byte_order_mark: false,
            decoder: None,
            raw: Vec::new(),
            read_all: false,
            decoded_all: false,
            buffer: String::new(),
            start: 0,
            before: 0,
            replaced: VecDeque::new(),
        };
        text.read_raw(HEAD)?;
        if let Some((encoding, length)) = Encoding::for_bom(&text.raw) {
            text.byte_order_mark = true;
            text.raw.drain(..length);
            text.decide(encoding);
        } else if let Some(encoding) = stated.transpose()? {
            text.decide(encoding);
        } else if let Some(encoding) = utf_16_by_its_nuls(&text.raw) {
            text.decide(encoding);
        }
        Ok(text)
    }

    pub(super) fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    pub(super) fn has_byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }

    pub(super) fn is_gzip(&self) -> bool {
        self.bytes.is_gzip()
    }

    /// The text that is decoded and not consumed.
    pub(super) fn window(&self) -> &str {
        &self.buffer[self.start..]
    }

    /// Whether no text comes after the window.
    pub(super) fn at_end(&self) -> bool {
        self.decoded_all
    }

    pub(super) fn consume(&mut self, length: usize) {
        self.start += length;
    }

    /// How many broken bytes were replaced in the next `length` bytes of text; asked once for each stretch.
    pub(super) fn take_replaced(&mut self, length: usize) -> usize {
        if self.replaced.is_empty() {
            return 0;
        }
        let end = self.before + (self.start + length) as u64;
        let count = self.replaced.iter().take_while(|at| **at < end).count();
        self.replaced.drain(..count);
        count
    }

    /// Widens the window by at least its own size, so that looking at it again and again stays linear.
    pub(super) fn fill(&mut self) -> Result<(), ReadError> {
        if self.decoded_all {
            return Ok(());
        }
        self.before += self.start as u64;
        self.buffer.drain(..self.start);
        self.start = 0;
        self.read_raw(CHUNK.max(self.buffer.len()))?;
        if self.decoder.is_none() {
            self.take_ascii()?;
        }
        if self.decoder.is_some() {
            self.decode();
        }
        self.decoded_all = self.read_all && self.raw.is_empty();
        Ok(())
    }

    fn read_raw(&mut self, wanted: usize) -> Result<(), ReadError> {
        let mut length = self.raw.len();
        self.raw.resize(length.max(wanted), 0);
        while length < self.raw.len() && !self.read_all {
            match self.bytes.read(&mut self.raw[length..])? {
                0 => self.read_all = true,
                count => length += count,
            }
        }
        self.raw.truncate(length);
        Ok(())
    }

    /// Takes what is ASCII; at the first byte beyond it, decides the encoding.
    fn take_ascii(&mut self) -> Result<(), ReadError> {
        let ascii = Encoding::ascii_valid_up_to(&self.raw);
        self.buffer.extend(self.raw.drain(..ascii).map(char::from));
        if !self.raw.is_empty() {
            self.read_raw(LOOK)?;
            let encoding = encoding_of(&self.raw, self.read_all);
            self.decide(encoding);
        }
        Ok(())
    }

    fn decide(&mut self, encoding: &'static Encoding) {
        self.encoding = encoding;
        self.decoder = Some(encoding.new_decoder_without_bom_handling());
    }

    fn decode(&mut self) {
        let Some(decoder) = &mut self.decoder else { return };
        let mut rest = self.raw.as_slice();
        loop {
            let room = decoder.max_utf8_buffer_length_without_replacement(rest.len());
            self.buffer.reserve(room.unwrap_or(CHUNK).max(16));
            let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut self.buffer, self.read_all);
            rest = &rest[read..];
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.replaced.push_back(self.before + self.buffer.len() as u64);
                    self.buffer.push(REPLACEMENT);
                }
            }
        }
        self.raw.clear();
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("bytes", &self.bytes).field("encoding", &self.encoding.name()).finish()
    }
}

/// ASCII in UTF-16 has a NUL in every other byte, which no other text has.
fn utf_16_by_its_nuls(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    let nuls = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let mostly = |count: usize, other: usize| pairs > 1 && count * 2 > pairs && other * 8 < pairs;
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a few broken bytes is still UTF-8: other encodings hardly ever make a whole sequence of it by chance,
/// so sequences are counted against breaks.
fn encoding_of(sample: &[u8], complete: bool) -> &'static Encoding {
    let (mut sequences, mut breaks) = (0usize, 0usize);
    let mut chunks = sample.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        sequences += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        let cut_by_the_sample = chunks.peek().is_none() && !complete;
        if !chunk.invalid().is_empty() && !cut_by_the_sample {
            breaks += 1;
        }
    }
    if breaks == 0 || sequences > breaks {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, complete);
    detector.guess(None, Utf8Detection::Deny)
}
