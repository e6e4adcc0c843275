export { migrate } from './migrate.ts';
export { readProject } from './callers/readProject.ts';
