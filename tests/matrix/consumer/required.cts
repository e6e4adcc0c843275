import aviary = require('aviary-client');
import birds = require('aviary-client/birds');
import runtime = require('aviary-client/runtime');

// A CommonJS program: `require` of a module, which Node 20.19 knows.

const client: aviary.Client = aviary.createClient({ use: [runtime.hooks({})] });
const same: boolean = aviary.birds.getBird === birds.getBird;
console.log(
  same && client.baseUrl === aviary.defaultBaseUrl && birds.GetBirdErrorCode.BirdHasFlown,
);
