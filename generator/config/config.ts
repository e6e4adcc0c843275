import type { Corrections } from '../corrections/corrections.ts';

/** What a project says of its client, once and for every version of the collection: `postwright.config.ts`. */
export interface Config extends Omit<Corrections, 'file'> {
  /** The collection, as on the command line: a file or folder, beside this file; an address; `postman:<collection-id>`. */
  readonly collection?: string | undefined;
  /** Exported environments or globals whose values win over the collection's, later ones first. */
  readonly environments?: readonly string[] | undefined;
  /** Folder of the package; by default the package's name. */
  readonly out?: string | undefined;
  /** Name of the package; by default it comes from the collection's. */
  readonly name?: string | undefined;
  /** `enum`: TypeScript enums; `const`: frozen objects and unions. */
  readonly enums?: 'enum' | 'const' | undefined;
}

/**
 * A project's configuration, as it is given: this function only tells the compiler what it is.
 *
 * Postwright finds it in the working folder as `postwright.config.ts` (or `.mts`, `.js`, `.mjs`), so that
 * `postwright generate` needs no arguments; flags win. Its corrections are made anew in every version of the collection.
 * What they are about and is gone, and what the vendor has corrected since, is reported; neither stops a run.
 *
 * @example
 * import { defineConfig } from 'postwright';
 *
 * export default defineConfig({
 *   collection: 'zoom.postman_collection.json',
 *   out: 'packages/zoom',
 *   defaults: { body: 'json' },
 *   operations: {
 *     'PUT /meetings/{meetingId}/registrants/status': {
 *       name: 'setRegistrantStatus',
 *       required: { 'body.registrants': true },
 *       failures: [{ status: 429, code: 4700, message: 'Too many changes.' }],
 *     },
 *     'meetings.createMeeting': { types: { 'body.duration': 'integer' } },
 *     'DELETE /users/{userId}': { skip: true },
 *   },
 * });
 */
export function defineConfig(config: Config): Config {
  return config;
}
