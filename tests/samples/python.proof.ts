import { prove } from './prove.ts';

await prove('python');
