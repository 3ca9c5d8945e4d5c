import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** Scalars without text values. */
const NO_TEXT = new Set(['Int', 'Float', 'Boolean']);

const SAMPLES: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2027-03-01',
  DateTime: '2027-03-01T01:00:00.000Z',
  Locale: 'en',
  TimeZone: 'Asia/Shanghai',
  CountryCode: 'CN',
  URL: 'https://example.org/',
  EmailAddress: 'a@example.org',
  JSONObject: {},
};

/** The path of a text in an input; list items have the path `0`. */
export type TextPath = readonly string[];

/** The paths of all texts in an input of this type. */
export function textFieldsOf(type: GraphQLInputType, path: TextPath = [], depth = 0): TextPath[] {
  const plain = getNullableType(type);
  if (isListType(plain)) return textFieldsOf(plain.ofType, [...path, '0'], depth);
  if (isInputObjectType(plain)) {
    if (depth > 6) return [];
    const fields = Object.values(plain.getFields());
    return fields.flatMap((field) => textFieldsOf(field.type, [...path, field.name], depth + 1));
  }
  return NO_TEXT.has(plain.name) ? [] : [path];
}

/** The scalar or enumeration at a path in an input of this type. */
export function typeAt(type: GraphQLInputType, [step, ...rest]: TextPath): GraphQLInputType {
  const plain = getNullableType(type);
  if (step === undefined) return plain;
  if (isListType(plain)) return typeAt(plain.ofType, rest);
  const field = isInputObjectType(plain) ? plain.getFields()[step] : undefined;
  if (!field) throw new Error(`No field ${step} in ${String(plain)}`);
  return typeAt(field.type, rest);
}

/** The path of a list, its type and a sample item. */
export interface ListField {
  readonly path: TextPath;
  readonly type: string;
  readonly item: unknown;
}

/** The paths of all lists in an input of this type. */
export function listFieldsOf(type: GraphQLInputType, path: TextPath = [], depth = 0): ListField[] {
  const plain = getNullableType(type);
  if (isListType(plain))
    return [
      { path, type: String(plain.ofType), item: sampleOf(plain.ofType) },
      ...listFieldsOf(plain.ofType, [...path, '0'], depth),
    ];
  if (!isInputObjectType(plain) || depth > 6) return [];
  const fields = Object.values(plain.getFields());
  return fields.flatMap((field) => listFieldsOf(field.type, [...path, field.name], depth + 1));
}

/** The input `base` with another value at the path, completed with required fields around it. */
export function withText(type: GraphQLInputType, base: unknown, path: TextPath, text: unknown): unknown {
  const [step, ...rest] = path;
  const plain = getNullableType(type);
  if (step === undefined) return getNamedType(plain).name === 'JSONObject' ? { text } : text;
  if (isListType(plain)) {
    const [first, ...others] = Array.isArray(base) ? (base as unknown[]) : [];
    return [withText(plain.ofType, first, rest, text), ...others];
  }
  if (!isInputObjectType(plain)) throw new Error(`No fields in ${plain.name}`);
  const field = plain.getFields()[step];
  if (!field) throw new Error(`No field ${step} in ${plain.name}`);
  const known = { ...(sampleOf(plain) as object), ...(base as object | undefined) } as Record<
    string,
    unknown
  >;
  return { ...known, [step]: withText(field.type, known[step], rest, text) };
}

/** A minimal value of the type. */
function sampleOf(type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [sampleOf(plain.ofType)];
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  if (isScalarType(plain)) return SAMPLES[plain.name] ?? 'x';
  const required = Object.values(plain.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}
