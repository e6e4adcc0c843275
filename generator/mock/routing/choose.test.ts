import { describe, expect, test } from 'vitest';
import { ask, item, json200, mocked, type Sent } from '../respond.test-helper.ts';

describe('operations that share an address are told apart', () => {
  const header = (value: string) => ({ header: [{ key: 'SOAPAction', value }] });
  const raw = (text: string) => ({ body: { mode: 'raw', raw: text } });
  const graphql = (query: string) => ({ body: { mode: 'graphql', graphql: { query } } });
  const cases: readonly (readonly [
    what: string,
    items: readonly object[],
    line: string,
    sent: Sent,
  ])[] = [
    [
      'by a constant in the query',
      [item('GET', '/api?action=list&page=1'), item('GET', '/api?action=get&page=1')],
      'GET /v2/api?page=5&action=get',
      {},
    ],
    [
      'by the names in the query',
      [item('GET', '/find?name=a'), item('GET', '/find?email=a')],
      'GET /v2/find?email=ada',
      {},
    ],
    [
      'by a header',
      [item('POST', '/soap', [], header('urn:list')), item('POST', '/soap', [], header('urn:get'))],
      'POST /v2/soap',
      { headers: { soapaction: 'urn:get', 'user-agent': 'x' } },
    ],
    [
      'by a member of a body',
      [
        item('POST', '/pay', [], raw('{"amount": 1, "card": {"number": 1}}')),
        item('POST', '/pay', [], raw('{"amount": 1, "iban": "x"}')),
      ],
      'POST /v2/pay',
      { body: '{"iban":"y","amount":3}' },
    ],
    [
      'by a constant in a body',
      [
        item('POST', '/rpc', [], raw('{"method": "list", "id": 1}')),
        item('POST', '/rpc', [], raw('{"method": "get", "id": 1}')),
      ],
      'POST /v2/rpc',
      { body: '{"id":9,"method":"get"}' },
    ],
    [
      'by the document of GraphQL',
      [
        item('POST', '/graphql', [], graphql('query { users { id } }')),
        item('POST', '/graphql', [], graphql('query { user(id: 1) { id name } }')),
      ],
      'POST /v2/graphql',
      { body: JSON.stringify({ query: 'query {\n user(id: 5) {\n id name } }' }) },
    ],
    [
      'by the elements of XML',
      [
        item('POST', '/xml', [], raw('<Envelope><Body><List/></Body></Envelope>')),
        item('POST', '/xml', [], raw('<Envelope><Body><Get/></Body></Envelope>')),
      ],
      'POST /v2/xml',
      { body: '<?xml version="1.0"?><Envelope><Body><Get id="5"/></Body></Envelope>' },
    ],
    [
      'by the names of a form',
      [
        item('POST', '/form', [], {
          body: { mode: 'formdata', formdata: [{ key: 'url', value: 'a' }] },
        }),
        item('POST', '/form', [], {
          body: { mode: 'formdata', formdata: [{ key: 'file', type: 'file' }] },
        }),
      ],
      'POST /v2/form',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx\r\n--b--',
      },
    ],
  ];

  test.for(cases)('%s', (row) => {
    const [, items, line, sent] = row;
    // Each of the two is asked for in both orders, so that being the first is no merit.
    for (const list of [items, items.toReversed()]) {
      const named = list.map((one) => ({ ...one, name: one === items[1] ? 'wanted' : 'other' }));
      expect(ask(mocked(named), line, sent).operation?.name).toBe('wanted');
    }
  });

  test('by names and documents alone, where no collection is at hand', () => {
    const [, , , names, , documents] = cases;
    for (const [, items, line, sent] of [names, documents].flatMap((one) => (one ? [one] : []))) {
      const answers = [items, items.toReversed()].map((list) => {
        const named = list.map((one) => ({ ...one, name: one === items[1] ? 'wanted' : 'other' }));
        return ask(mocked(named, false), line, sent).operation?.name;
      });
      expect(answers).toEqual(['wanted', 'wanted']);
    }
  });

  test('by the host, in process', () => {
    const there = { ...item('GET', '/a'), name: 'there' };
    const elsewhere = {
      name: 'elsewhere',
      request: { method: 'GET', url: 'https://other.example.com/v2/a' },
    };
    const mock = mocked([there, item('GET', '/b'), elsewhere]);
    expect(ask(mock, 'GET https://other.example.com/v2/a').operation?.name).toBe('elsewhere');
    expect(ask(mock, 'GET https://api.example.com/v2/a').operation?.name).toBe('there');
  });

  test('by the failure that only one of them documents', () => {
    const mock = mocked([
      { ...item('GET', '/a', [json200({})]), name: 'one' },
      { ...item('GET', '/a', [{ name: 'Error Code: `9`<br>No.', code: 404 }]), name: 'two' },
    ]);
    expect(ask(mock, 'GET /v2/a', { prefer: 'code=9' }).operation?.name).toBe('two');
  });
});
