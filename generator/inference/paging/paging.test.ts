import { describe, expect, test } from 'vitest';
import { bareOperation, jsonAnswer, queryOf } from '../../../tests/operationOf.ts';
import type { Operation } from '../../api/index.ts';
import { inferSchema } from '../schema/infer.ts';
import { pagingOf } from './paging.ts';

interface Sketch {
  readonly path?: string;
  readonly method?: string;
  readonly query?: readonly string[];
  readonly answer: unknown;
  readonly headers?: readonly string[];
}

function operation({ path = '/users', method = 'GET', query = [], ...answer }: Sketch): Operation {
  const schema = inferSchema([answer.answer], { required: 'seen' });
  return bareOperation(`${method} ${path}`, {
    parameters: queryOf(query),
    responses: [jsonAnswer(schema, answer.headers)],
  });
}

const users = [{ id: 'a' }];

describe('paging', () => {
  test.for<[string, Sketch, object]>([
    [
      'a token in the answer, under the name of its parameter',
      { query: ['page_size', 'next_page_token'], answer: { next_page_token: 'x', users } },
      { by: 'token', parameter: 'next_page_token', token: ['next_page_token'], items: ['users'] },
    ],
    [
      'a token whose parameter says where it comes from, where a short list was saved',
      { query: ['next_page_token'], answer: { users } },
      { by: 'token', parameter: 'next_page_token', token: ['next_page_token'], items: ['users'] },
    ],
    [
      'a token under another name, inside',
      { query: ['cursor'], answer: { ok: true, members: users, meta: { next_cursor: 'x' } } },
      { by: 'token', parameter: 'cursor', token: ['meta', 'next_cursor'], items: ['members'] },
    ],
    [
      'a token that was null at the end',
      { query: ['pageToken'], answer: { nextPageToken: null, items: users } },
      { by: 'token', parameter: 'pageToken', token: ['nextPageToken'], items: ['items'] },
    ],
    [
      'cursors of both directions',
      {
        query: ['after', 'before'],
        answer: { data: users, paging: { cursors: { before: 'a', after: 'b' } } },
      },
      {
        by: 'token',
        parameter: 'after',
        token: ['paging', 'cursors', 'after'],
        items: ['data'],
      },
    ],
    [
      'the id of the last item',
      { query: ['limit', 'starting_after'], answer: { has_more: true, data: users } },
      {
        by: 'last',
        parameter: 'starting_after',
        token: ['id'],
        more: ['has_more'],
        items: ['data'],
      },
    ],
    [
      'the address of the next page',
      { answer: { count: 2, next: 'https://api.example.com/users?page=2', results: users } },
      { by: 'link', link: ['next'], items: ['results'] },
    ],
    [
      'an address in an object of links',
      { answer: { _links: { next: { href: '/users?after=1' } }, items: users } },
      { by: 'link', link: ['_links', 'next', 'href'], items: ['items'] },
    ],
    [
      'a header Link',
      { query: ['page', 'per_page'], answer: users, headers: ['link'] },
      { by: 'link', items: [] },
    ],
    [
      'numbered pages, which the answer counts',
      {
        query: ['page_number', 'page_size'],
        answer: { page_number: 1, page_count: 3, page_size: 30, users },
      },
      {
        by: 'page',
        parameter: 'page_number',
        at: ['page_number'],
        all: ['page_count'],
        size: 'page_size',
        items: ['users'],
      },
    ],
    [
      'numbered pages of a bare list',
      { query: ['page', 'per_page'], answer: users },
      { by: 'page', parameter: 'page', size: 'per_page', items: [] },
    ],
    [
      'an offset and a limit',
      { query: ['offset', 'limit'], answer: { totalResults: 40, users } },
      {
        by: 'offset',
        parameter: 'offset',
        all: ['totalResults'],
        size: 'limit',
        items: ['users'],
      },
    ],
  ])('%s', ([, sketch, want]) => {
    expect(pagingOf(operation(sketch))).toEqual(want);
  });

  test.for<[string, Sketch]>([
    ['nothing turns the page', { query: ['name', 'limit'], answer: { users } }],
    ['there is no list', { query: ['page'], answer: { id: 1 } }],
    ['what is listed is not clear', { query: ['page'], answer: { in: users, out: users } }],
    ['an offset is one into a text', { query: ['input', 'offset'], answer: { users } }],
    ['a cursor comes from nowhere', { query: ['cursor'], answer: { users } }],
    ['it changes something', { method: 'POST', query: ['page'], answer: { users } }],
    ['it is a number in an item', { query: ['after'], answer: { users: [{ after: 'x' }] } }],
  ])('none where %s', ([, sketch]) => {
    expect(pagingOf(operation(sketch))).toBe(undefined);
  });

  test.for<[string, Sketch, readonly string[]]>([
    ['the only one of objects', { answer: { tags: ['a'], found: users } }, ['found']],
    [
      'the one that the path ends with',
      { path: '/meetings/{id}/users', answer: { hosts: users, users } },
      ['users'],
    ],
    ['a usual name', { answer: { data: users, included: users } }, ['data']],
    ['the outermost', { answer: { found: users, meta: { errors: users } } }, ['found']],
    ['inside an object', { answer: { data: { users, total: 1 } } }, ['data', 'users']],
    ['of words', { answer: { data: ['a', 'b'] } }, ['data']],
  ])('the list is %s', ([, sketch, items]) => {
    expect(pagingOf(operation({ query: ['page'], ...sketch }))).toMatchObject({ items });
  });
});
