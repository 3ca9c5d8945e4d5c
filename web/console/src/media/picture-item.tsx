import { Link } from '@tanstack/react-router';
import { CheckBox } from '@vitrine/components/grid/check-box';
import { useLanguage, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { PicturesQuery } from './media.graphql.js';
import { WORDS } from './words.js';

export type Picture = NonNullable<PicturesQuery['event']>['media']['nodes'][number];

/** The maximum number of listed uses. */
const NAMED = 3;

interface PictureItemProps {
  readonly picture: Picture;
  readonly isSelected: boolean;
  /** Undefined if the user may not delete pictures. */
  readonly onSelect: ((isOn: boolean) => void) | undefined;
}

/** A picture, its size and the objects that use it. */
export function PictureItem({ picture, isSelected, onSelect }: PictureItemProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { id, image, bytes, uploadedAt, useCount } = picture;
  const name = id.slice(0, 8);
  return (
    <li className="picture">
      <a href={`/media/${id}/original`} download title={words.original}>
        <img src={image.url} alt={name} width={image.width} height={image.height} loading="lazy" />
      </a>
      <p>
        {useCount === 0 && onSelect && (
          <CheckBox label={words.select(name)} isSelected={isSelected} onChange={onSelect} />
        )}
        <span>
          {words.size(image.width, image.height)}
          {bytes !== null && ` · ${sizeOf(bytes)}`}
        </span>
        <time dateTime={uploadedAt}>{shortTime(uploadedAt, event.timeZone, language)}</time>
      </p>
      {useCount === 0 ? <p className="is-quiet">{words.notUsed}</p> : <Uses picture={picture} />}
    </li>
  );
}

function Uses({ picture: { usedBy, useCount } }: { readonly picture: Picture }): ReactNode {
  const words = useWords(WORDS);
  return (
    <ul className="picture-uses" aria-label={words.usedBy}>
      {usedBy.slice(0, NAMED).map((use, index) => (
        <li key={index}>
          <UseLink use={use} />
        </li>
      ))}
      {useCount > NAMED && <li className="is-quiet">{words.more(useCount - NAMED)}</li>}
    </ul>
  );
}

function UseLink({ use }: { readonly use: Picture['usedBy'][number] }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  if (use.__typename === 'Exhibitor') {
    return (
      <Link to="/$event/exhibitors/$id" params={{ event: event.slug, id: use.id }}>
        {use.name}
      </Link>
    );
  }
  if (use.__typename === 'Product') {
    return (
      <Link to="/$event/exhibitors/$id/products" params={{ event: event.slug, id: use.exhibitor.id }}>
        {words.product(use.name)}
      </Link>
    );
  }
  if (use.__typename === 'Hall') {
    const params = { event: event.slug, venue: use.venue.slug, hall: use.code };
    return (
      <Link to="/$event/plan/$venue/$hall" params={params}>
        {words.plan(use.code)}
      </Link>
    );
  }
  return (
    <Link to="/$event/settings" params={{ event: event.slug }}>
      {words.settings}
    </Link>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
