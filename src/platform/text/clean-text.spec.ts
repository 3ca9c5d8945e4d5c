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
