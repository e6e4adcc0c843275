import { readRequired } from '../inference/prose/marker.ts';
import type { RequestItem } from './folders.ts';
import { objectOf } from '../json/values.ts';
import { rowsOf } from './rows.ts';

/** Whether the collection marks required values in words, such as `(Required)`, anywhere but in path variables. */
export function marksRequired(requests: readonly RequestItem[]): boolean {
  return requests.some(({ item }) => {
    const request = objectOf(item['request']);
    const body = objectOf(request['body']);
    const lists = [
      objectOf(request['url'])['query'],
      body['formdata'],
      body['urlencoded'],
      request['header'],
    ];
    return lists.some((list) => rowsOf(list).some((row) => readRequired(row.description).required));
  });
}
