/**
 * The version of all renderers. Raise it with each change of what they render: the first process of the new version
 * renders the catalog again, and processes of older versions no longer write it. A test fails until it is raised.
 */
export const RENDERER_VERSION = 5;
