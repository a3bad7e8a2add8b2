import path from 'node:path';
import { isTest, report, sourceFiles } from './files.mjs';

/** What each floor may import. Above them `scenarios`, `bench`, `test` and `scripts` may import all. */
const floors = {
  domain: ['domain'],
  catalog: ['catalog', 'domain'],
  contract: ['contract', 'domain'],
  i18n: ['i18n', 'domain'],
  server: ['server', 'catalog', 'contract', 'domain', 'i18n'],
  channels: ['channels', 'server', 'catalog', 'contract', 'domain', 'i18n'],
  web: ['web', 'contract', 'domain', 'i18n'],
  cli: ['cli', 'scenarios', 'channels', 'server', 'catalog', 'contract', 'domain', 'i18n'],
};

/** The three doors stand alone: what two of them need lies in `ui` or `api`. */
const doors = {
  console: ['console', 'live', 'ui', 'api'],
  field: ['field', 'live', 'ui', 'api'],
  public: ['public', 'ui', 'api'],
  live: ['live', 'ui', 'api'],
  ui: ['ui', 'api'],
  api: ['api'],
};

/** Ground that every server room stands on. */
const ground = ['db', 'http', 'auth', 'jobs', 'offices', 'audit'];

/** A room's `reader`, `present` and `commands` are open to other rooms; these pieces besides. All else is its own. */
const opened = {
  calendar: ['check'],
  files: ['inspect', 'spool'],
  figures: ['evaluate', 'query', 'rows'],
  import: ['read-csv', 'read-file', 'write-workbook'],
  matters: [
    'arrival',
    'columns',
    'desk',
    'detail',
    'export',
    'facts',
    'filter',
    'joint',
    'list',
    'machine',
    'notice-rows',
    'requests',
    'routed-units',
    'survivor',
    'ticking',
  ],
  procedures: ['changes', 'faults'],
  services: ['present-public'],
  settings: ['access', 'recent'],
  territory: ['locate', 'read-form', 'search'],
  text: ['check-answer', 'propose'],
};

/** Where rooms are put together: they may see everything of a room. */
const assembly =
  /^src\/server\/(runtime|serve|deps)\.ts$|^src\/server\/http\/rooms\.ts$|^src\/server\/jobs\/|^src\/server\/db\/migrate\.ts$/;

/** Rules take time, chance and files as arguments. */
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|from 'node:|\bprocess\./;

/** Which procedure holds for a matter is the office's to say (`office.definitions`), not the catalog's. */
const procedure = /^import[^;]*\bworkflowOf\b[^;]*from '#catalog/m;

/** antd and the charts belong to the desk; a phone in the field and a resident's page stay light. */
const deskOnly = /^(antd|echarts|@tanstack\/)/;

function* importsOf({ file, text }) {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  for (const [, type, from, dynamic] of text.matchAll(pattern)) {
    const name = from ?? dynamic;
    const local = name.startsWith('#') ? `src/${name.slice(1)}` : null;
    const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : local;
    yield { name, target, typeOnly: type !== undefined };
  }
}

/** @returns what is wrong with one import, or null */
function fault(file, { name, target, typeOnly }) {
  const [, floor, room] = /^src\/(\w+)\/([^/]+)/.exec(file) ?? [];
  if (!floor) return null;
  if (floor === 'web' && (room === 'field' || room === 'public') && deskOnly.test(name))
    return room === 'field' && name.startsWith('@tanstack/') ? null : `${name} is for the console only`;
  if (!target) return null;
  const [, toFloor, toRoom, rest = ''] = /^(?:src\/)?(\w+)\/([^/]+)(?:\/(.+))?/.exec(target) ?? [];
  if (floor === 'server' && room === 'doors' && toFloor === 'web')
    return ['public', 'ui'].includes(toRoom) ? null : 'the server renders pages of the public door only';
  // A test of rules may hold them against the definitions that are shipped.
  if (isTest(file) && ['test', 'scenarios', 'catalog'].includes(toFloor)) return null;
  if (!floors[floor]?.includes(toFloor)) return `${floor} never imports ${toFloor}`;
  if (floor === 'web' && toFloor === 'web' && doors[room] && !doors[room].includes(toRoom))
    return `${room} never imports ${toRoom}`;
  if (floor !== 'server' || toFloor !== 'server') return null;
  if (!rest || toRoom === room || ground.includes(toRoom) || typeOnly || isTest(file) || assembly.test(file))
    return null;
  const piece = rest.replace(/\.ts$/, '').split('/')[0];
  const open = ['reader', 'present', 'commands', ...(opened[toRoom] ?? [])];
  return open.includes(piece) ? null : `${toRoom}/${rest} is that room's own; it opens ${open.join(', ')}`;
}

report(
  sourceFiles().flatMap((source) => {
    const { file, text } = source;
    const faults = [...importsOf(source)].map((one) => [one.name, fault(file, one)]).filter(([, why]) => why);
    if (/^src\/(domain|contract)\//.test(file) && !isTest(file) && impure.test(text))
      faults.push([impure.exec(text)[0], 'rules take time, chance and files as arguments']);
    if (/^src\/server\/(?!offices\/|procedures\/)/.test(file) && !isTest(file) && procedure.test(text))
      faults.push(['workflowOf', 'ask office.definitions: the office may have changed the procedure']);
    return faults.map(([name, why]) => `${file}: ${name}: ${why}`);
  }),
);
