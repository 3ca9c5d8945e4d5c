import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    { why: 'trims', text: '  机器人 ', clean: '机器人' },
    { why: 'composes', text: 'Cafe\u0301', clean: 'Café' },
    { why: 'keeps one kind of line break', text: 'a\r\nb\rc', clean: 'a\nb\nc' },
    { why: 'keeps what is outside of the basic plane', text: '𠮷野家', clean: '𠮷野家' },
  ])('$why', ({ text, clean }) => {
    expect(cleanText(text, 20)).toEqual({ text: clean });
  });

  it.each([
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
