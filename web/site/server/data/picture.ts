export interface Picture {
  readonly url: string;
  readonly srcSet: string;
  readonly alt: string | null;
  readonly width: number;
  readonly height: number;
}

export const PICTURE_FIELDS = 'srcSet alt(locale: $locale) width height';
