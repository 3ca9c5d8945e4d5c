import { filledBody } from './filled-template.js';

const EMPTY = { event: '', note: '' };

describe('a body with its values', () => {
  it.each([
    { why: 'fills a placeholder', body: 'To {event}', values: { event: 'Week' }, text: 'To Week\n' },
    { why: 'omits a line whose placeholders are empty', body: 'A\n{note}\nB', values: {}, text: 'A\nB\n' },
    {
      why: 'keeps a line if one of its placeholders has a value',
      body: '{event} {note}!',
      values: { event: 'Week' },
      text: 'Week !\n',
    },
    {
      why: 'keeps one blank line of two around an omitted line',
      body: 'A\n\n{note}\n\nB',
      values: {},
      text: 'A\n\nB\n',
    },
    { why: 'keeps the blank lines of the text', body: 'A\n\n\nB', values: {}, text: 'A\n\n\nB\n' },
    { why: 'starts with the first line that is not omitted', body: '{note}\n\nB', values: {}, text: 'B\n' },
    {
      why: 'does not replace placeholders in a value',
      body: '{note}',
      values: { note: '{event}' },
      text: '{event}\n',
    },
    { why: 'takes $& as it is', body: '{note}', values: { note: "$& $' $1" }, text: "$& $' $1\n" },
    { why: 'keeps a name of every object', body: '{constructor}', values: {}, text: '{constructor}\n' },
  ])('$why', ({ body, values, text }) => {
    expect(filledBody(body, { ...EMPTY, ...values })).toBe(text);
  });
});
