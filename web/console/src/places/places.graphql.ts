// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PlacesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type PlacesQuery = {
  event: {
    venues: Array<{
      id: string;
      slug: string;
      name: string;
      shortName: string;
      halls: Array<{ id: string; code: string; name: string; width: number | null; depth: number | null }>;
    }>;
    zones: Array<{ id: string; name: string }>;
  } | null;
};

export const PlacesDocument = new TypedDocumentString(`
    query Places($event: String!, $locale: Locale) {
  event(slug: $event) {
    venues {
      id
      slug
      name(locale: $locale)
      shortName(locale: $locale)
      halls {
        id
        code
        name(locale: $locale)
        width
        depth
      }
    }
    zones {
      id
      name(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
