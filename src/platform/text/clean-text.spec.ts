import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    { why: 'trims white space', text: '  机器人 ', clean: '机器人' },
    { why: 'composes characters', text: 'Cafe\u0301', clean: 'Café' },
    { why: 'keeps a joiner inside of a word', text: 'می\u200cخواهم', clean: 'می\u200cخواهم' },
    { why: 'keeps an emoji of several characters', text: '❤\ufe0f', clean: '❤\ufe0f' },
    { why: 'keeps characters outside of the basic plane', text: '𠮷野家', clean: '𠮷野家' },
  ])('$why', ({ text, clean }) => {
    expect(cleanText(text, 20)).toEqual({ text: clean });
  });

  it.each([
    ['a zero-width space', 'Ali\u200bbaba', 'Alibaba'],
    ['a word joiner and a soft hyphen', 'Ali\u2060ba\u00adba', 'Alibaba'],
    ['invisible operators', 'A\u2062B\u2063', 'AB'],
    ['a joiner between Latin letters or Chinese characters', 'Ali\u200dbaba 华\u200c为', 'Alibaba 华为'],
    ['joiners at the ends', '\u200dأب\u200c', 'أب'],
    ['a direction mark in a text from left to right', 'Ali\u200ebaba\u200f', 'Alibaba'],
    ['tags without an emoji', 'a\u{e0061}\u{e0062}\u{e007f}', 'a'],
    ['a space that it leaves at the end', 'Alibaba \u200b', 'Alibaba'],
    ['a character between a letter and its accent', 'Cafe\u200b\u0301', 'Café'],
  ])('removes %s from one line', (_, text, clean) => {
    expect(cleanText(text, 40)).toEqual({ text: clean });
  });

  it.each([
    ['a non-joiner in Persian', 'می\u200cخواهم'],
    ['a joiner after a virama', 'क्\u200dष'],
    ['a joiner at the end of a Malayalam letter', 'ന്\u200d'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['an emoji with a tone of skin', '👩🏽\u200d💻'],
    ['an emoji with a variation selector', '❤\ufe0f\u200d🔥'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a direction mark in Hebrew', 'שלום C++\u200f!'],
    ['an Arabic sign of numbers', '\u0600١٢'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text, 40)).toEqual({ text: text.normalize('NFC') });
  });

  it('keeps invisible characters in a text of several lines', () => {
    expect(cleanText('Ali\u00adbaba', 20, 'many')).toEqual({ text: 'Ali\u00adbaba' });
  });

  it.each(['a\r\nb\rc\td', 'a\u2028b\u2029c\td', 'a\u0085b\nc\td'])(
    'keeps tabs and replaces other line breaks by line feeds in a text of several lines: %j',
    (text) => {
      expect(cleanText(text, 20, 'many')).toEqual({ text: 'a\nb\nc\td' });
    },
  );

  it.each(['a\nb', 'a\r\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])(
    'rejects a line break in one line: %j',
    (text) => {
      expect(cleanText(text, 20)).toEqual({ fault: 'lines' });
    },
  );

  it.each(['one', 'many'] as const)('rejects noncharacters and control characters in %s line(s)', (lines) => {
    for (const character of ['\ufdd0', '\uffff', '\u{1fffe}', '\u202e', '\u2066', '\u0007']) {
      expect(cleanText(`a${character}b`, 20, lines)).toEqual({ fault: 'controls' });
    }
  });

  it.each(['\u200b', '\u200b \u2060', '\u3164', '\u2800', '\u00ad\u034f', '\ufe0f'])(
    'treats a text without visible characters as empty: %j',
    (text) => {
      expect(cleanText(text, 20)).toEqual({ fault: 'empty' });
    },
  );

  it.each([
    { why: 'a tab', text: 'a\tb', fault: 'controls' },
    { why: 'only white space', text: ' \n\t', fault: 'empty' },
    { why: 'NUL', text: 'a\0b', fault: 'controls' },
    { why: 'a lone surrogate', text: 'a\ud800b', fault: 'controls' },
    { why: 'a character that changes the direction', text: 'a\u202Eb', fault: 'controls' },
    { why: 'one character too many', text: 'a'.repeat(21), fault: 'too long' },
    { why: 'a megabyte of accents', text: `a${'\u0301'.repeat(1_000_000)}`, fault: 'too long' },
  ])('rejects $why', ({ text, fault }) => {
    expect(cleanText(text, 20)).toEqual({ fault });
  });
});
