import { describe, expect, it } from 'vitest';
import { createProject, made } from './project.ts';
import { firstVendor } from './vendor.ts';

const from = `from 'zoom-api-client/meetings/registrants'`;
const client = `import { createClient } from 'zoom-api-client';\nconst zoom = createClient({});\n`;

describe('what is left for a person', () => {
  it('is an operation that is gone, and a field that is required now, in rewritten code', async () => {
    const first = await made(firstVendor);
    const second = await made(
      {
        ...firstVendor,
        setStatus: 'Set registrant status',
        canRemove: false,
        registrant: { email: 'ada@example.com', consent: true },
      },
      first,
    );
    using project = createProject({
      'src/a.ts': `${client}import { addRegistrant, removeRegistrant, updateRegistrantStatus } ${from};
await updateRegistrantStatus(zoom, { path: { id: 1 }, body: { action: 'approve' } });
await addRegistrant(zoom, { path: { id: 1 }, body: { email: 'ada@example.com' } });
await removeRegistrant(zoom, { path: { id: 1, registrantId: 2 } });
const wrong: number = 'it was wrong before';
`,
    });
    project.install(second);
    const { left, texts } = project.migrated(first, second);
    const expected = [
      "src/a.ts:3:25 compile: Module '\"zoom-api-client/meetings/registrants\"' has no exported member 'removeRegistrant'. (TS2305) `meetings.registrants.removeRegistrant` is gone.",
      "src/a.ts:5:46 compile: Property 'consent' is missing in type '{ email: string; }' but required in type '{ consent: boolean; email: string; }'. (TS2741) The field `body.consent` is new, and required.",
    ];
    expect(left).toEqual(expected);
    project.write(texts);
    expect(project.migrated(first, second)).toEqual({ texts, left: expected });
  }, 60_000);

  it('is not what did not compile before, wherever it is by now', async () => {
    const first = await made(firstVendor);
    const second = await made({ ...firstVendor, setStatus: 'Set status' }, first);
    using project = createProject({
      'src/a.ts': `${client}import { updateRegistrantStatus } ${from};
updateRegistrantStatus(zoom, { path: { id: nowhere } }); const wrong: number = 'text';
`,
    });
    project.install(second);
    const { left, texts } = project.migrated(first, second);
    expect(texts['src/a.ts']).toContain('setStatus(zoom, { path: { id: nowhere } });');
    expect(left).toEqual([]);
  }, 60_000);

  it('is a call that compiles on and meets something else', async () => {
    const first = await made(firstVendor);
    const second = await made({ ...firstVendor, prerequisite: 'A paid account.' }, first);
    using project = createProject({
      'src/a.ts': `${client}import { endMeeting, type EndMeetingRequest } from 'zoom-api-client/meetings';
import { meetings } from './own.js';
export const end = (request: EndMeetingRequest) => endMeeting(zoom, request);
export const also = meetings.endMeeting;
`,
      'src/own.ts': `export { meetings } from 'zoom-api-client';\n`,
    });
    project.install(second);
    const { left, texts } = project.migrated(first, second);
    expect(texts['src/a.ts']).toBe(project.read('src/a.ts'));
    const words =
      'silent: It compiles on, and meets something else. It has a new prerequisite: `A paid account.`.';
    expect(left).toEqual([`src/a.ts:5:52 ${words}`, `src/a.ts:6:30 ${words}`]);
  }, 60_000);

  it('of plain JavaScript is only what is gone', async () => {
    const first = await made(firstVendor);
    const registrant = { email: 'ada@example.com', consent: true };
    const second = await made({ ...firstVendor, canRemove: false, registrant }, first);
    const text = `${client}import { addRegistrant, removeRegistrant } ${from};
export const all = [removeRegistrant, addRegistrant(zoom, { path: { id: 1 }, body: { email: '' } })];
`;
    using project = createProject({ 'src/a.js': text, 'src/b.js': `// @ts-check\n${text}` });
    project.install(second);
    const { left } = project.migrated(first, second);
    const places = left.map((line) => line.split(' ')[0]);
    expect(places).toEqual(['src/a.js:3:25', 'src/b.js:4:25', 'src/b.js:5:78']);
  }, 60_000);
});

