import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installZoom, type Installed } from './installed.ts';
import { shownIn, type Shown } from './languageServer.ts';

// What a user sees of the installed package in an editor that runs TypeScript's language server.

let installation: Installed;
let shown: readonly Shown[];

beforeAll(async () => {
  installation = await installZoom();
  const { consumer } = installation;
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, noEmit: true };
  await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  await writeFile(join(consumer, 'program.ts'), program);
  shown = await shownIn(consumer, 'program.ts');
}, 120_000);

afterAll(() => installation.remove());

/** Each word after an empty comment is one that a user points at. */
const program = `
import { /**/bearer, /**/createClient, /**/isApiError, /**/rateLimit } from 'zoom-api-client';
import { /**/updateRegistrantStatus, /**/UpdateRegistrantStatusErrorCode } from 'zoom-api-client/webinars/registrants';
import { /**/hooks, /**/messageDetails, /**/oauth2, /**/paginate, /**/retry } from 'zoom-api-client/runtime';
const zoom = createClient({
  /**/baseUrl: 'https://example.com',
  /**/auth: bearer(''),
  /**/fetch: undefined,
  /**/headers: {},
  /**/timeout: 1,
  /**/use: [
    retry({ /**/attempts: 1, /**/maxWait: 1 }),
    rateLimit({ Heavy: { /**/perSecond: 1, /**/perDay: 1 } }),
    hooks({ /**/onRequest: ({ /**/url, /**/attempt }) => url + attempt }),
  ],
});
const call = updateRegistrantStatus(
  zoom,
  { path: { /**/webinarId: 1 }, body: { /**/action: 'approve', /**/registrants: [] } },
  { /**/signal: undefined, timeout: 1 },
);
call./**/response();
call./**/withResponse();
const result = await call./**/result();
if (result.ok) {
  [result./**/ok, result./**/data, result./**/status, result./**/headers, result./**/response];
} else if (result.reason === 'documented') {
  [result./**/ok, result./**/reason, result./**/status, result./**/code, result./**/body, result./**/headers];
  [result./**/response, result./**/request, result./**/resumeAt, result./**/operation];
  if (result.code === UpdateRegistrantStatusErrorCode./**/WebinarNotFoundOrHasExpired) result.code;
} else if (result.reason === 'undocumented') {
  [result./**/reason, result./**/status, result./**/code, result./**/body, result./**/headers, result./**/response];
} else {
  [result./**/reason, result./**/status, result./**/headers, result./**/response];
}
`;

describe('in an editor', () => {
  test('going to a definition shows the TypeScript that it was made of', () => {
    const { installed } = installation;
    const elsewhere = shown.filter(
      ({ word, definitions }) =>
        definitions.length === 0 ||
        definitions.some(
          (one) => !/^src\/.*\.ts$/.test(relative(installed, one.file)) || one.word !== word,
        ),
    );
    expect(shown.length).toBeGreaterThan(50);
    expect(elsewhere).toEqual([]);
  });

  test('hovering tells what it is', () => {
    const silent = shown.filter(({ documentation }) => documentation === '');
    expect(silent.map(({ word }) => word)).toEqual([]);
    expect(shown.find(({ word }) => word === 'action')?.documentation).toContain('`approve`');
  });
});
