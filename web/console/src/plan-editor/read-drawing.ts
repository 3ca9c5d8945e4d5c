import { type Drawing, LIMITS, UnreadableDrawing } from './drawing.js';
import { readDxf } from './read-dxf.js';
import { readSvg } from './read-svg.js';

/** Reads a drawing. Its format follows from its content. Throws UnreadableDrawing. */
export async function readDrawing(file: File): Promise<Drawing> {
  if (file.size > LIMITS.bytes) throw new UnreadableDrawing('size');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = new TextDecoder().decode(bytes.subarray(0, 2000));
  return head.includes('<') ? readSvg(new TextDecoder().decode(bytes)) : readDxf(bytes);
}
