import type { Page } from 'playwright-core';
import { photograph } from '../../build/pictures.js';

/** A picture of one colour. */
export async function logo(background: string) {
  return { name: 'logo.jpg', mimeType: 'image/jpeg', buffer: await photograph(background) };
}

/** Chooses a file and waits for the logo. */
export async function uploadLogo(page: Page, button: string, shown: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(await logo('#0b57d0'));
  await page.getByRole('img', { name: shown }).waitFor();
}

/** Drops files onto the field of the logo. */
export async function drop(
  page: Page,
  files: readonly Awaited<ReturnType<typeof logo>>[],
  button = 'Choose a picture',
): Promise<void> {
  const contents = files.map(({ name, mimeType, buffer }) => [name, mimeType, [...buffer]] as const);
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, type, bytes] of list)
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    return transfer;
  }, contents);
  await page.getByRole('button', { name: button }).dispatchEvent('drop', { dataTransfer });
}
