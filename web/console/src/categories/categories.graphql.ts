// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The identification of a category. */
export type CategoryIdInput = {
  /** The global id of the category. */
  categoryId: string | number;
};

/** A new category of an event. It becomes the last of its siblings. */
export type CreateCategoryInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The maximum number of approved exhibitors in the category and its descendants, 0 or more. Null for no limit. */
  exhibitorQuota?: number | null | undefined;
  /** The code in an external classification, such as `SEI2018:1.5`, at most 64 characters. Null for none. */
  externalCode?: string | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The global id of the parent category, in the same event. If it is absent, the category becomes a root. */
  parentId?: string | number | null | undefined;
  /** The icon of the category: brain-circuit, bot, database, globe, monitor, dna, heart-pulse, hexagon, leaf, train-front, rocket, plug, banknote, utensils, house, store, luggage, presentation, baby, package, shapes. Null: it follows from the words of slug and name, else from the parent. */
  sign?: string | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another category of the event has it. */
  slug: string;
};

/** The move of a category with all its descendants. */
export type MoveCategoryInput = {
  /** The global id of the category. */
  categoryId: string | number;
  /** The global id of the new parent, in the same event. INVALID if it is a descendant of the category. If it is absent, the category becomes a root. */
  parentId?: string | number | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The order of the root categories, or of the children of one category. */
export type OrderCategoriesInput = {
  /** Global ids of categories directly below the parent, the first one first, each once, at most 1,000. The other objects follow in their present order. */
  categoryIds: Array<string | number>;
  /** The global id of the event. */
  eventId: string | number;
  /** The global id of the parent of the categories. If it is absent, the root categories are ordered. */
  parentId?: string | number | null | undefined;
  /** Global ids of all objects in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared. */
  seenIds?: Array<string | number> | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of a category. Absent fields stay unchanged. */
export type UpdateCategoryInput = {
  /** The global id of the category. */
  categoryId: string | number;
  /** The maximum number of approved exhibitors in the category and its descendants, 0 or more. Null for no limit. */
  exhibitorQuota?: number | null | undefined;
  /** The code in an external classification, such as `SEI2018:1.5`, at most 64 characters. Null for none. */
  externalCode?: string | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The icon of the category: brain-circuit, bot, database, globe, monitor, dna, heart-pulse, hexagon, leaf, train-front, rocket, plug, banknote, utensils, house, store, luggage, presentation, baby, package, shapes. Null: it follows from the words of slug and name, else from the parent. */
  sign?: string | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another category of the event has it. */
  slug?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The kind of an error that the caller can correct. */
export type UserErrorCode =
  /** The booth is assigned to, or held for, another exhibitor, or blocked. */
  | 'BOOTH_TAKEN'
  /** This Idempotency-Key was used with another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The value has a wrong form: too long, empty, not an address. */
  | 'INVALID'
  /** Other objects still need the object. */
  | 'IN_USE'
  /** The object does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** As many as the event has room for are approved already. */
  | 'QUOTA_EXCEEDED'
  /** The event does not accept registrations now. */
  | 'REGISTRATION_CLOSED'
  /** The object has changed since the version sent. */
  | 'STALE'
  /** Another object has this slug, code or e-mail already. */
  | 'TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The status does not allow this step. */
  | 'WRONG_STATUS';

export type CategoriesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type CategoriesQuery = {
  event: {
    allCategories: Array<{
      id: string;
      version: number | null;
      slug: string;
      name: string;
      color: number;
      hatched: boolean;
      sign: string;
      externalCode: string | null;
      exhibitorQuota: number | null;
      parent: { id: string } | null;
      names: Array<{ locale: string; text: string }>;
    }>;
    exhibitors: { facets: { categories: Array<{ count: number; category: { id: string } }> } };
  } | null;
};

export type CategoryRowFragment = {
  id: string;
  version: number | null;
  slug: string;
  name: string;
  color: number;
  hatched: boolean;
  sign: string;
  externalCode: string | null;
  exhibitorQuota: number | null;
  names: Array<{ locale: string; text: string }>;
};

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
  locale?: string | null | undefined;
}>;

export type CreateCategoryMutation = {
  createCategory: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    category: {
      id: string;
      version: number | null;
      slug: string;
      name: string;
      color: number;
      hatched: boolean;
      sign: string;
      externalCode: string | null;
      exhibitorQuota: number | null;
      names: Array<{ locale: string; text: string }>;
    } | null;
  };
};

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
  locale?: string | null | undefined;
}>;

