/** A page as HTML; a file of another type, or a page with the words of a search that found nothing; another address, for ever if the page has moved; undefined if the object of the page does not exist. */
export type PageResult =
  | string
  | { readonly body: string; readonly type: string; readonly emptySearch?: string | undefined }
  | { readonly location: string; readonly isPermanent?: boolean }
  | undefined;
