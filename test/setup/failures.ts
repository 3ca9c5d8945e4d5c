/**
 * Called with the path of the test file and the name of a test that has failed, before its hooks close what it used.
 * The test environment awaits them.
 */
export const failureListeners = new Set<(name: string) => Promise<void>>();
