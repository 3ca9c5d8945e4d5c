import type { FileBody } from '../../../contract/site-front-end.js';

/**
 * The result of a page. A string is HTML. An object is a file of another type, a page with the words of an
 * empty search, or a redirection, permanent if the page has moved. Undefined if the object does not exist.
 */
export type PageResult =
  | string
  | { readonly body: FileBody; readonly type: string; readonly emptySearch?: string | undefined }
  | { readonly location: string; readonly isPermanent?: boolean }
  | undefined;
