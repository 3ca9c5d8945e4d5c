import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { withoutValues } from './without-values.js';

const schema = buildSchema(`
  enum Colour { RED }
  input Pair { one: String! two: Int colour: Colour pairs: [Pair!] }
  type Query { ask(pair: Pair): String }
`);
const SECRET = 'sesame';

async function ofVariable(pair: unknown, offersNames = true): Promise<string[]> {
  const document = parse('query ($pair: Pair) { ask(pair: $pair) }');
  const { errors = [] } = await execute({ schema, document, variableValues: { pair } });
  return errors.map((error) => withoutValues(error.message, error, offersNames));
}

function ofLiteral(pair: string, offersNames = true): string[] {
  const errors = validate(schema, parse(`{ ask(pair: ${pair}) }`));
  return errors.map((error) => withoutValues(error.message, error, offersNames));
}

describe('an error message without values', () => {
  it.each([
    {
      value: { one: [SECRET] },
      shown: 'Variable "$pair" got invalid value at "pair.one"; String cannot represent a non string value.',
    },
    {
      value: { one: { at: `"x"; ${SECRET}` } },
      shown: 'Variable "$pair" got invalid value at "pair.one"; String cannot represent a non string value.',
    },
    {
      value: { one: 'x', two: SECRET },
      shown: 'Variable "$pair" got invalid value at "pair.two"; Int cannot represent non-integer value.',
    },
    {
      value: { one: 'x', colour: SECRET },
      shown:
        'Variable "$pair" got invalid value at "pair.colour"; The value does not exist in "Colour" enum.',
    },
    {
      value: { one: 'x', colour: [SECRET] },
      shown:
        'Variable "$pair" got invalid value at "pair.colour"; Enum "Colour" cannot represent non-string value.',
    },
    {
      value: { one: SECRET, three: 3 },
      shown: 'Variable "$pair" got invalid value; Field "three" is not defined by type "Pair".',
    },
    { value: SECRET, shown: 'Variable "$pair" got invalid value; Expected type "Pair" to be an object.' },
  ])('describes an error of a variable: $shown', async ({ value, shown }) => {
    expect(await ofVariable(value)).toEqual([shown]);
  });

  it.each([
    {
      value: `{ one: ["${SECRET}"] }`,
      shown: 'Argument "pair" got invalid value at "pair.one"; String cannot represent a non string value.',
    },
    {
      value: `{ one: "x", two: "${SECRET}" }`,
      shown: 'Argument "pair" got invalid value at "pair.two"; Int cannot represent non-integer value.',
    },
    {
      value: `{ one: "x", colour: ${SECRET} }`,
      shown: 'Argument "pair" got invalid value at "pair.colour"; The value does not exist in "Colour" enum.',
    },
    {
      value: `{ one: "x", pairs: [{ one: "y" }, { one: "z", two: "${SECRET}" }] }`,
      shown:
        'Argument "pair" got invalid value at "pair.pairs[1].two"; Int cannot represent non-integer value.',
    },
    {
      value: `{ two: 1 }`,
      shown:
        'Argument "pair" got invalid value; Field "Pair.one" of required type "String!" was not provided.',
    },
    { value: `"${SECRET}"`, shown: 'Argument "pair" got invalid value; Expected value of type "Pair".' },
  ])('describes an error of a literal: $shown', ({ value, shown }) => {
    expect(ofLiteral(value)).toEqual([shown]);
  });

  it.each([
    {
      original: `Value is not a valid email address: ${SECRET}`,
      shown: 'Value is not a valid email address.',
    },
    {
      original: `DateTime cannot represent an invalid date-time-string ${SECRET}: no.`,
      shown: 'DateTime cannot represent an invalid date-time-string.',
    },
  ])('describes an error of a scalar: $shown', ({ original, shown }) => {
    expect(withoutValues(original, new GraphQLError(original), true)).toBe(shown);
  });

  it.each([
    {
      colour: 'RAD',
      shown: 'Value "RAD" does not exist in "Colour" enum. Did you mean the enum value "RED"?',
    },
    {
      colour: 'red',
      shown: 'The value does not exist in "Colour" enum. Did you mean the enum value "RED"?',
    },
    { colour: 'K9', shown: 'The value does not exist in "Colour" enum.' },
    {
      colour: `RED" does not exist in "Colour" enum. ${SECRET}`,
      shown: 'The value does not exist in "Colour" enum.',
    },
  ])('suggests names of the schema if they are public: $shown', async ({ colour, shown }) => {
    const start = 'Variable "$pair" got invalid value at "pair.colour"; ';
    expect(await ofVariable({ one: 'x', colour })).toEqual([start + shown]);
    const [withoutName] = shown.split(' Did you');
    expect(await ofVariable({ one: 'x', colour }, false)).toEqual([start + withoutName!]);
  });

  it('suggests a name for the text of a value in the document', () => {
    const start =
      'Argument "pair" got invalid value at "pair.colour"; Enum "Colour" cannot represent non-enum value.';
    expect(ofLiteral('{ one: "x", colour: "RED" }')).toEqual([`${start} Did you mean the enum value "RED"?`]);
    expect(ofLiteral('{ one: "x", colour: "RED" }', false)).toEqual([start]);
  });

  it('suggests the name of a field of an input', async () => {
    const shown = 'Variable "$pair" got invalid value; Field "color" is not defined by type "Pair".';
    const pair = { one: 'x', color: SECRET };
    expect(await ofVariable(pair)).toEqual([`${shown} Did you mean "colour"?`]);
    expect(await ofVariable(pair, false)).toEqual([shown]);
  });

  it.each([
    { two: 1.5, shown: 'Int cannot represent non-integer value: 1.5.' },
    { two: 13800138000, shown: 'Int cannot represent non 32-bit signed integer value.' },
    { two: '15', shown: 'Int cannot represent non-integer value.' },
  ])('contains a short number in place of a whole one: $shown', async ({ two, shown }) => {
    expect(await ofVariable({ one: 'x', two })).toEqual([
      `Variable "$pair" got invalid value at "pair.two"; ${shown}`,
    ]);
  });

  it('never contains a number in place of a text', async () => {
    expect(await ofVariable({ one: 123456 })).toEqual([
      'Variable "$pair" got invalid value at "pair.one"; String cannot represent a non string value.',
    ]);
  });

  it('describes an error of an argument', () => {
    const error = new GraphQLError(`Argument "pair" has invalid value "${SECRET}".`);
    expect(withoutValues(error.message, error, true)).toBe('Argument "pair" has invalid value.');
  });

  it('is not changed for other errors', () => {
    const message = 'Use either `first` or `last`, not both: 17.';
    expect(withoutValues(message, new GraphQLError(message), true)).toBe(message);
  });
});
