import { describe, expect, it } from 'vitest';
import { linkTo, pagePaths } from './pagePaths.ts';
import { folderWith, pageWith } from './reference.test-helper.ts';

function pathsOf(...paths: readonly string[]): readonly string[] {
  return [
    ...pagePaths(
      folderWith(
        '',
        paths.map((path) => pageWith({ path })),
      ),
    ).values(),
  ];
}

describe('where a page is', () => {
  it.each([
    ['meetings/registrants/updateStatus', 'meetings/registrants/updateStatus.html'],
    ['списки/получить', 'списки/получить.html'],
    ['_private/$get', '_private/$get.html'],
    ['../../etc/passwd', 'page/page/etc/passwd.html'],
    ['/root', 'page/root.html'],
    ['a//b', 'a/page/b.html'],
    [String.raw`..\..\windows`, 'windows.html'],
    ['C:/x', 'C/x.html'],
    ['a\u0000b\nc', 'a-b-c.html'],
    ['.htaccess', 'htaccess.html'],
    ['nul/con', 'nul_/con_.html'],
    ['%2e%2e/x', '2e-2e/x.html'],
    ['<img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1.html'],
  ])('%s', (path, expected) => {
    expect(pathsOf(path)).toEqual([expected]);
  });

  it('is one file each, also where the file system ignores case', () => {
    expect(pathsOf('index', 'getUser', 'getuser', 'GETUSER', 'getuser-2')).toEqual([
      'index-2.html',
      'getUser.html',
      'getuser-2.html',
      'GETUSER-3.html',
      'getuser-2-2.html',
    ]);
  });

  it('has names that file systems take', () => {
    const [latin = '', kanji = ''] = pathsOf('a'.repeat(1000), '日'.repeat(1000));
    expect(Buffer.byteLength(latin)).toBeLessThan(200);
    expect(Buffer.byteLength(kanji)).toBeLessThan(200);
    expect(kanji).toMatch(/^日+\.html$/);
  });
});

it('has no more folders than file systems take', () => {
  const deep = 'a/'.repeat(3000);
  expect(pathsOf(`${deep}x`, `${deep}b/x`)).toEqual([
    `${'a/'.repeat(20)}x.html`,
    `${'a/'.repeat(20)}x-2.html`,
  ]);
});

describe('a link', () => {
  it.each([
    ['index.html', 'a/b/c.html', '../../index.html'],
    ['a/x.html', 'index.html', 'a/x.html'],
    ['списки/я.html', 'a/b.html', '../%D1%81%D0%BF%D0%B8%D1%81%D0%BA%D0%B8/%D1%8F.html'],
  ])('to %s from %s', (path, from, expected) => {
    expect(linkTo(path, { from })).toBe(expected);
  });
});
