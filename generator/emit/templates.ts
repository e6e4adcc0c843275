import { fileURLToPath } from 'node:url';

/** Where the templates are: two folders up from this file, in the sources and in the published package alike. */
export const templatesFolder = fileURLToPath(new URL('../../templates/', import.meta.url));
