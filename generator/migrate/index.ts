export { migrate } from './migrate.ts';
export { readProject } from './readProject.ts';
