/** Jest calls it after the last test file, in the process that ran the set-up. */
export default async function globalTeardown() {
  await globalThis.closeTestServer?.();
}
