import sharp from 'sharp';
import type { SampleEdition } from '../sample/edition.js';
import { sampleId } from '../sample/sample-id.js';
import { sha256 } from '../sync/sync-object.js';

interface MockPicture {
  sha256: string;
  width: number;
  height: number;
  drawing: string;
}

/** The drawings of an event by the id of their row. */
export type MockPictures = ReadonlyMap<string, MockPicture>;

const SIZES = { logos: { width: 256, height: 256 }, scenes: { width: 640, height: 480 } };

/** The pictures of a sample event; their names are hashes of the drawings, not of files as on a server. */
export function mockPictures({ event, pictures }: SampleEdition): MockPictures {
  const kinds = ['logos', 'scenes'] as const;
  return new Map(
    kinds.flatMap((kind) =>
      (pictures?.[kind] ?? []).map((drawing, index): [string, MockPicture] => [
        sampleId(event.slug, kind, String(index)),
        { sha256: sha256(drawing), ...SIZES[kind], drawing },
      ]),
    ),
  );
}

/** A picture as documents tell of it. */
export function pictureOf(pictures: MockPictures, id: string): object | null {
  const picture = pictures.get(id);
  return picture ? { sha256: picture.sha256, width: picture.width, height: picture.height, alt: null } : null;
}

/** A rendition in WebP; undefined where there is no such picture. */
export async function renditionOf(
  pictures: MockPictures,
  name: string,
  width: number,
): Promise<Buffer | undefined> {
  const picture = [...pictures.values()].find((candidate) => candidate.sha256 === name);
  if (!picture) return undefined;
  return sharp(Buffer.from(picture.drawing)).resize({ width, withoutEnlargement: true }).webp().toBuffer();
}
