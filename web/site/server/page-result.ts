/** A page as HTML; a file of another type; another address, for ever if the page has moved; undefined if the object of the page does not exist. */
export type PageResult =
  | string
  | { readonly body: string; readonly type: string }
  | { readonly location: string; readonly isPermanent?: boolean }
  | undefined;