describe('an operation that is gone, and one that is like it', () => {
  const members = { folder: 'groups', name: 'List group members', path: '/im/groups/:id/members' };
  const text = `import { listGroupMembers } from 'zoom-api-client/imGroups';
export const all = [listGroupMembers, listGroupMembers];
`;

  it('is called in its place where it has the same name, and a person is told', async () => {
    const [first, anew] = [await made(firstVendor), await made({ ...firstVendor, members })];
    using project = createProject({ 'src/a.ts': text });
    project.install(anew);
    const { texts, left } = project.migrated(first, anew);
    expect(texts['src/a.ts']).toBe(text.replace('imGroups', 'groups'));
    expect(left).toEqual([
      'src/a.ts:1:10 likely: `imGroups.listGroupMembers` (GET /im_groups/{id}/members) is gone. `groups.listGroupMembers` (GET /im/groups/{id}/members) is most like it, and is used now: see whether it is the same. ',
    ]);
  }, 60_000);

  it('is only named where it has another name', async () => {
    const all = { ...members, name: 'List all group members' };
    const [first, anew] = [await made(firstVendor), await made({ ...firstVendor, members: all })];
    using project = createProject({ 'src/a.ts': text });
    project.install(anew);
    const { texts, left } = project.migrated(first, anew);
    expect(texts['src/a.ts']).toBe(text);
    expect(left).toEqual([
      "src/a.ts:1:34 compile: Cannot find module 'zoom-api-client/imGroups' or its corresponding type declarations. (TS2307) `imGroups.listGroupMembers` is gone. Most like it is `groups.listAllGroupMembers` (GET /im/groups/{id}/members).",
    ]);
  }, 60_000);
});

describe('two names of one thing', () => {
  it('are one import where both were used', async () => {
    const first = await made(firstVendor);
    const second = await made({ ...firstVendor, setStatus: 'Set registrant status' }, first);
    using project = createProject({
      'src/a.ts': `import { updateRegistrantStatus, setRegistrantStatus, addRegistrant } ${from};
export const all = [updateRegistrantStatus, setRegistrantStatus, addRegistrant];
`,
      'src/b.ts': `import { setRegistrantStatus } ${from};
import { updateRegistrantStatus } ${from};
export const all = [updateRegistrantStatus, setRegistrantStatus];
`,
      'src/c.ts': `import { setRegistrantStatus, updateRegistrantStatus } ${from};
export const all = [updateRegistrantStatus, setRegistrantStatus];
`,
    });
    project.install(second);
    // Both versions have both names: the former one is deprecated.
    const { texts, left } = project.migrated(second, second);
    expect(left).toEqual([]);
    expect(texts).toEqual({
      'src/a.ts': `import { setRegistrantStatus, addRegistrant } ${from};
export const all = [setRegistrantStatus, setRegistrantStatus, addRegistrant];
`,
      'src/b.ts': `import { setRegistrantStatus } ${from};
export const all = [setRegistrantStatus, setRegistrantStatus];
`,
      'src/c.ts': `import { setRegistrantStatus } ${from};
export const all = [setRegistrantStatus, setRegistrantStatus];
`,
    });
  }, 60_000);
});

describe('a major version that has former names no more', () => {
  it('is reached from the version before, and from one earlier', async () => {
    const first = await made(firstVendor);
    const renamed = { ...firstVendor, setStatus: 'Set registrant status' };
    const second = await made(renamed, first);
    const third = await made({ ...renamed, canRemove: false }, second);
    expect([first, second, third].map(({ manifest }) => manifest.version)).toEqual([
      '1.0.0',
      '1.1.0',
      '2.0.0',
    ]);
    expect(third.files.get('src/meetings/registrants/setRegistrantStatus.ts')).not.toContain(
      'updateRegistrantStatus',
    );
    using project = createProject({
      'src/a.ts': `import { updateRegistrantStatus } ${from};\nexport default updateRegistrantStatus;\n`,
    });
    project.install(third);
    const expected = {
      texts: {
        'src/a.ts': `import { setRegistrantStatus } ${from};\nexport default setRegistrantStatus;\n`,
      },
      left: [],
    };
    expect(project.migrated(first, third)).toEqual(expected);
    expect(project.migrated(second, third)).toEqual(expected);
  }, 60_000);
});
