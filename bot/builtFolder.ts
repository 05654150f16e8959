/** Where all that is made from the sources lies (`dist`): one folder up, from here as from the bundle. */
export const builtFolder = new URL('../', import.meta.url);
