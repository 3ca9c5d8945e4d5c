// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EntryChoicesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type EntryChoicesQuery = {
  event: {
    zones: Array<{ id: string; name: string }>;
    categories: Array<{
      id: string;
      name: string;
      chinese: string;
      english: string;
      children: Array<{
        id: string;
        name: string;
        chinese: string;
        english: string;
        children: Array<{
          id: string;
          name: string;
          chinese: string;
          english: string;
          children: Array<{ id: string; name: string; chinese: string; english: string }>;
        }>;
      }>;
    }>;
  } | null;
};

export type CategoryChoiceFragment = { id: string; name: string; chinese: string; english: string };

export const CategoryChoiceFragmentDoc = new TypedDocumentString(
  `
    fragment CategoryChoice on Category {
  id
  name(locale: $locale)
  chinese: name(locale: "zh-Hans")
  english: name(locale: "en")
}
    `,
  { fragmentName: 'CategoryChoice' },
) as unknown as TypedDocumentString<CategoryChoiceFragment, unknown>;
export const EntryChoicesDocument = new TypedDocumentString(`
    query EntryChoices($event: String!, $locale: Locale) {
  event(slug: $event) {
    zones {
      id
      name(locale: $locale)
    }
    categories {
      ...CategoryChoice
      children {
        ...CategoryChoice
        children {
          ...CategoryChoice
          children {
            ...CategoryChoice
          }
        }
      }
    }
  }
}
    fragment CategoryChoice on Category {
  id
  name(locale: $locale)
  chinese: name(locale: "zh-Hans")
  english: name(locale: "en")
}`) as unknown as TypedDocumentString<EntryChoicesQuery, EntryChoicesQueryVariables>;
