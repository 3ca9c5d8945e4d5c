/** The properties that connect an input with a value of a form. */
interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
  readonly maxLength?: number;
}

interface TextsProps<Texts> {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly errorAt: (locale: string) => string | undefined;
  readonly error: string | undefined;
  readonly maxLength?: number;
}

/** The bounds of the fields of an input, such as `UPDATE_EXHIBITOR` of `@vitrine/ui/bounds`. */
type Bounds = Readonly<Record<string, { readonly maximum?: number; readonly items?: number }>>;

interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** The names of the values of this type. */
type NameOf<Values, Value> = {
  [Name in keyof Values]: Values[Name] extends Value ? Name : never;
}[keyof Values] &
  string;

/**
 * Connects inputs to form values: `<TextInput label="…" {...field('slug')} />`. The name of a value is also
 * the path of its errors, unless another path is given. The last part of the name selects the bounds of a text.
 */
export function formFields<Values extends object>(
  values: Values,
  set: (changes: Partial<Values>) => void,
  errorAt: (path: string) => string | undefined,
  bounds: Bounds = {},
) {
  const lengthAt = (path: string): { maxLength?: number } => {
    const { maximum, items } = bounds[path.split('.').at(-1) ?? path] ?? {};
    return maximum === undefined || items !== undefined ? {} : { maxLength: maximum };
  };
  const change = <Name extends keyof Values>(name: Name, value: Values[Name]): void =>
    set({ [name]: value } as unknown as Partial<Values>);
  return {
    /** For an input with one value. */
    field: <Name extends keyof Values & string>(
      name: Name,
      path: string = name,
    ): FieldProps<Values[Name]> => ({
      value: values[name],
      onChange: (value) => change(name, value),
      error: errorAt(path),
      ...lengthAt(path),
    }),
    /** For a text in all languages. */
    texts: <Name extends keyof Values & string>(
      name: Name,
      path: string = name,
    ): TextsProps<Values[Name]> => ({
      texts: values[name],
      onChange: (texts) => change(name, texts),
      errorAt: (locale) => errorAt(`${path}.${locale}`),
      error: errorAt(path),
      ...lengthAt(path),
    }),
    /** For a check box. */
    check: (name: NameOf<Values, boolean>): CheckProps => ({
      isSelected: values[name] === true,
      onChange: (isSelected) => set({ [name]: isSelected } as unknown as Partial<Values>),
    }),
  };
}
