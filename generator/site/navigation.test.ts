import { expect, it } from 'vitest';
import { navBeside } from './navigation.ts';
import { folderWith, pageWith, referenceWith } from './reference.test-helper.ts';
import { siteMap } from './siteMap.ts';

it('unfolds the folders that lead to the page, and no others', () => {
  const page = pageWith({ path: 'users/meetings/list', title: 'List' });
  const meetings = folderWith('meetings', [page]);
  const users = folderWith('users', [pageWith({ path: 'users/get' })], [meetings]);
  const rooms = folderWith('rooms', [pageWith({ path: 'rooms/get' })]);
  const reference = referenceWith([], [users, rooms]);
  const nav = navBeside(page, reference.root, siteMap(reference));
  expect(nav.folders.map(({ title, isOpen, pages }) => [title, isOpen, pages.length])).toEqual([
    ['users', true, 1],
    ['rooms', false, 0],
  ]);
  expect(nav.folders[0]?.folders[0]?.pages).toEqual([
    expect.objectContaining({
      title: 'List',
      href: '../../users/meetings/list.html',
      isCurrent: true,
    }),
  ]);
  expect(nav.folders[1]?.href).toBe('../../index.html#folder.rooms');
});

it('lists what is around the page, where its folder has thousands', () => {
  const pages = Array.from({ length: 2000 }, (_, at) => pageWith({ path: `get${at}` }));
  const reference = referenceWith(pages);
  const nav = navBeside(pages[1000] ?? pageWith(), reference.root, siteMap(reference));
  expect(nav.pages.length).toBeLessThan(100);
  expect(nav.pages.some(({ isCurrent }) => isCurrent)).toBe(true);
  expect(nav.pages.length + nav.more).toBe(2000);
});

it('lists the folders around the one that the page is in, where there are thousands', () => {
  const page = pageWith();
  const folders = Array.from({ length: 2000 }, (_, at) =>
    folderWith(`f${at}`, at === 1500 ? [page] : []),
  );
  const reference = referenceWith([], folders);
  const nav = navBeside(page, reference.root, siteMap(reference));
  expect(nav.folders.length).toBeLessThan(100);
  expect(nav.folders.filter(({ isOpen }) => isOpen).map(({ title }) => title)).toEqual(['f1500']);
});
