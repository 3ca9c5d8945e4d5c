/** A picture that the server has received. */
interface UploadedPicture {
  readonly sha256: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Uploads a picture for an event. */
export async function uploadPicture(event: string, file: File): Promise<UploadedPicture> {
  const response = await fetch(`/media?event=${encodeURIComponent(event)}`, {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  });
  if (!response.ok) throw new Error(`The picture was not uploaded: ${response.status}`);
  const { sha256, width, height } = (await response.json()) as UploadedPicture;
  return { sha256, width, height, url: `/media/${sha256}/${renditionOf(width)}.webp` };
}

/** The widest rendition of a picture; there are none that would enlarge it, apart from the smallest. */
function renditionOf(width: number): number {
  return [1080, 640, 256].find((each) => each <= width) ?? 128;
}
