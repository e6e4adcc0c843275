import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, made, type Made, type Project } from './project.ts';
import { firstVendor } from './vendor.ts';

// The vendor renames a request; the package is updated in place.

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly file?: string;
}

const from = `from 'zoom-api-client/meetings/registrants'`;

const cases: readonly Case[] = [
  {
    what: 'an import and all its uses have the new name',
    before: `import { updateRegistrantStatus } ${from};\nexport const both = [updateRegistrantStatus, updateRegistrantStatus.name];\n`,
    after: `import { setRegistrantStatus } ${from};\nexport const both = [setRegistrantStatus, setRegistrantStatus.name];\n`,
  },
  {
    what: 'types and the error enum go with the function',
    before: `import {\n  type UpdateRegistrantStatusRequest,\n  UpdateRegistrantStatusErrorCode, // codes\n} ${from};\nimport type { UpdateRegistrantStatusFailure, UpdateRegistrantStatusResponse } ${from};\nexport type All = [UpdateRegistrantStatusRequest, UpdateRegistrantStatusFailure, UpdateRegistrantStatusResponse, UpdateRegistrantStatusErrorCode.UserDoesNotExist];\nexport const code = UpdateRegistrantStatusErrorCode.UserDoesNotExist;\n`,
    after: `import {\n  type SetRegistrantStatusRequest,\n  SetRegistrantStatusErrorCode, // codes\n} ${from};\nimport type { SetRegistrantStatusFailure, SetRegistrantStatusResponse } ${from};\nexport type All = [SetRegistrantStatusRequest, SetRegistrantStatusFailure, SetRegistrantStatusResponse, SetRegistrantStatusErrorCode.UserDoesNotExist];\nexport const code = SetRegistrantStatusErrorCode.UserDoesNotExist;\n`,
  },
  {
    what: 'a member of a namespace, however it is reached',
    before: `import * as zoom from 'zoom-api-client';\nimport { meetings as m } from 'zoom-api-client';\nimport * as own ${from};\nexport const all = [zoom.meetings.registrants.updateRegistrantStatus, m.registrants['updateRegistrantStatus'], own?.updateRegistrantStatus];\nexport type Request = zoom.meetings.registrants.UpdateRegistrantStatusRequest;\nexport type Other = import('zoom-api-client/meetings/registrants').UpdateRegistrantStatusRequest;\nexport type Third = (typeof own)['updateRegistrantStatus'];\n`,
    after: `import * as zoom from 'zoom-api-client';\nimport { meetings as m } from 'zoom-api-client';\nimport * as own ${from};\nexport const all = [zoom.meetings.registrants.setRegistrantStatus, m.registrants['setRegistrantStatus'], own?.setRegistrantStatus];\nexport type Request = zoom.meetings.registrants.SetRegistrantStatusRequest;\nexport type Other = import('zoom-api-client/meetings/registrants').SetRegistrantStatusRequest;\nexport type Third = (typeof own)['setRegistrantStatus'];\n`,
  },
  {
    what: 'methods that bind gives, destructured too',
    before: `import { bind, createClient, isApiError, meetings } from 'zoom-api-client';\nconst bound = bind(createClient({}), meetings.registrants);\nexport const { updateRegistrantStatus, updateRegistrantStatus: second } = bound;\nexport const third = bound.updateRegistrantStatus;\nexport const nested = bind(createClient({}), meetings).registrants.updateRegistrantStatus;\nexport const isOurs = (error: unknown) => isApiError(error, meetings.registrants.updateRegistrantStatus);\n`,
    after: `import { bind, createClient, isApiError, meetings } from 'zoom-api-client';\nconst bound = bind(createClient({}), meetings.registrants);\nexport const { setRegistrantStatus: updateRegistrantStatus, setRegistrantStatus: second } = bound;\nexport const third = bound.setRegistrantStatus;\nexport const nested = bind(createClient({}), meetings).registrants.setRegistrantStatus;\nexport const isOurs = (error: unknown) => isApiError(error, meetings.registrants.setRegistrantStatus);\n`,
  },
  {
    what: 'exports keep the names that others know',
    before: `import { updateRegistrantStatus } ${from};\nexport { updateRegistrantStatus };\nexport { updateRegistrantStatus as setStatus };\nexport { updateRegistrantStatus as setRegistrantStatus };\nexport default updateRegistrantStatus;\nexport { UpdateRegistrantStatusErrorCode, addRegistrant } ${from};\nexport type { UpdateRegistrantStatusRequest as Request } ${from};\n`,
    after: `import { setRegistrantStatus } ${from};\nexport { setRegistrantStatus as updateRegistrantStatus };\nexport { setRegistrantStatus as setStatus };\nexport { setRegistrantStatus };\nexport default setRegistrantStatus;\nexport { SetRegistrantStatusErrorCode as UpdateRegistrantStatusErrorCode, addRegistrant } ${from};\nexport type { SetRegistrantStatusRequest as Request } ${from};\n`,
  },
  {
    what: 'an import under another name keeps that',
    before: `import { updateRegistrantStatus as setStatus } ${from};\nimport { updateRegistrantStatus as setRegistrantStatus } ${from};\nexport const both = [setStatus, setRegistrantStatus];\n`,
    after: `import { setRegistrantStatus as setStatus } ${from};\nimport { setRegistrantStatus } ${from};\nexport const both = [setStatus, setRegistrantStatus];\n`,
  },
  {
    what: 'a property keeps its name',
    before: `import { updateRegistrantStatus } ${from};\nexport const api = { updateRegistrantStatus, other: { updateRegistrantStatus: 1 } };\nexport const mine = api.updateRegistrantStatus;\n`,
    after: `import { setRegistrantStatus } ${from};\nexport const api = { updateRegistrantStatus: setRegistrantStatus, other: { updateRegistrantStatus: 1 } };\nexport const mine = api.updateRegistrantStatus;\n`,
  },
  {
    what: 'where the new name is taken, the import keeps its own',
    before: `import { updateRegistrantStatus } ${from};\nexport function wrapped(setRegistrantStatus: boolean) {\n  return setRegistrantStatus && updateRegistrantStatus;\n}\n`,
    after: `import { setRegistrantStatus as updateRegistrantStatus } ${from};\nexport function wrapped(setRegistrantStatus: boolean) {\n  return setRegistrantStatus && updateRegistrantStatus;\n}\n`,
  },
  {
    what: 'a local of the same name is another thing',
    before: `import { updateRegistrantStatus } ${from};\nexport function shadowed(updateRegistrantStatus: { UpdateRegistrantStatusErrorCode: string }) {\n  return updateRegistrantStatus.UpdateRegistrantStatusErrorCode;\n}\nexport const real = updateRegistrantStatus;\n`,
    after: `import { setRegistrantStatus } ${from};\nexport function shadowed(updateRegistrantStatus: { UpdateRegistrantStatusErrorCode: string }) {\n  return updateRegistrantStatus.UpdateRegistrantStatusErrorCode;\n}\nexport const real = setRegistrantStatus;\n`,
  },
  {
    what: 'the function of the same name in another module stays',
    before: `import { webinars } from 'zoom-api-client';\nimport { updateRegistrantStatus } from 'zoom-api-client/webinars/registrants';\nexport const both = [webinars.registrants.updateRegistrantStatus, updateRegistrantStatus];\n`,
    after: `import { webinars } from 'zoom-api-client';\nimport { updateRegistrantStatus } from 'zoom-api-client/webinars/registrants';\nexport const both = [webinars.registrants.updateRegistrantStatus, updateRegistrantStatus];\n`,
  },
  {
    what: 'strings and comments stay, and every line end',
    before: `// updateRegistrantStatus\r\nimport { updateRegistrantStatus } ${from};\r\n\r\n/** {@link updateRegistrantStatus} */\r\nexport const text   = ['updateRegistrantStatus', \`updateRegistrantStatus \${updateRegistrantStatus.name}\`]`,
    after: `// updateRegistrantStatus\r\nimport { setRegistrantStatus } ${from};\r\n\r\n/** {@link updateRegistrantStatus} */\r\nexport const text   = ['updateRegistrantStatus', \`updateRegistrantStatus \${setRegistrantStatus.name}\`]`,
  },
  {
    what: 'all that a module gives on goes by its new name',
    before: `import { updateRegistrantStatus, wholeModule } from './barrel.js';\nexport const both = [updateRegistrantStatus, wholeModule.updateRegistrantStatus];\n`,
    after: `import { setRegistrantStatus, wholeModule } from './barrel.js';\nexport const both = [setRegistrantStatus, wholeModule.setRegistrantStatus];\n`,
  },
  {
    what: 'a module that gives it on stays',
    file: 'src/barrel.ts',
    before: `export * ${from};\nexport * as wholeModule ${from};\n`,
    after: `export * ${from};\nexport * as wholeModule ${from};\n`,
  },
  {
    what: 'members that an object stands in for',
    before: `import type * as own ${from};\nexport const stub: Partial<typeof own> = { updateRegistrantStatus: undefined };\nexport const other = { updateRegistrantStatus: 1 };\n`,
    after: `import type * as own ${from};\nexport const stub: Partial<typeof own> = { setRegistrantStatus: undefined };\nexport const other = { updateRegistrantStatus: 1 };\n`,
  },
  {
    what: 'a module that is loaded later',
    before: `export async function later() {\n  const { updateRegistrantStatus } = await import('zoom-api-client/meetings/registrants');\n  const whole = await import('zoom-api-client');\n  return [updateRegistrantStatus, whole.meetings.registrants.updateRegistrantStatus];\n}\n`,
    after: `export async function later() {\n  const { setRegistrantStatus: updateRegistrantStatus } = await import('zoom-api-client/meetings/registrants');\n  const whole = await import('zoom-api-client');\n  return [updateRegistrantStatus, whole.meetings.registrants.setRegistrantStatus];\n}\n`,
  },
  {
    what: 'plain JavaScript, and the types in its comments',
    file: 'src/plain.js',
    before: `import { updateRegistrantStatus } ${from};\n/** @param {import('zoom-api-client/meetings/registrants').UpdateRegistrantStatusRequest} request updateRegistrantStatus */\nexport const set = (request) => updateRegistrantStatus(undefined, request);\n`,
    after: `import { setRegistrantStatus } ${from};\n/** @param {import('zoom-api-client/meetings/registrants').SetRegistrantStatusRequest} request updateRegistrantStatus */\nexport const set = (request) => setRegistrantStatus(undefined, request);\n`,
  },
  {
    what: 'a path of its own to the module',
    before: `import { updateRegistrantStatus } from '../packages/zoom/src/meetings/registrants/index.js';\nimport { updateRegistrantStatus as deep } from '../packages/zoom/src/meetings/registrants/updateRegistrantStatus.js';\nexport const both = [updateRegistrantStatus, deep];\n`,
    after: `import { setRegistrantStatus } from '../packages/zoom/src/meetings/registrants/index.js';\nimport { setRegistrantStatus as deep } from '../packages/zoom/src/meetings/registrants/setRegistrantStatus.js';\nexport const both = [setRegistrantStatus, deep];\n`,
  },
];

let project: Project;
let first: Made;
let second: Made;
let result: ReturnType<Project['migrated']>;

beforeAll(async () => {
  first = await made(firstVendor);
  second = await made({ ...firstVendor, setStatus: 'Set registrant status' }, first);
  project = createProject(
    Object.fromEntries(
      cases.map(({ before, file }, index) => [file ?? `src/case${index}.ts`, before]),
    ),
  );
  project.install(second);
  result = project.migrated(first, second);
}, 60_000);
afterAll(() => project[Symbol.dispose]());

describe('rewriting callers', () => {
  it.each(cases.map((one, index) => ({ ...one, file: one.file ?? `src/case${index}.ts` })))(
    '$what',
    ({ file, after }) => {
      expect(result.texts[file]).toBe(after);
    },
  );

  it('leaves nothing over', () => expect(result.left).toEqual([]));

  it('changes nothing the second time', () => {
    project.write(result.texts);
    expect(project.migrated(first, second)).toEqual(result);
    expect(project.migrated(second, second)).toEqual(result);
  });
});
