import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    { why: 'trims', text: '  机器人 ', clean: '机器人' },
    { why: 'composes', text: 'Cafe\u0301', clean: 'Café' },
    { why: 'keeps a joiner inside of a word', text: 'می\u200cخواهم', clean: 'می\u200cخواهم' },
    { why: 'keeps an emoji of several characters', text: '❤\ufe0f', clean: '❤\ufe0f' },
    { why: 'keeps what is outside of the basic plane', text: '𠮷野家', clean: '𠮷野家' },
  ])('$why', ({ text, clean }) => {
    expect(cleanText(text, 20)).toEqual({ text: clean });
  });

  it.each(['a\r\nb\rc\td', 'a\u2028b\u2029c\td', 'a\u0085b\nc\td'])(
    'keeps line feeds in place of other line breaks, and tabs, in a text of several lines: %j',
    (text) => {
      expect(cleanText(text, 20, 'many')).toEqual({ text: 'a\nb\nc\td' });
    },
  );

  it.each(['a\nb', 'a\r\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])(
    'refuses a line break in one line: %j',
    (text) => {
      expect(cleanText(text, 20)).toEqual({ fault: 'lines' });
    },
  );

  it.each(['one', 'many'] as const)('refuses, in %s line(s), what only programs may use', (lines) => {
    for (const character of ['\ufdd0', '\uffff', '\u{1fffe}', '\u202e', '\u2066', '\u0007']) {
      expect(cleanText(`a${character}b`, 20, lines)).toEqual({ fault: 'controls' });
    }
  });

  it.each(['\u200b', '\u200b \u2060', '\u3164', '\u2800', '\u00ad\u034f', '\ufe0f'])(
    'takes a text that shows nothing for empty: %j',
    (text) => {
      expect(cleanText(text, 20)).toEqual({ fault: 'empty' });
    },
  );

  it.each([
    { why: 'a tab', text: 'a\tb', fault: 'controls' },
    { why: 'blank', text: ' \n\t', fault: 'empty' },
    { why: 'NUL', text: 'a\0b', fault: 'controls' },
    { why: 'a lone surrogate', text: 'a\ud800b', fault: 'controls' },
    { why: 'a change of direction', text: 'a\u202Eb', fault: 'controls' },
    { why: 'one too many', text: 'a'.repeat(21), fault: 'too long' },
    { why: 'a megabyte of accents', text: `a${'\u0301'.repeat(1_000_000)}`, fault: 'too long' },
  ])('refuses $why', ({ text, fault }) => {
    expect(cleanText(text, 20)).toEqual({ fault });
  });
});
