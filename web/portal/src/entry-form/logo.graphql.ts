// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A picture that was uploaded for the event by `POST /media`. */
export type ImageInput = {
  /** The alternative text, at most 500 characters. If the object has the picture already, absent languages stay unchanged. Null for none. */
  alt?: Array<TextInput> | null | undefined;
  /** The SHA-256 of the file from the response of the upload, 64 hexadecimal digits. */
  sha256: string;
};

/** The new logo of an exhibitor. */
export type SetExhibitorLogoInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The picture. Null or absent: the logo is removed. */
  image?: ImageInput | null | undefined;
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

export type SetLogoMutationVariables = Exact<{
  input: SetExhibitorLogoInput;
}>;

export type SetLogoMutation = {
  setExhibitorLogo: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const SetLogoDocument = new TypedDocumentString(`
    mutation SetLogo($input: SetExhibitorLogoInput!) {
  setExhibitorLogo(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetLogoMutation, SetLogoMutationVariables>;
