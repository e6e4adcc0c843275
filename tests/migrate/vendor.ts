/** What the vendor's collection says, as far as these tests change it. */
export interface Vendor {
  /** The folder of meetings, and the name of the request that sets a registrant's status. */
  readonly folder: string;
  readonly setStatus: string;
  /** The message of error 1001. */
  readonly message: string;
  /** Fields that a new registrant has. */
  readonly registrant: Readonly<Record<string, unknown>>;
  readonly canRemove: boolean;
  /** Whether a list of registrants is one of meetings too. */
  readonly listFolder: string;
  /** What has to be before a meeting can be ended. */
  readonly prerequisite: string;
  /** The list of a group's members: its folder, name and address. */
  readonly members: { readonly folder: string; readonly name: string; readonly path: string };
  /** What value 2 of the query `type` is. */
  readonly live: string;
}

export const firstVendor: Vendor = {
  folder: 'meetings',
  setStatus: 'Update registrant status',
  message: 'User does not exist: {userId}.',
  registrant: { email: 'ada@example.com' },
  canRemove: true,
  listFolder: 'registrants',
  prerequisite: '',
  members: { folder: 'imGroups', name: 'List group members', path: '/im_groups/:id/members' },
  live: 'Live',
};

/** A collection of a vendor: meetings and webinars with registrants, and a request that lies in no folder. */
export function collectionOf(vendor: Vendor): string {
  const { folder, setStatus, registrant, canRemove, listFolder } = vendor;
  const registrants = (of: string) => [
    {
      ...request(
        of === 'meetings' ? setStatus : 'Update registrant status',
        'PUT',
        `/${of}/:id/registrants/status`,
        {
          action: 'approve',
        },
      ),
      response: [failure(vendor)],
    },
  ];
  const list = {
    name: 'List registrants',
    request: {
      method: 'GET',
      url: {
        raw: 'https://api.example.com/meetings/:id/registrants?type=1',
        host: ['https://api.example.com'],
        path: ['meetings', ':id', 'registrants'],
        query: [
          {
            key: 'type',
            value: '1',
            description: `Types:<br>\`1\` - Scheduled.<br>\`2\` - ${vendor.live}.`,
          },
        ],
      },
    },
    response: [answer({ registrants: [{ id: 'a1' }] })],
  };
  const ending = request('End meeting', 'PUT', '/meetings/:id/status');
  const description =
    vendor.prerequisite === '' ? '' : `Ends it.\n\n**Prerequisites:**\n* ${vendor.prerequisite}\n`;
  const end = { ...ending, request: { ...ending.request, description } };
  const meetings = [
    {
      name: 'registrants',
      item: [
        ...registrants('meetings'),
        {
          ...request('Add registrant', 'POST', '/meetings/:id/registrants', registrant),
          response: [answer({ id: 'a1', join_url: 'https://example.com' })],
        },
        ...(canRemove
          ? [request('Remove registrant', 'DELETE', '/meetings/:id/registrants/:registrantId')]
          : []),
        ...(listFolder === 'registrants' ? [list] : []),
      ],
    },
    end,
  ];
  return JSON.stringify({
    info: { name: 'Zoom API' },
    item: [
      { name: folder, item: meetings },
      { name: 'webinars', item: [{ name: 'registrants', item: registrants('webinars') }] },
      ...(listFolder === 'registrants' ? [] : [{ name: listFolder, item: [list] }]),
      {
        name: vendor.members.folder,
        item: [request(vendor.members.name, 'GET', vendor.members.path)],
      },
      request('Ping', 'GET', '/ping'),
    ],
  });
}

function request(name: string, method: string, path: string, body?: unknown) {
  const options = { raw: { language: 'json' } };
  const own = { method, url: `https://api.example.com${path}` };
  return {
    name,
    request:
      body === undefined
        ? own
        : { ...own, body: { mode: 'raw', raw: JSON.stringify(body), options } },
    response: [],
  };
}

function answer(body: unknown) {
  return { name: 'ok', code: 200, header: [], body: JSON.stringify(body) };
}

function failure({ message }: Vendor) {
  const prose = `Error Code: \`1001\`<br>\n${message}<br>\nError Code: \`1002\`<br>\nThe meeting is over.<br>\n`;
  return {
    name: `**HTTP Status Code:** \`404\` <br>\nNot found<br>\n${prose}`,
    code: 404,
    header: [],
    body: '',
  };
}
