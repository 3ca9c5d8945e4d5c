// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The acceptance of the pending change of a product. */
export type AcceptPendingProductChangeInput = {
  /** The global id of the product. */
  productId: string | number;
  /** The `at` of the pending change that the caller has read. STALE if a later proposal has replaced it. If it is absent, any pending change is accepted. */
  proposedAt?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** A new product of an exhibitor. It becomes the last one in the order of the exhibitor. */
export type AddProductInput = {
  /** Global ids of the categories of the product, at most 50. Null for none. */
  categoryIds?: Array<string | number> | null | undefined;
  /** The description, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The key in the exhibitor's or organizer's own system, 1 to 200 characters, unique in the exhibitor. */
  externalId?: string | null | undefined;
  /** The kind of the product. Default for a new product: PRODUCT. */
  kind?: ProductKind | null | undefined;
  /** The name of the product, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** Whether the product is shown in public for the first time at this event. Default for a new product: false. */
  premiere?: boolean | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. Default: derived from the name, Chinese by pinyin. */
  slug?: string | null | undefined;
  /** The web page of the product, http or https without a user name, at most 2,000 characters. Null for none. */
  website?: string | null | undefined;
};

/** A picture that was uploaded for the event by `POST /media`. */
export type ImageInput = {
  /** The alternative text, at most 500 characters. If the object has the picture already, absent languages stay unchanged. Null for none. */
  alt?: Array<TextInput> | null | undefined;
  /** The SHA-256 of the file from the response of the upload, 64 hexadecimal digits. */
  sha256: string;
};

/** The action of a pending change of a product. */
export type PendingProductChangeAction =
  /** Add the product. Visitors cannot read it until acceptance. */
  | 'ADD'
  /** Change the product. It stays unchanged until acceptance. */
  | 'CHANGE'
  /** Remove the product permanently. It stays until acceptance. */
  | 'REMOVE';

/** The identification of a product and the version that the caller has read. */
export type ProductIdInput = {
  /** The global id of the product. */
  productId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The kind of a product. */
export type ProductKind =
  /** A product for sale. */
  | 'PRODUCT'
  /** A project in progress. */
  | 'PROJECT'
  /** A service. */
  | 'SERVICE'
  /** A technology or method. */
  | 'TECHNOLOGY';

/** The rejection of the pending change of a product. */
export type RejectPendingProductChangeInput = {
  /** The reason, at most 5,000 characters. Null for none. */
  note?: string | null | undefined;
  /** The global id of the product. */
  productId: string | number;
};

/** The pictures of a product. They replace its present pictures. */
export type SetProductImagesInput = {
  /** At most 20 pictures in their display order, each once. An empty list removes all. */
  images: Array<ImageInput>;
  /** The global id of the product. */
  productId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of a product. Absent fields stay unchanged. */
export type UpdateProductInput = {
  /** Global ids of the categories of the product, at most 50. Null for none. */
  categoryIds?: Array<string | number> | null | undefined;
  /** The description, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The kind of the product. Default for a new product: PRODUCT. */
  kind?: ProductKind | null | undefined;
  /** The name of the product, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** Whether the product is shown in public for the first time at this event. Default for a new product: false. */
  premiere?: boolean | null | undefined;
  /** The global id of the product. */
  productId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
  /** The web page of the product, http or https without a user name, at most 2,000 characters. Null for none. */
  website?: string | null | undefined;
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

export type EntryProductsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type EntryProductsQuery = {
  node:
    | { __typename: 'Account' }
    | { __typename: 'Announcement' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Booth' }
    | { __typename: 'Category' }
    | { __typename: 'Event' }
    | {
        __typename: 'Exhibitor';
        id: string;
        products: {
          nodes: Array<{
            id: string;
            version: number;
            kind: ProductKind;
            name: string;
            website: string | null;
            premiere: boolean;
            names: Array<{ locale: string; text: string }>;
            descriptions: Array<{ locale: string; text: string }>;
            categories: Array<{ id: string }>;
            images: Array<{ sha256: string; url: string; alts: Array<{ locale: string; text: string }> }>;
            rejectedChange: {
              at: string;
              note: string | null;
              removes: boolean;
              changes: Array<{ field: string; before: string | null; after: string | null }>;
            } | null;
            pendingChange: {
              action: PendingProductChangeAction;
              at: string;
              by: string;
              changes: Array<{ field: string; before: string | null; after: string | null }>;
            } | null;
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      }
    | { __typename: 'Hall' }
    | { __typename: 'Invitation' }
    | { __typename: 'Kiosk' }
    | { __typename: 'KioskEnrolmentKey' }
    | { __typename: 'Product' }
    | { __typename: 'Session' }
    | { __typename: 'Venue' }
    | { __typename: 'Zone' }
    | null;
};

export type AddProductMutationVariables = Exact<{
  input: AddProductInput;
}>;

export type AddProductMutation = {
  addProduct: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    product: { id: string } | null;
  };
};

export type AcceptProductChangeMutationVariables = Exact<{
  input: AcceptPendingProductChangeInput;
}>;

export type AcceptProductChangeMutation = {
  acceptPendingProductChange: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RejectProductChangeMutationVariables = Exact<{
  input: RejectPendingProductChangeInput;
}>;

export type RejectProductChangeMutation = {
  rejectPendingProductChange: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type SaveProductMutationVariables = Exact<{
  input: UpdateProductInput;
  locale?: string | null | undefined;
}>;

export type SaveProductMutation = {
  updateProduct: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    product: {
      id: string;
      version: number;
      kind: ProductKind;
      name: string;
      website: string | null;
      premiere: boolean;
      names: Array<{ locale: string; text: string }>;
      descriptions: Array<{ locale: string; text: string }>;
      categories: Array<{ id: string }>;
      images: Array<{ sha256: string; url: string; alts: Array<{ locale: string; text: string }> }>;
      rejectedChange: {
        at: string;
        note: string | null;
        removes: boolean;
        changes: Array<{ field: string; before: string | null; after: string | null }>;
      } | null;
      pendingChange: {
        action: PendingProductChangeAction;
        at: string;
        by: string;
        changes: Array<{ field: string; before: string | null; after: string | null }>;
      } | null;
    } | null;
  };
};

export type RemoveProductMutationVariables = Exact<{
  input: ProductIdInput;
}>;

export type RemoveProductMutation = {
  removeProduct: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SetProductPicturesMutationVariables = Exact<{
  input: SetProductImagesInput;
}>;

export type SetProductPicturesMutation = {
  setProductImages: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type EntryProductFragment = {
  id: string;
  version: number;
  kind: ProductKind;
  name: string;
  website: string | null;
  premiere: boolean;
  names: Array<{ locale: string; text: string }>;
  descriptions: Array<{ locale: string; text: string }>;
  categories: Array<{ id: string }>;
  images: Array<{ sha256: string; url: string; alts: Array<{ locale: string; text: string }> }>;
  rejectedChange: {
    at: string;
    note: string | null;
    removes: boolean;
    changes: Array<{ field: string; before: string | null; after: string | null }>;
  } | null;
  pendingChange: {
    action: PendingProductChangeAction;
    at: string;
    by: string;
    changes: Array<{ field: string; before: string | null; after: string | null }>;
  } | null;
};

export const EntryProductFragmentDoc = new TypedDocumentString(
  `
    fragment EntryProduct on Product {
  id
  version
  kind
  name(locale: $locale)
  names {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  website
  premiere
  categories {
    id
  }
  images {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  rejectedChange {
    at
    note
    removes
    changes {
      field
      before
      after
    }
  }
  pendingChange {
    action
    at
    by
    changes {
      field
      before
      after
    }
  }
}
    `,
  { fragmentName: 'EntryProduct' },
) as unknown as TypedDocumentString<EntryProductFragment, unknown>;
export const EntryProductsDocument = new TypedDocumentString(`
    query EntryProducts($id: ID!, $after: String, $locale: Locale) {
  node(id: $id) {
    __typename
    ... on Exhibitor {
      id
      products(first: 50, after: $after, locale: $locale) {
        nodes {
          ...EntryProduct
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment EntryProduct on Product {
  id
  version
  kind
  name(locale: $locale)
  names {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  website
  premiere
  categories {
    id
  }
  images {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  rejectedChange {
    at
    note
    removes
    changes {
      field
      before
      after
    }
  }
  pendingChange {
    action
    at
    by
    changes {
      field
      before
      after
    }
  }
}`) as unknown as TypedDocumentString<EntryProductsQuery, EntryProductsQueryVariables>;
export const AddProductDocument = new TypedDocumentString(`
    mutation AddProduct($input: AddProductInput!) {
  addProduct(input: $input) {
    errors {
      code
      message
      path
    }
    product {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddProductMutation, AddProductMutationVariables>;
export const AcceptProductChangeDocument = new TypedDocumentString(`
    mutation AcceptProductChange($input: AcceptPendingProductChangeInput!) {
  acceptPendingProductChange(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptProductChangeMutation, AcceptProductChangeMutationVariables>;
export const RejectProductChangeDocument = new TypedDocumentString(`
    mutation RejectProductChange($input: RejectPendingProductChangeInput!) {
  rejectPendingProductChange(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RejectProductChangeMutation, RejectProductChangeMutationVariables>;
export const SaveProductDocument = new TypedDocumentString(`
    mutation SaveProduct($input: UpdateProductInput!, $locale: Locale) {
  updateProduct(input: $input) {
    errors {
      code
      message
      path
    }
    product {
      ...EntryProduct
    }
  }
}
    fragment EntryProduct on Product {
  id
  version
  kind
  name(locale: $locale)
  names {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  website
  premiere
  categories {
    id
  }
  images {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  rejectedChange {
    at
    note
    removes
    changes {
      field
      before
      after
    }
  }
  pendingChange {
    action
    at
    by
    changes {
      field
      before
      after
    }
  }
}`) as unknown as TypedDocumentString<SaveProductMutation, SaveProductMutationVariables>;
export const RemoveProductDocument = new TypedDocumentString(`
    mutation RemoveProduct($input: ProductIdInput!) {
  removeProduct(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveProductMutation, RemoveProductMutationVariables>;
export const SetProductPicturesDocument = new TypedDocumentString(`
    mutation SetProductPictures($input: SetProductImagesInput!) {
  setProductImages(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetProductPicturesMutation, SetProductPicturesMutationVariables>;
