import { scenario } from './scenario.js';

// A page: it sends the outcomes to where it came from, which is another origin than the vendor's.
const vendor = new URL(String(import.meta.url)).searchParams.get('vendor');
const body = await scenario(String(vendor)).then(JSON.stringify, String);
await fetch('/outcomes', { method: 'POST', body });