export type UpdateCategoryMutation = {
  updateCategory: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    category: {
      id: string;
      version: number | null;
      slug: string;
      name: string;
      color: number;
      hatched: boolean;
      sign: string;
      externalCode: string | null;
      exhibitorQuota: number | null;
      names: Array<{ locale: string; text: string }>;
    } | null;
  };
};

export type MoveCategoryMutationVariables = Exact<{
  input: MoveCategoryInput;
}>;

export type MoveCategoryMutation = {
  moveCategory: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type OrderCategoriesMutationVariables = Exact<{
  input: OrderCategoriesInput;
}>;

export type OrderCategoriesMutation = {
  orderCategories: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type DeleteCategoryMutationVariables = Exact<{
  input: CategoryIdInput;
}>;

export type DeleteCategoryMutation = {
  deleteCategory: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const CategoryRowFragmentDoc = new TypedDocumentString(
  `
    fragment CategoryRow on Category {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  color
  hatched
  sign
  externalCode
  exhibitorQuota
}
    `,
  { fragmentName: 'CategoryRow' },
) as unknown as TypedDocumentString<CategoryRowFragment, unknown>;
export const CategoriesDocument = new TypedDocumentString(`
    query Categories($event: String!, $locale: Locale) {
  event(slug: $event) {
    allCategories {
      ...CategoryRow
      parent {
        id
      }
    }
    exhibitors(first: 1) {
      facets {
        categories {
          count
          category {
            id
          }
        }
      }
    }
  }
}
    fragment CategoryRow on Category {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  color
  hatched
  sign
  externalCode
  exhibitorQuota
}`) as unknown as TypedDocumentString<CategoriesQuery, CategoriesQueryVariables>;
export const CreateCategoryDocument = new TypedDocumentString(`
    mutation CreateCategory($input: CreateCategoryInput!, $locale: Locale) {
  createCategory(input: $input) {
    errors {
      code
      message
      path
    }
    category {
      ...CategoryRow
    }
  }
}
    fragment CategoryRow on Category {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  color
  hatched
  sign
  externalCode
  exhibitorQuota
}`) as unknown as TypedDocumentString<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const UpdateCategoryDocument = new TypedDocumentString(`
    mutation UpdateCategory($input: UpdateCategoryInput!, $locale: Locale) {
  updateCategory(input: $input) {
    errors {
      code
      message
      path
    }
    category {
      ...CategoryRow
    }
  }
}
    fragment CategoryRow on Category {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  color
  hatched
  sign
  externalCode
  exhibitorQuota
}`) as unknown as TypedDocumentString<UpdateCategoryMutation, UpdateCategoryMutationVariables>;
export const MoveCategoryDocument = new TypedDocumentString(`
    mutation MoveCategory($input: MoveCategoryInput!) {
  moveCategory(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveCategoryMutation, MoveCategoryMutationVariables>;
export const OrderCategoriesDocument = new TypedDocumentString(`
    mutation OrderCategories($input: OrderCategoriesInput!) {
  orderCategories(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrderCategoriesMutation, OrderCategoriesMutationVariables>;
export const DeleteCategoryDocument = new TypedDocumentString(`
    mutation DeleteCategory($input: CategoryIdInput!) {
  deleteCategory(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCategoryMutation, DeleteCategoryMutationVariables>;
