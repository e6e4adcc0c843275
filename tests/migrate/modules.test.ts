import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, made, type Made, type Project } from './project.ts';
import { firstVendor } from './vendor.ts';

// A package that was generated anew, and so keeps no name: folders, members and one operation's folder are others.

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    what: 'imports from a module that is elsewhere',
    before: `import { addRegistrant } from "zoom-api-client/meetings/registrants"\nimport * as registrants from 'zoom-api-client/meetings/registrants';\nimport { endMeeting, registrants as nested } from 'zoom-api-client/meetings';\nexport { removeRegistrant } from 'zoom-api-client/meetings/registrants';\nexport * from 'zoom-api-client/meetings';\nexport const all = [addRegistrant, registrants.addRegistrant, endMeeting, nested.addRegistrant]\n`,
    after: `import { addRegistrant } from "@acme/zoom/sessions/registrants"\nimport * as registrants from '@acme/zoom/sessions/registrants';\nimport { endMeeting, registrants as nested } from '@acme/zoom/sessions';\nexport { removeRegistrant } from '@acme/zoom/sessions/registrants';\nexport * from '@acme/zoom/sessions';\nexport const all = [addRegistrant, registrants.addRegistrant, endMeeting, nested.addRegistrant]\n`,
  },
  {
    what: 'a namespace by its name',
    before: `import { bearer, createClient, meetings, bind } from 'zoom-api-client';\nimport * as zoom from 'zoom-api-client';\nconst client = createClient({ auth: bearer('') });\nexport const all = [meetings.endMeeting, zoom.meetings.registrants.addRegistrant, bind(client, zoom).meetings.endMeeting];\nexport type Meetings = typeof meetings;\n`,
    after: `import { bearer, createClient, sessions, bind } from '@acme/zoom';\nimport * as zoom from '@acme/zoom';\nconst client = createClient({ auth: bearer('') });\nexport const all = [sessions.endMeeting, zoom.sessions.registrants.addRegistrant, bind(client, zoom).sessions.endMeeting];\nexport type Meetings = typeof sessions;\n`,
  },
  {
    what: 'an operation that left its module has an import of its own',
    before: `import {\n  addRegistrant,\n  listRegistrants,\n  type ListRegistrantsRequest,\n} from 'zoom-api-client/meetings/registrants';\nimport { listRegistrants as list } from 'zoom-api-client/meetings/registrants';\nexport const all = [addRegistrant, listRegistrants, list];\nexport type Request = ListRegistrantsRequest;\n`,
    after: `import {\n  addRegistrant,\n} from '@acme/zoom/sessions/registrants';\nimport { listRegistrants, type ListRegistrantsRequest } from '@acme/zoom/attendance';\nimport { listRegistrants as list } from '@acme/zoom/attendance';\nexport const all = [addRegistrant, listRegistrants, list];\nexport type Request = ListRegistrantsRequest;\n`,
  },
  {
    what: 'an operation that left its module, by its whole path',
    before: `import * as zoom from 'zoom-api-client';\nexport const list = zoom.meetings.registrants.listRegistrants;\nexport type Request = zoom.meetings.registrants.ListRegistrantsRequest;\n`,
    after: `import * as zoom from '@acme/zoom';\nexport const list = zoom.attendance.listRegistrants;\nexport type Request = zoom.attendance.ListRegistrantsRequest;\n`,
  },
  {
    what: 'members of enums, by their codes and values',
    before: `import { ListRegistrantsType, UpdateRegistrantStatusErrorCode as Codes } from 'zoom-api-client/meetings/registrants';\nexport const code = [Codes.UserDoesNotExist, Codes['UserDoesNotExist'], Codes.TheMeetingIsOver];\nexport const live = ListRegistrantsType.Live;\nexport const { UserDoesNotExist } = Codes;\n`,
    after: `import { UpdateRegistrantStatusErrorCode as Codes } from '@acme/zoom/sessions/registrants';\nimport { ListRegistrantsType } from '@acme/zoom/attendance';\nexport const code = [Codes.NobodyOfThatName, Codes['NobodyOfThatName'], Codes.TheMeetingIsOver];\nexport const live = ListRegistrantsType.Ongoing;\nexport const { NobodyOfThatName: UserDoesNotExist } = Codes;\n`,
  },
];

let project: Project;
let result: ReturnType<Project['migrated']>;
let anew: Made;

beforeAll(async () => {
  const first = await made(firstVendor);
  anew = await made(
    {
      ...firstVendor,
      folder: 'sessions',
      listFolder: 'attendance',
      message: 'Nobody of that name.',
      live: 'Ongoing',
    },
    undefined,
    { name: '@acme/zoom' },
  );
  project = createProject({
    ...Object.fromEntries(cases.map(({ before }, index) => [`src/case${index}.ts`, before])),
    'src/texts.ts': `declare const replace: (module: string) => void;\nreplace('zoom-api-client/meetings');\nexport const other = 'zoom-api-clients';\n`,
    'src/stuck.ts': `import { meetings } from 'zoom-api-client';\nexport const list = meetings.registrants.listRegistrants;\n`,
  });
  project.install(anew);
  result = project.migrated(first, anew);
}, 60_000);
afterAll(() => project[Symbol.dispose]());

describe('modules that are elsewhere', () => {
  it.each(cases.map((one, index) => ({ ...one, file: `src/case${index}.ts` })))(
    '$what',
    ({ file, after }) => {
      expect(result.texts[file]).toBe(after);
    },
  );

  it('what cannot be rewritten is left for a person, with its place', () => {
    expect(result.left).toEqual([
      "src/stuck.ts:2:42 compile: Property 'listRegistrants' does not exist on type 'typeof import(\"@acme/zoom/sessions/registrants\")'. (TS2339) The function is in another module: `attendance.listRegistrants`, it was `meetings.registrants.listRegistrants`.",
      'src/texts.ts:2:9 text: This text names a module that is “@acme/zoom/sessions” now. ',
    ]);
  });
});
