// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER. */
export type MemberRole =
  /** Change the entry, its products and pictures. */
  | 'EDITOR'
  /** Everything: also manage members, submit, withdraw and delete the registration. */
  | 'MANAGER'
  /** Read the entry, its products and decisions. */
  | 'STAFF';

/** A set of permissions of an account. */
export type Role =
  /** Everything, everywhere. */
  | 'ADMINISTRATOR'
  /** Member of the given exhibitors. MemberRole states its rights. */
  | 'EXHIBITOR'
  /** All permissions in the given events. */
  | 'ORGANIZER'
  /** Reads everything and reviews registrations in the given events. */
  | 'REVIEWER';

/** The credentials of an account. */
export type SignInInput = {
  /** The address of the account, in any case. */
  email: string;
  /** Its password. */
  password: string;
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

export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  viewer: {
    id: string;
    name: string;
    email: string;
    locale: string | null;
    roles: Array<{
      role: Role;
      memberRole: MemberRole | null;
      event: { id: string; slug: string } | null;
      exhibitor: { id: string; slug: string; event: { slug: string } } | null;
    }>;
  } | null;
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  signIn: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    account: { id: string } | null;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = {
  signOut: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    id
    name
    email
    locale
    roles {
      role
      memberRole
      event {
        id
        slug
      }
      exhibitor {
        id
        slug
        event {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    errors {
      code
      message
      path
    }
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
